"""A return that somebody wants back stands; who decides sees the files of the open report first."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

STANDS = "บอตถอนการส่งกลับไม่ได้"


def decides(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา")


@pytest.mark.parametrize("menu", [False, True])
@pytest.mark.parametrize(
    "said",
    [
        "เอ๊ะ ส่งกลับผิดเรื่อง ขอยกเลิกการตีกลับ",
        "ขอถอนการส่งกลับ 1.10 ได้ไหม",
        "ตีกลับผิดฉบับอะ ทำไงดี",
        "เผลอกดส่งกลับไป",
        "ไม่ได้ตั้งใจจะส่งกลับค่ะ",
    ],
)
def test_the_returned_report_is_named_and_what_is_left(
    reporter: Chat, head: Chat, said: str, menu: bool
) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("จำนวนคนไม่ตรงกับใบลงชื่อ").taps("ยืนยันส่งกลับ")
    head = head.says("เมนู") if menu else head
    assert STANDS in head.says(said).last and "รายงาน 1.10" in head.last


def test_nothing_returned_is_said(reporter: Chat, head: Chat) -> None:
    assert "ไม่มีรายงานที่ท่านส่งกลับ" in head.says("ส่งกลับผิดเรื่อง ขอยกเลิกการตีกลับ").last


@pytest.mark.parametrize(
    "said", ["ทำไมหัวหน้าตีกลับรายงาน", "ส่งกลับ 1.10 รูปไม่ชัด", "ของขวัญส่งคืนผิดคน ทำไง", "รายงานโดนตีกลับ"]
)
def test_other_words_about_returning_are_no_such_wish(
    reporter: Chat, head: Chat, said: str
) -> None:
    sends(reporter, head)
    assert STANDS not in head.says(said).last


@pytest.mark.parametrize("approves", [False, True])
@pytest.mark.parametrize(
    "said",
    [
        "ขอดูรูปก่อนได้มั้ย",
        "เปิดไฟล์ดูก่อน",
        "ขอดูหลักฐานหน่อย",
        "เดี๋ยวก่อนครับ ขอดูภาพถ่ายก่อน",
        "ขอดูไฟล์ที่แนบมาก่อนตัดสินใจ",
        "ขอดูรูปก่อนอนุมัติ",
    ],
)
def test_the_files_of_the_open_report_are_shown(
    reporter: Chat, head: Chat, said: str, approves: bool
) -> None:
    decides(reporter, head)
    head = head.taps("อนุมัติ") if approves else head
    assert "ไฟล์แนบ รายงาน 1.10" in head.says(said).last
    assert "รายงาน 1.10" in head.says("ทำต่อ").last


@pytest.mark.parametrize("said", ["รูปไม่ชัด ขอดูใหม่", "ขอดูรายงานก่อน", "ไม่มีรูป"])
def test_other_words_show_no_files(reporter: Chat, head: Chat, said: str) -> None:
    decides(reporter, head)
    assert "ไฟล์แนบ รายงาน" not in head.says(said).last


@pytest.mark.parametrize("said", ["เอ๊ะ มี 118 คนนี่ ไม่ส่งกลับแล้ว", "อ้าว มีรูปแล้วนี่ ไม่ตีกลับละ"])
def test_a_return_called_off_behind_what_was_found_asks_for_the_decision(
    reporter: Chat, head: Chat, said: str
) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("จำนวนคนไม่ตรงกับใบลงชื่อ")
    count = len(head.heard)
    head.says(said)
    assert "ยังไม่ได้ส่งกลับ" in head.since(count) and "reason" not in head.answers


def test_an_approval_instead_behind_what_was_found_is_confirmed(reporter: Chat, head: Chat) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("จำนวนคนไม่ตรงกับใบลงชื่อ").says("อ้าว ตรงนี่ ไม่ส่งกลับละ อนุมัติเลย")
    assert "ยืนยันอนุมัติรายงาน 1.10" in head.last


def test_a_reason_that_tells_of_a_return_stays_one(reporter: Chat, head: Chat) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("หน่วยงานยังไม่ส่งกลับแบบประเมิน ขอให้แก้")
    assert "ไม่ส่งกลับแบบประเมิน" in head.last and "ยืนยันส่งกลับ" in head.last


@pytest.mark.parametrize(
    "said", ["ช่วยอ่านรายงานอีกที", "อ่านอีกครั้งก่อนส่ง", "ดูรายงานอีกครั้งก่อนส่ง", "ไม่มีรูปเลย"]
)
def test_what_may_be_said_to_the_reporter_can_be_the_reason(
    reporter: Chat, head: Chat, said: str
) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข")
    count = len(head.heard)
    head.says(said)
    assert "รายงานรออนุมัติ" not in head.since(count)
    head = head.taps("ใช้เป็นคำตอบ") if "ใช้เป็นคำตอบ" in head.offers else head
    assert f"เพราะ “{said}” ใช่หรือไม่" in head.last


@pytest.mark.parametrize("said", ["เดี๋ยวนะ ขอดูอีกทีก่อนส่ง", "ขออ่านอีกที", "เดี๋ยวดูรายงานอีกที"])
def test_the_report_is_seen_again_before_the_reason(reporter: Chat, head: Chat, said: str) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข")
    count = len(head.heard)
    head.says(said)
    assert "รายงานรออนุมัติ" in head.since(count) and "เพราะเหตุใด" in head.last


def test_money_that_is_not_given_back_is_the_reason(reporter: Chat, head: Chat) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("เงินทอน 500 บาท ไม่ส่งคืนแล้ว")
    assert "เพราะ “เงินทอน 500 บาท ไม่ส่งคืนแล้ว” ใช่หรือไม่" in head.last


@pytest.mark.parametrize("does", ["อนุมัติ", "ส่งกลับแก้ไข"])
@pytest.mark.parametrize("said", ["ดูอีกที", "ขอดูรายละเอียด"])
def test_what_was_withdrawn_meanwhile_ends_the_decision(
    reporter: Chat, head: Chat, does: str, said: str
) -> None:
    decides(reporter, head)
    head.taps(does)
    head = head.says("ตัวเลขไม่ตรง") if does != "อนุมัติ" else head
    reporter.says("ประวัติ 1.10").taps("ถอนรายงาน").taps("ยืนยันถอนรายงาน")
    assert "ถอน" in head.answer_to(said) and not head.house.states(head.user_id)


@pytest.mark.parametrize("said", ["เดี๋ยวนะ ขอดูอีกทีก่อนส่ง", "ขอดูรายงานอีกรอบก่อน", "ขออ่านอีกที"])
def test_the_report_is_seen_again_and_the_reason_stays(
    reporter: Chat, head: Chat, said: str
) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("จำนวนคนไม่ตรงกับใบลงชื่อ")
    count = len(head.heard)
    head.says(said)
    assert "รายงานรออนุมัติ" in head.since(count)
    assert "เพราะ “จำนวนคนไม่ตรงกับใบลงชื่อ” ใช่หรือไม่" in head.last
