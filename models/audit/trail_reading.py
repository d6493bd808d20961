"""Reading the trail for people: about an activity, a person, or one's own data.

Entries about complaints are left out before anything is counted.
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
    and_,
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
from models.reminders.rounds import round_moves
from models.reports.figures import measure_scores
from models.reports.report import Report
from models.trail.audit_entry import AuditEntry, AuditHead, about_or_by

NAMES_TAKEN = "names.document"
"""Verb: somebody asked for a document with people's names. Its subject is `names:…`."""
NAMES_OPENED = "names.opened"
"""Verb: who asked for such a document opened it. If it is about one person, that is its subject."""
NAMES_SEEN = "names.seen"
"""Verb: a list of names in chat showed the person to somebody."""

ALL_NAMES = "names:office"

_TWO_YEARS = 731  # days

_SECRET = ("case", "complaint")
_Of = aliased(Person)
_OfReport = aliased(Bureau)


@dataclass(frozen=True)
class TrailStep:
    """An entry of the trail with the names its ids stand for.

    actor: the name; "" for nobody, or the program.
    person: the name of the person who is the subject, else "".
    number: the activity of the report that is the subject, else "".
    bureau: the bureau of the report or score that is the subject, else "".
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
    """The trail's subject of a list of names: of a bureau, or of the whole office."""
    return f"names:bureau:{bureau_id}" if bureau_id is not None else ALL_NAMES


def of_activity(
    session: Session, number: str, today: date, limit: int, offset: int = 0
) -> tuple[list[TrailStep], int]:
    """A page of what happened to an activity, the newest first, and how many entries there are.

    That is: its reports, its measure's scores, and its rounds of this and the last fiscal year.
    """
    reports = (
        select(literal("report:") + cast(Report.id, String))
        .join(Activity, Activity.id == Report.activity_id)
        .where(Activity.number == number)
    )
    moves = AuditEntry.id.in_(_moves(session, number, today))
    scores = AuditEntry.subject.in_(measure_scores.subjects_of_activity(session, number))
    return _page(session, or_(AuditEntry.subject.in_(reports), moves, scores), limit, offset)


def _moves(session: Session, number: str, today: date) -> list[int]:
    """The entries of moved rounds that include such an activity; there are only a few."""
    first = fiscal_year_days(fiscal_year(today) - 1)[0]
    # By whole subjects: the index serves these whatever the database's order of letters.
    days = (first + timedelta(days=n) for n in range(_TWO_YEARS))
    these = set(session.scalars(select(Activity.id).where(Activity.number == number)))
    query = select(AuditEntry.id, AuditEntry.details).where(
        AuditEntry.subject.in_([f"round:{day.isoformat()}" for day in days]),
        AuditEntry.verb == round_moves.VERB,
    )
    rows = session.execute(query)
    return [entry for entry, details in rows if these & set(details.get("activities", ()))]


def of_person(
    session: Session, person_id: int, limit: int, offset: int = 0
) -> tuple[list[TrailStep], int]:
    """A page of what the person did and who changed their data, the newest first; the count."""
    return _page(session, about_or_by(person_id), limit, offset)


def of_days(
    session: Session, since: datetime, until: datetime, limit: int, offset: int = 0
) -> tuple[list[TrailStep], int]:
    """A page of what happened from `since` until before `until`, the newest first; the count.

    The day before is closed by a head: entries up to it are not looked through.
    """
    before = select(func.coalesce(func.max(AuditHead.last_id), 0)).where(
        AuditHead.closed_at <= since
    )
    which = and_(
        AuditEntry.id > before.scalar_subquery(), AuditEntry.at >= since, AuditEntry.at < until
    )
    return _page(session, which, limit, offset)


def of_own_data(
    session: Session, person: Person, limit: int, offset: int = 0
) -> tuple[list[TrailStep], int]:
    """A page of who saw, took out or changed the person's data, the newest first; the count."""
    subjects = (f"person:{person.id}", ALL_NAMES, names_of(person.bureau_id))
    return _page(session, AuditEntry.subject.in_(subjects), limit, offset)


def _page(
    session: Session, which: ColumnElement[bool], limit: int, offset: int
) -> tuple[list[TrailStep], int]:
    """A page and how many entries there are, in one statement; past the end both are empty."""
    found = session.execute(_resolved(which, limit, offset)).all()
    steps = [_step(*row[:-1]) for row in map(tuple, found)]
    return [_of_score(session, step) for step in steps], found[0][-1] if found else 0


def _of_score(session: Session, step: TrailStep) -> TrailStep:
    """Put in the bureau of a score; no join finds it in the subject."""
    scored = measure_scores.subject_of(step.subject)
    bureau = session.get(Bureau, scored[0]) if scored is not None else None
    return replace(step, bureau=bureau.name) if bureau is not None else step


def _step(at: Any, actor_id: Any, actor: Any, roles: Any, *rest: Any) -> TrailStep:
    verb, subject, details, *named = rest
    person, number, bureau = (each or "" for each in named)
    return TrailStep(
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
    """The number in a subject of that kind, else NULL."""
    number = cast(func.substr(subject, len(kind) + 1), Integer)
    return case((subject.like(f"{kind}%"), number))
