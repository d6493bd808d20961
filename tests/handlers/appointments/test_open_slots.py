"""An adviser opens slots in one line, on days on which they can be there."""

from __future__ import annotations

from datetime import datetime

import pytest

from models.calendar import BANGKOK
from tests.handlers.appointments.clinic import opens_slots, slots
from tests.handlers.house import Chat, House


def test_one_line_opens_a_slot_for_each_half_hour(demo: House, admin: Chat) -> None:
    opens_slots(admin, "10 มี.ค. 9.00-10.30 ครั้งละ 30 นาที ที่ห้อง 301")
    assert "เปิดช่วงนัดแล้ว 3 ช่วง" in admin.last
    found = slots(demo)
    assert [each.begins_at.astimezone(BANGKOK).hour for each in found] == [9, 9, 10]
    assert found[-1].ends_at == datetime(2027, 3, 10, 10, 30, tzinfo=BANGKOK)
    assert {each.place for each in found} == {"ห้อง 301"}


@pytest.mark.soak
def test_what_the_line_does_not_tell_is_asked(demo: House, admin: Chat) -> None:
    admin.says("เปิดช่วงนัด").says("ศุกร์หน้า 13.00-15.00").taps("60 นาที")
    admin.says("https://meet.example.org/aB1")
    assert "จะเปิด 2 ช่วง" in admin.last and "อยู่นอกช่วงคลินิกตามปกติ" in admin.last
    admin.taps("เปิดช่วงนัด")
    assert [each.place for each in slots(demo)] == ["https://meet.example.org/aB1"] * 2


def test_a_link_is_the_whole_place(admin: Chat) -> None:
    answers = admin.says("เปิดนัดคลินิกออนไลน์ที่ https://meet.example.org/clinic นัดละ 30 นาที").state[
        "answers"
    ]
    assert (answers["place"], answers["minutes"]) == ("https://meet.example.org/clinic", 30)


def test_of_a_line_that_cannot_be_read_whole_the_rest_stays(demo: House, admin: Chat) -> None:
    admin.says("เปิดช่วงนัด 31 เม.ย. 9.00-10.00 ครั้งละครึ่งชม. ห้อง๓๐๑")
    assert "เปิดช่วงนัดเมื่อใด" in admin.last
    admin.says("๓๐ เม.ย. 9.00-10.00").taps("เปิดช่วงนัด")
    assert [each.place for each in slots(demo)] == ["ห้อง301", "ห้อง301"]


def test_days_off_are_left_out(demo: House, admin: Chat) -> None:
    opens_slots(admin, "9-14 เม.ย. 9.00-10.00 ครั้งละ 1 ชั่วโมง ห้อง 301")
    days = [each.begins_at.astimezone(BANGKOK).day for each in slots(demo)]
    assert days == [9, 12]  # a weekend and the new year's days lie between and after


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("วันนี้ 7.00-8.00 ครั้งละ 30 นาที ห้อง 301", "ผ่านไปแล้ว"),
        ("13 เม.ย. 9.00-10.00 ครั้งละ 30 นาที ห้อง 301", "เป็นวันหยุด"),
        ("10 มี.ค. 9.00-9.20 ครั้งละ 30 นาที ห้อง 301", "สั้นกว่าหนึ่งนัด"),
        ("10 มี.ค. 9.00-16.00 ครั้งละ 5 นาที ห้อง 301", "10 ถึง 180 นาที"),
        ("1-31 มี.ค. 9.00-16.00 ครั้งละ 30 นาที ห้อง 301", "แบ่งเปิดหลายครั้ง"),
    ],
)
def test_slots_that_cannot_be_are_refused(demo: House, admin: Chat, line: str, hint: str) -> None:
    heard = len(admin.heard)
    admin.says(f"เปิดช่วงนัด {line}")
    assert hint in admin.since(heard)
    if "เปิดช่วงนัด" in admin.offers:
        admin.taps("เปิดช่วงนัด")
    assert slots(demo) == []


def test_a_day_of_leave_and_a_second_opening_are_refused(demo: House, admin: Chat) -> None:
    opens_slots(admin, "10 มี.ค. 9.00-10.00 ครั้งละ 30 นาที ห้อง 301")
    admin.says("เปิดช่วงนัด 10 มี.ค. 9.30-10.00 ครั้งละ 30 นาที ห้อง 301")
    assert "เปิดช่วงนัดในเวลานี้ไว้แล้ว" in admin.last
    admin.says("ยกเลิก").says("ลา 11 มี.ค.").taps("ยืนยันวันลา")
    admin.says("เปิดช่วงนัด 11 มี.ค. 9.30-10.00 ครั้งละ 30 นาที ห้อง 301")
    assert "แจ้งลาในวันนั้น" in admin.last
    assert len(slots(demo)) == 2


def test_others_open_none(demo: House, reporter: Chat) -> None:
    reporter.says("เปิดช่วงนัด 10 มี.ค. 9.00-10.00 ครั้งละ 30 นาที ห้อง 301")
    assert slots(demo) == []
