"""What a process remembers of the roster: it is read once, and anew whoever changed it, and how."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from models.database import Database
from models.people import people
from models.people.people_by_name import PeopleByName
from models.people.person import Person
from models.people.roster_memory import KnownRoster, NameKeys, OnRoster, roster
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)


class Undone(Exception):
    """Ends a transaction without its commit."""


def names(session: Session) -> list[str]:
    return [each.name for each in roster(session).people]


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.engine, "before_cursor_execute", note)


@pytest.fixture
def somebody(database: Database) -> int:
    def put(session: Session) -> int:
        return factories.person(session, factories.bureau(session, "สำนักทดสอบ")).id

    return database.write(put)


def test_who_stays_is_read_once(database: Database, somebody: int) -> None:
    first = database.read(roster)
    with statements(database) as seen:
        assert database.read(roster) is first
    assert len(seen) == 1 and "fact" in seen[0]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE person SET name = 'นางสาวใหม่ มาแล้ว'",
        "UPDATE person SET staff_id = 'SEN-9'",
        "UPDATE person SET position = 'นิติกร'",
        "UPDATE person SET retired_at = '2027-03-01 00:00:00+00'",
        "DELETE FROM person",
    ],
)
def test_every_change_of_a_row_is_seen_by_whom_it_was_not_made(
    database: Database, somebody: int, change: str
) -> None:
    before = database.read(roster)
    with database.engine.begin() as connection:
        connection.execute(text(change))
    assert database.read(roster).people != before.people


def test_who_joins_in_line_changes_nothing(database: Database, somebody: int) -> None:
    before = database.read(roster)
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE person SET line_user_id = NULL, blocked_at = NULL"))
    assert database.read(roster) is before


def test_whoever_changes_the_roster_sees_it_and_nobody_sees_what_was_undone(
    database: Database, somebody: int
) -> None:
    before = database.read(names)

    def rename(session: Session, name: str) -> None:
        session.get_one(Person, somebody).name = name
        assert names(session) == [name]

    def rename_in_vain(session: Session) -> None:
        rename(session, "นายไม่เกิด ขึ้นจริง")
        raise Undone

    with pytest.raises(Undone):
        database.write(rename_in_vain)
    assert database.read(names) == before
    database.write(lambda session: rename(session, "นายเปลี่ยน แล้ว"))
    assert database.read(names) == ["นายเปลี่ยน แล้ว"]


def test_who_comes_is_found_at_once(session: Session) -> None:
    bureau = factories.bureau(session, "สำนักทดสอบ")
    assert people.search(session, "เพิ่งมา") == []
    factories.person(session, bureau).name = "นางสาวเพิ่งมา ทำงาน"
    assert [each.name for each in people.search(session, "เพิ่งมา")] == ["นางสาวเพิ่งมา ทำงาน"]


def test_what_is_made_of_the_people_is_made_once() -> None:
    made = KnownRoster([OnRoster(1, "A1", "นายหนึ่ง เดียว", "นิติกร", 1)])
    asked: list[int] = []

    def count(everybody: object) -> int:
        asked.append(1)
        return len(asked)

    assert (made.derived(count), made.derived(count)) == (1, 1)


KEY = st.text("กขคง", max_size=5)


@given(keys=st.lists(KEY, max_size=12), letters=st.text("กขคง", min_size=1, max_size=3))
def test_keys_are_found_by_any_letters_and_by_themselves(keys: list[str], letters: str) -> None:
    known = NameKeys(keys)
    assert [*known.holding(letters)] == [at for at, key in enumerate(keys) if letters in key]
    assert [*known.being(letters)] == [at for at, key in enumerate(keys) if letters == key]


def test_only_those_of_this_very_name_have_it() -> None:
    people = [OnRoster(at, f"T{at}", name, "", 1) for at, name in enumerate(("ก ข", "กข", "ก ข"))]
    assert [each.id for each in KnownRoster(people).of_name("ก ข")] == [0, 2]


def test_what_is_made_of_names_stays_where_none_changes(database: Database, somebody: int) -> None:
    before = database.read(roster)
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE person SET position = 'นิติกร'"))
    after = database.read(roster)
    assert after is not before and after.by_name is before.by_name


def test_only_new_names_are_asked_for_and_what_was_made_is_gone_on_with() -> None:
    asked: list[str] = []

    def letters(name: str) -> int:
        asked.append(name)
        return len(name)

    def chain(known: PeopleByName, earlier: list[int] | None) -> list[int]:
        return [*(earlier or []), len(known.here)]

    one = PeopleByName([(1, "ก"), (2, "ขข")], ["คคค"])
    assert one.of_each(letters) == {"ก": 1, "ขข": 2, "คคค": 3}
    assert one.continued(chain) == [2]
    two = PeopleByName([(1, "ก"), (3, "งงงง")], ["ขข", "คคค"], one)
    assert two.of_each(letters) == {"ก": 1, "งงงง": 4, "ขข": 2, "คคค": 3}
    assert two.continued(chain) == two.continued(chain) == [2, 2]
    assert asked == ["ก", "ขข", "คคค", "งงงง"]
