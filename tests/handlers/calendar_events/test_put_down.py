"""An event that is put down in one line, without a command."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "เพิ่มอบรมวันที่ 18 มีนาคม 2570 เวลา 09.00-12.00 เรื่องผลประโยชน์ทับซ้อน ห้องประชุม 301",
        "จัดอบรมวันที่ 18 มีนาคม 9.00-12.00 เรื่องผลประโยชน์ทับซ้อน ห้องประชุม 301",
    ],
)
def test_the_card_holds_what_the_line_told(admin: Chat, said: str) -> None:
    told = admin.says(said).last
    assert "18 มีนาคม 2570 เวลา 9.00-12.00 น." in told and "ห้องประชุม 301" in told


def test_a_training_that_was_held_is_no_event(reporter: Chat) -> None:
    reporter.says("จัดอบรมวันที่ 18 กุมภา 9.00-12.00 เรื่องผลประโยชน์ทับซ้อน มีคนเข้าร่วม 40 คน")
    assert "40 คน" in reporter.since(0) and "กำหนดการ" not in reporter.last
