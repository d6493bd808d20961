"""Who sent something and has heard nothing since is told whom to turn to; nothing is begun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat, House

CODE, OFFICE = "พิมพ์ “ติดตาม” ตามด้วยรหัส", "0 2831 9493"


@pytest.mark.parametrize(
    "said",
    [
        "ยื่นเรื่องไปสามเดือนแล้วเงียบ ต้องติดต่อใครต่อ",
        "ร้องเรียนไปตั้งแต่เดือนมกรา ยังไม่มีใครติดต่อกลับ ต้องทำยังไงต่อ",
        "ส่งเรื่องไปนานแล้วไม่มีอะไรคืบหน้าเลย ติดต่อใครได้บ้าง",
        "แจ้งเบาะแสไว้เมื่อ 10 ม.ค. เงียบหายไปเลย ถามใครได้",
        "ยื่นหนังสือไว้ที่สำนักงาน 2 เดือนแล้วไม่ตอบ ตามเรื่องที่ไหนคะ",
    ],
)
def test_a_visitor_hears_whom_to_ask(demo: House, stranger: Chat, said: str) -> None:
    told = stranger.says(said).since(0)
    assert CODE in told and OFFICE in told and not demo.states(stranger.user_id)


def test_papers_of_the_staff_are_no_complaint(chat: Callable[[str], Chat]) -> None:
    said = "ส่งเอกสารไปแล้วเงียบ ต้องถามใครต่อ"
    assert OFFICE not in chat(STAFF).says(said).since(0)
