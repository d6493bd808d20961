"""One pass of reminders over a large office, and over one ten times as large; LINE takes no part.

The day is one on which every bureau owes everything: three working days before the one date of all
its activities. Looking is what every pass does, every twenty seconds; writing happens once a day.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from bot import heap, schema_upgrade, settings
from bot.wiring import assemble
from models.base import Base
from models.database import Database
from models.duties.reminder_tables import ReminderDigest, ReminderLine
from models.people.person import ADMIN, REPORTER, STAFF, SUPERVISOR, Bureau, Person
from models.plans.plan import Activity, ActivityDue, Plan
from models.queues.outbox import OutboxMessage
from scheduler.reminders.pass_quota import look
from scheduler.reminders.reminders_fire import fire
from scheduler.reminders.reminders_told import BATCH
from tests.bench.figures import Row, Section, median
from tests.bench.many_reports import ACTIVITIES, activity_row, plan_row, put
from tests.bench.processes import CHANNEL, environment
from tests.bench.run import Run
from tests.fakes import MovableClock, RecordingLine, RecordingLog

BUREAUS, PEOPLE = 130, 10_000
TIMES = 10
SMALLEST = 0.05
MOST_SECONDS = 2.0
DUE = date(2027, 3, 20)
NOW = datetime(2027, 3, 17, 2, 0, tzinfo=UTC)  # nine in the morning, three working days before
LOOKS = 5
READ = (Person, Activity, ActivityDue)
WRITTEN = (OutboxMessage, ReminderDigest, ReminderLine)


@dataclass(frozen=True)
class Passed:
    """Seconds: a look before anything was said (median), the whole pass that says it, a look when
    all was said (median), the same rows read and written with nothing decided; how much it was."""

    look: float
    whole: float
    again: float
    bare: float
    duties: int
    digests: int
    lines: int


def measure(folder: Path, times: float) -> Passed:
    """A pass over so many times the office."""
    folder.mkdir(parents=True)
    given = environment({"DATA_DIR": str(folder), **CHANNEL})
    assembled = assemble(settings.load(folder, given), "prepare")
    line = RecordingLine()
    outside = replace(
        assembled.outside, clock=MovableClock(NOW), line=line, content=line, log=RecordingLog()
    )
    try:
        schema_upgrade.upgrade(outside.database)
        with outside.database.engine.begin() as connection:
            for table, rows in _office(times):
                put(connection, table, rows)

        def looked() -> float:
            began = time.perf_counter()
            outside.database.read(lambda session: look(session, NOW))
            return time.perf_counter() - began

        heap.settle()  # as a worker does once it is up
        first = median([looked() for _ in range(LOOKS)])
        owed = outside.database.read(lambda session: look(session, NOW).duties)
        began = time.perf_counter()
        said = fire(outside).queued
        whole = time.perf_counter() - began
        again = median([looked() for _ in range(LOOKS)])
        rows_alone = bare(outside.database)
    finally:
        assembled.close()
    lines = sum(len(digest.lines) for digest in said)
    return Passed(first, whole, again, rows_alone, len(owed), len(said), lines)


def bare(database: Database) -> float:
    """Seconds for the rows alone: the people, activities and dates read once, and what the pass
    had written put there again, in as many commits as the pass makes."""
    with database.engine.begin() as connection:
        kept = {table: _taken_out(connection, table) for table in WRITTEN}
    began = time.perf_counter()
    with database.engine.connect() as connection:
        for table in READ:
            connection.execute(select(table.__table__)).all()
    commits = -(-len(kept[ReminderDigest]) // BATCH)
    for place in range(commits):
        with database.engine.begin() as connection:
            for table, rows in kept.items():
                if part := rows[place::commits]:
                    connection.execute(insert(table), part)
    return time.perf_counter() - began


def _taken_out(connection: Connection, table: type[Base]) -> list[dict[str, Any]]:
    rows = [dict(row) for row in connection.execute(select(table.__table__)).mappings()]
    connection.execute(delete(table))
    return rows


def _office(times: float) -> Iterator[tuple[type[Base], Iterator[dict[str, Any]]]]:
    bureaus = range(round(BUREAUS * times))
    yield Bureau, ({"id": b + 1, "name": f"สำนักที่ {b + 1:04}"} for b in bureaus)
    yield Person, _people(times)
    yield Plan, iter([plan_row(0)])
    yield Activity, (activity_row(0, number) for number in range(ACTIVITIES))
    yield ActivityDue, ({"activity_id": n + 1, "due": DUE} for n in range(ACTIVITIES))


def _people(times: float) -> Iterator[dict[str, Any]]:
    """Each bureau has a director, a head below, three reporters below that, and its staff."""
    bureaus = round(BUREAUS * times)
    for number in range(round(PEOPLE * times)):
        place, bureau = divmod(number, bureaus)
        yield {
            "id": number + 1,
            "staff_id": f"M{number:06}",
            "name": f"ผู้ทดสอบ {number}",
            "position": "นักทดสอบ",
            "bureau_id": bureau + 1,
            "supervisor_id": (None, bureau + 1)[place] if place < 2 else bureaus + bureau + 1,
            "roles": _roles(place, bureau),
            "line_user_id": f"U{number:032x}",
            "joined_at": NOW,
        }


def _roles(place: int, bureau: int) -> list[str]:
    if place < 2:
        return [STAFF, SUPERVISOR]
    if place < 5:
        return [STAFF, REPORTER]
    return [STAFF, ADMIN] if place == 5 and bureau == 0 else [STAFF]


def part(run: Run) -> Iterator[Section]:
    """One pass over an office, and over one ten times as large."""
    sizes: tuple[float, ...] = run.sized((1, TIMES), (1,), (SMALLEST,))
    yield section(run.folder / "reminders", sizes)


def section(folder: Path, sizes: Sequence[float]) -> Section:
    """The table of this part; a size of 1 is the office that the target is of."""
    rows, notes = [], []
    for times in sizes:
        passed = measure(folder / str(times), times)
        people, bureaus = round(PEOPLE * times), round(BUREAUS * times)
        what = f"{people:,} people"
        whole = Row(
            f"a pass, all of it written and queued, {what}", "s", passed.whole,
            passed.bare, passed.whole / passed.bare,
        )  # fmt: skip
        if times == 1:
            target, reached = f"under {MOST_SECONDS:g} s", passed.whole < MOST_SECONDS
            whole = replace(whole, target=target, reached=reached)
        rows.append(whole)
        rows.append(Row(f"of that: finding out, {what}", "s", passed.look))
        rows.append(Row(f"a pass when all was said, {what}", "s", passed.again))
        notes.append(
            f"{bureaus:,} bureaus × {ACTIVITIES} activities: {passed.duties:,} duties, "
            f"{passed.digests:,} digests with {passed.lines:,} lines."
        )
    notes.append("Beside it: the same rows read and written, nothing decided, nothing sealed.")
    return Section("Reminders: one pass", rows, notes)
