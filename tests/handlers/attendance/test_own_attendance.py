"""Who forgot to sign in hears who can still mark them; one's own marks are listed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.attendance import meeting
from tests.handlers.house import Chat, House


@pytest.mark.parametrize("said", ["อบรมเมื่อวานลืมเซ็นชื่อค่ะ ทำไงดี", "ไม่ได้สแกนชื่องานอบรม ทำยังไงดีครับ"])
def test_who_forgot_hears_whom_to_ask(
    demo: House, reporter: Chat, chat: Callable[[str], Chat], said: str
) -> None:
    meeting.opens_event(reporter)
    staff = chat("D0106").says(said)
    assert "ลงชื่อเองย้อนหลังไม่ได้" in staff.last and "ผู้จัด นางสาวตัวอย่าง รายงานดี" in staff.last
    assert meeting.came(demo).total == 0


@pytest.mark.soak
def test_own_marks_are_listed(demo: House, reporter: Chat, chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says("ผมเซ็นชื่อเข้าอบรมไปกี่ครั้งแล้ว")
    assert "ยังไม่มีชื่อท่านลงไว้ในงานใด" in staff.last
    meeting.opens_event(reporter)
    staff.says(meeting.on_screen(demo)).says("ผมเซ็นชื่อเข้าอบรมไปกี่ครั้งแล้ว")
    assert "งานที่ท่านลงชื่อแล้ว 1 งาน" in staff.last and meeting.TITLE in staff.last


@pytest.mark.parametrize("said", ["ลืมลงชื่อเข้าอบรมทำไงดี", "ไม่ได้สแกน QR ตอนเข้างาน ชื่อตกหล่น"])
def test_who_forgot_is_not_told_to_scan(
    reporter: Chat, chat: Callable[[str], Chat], said: str
) -> None:
    meeting.opens_event(reporter)
    assert "ลงชื่อเองย้อนหลังไม่ได้" in chat("D0106").says(said).last
