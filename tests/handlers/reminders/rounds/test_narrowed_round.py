"""Only some activities of a round are moved, or it is said that this cannot be."""

from __future__ import annotations

import pytest

from handlers.plans.mending.plan_lines import read_date, what
from tests.handlers.house import Chat
from tests.handlers.reminders.rounds.test_move_round import JUNE, MARCH, rounds

_ROUND = "เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม"
_ONLY = "เลื่อนเฉพาะ\nกิจกรรม 3.4"


@pytest.fixture
def asked(admin: Chat) -> Chat:
    """An administrator before the card that moves the March round."""
    admin.says(_ROUND)
    assert "3 สำนัก 5 กิจกรรม" in admin.last
    return admin


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เฉพาะกิจกรรม 3.4", 25),
        ("ไม่ใช่ทุกกิจกรรม เอาแค่ 3.4", 25),
        ("แก้แผน เอาเฉพาะกิจกรรม 3.4 ค่ะ", 25),
        ("เลื่อนแค่ข้อ 3.4 พอ", 25),
        ("เปลี่ยนเป็น 26 มีนาดีกว่า เฉพาะกิจกรรม 3.4", 26),
    ],
)
def test_one_activity_is_moved_alone(asked: Chat, words: str, day: int) -> None:
    asked.says(words)
    assert _ONLY in asked.last and "3 สำนัก 1 กิจกรรม" in asked.last
    assert f"{day} มีนาคม 2570" in asked.last and "เลื่อนไปพร้อมกัน" not in asked.last
    before = rounds(asked.house)
    asked.taps("ยืนยันเลื่อนวันส่ง")
    assert f"เลื่อนกำหนดส่งของกิจกรรม 3.4 เป็น {day} มีนาคม 2570 แล้ว" in asked.last
    after = rounds(asked.house)
    assert after[MARCH] == before[MARCH] - 1 and after[MARCH.replace(day=day)] == 1


@pytest.mark.soak
def test_all_of_it_again_or_another_round_forgets_the_activity(asked: Chat) -> None:
    asked.says("เฉพาะกิจกรรม 3.4").says("ทุกกิจกรรมเลย")
    assert _ONLY not in asked.last and "5 กิจกรรม" in asked.last
    asked.says("เฉพาะกิจกรรม 3.4").says("แก้ไข รอบเดิม").says("20 มิถุนายน")
    before = rounds(asked.house)
    if "เป็นวันใด" in asked.last:
        asked.says("25 มิถุนายน")
    assert _ONLY not in asked.last and f"{before[JUNE]} กิจกรรม" in asked.last


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("เฉพาะกิจกรรม 1.1", "กิจกรรม 1.1 ไม่มีกำหนดส่งวันที่ 20 มีนาคม 2570"),
        ("เฉพาะสำนักการคลัง", "เลื่อนให้สำนักเดียวไม่ได้"),
        ("ยกเว้น 3.4 นะ", "เว้นบางกิจกรรมไม่ได้"),
    ],
)
def test_what_cannot_be_is_said_back(asked: Chat, words: str, told: str) -> None:
    heard = len(asked.heard)
    asked.says(words)
    assert told in asked.since(heard)
    assert "3 สำนัก 5 กิจกรรม" in asked.says("ขอดูคำตอบทั้งหมดก่อนส่ง").last


@pytest.mark.soak
def test_several_are_named_before_the_day(admin: Chat) -> None:
    admin.says(f"{_ROUND} เฉพาะ 3.4 กับ 3.3")
    assert "กิจกรรม 3.4 และ 3.3" in admin.last and "2 กิจกรรม" in admin.last
    admin.says("ยกเลิก").says("เลื่อนรอบ").says("20 มีนาคม").says("เอาแค่กิจกรรม 3.4 นะ")
    assert "กิจกรรม 3.4 จาก 20 มีนาคม 2570 เป็นวันใด" in admin.last


@pytest.mark.parametrize(
    "line",
    [
        "เลื่อนรอบ 20 มีนาคม เฉพาะกิจกรรม 3.4 เป็น 25 มีนาคม",
        "เลื่อนวันส่งรอบ 20 มีนาคม เป็น 25 มีนาคม เฉพาะกิจกรรม 3.4",
        "ขอเลื่อนวันส่งเฉพาะ 3.4 รอบ 20 มีนาคม เป็น 25 มีนาคม",
    ],
)
def test_one_activity_in_the_first_sentence_keeps_the_days(line: str) -> None:
    said = read_date(line)
    assert (said.activity, said.new.strip()) == ("3.4", "25 มีนาคม") and "20 มีนาคม" in said.old


@pytest.mark.parametrize(
    "line", ["เลื่อนรอบ 20 มี.ค. เป็น 25.3", "แก้แผน 3.4", _ROUND, f"{_ROUND} เฉพาะ 3.4 กับ 3.3"]
)
def test_other_lines_move_no_single_activity(line: str) -> None:
    assert what(line) == ""
