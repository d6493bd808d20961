"""What was said stands once, whoever says it and however many at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database import Database
from models.duties.reminder_tables import ReminderDigest, ReminderLine
from models.reminders import reminder_record
from models.reminders.reminder_lines import Digest
from tests.models.reminders.owing import Owing, at
from tests.patience import PATIENCE

DAY = date(2027, 3, 24)
NOW = at(DAY)
WORKERS = 3


@pytest.fixture
def found(database: Database) -> tuple[Digest, ...]:
    """The digests of a late day, of an office that every worker sees."""

    def prepare(session: Session) -> tuple[Digest, ...]:
        office = Owing(session)
        office.activity("1.1")
        office.activity("1.2")
        return office.passes(NOW).digests

    return database.write(prepare)


def rows(database: Database) -> tuple[int, int]:
    """How many digests and lines are on record."""
    return database.read(
        lambda s: (
            len(s.scalars(select(ReminderDigest)).all()),
            len(s.scalars(select(ReminderLine)).all()),
        )
    )


def test_of_workers_at_the_same_moment_one_says_each_digest(
    database: Database, found: tuple[Digest, ...]
) -> None:
    start = Barrier(WORKERS)

    def works(_worker: int) -> list[Digest]:
        start.wait(PATIENCE)
        return database.write(lambda s: reminder_record.note_digests(s, found, NOW))

    with ThreadPoolExecutor(WORKERS) as pool:
        said = [digest for done in pool.map(works, range(WORKERS)) for digest in done]
    assert sorted(said, key=lambda d: d.person_id) == list(found)
    assert rows(database) == (len(found), sum(len(d.lines) for d in found))


def test_a_worker_that_saw_more_does_not_add_to_a_digest_that_was_said(
    database: Database, found: tuple[Digest, ...]
) -> None:
    less = [replace(d, lines=d.lines[:1]) for d in found]
    database.write(lambda s: reminder_record.note_digests(s, less, NOW))
    assert database.write(lambda s: reminder_record.note_digests(s, found, NOW)) == []
    assert rows(database) == (len(found), len(found))


def test_a_line_said_before_is_dropped_and_a_digest_of_none_is_as_if_it_never_was(
    database: Database, found: tuple[Digest, ...]
) -> None:
    less = [replace(d, lines=d.lines[:1]) for d in found]
    database.write(lambda s: reminder_record.note_digests(s, less, NOW))
    tomorrow = [replace(d, day=date(2027, 3, 25)) for d in found]
    said = database.write(lambda s: reminder_record.note_digests(s, tomorrow, NOW))
    assert [d.lines for d in said] == [d.lines[1:] for d in found]
    again = [replace(d, day=date(2027, 3, 26)) for d in found]
    assert database.write(lambda s: reminder_record.note_digests(s, again, NOW)) == []
    told = database.read(
        lambda s: reminder_record.was_told(s, found[0].person_id, date(2027, 3, 26))
    )
    assert not told


def test_what_was_rolled_back_was_never_said(database: Database, found: tuple[Digest, ...]) -> None:
    def dies(session: Session) -> None:
        reminder_record.note_digests(session, found, NOW)
        raise RuntimeError("killed before the commit")

    with pytest.raises(RuntimeError):
        database.write(dies)
    assert rows(database) == (0, 0)
    assert database.write(lambda s: reminder_record.note_digests(s, found, NOW)) == list(found)


def test_nothing_to_say_asks_the_database_nothing(session: Session) -> None:
    assert reminder_record.note_digests(session, [], NOW) == []
    assert reminder_record.note_left_out(session, []) == []
