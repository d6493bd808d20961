"""Figures of later questions, told where a report asks how far the work is, wait for their own."""

from __future__ import annotations

import pytest

from handlers.conversation.hidden_keys import LIKELY
from tests.handlers.house import Chat


def _proposed(reporter: Chat) -> dict[str, object]:
    return {name: each["value"] for name, each in reporter.answers.get(LIKELY, {}).items()}


@pytest.mark.parametrize(
    ("said", "deed", "spent"),
    [
        ("เออ ลืมไป ดูใบเซ็นชื่อแล้วคนจริงๆ 42 คนนะ … เงินก็จ่ายจริง 11,500", "ผู้เข้าร่วม 42 คน", "11500.00"),
        ("เอ้อ คนมาจริง 38 คนนะ ไม่ใช่ 40 แล้วเงินใช้ไป 8,200", "ผู้เข้าร่วม 38 คน", "8200.00"),
        ("อ้าวลืม 42 คนนะ ไม่ใช่ 45 ผลประเมิน 92%", "ผู้เข้าร่วม 42 คน ผลประเมิน 92%", ""),
        ("อ้อ จ่ายไปทั้งหมด 9,000 บาท", "", "9000.00"),
    ],
)
def test_each_is_told_and_becomes_the_first_button_of_its_question(
    reporter: Chat, said: str, deed: str, spent: str
) -> None:
    told = reporter.says("รายงาน 1.10").says(said).since(-1)
    assert "จะถามให้ยืนยันเมื่อถึงข้อนั้น" in told and reporter.state["at"] == "status"
    expected = {"narrative": deed} if deed else {}
    assert _proposed(reporter) == expected | ({"budget": [spent, spent]} if spent else {})


@pytest.mark.parametrize(
    "said",
    [
        "ทำไป 80%",
        "80% มาแค่ 12 คน",
        "มีคนมา 42 คนไหม",
        "คนละ 42 บาท",
        "ครึ่งเดียว 42 คน",
        "งบ 20,000",
        "งบประมาณทั้งหมด 20,000 บาท",
        "จ่ายไป 9999999999999999999999999999",
    ],
)
def test_words_with_more_in_them_are_read_as_before(reporter: Chat, said: str) -> None:
    told = reporter.says("รายงาน 1.10").says(said).since(-2)
    assert "จะถามให้ยืนยันเมื่อถึงข้อนั้น" not in told


def test_of_what_was_spent_nothing_is_said_to_be_received(reporter: Chat) -> None:
    told = reporter.says("รายงาน 1.10").says("จ่ายไป 9,000").since(-1)
    assert "งบประมาณ: ใช้ 9,000\n" in told and "ได้รับ" not in told


def test_people_are_not_told_by_a_number_that_holds_theirs(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("เออ คนมา 40 คน").says("เสร็จแล้ว")
    reporter.says("จัดอบรมที่ห้อง 402")
    assert reporter.answers["narrative"] == "จัดอบรมที่ห้อง 402\nผู้เข้าร่วม 40 คน"


def test_what_was_told_stands_below_a_story_that_does_not_tell_it(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("อ้าวลืม 42 คนนะ ไม่ใช่ 45 ผลประเมิน 92%").says("เสร็จแล้ว")
    reporter.says("จัดอบรมที่ห้อง 402")
    assert reporter.answers["narrative"] == "จัดอบรมที่ห้อง 402\nผู้เข้าร่วม 42 คน\nผลประเมิน 92%"


def test_a_story_that_counts_people_stays_as_it_is_told(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("เออ คนมา 42 คน").says("เสร็จแล้ว")
    reporter.says("จัดอบรมที่ห้อง 402 คนเข้า 40 คน")
    assert reporter.answers["narrative"] == "จัดอบรมที่ห้อง 402 คนเข้า 40 คน"
