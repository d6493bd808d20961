"""An approval that somebody wants back: it stands, and who can still mend the report is told."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

STANDS = "บอตถอนการอนุมัติไม่ได้"


def approves(head: Chat) -> None:
    head.says("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    head.says("เมนู")


@pytest.mark.parametrize(
    "said",
    [
        "ขอถอนอนุมัติ",
        "รายงานที่ผ่านไปเมื่อวานขอถอนอนุมัติได้ไหม กดผิด",
        "ขอยกเลิกการอนุมัติ 1.10 หน่อยค่ะ",
        "เผลอกดอนุมัติไป ทำไงดี",
        "เมื่อวานอนุมัติไปแล้ว ขอดึงกลับได้ไหมครับ",
        "กดอนุมัติผิดฉบับค่ะ",
        "รายงานที่เพิ่งกดผ่านไปเมื่อกี้อ่านไม่ละเอียด ขอดึงกลับค่ะ",
        "เมื่อกี้กดอนุมัติไปแล้วเพิ่งเห็นว่าตัวเลขผิด เอากลับมาดูใหม่ได้ไหม",
        "อนุมัติไปแล้วแต่อ่านไม่ครบ ขอดึงคืน",
    ],
)
def test_the_approved_report_is_named_and_the_ways_that_are_left(
    reporter: Chat, head: Chat, said: str
) -> None:
    sends(reporter, head)
    approves(head)
    head.says(said)
    assert "รายงาน 1.10 อนุมัติไปแล้ว" in head.last and STANDS in head.last
    assert "ส่งกลับตอนตรวจ" in head.last
    assert "อนุมัติโดย นางตัวอย่าง หัวหน้ากลุ่ม" in head.taps("ประวัติ").last


def test_of_several_all_are_listed_and_a_number_names_one(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    sends(reporter, head, number="2.1")
    assert "รายงาน 2.1 ยังรออนุมัติ" in head.says("ถอนอนุมัติ 2.1 ได้ไหม").last
    approves(head)
    approves(head)
    assert "รายงานที่ท่านอนุมัติ 2 ฉบับ" in head.says("ขอถอนคำอนุมัติ").last
    assert "รายงาน 2.1 อนุมัติไปแล้ว" in head.says("ขอยกเลิกอนุมัติ 2.1").last


def test_one_that_was_never_sent_is_said_not_to_be_there(head: Chat) -> None:
    head.says("ที่อนุมัติ 3.6 ไปเมื่อเช้า ขอถอนคืนได้ไหม กดผิด")
    assert "รายงาน 3.6 ยังไม่มีที่ส่งมา" in head.last


def test_after_the_review_no_administrator_sends_it_back(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    sends(reporter, head)
    approves(head)
    admin.says("รอตรวจ").taps("ตรวจ").taps("ตรวจรับ")
    head.says("ขอถอนอนุมัติ")
    assert "ผู้ดูแลระบบตรวจรับแล้ว" in head.last and "ส่งกลับตอนตรวจ" not in head.last


def test_nothing_approved_is_said_and_others_reports_stay_theirs(
    reporter: Chat, head: Chat, director: Chat
) -> None:
    assert "ปีนี้ยังไม่มีรายงานที่ท่านอนุมัติ" in head.says("ขอถอนอนุมัติ").last
    sends(reporter, head)
    approves(head)
    assert "ท่านไม่ได้เป็นผู้อนุมัติ" in director.says("ขอถอนอนุมัติ 1.10").last


@pytest.mark.parametrize(
    "said",
    [
        "อนุมัติผิดแก้ยังไง",
        "ใครยกเลิกอนุมัติ 1.10",
        "ยกเลิกการอนุมัติแทน",
        "ขอถอนอนุมัติของขวัญ",
        "ถ้าอนุมัติแล้วแก้ได้ไหม",
        "ทำไมถูกยกเลิกอนุมัติ",
        "ถอนรายงาน",
    ],
)
def test_other_sentences_want_no_approval_back(head: Chat, said: str) -> None:
    assert STANDS not in head.says(said).last
