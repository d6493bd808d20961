"""What a pass of reminders asks the database grows with its batches, not with its digests."""

from __future__ import annotations

from datetime import UTC, datetime

from scheduler.ports import Outside
from scheduler.reminders.reminders_fire import fire
from scheduler.reminders.reminders_told import BATCH
from tests.bench import many_reports
from tests.fakes import MovableClock
from tests.scheduler.test_turn_costs import counted


def test_who_is_told_is_read_once_for_a_batch(office: Outside, clock: MovableClock) -> None:
    many_reports.fill(office.database, 100, office.sealer)
    clock.moment = datetime(2027, 3, 17, 2, 0, tzinfo=UTC)
    with counted(office.database.engine) as cost:
        told = len(fire(office).queued)
    assert BATCH > told > many_reports.BUREAUS
    assert cost.statements["SELECT person"] < 10


def test_lines_are_written_at_once_and_only_what_is_shown_is_looked_for(
    office: Outside, clock: MovableClock
) -> None:
    many_reports.fill(office.database, 100, office.sealer)
    clock.moment = datetime(2027, 3, 22, 2, 0, tzinfo=UTC)  # the first late day
    with counted(office.database.engine) as cost:
        said = fire(office).queued
    lines = sum(len(digest.lines) for digest in said)
    assert lines > 40 * len(said)
    assert cost.statements["INSERT reminder_line"] == 1
    assert cost.calls < 42 * lines  # 53 before a digest looked for what it shows alone
