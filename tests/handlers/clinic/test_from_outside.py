"""Who is not on the roster and wants to give something, or to read announcements, is answered."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House
from tests.understanding.scenes import STRANGER


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ทางร้านอยากมอบกระเช้าให้เจ้าหน้าที่ มอบได้วันไหน", "นโยบายไม่รับของขวัญ"),
        ("ขออ่านประกาศของผู้บริหาร", "อ่านในบอตได้เฉพาะบุคลากร"),
    ],
)
def test_it_is_answered(demo: House, said: str, told: str) -> None:
    assert told in Chat(demo, STRANGER).says(said).last


def test_who_is_asked_for_a_gift_is_not_thanked(demo: House) -> None:
    told = Chat(demo, STRANGER).says("เจ้าหน้าที่ขอของขวัญจากร้านเรา ต้องให้ไหม").last
    assert "ขอบคุณในน้ำใจ" not in told
