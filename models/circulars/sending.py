"""Sending a circular to many people, and taking back what has not reached them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.circulars import audiences
from models.circulars.audiences import Audience
from models.circulars.circular import (
    CIRCULAR,
    LONGEST_TEXT,
    OUT,
    WITHDRAWN,
    Circular,
    CircularPerson,
)
from models.crypto import CannotOpen, Sealer
from models.errors import Refusal
from models.people.person import ADMIN, Person
from models.trail import trail

BODY, MARK = "circular.body", "circular.mark"
TOLD_FOR = timedelta(days=30)
"""For how long after the day of its digest it is told and may be acknowledged."""

LATEST = timedelta(days=60)
"""It waits for a free reply no longer."""

ALIKE_FOR = timedelta(days=30)
"""Within this time the same text to the same people asks first."""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What is to be sent; see `Circular`."""

    text: str
    audience: Audience
    tell_on: date
    opens: str = ""
    attachment_id: int | None = None
    acknowledges: bool = False
    urgent: bool = False


def check(letter: Letter, now: datetime) -> None:
    """Raises Refusal: `empty`, `too_long` (facts: most, length), `past`, `too_late` (facts:
    day)."""
    if not letter.text.strip():
        raise Refusal("empty")
    if len(letter.text) > LONGEST_TEXT:
        raise Refusal("too_long", most=LONGEST_TEXT, length=len(letter.text))
    today = office_day(now)
    if letter.tell_on < today:
        raise Refusal("past")
    if letter.tell_on > today + LATEST:
        raise Refusal("too_late", day=today + LATEST)


def recipients(
    session: Session, audience: Audience, now: datetime, sender: Person | None
) -> Sequence[tuple[int, int]]:
    """Returns the id and the bureau's id of everybody whom it is for now, by id."""
    conditions = audiences.people_of(session, audience, now, _id_of(sender))
    query = select(Person.id, Person.bureau_id).where(*conditions).order_by(Person.id)
    return [(person_id, bureau_id) for person_id, bureau_id in session.execute(query)]


def _id_of(person: Person | None) -> int | None:
    return person.id if person is not None else None


def mark_of(sealer: Sealer, letter: Letter, people: Sequence[tuple[int, int]]) -> str:
    """Returns the hash by which the same text to the same people is found again."""
    words = "".join(letter.text.split())
    whom = ",".join(str(person_id) for person_id, _ in people)
    digest = hashlib.sha256(f"{words}\n{letter.opens}\n{whom}".encode("utf-8", "replace"))
    return sealer.keyed_hash(digest.hexdigest(), MARK)


def alike(session: Session, mark: str, now: datetime) -> Circular | None:
    """Returns the newest circular of the last days with the same text and people, or None."""
    query = (
        select(Circular)
        .where(Circular.mark == mark, Circular.state == OUT, Circular.sent_at > now - ALIKE_FOR)
        .order_by(Circular.id.desc())
    )
    return session.scalars(query.limit(1)).first()


@dataclass(frozen=True)
class Seen:
    """What whoever sends has seen of it: how many it is for, how many LINE reaches, and the id of
    the one that is alike, or 0."""

    people: int
    in_line: int
    alike: int = 0


def outlook(
    session: Session, sealer: Sealer, sender: Person | None, letter: Letter, now: datetime
) -> Seen:
    """Returns what sending it now means. Raises Refusal as `check` does, or `nobody`."""
    check(letter, now)
    conditions = audiences.people_of(session, letter.audience, now, _id_of(sender))
    found = audiences.reach(session, *conditions)
    if not found.people:
        raise Refusal("nobody")
    people = recipients(session, letter.audience, now, sender)
    same = alike(session, mark_of(sealer, letter, people), now)
    return Seen(found.people, found.in_line, same.id if same is not None else 0)


def send(
    session: Session,
    sealer: Sealer,
    sender: Person | None,
    letter: Letter,
    seen: Seen,
    now: datetime,
) -> Circular:
    """Send it: the worker tells the people, some at a time.

    sender: None for the command line.
    seen: what the sender was shown.
    Raises Refusal: `not_yours`, as `check` does, `nobody` it is for, `unreached` (facts: people),
    `changed` (whom it reaches, or that it was sent already, is no longer what was shown).
    """
    if sender is not None and not sender.has(ADMIN):
        raise Refusal("not_yours")
    found = outlook(session, sealer, sender, letter, now)
    if not found.in_line:
        raise Refusal("unreached", people=found.people)
    if found != seen:
        raise Refusal("changed")
    people = recipients(session, letter.audience, now, sender)
    made = _stored(session, sealer, sender, letter, mark_of(sealer, letter, people), now)
    rows = [
        {"circular_id": made.id, "person_id": person_id, "bureau_id": bureau_id}
        for person_id, bureau_id in people
    ]
    session.execute(insert(CircularPerson), rows)
    about = {"people": len(rows), "audience": letter.audience.kind, "urgent": letter.urgent}
    trail.record(session, now, _id_of(sender), "circular.sent", subject(made), **about)
    return made


def _stored(
    session: Session,
    sealer: Sealer,
    sender: Person | None,
    letter: Letter,
    mark: str,
    now: datetime,
) -> Circular:
    body = sealer.seal(letter.text.strip().encode("utf-8", "replace"), BODY)
    made = Circular(
        body=body, opens=letter.opens, attachment_id=letter.attachment_id,
        audience=letter.audience.kind, about=letter.audience.about,
        acknowledges=letter.acknowledges, urgent=letter.urgent, tell_on=letter.tell_on,
        last_day=letter.tell_on + TOLD_FOR, mark=mark, sent_by=_id_of(sender), sent_at=now,
        state=OUT, pushed_to=0 if letter.urgent else None,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def text_of(sealer: Sealer, found: Circular) -> str:
    """Returns its text; empty once that was deleted, or if no key of ours opens it."""
    try:
        return sealer.open(found.body, BODY).decode() if found.body is not None else ""
    except CannotOpen:
        return ""


def named(session: Session, circular_id: int) -> Circular | None:
    return session.get(Circular, circular_id)


def sent(session: Session, limit: int, offset: int = 0) -> tuple[list[Circular], int]:
    """Returns the circulars of the office, the newest first, and how many there are."""
    query = select(Circular).order_by(Circular.id.desc()).limit(limit).offset(offset)
    total = session.scalar(select(func.count(Circular.id))) or 0
    return list(session.scalars(query)), total


def withdraw(
    session: Session, me: Person | None, circular_id: int, now: datetime
) -> tuple[Circular, list[int]]:
    """Take it back: nobody is told of it any more. Returns it and the people it was for.

    Raises Refusal: `not_yours`, `gone`, `ended` already.
    """
    if me is not None and not me.has(ADMIN):
        raise Refusal("not_yours")
    found = held(session, circular_id)
    if found is None:
        raise Refusal("gone")
    if found.state != OUT:
        raise Refusal("ended")
    found.state, found.ended_at, found.ended_by = WITHDRAWN, now, _id_of(me)
    found.pushed_to = None
    session.flush()
    trail.record(session, now, _id_of(me), "circular.withdrawn", subject(found))
    whom = select(CircularPerson.person_id).where(CircularPerson.circular_id == found.id)
    return found, list(session.scalars(whom))


def held(session: Session, circular_id: int) -> Circular | None:
    """It as it is now, locked until the commit."""
    query = select(Circular).where(Circular.id == circular_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).first()


def subject(found: Circular) -> str:
    """What the trail calls it."""
    return f"{CIRCULAR}:{found.id}"
