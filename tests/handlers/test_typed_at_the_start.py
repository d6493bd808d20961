"""What staff type with nothing open: both of two wishes, how it is done, what fails, who waits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.facets.facet import Facet
from handlers.understand.facets.facet_by_form import facet_by_form
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, sends


@pytest.mark.parametrize(
    ("said", "filled", "other"),
    [
        ("ขอลาวันศุกร์นี้แล้วก็ขอดูว่ารายงาน 1.10 ผ่านยัง", "ตรวจวันลา", "อีกข้อ: สถานะ"),
        (
            "ได้รับปากกาหนึ่งด้ามราคา 80 บาทจากบริษัทเอ แล้วก็อยากรู้ว่าปิดรอบวันไหน",
            "มูลค่า: 80.00 บาท",
            "อีกข้อ: รอบส่งรายงาน",
        ),
    ],
)
def test_a_deed_and_a_question_are_both_met(
    reporter: Chat, said: str, filled: str, other: str
) -> None:
    reporter.says(said)
    assert filled in "\n".join(reporter.since(-each) for each in range(1, len(reporter.heard) + 1))
    assert other in reporter.offers


@pytest.mark.parametrize(
    "said", ["ได้รับปากกาจากบริษัทเอแล้วก็วางไว้ที่โต๊ะ", "ลาพรุ่งนี้แล้วก็มะรืน", "เขาให้กระเช้าแล้วก็รีบกลับ"]
)
def test_a_story_that_goes_on_is_one(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert not any(each.startswith("อีกข้อ") for each in reporter.offers)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("จัดกิจกรรมแล้วต้องรายงานยังไง", "รายงานกิจกรรม · ทำอย่างไร"),
        ("ได้ของขวัญมาต้องแจ้งยังไง", "รายงานรับของขวัญ · ทำอย่างไร"),
        ("สแกนคิวอาร์ลงชื่อไม่ติดทำไงดีคะ", "สแกนไม่ได้ พิมพ์รหัส"),
        ("ตอบแบบสำรวจไปแล้วทำไมยังเตือนอีก", "ขณะนี้ไม่มีแบบสำรวจที่รอท่านตอบ"),
        ("กดรับทราบหนังสือเวียนไปแล้วแต่มันยังเตือนอยู่เลย", "ข้อความถึงหลายคน · การเตือน"),
        ("เพิ่งย้ายมาจากสำนักการประชุม ชื่อในระบบยังอยู่ที่เดิมเลยค่ะ", "ย้ายสำนักทำอย่างไร"),
        ("เรื่องที่ร้องไว้ไปถึงไหนแล้ว ลืมรหัสติดตาม", "รหัสติดตามหาย"),
        ("ขอแบบฟอร์มรับรองไม่รับของขวัญหน่อย", "แบบรายงานของขวัญ"),
        ("ใครเซ็นอนุมัติ 1.10 ได้บ้าง", "ใครอนุมัติรายงาน"),
        ("ร้องเรียนไปสองเดือนแล้วเงียบเลย", "ร้องเรียนใช้เวลากี่วัน"),
        ("พี่ที่กลุ่มเกษียณไปแล้วชื่อยังขึ้นอยู่เลย", "ย้ายสำนักทำอย่างไร"),
        ("ใครเป็นคนคีย์รายงาน", "ผู้รายงาน"),
    ],
)
def test_what_is_asked_is_answered_and_begins_nothing(
    reporter: Chat, said: str, title: str
) -> None:
    reporter.says(said)
    assert reporter.last.startswith(title)
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize(
    ("said", "facet"),
    [
        ("ประชุมเสร็จแล้วต้องลงชื่อยังไง", Facet.HOW),
        ("ของขวัญเกินสามพันต้องแจ้งยังไง", None),
        ("ไม่ได้จัดต้องรายงานยังไง", None),
        ("ช่วยเตือนคนที่ตอบไปแล้วแต่ยังไม่เตือน", None),
        ("อ่านไปแล้วก็ยังโดนเตือน", Facet.REMINDERS),
    ],
)
def test_what_is_asked_by_its_form(said: str, facet: Facet | None) -> None:
    assert facet_by_form(said) is facet


@pytest.mark.parametrize(
    "said", ["หัวหน้าไม่กดอนุมัติสักที ทวงให้หน่อย", "รายงานค้างอนุมัติมาอาทิตย์นึงแล้ว ช่วยตามให้ทีค่ะ"]
)
def test_whom_a_report_waits_for_is_shown_to_who_wants_it_hurried(
    reporter: Chat, said: str
) -> None:
    sends(reporter)
    reporter.says(said)
    assert "บอตเตือนผู้พิจารณาซ้ำให้เอง" in reporter.since(-2) and "รอ นาง" in reporter.last


def test_a_slip_in_what_was_just_sent_finds_it(reporter: Chat) -> None:
    sends(reporter)
    reporter.says("รายงานเมื่อกี้พิมพ์คนผิด จาก 45 เป็น 54")
    assert "ถอนรายงาน 1.10" in reporter.last and "จาก 45 เป็น 54" in reporter.last
    assert "ยืนยันถอนรายงาน" in reporter.offers


def test_a_question_behind_the_wish_to_ask_is_kept(reporter: Chat) -> None:
    reporter.says("มีคำถามถึงคลินิกจริยธรรม รับจ็อบเสริมนอกเวลาได้ไหม")
    [(row, state)] = reporter.house.states(reporter.user_id).values()
    assert row.flow == "ask_question" and state["answers"]["text"] == "รับจ็อบเสริมนอกเวลาได้ไหม"


def test_the_register_of_gifts_is_ones_own(reporter: Chat) -> None:
    reporter.says("มีทะเบียนของขวัญให้ดูไหม")
    assert "ท่านยังไม่เคยรายงานการรับของขวัญ" in reporter.last


def test_below_a_list_another_wish_is_still_read(chat: Callable[[str], Chat]) -> None:
    someone = chat(REPORTER).says("รายงานที่ต้องส่ง").says("กลับมาทำงานแล้วค่ะ")
    assert "ไม่มีวันลา" in someone.last
    assert not someone.house.states(someone.user_id)


def test_leave_around_a_day_is_two_stretches(reporter: Chat) -> None:
    reporter.says("ลา 7-9 เมษา เว้นวันที่ 8")
    assert "วันลา\nแก้ไข\nแก้ไข\n7 เมษายน 2570" in reporter.last
    assert "พิมพ์ “ลา 9 เม.ย. 70”" in reporter.since(-2)
    reporter.says("ยกเลิก").says("ยืนยัน").says("ลา 7-9 เมษา เว้นวันที่ 12")
    assert "8" not in reporter.last or "พิมพ์ “ลา" not in reporter.last


def test_days_of_banks_are_not_known(reporter: Chat) -> None:
    reporter.says("วันที่ 6 เมษาธนาคารปิดไหม")
    assert "บอตไม่มีวันหยุดของธนาคาร" in reporter.since(-2)
    assert "6 เมษายน" in reporter.last
    reporter.says("อยากฝากบัญชีธนาคารความดีไว้")
    assert "บอตไม่มีวันหยุดของธนาคาร" not in reporter.since(-2)


def test_a_training_that_took_place_is_to_be_reported(reporter: Chat) -> None:
    reporter.says("เมื่อวานจัดอบรมคุณธรรมไปแล้ว คนมา 42 คน จะลงให้ใครอ่านตรงไหน")
    assert "เลือกกิจกรรมที่จะรายงาน" in reporter.last
