"""Visitors who ask of files before they tell anything are told of those of a complaint."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat, House

LENGTH, SIZE, SEEN = "ไม่รับคลิปวิดีโอและเสียง", "ไฟล์ละไม่เกิน 25 MB", "เปิดได้เฉพาะผู้รับเรื่องนั้น"


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("มีคลิปเป็นหลักฐาน ส่งได้กี่นาที แล้วใครจะเห็นบ้าง", (LENGTH, SEEN)),
        ("คลิปยาวได้กี่นาทีครับ", (LENGTH,)),
        ("หลักฐานที่ส่งไปใครเปิดดูได้บ้าง", (SEEN,)),
        ("แนบไฟล์ได้กี่ MB", (SIZE,)),
        ("แนบรูปได้กี่รูปครับ", ("ส่งหลายไฟล์ในเรื่องเดียวได้",)),
    ],
)
def test_a_visitor_is_told(
    demo: House, stranger: Chat, said: str, answers: tuple[str, ...]
) -> None:
    told = stranger.says(said).since(0)
    assert all(each in told for each in answers)
    assert "ร้องเรียน" in stranger.offers and not demo.states(stranger.user_id)


def test_of_the_staff_a_report_is_meant(chat: Callable[[str], Chat]) -> None:
    assert "หลักฐานร้องเรียน" not in chat(STAFF).says("แนบรูปได้กี่รูปครับ").since(0)
