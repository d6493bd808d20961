"""What a process remembers of the list of bureaus: it is read once, and anew after each change."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from models.database import Database
from models.people import people
from models.people.bureau_memory import bureaus
from models.people.person import Bureau
from tests import factories
from tests.models.people.test_roster_memory import Undone, statements


def names(session: Session) -> list[str]:
    return [each.name for each in people.bureaus(session)]


@pytest.fixture
def one(database: Database) -> int:
    return database.write(lambda session: factories.bureau(session, "สำนักทดสอบ").id)


def test_the_list_is_read_once(database: Database, one: int) -> None:
    first = database.read(bureaus)
    with statements(database) as seen:
        assert database.read(bureaus) is first
    assert len(seen) == 1 and "fact" in seen[0]


@pytest.mark.parametrize(
    ("change", "then"),
    [
        ("UPDATE bureau SET name = 'สำนักใหม่'", ["สำนักใหม่"]),
        ("INSERT INTO bureau (name) VALUES ('สำนักที่มา')", ["สำนักทดสอบ", "สำนักที่มา"]),
        ("DELETE FROM bureau", []),
    ],
)
def test_every_change_is_seen_by_whom_it_was_not_made(
    database: Database, one: int, change: str, then: list[str]
) -> None:
    database.read(bureaus)
    with database.engine.begin() as connection:
        connection.execute(text(change))
    assert database.read(names) == then


def test_whoever_adds_one_sees_it_and_nobody_sees_what_was_undone(
    database: Database, one: int
) -> None:
    def add_in_vain(session: Session) -> None:
        session.add(Bureau(name="สำนักที่ไม่มี"))
        assert "สำนักที่ไม่มี" in names(session)
        raise Undone

    with pytest.raises(Undone):
        database.write(add_in_vain)
    assert database.read(names) == ["สำนักทดสอบ"]
