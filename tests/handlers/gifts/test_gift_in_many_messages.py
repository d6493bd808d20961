"""A gift that is told in many messages: nothing is lost while a value waits, or another answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts.gift_told import opens
from tests.handlers.gifts.gifting import CONTRACTOR, ME
from tests.handlers.house import Chat

GIVEN = "มีคนให้บัตรสตาบัค 500 มาครับ แจ้งตรงนี้ใช่ป่าว"


def _told(chat: Callable[[str], Chat], *said: str) -> Chat:
    me = chat(ME)
    for each in said:
        me.says(each)
    return me


@pytest.mark.parametrize(
    "said",
    [GIVEN, "มีคนให้ปากกามา แจ้งที่ไหนคะ", "ลูกค้าเอากระเช้ามาให้ รายงานยังไงคะ", "มีคนให้บัตรสตาบัค 500 มาครับ"],
)
def test_who_asks_where_a_gift_is_reported_reports_it(said: str) -> None:
    assert opens(said, None) is not None


@pytest.mark.parametrize(
    "said",
    [
        "เพื่อนให้ปากกามา รับได้ไหม",
        "ถ้ามีคนให้ของมาแจ้งที่ไหน",
        "มีคนให้เอกสารมา แจ้งที่ไหนคะ",
        "มีคนให้คำแนะนำมา 2 ข้อ แจ้งที่ไหนคะ",
        "บริษัทเอากระดาษมาส่ง 5 ลัง",
        "รับของได้ไหม",
    ],
)
def test_asking_in_general_and_work_report_none(said: str) -> None:
    assert opens(said, None) is None


@pytest.mark.soak
def test_a_gift_is_told_to_its_end_without_a_tap(chat: Callable[[str], Chat]) -> None:
    me = _told(
        chat,
        GIVEN,
        "เป็นคนมาติดต่อขอเอกสาร จำชื่อไม่ได้แล้วครับ",
        "ประชาชนทั่วไปนี่แหละ",
        "เขาให้ผมคนเดียว จริงๆบอกไม่เอาก็ได้แต่เกรงใจ",
        "ตรงเคาน์เตอร์รับเรื่อง ตอนเขามารับสำเนา เมื่อวันพุธที่แล้ว",
        "ยังอยู่ในลิ้นชักเลยครับ",
        "เอ่อ ราคาในบัตร 300 นะครับ ดูใหม่แล้ว",
    )
    me.taps("แก้ตามนี้")
    answers = me.state["answers"]
    assert answers["value"] == "300.00" and answers["manner"] == "own_free"
    assert answers["relation"] == "citizen" and answers["done"] == "held"


def test_the_value_that_was_told_is_taken_where_the_next_question_is_answered(
    chat: Callable[[str], Chat],
) -> None:
    me = _told(chat, "รับของขวัญ", "เหล้า 1 ขวด ประมาณสามพัน ผู้รับเหมาชื่อบริษัทสมมติก่อสร้าง")
    assert "value" not in me.state["answers"]
    me.says("คู่สัญญาค่ะ")
    answers = me.state["answers"]
    assert answers["value"] == "3000.00" and "ใช้ตามที่พิมพ์มา: 3,000.00 บาท" in me.since(0)
    assert answers["what"] == "เหล้า 1 ขวด" and "สมมติก่อสร้าง" in answers["giver"]


@pytest.mark.parametrize("said", ["ห้าพันแปด", "ไม่รู้เลยค่ะ", "ต้องบอกชื่อเค้ามั้ย", "เรื่องอะไรนะ"])
def test_other_words_take_no_value(chat: Callable[[str], Chat], said: str) -> None:
    me = _told(chat, "รับของขวัญ", "เหล้า 1 ขวด ประมาณสามพัน ผู้รับเหมาชื่อบริษัทสมมติก่อสร้าง", said)
    assert me.state["answers"].get("value") != "3000.00"


def test_who_gave_to_everybody_is_no_thing_and_no_name(chat: Callable[[str], Chat]) -> None:
    me = _told(chat, "รับของขวัญ", "บริษัท เอบีซี แจกทุกคน")
    answers = me.state["answers"]
    assert "what" not in answers
    assert answers["giver"] == "บริษัท เอบีซี" and answers["manner"] == "public"


def test_a_hotel_and_its_event_are_the_place(chat: Callable[[str], Chat]) -> None:
    me = _told(chat, "รับของขวัญ", "ปากกา 20 บาท", "โรงแรม งานสัมมนาเมื่อวาน")
    answers = me.state["answers"]
    told = "โรงแรม งานสัมมนาเมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570"
    assert "giver" not in answers and answers["occasion"] == told
    assert answers["received_on"] == "2027-02-28"


def test_what_is_still_used_is_no_occasion(chat: Callable[[str], Chat]) -> None:
    me = _told(chat, "รับของขวัญ", "ปากกา 20 บาท", "คุณสมมติ บริษัทเอ")
    me.taps(CONTRACTOR).taps("ให้คนทั่วไปเหมือนกัน").says("ใช้อยู่ค่ะ")
    assert me.state["answers"]["done"] == "held" and "occasion" not in me.state["answers"]


def test_that_it_was_for_one_alone_is_no_giver(chat: Callable[[str], Chat]) -> None:
    me = _told(chat, "รับของขวัญ", "ปากกา 20 บาท", "ให้หนูคนเดียว")
    assert "giver" not in me.state["answers"] and "ให้ใคร" in me.since(0)


@pytest.mark.parametrize("at_value", [True, False])
def test_another_price_is_put_right_and_no_thing(
    chat: Callable[[str], Chat], at_value: bool
) -> None:
    me = _told(chat, "รับของขวัญ", "กระเช้า ประมาณสามพัน" if at_value else "กระเช้า 3000 บาท")
    me.says("เมื่อกี้พิมพ์ผิด ราคา 2000 ไม่ใช่ 3000")
    assert me.state["answers"]["value"] == "2000.00" and me.state["answers"]["what"] == "กระเช้า"


def test_what_the_question_means_is_told_and_chooses_nothing(chat: Callable[[str], Chat]) -> None:
    me = _told(chat, "รับของขวัญ", "ปากกา 20 บาท", "คุณสมมติ บริษัทเอ").taps(CONTRACTOR)
    me.says("ข้อนี้หมายความว่าไงครับ ปฏิเสธได้ไม่ได้")
    assert "manner" not in me.state["answers"]


def test_words_that_send_change_nothing_while_a_value_is_offered(
    chat: Callable[[str], Chat],
) -> None:
    me = _told(chat, "มีผู้รับเหมาเอาเหล้ามาให้เมื่อวานที่ออฟฟิศ ประมาณสามพัน ไม่รับแต่เขาวางไว้")
    assert me.state["answers"]["what"] == "เหล้า"
    me.says("ส่งให้หัวหน้าดูเลยค่ะ")
    assert "ยังไม่ถึงขั้นนั้น" in me.since(0) and "แก้ตามนี้" not in me.offers
