"""Somebody leaves the roster, or is on leave for long: what they hold is handed over first.

Each room declares what people hold in it (`Storage.held`). All of it is one transaction.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from models.accounts import joining, leaving
from models.accounts.changing import roster_change
from models.calendar import office_day
from models.crypto import Sealer
from models.declaration import Holding
from models.errors import Refusal
from models.people import absences, people
from models.people.person import ADMIN, Absence, Person
from models.tables import STORAGES
from models.trail import trail

RETIRED, LEFT, OTHER, LONG_LEAVE = "retired", "left", "other", "long_leave"
REASONS = (RETIRED, LEFT, OTHER)

Successors = Mapping[str, int | None]
"""By the name of a holding, the id of who takes it; None or no entry: nobody is named."""


@dataclass(frozen=True)
class HeldWork:
    """What somebody holds of one kind.

    passes: whether somebody may be named who takes it.
    """

    name: str
    count: int
    passes: bool


def holdings() -> Iterator[Holding]:
    """All kinds of holdings, in the order of the rooms."""
    for storage in STORAGES:
        yield from storage.held


def held(session: Session, person: Person, day: date) -> list[HeldWork]:
    """What the person holds on that day; kinds of which they hold nothing are left out."""
    counted = [(each, each.count(session, person, day)) for each in holdings()]
    return [
        HeldWork(each.name, count, each.pass_on is not None) for each, count in counted if count
    ]


def may_take(session: Session, name: str, person: Person, to_id: int) -> bool:
    """Whether that person of the roster may take this kind from them."""
    to = people.by_id(session, to_id)
    kind = next(each for each in holdings() if each.name == name)
    return to is not None and to.id != person.id and kind.may_take(person, to)


def check(session: Session, by: Person | None, person: Person) -> None:
    """Whether the person may leave the roster.

    by: None for the command line. Raises Refusal: `retired`, `oneself_leaves`, `last_admin`, or
    `still_admin`: in chat another administrator has to agree before that (`roster_requests`).
    """
    if person.retired_at is not None:
        raise Refusal("retired", name=person.name)
    if by is not None and by.id == person.id:
        raise Refusal("oneself_leaves")
    roster_change.check_not_last(session, person)
    if by is not None and person.has(ADMIN):
        raise Refusal("still_admin", name=person.name)


def retire(
    session: Session,
    sealer: Sealer,
    by: Person | None,
    person: Person,
    reason: str,
    successors: Successors,
    now: datetime,
) -> str | None:
    """Take the person off the roster after what they hold is handed over. Returns the LINE account
    they had.

    Raises Refusal as `check` does, or `no_successor` (held, name): who is named may not take it.
    """
    person = people.locked(session, person)
    check(session, by, person)
    _hand_over(session, person, successors, now, leaves=True)
    account = person.line_user_id
    joining.unlink(person)
    person.retired_at = now
    joining.kill_codes(session, [person.id])
    leaving.end_standings(session, [person.id], now)
    if account is not None:
        leaving.let_go(session, sealer, person, account, now)
    session.flush()
    actor = by.id if by is not None else None
    trail.record(session, now, actor, "retired", f"person:{person.id}", reason=reason)
    return account


def leave_for_long(
    session: Session,
    by: Person | None,
    person: Person,
    days: tuple[date, date],
    successors: Successors,
    now: datetime,
) -> Absence:
    """Note that the person is away for these days, however many; hand over what is named.

    Raises Refusal: `retired`, `ends_before`, `past`, `overlaps` (first_day, last_day), and
    `no_successor`.
    """
    person = people.locked(session, person)
    if person.retired_at is not None:
        raise Refusal("retired", name=person.name)
    check_days(session, person, days, office_day(now))
    _hand_over(session, person, successors, now, leaves=False)
    made = Absence(person_id=person.id, first_day=days[0], last_day=days[1], told_at=now)
    session.add(made)
    session.flush()
    actor = by.id if by is not None else None
    told = {"first_day": days[0].isoformat(), "last_day": days[1].isoformat()}
    trail.record(session, now, actor, "absence.declare", f"person:{person.id}", **told)
    return made


def check_days(session: Session, person: Person, days: tuple[date, date], today: date) -> None:
    """Raises Refusal: `ends_before`, `past`, `overlaps` (first_day, last_day)."""
    first, last = days
    if last < first:
        raise Refusal("ends_before")
    if last < today:
        raise Refusal("past")
    for known in absences.coming(session, person, today):
        if known.first_day <= last and first <= known.last_day:
            raise Refusal("overlaps", first_day=known.first_day, last_day=known.last_day)


def _hand_over(
    session: Session, person: Person, successors: Successors, now: datetime, leaves: bool
) -> None:
    """Who stays keeps what nobody is named for."""
    for each in holdings():
        to_id = successors.get(each.name)
        if each.pass_on is None or (to_id is None and not leaves):
            continue
        if not each.count(session, person, office_day(now)):
            continue
        if to_id is not None and not may_take(session, each.name, person, to_id):
            raise Refusal("no_successor", held=each.name, name=people.names(session, [to_id]))
        to = people.by_id(session, to_id) if to_id is not None else None
        each.pass_on(session, person, to, now)
        if to is not None:
            about = f"person:{person.id}"
            trail.record(session, now, None, "handed_over", about, held=each.name, to=to.id)
