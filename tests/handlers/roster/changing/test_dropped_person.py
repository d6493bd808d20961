"""Somebody whom the roster does not have is to be dropped: `ลบคุณ… ทิ้งไป`."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize("words", ["ลบคุณสมปองทิ้งไป", "เอาคุณสมปองออกเลยค่ะ", "ตัดชื่อคุณสมปอง ใจดี ทิ้งครับ"])
@pytest.mark.parametrize("paused", [True, False])
def test_the_draft_about_that_person_is_shown_to_be_thrown_away(
    admin: Chat, words: str, paused: bool
) -> None:
    admin.says("เพิ่มบุคลากร คุณสมปอง ใจดี")
    if paused:
        admin.says("พักก่อน")
    admin.says(words)
    assert "ทิ้งร่างนี้" in admin.offers and "คุณสมปอง ใจดี" in admin.last


def test_nobody_is_dropped_who_is_not_there(admin: Chat) -> None:
    admin.says("ลบคุณสมปองทิ้งไป")
    assert "ไม่พบ “คุณสมปอง”" in admin.last and "ยังไม่ได้ลบ" in admin.last


def test_who_is_on_the_roster_is_asked_about(admin: Chat) -> None:
    admin.says("ลบนายสมมติ ช่วยรายงานทิ้งเลยค่ะ")
    assert "พ้นจากทะเบียนเพราะเหตุใด" in admin.last


@pytest.mark.parametrize("words", ["ลบคุณธรรมทิ้ง", "ลบไฟล์ทิ้งไป", "เอาของขวัญออกไปทิ้ง", "เอางานออกก่อน"])
def test_what_is_nobody_is_not_looked_for(admin: Chat, words: str) -> None:
    admin.says(words)
    assert "ไม่พบ “" not in admin.last and "พ้นจากทะเบียน" not in admin.since(0)
    assert "กรุณาพิมพ์เลขประจำตัว" not in admin.since(0)
