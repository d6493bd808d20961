"""Finding people by what somebody typed, and since when they hold a role."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from models.database import Database
from models.people import people
from models.people.person import ADMIN, Person
from tests import factories
from tests.plans import rows_read

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)


@pytest.fixture
def known(session: Session) -> dict[str, Person]:
    """Four people of two bureaus, by staff id; one of them has left."""
    law, press = factories.bureau(session, "สำนักกฎหมาย"), factories.bureau(session, "สำนักการพิมพ์")
    rows = (
        ("SEN-100", "นางสาวตัวอย่าง รำพึง", "นักวิชาการ", law),
        ("SEN-200", "นายรำลึก ตัวอย่าง", "นิติกร", law),
        ("SEN-1001", "นายสมมติ ทดสอบ", "ผู้ช่วยนักวิชาการ", press),
        ("SEN-300", "นายตัวอย่าง พ้นแล้ว", "นักวิชาการ", law),
    )
    found = {}
    for staff_id, name, position, bureau in rows:
        person = factories.person(session, bureau)
        person.staff_id, person.name, person.position = staff_id, name, position
        found[staff_id] = person
    found["SEN-300"].retired_at = NOW
    session.flush()
    return found


def ids(found: list[Person]) -> list[str]:
    return [person.staff_id for person in found]


def test_a_name_is_looked_for_in_a_big_office_without_a_step_a_person(session: Session) -> None:
    """The whole roster is not gone through while nobody else can write."""
    bureau = factories.bureau(session, "สำนักทดสอบ")
    for _ in range(_MANY):
        factories.person(session, bureau)
    people.search(session, "ผู้ทดสอบ")  # read once
    calls = 0

    def called(_frame: FrameType, what: str, _of: object) -> None:
        nonlocal calls
        calls += what == "call"

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        people.search(session, "ไม่มีใครชื่อนี้")
    finally:
        sys.setprofile(before)
    assert calls < _MANY


_MANY = 1000


@pytest.mark.parametrize("text", ["SEN-100", "sen 100", "sen๑๐๐", " SEN-100 "])
def test_a_whole_staff_id_finds_that_person_alone(
    session: Session, known: dict[str, Person], text: str
) -> None:
    assert ids(people.search(session, text)) == ["SEN-100"]


@pytest.mark.parametrize("text", ["รำพึง", "รํา พึง", "ตัวอย่าง รำพึง", "นางสาวตัวอย่าง"])
def test_a_part_of_the_name_finds_the_person_however_it_is_typed(
    session: Session, known: dict[str, Person], text: str
) -> None:
    assert ids(people.search(session, text)) == ["SEN-100"]


def test_names_that_begin_so_come_before_other_names_and_positions(
    session: Session, known: dict[str, Person]
) -> None:
    assert ids(people.search(session, "ตัวอย่าง")) == ["SEN-200", "SEN-100"]
    assert ids(people.search(session, "นักวิชาการ")) == ["SEN-100", "SEN-1001"]


def test_only_people_of_the_bureau_asked_for_and_no_more_than_asked_for(
    session: Session, known: dict[str, Person]
) -> None:
    press = known["SEN-1001"].bureau_id
    assert ids(people.search(session, "นักวิชาการ", bureau_id=press)) == ["SEN-1001"]
    assert len(people.search(session, "ตัวอย่าง", limit=1)) == 1


def test_who_left_the_roster_is_not_found(session: Session, known: dict[str, Person]) -> None:
    assert people.search(session, "SEN-300") == []
    assert people.search(session, "พ้นแล้ว") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text())
def test_any_text_finds_people_or_none_and_never_an_error(session: Session, text: str) -> None:
    assert people.search(session, text) == []


def test_administrators_of_the_roster_are_named_reached_or_not(session: Session) -> None:
    bureau = factories.bureau(session)
    reached = factories.person(session, bureau, roles=[ADMIN])
    absent = factories.person(session, bureau, roles=[ADMIN], joined=False)
    gone = factories.person(session, bureau, roles=[ADMIN])
    gone.retired_at = NOW
    session.flush()
    assert people.administrators(session) == [reached]
    assert people.all_administrators(session) == [reached, absent]


def test_of_bureaus_only_those_without_people_are_read(database: Database) -> None:
    def found(session: Session) -> None:
        for number in range(30):
            factories.person(session, factories.bureau(session, f"สำนักที่ {number}"))
        factories.bureau(session, "สำนักที่ไม่มีคน")

    def staffed(session: Session) -> list[str]:
        return [each.name for each in people.staffed_bureaus(session)]

    database.write(found)
    names = database.read(staffed)
    assert len(names) == 30 and "สำนักที่ไม่มีคน" not in names
    assert rows_read(database, staffed) == 2  # that one, and the stamp of the list
