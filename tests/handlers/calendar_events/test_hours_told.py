"""Spoken hours are an event's time wherever they are typed, and never its place or its name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

import pytest

from handlers.understand.corrections.moved.event_retold import event_retold
from tests.handlers.house import Chat

DAY = "2027-03-12"


def hours(admin: Chat) -> list[str]:
    when = admin.state["answers"]["when"]
    assert when["first"] == DAY
    return [when[each][11:16] for each in ("begins", "ends") if when[each]]


def told(admin: Chat, *words: str) -> None:
    admin.says("นัดประชุมคณะกรรมการชมรม")
    for each in words:
        admin.says(each)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("บ่ายโมงครึ่งถึงสี่โมงเย็น", ["13:30", "16:00"]),
        ("ช่วงบ่ายสองถึงสี่", ["14:00", "16:00"]),
        ("หกโมงเย็นถึงสองทุ่มครึ่ง", ["18:00", "20:30"]),
        ("หกโมงเช้าถึงเที่ยง", ["06:00", "12:00"]),
        ("ตีห้าถึงหกโมงเช้าค่ะ", ["05:00", "06:00"]),
        ("เที่ยงครึ่ง", ["12:30", "15:30"]),
        ("เริ่มสองทุ่ม", ["20:00", "23:00"]),
        ("9.00-12.00 น.", ["09:00", "12:00"]),
    ],
)
@pytest.mark.parametrize("before", [("ศุกร์หน้า",), ("ศุกร์หน้า", "ห้องประชุม 301")])
def test_hours_are_the_time_where_another_thing_is_asked(
    admin: Chat, before: Sequence[str], words: str, span: list[str]
) -> None:
    told(admin, *before, words)
    assert hours(admin) == span
    assert admin.state["answers"].get("place") == ("ห้องประชุม 301" if len(before) > 1 else None)


def test_hours_beside_a_room_are_no_part_of_it(admin: Chat) -> None:
    told(admin, "ศุกร์หน้า", "ห้อง 301 บ่ายสองถึงสี่โมง")
    assert hours(admin) == ["14:00", "16:00"]
    assert admin.state["answers"]["place"] == "ห้อง 301"


@pytest.mark.parametrize(
    "words", ["เลิกห้าโมงเย็น", "สองโมงเช้า", "ถึงสี่โมงเย็น", "ไม่เกินสองชั่วโมง", "ราวๆ 90 นาทีค่ะ"]
)
def test_hours_that_are_not_sure_are_no_place_either(admin: Chat, words: str) -> None:
    told(admin, "ศุกร์หน้า", words)
    assert hours(admin) == [] and "place" not in admin.state["answers"]
    assert "เป็นเวลา ไม่ใช่สถานที่" in admin.last


@pytest.mark.parametrize(
    "words", ["ห้องประชุม 301", "ศาลาเที่ยงธรรม", "ร้านสองทุ่ม", "ตึก 9 ห้อง 9.30", "ลานหน้าตึกบ่าย", "ห้องทุ่มเท"]
)
def test_a_place_stays_a_place(admin: Chat, words: str) -> None:
    told(admin, "ศุกร์หน้า", words)
    assert admin.state["answers"]["place"] == words and hours(admin) == []


@pytest.mark.parametrize("said", ["นัดประชุมคณะกรรมการชมรมเมื่อไหร่", "จัดประชุมกรรมการชมรมที่ไหน"])
def test_who_asks_about_that_meeting_adds_none(admin: Chat, said: str) -> None:
    assert not admin.says(said).house.states(admin.user_id)


def test_hours_without_a_day_ask_for_the_day(admin: Chat) -> None:
    told(admin, "หกโมงเย็นถึงสองทุ่มครึ่ง")
    assert "จัดวันใด" in admin.last and "when" not in admin.state["answers"]


@pytest.mark.soak
def test_hours_are_no_place_to_sign_in_at(admin: Chat) -> None:
    admin.says("เปิดลงชื่อ").says("อบรมจริยธรรม").says("บ่ายสองถึงสี่โมงเย็น")
    assert "place" not in admin.state["answers"]
    admin.says("ห้อง 301").says("พรุ่งนี้ 9.00-12.00").says("บ่ายสองถึงสี่โมงเย็น")
    begins, ends = admin.state["answers"]["when"]
    assert (begins[8:16], ends[8:16]) == ("02T14:00", "02T16:00")


@pytest.mark.parametrize(
    ("line", "span", "place"),
    [
        ("ประชุมกลุ่มวันศุกร์หน้าบ่ายโมงครึ่ง ห้อง 301 เลิกประมาณสี่โมงเย็น", ["13:30", "16:00"], "ห้อง 301"),
        ("อบรม AI ศุกร์หน้า 9 โมง ที่ห้อง 402 เลิกเที่ยง", ["09:00", "12:00"], "ห้อง 402"),
        ("ประชุมใหญ่ ศุกร์หน้า บ่ายสอง ห้องประชุม 2 น่าจะเลิกสักสี่โมงครึ่ง", ["14:00", "16:30"], "ห้องประชุม 2"),
        ("อบรม ศุกร์หน้า เริ่ม 9.00 น. เลิก 16.30 น. ห้อง 301", ["09:00", "16:30"], "ห้อง 301"),
        ("ประชุม ศุกร์หน้า เลิกสี่โมงเย็น ห้อง 301 เริ่มบ่ายโมง", ["13:00", "16:00"], "ห้อง 301"),
        ("สัมมนา ศุกร์หน้า 8.30 น. ห้องใหญ่ ถึงห้าโมงเย็นค่ะ", ["08:30", "17:00"], "ห้องใหญ่"),
    ],
)
def test_an_end_told_behind_the_room_is_no_part_of_it(
    admin: Chat, line: str, span: list[str], place: str
) -> None:
    admin.says("เพิ่มกำหนดการ").says(line)
    assert hours(admin) == span
    assert admin.state["answers"]["place"] == place
    assert "เริ่ม" not in admin.state["answers"]["title"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("อบรมเลิกบุหรี่ ศุกร์หน้า 9.00 น. ห้อง 301", "อบรมเลิกบุหรี่"),
        ("งานจบการศึกษา ศุกร์หน้า 9.00 น. ห้อง 301", "งานจบการศึกษา"),
    ],
)
def test_a_name_with_such_a_word_keeps_it(admin: Chat, line: str, title: str) -> None:
    admin.says("เพิ่มกำหนดการ").says(line)
    assert hours(admin) == ["09:00", "12:00"]
    assert admin.state["answers"]["title"] == title


@pytest.mark.parametrize(
    ("words", "place", "besides"),
    [
        ("บ่ายสองศุกร์หน้า ห้องประชุม 405 เชิญทั้งคณะทำงานสำนัก", "ห้องประชุม 405", "เชิญทั้งคณะทำงานสำนัก"),
        ("ศุกร์หน้า บ่ายสอง ห้องประชุม 405 ค่ะ", "ห้องประชุม 405", ""),
        ("ศุกร์หน้า 14.00-17.00 ที่ห้อง 301", "ห้อง 301", ""),
        ("ศุกร์หน้า 14.00 น. ห้อง 301 เลิกห้าโมงเย็น", "ห้อง 301", ""),
    ],
)
def test_a_room_behind_the_day_is_the_place(
    admin: Chat, words: str, place: str, besides: str
) -> None:
    admin.says("เพิ่มกำหนดการ").says("ประชุมสำนัก")
    heard = len(admin.heard)
    admin.says(words)
    assert hours(admin) == ["14:00", "17:00"]
    assert admin.state["answers"]["place"] == place
    assert "เก็บวันเวลาและสถานที่แล้ว" in admin.since(heard) and besides in admin.since(heard)


@pytest.mark.parametrize("words", ["ศุกร์หน้า ห้องไหนว่าง", "ศุกร์หน้า 9.00-12.00"])
def test_a_room_that_is_asked_about_is_no_place(admin: Chat, words: str) -> None:
    admin.says("เพิ่มกำหนดการ").says("ประชุมสำนัก").says(words)
    assert "place" not in admin.state["answers"]


LEADS = ("ส่วนเวลาเป็น", "ค่ะ ส่วนวันและเวลาเป็น", "แล้วก็เวลา", "และเวลาคือ", "เวลา", "ตั้งแต่")


@pytest.mark.parametrize("leads", LEADS)
def test_what_leads_in_to_the_hours_is_no_part_of_the_place(leads: str) -> None:
    for hours in ("10 โมงครึ่ง", "10.30 น."):
        told = event_retold(f"แก้สถานที่เป็น ห้อง 305 {leads} {hours}", date(2027, 3, 1), True)
        assert told is None or told.place in ("", "ห้อง 305"), told
        assert told is None or list(told.hours) == [time(10, 30)], told
    told = event_retold(f"แก้สถานที่เป็น ห้อง 305 {leads} 10 โมงครึ่ง", date(2027, 3, 1), True)
    assert told is not None
