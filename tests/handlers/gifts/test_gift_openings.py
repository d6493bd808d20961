"""Sentences that open a gift's report: the thing, who gave it and that it is kept are not lost."""

from __future__ import annotations

from typing import Any

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House

PENS = "อยากขอรายงานของขวัญค่ะ ผู้รับเหมาให้ปากกา 3 ด้าม ราคารวม 600 เมื่อวันศุกร์ หนูรับไว้เพราะเกรงใจ"
BASKET = "งั้นรายงานเลย กระเช้าผลไม้จากบริษัทสื่อดี จำกัด ราคาประมาณ 1,500 บาท รับเมื่อวาน"


@pytest.fixture
def me(demo: House) -> Chat:
    return Chat(demo, seed.line_id("D0106"))


def likely(chat: Chat) -> dict[str, Any]:
    found = chat.state["answers"].get("likely", {})
    return {step: each["value"] for step, each in found.items()}


@pytest.mark.parametrize(
    ("said", "what", "value"),
    [
        (PENS, "ปากกา 3 ด้าม", "600.00"),
        ("งั้นขอรายงานเสื้อยืดงานสัมมนา 250 บาท แจกทุกคน เก็บไว้ใช้เองค่ะ", "เสื้อยืดงานสัมมนา", "250.00"),
        (BASKET, "กระเช้าผลไม้", "1500.00"),
        ("ขอรายงานของขวัญ กระเช้าผลไม้ 800 บาท", "กระเช้าผลไม้", "800.00"),
        ("รายงานของขวัญครับ ขนมเค้ก 1 ปอนด์ 450 บาท เมื่อวานนี้ รับไว้แล้ว", "ขนมเค้ก 1 ปอนด์", "450.00"),
        ("อยากรายงานค่ะ คู่สัญญามอบพวงกุญแจ 2 พวง รวม 200 ยังไม่ได้แกะ", "พวงกุญแจ 2 พวง", "200.00"),
        ("รายงานของขวัญ ลูกค้าให้ส้ม 1 ถุง ปฏิเสธไม่ได้ค่ะ", "ส้ม 1 ถุง", None),
    ],
)  # fmt: skip
def test_the_thing_is_kept_and_nothing_beside_it(
    me: Chat, said: str, what: str, value: str | None
) -> None:
    answers = me.says(said).state["answers"]
    assert (answers["what"], answers.get("value")) == (what, value)


def test_whether_the_price_of_several_is_that_of_all_is_asked_with_it_ready(me: Chat) -> None:
    me.says("อยากรายงานค่ะ คู่สัญญามอบพวงกุญแจ 2 พวง ราคา 200 ยังไม่ได้แกะ")
    answers = me.state["answers"]
    assert answers["what"] == "พวงกุญแจ 2 พวง" and "value" not in answers
    assert "มูลค่าประมาณกี่บาท" in me.last and me.offers[0] == "รวม 200 บาท"


def test_who_gave_it_and_that_it_is_kept_are_the_first_buttons(me: Chat) -> None:
    me.says(PENS)
    found = {"giver": "ผู้รับเหมา", "relation": "contractor", "manner": "own_pressed", "done": "held"}
    assert likely(me) == found


def test_thousands_in_a_figure_are_a_price_and_no_part_of_the_thing(me: Chat) -> None:
    me.says("ผู้รับเหมาเอาบัตรกำนัลห้าง 5 พันมาวางไว้บนโต๊ะตอนหนูไม่อยู่ ไม่รู้จะคืนใคร ทำไงดีคะ กลัวโดน")
    answers = me.state["answers"]
    assert (answers["what"], answers["value"]) == ("บัตรกำนัลห้าง", "5000.00")


@pytest.mark.parametrize("kept", ["ตอนนี้เก็บไว้ที่โต๊ะ", "เก็บไว้ใช้เองค่ะ", "รับไว้แล้วครับ"])
def test_what_is_kept_is_still_there(me: Chat, kept: str) -> None:
    me.says(f"งั้นขอรายงานเสื้อยืดงานสัมมนา 250 บาท แจกทุกคน {kept}")
    assert likely(me) == {"manner": "public", "done": "held"}


@pytest.mark.parametrize(
    "said",
    [
        "จะรายงานของขวัญที่ได้เมื่อวาน 500 บาท", "ขอรายงานของขวัญหน่อยค่ะ เมื่อวานได้มา ราคา 300",
        "ขอรายงานของขวัญเพิ่มอีกชิ้น 250 บาท",
    ],
)  # fmt: skip
def test_where_no_thing_is_named_it_is_asked(me: Chat, said: str) -> None:
    assert "what" not in me.says(said).state["answers"]


@pytest.mark.parametrize(
    ("said", "giver"),
    [
        ("ชื่อคุณสมพร หจก.สมพรก่อสร้าง", "คุณสมพร หจก.สมพรก่อสร้าง"),
        ("คือร้านสมพรพาณิชย์", "ร้านสมพรพาณิชย์"),
        ("เป็นบริษัทสมพรก่อสร้าง จำกัดครับ", "บริษัทสมพรก่อสร้าง จำกัด"),
        ("เป็นเพื่อนเก่าสมัยเรียน", "เพื่อนเก่าสมัยเรียน"),
    ],
)
def test_the_giver_begins_with_the_name(me: Chat, said: str, giver: str) -> None:
    me.says("รับของขวัญ").says("ปากกา 600 บาท").says(said)
    assert me.state["answers"]["giver"] == giver


@pytest.mark.parametrize(
    ("said", "manner"),
    [
        ("เอามาให้หนูคนเดียว ตอนนั้นไม่อยู่โต๊ะเลยไม่ทันปฏิเสธค่ะ", "own_pressed"),
        ("ไม่ทันได้ปฏิเสธค่ะ", "own_pressed"),
        ("ไม่มีโอกาสปฏิเสธเลยครับ เขาวางแล้วไป", "own_pressed"),
        ("ไม่ใช่ปฏิเสธไม่ได้นะครับ ปฏิเสธได้", "own_free"),
        ("ให้ผมคนเดียว จะไม่รับก็ได้ครับ", "own_free"),
    ],
)
def test_who_could_not_refuse_is_not_read_as_who_could(me: Chat, said: str, manner: str) -> None:
    me.says("รับของขวัญ").says("ปากกา 600 บาท").says("คุณสมพร หจก.สมพรก่อสร้าง").says("ผู้รับเหมา").says(
        said
    )
    assert me.state["answers"]["manner"] == manner


def test_an_amount_where_a_giver_may_stand_names_nobody(me: Chat) -> None:
    answers = me.says("รับกระเช้าจาก 2 ขึ้นไป").state["answers"]
    assert answers["what"] == "กระเช้า" and "giver" not in answers
