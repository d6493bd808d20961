"""The head's decision on a picture: it may be published, or it is sent back. Once for each one."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Person
from models.thursday_pictures import picture_deciders, picture_sending
from models.thursday_pictures.thursday_picture import (
    APPROVED,
    REPLACED,
    RETURNED,
    WAITING,
    ThursdayPicture,
)
from models.trail import trail

DECISIONS = (APPROVED, RETURNED)


def for_decision(
    session: Session, person: Person, picture_id: int, now: datetime, lock: bool = False
) -> ThursdayPicture:
    """Returns the picture if this person may decide on it now.

    Raises Refusal: `no_picture`, `own_picture`, `not_yours`, `replaced` (facts: newer, the id of
    the one that waits now, or None), `already_decided` (facts: decision, by).
    """
    picture = picture_sending.by_id(session, picture_id, lock)
    if picture is None:
        raise Refusal("no_picture")
    picture_deciders.may_decide(session, person, picture, office_day(now))
    if picture.state == REPLACED:
        raise Refusal("replaced", newer=_newer(session, picture))
    if picture.state != WAITING:
        by = session.get_one(Person, picture.decided_by).name
        raise Refusal("already_decided", decision=picture.state, by=by)
    return picture


def _newer(session: Session, picture: ThursdayPicture) -> int | None:
    if picture.week_id is None:
        return None
    found = picture_sending.newest(session, picture.week_id, WAITING)
    return found.id if found is not None else None


def decide(
    session: Session,
    sealer: Sealer,
    person: Person,
    picture_id: int,
    decision: str,
    reason: str,
    now: datetime,
) -> ThursdayPicture:
    """Stores the decision, one of DECISIONS. Raises Refusal as `for_decision` does, and
    `reason_missing` for sending back without a word."""
    assert decision in DECISIONS
    picture = for_decision(session, person, picture_id, now, lock=True)
    if decision == RETURNED and not reason.strip():
        raise Refusal("reason_missing")
    instead_of = picture_deciders.may_decide(session, person, picture, office_day(now))
    picture.state, picture.decided_by, picture.decided_at = decision, person.id, now
    picture.instead_of = instead_of.id if instead_of is not None else None
    if decision == RETURNED:
        picture.reason = sealer.seal_json(reason.strip(), picture_sending.TEXT)
    session.flush()
    acted = {"instead_of": instead_of.id} if instead_of is not None else {}
    verb = "picture.approve" if decision == APPROVED else "picture.return"
    trail.record(session, now, person.id, verb, picture_sending.subject(picture), **acted)
    return picture


def awaiting(session: Session, person: Person, day: date) -> list[ThursdayPicture]:
    """Returns the pictures that wait for this person on that day, the earliest sent first."""
    query = select(ThursdayPicture).where(ThursdayPicture.state == WAITING)
    waiting = session.scalars(query.order_by(ThursdayPicture.id)).all()
    return [each for each in waiting if _waits_for(session, person, each, day)]


def _waits_for(session: Session, person: Person, picture: ThursdayPicture, day: date) -> bool:
    first = picture_deciders.first_of(session, picture, day)
    return first is not None and first.person.id == person.id
