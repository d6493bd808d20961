"""Opening an announcement in one go: what is opened where, whom it asks, and doing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.errors import Refusal
from models.people import people
from models.people.person import Bureau, Person, holds
from models.people.scope import head_of
from models.pledges import announcing, wordings
from models.pledges.announcement_files import AnnouncementFile
from models.pledges.pledge import Announcement


@dataclass(frozen=True)
class OpeningPlan:
    """An announcement as it is to be opened on these days (inclusive).

    bureau_ids: in each of these bureaus, for itself; none: office-wide.
    head_id: who must join first everywhere; None: who leads the office or the bureau.
    """

    file: AnnouncementFile
    first_day: date
    last_day: date
    bureau_ids: tuple[int, ...] = ()
    head_id: int | None = None

    @property
    def units(self) -> Sequence[int | None]:
        return self.bureau_ids or (None,)


@dataclass(frozen=True)
class Reach:
    """Whom an announcement asks: how many, and how many of them LINE reaches now."""

    people: int
    in_line: int


def check(session: Session, plan: OpeningPlan, now: datetime) -> None:
    """Whether it may be opened. Raises Refusal: those of `wordings.check`, `ends_before`, `past`,
    `nobody` (no one of these roles there), `head_left` (who was to sign first has left)."""
    wordings.check(session, plan.file)
    if plan.last_day < plan.first_day:
        raise Refusal("ends_before")
    if plan.last_day < office_day(now):
        raise Refusal("past")
    if not asked(session, plan).people:
        raise Refusal("nobody")
    if plan.head_id is not None and people.by_id(session, plan.head_id) is None:
        raise Refusal("head_left")


def asked(session: Session, plan: OpeningPlan) -> Reach:
    """Whom it asks, by the roster of now."""
    reached = func.count().filter(*people.REACHABLE)
    query = select(func.count(), reached).where(Person.retired_at.is_(None))
    if plan.bureau_ids:
        query = query.where(Person.bureau_id.in_(plan.bureau_ids))
    if plan.file.audience:
        query = query.where(or_(*(holds(role) for role in plan.file.audience)))
    return Reach(*session.execute(query).one())


def heads(session: Session, plan: OpeningPlan) -> dict[int | None, Person | None]:
    """Who must join first, by bureau (None: the whole office); None where nobody leads."""
    named = people.by_id(session, plan.head_id) if plan.head_id is not None else None
    return {unit: named or head_of(session, unit) for unit in plan.units}


def open_planned(
    session: Session, plan: OpeningPlan, now: datetime, by: Person | None
) -> Announcement:
    """Store the announcement and open it. Raises Refusal as `check` does."""
    check(session, plan, now)
    made = announcing.store(session, plan.file, now, by=by).announcement
    head = people.by_id(session, plan.head_id) if plan.head_id is not None else None
    for unit in plan.units:
        bureau = session.get_one(Bureau, unit) if unit is not None else None
        days = plan.first_day, plan.last_day
        announcing.open_campaign(session, made, *days, now, bureau, head, by)
    return made
