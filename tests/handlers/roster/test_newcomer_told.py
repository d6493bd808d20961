"""Who leads says that somebody has come: an administrator adds them, others hear who may."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

NEW = ["คุณสมปอง ขยันดี ย้ายมาใหม่เข้าสำนักเรา", "นางสาวสมหญิง ใจงาม เพิ่งย้ายมาใหม่ครับ"]


@pytest.mark.parametrize("words", NEW)
def test_an_administrator_begins_to_add_them(admin: Chat, words: str) -> None:
    assert "การเพิ่มบุคลากร" in admin.says(words).last and "เลขประจำตัว" in admin.last


@pytest.mark.parametrize("words", NEW)
def test_who_leads_hears_who_adds_them(chat: Callable[[str], Chat], words: str) -> None:
    director = chat("D0101").says(words)
    assert "การเพิ่มบุคลากรเปิดให้เฉพาะ" in director.last and "ผู้ดูแลระบบ" in director.last


def test_who_is_on_the_roster_is_moved_and_not_added(admin: Chat) -> None:
    admin.says("นางสาวตัวอย่าง รายงานดี ย้ายมาใหม่เข้าสำนักการคลัง")
    assert "การเพิ่มบุคลากร" not in admin.last
    assert "กลุ่มงาน" in admin.last


def test_a_question_about_somebody_adds_nobody(admin: Chat) -> None:
    assert "การเพิ่มบุคลากร" not in admin.says("นายสมปอง ขยันดี ย้ายมาใหม่ไหม").last
