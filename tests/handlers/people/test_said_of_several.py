"""Codes asked for by a bureau, and a deputy named by the position."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR


@pytest.mark.parametrize(
    "words", ["ขอรหัสลงทะเบียนให้คนของสำนักการคลังหน่อย ที่ยังไม่มี", "ออกรหัส คนของสำนักการคลังที่ยังไม่มี"]
)
def test_codes_for_a_bureau_list_those_who_have_none(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "ยังไม่ลงทะเบียน" in admin.last and "สำนักการคลังและงบประมาณ" in admin.last
    assert "รหัสลงทะเบียน " not in admin.last  # none is issued


def test_a_code_for_one_person_is_issued_as_before(chat: Callable[[str], Chat]) -> None:
    assert "รหัสลงทะเบียน" in chat(ADMIN).says("ออกรหัส D0103").last
    assert "ยังไม่ลงทะเบียน" not in chat(ADMIN).says("ออกรหัส รายงานดี").last


@pytest.mark.parametrize(
    "words", ["มอบหมายให้หัวหน้ากลุ่มดูแทน 5-9 มี.ค.", "ลาพักร้อน 5-9 มี.ค. ให้หัวหน้ากลุ่มดูแทน"]
)
def test_a_deputy_is_named_by_the_position(chat: Callable[[str], Chat], words: str) -> None:
    director = chat(DIRECTOR).says(words)
    assert "นางตัวอย่าง หัวหน้ากลุ่ม" in director.last and "5 มีนาคม 2570" in director.last
