"""Praise for a colleague: it counts and is shown only once the colleague has accepted it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models import own_keys
from models.calendar import office_day
from models.crypto import Sealer
from models.errors import Refusal
from models.good_deeds import deed_texts, deeds
from models.good_deeds.deed_limits import DEED_LIMITS
from models.good_deeds.deeds import DeedDraft
from models.good_deeds.good_deed import GoodDeed, OfferedPraise
from models.people import people
from models.people.person import Person
from models.virtues import VIRTUES


def colleagues(session: Session, me: Person, most: int) -> list[Person]:
    """People of the own bureau whom LINE reaches, by name."""
    query = select(Person).where(
        Person.bureau_id == me.bureau_id, Person.id != me.id, *people.REACHABLE
    )
    return list(session.scalars(query.order_by(Person.name, Person.id).limit(most)))


def offer(
    session: Session,
    sealer: Sealer,
    giver: Person,
    receiver: Person | None,
    virtue: str,
    words: str,
    now: datetime,
) -> OfferedPraise:
    """Keep the praise until its receiver answers.

    Raises Refusal as `check_receiver` and `check_more` do.
    """
    if virtue not in VIRTUES:
        raise ValueError("praise of something unknown")
    people.locked(session, giver)
    check_more(session, giver, now)
    found = check_receiver(session, giver, receiver, now)
    praise_id = own_keys.new_id(sealer)
    praise = OfferedPraise(
        id=praise_id, giver_id=giver.id, receiver_id=found.id, virtue=virtue,
        offered_on=office_day(now), text=sealer.seal_json(words, purpose(praise_id)),
    )  # fmt: skip
    session.add(praise)
    session.flush()
    return praise


def check_more(session: Session, giver: Person, now: datetime) -> None:
    """Whether the person may praise once more today. Raises Refusal `too_many` (facts: most)."""
    today = OfferedPraise.offered_on == office_day(now)
    query = select(func.count()).where(OfferedPraise.giver_id == giver.id, today)
    if (session.scalar(query) or 0) >= DEED_LIMITS.a_day:
        raise Refusal("too_many", most=DEED_LIMITS.a_day)


def check_receiver(
    session: Session, giver: Person, receiver: Person | None, now: datetime
) -> Person:
    """The colleague, if they can be praised.

    Raises Refusal: `unreached` (LINE does not reach them, so that they cannot accept), `oneself`,
    `waiting` (facts: until): an earlier praise of theirs for this colleague is not accepted, and
    its days are not over.
    """
    if receiver is None or not people.reachable(receiver):
        raise Refusal("unreached")
    if receiver.id == giver.id:
        raise Refusal("oneself")
    earlier = select(OfferedPraise.offered_on).where(
        OfferedPraise.giver_id == giver.id,
        OfferedPraise.receiver_id == receiver.id,
        _in_time(now),
    )
    before = session.scalar(earlier)
    if before is not None:
        raise Refusal("waiting", until=before + timedelta(days=DEED_LIMITS.praise_waits))
    return receiver


def purpose(praise_id: str) -> str:
    """What the text of an offered praise is sealed for."""
    return f"{deed_texts.PRAISE}:{praise_id}"


def words(sealer: Sealer, praise: OfferedPraise) -> str:
    """What is praised; empty once it is declined. Raises CannotOpen."""
    if praise.text is None:
        return ""
    return str(sealer.open_json(praise.text, purpose(praise.id)))


def offered(session: Session, receiver: Person, praise_id: str, now: datetime) -> OfferedPraise:
    """The praise that waits for this person. Raises Refusal `no_such_praise`: answered, over, or
    for somebody else."""
    found = session.scalars(
        select(OfferedPraise)
        .where(OfferedPraise.id == praise_id, OfferedPraise.receiver_id == receiver.id)
        .where(_in_time(now), OfferedPraise.text.is_not(None))
        .with_for_update()
    ).first()
    if found is None:
        raise Refusal("no_such_praise")
    return found


def waiting(session: Session, receiver: Person, now: datetime) -> list[OfferedPraise]:
    """The praises that wait for this person, the oldest first."""
    query = select(OfferedPraise).where(
        OfferedPraise.receiver_id == receiver.id, OfferedPraise.text.is_not(None), _in_time(now)
    )
    return list(session.scalars(query.order_by(OfferedPraise.offered_on, OfferedPraise.id)))


@dataclass(frozen=True)
class GivenPraise:
    """Praise as its giver may know of it: one that was declined looks as one that waits.

    receiver_id: the colleague; None once they have left.
    accepted: whether the colleague has accepted it.
    """

    receiver_id: int | None
    day: date
    accepted: bool


def given(session: Session, giver: Person, since: date, now: datetime) -> list[GivenPraise]:
    """The praise that this person gave from that day on and that still stands, the newest first."""
    offered_to = select(OfferedPraise.receiver_id, OfferedPraise.offered_on).where(
        OfferedPraise.giver_id == giver.id, OfferedPraise.offered_on >= since, _in_time(now)
    )
    kept_by = select(GoodDeed.person_id, GoodDeed.done_on).where(
        GoodDeed.praised_by == giver.id, GoodDeed.done_on >= since
    )
    found = [GivenPraise(who, day, False) for who, day in session.execute(offered_to)]
    found += [GivenPraise(who, day, True) for who, day in session.execute(kept_by)]
    return sorted(found, key=lambda each: each.day, reverse=True)


def _in_time(now: datetime) -> ColumnElement[bool]:
    return OfferedPraise.offered_on > office_day(now) - timedelta(days=DEED_LIMITS.praise_waits)


def accept(
    session: Session, sealer: Sealer, receiver: Person, praise_id: str, shown: str, now: datetime
) -> GoodDeed:
    """Keep the praise as a deed of its receiver, who says who may read it.

    Raises Refusal `no_such_praise`, CannotOpen.
    """
    praise = offered(session, receiver, praise_id, now)
    draft = DeedDraft(words(sealer, praise), praise.virtue, praise.offered_on, shown=shown)
    deed = deeds.keep(session, sealer, receiver, draft, now, praised_by=praise.giver_id)
    session.delete(praise)
    session.flush()
    return deed


def decline(session: Session, receiver: Person, praise_id: str, now: datetime) -> None:
    """Delete the words; the giver is not told. Raises Refusal `no_such_praise`.

    The empty row stays for its days: if the next praise were taken at once, the giver would learn
    from it that this one was declined.
    """
    offered(session, receiver, praise_id, now).text = None
    session.flush()
