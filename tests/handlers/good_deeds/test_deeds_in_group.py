"""Good deeds in the LINE group: the office's total, and never a deed or a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.good_deeds.bureau.test_show_figures import bureaus, keep
from tests.handlers.good_deeds.deed_talk import STAFF, WORDS, keeps
from tests.handlers.groups.test_group_answers import door, group
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import called

__all__ = ["group"]


def test_the_group_hears_the_total_of_three_bureaus(group: House) -> None:
    for name in bureaus(group)[:3]:
        keep(group, name, 5)
    group.later(days=40)
    heard = called(group, "ความดีทั้งสำนักงาน")
    assert "15 เรื่อง จาก 15 คน ใน 3 สำนัก" in heard
    assert not [name for name in bureaus(group) if name in heard]


@pytest.mark.parametrize(
    "said", ["สมุดความดี", "ความดีที่เผยแพร่", "ความดีของสำนัก", "เล่มความดี", "ชื่นชมเพื่อน"]
)
def test_all_else_is_done_one_to_one(group: House, chat: Callable[[str], Chat], said: str) -> None:
    keeps(chat(STAFF), shown="เผยแพร่พร้อมชื่อ")
    told, typed = door(group, said)
    assert WORDS not in told and "บุคลากร" not in told and typed.startswith(said)


@pytest.mark.parametrize("said", [f"บันทึกความดี วันนี้{WORDS}", "ชื่นชมเพื่อน สมหญิง อยู่ช่วยปิดงบจนดึก"])
def test_what_is_told_in_the_group_by_mistake_is_not_carried_on(group: House, said: str) -> None:
    told, typed = door(group, said)
    assert WORDS not in told + typed and "สมหญิง" not in told + typed
