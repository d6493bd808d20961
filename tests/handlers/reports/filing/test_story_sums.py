"""Sums and shares of what was told in an open report are answered, and nothing is kept by it."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("story", "asked", "told"),
    [
        ("ประชุม 20 ม.ค. 15 คน กับ 17 ก.พ. 18 คน", "รวมสองครั้งกี่คนนะ", "15 + 18 รวม 33 คน"),
        ("อบรมวินัย เช้า 30 บ่าย 25 คน", "ทั้งหมดกี่คนคะ", "30 + 25 รวม 55 คน"),
        ("อบรมวินัย มา 36 คน จากเป้า 40", "คิดเป็นกี่เปอร์เซ็นต์", "36 จาก 40 คน คิดเป็นร้อยละ 90"),
    ],
)
def test_it_is_answered(reporter: Chat, story: str, asked: str, told: str) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(story)
    before = reporter.state["answers"]
    reporter.says(asked)
    assert told in reporter.since(-2) and reporter.state["answers"] == before


@pytest.mark.parametrize("story", ["เชิญ 60 คน มาอบรมจริง 45 คน", "อบรมวินัยที่ห้อง 301 มา 45 คน"])
def test_what_is_no_sum_is_not_done(reporter: Chat, story: str) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(story).says("รวมทั้งหมดกี่คน")
    assert "ในสิ่งที่ทำเล่าไว้" not in reporter.since(-2)


def test_costs_told_in_the_story_are_added_up(reporter: Chat) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว")
    reporter.says("อบรมวินัย มา 36 คน ค่าวิทยากร 3,600 บาท ค่าอาหารว่าง 2,590 บาท").says(
        "ได้ตามแผนทั้งสองข้อ"
    )
    assert "3,600 + 2,590 รวม 6,190 บาท" in reporter.says("รวมเท่าไหร่คะ").since(-2)
    assert "budget" not in reporter.state["answers"]


def test_the_cost_of_paint_is_money_and_no_risk(reporter: Chat) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says("ทาสีโรงเรียนวัดจันทร์ มา 23 คน")
    reporter.says("ได้ตามแผนทั้งสองข้อ").says("ค่าสี 4,800")
    assert "4,800 / 4,800" in reporter.offers
