"""To read or acknowledge a circular, as a duty of each person for whom it is and who has not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.circulars import delivery
from models.circulars.circular import CIRCULAR, OUT, Circular, CircularPerson
from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import ANSWERER
from models.duties.reminder_policy import KindPolicy, Telling
from models.duties.reminder_tables import REPLY, ReminderLine
from models.people.person import Bureau

TOLD_AGAIN_AFTER = (3, 7)
"""Working days after which who has not acknowledged one hears of it again."""


@dataclass(frozen=True, kw_only=True)
class CircularDuty(Payload):
    """A circular: its id, the day on which it was sent, and the last one on which it is told."""

    circular_id: int
    sent_on: date
    last_day: date


class _Unread(NamedTuple):
    """A row of the statement: the circular, and one who has not read it."""

    id: int
    acknowledges: bool
    tell_on: date
    last_day: date
    sent_at: datetime
    reminded: int
    reminded_on: date | None
    person_id: int
    bureau_id: int
    bureau: str


def _shown_whole() -> Any:
    """Whether the whole text reached the person, where reading it is all that is asked."""
    whole = or_(ReminderLine.via == REPLY, Circular.urgent)
    return (
        exists()
        .where(ReminderLine.duty_key == delivery.first_key(), whole)
        .correlate(Circular, CircularPerson)
    )


def circulars_due(search: DutySearch) -> Iterable[Duty]:
    """What is out and not read, from the day of its digest on, by one statement."""
    until = search.last if search.looks_ahead else search.today
    query = (
        select(
            Circular.id, Circular.acknowledges, Circular.tell_on, Circular.last_day,
            Circular.sent_at, Circular.reminded, Circular.reminded_on, CircularPerson.person_id,
            Bureau.id, Bureau.name,
        )
        .join(CircularPerson, CircularPerson.circular_id == Circular.id)
        .join(Bureau, Bureau.id == CircularPerson.bureau_id)
        .where(Circular.state == OUT, CircularPerson.read_at.is_(None))
        .where(Circular.pushed_to.is_(None), Circular.tell_on <= until)
        .where(Circular.last_day >= search.today, or_(Circular.acknowledges, ~_shown_whole()))
        .order_by(Circular.id, CircularPerson.person_id)
    )  # fmt: skip
    query = search.narrowed(query, CircularPerson.bureau_id, CircularPerson.person_id)
    for row in search.session.execute(query):
        each = _Unread._make(row)
        day = each.reminded_on or each.tell_on
        if search.by_steps(day):
            yield _duty(search, each, day)


def _duty(search: DutySearch, each: _Unread, day: date) -> Duty:
    kind = CIRCULAR_ACKNOWLEDGE if each.acknowledges else CIRCULAR_READ
    return Duty(
        key=delivery.key(each.id, each.person_id, each.reminded),
        kind=kind,
        day=day,
        bureau_id=each.bureau_id,
        bureau=each.bureau,
        recipients=search.house.only(ANSWERER, each.person_id),
        payload=CircularDuty(
            circular_id=each.id, sent_on=office_day(each.sent_at), last_day=each.last_day
        ),
    )


def still_unread(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`circular:CIRCULAR:PERSON:REMINDED`) those that nobody has met."""
    query = (
        select(CircularPerson.circular_id, CircularPerson.person_id)
        .join(Circular, Circular.id == CircularPerson.circular_id)
        .where(Circular.state == OUT, CircularPerson.read_at.is_(None))
        .where(Circular.id.in_({int(parts[0]) for parts in keys.values()}))
    )
    waiting = {tuple(map(str, row)) for row in session.execute(query)}
    return {key for key, parts in keys.items() if (parts[0], parts[1]) in waiting}


CIRCULAR_READ = DutyKind(
    name=CIRCULAR,
    find=circulars_due,
    if_any=exists().where(Circular.state == OUT),
    still_due=still_unread,
    policy=KindPolicy((0,), (Telling(ANSWERER, 0),)),
    deadline=False,
    private=True,
    sealed=True,  # no list of others shows who has not read it
    nudged=False,
    asked_of_all=True,
)
"""Told once, on the day of its digest."""

CIRCULAR_ACKNOWLEDGE = replace(
    CIRCULAR_READ,
    name="circular_ack",
    keyed_as=CIRCULAR,
    policy=KindPolicy((0, *TOLD_AGAIN_AFTER), (Telling(ANSWERER, 0),)),
)
