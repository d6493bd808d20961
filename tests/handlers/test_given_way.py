"""A wish of which the person has nothing, and whose own word does not stand there, gives way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import RECEIVER, files
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import sends

CASES = "เรื่องร้องเรียน"


@pytest.mark.parametrize("typed", ["กลุ่มผมมีเรื่องไหนใกล้ครบกำหนดบ้าง", "เรื่องของกลุ่มผมเรื่องไหนใกล้ครบกำหนด"])
def test_a_head_without_cases_sees_the_own_work(reporter: Chat, head: Chat, typed: str) -> None:
    sends(reporter, head)
    head.says(typed)
    assert CASES not in head.last and "พิจารณารายงาน 1.10" in head.last


def test_staff_without_cases_see_the_own_work(demo: House, chat: Callable[[str], Chat]) -> None:
    assert CASES not in chat("D0106").says("งานที่มอบให้ผมค้างอยู่เรื่องไหนครับ").last


def test_who_names_complaints_is_told_of_them(reporter: Chat, head: Chat) -> None:
    assert CASES in head.says("เรื่องร้องเรียนไหนใกล้ครบกำหนด").last


def test_who_receives_complaints_has_them_meant(demo: House, chat: Callable[[str], Chat]) -> None:
    files(demo)
    assert "ที่ท่านรับผิดชอบ" in chat(RECEIVER).says("เรื่องไหนใกล้ครบกำหนด").last


def test_what_is_to_be_decided_today_is_what_waits(
    reporter: Chat, head: Chat, director: Chat
) -> None:
    sends(reporter, head)
    typed = "เรื่องที่ผมต้องเซ็นหรือต้องตัดสินวันนี้มีอะไรบ้าง"
    assert "ยังไม่มีรายงานที่ท่านอนุมัติ" not in director.says(typed).last
    assert "รออนุมัติ 1 ฉบับ" in head.says(typed).last
