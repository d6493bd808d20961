"""Whom a circular is for, as it stands at a moment, and how many of them LINE reaches.

The roster alone is looked at, so nobody who filed a complaint without being on it is ever meant.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, case, false, func, select, true
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.circulars.circular import (
    EVERYBODY,
    NAMED,
    OF_BUREAU,
    OF_ROLE,
    REPORTERS,
    UNJOINED,
    UNSENT,
)
from models.duties.duty_people import household
from models.people.person import REPORTER, ROLES, Bureau, Person, holds
from models.pledges import pledges
from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter


@dataclass(frozen=True, kw_only=True)
class Audience:
    """Whom it is for.

    kind: EVERYBODY, REPORTERS, OF_BUREAU, UNSENT, UNJOINED, OF_ROLE or NAMED.
    bureau_id: of OF_BUREAU.
    round, number: of UNSENT: who is responsible for a report of that round, activity, or both.
    announcement_id: of UNJOINED.
    role: of OF_ROLE.
    person_ids: of NAMED.
    """

    kind: str
    bureau_id: int | None = None
    round: date | None = None
    number: str | None = None
    announcement_id: int | None = None
    role: str = ""
    person_ids: tuple[int, ...] = ()

    @property
    def about(self) -> str:
        """What of it is kept with the circular."""
        if self.kind == UNSENT:
            return f"{self.round or ''}:{self.number or ''}"
        return str(self.bureau_id or self.announcement_id or self.role)


def kept(kind: str, about: str) -> Audience:
    """Returns the audience that was kept under these words, without the people named."""
    if kind == UNSENT:
        day, _, number = about.partition(":")
        on = date.fromisoformat(day) if day else None
        return Audience(kind=kind, round=on, number=number or None)
    if kind in (OF_BUREAU, UNJOINED):
        field = "bureau_id" if kind == OF_BUREAU else "announcement_id"
        return Audience(kind=kind, **{field: int(about)})  # type: ignore[arg-type]
    return Audience(kind=kind, role=about if kind == OF_ROLE else "")


_Find = Callable[[Session, Audience, datetime], ColumnElement[bool]]


def _unsent(session: Session, audience: Audience, now: datetime) -> ColumnElement[bool]:
    """Who is responsible for a report that is missing."""
    return Person.id.in_(responsible(session, audience, now))


def responsible(session: Session, audience: Audience, now: datetime) -> set[int]:
    """Returns the reporters who have to send what is missing, also those who are away."""
    house = household(session, office_day(now))
    found: set[int] = set()
    for duty in missing(session, audience, now):
        found.update(house.reporters(duty.bureau_id, duty.activity_id)[:1])
    return found


def missing(session: Session, audience: Audience, now: datetime) -> Collection[progress.DueReport]:
    """Returns the reports of the year that are not sent, of the audience's round and activity.

    Of an activity without a round, those whose day has passed, and those that are due next.
    """
    narrow = ReportFilter(due=audience.round, number=audience.number)
    today = office_day(now)
    found = progress.to_send(
        progress.every_duty(session, fiscal_year(audience.round or today), narrow)
    )
    if audience.round is not None or audience.number is None:
        return found
    ahead = (each.due for each in found if each.due is not None and each.due >= today)
    last = min(ahead, default=today)
    return [each for each in found if each.due is None or each.due <= last]


def _unjoined(session: Session, audience: Audience, now: datetime) -> ColumnElement[bool]:
    due = pledges.unmet(session, office_day(now), also_declined=False)
    return Person.id.in_(
        {each.person_id for each in due if each.announcement_id == audience.announcement_id}
    )


_FIND: Mapping[str, _Find] = {
    EVERYBODY: lambda _session, _of, _now: true(),
    REPORTERS: lambda _session, _of, _now: holds(REPORTER),
    OF_BUREAU: lambda _session, of, _now: Person.bureau_id == of.bureau_id,
    UNSENT: _unsent,
    UNJOINED: _unjoined,
    OF_ROLE: lambda _session, of, _now: holds(of.role) if of.role in ROLES else false(),
    NAMED: lambda _session, of, _now: Person.id.in_(of.person_ids),
}


def people_of(
    session: Session, audience: Audience, now: datetime, but: int | None = None
) -> tuple[ColumnElement[bool], ...]:
    """Returns the conditions on people whom it is for at the aware moment.

    but: who is left out: the sender.
    """
    others = () if but is None else (Person.id != but,)
    return Person.retired_at.is_(None), _FIND[audience.kind](session, audience, now), *others


def named(
    session: Session, but: Collection[int], bureaus: Collection[int], *people: ColumnElement[bool]
) -> list[tuple[int, str]]:
    """Returns id and name of the people of these conditions, without those of the ids `but` and
    without the bureaus of the ids `bureaus`."""
    left = (Person.id.not_in(but), Person.bureau_id.not_in(bureaus))
    query = select(Person.id, Person.name).where(*people, *left).order_by(Person.name, Person.id)
    return [(id_, name) for id_, name in session.execute(query)]


@dataclass(frozen=True)
class UnitReach:
    """How many people of a unit it is for, and of them who has not registered or has blocked the
    bot."""

    bureau: str
    people: int
    not_joined: int
    blocked: int

    @property
    def missed(self) -> int:
        return self.not_joined + self.blocked


@dataclass(frozen=True)
class CircularReach:
    """Whom a circular reaches, by unit."""

    units: tuple[UnitReach, ...]

    @property
    def people(self) -> int:
        return sum(each.people for each in self.units)

    @property
    def in_line(self) -> int:
        """How many of them LINE reaches: a push to each is billed."""
        return self.people - sum(each.missed for each in self.units)


def reach(session: Session, *people: ColumnElement[bool]) -> CircularReach:
    """Returns how many people these conditions mean, and how many LINE reaches. One statement."""
    not_joined = _sum_of(Person.line_user_id.is_(None))
    blocked = _sum_of(Person.line_user_id.is_not(None) & Person.blocked_at.is_not(None))
    query = (
        select(Bureau.name, func.count(), not_joined, blocked)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .where(*people)
        .group_by(Bureau.id, Bureau.name)
        .order_by(Bureau.name)
    )
    return CircularReach(tuple(UnitReach(*row) for row in session.execute(query)))


def _sum_of(condition: ColumnElement[bool]) -> Any:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def all_hold(session: Session, roles: Collection[str], *people: ColumnElement[bool]) -> bool:
    """Whether all people of these conditions have one of the roles."""
    lacking = select(Person.id).where(*people, *(~holds(role) for role in roles))
    return session.scalars(lacking.limit(1)).first() is None
