"""Answers that begin with an assent or are hedged, and what is told anew amid a gift's report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.gifts.gift import CITIZEN, CONTRACTOR
from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat

_TOLD = "หมอนอิง 2 ใบ จากบริษัทโฮมเดคคอร์ สัก 600 บาท ได้มาวันพุธที่แล้ว"
_REFUSED = "วันนี้ตัวแทนบริษัทประกันเอาบัตรของขวัญ 1,000 บาทมาให้ ไม่ได้รับนะคะ คืนเขาไปเลยตอนนั้น"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME).says("รับของขวัญ")


@pytest.mark.parametrize("said", ["ใช่ค่ะ 600", "ใช่ครับ 600 กว่า", "ถูกต้องค่ะ ประมาณ 600 บาท"])
def test_an_assent_with_the_same_price_takes_it(me: Chat, said: str) -> None:
    me.says(_TOLD).says(said)
    assert me.state["answers"]["value"] == "600.00" and "เกี่ยวข้องกับท่าน" in me.last


def test_an_assent_with_more_of_the_giver_takes_both(me: Chat) -> None:
    me.says(_REFUSED).says("ใช่ค่ะ ของเมืองไทยประกันภัย")
    assert me.state["answers"]["giver"] == "ตัวแทนบริษัทประกัน ของเมืองไทยประกันภัย"


@pytest.mark.parametrize(
    ("said", "relation"), [("น่าจะประชาชนค่ะ", CITIZEN), ("คงเป็นคู่สัญญามั้ง", CONTRACTOR)]
)
def test_a_hedged_relation_is_taken_without_a_remark(me: Chat, said: str, relation: str) -> None:
    me.says(_REFUSED).taps("ตัวแทนบริษัทประกัน").says(said)
    kept = me.state["answers"]
    assert kept["relation"] == relation and not kept.get("relation_told")


def test_who_refused_it_is_not_asked_whether_they_could(me: Chat) -> None:
    me.says(_REFUSED).taps("ตัวแทนบริษัทประกัน").says("ประชาชน").says("ให้หนูคนเดียวค่ะ")
    assert me.state["answers"]["manner"] == "own_free" and "สถานที่และโอกาส" in me.last


@pytest.mark.parametrize(
    ("said", "manner"),
    [
        ("ทั้งกลุ่มค่ะ ปฏิเสธได้", "shared_free"),
        ("ปฏิเสธได้ค่ะ ทั้งห้องเลย", "shared_free"),
        ("ให้ทั้งกลุ่ม ไม่กล้าปฏิเสธ", "shared_pressed"),
    ],
)
def test_a_group_and_whether_it_could_refuse_in_any_order(me: Chat, said: str, manner: str) -> None:
    me.says(_TOLD).says("600").says("คู่สัญญา").says(said)
    assert me.state["answers"]["manner"] == manner


def test_where_and_why_somebody_came_is_an_answer(me: Chat) -> None:
    me.says(_TOLD).says("600").says("คู่สัญญา").taps("ให้ฉัน ปฏิเสธได้").says("ที่ทำงานค่ะ เขามาส่งของ")
    assert me.state["answers"]["occasion"].endswith("เขามาส่งของ") and me.state["at"] == "done"


def test_that_nothing_was_done_stands_nowhere_else(me: Chat) -> None:
    me.says(_TOLD).says("600").says("คู่สัญญา").taps("ให้ฉัน ปฏิเสธได้").says("ที่ทำงาน")
    me.says("ยังไม่ได้ทำอะไรค่ะ วางไว้เฉยๆ")
    assert me.state["answers"]["done"] == "held" and "(วาง" not in me.last


def test_a_thing_told_anew_replaces_it_with_its_giver_and_its_price(me: Chat) -> None:
    me.says("ทีมงาน สว. ซื้อกาแฟมาเลี้ยงทั้งกลุ่ม 10 แก้ว แก้วละ 65 วันนี้เอง กินไปแล้ว")
    me.says("กาแฟ 12 แก้วค่ะ จำผิด จากทีมงาน สว.สมชาย")
    kept = me.state["answers"]
    assert (kept["what"], kept["giver"]) == ("กาแฟ 12 แก้ว", "ทีมงาน สว.สมชาย")
    assert me.offers[0] == "ประมาณ 780 บาท"
    me.says("12 แก้วก็ 780 ค่ะ")
    assert me.state["answers"]["value"] == "780.00"
    assert me.state["answers"]["what"] == "กาแฟ 12 แก้ว"


def test_a_thing_told_anew_with_no_price(me: Chat) -> None:
    me.says("คนส่งของเอาส้มมาให้ลังนึง ฝากจาก หจก.ศรีเจริญ").says("ส้ม 1 ลัง ราคาไม่รู้ครับ")
    kept = me.state["answers"]
    assert (kept["what"], kept["value"]) == ("ส้ม 1 ลัง", "unknown")


def test_the_day_of_the_return_is_kept_at_the_card(me: Chat) -> None:
    me.says("ปากกา 1 ด้าม 90 บาท จากบริษัทเอ เมื่อวันพุธ ส่งคืนแล้ว").says("คู่สัญญา")
    me.taps("ให้ฉัน ปฏิเสธได้").says("ที่ทำงาน").taps("ไม่มีรูป")
    me.says("ส่งคืนไปเมื่อวันที่ 26 ก.พ. ใส่ไว้ด้วยครับ")
    assert me.state["answers"]["received_on"] == "2027-02-24"
    assert "ส่งคืนไปเมื่อวันที่ 26 ก.พ." in me.state["answers"]["done_told"]


def test_who_saw_it_is_kept_where_a_complaint_is_asked_about(me: Chat) -> None:
    me.says(_TOLD).says("600").says("มีน้องแอนเห็นด้วยค่ะ ต้องร้องเรียนเขาด้วยไหม")
    assert me.state["answers"]["thing_told"] == "มีน้องแอนเห็นด้วย"
    assert "ไม่ต้องร้องเรียนเพิ่ม" in " ".join(map(str, me.heard[-3:]))


def test_whether_it_may_be_given_up_is_of_the_draft(me: Chat) -> None:
    me.says(_TOLD).says("600").says("คู่สัญญา").taps("ให้คนทั่วไปเหมือนกัน").says("ที่ทำงาน")
    me.says("เอ่อ อันนี้แจกทุกคน ไม่ต้องแจ้งแล้วดีกว่า ยกเลิกได้มั้ย")
    assert "ยังไม่ได้ส่งให้ใคร" in me.last and me.state["at"] == "done"


def test_what_is_used_up_has_a_choice_and_is_not_to_be_kept(me: Chat) -> None:
    me.says(_TOLD).says("600").says("คู่สัญญา").taps("ให้ฉัน ปฏิเสธได้").says("ที่ทำงาน")
    me.says("กินหมดแล้วค่ะ")
    assert "เก็บไว้โดยไม่ใช้" not in me.last and "ยังอยู่กับตัว" not in me.last
    me.taps("ยืนยันการรายงาน")
    assert "เก็บไว้โดยไม่ใช้" not in me.last and "ไม่เหลือแล้ว" in me.last


def test_a_thing_told_once_more_is_no_giver(me: Chat) -> None:
    me.says("ตัวแทนบริษัทเอาซองมาให้ข้างในมีเงินสองพัน ไม่รับ คืนเขาทันทีเมื่อเช้า").says("ซองเงินสด 2,000 บาทค่ะ")
    kept = me.state["answers"]
    assert kept["what"].startswith("ซองเงินสด") and "giver" not in kept


def test_another_price_is_taken_where_nothing_else_names_it(me: Chat) -> None:
    me.says("กระเช้าผลไม้ 800 บาท จากบริษัทเอ เมื่อวาน").says("อ้อ ราคา 1,200 นะคะ เพิ่งเห็นป้าย")
    assert me.state["answers"]["value"] == "1200.00"
