"""A reporter who asks what is to be reported in this round is shown that round alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

REPORTER, STAFF = "D0103", "D0106"


@pytest.mark.parametrize(
    "typed",
    ["รอบนี้ต้องรายงานข้อไหนบ้าง", "รอบนี้ต้องส่งอะไรบ้าง", "เดือนนี้เราต้องรายงานกิจกรรมไหนบ้างคะ"],
)
def test_only_this_round_is_shown(chat: Callable[[str], Chat], typed: str) -> None:
    told = chat(REPORTER).says(typed).since(0)
    assert "รายงานที่ต้องส่ง" in told and "กิจกรรม 2.2" in told and "กิจกรรม 1.6.1" not in told


def test_others_see_what_they_have_to_do(chat: Callable[[str], Chat]) -> None:
    assert "รายงานที่ต้องส่ง" not in chat(STAFF).says("รอบนี้ต้องรายงานข้อไหนบ้าง").since(0)
