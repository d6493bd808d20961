"""What a reporter has still to send, in words that were read as something else."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "typed",
    ["ผมต้องส่งรายงานอะไรบ้างครับ", "แล้วรายงานกิจกรรมตามแผนล่ะครับ ต้องส่งกี่เรื่อง", "หนูเหลือต้องส่งรายงานกี่ฉบับคะ"],
)  # fmt: skip
def test_a_reporter_is_told_the_bureaus_own(reporter: Chat, typed: str) -> None:
    count = len(reporter.heard)
    reporter.says(typed)
    assert "รายงานที่ต้องส่ง" in reporter.since(count)


@pytest.mark.parametrize(
    "typed",
    ["เดือนนี้ต้องส่งรายงานอะไรบ้าง", "เรื่องร้องเรียนเลยกำหนดกี่เรื่อง", "ต้องส่งของขวัญอะไรบ้าง", "มีอะไรต้องทำบ้าง"],
)
def test_other_things_to_do_stay_what_they_are(reporter: Chat, typed: str) -> None:
    count = len(reporter.heard)
    reporter.says(typed)
    assert not reporter.since(count).startswith("สถานะสำนัก")


def test_who_leads_asks_about_others(admin: Chat) -> None:
    count = len(admin.heard)
    admin.says("ตอนนี้เลยกำหนดกี่เรื่อง")
    assert "สถานะสำนัก" not in admin.since(count)
