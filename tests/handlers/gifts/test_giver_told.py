"""What stands behind the giver is no part of the name: it is kept beside the thing, and shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts import giver_told
from handlers.gifts.gift_forms import form_of
from handlers.understand.patterns import pattern_of
from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "giver", "office"),
    [
        ("ทูตญี่ปุ่น ให้ตอนรับคณะเมื่อวาน จริงๆให้สำนักงานไม่ได้ให้ผม", "ทูตญี่ปุ่น", True),
        ("คุณสมชาย บริษัทตัวอย่าง เขาให้มาตอนประชุมตรวจรับ", "คุณสมชาย บริษัทตัวอย่าง", False),
        ("บริษัทตัวอย่าง จำกัด มอบให้หน่วยงานครับ ไม่ได้ให้ผม", "บริษัทตัวอย่าง จำกัด", True),
        ("ผู้แทนสถานทูต ฝากไว้เมื่อวันศุกร์", "ผู้แทนสถานทูต", False),
    ],
)
def test_the_giver_ends_where_a_clause_begins(said: str, giver: str, office: bool) -> None:
    assert giver_told.apart(said)[0] == giver
    assert giver_told.is_for_the_office(said) is office


@pytest.mark.parametrize(
    "said",
    [
        "เพื่อนสมัยเรียน ตอนนี้ขายประกัน", "ร้านให้ตอนเช้า", "คุณให้ทาน บริษัท ก", "มูลนิธิเพื่อนให้เพื่อน",
        "ผู้รับเหมาที่ซ่อมลิฟต์ จำชื่อไม่ได้", "สำนักงานเขต ให้ทั้งกลุ่ม",
        "ราคาผิดค่ะ จริงๆ 2800",
    ],
)  # fmt: skip
def test_other_givers_stay_whole(said: str) -> None:
    assert giver_told.apart(said) == (said, "")


@pytest.mark.soak
def test_what_is_told_behind_the_giver_stands_with_the_place(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ").says("แจกันเซรามิก 12000 บาท")
    me.says("ทูตญี่ปุ่น ให้ตอนรับคณะเมื่อวาน จริงๆให้สำนักงานไม่ได้ให้ผม")
    told = me.state["answers"]
    assert told["giver"] == "ทูตญี่ปุ่น" and "มอบหน่วยงานแล้ว" in me.last and "received_on" in told
    me.taps("คู่สัญญา/ผู้รับจ้าง").taps("ให้ฉัน ปฏิเสธไม่ได้").says("ห้องประชุม 301").taps("ยังอยู่กับตัว")
    assert "ห้องประชุม 301 (ให้ตอนรับคณะเมื่อวาน จริงๆให้สำนักงานไม่ได้ให้ผม)" in me.last
    assert "ให้ตอนรับคณะ" not in me.says("แก้ผู้ให้เป็น สถานทูตญี่ปุ่น").last


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ไม่บอกได้ป่าว เป็นญาติกันเอง", {"giver": "ญาติ", "relation": "relative"}),
        ("ขอไม่ระบุชื่อได้ไหมคะ เป็นเพื่อนเก่า", {"giver": "เพื่อนเก่า"}),
        ("ไม่ใส่ชื่อได้มั้ย เค้าเป็นลูกค้าเก่า", {"giver": "ลูกค้าเก่า"}),
        ("ไม่บอกได้ไหม", {}),
        ("ไม่บอก เป็นความลับ", {}),
        ("ไม่ใส่ชื่อได้ไหม เป็นคุณสมชาย ใจงาม", {}),
    ],
)
def test_who_names_nobody_is_kept_as_what_they_are(said: str, told: dict[str, str]) -> None:
    assert giver_told.without_a_name(said) == told


def test_a_relative_without_a_name_is_taken(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ").says("นาฬิกา 2000 บาท").says("ไม่บอกได้ป่าว เป็นญาติกันเอง")
    answers = me.state["answers"]
    assert (answers["giver"], answers["relation"]) == ("ญาติ", "relative")
    assert "โดยไม่มีชื่อ" in me.last


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("ไม่รู้ราคา เค้าบอกว่าไม่แพง", "เค้าบอกว่าไม่แพง"),
        ("ไม่ทราบมูลค่าค่ะ เป็นของทำเอง", "เป็นของทำเอง"),
        ("ไม่แน่ใจ น่าจะสองพัน", None),
        ("ไม่รู้ราคา เขาบอกว่าพันกว่า", None),
    ],
)
def test_why_the_value_is_unknown_is_not_asked_again(
    chat: Callable[[str], Chat], said: str, why: str | None
) -> None:
    me = chat(ME).says("รับของขวัญ").says("แจกันเซรามิก").says(said)
    assert me.state["answers"].get("value_note") == why


def test_a_part_that_is_used_up_is_kept_and_the_rest_answered(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ").says("เหล้า 900 บาท").says("ร้านตัวอย่าง").taps("ญาติ")
    me.says("เมื่อวาน ที่บ้าน").says("กินไปแล้วครับครึ่งนึง ที่เหลือคืนได้ไหม")
    assert "ส่วนที่เหลือคืนผู้ให้ได้" in me.last and "done" not in me.state["answers"]
    assert me.state["answers"]["used_up"].startswith("กินไปแล้ว")


@pytest.mark.parametrize(
    "said",
    [
        "ได้ปากกาจากบริษัทสมมติ ต้องทำไงกับมันคะ", "ได้ปากกาจากบริษัทสมมติ ใครรู้บ้างต้องทำไงต่อ",
        "ได้แก้วจากบริษัทสมมติอะ จัดการยังไงกับของชิ้นนี้ดี", "ปากกาจากบริษัทสมมติ จะเอาไปไว้ที่ไหนดี",
        "ได้ร่มจากบริษัทสมมติ แบบนี้ผิดมั้ย", "ร่มจากบริษัทสมมติ อันนี้ต้องแจ้งด้วยเหรอ",
    ],
)  # fmt: skip
def test_a_question_behind_the_giver_is_no_part_of_the_name(said: str) -> None:
    form = form_of(said, said, pattern_of("ได้"), ())
    assert form.giver is not None and said[slice(*form.giver)].removesuffix("อะ") == "บริษัทสมมติ"


@pytest.mark.parametrize(
    ("said", "giver"),
    [
        ("ผ้าจากร้าน ไหมไทยตัวอย่าง", "ร้าน ไหมไทยตัวอย่าง"),
        ("ปากกาจากคุณสมมติ บริษัทตัวอย่าง", "คุณสมมติ บริษัทตัวอย่าง"),
        ("ผ้าไหมจากร้านผ้าไหมสมมติ", "ร้านผ้าไหมสมมติ"),
    ],
)
def test_names_stay_whole(said: str, giver: str) -> None:
    form = form_of(said, said, pattern_of("ได้"), ())
    assert form.giver is not None and said[slice(*form.giver)] == giver


def test_such_a_question_at_the_value_fills_no_giver(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ").says("ปากกา").says("ได้ปากกาจากบริษัทที่มาดูงาน ต้องทำไงกับมันคะ")
    assert "ทำไง" not in str(me.state["answers"])
