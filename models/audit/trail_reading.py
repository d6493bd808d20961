"""Reading the trail for people: of an activity, of a person, of one's own data. Only reads.

Complaints never appear: their entries are left out before anything is counted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    case,
    cast,
    func,
    literal,
    not_,
    or_,
    select,
)
from sqlalchemy.orm import Session, aliased

from models.calendar import fiscal_year, fiscal_year_days
from models.people.person import Bureau, Person
from models.plans.plan import Activity
from models.reminders import round_moves
from models.reports.figures import measure_scores
from models.reports.report import Report
from models.trail.audit_entry import AuditEntry

NAMES_TAKEN = "names.document"
"""A document with people's names was asked for; its subject is `names:…`."""
NAMES_OPENED = "names.opened"
"""Such a document was opened by who had asked for it; of one person's, its subject is them."""
NAMES_SEEN = "names.seen"
"""Somebody was shown to an asker as one of a list of names."""

ALL_NAMES = "names:office"

_TWO_YEARS = 731  # days

_SECRET = ("case", "complaint")
_Of = aliased(Person)
_OfReport = aliased(Bureau)


@dataclass(frozen=True)
class Step:
    """An entry with what its ids stand for. actor None: nobody, or the machine.

    person, number, bureau: the person or the report that its subject names, else "".
    """

    at: datetime
    actor_id: int | None
    actor: str
    roles: tuple[str, ...]
    verb: str
    subject: str
    details: dict[str, Any]
    person: str
    number: str
    bureau: str


def names_of(bureau_id: int | None) -> str:
    """The subject of lists of names: of a bureau's people, or of the whole office."""
    return f"names:bureau:{bureau_id}" if bureau_id is not None else ALL_NAMES


def of_activity(
    session: Session, number: str, today: date, limit: int, offset: int = 0
) -> tuple[list[Step], int]:
    """What happened to the reports of the activities of this number, to their measures' scores and
    to their rounds (of this fiscal year and the one before it), the newest first."""
    reports = (
        select(literal("report:") + cast(Report.id, String))
        .join(Activity, Activity.id == Report.activity_id)
        .where(Activity.number == number)
    )
    moves = AuditEntry.id.in_(_moves(session, number, today))
    scores = AuditEntry.subject.in_(measure_scores.subjects_of_activity(session, number))
    return _page(session, or_(AuditEntry.subject.in_(reports), moves, scores), limit, offset)


def _moves(session: Session, number: str, today: date) -> list[int]:
    """The entries of rounds moved with such an activity among them; there are a handful in all."""
    first = fiscal_year_days(fiscal_year(today) - 1)[0]
    # By whole subjects, so that the index is used in whatever order a database puts letters.
    days = (first + timedelta(days=n) for n in range(_TWO_YEARS))
    wanted = set(session.scalars(select(Activity.id).where(Activity.number == number)))
    query = select(AuditEntry.id, AuditEntry.details).where(
        AuditEntry.subject.in_([f"round:{day.isoformat()}" for day in days]),
        AuditEntry.verb == round_moves.VERB,
    )
    rows = session.execute(query)
    return [entry for entry, told in rows if wanted & set(told.get("activities", ()))]


def of_person(
    session: Session, person_id: int, limit: int, offset: int = 0
) -> tuple[list[Step], int]:
    """What the person did and what was done to their data, the newest first."""
    about = AuditEntry.subject == f"person:{person_id}"
    return _page(session, or_(about, AuditEntry.actor_id == person_id), limit, offset)


def of_own_data(
    session: Session, person: Person, limit: int, offset: int = 0
) -> tuple[list[Step], int]:
    """Who looked at, took out or changed what is kept of the person, the newest first."""
    lists = (ALL_NAMES, names_of(person.bureau_id))
    about = AuditEntry.subject.in_((f"person:{person.id}", *lists))
    return _page(session, about, limit, offset)


def _page(
    session: Session, which: ColumnElement[bool], limit: int, offset: int
) -> tuple[list[Step], int]:
    """A page and how many there are in all, in one statement; past the end there are none."""
    found = session.execute(_resolved(which, limit, offset)).all()
    steps = [_step(*row[:-1]) for row in map(tuple, found)]
    return [_of_score(session, step) for step in steps], found[0][-1] if found else 0


def _of_score(session: Session, step: Step) -> Step:
    """A score's subject names its bureau among other things: no join finds it."""
    scored = measure_scores.subject_of(step.subject)
    bureau = session.get(Bureau, scored[0]) if scored is not None else None
    return replace(step, bureau=bureau.name) if bureau is not None else step


def _step(at: Any, actor_id: Any, actor: Any, roles: Any, *rest: Any) -> Step:
    verb, subject, details, *named = rest
    person, number, bureau = (each or "" for each in named)
    return Step(
        at, actor_id, actor or "", tuple(roles or ()), verb, subject, details or {},
        person, number, bureau,
    )  # fmt: skip


def _resolved(which: ColumnElement[bool], limit: int, offset: int) -> Select[*tuple[Any, ...]]:
    entry = AuditEntry
    secret = (or_(entry.subject.like(f"{w}%"), entry.verb.like(f"{w}%")) for w in _SECRET)
    page = (
        select(entry, func.count().over().label("total"))
        .where(which, *(not_(each) for each in secret))
        .order_by(entry.id.desc())
        .limit(limit)
        .offset(offset)
        .subquery()
    )
    of = page.c
    return (
        select(
            of.at, of.actor_id, Person.name, Person.roles, of.verb, of.subject, of.details,
            _Of.name, Activity.number, _OfReport.name, of.total,
        )
        .select_from(page)
        .outerjoin(Person, Person.id == of.actor_id)
        .outerjoin(_Of, _Of.id == _id(of.subject, "person:"))
        .outerjoin(Report, Report.id == _id(of.subject, "report:"))
        .outerjoin(Activity, Activity.id == Report.activity_id)
        .outerjoin(_OfReport, _OfReport.id == Report.bureau_id)
        .order_by(of.id.desc())
    )  # fmt: skip


def _id(subject: ColumnElement[str], kind: str) -> ColumnElement[int]:
    """The number in a subject of that kind, NULL in any other."""
    number = cast(func.substr(subject, len(kind) + 1), Integer)
    return case((subject.like(f"{kind}%"), number))
