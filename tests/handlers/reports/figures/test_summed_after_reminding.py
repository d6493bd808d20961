"""Reminding and a summary in one sentence: nobody is reminded yet, and the summary is shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "ช่วยเตือนคนที่ยังไม่รายงานให้หน่อย แล้วขอสรุปของสำนักไว้เข้าประชุมพรุ่งนี้ด้วย",
        "ช่วยเตือนคนที่ยังไม่ส่งรายงาน แล้วขอสรุปสำนักด้วย",
        "เตือนคนที่ค้างรายงานที แล้วก็ขอภาพรวมของสำนัก",
    ],
)
def test_both_wishes_are_met(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0101").says(said)
    told = me.since(0)
    assert "ยังไม่ได้เตือนผู้ใด" in told and "ส่งรายงานแล้ว 0 จาก" in told


def test_a_reminder_alone_is_none_of_it(chat: Callable[[str], Chat]) -> None:
    assert "ส่วนสรุป" not in chat("D0101").says("ช่วยเตือนคนที่ยังไม่รายงานให้หน่อย").since(0)
