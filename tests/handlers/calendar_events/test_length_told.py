"""How long an event lasts tells when it ends; a day that is only wished free is asked again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from handlers.understand.dates.clock_spans import length_told
from tests.handlers.house import Chat

ADMIN = "D0002"


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("ไม่เกินสองชั่วโมง", 120), ("ประมาณ 1 ชั่วโมง", 60), ("ชั่วโมงครึ่งพอ", 90), ("สองชั่วโมงครึ่งค่ะ", 150),
        ("แค่ 45 นาที", 45), ("ครึ่งชั่วโมงเอง", 30), ("น่าจะ 3 ชม.", 180),
    ],
)  # fmt: skip
def test_a_length_is_read(said: str, minutes: int) -> None:
    assert length_told(said) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "said",
    ["ห้อง 402", "บ่ายสองโมง", "ชั่วโมง", "อีกสองชั่วโมง", "เลื่อนไปสองชั่วโมง", "สองวัน", "ชั่วโมงที่ 2"],
)
def test_other_words_tell_no_length(said: str) -> None:
    assert length_told(said) is None


@pytest.mark.parametrize("place", ["", "ห้อง 402"])
def test_it_sets_the_end(chat: Callable[[str], Chat], place: str) -> None:
    me = chat(ADMIN).says("เพิ่มกำหนดการ").says("ประชุมคณะทำงาน").says("พรุ่งนี้บ่ายสอง")
    if place:
        me.says(place)
    me.says("ไม่เกินสองชั่วโมง")
    assert "14.00-16.00 น." in me.since(0) and not me.state["answers"]["when"].get("usual")
    assert me.state["answers"].get("place", "") == place


@pytest.mark.soak
def test_without_a_beginning_that_is_asked(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("เพิ่มกำหนดการ").says("ประชุมคณะทำงาน").says("5 มี.ค.")
    me.says("ห้อง 402").says("ประมาณ 1 ชั่วโมง")
    assert "ยังไม่ทราบเวลาเริ่ม" in me.last and me.state["at"] == "expects"


@pytest.mark.parametrize(
    "said", ["วันไหนก็ได้ที่ห้องประชุมว่าง ช่วงบ่าย", "วันที่ห้อง 402 ว่าง", "เมื่อไหร่ก็ได้ที่ ผอ. ว่าง"]
)
def test_a_day_that_is_only_wished_free_is_asked_again(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(ADMIN).says("เพิ่มกำหนดการ").says("ประชุมคณะทำงาน").says(said)
    assert "เลือกวันให้ไม่ได้" in me.last and "when" not in me.state["answers"]


@pytest.mark.parametrize(
    "said", ["ห้อง 402", "ห้อง 402 ถ้าไม่ว่างก็ 403", "ห้องประชุมใหญ่ ชั้น 3", "ที่ห้องประชุม 1"]
)
def test_a_room_alone_is_no_name_of_an_event(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(ADMIN).says("เพิ่มกำหนดการ").says(said)
    assert "เป็นสถานที่ ไม่ใช่ชื่องาน" in me.last and "title" not in me.state["answers"]


@pytest.mark.parametrize(
    "said", ["ห้องสมุดเปิดวันแรก", "ประชุมห้อง 402", "ห้องประชุมใหญ่ปรับปรุง", "อบรมวินัย ห้อง 3"]
)
def test_names_that_hold_a_room_are_kept(chat: Callable[[str], Chat], said: str) -> None:
    assert chat(ADMIN).says("เพิ่มกำหนดการ").says(said).state["answers"].get("title")


@pytest.mark.parametrize(
    "said", ["9 มี.ค. เช้ายันเย็น พักเที่ยง", "9 มี.ค. ช่วงเช้า", "วันที่ 9 มี.ค. บ่ายๆ", "9 มี.ค. ตอนบ่าย"]
)
def test_of_a_part_of_a_day_the_day_is_kept_and_that_is_said(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(ADMIN).says("เพิ่มกำหนดการ").says("อบรมวินัย").says(said)
    assert "ยังไม่ได้เก็บเวลา" in me.last and me.state["at"] == "place"
    assert me.state["answers"]["when"]["first"] == "2027-03-09"
    me.says("9.00-16.00")
    assert "9.00-16.00" in me.last


@pytest.mark.parametrize("said", ["9 มี.ค.", "9 มี.ค. 9.00-12.00", "9 มี.ค. บ่ายสอง"])
def test_of_a_day_or_hours_nothing_is_missing(chat: Callable[[str], Chat], said: str) -> None:
    assert "ยังไม่ได้เก็บเวลา" not in chat(ADMIN).says("เพิ่มกำหนดการ").says("อบรมวินัย").says(said).last
