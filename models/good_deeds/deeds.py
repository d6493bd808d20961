"""Keeping good deeds: who may read them is the owner's choice, and nothing of them is changed.

A deed is kept once and never edited: its hash stands on the trail. Its owner takes it back instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, office_day
from models.crypto import Sealer
from models.errors import Refusal
from models.good_deeds import deed_texts
from models.good_deeds.deed_limits import DEED_LIMITS
from models.good_deeds.good_deed import BUREAU, NAMED, OWN, SHOWN, GoodDeed
from models.people import people
from models.people.person import REPORTER, SUPERVISOR, Person
from models.trail import trail
from models.virtues import VIRTUES


@dataclass(frozen=True)
class DeedDraft:
    """A deed before it is kept.

    virtue: one of VIRTUES. shown: one of SHOWN.
    """

    words: str
    virtue: str
    done_on: date
    hours: int | None = None
    shown: str = OWN


def check_day(day: date, now: datetime) -> None:
    """Raises Refusal: `ahead`, `too_old` (facts: first)."""
    today = office_day(now)
    if day > today:
        raise Refusal("ahead")
    first = today - timedelta(days=DEED_LIMITS.back)
    if day < first:
        raise Refusal("too_old", first=first)


def check_more(session: Session, person: Person, now: datetime) -> None:
    """Whether the person may keep one more today. Raises Refusal `too_many` (facts: most)."""
    today = office_day(now)
    query = select(func.count()).where(
        GoodDeed.person_id == person.id,
        *kept_between(today, today),
        GoodDeed.praised_by.is_(None),
    )
    if (session.scalar(query) or 0) >= DEED_LIMITS.a_day:
        raise Refusal("too_many", most=DEED_LIMITS.a_day)


def count_same(session: Session, sealer: Sealer, person: Person, words: str) -> int:
    """How many deeds with the same words the person keeps already."""
    same = GoodDeed.same_as == deed_texts.same_as(sealer, person.id, words)
    query = select(func.count()).where(GoodDeed.person_id == person.id, same)
    return session.scalar(query) or 0


def asks_again(session: Session, sealer: Sealer, person: Person, words: str) -> bool:
    """Whether these words are kept so often that the person is asked before they are kept again."""
    return count_same(session, sealer, person, words) >= DEED_LIMITS.asked_again


def keep(
    session: Session,
    sealer: Sealer,
    person: Person,
    draft: DeedDraft,
    now: datetime,
    praised_by: int | None = None,
) -> GoodDeed:
    """Keep the deed as the person's own, and its hash on the trail, without who it is of.

    praised_by: the id of the colleague whose praise the person accepts; it does not count towards
    the day's most. Raises Refusal as `check_day` and `check_more` do.
    """
    if draft.virtue not in VIRTUES or draft.shown not in SHOWN:
        raise ValueError("a deed of something unknown")
    check_day(draft.done_on, now)
    if praised_by is None:
        people.locked(session, person)
        check_more(session, person, now)
    deed = GoodDeed(
        person_id=person.id, bureau_id=person.bureau_id, virtue=draft.virtue,
        done_on=draft.done_on, kept_at=now, hours=draft.hours, shown=draft.shown,
        praised_by=praised_by,
    )  # fmt: skip
    deed_texts.seal(sealer, deed, draft.words)
    session.add(deed)
    session.flush()
    hashed = deed_texts.hashed(sealer, deed)
    trail.record(session, now, None, "deed.kept", deed_texts.subject(deed.id), hash=hashed)
    return deed


def kept_between(first: date, last: date) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Selects the deeds that were kept on these days."""
    return GoodDeed.kept_at >= _begin(first), GoodDeed.kept_at < _begin(last + timedelta(days=1))


def _begin(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=BANGKOK)


# -- one's own -----------------------------------------------------------------------------------


def mine(session: Session, person: Person) -> list[GoodDeed]:
    """The person's deeds that are not withdrawn, the newest first."""
    query = select(GoodDeed).where(GoodDeed.person_id == person.id, GoodDeed.withdrawn_on.is_(None))
    return list(session.scalars(query.order_by(GoodDeed.done_on.desc(), GoodDeed.id.desc())))


def own(session: Session, person: Person, deed_id: int) -> GoodDeed:
    """The person's own deed of that id. Raises Refusal `no_such_deed`, also of somebody else's."""
    found = session.get(GoodDeed, deed_id)
    if found is None or found.person_id != person.id or found.withdrawn_on is not None:
        raise Refusal("no_such_deed")
    return found


