"""A second administrator confirms or refuses what was asked for; freeing an account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.accounts import leaving
from models.accounts.changing import roster_change, roster_requests
from models.accounts.roster import PersonChange
from models.crypto import Sealer
from models.errors import Refusal
from models.people import people
from models.people.person import Person
from models.people.roster_request import ROLES_WAIT, RosterRequest
from models.trail import trail


@dataclass(frozen=True)
class Decided:
    """A request that is over.

    person: whom it is about. asker: who asked for it.
    change: what changed by it; None if it was refused or freed an account.
    account: the LINE account that was freed; None if none was.
    """

    request: RosterRequest
    person: Person
    asker: Person
    change: PersonChange | None = None
    account: str | None = None


def decide(
    session: Session,
    sealer: Sealer,
    decider: Person | None,
    request_id: int,
    confirmed: bool,
    now: datetime,
) -> Decided:
    """Confirm or refuse the request, once. What it asks for is checked again.

    Raises Refusal as `roster_requests.for_decision` and `roster_change.set_roles` do, or
    `not_joined`.
    """
    found = roster_requests.for_decision(session, decider, request_id, now, lock=True)
    person = session.get_one(Person, found.person_id)
    asker = session.get_one(Person, found.asked_by)
    change, account = None, None
    if confirmed and found.kind == ROLES_WAIT:
        change = roster_change.set_roles(session, decider, person, found.gained, found.lost, now)
    elif confirmed:
        account = _free(session, sealer, decider, person, now)
    roster_requests.settle(session, found, confirmed, decider, now)
    return Decided(found, person, asker, change, account)


@dataclass(frozen=True)
class Freed:
    """waits: the request, if another administrator has to confirm it first. account: the freed
    LINE account, if it was done at once."""

    waits: RosterRequest | None
    account: str | None


def free_account(
    session: Session, sealer: Sealer, by: Person | None, person: Person, now: datetime
) -> Freed:
    """End what belongs to the person's LINE account and forget it; a new code lets them join again.

    They stay on the roster. by: None for the command line. Raises Refusal: `retired`, `not_joined`,
    `oneself`.
    """
    check_freeing(by, person)
    waits = roster_requests.ask_account(session, by, person, now)
    if waits is not None:
        return Freed(waits, None)
    return Freed(None, _free(session, sealer, by, person, now))


def check_freeing(by: Person | None, person: Person) -> None:
    """Raises Refusal: `retired`, `not_joined`, `oneself`."""
    if person.retired_at is not None:
        raise Refusal("retired", name=person.name)
    if person.line_user_id is None:
        raise Refusal("not_joined", name=person.name)
    if by is not None and by.id == person.id:
        raise Refusal("oneself")


def _free(
    session: Session, sealer: Sealer, by: Person | None, person: Person, now: datetime
) -> str:
    person = people.locked(session, person)
    check_freeing(None, person)
    account = person.line_user_id or ""
    leaving.leave(session, sealer, person, now)
    actor = by.id if by is not None else None
    trail.record(session, now, actor, "account_freed", f"person:{person.id}")
    return account
