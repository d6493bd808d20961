"""How much of the disk reports take that were told in chat: as they were told, and a month after.

Without people's files. Beside it: the bytes of the texts that stand in the reports themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import text

from models.calendar import office_day
from models.queues.storage import ROWS_KEPT
from models.trail import facts
from scheduler.upkeep.leftovers import purge_bodies
from scheduler.upkeep.passing_rows import let_pass
from tests.bench import answers, many_reports
from tests.bench.figures import Row, Section
from tests.bench.growth import Contestant, finished
from tests.bench.run import Run

MOST_MEGABYTES = 10.0
"""What a thousand reports may take a month after."""

BASE = 100
"""The reports that every bureau of the database has sent before; these told here come after."""

OTHERS = many_reports.BUREAUS - 1
_TEXTS = text(
    "SELECT coalesce(sum(length(cast(narrative AS BLOB)) + length(cast(output AS BLOB))"
    " + length(cast(outcome AS BLOB))), 0) FROM report_version WHERE report_id > :base"
)
_USED = text("SELECT name, sum(pgsize) FROM dbstat GROUP BY name")


@dataclass(frozen=True)
class Outcome:
    """Bytes a report. tables: the biggest a month after, by name."""

    told: float
    month_after: float
    texts: float
    turns: float
    tables: Mapping[str, float]


def part(run: Run) -> Iterator[Section]:
    """Reports told turn by turn, then a month of upkeep."""
    reports = run.sized(114, 38, 2)
    found = measure(run.folder / "size", reports)
    megabytes = found.month_after / 1000
    rows = [
        Row("1,000 reports as they were told", "MB", found.told / 1000),
        Row(
            "1,000 reports a month after",
            "MB",
            megabytes,
            found.texts / 1000,
            found.month_after / found.texts,
            f"under {MOST_MEGABYTES:g} MB",
            megabytes < MOST_MEGABYTES,
        ),
        *(Row(f"of that {name}", "MB", size / 1000) for name, size in found.tables.items()),
    ]
    note = (
        f"{reports} reports of {found.turns:.0f} turns each with their approval, on SQLite; the "
        "files of people are not in it. Beside it: the bytes of the texts that were told."
    )
    yield Section("What reports take of the disk", rows, [note])


def measure(folder: Path, reports: int) -> Outcome:
    """Tell the reports, and let a month pass."""
    with closing(Contestant(folder, BASE)) as told:
        _at_rest(told)
        before, used_before = _bytes(told), _tables(told)
        turns = sum(_tell(told, number) for number in range(reports))
        as_told = _bytes(told) - before
        told.clock.moment += ROWS_KEPT
        _at_rest(told)
        after, used = _bytes(told) - before, _tables(told)
        with told.database.engine.connect() as connection:
            texts = int(connection.execute(_TEXTS, {"base": BASE}).scalar_one())
    more = {name: (size - used_before.get(name, 0)) / reports for name, size in used.items()}
    biggest = sorted(more.items(), key=lambda each: -each[1])[:4]
    return Outcome(as_told / reports, after / reports, texts / reports, turns / reports,
                   dict(biggest))  # fmt: skip


def _tell(told: Contestant, number: int) -> int:
    """One report from its opening to the approval. Returns the turns it took."""
    place, bureau = divmod(number, OTHERS)
    place += len(many_reports.STATES)
    reporter, head = told.person("reporter", bureau + 1), told.person("head", bureau + 1)
    told.line.sent.clear()
    reporter.asks(f"รายงาน {place // 10 + 1}.{place % 10 + 1}")
    if answers.ANEW in reporter.choices:
        reporter.goes_on()
    turns = 1 + sum(1 for _ in finished(reporter, "", ""))
    head.asks("รออนุมัติ")
    head.taps_data(answers.opening(head.answer, "decide_report"))
    return turns + 2 + sum(1 for _ in finished(head, "", ""))


def _at_rest(told: Contestant) -> None:
    """A night's upkeep, until it finds nothing more."""
    told.clock.moment += timedelta(days=1)
    today = office_day(told.office.clock.now()).isoformat()
    while purge_bodies(told.office):
        pass
    while told.database.read(lambda session: facts.get(session, facts.ROWS_PASSED)) != today:
        let_pass(told.office)


def _bytes(told: Contestant) -> int:
    """Without free pages: what comes next is written there."""
    space = told.database.space()
    assert space is not None
    return space.total - space.free


def _tables(told: Contestant) -> dict[str, int]:
    with told.database.engine.connect() as connection:
        return {name: int(size) for name, size in connection.execute(_USED)}
