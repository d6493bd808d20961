"""The same turns with a hundred reports in the database and with many, side by side in one process.

A turn is an event stored, drained and its answer sent, with the real database file and its real
commits; LINE is a recording. Turn and turn about: what disturbs the machine disturbs both.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from flask import Flask

from bot import heap, schema_upgrade, settings
from bot.web.app import create_app
from bot.wiring import assemble
from models.database import Database
from scheduler.ports import Checkpoint, Outside
from tests.bench import answers, many_reports
from tests.bench.figures import Row, Section, median, percentile
from tests.bench.many_reports import ASKED, EVERYDAY, TOLD, Size, line_id
from tests.bench.processes import CHANNEL, environment
from tests.bench.run import Run
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.talk import Talk

FEW = 100
MOST_RATIO = 1.2
MOST_QUESTIONS = 15
OF_THE_YEAR = {"the office's status": "สถานะ", "who has not sent": "ใครยังไม่ส่ง"}
"""The administrator's questions: what they take grows with the year's reports that were sent."""


@dataclass(frozen=True)
class Plan:
    """How long the part runs: reports in the bigger database, and passes of the script."""

    reports: int = 100_000
    passes: int = 25


QUICK = Plan(reports=20_000, passes=8)
SMALLEST = Plan(reports=2 * FEW, passes=1)


@dataclass(frozen=True)
class Turn:
    """One turn of a kind: seconds with many reports in the database, and with few."""

    kind: str
    many: float
    few: float


@dataclass
class Outcome:
    """All turns that count, in their order."""

    turns: list[Turn] = field(default_factory=list)

    def of(self, kinds: Collection[str]) -> tuple[list[float], list[float]]:
        """Seconds of the turns of these kinds, with many reports and with few."""
        found = [turn for turn in self.turns if turn.kind in kinds]
        return [turn.many for turn in found], [turn.few for turn in found]


class Speaker(Talk):
    """Somebody who talks, and how long the newest turn took."""

    took = 0.0

    def __init__(self, office: Outside, line: RecordingLine, user_id: str) -> None:
        super().__init__(office, line, user_id)
        self.answer: list[Any] = []

    def sends(self, specifics: dict[str, Any]) -> Talk:
        event = self.event(specifics)
        known = len(self.heard)
        begun = time.perf_counter()
        self.delivers(event)
        answered = self.answered()
        self.took = time.perf_counter() - begun
        if not answered:
            raise RuntimeError(f"a turn was not answered: {specifics}")
        self.settles()
        self.answer = self.heard[known:]
        return self

    def asks(self, words: str) -> float:
        """Seconds that the answer to these words took."""
        self.says(words)
        return self.took

    def goes_on(self) -> float:
        """Seconds that the next turn of the conversation took, whatever was asked."""
        tap = answers.answer(self.answer)
        self.says(TOLD) if tap is None else self.taps_data(tap)
        return self.took

    @property
    def choices(self) -> list[str]:
        """What the conversation offers now; nothing where there is none."""
        return [answers.choice_of(data) for data in answers.conversing(self.answer)]


class Contestant:
    """The bot on a database of its own, and the people of the bureau that talks with it."""

    def __init__(self, folder: Path, reports: int, size: Size = EVERYDAY) -> None:
        folder.mkdir(parents=True)
        told = environment({"DATA_DIR": str(folder), **CHANNEL})
        self._assembled = assemble(settings.load(folder, told), "prepare")
        self.line, self.clock = RecordingLine(), MovableClock()
        self.office = replace(
            self._assembled.outside,
            clock=self.clock,
            line=self.line,
            content=self.line,
            log=RecordingLog(),
        )
        schema_upgrade.upgrade(self.office.database)
        many_reports.fill(self.office.database, reports, self.office.sealer, size)

    @property
    def database(self) -> Database:
        """For parts that ask without talking."""
        return self.office.database

    def application(self, line: RecordingLine, checkpoint: Checkpoint) -> Flask:
        """The web application on this database, with its pump; `line` takes what it sends."""
        outside = replace(self.office, line=line, content=line, checkpoint=checkpoint)
        return create_app(replace(self._assembled, outside=outside))

    def person(self, role: str, bureau: int = ASKED) -> Speaker:
        return Speaker(self.office, self.line, line_id(role, bureau))

    def close(self) -> None:
        self._assembled.close()


def part(run: Run) -> Iterator[Section]:
    """The same turns with many reports and with few."""
    plan = run.sized(Plan(), QUICK, SMALLEST)
    yield from sections(plan, measure(run.folder / "growth", plan))


def measure(folder: Path, plan: Plan) -> Outcome:
    """The turns with many reports and with few."""
    contestants: list[Contestant] = []
    try:
        for size in (plan.reports, FEW):
            contestants.append(Contestant(folder / str(size), size))
        return side_by_side(contestants, plan.passes)
    finally:
        for each in contestants:
            each.close()


Script = Callable[["Contestant", int], Iterator[tuple[str, float]]]
"""Turns of one pass, told its number: of what kind each is, and the seconds it took."""


def side_by_side(
    contestants: Sequence[Contestant], passes: int, script: Script | None = None
) -> Outcome:
    """All passes, after one that does not count, each turn of one beside the same of the other.

    script: None: a report, and what people ask beside it
    """
    outcome, played = Outcome(), script or _turns
    heap.settle()  # as a process does once it is up
    for number in range(passes + 1):
        for many, few in zip(*(played(each, number) for each in contestants), strict=True):
            if number:
                outcome.turns.append(Turn(many[0], many[1], few[1]))
    return outcome


def _turns(contestant: Contestant, number: int) -> Iterator[tuple[str, float]]:
    """A report told from its opening to the approval, and the questions people ask beside it."""
    reporter, head, admin = map(contestant.person, ("reporter", "head", "admin"))
    contestant.line.sent.clear()
    place = number % many_reports.ACTIVITIES
    yield "the list to report from", reporter.asks("รายงาน")
    yield "a bureau's status", reporter.asks("สถานะ")
    yield "opening a report", reporter.asks(f"รายงาน {place // 10 + 1}.{place % 10 + 1}")
    if answers.ANEW in reporter.choices:
        reporter.goes_on()  # where few reports lie behind, there may be no earlier one
    yield from finished(reporter, "a report's question", "sending it")
    yield "what waits for approval", head.asks("รออนุมัติ")
    head.taps_data(answers.opening(head.answer, "decide_report"))
    yield "opening what waits", head.took
    yield from finished(head, "deciding", "deciding")
    for kind, words in OF_THE_YEAR.items():
        yield kind, admin.asks(words)


def finished(speaker: Speaker, asked: str, ended: str) -> Iterator[tuple[str, float]]:
    """The conversation that is open, turn by turn, to its end."""
    for _ in range(MOST_QUESTIONS):
        took = speaker.goes_on()
        if not speaker.choices:
            yield ended, took
            return
        yield asked, took
    raise RuntimeError(f"no end of questions: {speaker.offers}")


def sections(plan: Plan, outcome: Outcome) -> list[Section]:
    """The table of this part."""
    kinds = list(dict.fromkeys(turn.kind for turn in outcome.turns))
    everyday = [kind for kind in kinds if kind not in OF_THE_YEAR]
    rows = []
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        many, few = (percentile(seconds, share) for seconds in outcome.of(everyday))
        row = _row(f"a turn {name}", many, few)
        judged = replace(row, target=f"at most {MOST_RATIO:g}", reached=many / few <= MOST_RATIO)
        rows.append(judged if name == "p95" else row)
    every = (percentile(seconds, 0.95) for seconds in outcome.of(kinds))
    rows.append(_row("with the administrator's questions, p95", *every))
    rows += [_row(f"{kind}, p50", *map(median, outcome.of({kind}))) for kind in kinds]
    note = (
        f"{len(outcome.turns)} turns each, in turn: {plan.reports:,} reports in the database, "
        f"beside it {FEW}; in one process, without HTTP. The turns of the first two rows are all "
        "but the administrator's two questions, which read every duty of the year."
    )
    return [Section("A turn with many reports in the database", rows, [note])]


def _row(name: str, many: float, few: float) -> Row:
    return Row(name, "ms", many * 1000, few * 1000, many / few)
