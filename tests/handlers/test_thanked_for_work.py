"""Thanks that say that the work is well start nothing outside of any conversation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

People = Callable[[str], Chat]
WELCOME = "ยินดีช่วยเสมอ"


@pytest.mark.parametrize(
    "said",
    [
        "ขอบคุณมากนะ งานเรียบร้อยดี",
        "ขอบใจมาก ทำดีแล้ว",
        "งานออกมาดี ขอบใจนะ",
        "ผลงานดีมาก ขอบคุณทุกคน",
        "วันนี้งานราบรื่นดี ขอบใจมาก",
        "ขอบคุณครับ รายงานครบถ้วนดีมาก",
        "ขอบคุณ สรุปออกมาสวยดี",
        "ทุกอย่างเรียบร้อยดี ขอบคุณครับ",
        "ขอบใจทุกคน งานรอบนี้ทันเวลาดี",
        "ขอบคุณนะคะ ข้อมูลครบดี",
    ],
)
def test_it_is_answered_politely(chat: People, said: str) -> None:
    leader = chat("D0001").says(said)
    assert leader.last.startswith(WELCOME)


@pytest.mark.parametrize(
    "said",
    [
        "ขอบคุณมาก แต่ตัวเลขยังไม่ครบ",
        "ขอบคุณค่ะ ส่งรายงานเรียบร้อยแล้วใช่ไหม",
        "ขอบคุณพี่สมศรีที่ช่วยงานดีมาก",
        "ขอบคุณมาก ขอดูสถานะด้วย",
        "งานเรียบร้อยดี",
        "ขอบคุณ รายงาน 3.7 ทำเสร็จแล้ว",
        "ฝากขอบคุณทุกคน งานเรียบร้อยดี",
    ],
)
def test_other_words_are_more_than_thanks(chat: People, said: str) -> None:
    assert not chat("D0103").says(said).last.startswith(WELCOME)


def test_in_a_report_they_are_not_left_out_of_sight(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    count = len(reporter.heard)
    reporter.says("ขอบคุณทุกคน งานเรียบร้อยดี")
    assert WELCOME not in reporter.since(count)
