"""Those who lead see the names of their people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

HEAD, DIRECTOR, STAFF = "D0102", "D0101", "D0106"


@pytest.mark.parametrize(
    ("who", "said", "count"),
    [
        (DIRECTOR, "ลูกน้องผมมีใครบ้าง", "ผู้ใต้บังคับบัญชาโดยตรง 1 คน"),
        (HEAD, "ขอรายชื่อคนในกลุ่มหน่อย", "กลุ่มงานบริหารทั่วไป 5 คน"),
        (HEAD, "สำนักเรามีใครบ้าง", "สำนักบริหารงานกลาง 6 คน"),
    ],
)
def test_their_names_are_listed(
    chat: Callable[[str], Chat], who: str, said: str, count: str
) -> None:
    assert count in chat(who).says(said).last


def test_others_are_told_who_may(chat: Callable[[str], Chat]) -> None:
    staff = chat(STAFF).says("ในกลุ่มเรามีใครบ้าง")
    assert "เปิดให้ผู้บังคับบัญชา ผู้บริหาร และผู้ดูแลระบบ" in staff.last


@pytest.mark.parametrize("said", ["ใครในกลุ่มยังไม่ส่ง", "ในกลุ่มไลน์ถามอะไรได้บ้าง"])
def test_other_questions_are_not_taken(chat: Callable[[str], Chat], said: str) -> None:
    assert "กลุ่มงานบริหารทั่วไป 5 คน" not in chat(HEAD).says(said).last
