"""Three hundred people sign in at one event within two minutes, by the moving code, over HTTP.

Each scans once, at a steady rate; at a second event all scan at once, and once more, which must add
no mark. Then somebody sends an older code, as from a photograph. Beside it: plain turns.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import settings
from bot.simulator import seed
from bot.wiring import assemble
from models.attendance import events, moving_code
from models.attendance.attendance_event import OFFICE
from models.attendance.events import NewEvent
from models.people.person import Person
from tests.bench import line_side
from tests.bench.figures import Row, Section, percentile
from tests.bench.load import Job, fire
from tests.bench.office import Office, staff
from tests.bench.processes import ROOT, SECRET, environment
from tests.bench.run import Run
from tests.bench.stage import Stage

CONNECTIONS = 32
MARKS = "SELECT count(*) FROM attendance_mark WHERE event_id = ?"


@dataclass(frozen=True)
class Plan:
    """How many people sign in, and in how many seconds they scan."""

    people: int = 300
    seconds: float = 20.0
    drain_seconds: float = 120.0


QUICK = Plan(seconds=10.0)
SMALLEST = Plan(people=20, seconds=2.0)


@dataclass(frozen=True)
class Scanned:
    """What came of the scans of everybody: each answer's seconds, and sign-ins a second."""

    seconds: list[float]
    rate: float
    unanswered: int


@dataclass(frozen=True)
class Outcome:
    """The scans at a steady rate, those of everybody at once, and plain turns at once.

    marks: after each of the first two; then after everybody's second scan, and after a photographed
        code, both at the second event.
    """

    steady: Scanned
    at_once: Scanned
    plain: Scanned
    marks: tuple[int, int, int, int]


@dataclass(frozen=True)
class Held:
    """The event: its id, and what its QR types now and typed ten minutes ago."""

    id: int
    text: str
    photographed: str


def part(run: Run) -> Iterator[Section]:
    """Sign-ins within the minute of a code."""
    plan = run.sized(Plan(), QUICK, SMALLEST)
    yield section(plan, measure(run.stage, plan))


def measure(stage: Stage, plan: Plan) -> Outcome:
    people = staff()[: plan.people]
    held = _event(stage.office)
    steady = _scan(stage, plan, people, held.text, plan.people / plan.seconds)
    first = _marks(stage.office, held)
    held = _event(stage.office)
    at_once = _scan(stage, plan, people, held.text, None)
    second = _marks(stage.office, held)
    _scan(stage, plan, people, held.text, None)
    again = _marks(stage.office, held)
    _scan(stage, plan, [seed.line_id("D0106")], held.photographed, None)
    last = _marks(stage.office, held)
    plain = _taken(stage, plan, line_side.crowd(stage.line, plan.people), None)
    return Outcome(steady, at_once, plain, (first, second, again, last))


def _event(office: Office) -> Held:
    """An event that began an hour ago, made in the running bot's own database."""
    assembled = assemble(settings.load(office.folder, environment(office.extra)), "bench")
    outside = assembled.outside
    now = outside.clock.now()
    new = NewEvent(
        title="อบรม",
        place="ห้อง 301",
        begins_at=now - timedelta(hours=1),
        ends_at=now + timedelta(hours=2),
        expects=OFFICE,
    )

    def make(session: Session) -> int:
        reporter = session.scalars(select(Person).where(Person.staff_id == "D0103")).one()
        return events.make(session, reporter, new, secrets.token_bytes, now).id

    try:
        event_id = outside.database.write(make)
        key = moving_code.key_of(outside.sealer, event_id)
        now = outside.clock.now()
        codes = [moving_code.code_at(key, each) for each in (now, now - timedelta(minutes=10))]
        return Held(event_id, *map(moving_code.in_qr, codes))
    finally:
        assembled.close()


def _scan(
    stage: Stage, plan: Plan, people: list[str], text: str, per_second: float | None
) -> Scanned:
    tokens = stage.line.tokens(people)
    said = [
        (token, line_side.body(user, token, **line_side.text(text)))
        for user, token in zip(people, tokens, strict=True)
    ]
    return _taken(stage, plan, said, per_second)


def _taken(
    stage: Stage, plan: Plan, said: list[tuple[str, str]], per_second: float | None
) -> Scanned:
    """What came of these webhooks, each with its reply token."""
    stage.line.replies()
    bodies = [body for _, body in said]
    job = Job(stage.ports["bot"], SECRET, bodies, CONNECTIONS, per_second=per_second)
    answers = fire(job, stage.folder, ROOT)
    stage.office.wait_idle(plan.drain_seconds)
    due = {said[answer.number][0]: answer.due for answer in answers}
    arrived = {each["token"]: each["at"] for each in stage.line.replies()}
    took = [at - due[token] for token, at in arrived.items() if token in due]
    over = max(arrived.values()) - min(due.values())
    return Scanned(took, len(took) / over, len(said) - len(took))


def _marks(office: Office, held: Held) -> int:
    file: Path = office.folder / "data" / "strong.db"
    with closing(sqlite3.connect(file, timeout=30)) as database:
        [count] = database.execute(MARKS, (held.id,)).fetchone()
    return int(count)


def section(plan: Plan, outcome: Outcome) -> Section:
    """The table of this part."""
    steady, at_once, plain = outcome.steady, outcome.at_once, outcome.plain
    first, second, again, last = outcome.marks
    slowest = max(*steady.seconds, *at_once.seconds)
    rows = [
        Row("people marked", "", first, target=f"{plan.people}", reached=first == plan.people),
        Row("people marked, all at once", "", second, target=f"{plan.people}",
            reached=second == plan.people),
        Row("marks added by everybody's second scan", "", again - second, target="0",
            reached=again == second),
        Row("marks added by a photographed code", "", last - again, target="0",
            reached=last == again),
        Row("slowest answer", "s", slowest, target="under 60", reached=slowest < 60),
        Row("answer p50", "ms", percentile(steady.seconds, 0.5) * 1000),
        Row("sign-ins a second, beside plain turns", "/s", at_once.rate, plain.rate,
            at_once.rate / plain.rate),
    ]  # fmt: skip
    notes = [
        f"{plan.people} people scan the same code within {plan.seconds:g} s; at a second event "
        f"all at once. Without an answer: {steady.unanswered + at_once.unanswered}.",
    ]
    return Section(f"Signing in: {plan.people} people at one event", rows, notes)
