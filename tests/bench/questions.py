"""What each question about progress costs with many reports, beside its own statements bare.

An answer is the question read, scope, statements, the card and LINE's JSON of it; in one process,
without storing and sending (the part `growth` has whole turns). Beside it: the statements it asked,
sent to the same database by the driver alone, their rows fetched and thrown away.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from handlers import registry
from handlers.messages import render
from handlers.understand.words import match_command
from models.database import Database
from models.people.person import Person
from tests.bench.figures import Row, Section, median, percentile
from tests.bench.growth import Contestant
from tests.bench.many_reports import ASKED, line_id
from tests.bench.run import Run
from tests.handlers.question.desk import desk

MOST_MS = 50.0
TODAY = date(2027, 3, 1)
ASKS = (
    ("admin", "สถานะ"),
    ("admin", "สถานะ 20 มีนาคม"),
    ("admin", "สถานะมาตรการที่ 1"),
    ("admin", "สถานะ 1.10"),
    ("admin", "สถานะ สำนักที่ 07"),
    ("admin", "ไตรมาสนี้เป็นยังไง"),
    ("admin", "ใครยังไม่ส่ง"),
    ("admin", "ใครยังไม่ส่ง 1.10 รอบมีนา"),
    ("admin", "เสร็จกี่เปอร์เซ็นต์แล้ว"),
    ("admin", "ไฟเขียวเหลืองแดง"),
    ("admin", "งบประมาณ"),
    ("admin", "มีอะไรใหม่"),
    ("admin", "รอตรวจ"),
    ("admin", "ข้อบกพร่องที่พบบ่อย"),
    ("admin", "ร่องรอย 1.10"),
    ("head", "สถานะ 20 มีนาคม"),
    ("reporter", "สถานะ"),
    ("reporter", "งบประมาณ"),
)
"""Who asks what, as typed."""

Statement = tuple[str, Any]


@dataclass(frozen=True)
class Plan:
    """How long the part runs: reports in the database, times each question is asked."""

    reports: int = 100_000
    times: int = 40


QUICK = Plan(reports=20_000, times=10)
SMALLEST = Plan(reports=100, times=1)


@dataclass(frozen=True)
class Asked:
    """One question: seconds of each answer and of its statements bare, and how many they are."""

    role: str
    words: str
    answers: Sequence[float]
    bare: Sequence[float]
    statements: int


def part(run: Run) -> Iterator[Section]:
    """Every question about progress with many reports."""
    plan = run.sized(Plan(), QUICK, SMALLEST)
    yield section(plan, measure(run.folder / "questions", plan))


def measure(folder: Path, plan: Plan) -> list[Asked]:
    """Every question asked so many times after one that does not count, turn about with the bare
    statements."""
    folder.mkdir(parents=True)
    contestant = Contestant(folder / "asked", plan.reports)
    try:
        return [_asked(contestant.database, *each, plan.times) for each in ASKS]
    finally:
        contestant.close()


def _asked(database: Database, role: str, words: str, times: int) -> Asked:
    with Session(database.engine) as session:
        statements = list(_statements(session, role, words))
        answers, bare = [], []
        for _ in range(times):
            answers.append(_answer(session, role, words))
            bare.append(_bare(session, statements))
    return Asked(role, words, answers, bare, len(statements))


def _answer(session: Session, role: str, words: str) -> float:
    """Seconds of one answer; nothing is known from the one before."""
    session.expunge_all()
    who = line_id(role, ASKED)
    person = session.scalars(select(Person).where(Person.line_user_id == who)).one()
    context = desk(session, person, TODAY)
    begun = time.perf_counter()
    match = match_command(words, registry.commands())
    query = registry.query(match.name) if match is not None else None
    if match is None or query is None or not context.may(query.roles):
        raise RuntimeError(f"no question: {words}")
    render(query.answer(context, match.rest, {}))
    return time.perf_counter() - begun


def _statements(session: Session, role: str, words: str) -> Iterator[Statement]:
    """What an answer asks the database, in its order; the person is known before it begins."""
    seen: list[Statement] = []

    def note(_c: Any, _cursor: Any, statement: str, given: Any, *_more: Any) -> None:
        seen.append((statement, given))

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        _answer(session, role, words)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    asked = next(n for n, (statement, _) in enumerate(seen) if "person.line_user_id =" in statement)
    yield from seen[asked + 1 :]


def _bare(session: Session, statements: Sequence[Statement]) -> float:
    wire = session.connection().connection.cursor()
    begun = time.perf_counter()
    for statement, given in statements:
        wire.execute(statement, given)
        wire.fetchall()
    return time.perf_counter() - begun


def section(plan: Plan, asked: Sequence[Asked]) -> Section:
    """The table of this part."""
    rows = []
    for each in asked:
        ours, bare = (percentile(seconds, 0.95) * 1000 for seconds in (each.answers, each.bare))
        ratio = median(each.answers) / median(each.bare)
        count = f"{each.statements} statement{'s' if each.statements > 1 else ''}"
        rows.append(
            Row(
                f"{each.role}: {each.words} ({count}), p95", "ms", ours, bare, ratio,
                f"under {MOST_MS:g} ms", ours < MOST_MS,
            )
        )  # fmt: skip
    notes = [
        f"{plan.reports:,} reports in the database, {plan.times} answers each: the words read, the "
        "scope, the statements, the card and its JSON. Beside it: the same statements bare; the "
        "ratio is of the medians.",
    ]
    return Section("An answer with many reports in the database", rows, notes)
