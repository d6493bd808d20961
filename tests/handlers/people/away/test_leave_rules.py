"""The office's rules of leave: the bot does not have them, and says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, SECRETARY

_UNKNOWN = "บอตไม่มีระเบียบการลาของทางราชการ"


@pytest.mark.parametrize(
    "words",
    [
        "ถ้าลาป่วยต้องมีใบรับรองแพทย์มั้ย",
        "ลาป่วยเกินสามวันต้องใช้ใบรับรองแพทย์ใช่ไหม",
        "ลาพักร้อนได้กี่วันต่อปี",
        "ลากิจต้องแจ้งล่วงหน้ากี่วัน",
        "ลาป่วยย้อนหลังได้ไหม",
        "ลาบวชต้องขออนุญาตใคร",
        "ป่วยวันเดียวต้องมีใบแพทย์ไหม",
        "ขอพักผ่อนเดือนหน้า ลาก่อนกี่วัน",
        "ลาพักร้อนต้องแจ้งก่อนกี่วัน",
        "ลากิจกับลาพักร้อนต่างกันยังไง",
        "ลากิจต่างกับลาป่วยไหม",
    ],
)
def test_it_says_that_it_does_not_know_and_whom_to_ask(
    chat: Callable[[str], Chat], words: str
) -> None:
    reporter = chat(REPORTER).says(words)
    assert _UNKNOWN in reporter.last and "นางตัวอย่าง หัวหน้ากลุ่ม" in reporter.last
    assert "แจ้งลา" in reporter.offers


def test_without_a_superior_nobody_is_named(chat: Callable[[str], Chat]) -> None:
    told = chat(SECRETARY).says("ลาพักร้อนได้กี่วันต่อปี").last
    assert _UNKNOWN in told and "ผู้บังคับบัญชาของท่านในระบบนี้" not in told


@pytest.mark.parametrize(
    "words",
    [
        "ลาในบอตได้กี่วัน",
        "แจ้งลาในนี้แล้วต้องยื่นใบลาอีกมั้ย",
        "วันลาผมเหลือกี่วัน",
        "ลาป่วยพรุ่งนี้",
        "ป่วยวันส่งทำอย่างไร",
        "เวลาป่วยให้ใครรายงานแทน",
        "ขอใบรับรองการอบรม",
    ],
)
def test_other_words_on_leave_are_answered_as_before(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert _UNKNOWN not in chat(REPORTER).says(words).since(0)


def test_leave_is_begun_below_the_answer(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("ขอลาวันศุกร์นี้ แล้วถ้าลาป่วยต้องมีใบรับรองแพทย์มั้ย")
    assert _UNKNOWN in reporter.since(0) and "ตรวจวันลา" in reporter.last


@pytest.mark.parametrize(
    "words", ["มาสายกี่ครั้งถึงโดนวินัย", "มาทำงานสายบ่อยจะโดนอะไรไหม", "ขาดราชการกี่วันถึงโดนไล่ออก"]
)
def test_no_rule_of_hours_is_known_either(chat: Callable[[str], Chat], words: str) -> None:
    told = chat(REPORTER).says(words).last
    assert "ไม่มีระเบียบเรื่องเวลาทำงาน" in told and "นางตัวอย่าง หัวหน้ากลุ่ม" in told


@pytest.mark.parametrize(
    "words", ["ส่งสายได้ไหม", "ส่งรายงานสายกี่วันได้", "สำนักเราขาดกี่กิจกรรม", "ใครมาสายในงานบ้าง"]
)
def test_other_lateness_is_answered_as_before(chat: Callable[[str], Chat], words: str) -> None:
    assert "ไม่มีระเบียบเรื่องเวลาทำงาน" not in chat(REPORTER).says(words).since(0)


@pytest.mark.parametrize(
    "words",
    [
        "เมื่อวานป่วยกระทันหันไม่ได้ลาไว้ ยื่นย้อนหลังได้ไหม",
        "เมื่อวานลืมแจ้งลา ป่วยกะทันหันค่ะ ต้องทำไงดี",
        "อาทิตย์ก่อนลาป่วยไป ไม่ได้แจ้งในบอท เป็นไรมั้ย",
        "ลาย้อนหลังได้ไหม",
        "วันศุกร์ที่แล้วไม่ได้แจ้งลา ทำยังไงดี",
        "เมื่อวานหยุดไป ยังไม่ได้ส่งใบลา ส่งวันนี้ได้ไหม",
    ],
)
def test_of_leave_that_is_over_only_the_paper_is_left(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "วันลาที่ผ่านไปแล้วไม่ต้องแจ้งบอต" in chat(REPORTER).says(words).last


@pytest.mark.parametrize(
    "words",
    ["เมื่อวานไม่ได้ลานะ ทำไมขึ้นว่าลา", "เดือนที่แล้วลาไปกี่วัน", "รายงานลงวันที่ย้อนหลังได้ไหม",
     "อาทิตย์ที่แล้วลืมลงชื่อ ทำไงดี", "เมื่อวานใครลาบ้าง", "ลาพรุ่งนี้ได้ไหม"],
)  # fmt: skip
def test_other_words_of_days_that_are_over_are_no_leave(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "วันลาที่ผ่านไปแล้ว" not in chat(REPORTER).says(words).last


@pytest.mark.parametrize("words", ["เดี๋ยวนะ ลากิจกับลาพักผ่อนต่างกันไง", "ลากิจต่างกับลาพักร้อนยังไง"])
def test_sorts_of_leave_are_asked_about_where_it_is_told(
    chat: Callable[[str], Chat], words: str
) -> None:
    for begins in ("ลากิจ", "ลาพรุ่งนี้"):
        reporter = chat(REPORTER).says(begins)
        assert _UNKNOWN in reporter.answer_to(words)
        assert {"ยกเลิก"} <= set(reporter.offers)
        reporter.says("ยกเลิก").says("ใช่")
