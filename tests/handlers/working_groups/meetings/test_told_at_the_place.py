"""What is told of a meeting where its place is asked is no place: it answers its own question."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def at_place(secretary: Chat) -> Chat:
    return secretary.says("บันทึกการประชุม").says("ประชุมเมื่อวานบ่ายสองถึงบ่ายสามครึ่ง")


def test_that_all_came_is_no_place(at_place: Chat) -> None:
    at_place.says("มาครบทุกคนค่ะ")
    assert "ผู้ไม่มา: มาครบทุกคน" in at_place.since(0) and at_place.state["at"] == "place"
    assert "place" not in at_place.state["answers"]


def test_who_was_away_is_no_place(at_place: Chat) -> None:
    at_place.says("มาไม่ครบ ขาดนายสมมติ อำนวยการ").says("ไม่มีคนนอกเลยค่ะ").says("ห้อง 402")
    answers = at_place.state["answers"]
    assert [each["name"] for each in answers["absent"]] == ["นายสมมติ อำนวยการ"]
    assert answers["guests"] is None and answers["place"] == "ห้อง 402"


def test_saying_that_all_is_told_begins_no_agenda(at_place: Chat) -> None:
    at_place.says("ห้อง 402").says("มาครบ").says("ไม่มีคนนอก").says("ครบแล้ว")
    assert "กด “ไม่มีวาระ”" in at_place.last and "agenda" not in at_place.state["answers"]


def test_the_room_told_late_changes_no_day(at_place: Chat) -> None:
    at_place.says("ห้อง 402").says("มาครบ").says("ไม่มีคนนอก").says("เรื่องติดตามงาน").says("ครบแล้ว")
    when = at_place.state["answers"]["when"]
    at_place.says("เอ้อ ห้องคือ 205 นะ เมื่อกี้ไม่ได้บอก").taps("แก้ตามนี้")
    answers = at_place.state["answers"]
    assert answers["place"] == "ห้อง 205" and answers["when"] == when


@pytest.mark.parametrize(
    "said", ["อาคารสถานที่ลา 1 คน", "อาคารสถานที่ ลา 1 คน", "กลุ่มอาคารสถานที่ติดราชการ"]
)
def test_a_unit_that_is_away_overwrites_no_place(at_place: Chat, said: str) -> None:
    at_place.says("ห้อง 402").says(said)
    assert at_place.state["answers"]["place"] == "ห้อง 402"


def test_a_building_told_where_people_are_asked_for_is_the_place(at_place: Chat) -> None:
    at_place.says("ห้อง 402").says("อาคาร 3 ชั้น 2")
    assert at_place.state["answers"]["place"] == "อาคาร 3 ชั้น 2"
