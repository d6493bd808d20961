"""Joining announcements: what a person must still join, their answer, and its proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    select,
)
from sqlalchemy.orm import Session, aliased

from models.base import insert_once
from models.calendar import office_day
from models.errors import Refusal
from models.people.person import Bureau, Person
from models.pledges import announcing
from models.pledges.joining_people import (
    concerned,
    declined,
    head_signed,
    joined,
    of_told_year,
)
from models.pledges.pledge import JOINED, Announcement, AnnouncementVersion, JoiningCampaign, Pledge
from models.trail import trail


@dataclass(frozen=True)
class Due:
    """An announcement that a person must still join.

    version: the one in force.
    ready: whether the person may join: the head has joined, or the person is the head.
    head_id, head: who must join first; None and "" if nobody is named.
    """

    person_id: int
    bureau_id: int
    bureau: str
    campaign_id: int
    announcement_id: int
    version: int
    short: str
    last_day: date
    ready: bool
    head_id: int | None
    head: str

    @property
    def leads(self) -> bool:
        """Whether this person must join first."""
        return self.head_id == self.person_id


def unmet(
    session: Session,
    today: date,
    person_ids: Sequence[int] | None = None,
    bureau_ids: frozenset[int] | None = None,
    also_declined: bool = False,
) -> list[Due]:
    """What is open on that day and not joined, by person and closing day, each announcement once.

    person_ids, bureau_ids: only these people, or people of these bureaus; None: all.
    also_declined: include what the person declined.
    """
    if not is_any_open(session, today):
        return []
    these = {"people": person_ids, "bureaus": bureau_ids}
    given = {name: list(ids) for name, ids in these.items() if ids is not None}
    query = _unmet(frozenset(given), also_declined)
    once: dict[tuple[int, int], Due] = {}
    for row in map(tuple, session.execute(query, {"today": today, **given})):
        due = Due(*row)
        once.setdefault((due.person_id, due.announcement_id), due)
    return list(once.values())


def is_any_open(session: Session, today: date) -> bool:
    """Tells whether any announcement is open for joining on that day."""
    return bool(session.scalar(_is_any_open(), {"today": today}))


# Built once each: every turn asks them.
@cache
def _is_any_open() -> Select[bool]:
    return select(exists().where(*_open()))


@cache
def _unmet(given: frozenset[str], also_declined: bool) -> Select[*tuple[Any, ...]]:
    """The columns of `Due` for what is open and not joined.

    given: `people` and `bureaus`, if only of those.
    """
    # Filtered where the pairs are made: for one person, the other 1,500 are not read.
    by = {"people": Person.id, "bureaus": Person.bureau_id}
    these = [by[name].in_(bindparam(name, expanding=True)) for name in sorted(given)]
    people = concerned(*_open(), listed=False, heads=True, people=these)
    head = aliased(Person)
    query = (
        select(
            Person.id,
            Person.bureau_id,
            Bureau.name,
            JoiningCampaign.id,
            Announcement.id,
            Announcement.version,
            Announcement.short,
            JoiningCampaign.last_day,
            head_signed() | (JoiningCampaign.head_id == Person.id),
            JoiningCampaign.head_id,
            func.coalesce(head.name, ""),
        )
        .select_from(people)
        .join(JoiningCampaign, JoiningCampaign.id == people.c.campaign_id)
        .join(Announcement, Announcement.id == JoiningCampaign.announcement_id)
        .join(Person, Person.id == people.c.person_id)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .outerjoin(head, head.id == JoiningCampaign.head_id)
        .where(~joined())
        .order_by(Person.id, JoiningCampaign.last_day, Announcement.id, JoiningCampaign.id)
    )
    return query if also_declined else query.where(~declined())


def due_from(session: Session, person: Person, now: datetime) -> list[Due]:
    """What the person must still join now, the nearest closing day first."""
    return unmet(session, office_day(now), [person.id], also_declined=True)


def _open() -> tuple[ColumnElement[bool], ...]:
    return (
        JoiningCampaign.closed_at.is_(None),
        JoiningCampaign.first_day <= bindparam("today", type_=Date),
        JoiningCampaign.last_day >= bindparam("today", type_=Date),
        of_told_year(),
    )


# -- answering -----------------------------------------------------------------------------------


def answer(
    session: Session, person: Person, announcement_id: int, version: int, given: str, now: datetime
) -> Pledge:
    """Store the person's answer (JOINED, NOT_YET, DECLINED) to the version they saw.

    Raises Refusal: `already` (facts: at, version; a joining is never altered), `not_open` (closed,
    or not for this person), `head_first` (facts: head), `changed` (another version is in force).
    """
    before = joining(session, person, announcement_id)
    if before is not None:
        raise Refusal("already", at=before.at, version=before.version)
    open_now = unmet(session, office_day(now), [person.id], also_declined=True)
    due = next((each for each in open_now if each.announcement_id == announcement_id), None)
    if due is None:
        raise Refusal("not_open")
    if due.version != version:
        raise Refusal("changed")
    if given == JOINED and not due.ready:
        raise Refusal("head_first", head=due.head)
    row = _written(session, person, due, given, now)
    if row.answer == JOINED and row.at != now:  # the same tap, handled twice at once
        raise Refusal("already", at=row.at, version=row.version)
    trail.record(
        session,
        now,
        person.id,
        f"pledge.{given}",
        f"announcement:{announcement_id}",
        version=version,
        text_hash=row.text_hash,
    )
    return row


def _written(session: Session, person: Person, due: Due, given: str, now: datetime) -> Pledge:
    text = announcing.version(session, due.announcement_id, due.version)
    assert text is not None
    values = {
        "announcement_id": due.announcement_id,
        "person_id": person.id,
        "version": due.version,
        "answer": given,
        "text_hash": text.text_hash,
        "at": now,
    }
    session.execute(insert_once(Pledge, session.get_bind().dialect.name).values(**values))
    query = select(Pledge).where(
        Pledge.announcement_id == due.announcement_id,
        Pledge.person_id == person.id,
        Pledge.version == due.version,
    )
    query = query.with_for_update().execution_options(populate_existing=True)
    row = session.scalars(query).one()
    if row.answer != JOINED:
        row.answer, row.at = given, now
        session.flush()
    return row


def joining(session: Session, person: Person, announcement_id: int) -> Pledge | None:
    """The person's newest joining that counts now."""
    query = (
        select(Pledge)
        .join(Announcement, Announcement.id == Pledge.announcement_id)
        .where(
            Pledge.announcement_id == announcement_id,
            Pledge.person_id == person.id,
            Pledge.answer == JOINED,
            Pledge.version >= Announcement.asks_from,
        )
        .order_by(Pledge.version.desc())
    )
    return session.scalars(query).first()


