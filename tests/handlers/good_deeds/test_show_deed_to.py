"""The owner changes who may read a deed."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.good_deeds.deed_talk import ADMIN, HEAD, STAFF, WORDS, keeps
from tests.handlers.house import Chat


def test_its_owner_shows_it_to_others_and_hides_it_again(chat: Callable[[str], Chat]) -> None:
    me = keeps(chat(STAFF)).taps("ดูบันทึกนี้")
    assert "คณะทำงาน ไม่ออกชื่อ" in me.taps("เปลี่ยน").taps("คณะทำงาน ไม่ออกชื่อ").last
    assert "ฉันคนเดียว" in me.taps("เปลี่ยน").taps("ฉันคนเดียว").last


def test_nobody_opens_what_is_its_owners_alone(chat: Callable[[str], Chat]) -> None:
    me = keeps(chat(STAFF)).taps("ดูบันทึกนี้")
    opened = [me.button(label) for label in ("เปลี่ยน", "ถอนข้อความ", "ขอผู้ยืนยัน", "ดูบันทึกนี้")]
    for other in (HEAD, ADMIN):
        for data in opened:
            said = chat(other).taps_data(data).last
            assert "ไม่พบบันทึกนี้" in said and WORDS not in said
