"""A round that is to stay is not moved; the next round is moved by the words that want it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN

People = Callable[[str], Chat]


@pytest.mark.parametrize(
    "said",
    [
        "รอบมีนาไม่ต้องขยับนะคะ",
        "ไม่ต้องเลื่อนรอบมีนา",
        "รอบ 20 มีนา ไม่เลื่อนแล้ว",
        "รอบมีนาคงเดิม ไม่เลื่อน",
        "อย่าเพิ่งเลื่อนรอบ 20 มีนา",
        "กำหนดส่งคงเดิมครับ",
        "รอบหน้าไม่ขยับแล้วนะ",
        "วันส่งรอบนี้ใช้วันเดิม",
    ],
)
def test_it_stays_and_no_form_opens(admin: Chat, said: str) -> None:
    admin.says(said)
    assert "ไม่ได้เลื่อนรอบใด รอบนี้ส่ง 20 มีนาคม 2570" in admin.last
    assert admin.house.states(admin.user_id) == {}


def test_the_round_that_is_named_is_told(admin: Chat) -> None:
    assert "20 มิถุนายน 2570" in admin.says("รอบมิถุนาไม่ต้องขยับ").last


@pytest.mark.parametrize("said", ["รอบมีนาไม่เลื่อนใช่ไหม", "รอบมีนาขยับไปหรือยัง", "รอบมีนาเลื่อนไหมคะ"])
def test_whether_a_named_round_was_moved(reporter: Chat, said: str) -> None:
    assert "20 มีนาคม 2570 (อีก 19 วัน) ตามเดิม ไม่ได้เลื่อน" in reporter.says(said).last


def test_a_moved_one_is_told_with_the_way_back(chat: People) -> None:
    admin = chat(ADMIN).says("เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม").taps("ยืนยันเลื่อนวันส่ง").says("เมนู")
    admin.says("รอบมีนาไม่ต้องขยับนะคะ")
    assert "เลื่อนมาจาก 20 มีนาคม 2570 แล้ว" in admin.last and "เลื่อนกลับ" in admin.offers


@pytest.mark.parametrize(
    "said",
    [
        "รอบหน้าขอเปลี่ยนเป็น 24 มีนา",
        "ขอเปลี่ยนรอบหน้าเป็น 24 มีนา",
        "รอบหน้าเอาเป็น 24 มีนาคม",
        "รอบหน้าย้ายไปเป็น 24 มี.ค. นะ",
        "รอบที่จะถึงนี้ขอขยับเป็นวันที่ 24 มีนาคม",
        "เปลี่ยนวันส่งรอบหน้าเป็น 24 มีนา",
    ],
)
def test_the_next_round_is_moved_by_one_sentence(admin: Chat, said: str) -> None:
    admin.says(said)
    assert "ตรวจการเลื่อนวันส่ง" in admin.last
    assert "20 มีนาคม 2570" in admin.last and "24 มีนาคม 2570" in admin.last


@pytest.mark.parametrize(
    "said",
    [
        "แจ้งทุกคนว่ารอบมีนาไม่เลื่อน",
        "ทำไมรอบมีนาไม่เลื่อน",
        "ถ้าไม่เลื่อนรอบมีนาจะส่งทันไหม",
        "ประชุมไม่เลื่อนนะ",
        "รอบมีนาไม่ต้องเตือนแล้ว",
        "รอบมีนาส่งไม่ทัน ไม่เลื่อนเหรอ ใครบอก",
    ],
)
def test_other_words_are_not_taken(admin: Chat, said: str) -> None:
    admin.says(said)
    assert "ไม่ได้เลื่อนรอบใด" not in admin.last and "ตามเดิม ไม่ได้เลื่อน" not in admin.last
