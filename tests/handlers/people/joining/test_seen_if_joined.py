"""Who has not joined hears who would see their data, and that joining may be taken back."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

SEEN, UNDONE = "ผู้ดูแลระบบเห็นว่าท่านลงทะเบียนแล้ว", "พิมพ์ “เลิกใช้บอต”"


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("ลงทะเบียนแล้วใครเห็นข้อมูลหนูบ้าง และยกเลิกทีหลังได้ไหม", (SEEN, UNDONE)),
        ("ถ้าลงทะเบียนแล้วหัวหน้าจะเห็นแชตนี้ไหม", (SEEN,)),
        ("ลงทะเบียนไปแล้วลบข้อมูลได้มั้ยคะ", (UNDONE,)),
    ],
)
def test_a_newcomer_is_told(stranger: Chat, said: str, answers: tuple[str, ...]) -> None:
    told = stranger.says(said).since(0)
    assert all(each in told for each in answers)
