"""Requests about the roster that a second administrator confirms, where there are two.

What one administrator may not do alone in chat: give a role above staff, take the role of an
administrator, free the LINE account of somebody with a role above staff (a code for the freed name
would make its holder that person). On the command line nothing waits.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.accounts import second_administrator
from models.calendar import office_day
from models.errors import Refusal
from models.people.person import STAFF, Person
from models.people.roster_request import ACCOUNT_WAITS, ROLES_WAIT, RosterRequest
from models.trail import trail

WAITS_DAYS = 14
CONFIRMED, REFUSED, EXPIRED = "confirmed", "refused", "expired"


def deciders(
    session: Session, by: Person | None, person: Person, raises: bool = True
) -> list[Person]:
    """The administrators whom LINE reaches and who may confirm what `by` asks for about the person.

    raises: whether the person would gain by it; nobody confirms that for themselves.
    """
    asker = by.id if by is not None else None
    return second_administrator.deciders(session, asker, {person.id} if raises else ())


def ask_roles(
    session: Session,
    by: Person | None,
    person: Person,
    gained: Sequence[str],
    lost: Sequence[str],
    now: datetime,
) -> RosterRequest | None:
    """A request for these roles; None if they need nobody else, or if there is nobody else."""
    needed = second_administrator.is_needed(gained, lost)
    if by is None or not needed or not deciders(session, by, person, bool(gained)):
        return None
    return _ask(session, by, person, ROLES_WAIT, gained, lost, now)


def ask_account(
    session: Session, by: Person | None, person: Person, now: datetime
) -> RosterRequest | None:
    """A request to free the person's account; None if it needs nobody else, or there is nobody."""
    plain = set(person.roles) <= {STAFF}
    if by is None or plain or not deciders(session, by, person):
        return None
    return _ask(session, by, person, ACCOUNT_WAITS, (), (), now)


def _ask(
    session: Session,
    by: Person,
    person: Person,
    kind: str,
    gained: Sequence[str],
    lost: Sequence[str],
    now: datetime,
) -> RosterRequest:
    for earlier in _open(session, person, kind):
        _settle(session, earlier, EXPIRED, None, now)
    made = RosterRequest(
        kind=kind,
        person_id=person.id,
        asked_by=by.id,
        asked_at=now,
        last_day=office_day(now) + timedelta(days=WAITS_DAYS),
        gained=list(gained),
        lost=list(lost),
    )
    session.add(made)
    session.flush()
    details = {"request": made.id, "gained": made.gained, "lost": made.lost}
    trail.record(session, now, by.id, f"roster_request.{kind}", f"person:{person.id}", **details)
    return made


def _open(session: Session, person: Person, kind: str) -> Sequence[RosterRequest]:
    mine = (RosterRequest.person_id == person.id, RosterRequest.kind == kind)
    query = select(RosterRequest).where(*mine, RosterRequest.decision.is_(None))
    return session.scalars(query).all()


def waiting(session: Session, now: datetime) -> list[tuple[RosterRequest, Person]]:
    """The requests that can be decided now, the oldest first, with their people."""
    query = (
        select(RosterRequest, Person)
        .join(Person, Person.id == RosterRequest.person_id)
        .where(RosterRequest.decision.is_(None), RosterRequest.last_day >= office_day(now))
        .order_by(RosterRequest.id)
    )
    return [(row[0], row[1]) for row in session.execute(query)]


def for_decision(
    session: Session, decider: Person | None, request_id: int, now: datetime, lock: bool = False
) -> RosterRequest:
    """The request, if the decider may decide on it now. decider: None for the command line.

    Raises Refusal: `no_request`, `not_admin`, `own_request` (they asked for it), `oneself` (they
    would gain by it), `already_decided` (decision, by).
    """
    query = select(RosterRequest).where(RosterRequest.id == request_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    found = session.scalars(query).first()
    if found is None:
        raise Refusal("no_request")
    if decider is not None:
        second_administrator.check_decider(decider, found.asked_by, _gaining(found))
    if found.decision is not None or found.last_day < office_day(now):
        by = session.get(Person, found.decided_by) if found.decided_by else None
        decision = found.decision or EXPIRED
        raise Refusal("already_decided", decision=decision, by=by.name if by else "")
    return found


def _gaining(found: RosterRequest) -> set[int]:
    gains = bool(found.gained) or found.kind == ACCOUNT_WAITS
    return {found.person_id} if gains else set()


def has_lapsed(session: Session, now: datetime) -> bool:
    """Whether a request is past its last day and nobody decided."""
    return session.execute(_lapsed(now).limit(1)).first() is not None


def close_lapsed(session: Session, now: datetime) -> list[tuple[RosterRequest, Person, Person]]:
    """Close the requests on which nobody decided in time; each with its person and its asker."""
    locked = _lapsed(now).with_for_update(skip_locked=True).order_by(RosterRequest.id)
    found = session.scalars(locked).all()
    for each in found:
        _settle(session, each, EXPIRED, None, now)
    return [
        (each, session.get_one(Person, each.person_id), session.get_one(Person, each.asked_by))
        for each in found
    ]


def _lapsed(now: datetime) -> Select[RosterRequest]:
    over = RosterRequest.last_day < office_day(now)
    return select(RosterRequest).where(RosterRequest.decision.is_(None), over)


def settle(
    session: Session, found: RosterRequest, confirmed: bool, by: Person | None, now: datetime
) -> None:
    """Note the decision."""
    _settle(session, found, CONFIRMED if confirmed else REFUSED, by, now)


def _settle(
    session: Session, found: RosterRequest, decision: str, by: Person | None, now: datetime
) -> None:
    actor = by.id if by is not None else None
    found.decision, found.decided_by, found.decided_at = decision, actor, now
    session.flush()
    verb, about = f"roster_request.{decision}", f"person:{found.person_id}"
    trail.record(session, now, actor, verb, about, request=found.id)
