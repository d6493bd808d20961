"""What is told of a second activity is kept, grows while the first is reported, and is filled in
when the second is begun, however that is."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.conversation.hidden_keys import WISHES_LEFT
from handlers.reports.activities_told import told_of_each
from handlers.understand.reports.told_by_place import told_by_place
from tests.handlers.house import Chat

TWO = "เปิดแฟ้มสองเรื่องอยู่นะ 2.1 จัดวันที่ 2 กพ ส่วน 3.3 จัดวันที่ 18 กพ คน 120 คน"
OTHER = "จัดวันที่ 18 กพ คน 120 คน"


def told(reporter: Chat) -> tuple[str, str | None, str | None]:
    answers = reporter.answers
    return answers["number"], answers.get("status"), answers.get("narrative")


@pytest.mark.parametrize("begins", ["รายงาน 3.3", "รายงาน 3.3 ค่ะ", "ขอรายงาน 3.3"])
def test_it_is_filled_in_when_the_second_begins_in_the_middle_of_the_first(
    reporter: Chat, begins: str
) -> None:
    assert told(reporter.says(TWO).says(begins)) == ("3.3", None, OTHER)


def test_what_is_told_as_it_begins_joins_it(reporter: Chat) -> None:
    reporter.says(TWO).says("รายงาน 3.3 ใช้เงิน 25,000 เสร็จแล้ว")
    assert told(reporter) == ("3.3", "done", OTHER)
    assert "ได้รับและใช้ 25,000" in reporter.since(-3)


def test_it_is_filled_in_once(reporter: Chat) -> None:
    reporter.says(TWO).says("รายงาน 3.3")
    assert WISHES_LEFT not in reporter.answers


def test_what_waits_stays_where_a_third_is_begun_with_another_behind_it(reporter: Chat) -> None:
    reporter.says(TWO).says("รายงาน 1.5 เสร็จแล้ว ส่วน 1.7 ยังไม่เริ่ม").says("รายงาน 3.3")
    assert told(reporter) == ("3.3", None, OTHER)


@pytest.mark.parametrize("more", ["3.3 ใช้เงิน 25,000 เสร็จแล้ว", "ส่วน 3.3 ใช้เงิน 25,000 เสร็จแล้ว"])
def test_more_of_the_second_is_kept_for_it(reporter: Chat, more: str) -> None:
    reporter.says(TWO).says("2.1 คน 30 คน เสร็จแล้ว").says(more)
    assert f"จะเติมเมื่อเริ่มรายงาน 3.3: {OTHER} ใช้เงิน 25,000 เสร็จแล้ว" in reporter.since(-2)
    assert told(reporter) == ("2.1", "done", "จัดวันที่ 2 กพ\nคน 30 คน")
    assert told(reporter.says("รายงาน 3.3")) == ("3.3", "done", OTHER)


def test_both_are_told_by_their_places(reporter: Chat) -> None:
    reporter.says(TWO).says("อันแรก 30 คน อันที่สองใช้เงิน 25,000 ทั้งสองอันเสร็จแล้ว")
    assert told(reporter) == ("2.1", "done", "จัดวันที่ 2 กพ\n30 คน")
    assert told(reporter.says("รายงาน 3.3")) == ("3.3", "done", OTHER)


BOTH_DONE = "รายงานสองกิจกรรม 2.1 เสร็จแล้ว 30 คน ส่วน 3.3 เสร็จแล้ว 50 คน"


@pytest.mark.parametrize("more", ["ใช้เงิน 25,000", "ใช้เงิน 25,000 บาท", "ใช้งบ 25,000"])
def test_money_alone_is_kept_for_the_second(reporter: Chat, more: str) -> None:
    before = told(reporter.says(BOTH_DONE))
    reporter.says(f"3.3 {more}")
    assert f"จะเติมเมื่อเริ่มรายงาน 3.3: เสร็จแล้ว 50 คน {more}" in reporter.since(-2)
    assert told(reporter) == before
    reporter.says("รายงาน 3.3")
    assert "ได้รับและใช้ 25,000" in reporter.since(-3)


def test_money_alone_is_told_by_its_place(reporter: Chat) -> None:
    reporter.says(TWO).says("อันแรก 30 คน อันที่สองใช้เงิน 25,000")
    assert f"จะเติมเมื่อเริ่มรายงาน 3.3: {OTHER} ใช้เงิน 25,000" in reporter.since(-2)
    assert "25,000" not in (told(reporter)[2] or "")


@pytest.mark.parametrize(
    "said",
    [
        "3.3 ใช้เงินไปเท่าไหร่นะ",
        "3.3 แก้งบเป็น 25,000 บาท",
        "อันแรก 30 คน อันที่สองกี่คนนะ",
        "3.3 ล้านบาท ใช้ไป 3 ล้านบาท",
        "อันที่สาม 30 คน อันแรก 2 คน",
    ],
)
def test_a_question_an_amount_or_a_third_place_is_not_kept(reporter: Chat, said: str) -> None:
    reporter.says(TWO).says(said)
    assert "เก็บไว้ให้แล้ว" not in reporter.since(-2)


@pytest.mark.parametrize(
    "said",
    [
        "จัดสองครั้ง อันแรก 30 คน อันที่สอง 40 คน",
        "อันแรก 30 คน",
        "อันแรก อันที่สอง เสร็จแล้ว",
        "อันแรก 3 คน อันที่ 1 4 คน",
    ],
)
def test_places_are_read_only_where_each_tells_something(said: str) -> None:
    assert told_by_place(said) == {}


STATES = "1.1 กะ 1.3 เสร็จละ 2.2 ทำไปได้ครึ่งนึง ส่วน 3.1 ยังไม่เริ่มเลยจ้า"


@pytest.mark.parametrize(
    ("begins", "status", "percent"),
    [
        ("รายงาน 1.3", "done", None),
        ("รายงาน 2.2", "started", "50"),
        ("รายงาน 3.1", "not_started", None),
    ],
)
def test_the_state_of_each_of_several_waits_for_it(
    reporter: Chat, begins: str, status: str, percent: str | None
) -> None:
    answers = reporter.says(STATES).answers
    assert (answers["number"], answers["status"]) == ("1.1", "done")
    assert "narrative" not in answers
    answers = reporter.says(begins).answers
    assert (answers["status"], answers.get("percent")) == (status, percent)


def test_what_is_told_of_two_by_day_and_people_is_parted() -> None:
    said = "3.1 อบรมวันที่ 5 กพ 40 คน แล้วก็ 3.2 อบรมวันที่ 12 กพ คนมา 90 ใช้ไป 7000"
    several = told_of_each(said, date(2027, 3, 1))
    assert several is not None and several.first == "3.1 อบรมวันที่ 5 กพ 40 คน"
    assert several.others == [("3.2", "อบรมวันที่ 12 กพ คนมา 90 ใช้ไป 7000")]