def show_to(session: Session, person: Person, deed_id: int, shown: str) -> GoodDeed:
    """Change who may read it. Raises Refusal `no_such_deed`."""
    if shown not in SHOWN:
        raise ValueError("a deed shown to nobody known")
    found = own(session, person, deed_id)
    found.shown = shown
    session.flush()
    return found


def take_down(session: Session, admin: Person, deed_id: int, now: datetime) -> GoodDeed:
    """Take a published deed off the wall; its owner keeps it. The trail has who did it.

    Raises Refusal `no_such_deed`: it is not published (any more).
    """
    found = check_published(session, deed_id)
    found.shown = OWN
    session.flush()
    trail.record(session, now, admin.id, "deed.taken_down", deed_texts.subject(found.id))
    return found


def check_published(session: Session, deed_id: int) -> GoodDeed:
    """The published deed of that id. Raises Refusal `no_such_deed`."""
    found = session.get(GoodDeed, deed_id)
    if found is None or found.withdrawn_on is not None or found.shown != NAMED:
        raise Refusal("no_such_deed")
    return found


def withdraw(session: Session, person: Person, deed_id: int, now: datetime) -> None:
    """Delete its text and key; its day, virtue and hash stay. Raises Refusal `no_such_deed`."""
    found = own(session, person, deed_id)
    _take_back([found], now)
    session.flush()
    trail.record(session, now, None, "deed.withdrawn", deed_texts.subject(found.id))


def _take_back(found: list[GoodDeed], now: datetime) -> None:
    deed_texts.forget(found)
    for deed in found:
        deed.withdrawn_on, deed.shown, deed.witness_id = office_day(now), OWN, None


# -- what others read ----------------------------------------------------------------------------


def may_read(person: Person, deed: GoodDeed) -> bool:
    """Whether the person reads its words: never those of a deed that is its owner's alone."""
    if deed.withdrawn_on is not None or deed.person_id is None:
        return False
    if person.id == deed.person_id or deed.shown == NAMED:
        return True
    return deed.shown == BUREAU and may_bind(person, deed.bureau_id)


def may_bind(person: Person, bureau_id: int) -> bool:
    """Whether the person makes the bureau's book: its reporters and superiors."""
    return person.bureau_id == bureau_id and person.has(REPORTER, SUPERVISOR)


def published(session: Session, most: int, before: int | None = None) -> list[GoodDeed]:
    """The deeds that everybody may read, the newest first.

    before: only those older than the deed of this id.
    """
    query = select(GoodDeed).where(GoodDeed.shown == NAMED, GoodDeed.withdrawn_on.is_(None))
    if before is not None:
        query = query.where(GoodDeed.id < before)
    return list(session.scalars(query.order_by(GoodDeed.id.desc()).limit(most)))


def published_within(
    session: Session, first: date, last: date, bureau_ids: frozenset[int] | None, praise: bool
) -> list[GoodDeed]:
    """The deeds of these days (both included) that everybody may read, the newest first.

    bureau_ids: None: all bureaus. praise: only those that are a colleague's praise.
    """
    query = select(GoodDeed).where(
        GoodDeed.shown == NAMED,
        GoodDeed.withdrawn_on.is_(None),
        GoodDeed.done_on.between(first, last),
    )
    if bureau_ids is not None:
        query = query.where(GoodDeed.bureau_id.in_(bureau_ids))
    if praise:
        query = query.where(GoodDeed.praised_by.is_not(None))
    return list(session.scalars(query.order_by(GoodDeed.done_on.desc(), GoodDeed.id.desc())))


def for_book(session: Session, bureau_id: int, first: date, last: date) -> list[GoodDeed]:
    """The deeds kept on these days whose words may stand in the bureau's book, the oldest first."""
    query = select(GoodDeed).where(
        GoodDeed.bureau_id == bureau_id,
        GoodDeed.shown.in_((BUREAU, NAMED)),
        GoodDeed.withdrawn_on.is_(None),
        *kept_between(first, last),
    )
    return list(session.scalars(query.order_by(GoodDeed.done_on, GoodDeed.id)))


def count_withdrawn(session: Session, bureau_id: int, first: date, last: date) -> int:
    """How many deeds kept on these days the bureau's people have taken back."""
    query = select(func.count()).where(
        GoodDeed.bureau_id == bureau_id,
        GoodDeed.withdrawn_on.is_not(None),
        *kept_between(first, last),
    )
    return session.scalar(query) or 0
