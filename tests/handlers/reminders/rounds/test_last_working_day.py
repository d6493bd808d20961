"""The new day of a round told as the last working day of a month, or for all bureaus."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("ปลายเดือนหน้า วันทำการสุดท้าย", "2027-04-30"),
        ("วันทำการสุดท้ายของเดือนหน้า", "2027-04-30"),
        ("วันทำการสุดท้ายของเดือนมิถุนายน", "2027-06-30"),
        ("วันทำงานสุดท้ายสิ้นเดือนนี้ค่ะ", "2027-03-31"),
        ("วันทำการสุดท้ายของเดือน", "2027-03-31"),
        ("เอาเป็นวันทำการสุดท้ายของเดือนพฤษภาคม", "2027-05-31"),
    ],
)
def test_the_last_working_day_is_computed(admin: Chat, said: str, day: str) -> None:
    admin.says("เลื่อนรอบ").says("20 มี.ค.").says(said)
    assert admin.state["answers"]["new"] == day


@pytest.mark.parametrize(
    "said",
    [
        "เดือนหน้ามีวันทำการกี่วัน",
        "วันทำการสุดท้ายคือวันไหน",
        "ปลายเดือนหน้า",
        "ยังไม่รู้วันทำการ",
        "วันทำการ",
        "ไว้ก่อน",
    ],
)
def test_other_words_tell_no_such_day(admin: Chat, said: str) -> None:
    admin.says("เลื่อนรอบ").says("20 มี.ค.").says(said)
    [(_, state)] = admin.house.states(admin.user_id).values()
    assert "new" not in state["answers"]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("เลื่อนกำหนดส่งรอบ 1 ออกไปอีก 7 วันทุกสำนัก", "2027-03-27"),
        ("เลื่อนรอบ 20 มีนาคม ออกไปอีก 10 วันให้ทุกหน่วยงาน", "2027-03-30"),
        ("เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม ทุกสำนักเลย", "2027-03-25"),
    ],
)
def test_the_days_for_all_bureaus_are_kept(admin: Chat, said: str, day: str) -> None:
    assert admin.says(said).state["answers"]["new"] == day
