"""Joining codes for many people at once: whom they are for, issuing them, those still good."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.accounts import joining
from models.crypto import Sealer
from models.errors import Refusal
from models.joining_slips import slip_batches
from models.joining_slips.slip_batch import SlipBatch
from models.people import people
from models.people.person import Bureau, JoiningCode, Person

MOST = 300
"""Slips in one file. Each holds a picture, and whoever waits for the file waits some seconds."""


def waiting(
    session: Session, bureau_id: int | None, ids: Collection[int] | None = None
) -> list[Person]:
    """The people on the roster without a LINE account, by bureau and name.

    bureau_id: only of this bureau. ids: only these people.
    """
    query = select(Person).where(Person.line_user_id.is_(None), Person.retired_at.is_(None))
    if bureau_id is not None:
        query = query.where(Person.bureau_id == bureau_id)
    if ids is not None:
        query = query.where(Person.id.in_(ids))
    query = query.join(Bureau, Bureau.id == Person.bureau_id)
    return list(session.scalars(query.order_by(Bureau.name, Person.name, Person.id)))


def holders(session: Session, people_ids: Collection[int], now: datetime) -> int:
    """How many of these people have a code that is still good: it dies when a new one is issued."""
    query = select(func.count(JoiningCode.person_id.distinct())).where(
        JoiningCode.person_id.in_(people_ids), *_good(now)
    )
    return session.scalar(query) or 0


def issue(
    session: Session,
    sealer: Sealer,
    random_bytes: Callable[[int], bytes],
    now: datetime,
    by: int | None,
    bureau_id: int | None,
    ids: Collection[int] | None = None,
) -> list[SlipBatch]:
    """Issue new codes for those who wait, and keep them for a day. Earlier codes of them end.

    A batch is of so many people as are printed in seconds; they stand in it by bureau and name.

    by: None for the command line. Raises Refusal: `nobody` (all of them have joined).
    """
    found = waiting(session, bureau_id, ids)
    if not found:
        raise Refusal("nobody")
    numbers = {person.staff_id: person.id for person in found}
    issued = joining.issue_codes(session, sealer, now, random_bytes, found, by)
    codes = [(numbers[staff_id], code) for staff_id, code in issued]
    parts = [codes[at : at + MOST] for at in range(0, len(codes), MOST)]
    return [slip_batches.keep(session, sealer, by, part, bureau_id, now) for part in parts]


def still_good(
    session: Session, sealer: Sealer, batch: SlipBatch, now: datetime
) -> list[tuple[Person, str]]:
    """The people of the batch with their codes, by bureau and name, without those who have joined,
    left, or got another code since."""
    codes = slip_batches.codes_of(sealer, batch, now)
    query = select(JoiningCode.code_hash).where(JoiningCode.person_id.in_(codes), *_good(now))
    good = set(session.scalars(query))
    found = people.by_ids(session, codes)
    kept = [
        (person, codes[person.id])
        for person in found.values()
        if person.retired_at is None and joining.hash_of(sealer, codes[person.id]) in good
    ]
    return sorted(kept, key=lambda each: (each[0].bureau.name, each[0].name, each[0].id))


def _good(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        JoiningCode.used_at.is_(None),
        JoiningCode.tries_left > 0,
        JoiningCode.expires_at > now,
    )