# -- what was answered ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Joined:
    """A joining with the text of that time. counts: False once a newer text asked people again."""

    pledge: Pledge
    text: AnnouncementVersion
    short: str
    fiscal_year: int
    counts: bool

    @property
    def proven(self) -> bool:
        """Whether the stored text has the hash of the text that the person joined."""
        return announcing.text_hash(self.text.text) == self.pledge.text_hash


def joined_by(session: Session, person: Person, fiscal_year: int | None = None) -> list[Joined]:
    """What the person joined (in a fiscal year, B.E.), the newest first."""
    same = and_(
        AnnouncementVersion.announcement_id == Pledge.announcement_id,
        AnnouncementVersion.version == Pledge.version,
    )
    query = (
        select(Pledge, AnnouncementVersion, Announcement)
        .join(AnnouncementVersion, same)
        .join(Announcement, Announcement.id == Pledge.announcement_id)
        .where(Pledge.person_id == person.id, Pledge.answer == JOINED)
        .order_by(Pledge.at.desc(), Pledge.id.desc())
    )
    if fiscal_year is not None:
        query = query.where(Announcement.fiscal_year == fiscal_year)
    return [
        Joined(pledge, text, of.short, of.fiscal_year, pledge.version >= of.asks_from)
        for pledge, text, of in session.execute(query)
    ]


def forget_refusals(session: Session, person_ids: Sequence[int], _now: datetime) -> None:
    """Delete these people's other answers; joinings stay: they are the office's record."""
    session.execute(delete(Pledge).where(Pledge.person_id.in_(person_ids), Pledge.answer != JOINED))
