"""A sentence whose first clauses are only social is answered as what stands behind them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("ขอบคุณนะคะเมื่อวานช่วยได้เยอะเลย แต่ว่าวันหยุดธันวามีวันไหนบ้าง", "เดือนธันวาคม 2569"),
        ("ขอบคุณมากนะ ตอบไวดี ว่าแต่รอบหน้าต้องส่งวันไหนอะ", "รอบ 20 มีนาคม 2570"),
        ("พอดีเมื่อวานติดประชุมทั้งวัน วันนี้มีอะไรต้องส่งบ้างคะ", "วันนี้ไม่มีเรื่องที่ถึงกำหนด"),
        ("โทษทีพิมพ์ผิด เอาใหม่ ขอดูแผนปีนี้", "แผนของสำนัก"),
        ("ช่วงนี้ยุ่งมากเลย วันหยุดเดือนหน้ามีวันไหนบ้างอะ", "เดือนเมษายน 2570"),
        ("ขอบใจจ้า พรุ่งนี้ค่อยทำต่อ วันนี้เหนื่อยละ", "ยินดีช่วยเสมอ"),
    ],
)
def test_the_wish_is_answered(chat: Callable[[str], Chat], said: str, answer: str) -> None:
    assert answer in chat(REPORTER).says(said).last


def test_what_means_nothing_alone_keeps_the_whole(chat: Callable[[str], Chat]) -> None:
    assert "ระบบขัดข้อง" in chat(REPORTER).says("ระบบค้าง ทำไงดี").last


def test_a_strangers_words_stay_whole(chat: Callable[[str], Chat]) -> None:
    stranger = chat("U" + "9" * 32)
    assert "ข้อร้องเรียน" in stranger.says("ขอโทษนะคะ อยากร้องเรียนค่ะ").offers


@pytest.mark.parametrize("said", ["ขอบคุณครับ รายงานครบถ้วนดีมาก", "ขอบคุณนะคะ งานออกมาเรียบร้อยดี"])
def test_praise_behind_thanks_begins_nothing(chat: Callable[[str], Chat], said: str) -> None:
    assert "ยินดีช่วยเสมอ" in chat(REPORTER).says(said).last


def test_an_opening_is_read_without_the_day_that_it_takes_back(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("ได้รับกระเช้าจากบริษัท เมื่อวาน เอ๊ย เมื่อวานซืน")
    assert "สิ่งที่ได้รับ: กระเช้า\n" in me.last and "27 กุมภาพันธ์ 2570" in me.last
