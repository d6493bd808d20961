"""Who leads asks whether their people have sent all: it is the status of the bureau."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "words", ["ลูกน้องส่งงานครบไหม", "ลูกทีมส่งงานครบมั้ยครับ", "คนในกลุ่มส่งงานครบไหม", "ลูกน้องรายงานครบยัง"]
)
def test_it_is_the_status_of_the_bureau(head: Chat, words: str) -> None:
    head.says(words)
    assert "สถานะสำนักบริหารงานกลาง" in head.since(0) and "ไม่แยกตามกลุ่มงาน" in head.since(0)


@pytest.mark.parametrize(
    "words",
    ["ลูกน้องทำแบบสำรวจครบไหม", "ลูกน้องลาครบไหม", "ลูกน้องรายงานของขวัญหรือยัง", "ลูกน้องส่งงานครบแล้ว"],
)
def test_what_is_asked_of_other_things_is_not(head: Chat, words: str) -> None:
    assert "สถานะสำนัก" not in head.says(words).since(0)


def test_who_reports_has_no_people(reporter: Chat) -> None:
    assert "ไม่แยกตามกลุ่มงาน" not in reporter.says("ลูกน้องส่งงานครบไหม").since(0)
