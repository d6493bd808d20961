"""What one has given to registers is shown by name, and just below what was given."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.registers.publishing import PAGE


@pytest.fixture
def sender(reporter: Chat) -> Chat:
    return reporter.says(f"OIT o21 {PAGE}").says("มีครบทุกอย่าง").taps("บันทึก")


@pytest.mark.parametrize(
    "typed",
    (
        "ขอดูลิงก์ที่ส่งไว้ค่ะ",
        "OIT ที่ส่งไปแล้วมีอะไรบ้างคะ",
        "หนูส่งอะไรไปบ้างแล้วคะ",
        "ดูสถานะของที่เพิ่งส่งค่ะ",
    ),
)
def test_what_was_given_is_listed(sender: Chat, typed: str) -> None:
    sender.says(typed)
    assert "ที่ท่านส่งแล้ว 1 ข้อ" in sender.last and "OIT o21" in sender.last
    sender.taps("ดู")
    assert PAGE in sender.last


@pytest.mark.parametrize("typed", ("รายงานที่ส่งไปแล้วมีอะไรบ้าง", "ลิงก์ไหนต้องส่งบ้าง"))
def test_other_things_sent_are_not_meant(sender: Chat, typed: str) -> None:
    assert "ที่ท่านส่งแล้ว" not in sender.says(typed).last


def test_before_anything_is_given_reports_are_meant(reporter: Chat) -> None:
    assert "ที่ท่านส่งแล้ว" not in reporter.says("ผมส่งอะไรไปแล้วบ้าง").last
