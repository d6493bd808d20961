"""How the system is, is asked by administrators in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.trail import facts
from tests.handlers.house import Chat, House

ADMIN, STAFF = "D0002", "D0106"


@pytest.mark.parametrize(
    "said", ["ระบบมีข้อผิดพลาดอะไรไหมวันนี้", "บอตปกติดีไหมวันนี้", "สำรองข้อมูลล่าสุดเมื่อไหร่", "ระบบเป็นยังไงบ้าง"]
)
def test_it_says_what_was_seen_at_the_last_look(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    admin = chat(ADMIN).says(said)
    assert "ไม่พบเรื่องที่ต้องดูแล" in admin.last and "สำรองข้อมูลล่าสุด" in admin.last
    with demo.session() as session:
        facts.put(session, facts.ILL, "backup_old")
        session.commit()
    assert "ไม่ได้สำรองข้อมูลเกิน 2 วัน" in admin.says(said).last


def test_others_are_not_told(chat: Callable[[str], Chat]) -> None:
    assert "สำรองข้อมูลล่าสุด" not in chat(STAFF).says("ระบบเป็นยังไงบ้าง").last


@pytest.mark.parametrize("said", ["สำรองข้อมูลยังไง", "ระบบล่มทำไง"])
def test_what_to_do_is_another_question(chat: Callable[[str], Chat], said: str) -> None:
    assert "ระบบวันนี้\n" not in chat(ADMIN).says(said).last
