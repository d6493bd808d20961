"""What people publish, and what an administrator takes off the wall."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.good_deeds.deed_talk import ADMIN, GIVER, STAFF, WORDS, keeps, tells
from tests.handlers.house import Chat

PUBLIC = "เผยแพร่พร้อมชื่อ"


def test_all_read_what_is_published_and_nothing_else(chat: Callable[[str], Chat]) -> None:
    keeps(chat(STAFF), shown=PUBLIC)
    keeps(chat(STAFF), words="เรื่องที่เก็บไว้อ่านคนเดียว")
    read = chat(GIVER).says("ความดีที่เผยแพร่").last
    assert WORDS in read and "บุคลากร" in read
    assert "อ่านคนเดียว" not in read and "นำลง" not in read


@pytest.mark.soak
def test_the_wall_has_pages(chat: Callable[[str], Chat]) -> None:
    for number in range(6):
        keeps(chat(STAFF), words=f"อ่านหนังสือให้คนตาบอดฟังเล่มที่ {number}", shown=PUBLIC)
    reader = chat(GIVER).says("กระดานความดี")
    assert "เล่มที่ 5" in reader.last and "เล่มที่ 0" not in reader.last
    assert "เล่มที่ 0" in reader.taps("ดูก่อนหน้านี้").last


def test_an_administrator_takes_it_down_and_its_owner_keeps_it(
    chat: Callable[[str], Chat],
) -> None:
    me, admin = keeps(chat(STAFF), shown=PUBLIC), chat(ADMIN)
    admin.says("ความดีที่เผยแพร่").taps("นำลง")
    data = admin.button("นำลง")
    assert "ยังเผยแพร่อยู่" in admin.taps("ไม่นำลง").last
    admin.says("ความดีที่เผยแพร่").taps("นำลง").taps("นำลง")
    assert "แจ้งเจ้าของเรื่องแล้ว" in admin.last
    assert tells(admin, me) and "อ่านได้คนเดียว" in me.last
    assert "ฉันคนเดียว" in me.taps("ดูบันทึกนี้").last
    assert WORDS not in chat(GIVER).says("ความดีที่เผยแพร่").last
    assert "เสร็จแล้ว" in admin.taps_data(data).last


def test_nobody_else_takes_it_down(chat: Callable[[str], Chat]) -> None:
    keeps(chat(STAFF), shown=PUBLIC)
    data = chat(ADMIN).says("ความดีที่เผยแพร่").button("นำลง")
    chat(GIVER).taps_data(data)
    assert WORDS in chat(GIVER).says("ความดีที่เผยแพร่").last
