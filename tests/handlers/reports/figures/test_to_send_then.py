"""What a reporter's bureau still has to send in the round or the days that are told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from handlers.reports.figures.to_send import QUERY
from tests.handlers.house import Chat
from tests.handlers.question.desk import MARCH, ask, office, send

REPORTER = "D0103"


@pytest.mark.parametrize(
    ("typed", "there", "not_there"),
    [
        ("รอบ 20 มีนาต้องรายงานข้อไหนบ้าง", "กิจกรรม 3.7", "กิจกรรม 1.6.1"),
        ("รอบ 20 มีนาต้องรายงานข้อไหนบ้าง แล้วแต่ละข้อใครตรวจ", "กิจกรรม 3.7", "กิจกรรม 1.6.1"),
        ("รอบมีนาต้องส่งข้อไหนบ้าง", "กิจกรรม 2.2", "กิจกรรม 1.6.1"),
        ("รอบ 20 มิถุนายนมีกิจกรรมไหนที่ต้องรายงาน", "กิจกรรม 1.5", "กิจกรรม 3.7"),
        ("ต้องส่งรายงานอะไรบ้างเดือนกรกฎา", "กิจกรรม 1.4.1", "กิจกรรม 3.7"),
    ],
)
def test_only_the_round_that_is_told_is_shown(
    chat: Callable[[str], Chat], typed: str, there: str, not_there: str
) -> None:
    told = chat(REPORTER).says(typed).since(0)
    assert "รายงานที่ต้องส่ง" in told and there in told and not_there not in told


def test_who_decides_is_told_beside_it(chat: Callable[[str], Chat]) -> None:
    told = chat(REPORTER).says("รอบ 20 มีนาต้องรายงานข้อไหนบ้าง แล้วแต่ละข้อใครตรวจ").since(0)
    assert "รอบ 20 มีนาคม 2570" in told and "ผู้อนุมัติ" in told


def test_the_next_page_is_of_the_same_round(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("รอบ 20 มิถุนายนมีกิจกรรมไหนที่ต้องรายงาน").taps("หน้าถัดไป")
    assert "รอบ 20 มิถุนายน 2570" in me.last and "กิจกรรม 3.2" in me.last


def test_a_day_that_is_no_round_is_said(chat: Callable[[str], Chat]) -> None:
    told = chat(REPORTER).says("รอบ 15 พฤษภาต้องส่งข้อไหน").since(0)
    assert "รอบ 15 พฤษภาคม 2570 สำนักของท่านไม่มีรายงานที่ต้องส่ง" in told
    assert "กำหนด 20 มิ.ย. 70" in told


def test_a_round_of_which_all_is_sent_is_told_so(session: Session) -> None:
    at = office(session)
    for number in ("1.10", "2.1", "3.7"):
        send(at, number, MARCH, "approved")
    words = ask(session, QUERY, at.people["reporter"], "20 มีนาคม").words
    assert "ส่งครบแล้ว" in words and "กิจกรรม" not in words
