"""Who wants it kept and not sent yet hears that nothing is sent, and what is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

_SAID = "เซฟไว้ก่อนได้ไหม ยังไม่ส่ง รอรูปจากพี่อีกคน"


def test_where_nothing_is_begun_there_is_nothing_to_keep(reporter: Chat) -> None:
    told = reporter.says(_SAID).since(0)
    assert "ไม่มีเรื่องที่ทำค้างไว้" in told and "ไม่ส่งจนกว่าจะกดยืนยัน" in told
    assert "ไม่พบสิ่งที่ถามถึง" not in told


def test_a_draft_is_shown_with_its_button(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("พักก่อน")
    count = len(reporter.heard)
    told = reporter.says("ขอเซฟไว้ก่อน ยังไม่ส่งนะ เดี๋ยวรอพี่ส่งรูปมาให้").since(count)
    assert "ยังไม่ได้ส่งถึงใคร" in told and "พิมพ์ “ทำต่อ” แล้วส่งเข้ามา" in told
    assert "1.10" in reporter.taps("ทำต่อ").last


@pytest.mark.parametrize(
    "said",
    [
        "บันทึกความดีไว้ก่อน",
        "เก็บไฟล์ไว้ก่อนได้ไหม",
        "ยังไม่ส่งรายงานสำนักไหนบ้าง",
        "พักร้อนพรุ่งนี้ ยังไม่ส่งใบลา",
        "พักร้อน 3-5 มีนา ยังไม่ได้ส่งใบลา",
        "บันทึกรายงาน 1.10 จัดอบรม 40 คน ยังไม่ต้องส่ง",
        "เก็บของขวัญไว้ก่อน ยังไม่ได้ส่งคืน",
        "เก็บไว้ก่อน ยังไม่ได้ส่งคืน",
    ],
)
def test_other_words_keep_nothing(chat: Callable[[str], Chat], said: str) -> None:
    assert "ไม่ส่งจนกว่าจะกดยืนยัน" not in chat("D0103").says(said).since(0)
