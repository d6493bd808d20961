"""Drafts of reports that a fiscal year leaves open, and those that an administrator has closed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.conversations.conversation import ACTIVE, PAUSED, Conversation
from models.people.person import Bureau, Person
from models.plans.plan import Activity, Plan
from models.plans.years import year_ends

FLOW = "report_activity"
"""The conversation whose unfinished drafts these are."""

KIND = "report_drafts"
"""The kind of these open ends, as it is stored."""


@dataclass(frozen=True)
class LeftDraft:
    """A draft of a report. id: of its conversation. touched_on: when it was last written at."""

    id: str
    number: str
    bureau: str
    touched_on: date


def of_year(session: Session, year: int) -> list[LeftDraft]:
    """The drafts of activities of the year's plans (B.E.), by activity and bureau. Whose they are
    is not told."""
    query = (
        select(Conversation.id, Conversation.subject, Conversation.touched_at, Bureau.name)
        .join(Person, Person.id == Conversation.person_id)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .where(Conversation.flow == FLOW, Conversation.status.in_((ACTIVE, PAUSED)))
        .where(Person.retired_at.is_(None))
        .order_by(Bureau.name, Conversation.id)
    )
    rows = session.execute(query).all()
    numbers = _numbers(session, year)
    found = [
        (numbers[of], LeftDraft(row.id, numbers[of][1], row.name, office_day(row.touched_at)))
        for row in rows
        if (of := _activity(row.subject)) in numbers
    ]
    return [draft for _, draft in sorted(found, key=lambda each: each[0][0])]


def begun_by_others(
    session: Session, me: int, bureau_id: int, activity_id: int, due: date | None
) -> list[date]:
    """The days on which others of the bureau last wrote at their drafts of its report of that
    activity and date, the newest first. Whose they are is not told. me: the id of who asks."""
    query = (
        select(Conversation.subject, Conversation.touched_at)
        .join(Person, Person.id == Conversation.person_id)
        .where(Conversation.flow == FLOW, Conversation.status.in_((ACTIVE, PAUSED)))
        .where(Conversation.subject.startswith(f"{activity_id}|"))
        .where(Person.bureau_id == bureau_id, Person.id != me)
        .where(Person.retired_at.is_(None))
        .order_by(Conversation.touched_at.desc())
    )
    day = due.isoformat() if due is not None else ""
    return [
        office_day(row.touched_at)
        for row in session.execute(query)
        if row.subject.split("|")[1] == day
    ]


def _activity(subject: str) -> int:
    """The activity's id in a draft's subject (`12|2027-03-20|2`); 0 if it names none."""
    named = subject.partition("|")[0]
    return int(named) if named.isdecimal() else 0


def _numbers(session: Session, year: int) -> dict[int, tuple[int, str]]:
    """By id the place and the number of the year's activities that are reported."""
    query = (
        select(Activity.id, Activity.position, Activity.number)
        .join(Plan)
        .where(Plan.fiscal_year == year, Activity.reportable)
    )
    return {each: (place, number) for each, place, number in session.execute(query)}


def closed(session: Session, drafts: Iterable[str]) -> set[str]:
    """Those of these drafts that are closed; no statement for none. Nobody is reminded of them, and
    whoever wrote them may go on."""
    ids = list(drafts)
    return year_ends.closed(session, KIND, ids) if ids else set()
