"""Changing, moving and closing an announcement in chat: old and new shown, who is asked again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.pledges.administering.test_open_announcement import newest, pages
from tests.handlers.pledges.announcing import STAFF, opens, signs


def phrase_of(house: House) -> str:
    """Words of the text that stand there once."""
    _, text, _ = newest(house)
    return text.text.split("\n\n")[1][3:15]


def test_a_slip_is_put_right_before_anybody_joined_and_nobody_is_asked_twice(
    demo: House, admin: Chat
) -> None:
    opens(demo, "no-gift")
    old = phrase_of(demo)
    seen = len(admin.says("แก้ประกาศ No Gift").taps("แก้บางคำ").heard)
    admin.says("คำที่ไม่มี เป็น คำใหม่")
    assert "ไม่พบคำเดิม" in pages(admin, seen)
    admin.says(f"“{old}” เป็น “คำใหม่ที่ถูกต้อง”")
    assert f"{old}" in admin.last and "คำใหม่ที่ถูกต้อง" in admin.last
    assert "ยังไม่มีผู้เข้าร่วม จึงไม่มีใครถูกถามซ้ำ" in admin.last
    admin.taps("บันทึกการแก้")
    made, text, _ = newest(demo)
    assert (made.version, made.asks_from) == (2, 1) and "คำใหม่ที่ถูกต้อง" in text.text


@pytest.mark.soak
def test_after_somebody_joined_the_administrator_says_whether_they_are_asked_again(
    demo: House, admin: Chat, director: Chat, chat: Callable[[str], Chat]
) -> None:
    opens(demo, "no-gift")
    signs(director)
    admin.says("แก้คำในประกาศ No Gift").taps("หัวเรื่อง").says("ประกาศเจตนารมณ์ฉบับปรับปรุง")
    assert "มีผู้เข้าร่วมแล้ว" in admin.last
    admin.taps("ถามใหม่ทุกคน")
    assert "ผู้เข้าร่วมแล้ว 1 คนจะถูกถามอีกครั้ง" in admin.last
    stale = len(admin.heard)
    signs(chat(STAFF))
    admin.taps("บันทึกการแก้")
    made, text, _ = newest(demo)
    assert (made.version, made.asks_from) == (2, 2)
    assert text.title == "ประกาศเจตนารมณ์ฉบับปรับปรุง" and pages(admin, stale)
    director.says("No Gift")
    assert "ข้อความเปลี่ยนจากฉบับที่ 1" in pages(director, len(director.heard) - 1)
