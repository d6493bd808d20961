"""Whether those above are there today is not known; how many bureaus there are is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat


@pytest.mark.parametrize("said", ["ผอ.อยู่ไหมวันนี้", "วันนี้ผอ.มามั้ย", "หัวหน้าเข้าหรือเปล่าวันนี้"])
def test_leave_of_others_is_not_told_but_who_decides_is(
    chat: Callable[[str], Chat], said: str
) -> None:
    told = "\n".join(map(str, chat(STAFF).says(said).heard[-2:]))
    assert "ไม่แสดงวันลาของผู้อื่น" in told and "ใครอนุมัติรายงาน" in told


@pytest.mark.parametrize("said", ["สนง.เรามีกี่สำนัก", "มีสำนักอะไรบ้าง"])
def test_the_bureaus_are_counted(chat: Callable[[str], Chat], said: str) -> None:
    assert "สำนักในทะเบียน" in chat(STAFF).says(said).last


@pytest.mark.parametrize("said", ["ใครอนุมัติแทนผอ.", "หัวหน้าไม่อยู่ใครอนุมัติ", "ผอ.อนุมัติรายงานหรือยัง"])
def test_other_questions_are_left_to_others(reporter: Chat, said: str) -> None:
    assert not reporter.says(said).last.startswith(("ผู้ดำรงตำแหน่ง", "บอตไม่รู้ว่าผู้ใด"))
