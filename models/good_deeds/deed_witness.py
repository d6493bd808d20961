"""A witness: one colleague whom the owner shows a deed to, and who says that they saw it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.errors import Refusal
from models.good_deeds import deed_texts, deeds
from models.good_deeds.good_deed import GoodDeed
from models.people import people
from models.people.person import Person
from models.trail import trail


def ask(
    session: Session, owner: Person, deed_id: int, witness: Person | None, now: datetime
) -> GoodDeed:
    """Note whom the owner asks; an earlier one who has not answered is asked no longer.

    Raises Refusal: `no_such_deed`, `witnessed` (somebody has said so already), `unreached`,
    `oneself`, `gave_it` (whoever praised the deed has seen it), `asked_today`: one a day of a deed,
    so that nobody is pressed.
    """
    deed = deeds.own(session, owner, deed_id)
    if deed.witnessed_on is not None:
        raise Refusal("witnessed")
    if witness is None or not people.reachable(witness):
        raise Refusal("unreached")
    if witness.id == owner.id:
        raise Refusal("oneself")
    if witness.id == deed.praised_by:
        raise Refusal("gave_it")
    today = office_day(now)
    if deed.witness_asked_on == today:
        raise Refusal("asked_today")
    deed.witness_id, deed.witness_asked_on = witness.id, today
    session.flush()
    return deed


def asked(session: Session, witness: Person, deed_id: int) -> GoodDeed:
    """The deed that this person was asked about and has not answered. Raises Refusal
    `no_such_deed`."""
    query = select(GoodDeed).where(
        GoodDeed.id == deed_id,
        GoodDeed.witness_id == witness.id,
        GoodDeed.witnessed_on.is_(None),
        GoodDeed.withdrawn_on.is_(None),
    )
    found = session.scalars(query.with_for_update()).first()
    if found is None:
        raise Refusal("no_such_deed")
    return found


def waiting(session: Session, witness: Person) -> list[GoodDeed]:
    """The deeds that this person was asked about and has not answered, the oldest first."""
    query = select(GoodDeed).where(
        GoodDeed.witness_id == witness.id,
        GoodDeed.witnessed_on.is_(None),
        GoodDeed.withdrawn_on.is_(None),
    )
    return list(session.scalars(query.order_by(GoodDeed.id)))


def confirm(session: Session, witness: Person, deed_id: int, now: datetime) -> GoodDeed:
    """The person saw it. The trail has the witness; whose deed it is, it does not have.

    Raises Refusal `no_such_deed`.
    """
    deed = asked(session, witness, deed_id)
    deed.witnessed_on = office_day(now)
    session.flush()
    subject = deed_texts.subject(deed.id)
    trail.record(session, now, witness.id, "deed.witnessed", subject)
    return deed


def decline(session: Session, witness: Person, deed_id: int) -> None:
    """The person did not see it; nothing of that is kept. Raises Refusal `no_such_deed`."""
    asked(session, witness, deed_id).witness_id = None
    session.flush()
