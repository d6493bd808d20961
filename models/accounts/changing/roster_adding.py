"""Adding one person to the roster, or bringing back somebody who had left it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts.changing import roster_change, roster_requests
from models.accounts.changing.roster_change import Changed
from models.accounts.roster import PersonChange
from models.accounts.roster_rows import LONGEST
from models.errors import Refusal
from models.people import people
from models.people.person import ROLES, STAFF, Bureau, Person
from models.trail import trail
from models.trail.audit_entry import AuditEntry


def known(session: Session, staff_id: str) -> Person | None:
    """Who has this staff id, on the roster or not."""
    return session.scalars(select(Person).where(Person.staff_id == staff_id)).first()


def check_number(session: Session, staff_id: str) -> None:
    """Raises Refusal: `no_number`, `long_number` (most), `taken` (name): somebody of the roster
    has it."""
    if not any(sign.isalnum() for sign in staff_id):
        raise Refusal("no_number")
    if len(staff_id) > LONGEST["staff_id"]:
        raise Refusal("long_number", most=LONGEST["staff_id"])
    has = people.by_staff_id(session, staff_id)
    if has is not None:
        raise Refusal("taken", name=has.name)


def add(
    session: Session, by: Person | None, staff_id: str, new: Mapping[str, Any], now: datetime
) -> Changed:
    """Put somebody on the roster with these values (`roster_change.COLUMNS`).

    Who had left comes back and joins again. Roles above staff may wait (`roster_requests`). Raises
    Refusal as `check_number` does, `no_name`, `too_long` (column, most), `unknown_bureau`,
    `unknown_superior`, `unknown_role`.
    """
    check_number(session, staff_id)
    _check(session, new)
    person = known(session, staff_id) or Person(staff_id=staff_id)
    person.retired_at = None
    person.roles = [STAFF]
    for column, value in new.items():
        if column != "roles":
            setattr(person, column, value)
    person.bureau = session.get_one(Bureau, new["bureau_id"])
    session.add(person)
    session.flush()
    actor = by.id if by is not None else None
    trail.record(session, now, actor, "added", f"person:{person.id}")
    return _with_roles(session, by, person, new, now)


def last_added(session: Session, by: Person, since: datetime) -> Person | None:
    """Returns whom this person has added last, if that was the newest of the roster and not before
    `since`; None else."""
    newest = session.scalars(select(Person).order_by(Person.id.desc()).limit(1)).first()
    if newest is None or newest.retired_at is not None:
        return None
    added = select(AuditEntry.actor_id).where(
        AuditEntry.subject == f"person:{newest.id}",
        AuditEntry.verb == "added",
        AuditEntry.at >= since,
    )
    return newest if by.id in session.scalars(added).all() else None


def _check(session: Session, new: Mapping[str, Any]) -> None:
    roster_change.check_texts({"name": "", **new})
    if session.get(Bureau, new.get("bureau_id") or 0) is None:
        raise Refusal("unknown_bureau")
    above = new.get("supervisor_id")
    if above is not None and people.by_id(session, above) is None:
        raise Refusal("unknown_superior")
    if not set(new.get("roles", ())) <= set(ROLES):
        raise Refusal("unknown_role")


def _with_roles(
    session: Session, by: Person | None, person: Person, new: Mapping[str, Any], now: datetime
) -> Changed:
    gained, _ = roster_change.differences(person, new.get("roles", ()))
    waits = roster_requests.ask_roles(session, by, person, gained, (), now) if gained else None
    if gained and waits is None:
        done = roster_change.set_roles(session, by, person, gained, (), now)
        return Changed(done, None)
    return Changed(PersonChange(person), waits)
