"""A meeting told as people talk: it begins a record, and no sentence becomes somebody who came."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.told.event_told import event_told
from handlers.working_groups.meetings.agenda_text import read_agenda
from tests.handlers.house import Chat

_BEGUN = "จะลงรายงานประชุมคณะทำงาน STRONG ที่ประชุมศุกร์ที่แล้ว"


@pytest.fixture
def noting(secretary: Chat) -> Chat:
    return secretary.says(_BEGUN)


def test_the_record_begins_with_its_day(noting: Chat) -> None:
    answers = noting.state["answers"]
    assert answers["when"] == ["2027-02-26", "", ""] and not answers.get("place")
    assert "ประชุมที่ใด" in noting.last


def test_hours_and_the_program_are_told_at_the_place(noting: Chat) -> None:
    answers = noting.says("เริ่มเก้าโมงครึ่งเลิกเที่ยง ประชุมซูมค่ะ").state["answers"]
    assert answers["when"] == ["2027-02-26", "09:30", "12:00"]
    assert answers["place"] == "ออนไลน์ (Zoom)"


def test_hours_are_told_where_people_are_asked_for(noting: Chat) -> None:
    answers = noting.says("ห้อง 402").says("เลิก 11 โมงครึ่ง").state["answers"]
    assert answers["when"] == ["2027-02-26", "", "11:30"] and noting.state["at"] == "absent"


def test_another_surname_is_nobody_of_the_group(noting: Chat) -> None:
    noting.says("ห้อง 402").says("คนขาดมีนายสมมติ บุคลากรอื่น ติดราชการ")
    assert "ไม่พบ “นายสมมติ บุคลากรอื่น” ในคณะทำงาน" in noting.since(0)
    absent = noting.says("คนขาดมีนายสมมติ ช่วยรายงาน ติดราชการ").state["answers"]["absent"]
    assert [(each["name"], each["why"]) for each in absent] == [("นายสมมติ ช่วยรายงาน", "ติดราชการ")]


def test_a_guest_begins_like_somebody(noting: Chat) -> None:
    noting.says("ห้อง 402").says("มาครบ")
    noting.says("คนนอกก็มีนะ วิทยากรจาก ปปช 1 ท่าน ไม่ได้จดชื่อไว้")
    assert "ไม่ทราบชื่อ พิมพ์ตำแหน่งหรือหน่วยงานแทนได้" in noting.since(0)
    noting.says("ประชุมกันสนุกมาก")
    assert "guests" not in noting.state["answers"]
    guests = noting.says("ใส่ว่า ผู้แทนสำนักงาน ป.ป.ช. ก็พอ").state["answers"]["guests"]
    assert [each["name"] for each in guests] == ["ผู้แทนสำนักงาน ป.ป.ช."]


def test_nobody_else_was_there(noting: Chat) -> None:
    noting.says("ห้อง 402").says("มาครบ").says("คนนอกไม่มีเลยค่ะมีแต่พวกเรา")
    assert noting.state["answers"]["guests"] is None and noting.state["at"] == "agenda"


def test_a_tap_makes_it_somebody(noting: Chat) -> None:
    noting.says("ห้อง 402").says("มาครบ").says("ประชุมกันสนุกมาก").says("ใช่")
    assert [each["name"] for each in noting.state["answers"]["guests"]] == ["ประชุมกันสนุกมาก"]


def test_the_only_item_is_named_without_that() -> None:
    [item] = read_agenda("วาระเดียวค่ะ เรื่องแผนปีหน้า ที่ประชุมเห็นชอบ")
    assert (item["title"], item["decision"]) == ("เรื่องแผนปีหน้า", "เห็นชอบ")


def test_that_they_met_is_no_place() -> None:
    assert event_told("คณะทำงาน ที่ประชุมศุกร์ที่แล้ว", date(2027, 3, 1)).place == ""
    assert event_told("อบรม 5 มี.ค. ที่ห้องประชุมใหญ่", date(2027, 3, 1)).place == "ห้องประชุมใหญ่"
