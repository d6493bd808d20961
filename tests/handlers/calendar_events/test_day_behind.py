"""A day told by the one that stands, where that is a holiday; it is counted from there."""

from __future__ import annotations

import pytest

from handlers.understand.dates.day_behind import days_behind
from tests.handlers.house import Chat, House

EVENT = "เพิ่มกำหนดการ ประชุมคณะทำงาน 13 เมษายน 9.00 ห้องประชุม 301"
ROUND = ("เลื่อนวันส่งของรอบ", "20 มีนาคม", "13 เมษายน")
BEHIND = [
    ("อ้าววันหยุด งั้นเลื่อนไปเป็นจันทร์ถัดไป", "2027-04-19"),
    ("วันหยุดนี่นา ขอเป็นวันทำการถัดไปค่ะ", "2027-04-16"),
    ("เอาวันศุกร์ถัดไปดีกว่าครับ", "2027-04-16"),
    ("เลื่อนเป็นวันถัดไปเลย", "2027-04-14"),
]


@pytest.mark.parametrize(("words", "day"), BEHIND)
def test_an_event_is_moved_from_its_own_day(demo: House, admin: Chat, words: str, day: str) -> None:
    when = admin.says(EVENT).says(words).state["answers"]["when"]
    assert (when["first"], when["last"]) == (day, day)
    assert when["begins"].startswith(f"{day}T09:00") and "ยังไม่ได้บันทึก" in admin.since(0)


@pytest.mark.parametrize(("words", "day"), BEHIND)
def test_a_round_is_moved_from_the_new_day(demo: House, admin: Chat, words: str, day: str) -> None:
    for each in ROUND:
        admin.says(each)
    assert admin.says(words).state["answers"]["new"] == day


def test_such_a_day_is_no_place(demo: House, admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ").says("ประชุมคณะทำงาน").says("13 เมษายน 9.00")
    answers = admin.says("อ้าววันหยุด งั้นเลื่อนไปเป็นจันทร์ถัดไป").state["answers"]
    assert "place" not in answers and answers["when"]["first"] == "2027-04-19"


@pytest.mark.parametrize("words", ["ห้องถัดไปจากโถง", "ชั้นถัดไป อาคารสุขประพฤติ", "ห้องประชุมวันจันทร์"])
def test_a_place_may_hold_such_words(demo: House, admin: Chat, words: str) -> None:
    admin.says("เพิ่มกำหนดการ").says("ประชุมคณะทำงาน").says("13 เมษายน 9.00").says(words)
    assert admin.state["answers"]["when"]["first"] == "2027-04-13"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ชนกับงานของผอ. เลื่อนไปอีกวันนึงเวลาเดิมนะคะ", "2027-04-14"),
        ("เลื่อนออกไป 2 วันได้มั้ย", "2027-04-15"),
        ("เลื่อนออกไปอาทิตย์นึง", "2027-04-20"),
        ("ขอเลื่อนไปอีกสองอาทิตย์ครับ", "2027-04-27"),
        ("ผิดวันค่ะ เป็นวันที่ 15 เมษายน", "2027-04-15"),
    ],
)
def test_an_event_is_moved_by_days_and_weeks(
    demo: House, admin: Chat, words: str, day: str
) -> None:
    when = admin.says(EVENT).says(words).state["answers"]["when"]
    assert when["first"] == day and when["begins"].startswith(f"{day}T09:00")
    assert "ยังไม่ได้บันทึก" in admin.since(0)


@pytest.mark.parametrize("words", ["อีกวันหนึ่ง", "เหลืออีก 2 วัน", "เลื่อนไปวันอื่น", "เลื่อนกี่วันดี"])
def test_other_words_move_by_no_number_of_days(words: str) -> None:
    assert days_behind(words) is None
