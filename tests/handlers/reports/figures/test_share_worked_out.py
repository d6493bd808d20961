"""The percent of two figures that are typed is worked out, with the plan's aims if asked."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("มา 45 คน จากทั้งหมด 60 คน คิดเป็นร้อยละเท่าไหร่", "45 จาก 60 คิดเป็นร้อยละ 75"),
        ("๓๐ ใน ๔๐ กี่ %", "30 จาก 40 คิดเป็นร้อยละ 75"),
        ("งานวันที่ 12 มีนา เชิญ 80 มา 66 กี่เปอร์เซ็นต์คะ", "66 จาก 80 คิดเป็นร้อยละ 82.5"),
        ("งบ 20,000 ใช้ไป 15,500 คิดเป็นกี่เปอร์เซ็นต์", "15,500 จาก 20,000 คิดเป็นร้อยละ 77.5"),
    ],
)
def test_the_share_is_said(reporter: Chat, said: str, told: str) -> None:
    assert told in reporter.says(said).last and not reporter.house.states(reporter.user_id)


def test_each_aim_of_the_plan_is_told_with_whether_it_is_reached(reporter: Chat) -> None:
    told = reporter.says("คนมา 85 จาก 100 กี่เปอร์เซ็นต์ ถึงเป้าไหม").last
    lines = told.splitlines()
    assert "เป้าร้อยละ 80" in lines[1] and lines[1].endswith(": ถึงเป้า")
    assert "เป้าร้อยละ 90" in lines[2] and lines[2].endswith(": ยังไม่ถึงเป้า")


@pytest.mark.parametrize(
    "said",
    ["เสร็จกี่เปอร์เซ็นต์แล้ว", "2.1 กับ 2.3 เสร็จกี่เปอร์เซ็นต์", "รอบ 20 มีนา ปี 2570 ส่งกี่เปอร์เซ็นต์"],
)
def test_what_the_reports_tell_is_no_sum(reporter: Chat, said: str) -> None:
    assert "คิดเป็นร้อยละ" not in reporter.says(said).last
