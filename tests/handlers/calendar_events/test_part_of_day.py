"""A part of the day without an hour is no part of an event's name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("line", "title", "place"),
    [
        ("ประชุมผู้บริหาร 15 มีนา ตอนบ่าย", "ประชุมผู้บริหาร", None),
        ("ประชุมผู้บริหาร 15 มีนา ช่วงเช้า ห้อง 301", "ประชุมผู้บริหาร", "ห้อง 301"),
        ("อบรมช่วงเช้า 15 มีนา 9.00-12.00", "อบรมช่วงเช้า", None),
    ],
)
def test_it_is_said_not_to_be_kept(
    chat: Callable[[str], Chat], line: str, title: str, place: str | None
) -> None:
    me = chat("D0002").says(f"เพิ่มกำหนดการ {line}")
    answers = me.state["answers"]
    assert (answers["title"], answers.get("place") or None) == (title, place)
    assert ("ส่วนนี้ไม่ได้บันทึก" in me.since(0)) is (title == "ประชุมผู้บริหาร")


def test_who_is_named_by_a_word_of_the_name_is_said_once(chat: Callable[[str], Chat]) -> None:
    me = chat("D0102").says("มอบหมายพี่อำนวยการแทน อังคารหน้าถึงศุกร์")
    assert "อำนวยการ" in me.last and "ไม่ได้บันทึก" not in me.since(0)


def test_clinic_slots_are_read_from_one_line(chat: Callable[[str], Chat]) -> None:
    me = chat("D0002").says("เปิดคลินิก 10 มีนา 9.00-12.00 นัดละครึ่งชั่วโมง ห้อง 204")
    answers = me.state["answers"]
    assert (answers["minutes"], answers["place"]) == (30, "ห้อง 204")


@pytest.mark.parametrize(
    ("says", "title"),
    [
        ("พรุ่งนี้ 10 โมงมีประชุมด่วน ห้อง 305 ลงกำหนดการให้ด้วย", "ประชุมด่วน"),
        ("พรุ่งนี้บ่ายสามโมงนัดประชุมทีมวินัยหน่อย", "ประชุมทีมวินัย"),
        ("เพิ่มกำหนดการ มีวินัยไว้ใจกัน 10 มีนา 9.00-10.00", "มีวินัยไว้ใจกัน"),
    ],
)
def test_what_stands_behind_the_day_leads_to_the_name(
    chat: Callable[[str], Chat], says: str, title: str
) -> None:
    assert chat("D0002").says(says).state["answers"]["title"] == title


@pytest.mark.parametrize(("words", "last"), [("เพิ่มอีกวันนึง", 11), ("ขอขยายไปอีก 2 วัน", 12)])
def test_an_event_lasts_longer(chat: Callable[[str], Chat], words: str, last: int) -> None:
    me = chat("D0002").says("เพิ่มกำหนดการ อบรม AI 10 มีนา 9.00-16.00 ห้องประชุมใหญ่").says(words)
    when = me.state["answers"]["when"]
    assert (when["first"], when["last"]) == ("2027-03-10", f"2027-03-{last}")
