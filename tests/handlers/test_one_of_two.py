"""A sentence that means one of two things and nothing else: the one that only tells is answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from handlers.understand.wishes.plain_wishes import plainly
from handlers.understand.wishes.whole_sentence import one_of_two
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER


def test_the_likelier_one_is_told_and_the_other_is_a_tap_away(chat: Callable[[str], Chat]) -> None:
    someone = chat(REPORTER).says("ส่งผิดกิจกรรมอะพี่ ถอนคืนได้มั้ย")
    assert someone.last.startswith("ส่งผิดแก้อย่างไร")
    assert "ถอนรายงาน" in someone.offers


@pytest.mark.parametrize(
    "said",
    [
        "ปลดคุณพอเพียงออกจากระบบที",  # both would change something
        "ขอแบบฟอร์มหน่อยค่ะ",  # the other one may be wanted
        "ฝนตกหนักมากเลยวันนี้",
    ],
)
def test_nothing_is_guessed_otherwise(chat: Callable[[str], Chat], said: str) -> None:
    last = chat(REPORTER).says(said).last
    assert last.startswith(("ไม่แน่ใจ", "ยังไม่เข้าใจ")), last


def test_two_are_alone_only_where_a_third_is_far() -> None:
    known = registry.commands()
    assert one_of_two("ใครอ่านแล้วบ้าง", known) == ("circular_readers", "news_readers")
    assert one_of_two("เพิ่มกิจกรรมใหม่เข้าแผน", known) is None
    assert one_of_two("ก", known) is None


@pytest.mark.parametrize(
    "said",
    [
        "ขอสรุปสั้นๆไปพูดในที่ประชุมพรุ่งนี้เช้า",
        "ขอสรุปสั้นๆ",
        "ขอภาพรวมสั้นๆไปเล่าในที่ประชุมวันศุกร์",
        "อยากได้สรุปย่อๆหน่อยครับ",
        "สรุปคร่าวๆไว้เข้าประชุมบ่ายนี้",
        "ขอบทสรุปสั้นๆให้ผมก่อนประชุม",
    ],
)
def test_a_short_summary_is_the_one_of_the_month(said: str) -> None:
    assert plainly(said) == "briefing"


@pytest.mark.parametrize(
    "said",
    [
        "ขอสรุปสั้นๆการประชุม",
        "สรุปสั้นๆของ 3.6",
        "ขอสรุปสั้นๆเรื่องร้องเรียน",
        "ขอสรุปประชุมเมื่อวานสั้นๆ",
        "เขียนสรุปสั้นๆยังไง",
        "ส่งสรุปสั้นๆให้หัวหน้าแล้ว",
    ],
)
def test_a_summary_of_something_else_is_not(said: str) -> None:
    assert plainly(said) != "briefing"


def test_the_page_of_help_is_not_the_one_that_is_told(chat: Callable[[str], Chat]) -> None:
    executive = chat("D0001").says("มีกี่คนที่ยังไม่เข้ามาใช้ไลน์นี้")
    assert executive.last.startswith("ยังไม่ลงทะเบียน")
