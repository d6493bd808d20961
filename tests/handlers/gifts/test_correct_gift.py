"""Putting a gift report right before it is decided: with a reason, and on what stands there now."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from sqlalchemy import select

from models.trail.audit_entry import AuditEntry
from tests.handlers.gifts.gifting import (
    ADMIN,
    DIRECTOR,
    HEAD,
    ME,
    WHAT,
    WHERE,
    all_gifts,
    gives,
    texts,
)
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import events_of, meets, number_of

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(ME)


def begins(me: Chat, which: str) -> Chat:
    return me.taps("ดูรายละเอียด").taps("แก้ไขรายงาน").taps(which)


def corrects_value(me: Chat, value: str = "2,500") -> Chat:
    return begins(me, "มูลค่า").says(value).taps("กรอกผิด").taps("ยืนยันการแก้ไข")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("ราคาเปลี่ยนเป็นสองพันค่ะ", "2000.00"),
        ("ราคา 2,500 บาท", "2500.00"),
        ("มูลค่าต้องเป็นพันห้าครับ", "1500.00"),
    ],
)
def test_the_new_value_is_taken_where_it_is_asked_what_to_correct(
    me: Chat, head: Chat, words: str, value: str
) -> None:
    gives(me, head)
    me.taps("ดูรายละเอียด").taps("แก้ไขรายงาน").says(words)
    answers = me.state["answers"]
    assert (answers["which"], Decimal(answers["value"])) == ("value", Decimal(value))


@pytest.mark.parametrize("words", ["ราคาเท่าไหร่นะ", "ไม่แก้ราคา", "สองพัน"])
def test_other_words_choose_nothing_to_correct(me: Chat, head: Chat, words: str) -> None:
    gives(me, head)
    me.taps("ดูรายละเอียด").taps("แก้ไขรายงาน").says(words)
    assert "value" not in me.state["answers"]


@pytest.mark.parametrize(
    "words", ["เมื่อกี้ใส่ราคาผิดค่ะ จริงๆเป็นสองพัน แก้ได้มั้ย", "กรอกมูลค่าผิดไป แก้ยังไง", "ราคาที่ใส่ไปเมื่อกี้ผิด"]
)
def test_who_filled_in_something_wrong_is_led_to_the_correction(
    me: Chat, head: Chat, words: str
) -> None:
    gives(me, head)
    me.house.later(minutes=11)
    me.says(words)
    assert "แก้ไขรายงาน" in me.offers or "มูลค่าใหม่ 2,000.00 บาท" in me.last


@pytest.mark.parametrize("words", ["ใส่ราคาในใบเบิกผิด", "ราคาที่ตลาดผิดปกติ", "ใส่ราคาผิดในโครงการ 2.1"])
def test_other_prices_are_none_of_the_gift(me: Chat, head: Chat, words: str) -> None:
    gives(me, head)
    assert "ยังแก้ได้ กด “แก้ไขรายงาน”" not in me.says(words).last


def test_a_value_is_put_right_and_the_decider_gets_it_as_it_is_now(me: Chat, head: Chat) -> None:
    gives(me, head)
    corrects_value(me)
    assert "แก้ไขรายงานรับของขวัญ 1 แล้ว และแจ้ง" in me.last
    [gift] = all_gifts(me.house)
    assert gift.value == Decimal("2500.00") and gift.state == "waiting"
    meets(me.house, head)
    assert "ผู้รับแก้ไขรายงานรับของขวัญแล้ว" in head.last and "2,500.00 บาท" in head.last
    assert "เดิม 3,500.00 บาท" in head.last and "เพราะ กรอกผิด" in head.last
    head.taps("ให้รับไว้ได้").taps("ไม่เกินเกณฑ์กฎหมาย")
    assert all_gifts(me.house)[0].decision == "keep"


@pytest.mark.soak
def test_the_trail_keeps_that_it_was_done_and_no_words(me: Chat) -> None:
    gives(me)
    corrects_value(me)
    with me.house.session() as session:
        [entry] = session.scalars(select(AuditEntry).where(AuditEntry.verb == "gift.correct"))
    assert (entry.subject, entry.details["what"]) == ("gift:1", ["value"])
    assert "กรอกผิด" not in str(entry.details) and "3500" not in str(entry.details)


@pytest.mark.soak
def test_what_was_seen_before_the_correction_is_not_decided_on(me: Chat, head: Chat) -> None:
    gives(me, head)
    old = head.button("ให้มอบแก่หน่วยงาน")
    head.taps("ให้ส่งคืนผู้ให้")
    corrects_value(me)
    head.taps("เกินเกณฑ์กฎหมาย")
    assert "ยังไม่ได้บันทึกผล" in head.since(-3) and "2,500.00 บาท" in head.last
    head.taps_data(old)
    assert "ยังไม่ได้บันทึกผล" in head.since(-3)
    assert all_gifts(me.house)[0].decision is None
    head.taps("ให้ส่งคืนผู้ให้").taps("ขัดนโยบายสำนักงาน")
    assert all_gifts(me.house)[0].decision == "return"


@pytest.mark.soak
def test_a_value_may_turn_out_not_to_be_known(me: Chat) -> None:
    gives(me)
    begins(me, "มูลค่า").taps("ไม่ทราบมูลค่า").says("ของทำเอง ไม่มีราคาขาย").taps("ทราบข้อมูลเพิ่ม")
    me.taps("ยืนยันการแก้ไข")
    [gift] = all_gifts(me.house)
    assert gift.value is None and texts(me.house, gift).value_note == "ของทำเอง ไม่มีราคาขาย"


def test_a_giver_put_right_decides_who_decides(me: Chat, head: Chat) -> None:
    gives(me, head)
    begins(me, "ผู้ให้").says("นางตัวอย่าง หัวหน้ากลุ่ม").taps("นางตัวอย่าง หัวหน้ากลุ่ม")
    me.taps("เพื่อนหรืออื่น ๆ").taps("ให้ฉัน ปฏิเสธได้").taps("กรอกผิด").taps("ยืนยันการแก้ไข")
    [gift] = all_gifts(me.house)
    assert gift.named == [number_of(me.house, HEAD)] and gift.relation == "other"
    assert events_of(me.house, DIRECTOR, "decide_gift") == 1
    head.taps("ให้ส่งคืนผู้ให้")
    assert "ท่านถูกระบุว่าเป็นผู้ให้" in head.last


def test_the_day_is_put_right_and_one_to_come_is_refused(me: Chat) -> None:
    gives(me)
    begins(me, "วันที่ได้รับ").says("1 มกราคม 2571")
    assert "ต้องไม่เลยวันนี้" in me.last
    me.says("25 กุมภาพันธ์ 2570").taps("กรอกผิด").taps("ยืนยันการแก้ไข")
    assert all_gifts(me.house)[0].received_on.isoformat() == "2027-02-25"


@pytest.mark.soak
def test_a_picture_takes_the_place_of_the_one_there_was(me: Chat) -> None:
    me.says("รับของขวัญ").says(WHAT).sends_file().says("คุณเอกชน บริษัทตัวอย่าง")
    me.taps("คู่สัญญา/ผู้รับจ้าง").taps("ให้ฉัน ปฏิเสธไม่ได้").says(WHERE).taps("ยังอยู่กับตัว")
    me.taps("ยืนยันการรายงาน")
    [before] = all_gifts(me.house)[0].photos
    begins(me, "รูปถ่าย").sends_file(keeps=False)
    me.sends_file().taps("กรอกผิด").taps("ยืนยันการแก้ไข")
    [after] = all_gifts(me.house)[0].photos
    assert after != before
    assert texts(me.house, all_gifts(me.house)[0]).corrections[0]["photos"] == [before]


def test_a_picture_sent_while_something_else_is_put_right_is_not_lost_silently(me: Chat) -> None:
    gives(me)
    begins(me, "มูลค่า").sends_file()
    me.says("2,500").taps("กรอกผิด")
    assert "รูปที่ส่งมาจะยังไม่ใช้" in me.last
    me.taps("แก้ไขรูปแทน").taps("รูปถ่าย").taps("ยืนยันการแก้ไข")
    [gift] = all_gifts(me.house)
    assert len(gift.photos) == 1 and gift.value == Decimal("3500.00")


def test_what_is_the_same_corrects_nothing(me: Chat, head: Chat) -> None:
    gives(me, head)
    corrects_value(me, "3,500")
    assert "เหมือนเดิมทุกอย่าง" in me.since(-2)
    assert events_of(me.house, HEAD, "decide_gift") == 1


def test_several_corrections_are_each_kept(me: Chat, head: Chat) -> None:
    gives(me)
    corrects_value(me)
    corrects_value(me, "2,600")
    assert len(texts(me.house, all_gifts(me.house)[0]).corrections) == 2
    assert events_of(me.house, HEAD, "decide_gift") == 3
    me.taps("ดูรายละเอียด")
    assert "เดิม 3,500.00 บาท" in me.last and "เดิม 2,500.00 บาท" in me.last


def test_a_decided_one_says_kindly_what_to_do(me: Chat, head: Chat) -> None:
    gives(me, head)
    begins(me, "มูลค่า").says("2,500")
    head.taps("ให้ส่งคืนผู้ให้").taps("เกินเกณฑ์กฎหมาย")
    me.taps("กรอกผิด").taps("ยืนยันการแก้ไข") if "กรอกผิด" in me.offers else None
    assert all_gifts(me.house)[0].value == Decimal("3500.00")
    me.taps_data("o:correct_gift?g=1")
    assert "แก้ไขหรือถอนไม่ได้" in me.last and "หรือผู้ดูแลระบบโดยตรง" in me.last


@pytest.mark.parametrize("staff_id", [HEAD, DIRECTOR, ADMIN, "D0103"])
def test_nobody_else_puts_it_right(me: Chat, chat: People, staff_id: str) -> None:
    gives(me)
    other = chat(staff_id).taps_data("o:correct_gift?g=1")
    assert "ได้เฉพาะรายงานของท่านเอง" in other.last


@pytest.mark.parametrize("data", ["o:correct_gift?g=99", "o:correct_gift?g=x", "o:correct_gift?"])
def test_a_strange_button_leads_to_the_list(me: Chat, data: str) -> None:
    me.taps_data(data)
    assert "ของขวัญที่รายงาน" in me.offers
