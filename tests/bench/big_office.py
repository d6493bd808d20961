"""A far bigger office beside an everyday one: a turn, the whole office's figures, a pass, a start.

Turn and turn about in one process, as in `growth`; starts in processes of their own. The pass runs
on two days: three working days before a round of which everything is owed, and on the first late
day, when directors and administrators are told as well.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from scheduler.reminders.reminders_fire import fire
from tests.bench import growth, naming
from tests.bench.figures import Row, Section, median, percentile
from tests.bench.growth import FEW, OF_THE_YEAR, Contestant, Outcome
from tests.bench.many_reports import BUREAUS, Size
from tests.bench.processes import CHANNEL, Process, resident
from tests.bench.reminders import bare
from tests.bench.run import Run

MOST_RATIO, MOST_MS, MOST_SECONDS, MOST_START = 1.3, 100.0, 10.0, 2.0
BEFORE, LATE = (
    datetime(2027, 3, 17, 2, 0, tzinfo=UTC),  # three working days before 20 March, at nine
    datetime(2027, 3, 22, 2, 0, tzinfo=UTC),
)
SENT_ROUNDS = 2
NOBODY = "http://127.0.0.1:9"
"""Where a started process would find LINE: it has nothing to send."""

EVERYDAY = Size(BUREAUS, 100, SENT_ROUNDS)


@dataclass(frozen=True)
class Plan:
    """How large the bigger office is, and how long it is measured."""

    size: Size = Size(1000, 100_000, SENT_ROUNDS)
    reports: int = 1_000_000
    passes: int = 25
    starts: int = 5


QUICK = Plan(Size(200, 20_000, SENT_ROUNDS), 100_000, 8, 2)
SMALLEST = Plan(Size(2 * BUREAUS, 200, SENT_ROUNDS), 2 * FEW, 1, 1)


@dataclass(frozen=True)
class Passed:
    """One pass of reminders: seconds, the look again when all was said, and how much was said.

    bare: seconds for the rows alone, read and written with nothing decided; None: not measured
    """

    whole: float
    bare: float | None
    again: float
    digests: int
    lines: int


@dataclass(frozen=True)
class Started:
    """Seconds of each start in the bigger office and in an empty one; resident megabytes."""

    big: list[float]
    empty: list[float]
    memory: tuple[float, float]


def part(run: Run) -> Iterator[Section]:
    """A far bigger office beside an everyday one."""
    plan, folder = run.sized(Plan(), QUICK, SMALLEST), run.folder / "big_office"
    with ExitStack() as opened:
        begun = time.perf_counter()
        big = Contestant(folder / "big", plan.reports, plan.size)
        opened.callback(big.close)
        filled = time.perf_counter() - begun
        few = Contestant(folder / "everyday", FEW, EVERYDAY)
        opened.callback(few.close)
        started = _starts(folder, plan.starts)  # while nothing waits to be sent
        gc.collect()
        gc.freeze()  # as the web process does when it has started
        opened.callback(gc.unfreeze)
        at_first = resident()
        outcome = growth.side_by_side((big, few), plan.passes)
        naming_somebody = growth.side_by_side((big, few), plan.passes, naming.turns)
        talked = resident()
        passes = [_pass(big, BEFORE, beside=True), _pass(big, LATE)]
        reminded = resident()
        yield turns(plan, outcome)
        yield named(naming_somebody)
        yield reminders(passes)
    yield sizes(folder, started, filled, (at_first, talked, reminded))


def _pass(contestant: Contestant, now: datetime, beside: bool = False) -> Passed:
    """beside: measure the rows alone, too; nothing may have been said on an earlier day."""
    contestant.clock.moment = now
    begun = time.perf_counter()
    said = fire(contestant.office).queued
    whole = time.perf_counter() - begun
    begun = time.perf_counter()
    if fire(contestant.office).queued:
        raise RuntimeError("a second pass said something")
    again = time.perf_counter() - begun
    rows_alone = bare(contestant.office.database) if beside else None
    return Passed(whole, rows_alone, again, len(said), sum(len(digest.lines) for digest in said))


def _starts(folder: Path, times: int) -> Started:
    """Processes that answer their first request, turn about."""
    Contestant(folder / "empty", 0, Size(bureaus=1)).close()
    took: dict[str, list[float]] = {"big": [], "empty": []}
    memory = dict.fromkeys(took, 0.0)
    for _ in range(times):
        for name, seconds in took.items():
            told = {"DATA_DIR": str(folder / name), "LINE_API_ORIGIN": NOBODY, **CHANNEL}
            command = [sys.executable, "-m", "tests.bench.first_answer"]
            begun = time.perf_counter()
            process = Process(name, command, folder, told, piped=True)
            try:
                memory[name] = float(process.line())
                seconds.append(time.perf_counter() - begun)
            finally:
                process.stop()
    return Started(took["big"], took["empty"], (memory["big"], memory["empty"]))


# -- tables --------------------------------------------------------------------------------------


def turns(plan: Plan, outcome: Outcome) -> Section:
    """What the turns of one bureau's people took, and the administrator's two questions."""
    kinds = list(dict.fromkeys(turn.kind for turn in outcome.turns))
    everyday = [kind for kind in kinds if kind not in OF_THE_YEAR]
    many, few = (percentile(seconds, 0.95) for seconds in outcome.of(everyday))
    ratio, target = many / few, f"at most {MOST_RATIO:g}"
    rows = [_ms("a turn p95", many, few, target, ratio <= MOST_RATIO)]
    for kind in OF_THE_YEAR:
        many, few = _p95(outcome, kind)
        reached = many * 1000 <= MOST_MS
        rows.append(_ms(f"{kind}, p95", many, few, f"at most {MOST_MS:g} ms", reached))
    rows += [_ms(f"{kind}, p50", *map(median, outcome.of({kind}))) for kind in kinds]
    size = plan.size
    note = (
        f"{len(outcome.turns)} turns each, in turn: {size.people:,} people, {size.bureaus:,} "
        f"bureaus, {plan.reports:,} reports; beside it {EVERYDAY.people} people, "
        f"{EVERYDAY.bureaus} bureaus, {FEW} reports. In one process, without HTTP."
    )
    return Section("A much bigger office: turns", rows, [note])


def named(outcome: Outcome) -> Section:
    """What the turns took in which somebody is named."""
    kinds = dict.fromkeys(turn.kind for turn in outcome.turns)
    rows = [_ms(f"{kind}, p50", *map(median, outcome.of({kind}))) for kind in kinds]
    rows += [_ms(f"{kind}, p95", *_p95(outcome, kind)) for kind in kinds]
    note = (
        f"{len(outcome.turns)} turns each, in turn, in the same two offices. The first after a "
        "change of the roster, which reads all of it anew, is in no row."
    )
    return Section("A much bigger office: turns that name somebody", rows, [note])


def _p95(outcome: Outcome, kind: str) -> tuple[float, float]:
    many, few = (percentile(seconds, 0.95) for seconds in outcome.of({kind}))
    return many, few


def _ms(name: str, many: float, few: float, target: str = "", reached: bool | None = None) -> Row:
    return Row(name, "ms", many * 1000, few * 1000, many / few, target, reached)


def reminders(passes: list[Passed]) -> Section:
    """What the two passes took."""
    rows, notes = [], []
    for day, passed in zip(("before a round", "on the first late day"), passes, strict=True):
        target, reached = f"at most {MOST_SECONDS:g} s", passed.whole <= MOST_SECONDS
        name = f"a pass {day}, all of it written and queued"
        ratio = passed.whole / passed.bare if passed.bare else None
        rows.append(Row(name, "s", passed.whole, passed.bare, ratio, target, reached))
        rows.append(Row(f"a pass {day} when all was said", "s", passed.again))
        notes.append(f"{day}: {passed.digests:,} digests with {passed.lines:,} lines.")
    notes.append("Beside it: the same rows read and written, nothing decided, nothing sealed.")
    return Section("A much bigger office: one pass of reminders", rows, notes)


def sizes(
    folder: Path, started: Started, filled: float, memory: tuple[float, float, float]
) -> Section:
    """What a start takes, and what everything takes of disk and memory."""
    big, empty = median(started.big), median(started.empty)
    target, reached = f"at most {MOST_START:g}", big / empty <= MOST_START
    disk = [
        sum(each.stat().st_size for each in (folder / name).rglob("*") if each.is_file()) / 1e6
        for name in ("big", "everyday")
    ]
    rows = [
        Row("a process to its first answer", "s", big, empty, big / empty, target, reached),
        Row("that process, resident", "MB", *started.memory),
        Row("the database on disk", "MB", *disk),
        Row("this process with both, resident: filled", "MB", memory[0]),
        Row("the same after the turns", "MB", memory[1]),
        Row("the same after two passes", "MB", memory[2]),
        Row("filling the database", "s", filled),
    ]
    note = "Starts: beside it an empty database; disk: beside it the everyday office's."
    return Section("A much bigger office: start and sizes", rows, [note])
