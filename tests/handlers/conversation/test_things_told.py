"""What an opening sentence counts, numbers and says apart is read as an answer."""

from __future__ import annotations

from typing import Any

import pytest

from tests.handlers.house import Chat


def _told(chat: Chat, sentence: str, step: str) -> Any:
    answers = chat.says(sentence).state["answers"]
    likely = answers.get("likely", {}).get(step, {}).get("value")
    return answers.get(step, likely)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("เปิดระดมความคิดสักสองอาทิตย์นะคะ", "2027-03-15"),
        ("เปิดระดมความคิด 7 วันพอ", "2027-03-08"),
        ("เปิดระดมความคิดให้เขียนได้อีก 14 วันครับ", "2027-03-15"),
        ("เปิดระดมความคิด 10 วัน", "2027-03-11"),
    ],
)
def test_how_long_it_is_open_tells_the_last_day(reporter: Chat, said: str, day: str) -> None:
    assert _told(reporter, said, "last_day") == day


@pytest.mark.parametrize("each", ["คนละครึ่งชม.", "นัดละครึ่งชั่วโมง", "รอบละ 30 นาที"])
def test_how_long_each_is_may_be_a_half(admin: Chat, each: str) -> None:
    assert _told(admin, f"เปิดช่วงนัดจันทร์ที่ 8 มี.ค. 13.00-16.00 {each}", "minutes") == 30


def test_hours_that_stand_apart_belong_to_the_only_day(admin: Chat) -> None:
    when = _told(admin, "พรุ่งนี้เปิดคลินิกเพิ่ม สิบโมงถึงเที่ยง ห้อง 205 นะคะ", "when")
    assert when["begins"].endswith("10:00:00+07:00") and when["ends"].endswith("12:00:00+07:00")


def test_a_number_of_staff_tells_the_person(admin: Chat) -> None:
    assert _told(admin, "ตั้งผู้แทนให้ D0105", "person") is not None


def test_the_number_of_an_activity_tells_which(admin: Chat) -> None:
    said = "ขอเปลี่ยนคนส่งรายงาน 1.10 ของสำนักการคลัง เป็น สมมติ รายงานคลัง"
    assert _told(admin, said, "matter")["number"] == "1.10"
