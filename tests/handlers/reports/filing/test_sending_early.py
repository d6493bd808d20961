"""Words that only send agree to no value that a sentence seems to state."""

from __future__ import annotations

import pytest

from handlers.conversation.controls import confirms
from tests.handlers.house import Chat

DONE = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"


@pytest.fixture
def at_the_budget(reporter: Chat) -> Chat:
    """Who is asked whether what was spent is right."""
    reporter.says("รายงาน 1.10 เสร็จแล้ว ใช้เงินไป 2,800 บาท").says(DONE).taps("ได้ตามแผนทั้งสองข้อ")
    assert "จากข้อความที่พิมพ์: ได้รับและใช้ 2,800" in reporter.last
    return reporter


@pytest.mark.parametrize("words", ["ส่งเลยครับ", "ส่งเลยจ้า", "โอเค ส่งได้เลย"])
def test_sending_is_asked_to_wait(at_the_budget: Chat, words: str) -> None:
    heard = len(at_the_budget.heard)
    at_the_budget.says(words)
    assert "ยังไม่ถึงขั้นนั้น กรุณาตอบข้อนี้ก่อน" in at_the_budget.since(heard)
    assert "งบประมาณ" in at_the_budget.last


@pytest.mark.parametrize("words", ["ใช่ค่ะ", "ถูกต้องครับ", "ยืนยันค่ะ"])
def test_agreeing_takes_the_value(at_the_budget: Chat, words: str) -> None:
    assert "ความเสี่ยง" in at_the_budget.says(words).last


@pytest.mark.parametrize(
    ("words", "sends"),
    [
        ("ส่งเรื่องนี้เลยครับ ยืนยัน", True),
        ("ส่งรายงานนี้ได้เลยค่ะ", True),
        ("ส่งเรื่องนี้ให้หัวหน้าด้วย", False),
        ("ส่งฉบับนี้ให้พี่หน่อย", False),
    ],
)
def test_this_one_is_sent_by_its_name(words: str, sends: bool) -> None:
    assert confirms(words, sends=True) is sends
