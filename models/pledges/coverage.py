"""How far announcements are joined: who must, who has, who need not. Never commits.

One statement a question. While a campaign is open it is counted live; once closed, from the rows
that were frozen then, so that the same share comes out years later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, distinct, func, literal, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, office_day
from models.people.person import Bureau
from models.pledges.campaign_standing import standing
from models.pledges.pledge import (
    JOINED,
    MOVED,
    NOT_JOINED,
    ON_LEAVE,
    RETIRED,
    ROLE,
    Announcement,
    Campaign,
    CampaignPerson,
    Pledge,
)
from models.reports.figures.progress import percent

By = Literal["announcement", "bureau", "both"]


@dataclass(frozen=True)
class Narrow:
    """Which of the fiscal year's (B.E.) campaigns are counted: all, where nothing is named.

    `bureau_ids` empty means no bureau. open_only: only those that still can be joined.
    """

    fiscal_year: int
    bureau_ids: frozenset[int] | None = None
    announcement_id: int | None = None
    open_only: bool = False


@dataclass(frozen=True)
class Count:
    """How many must join an announcement and did: joined + not_joined + excused = must.

    `announcement_id` or `bureau_id` None: of all of them together; then `must` counts an
    announcement and a person each. unwilling: of not_joined, who said no or not yet. bureaus: how
    many units are in it. target: percent.
    """

    announcement_id: int | None
    short: str
    target: Decimal | None
    bureau_id: int | None
    bureau: str
    must: int
    joined: int
    not_joined: int
    unwilling: int
    moved: int
    retired: int
    on_leave: int
    role: int
    bureaus: int
    last_day: date

    @property
    def excused(self) -> int:
        """Who need not join after all, whatever the reason."""
        return self.moved + self.retired + self.on_leave + self.role

    @property
    def counted(self) -> int:
        """The denominator of the share: who must join, less the excused."""
        return self.must - self.excused

    @property
    def share(self) -> Decimal | None:
        """Percent of `counted` that joined, two digits; None of nobody."""
        return percent(self.joined, self.counted)

    @property
    def reached(self) -> bool | None:
        """Whether the target is reached, by the exact numbers; None where there is none."""
        if self.target is None or not self.counted:
            return None
        return self.joined * 100 >= self.target * self.counted


@dataclass(frozen=True)
class Missing:
    """Somebody who has not joined `count` announcements."""

    person_id: int
    name: str
    position: str
    bureau: str
    count: int


def counts(session: Session, now: datetime, narrow: Narrow, by: By = "both") -> list[Count]:
    """The campaigns begun by now, counted by announcement, by bureau or by both, in that order."""
    found = _within(narrow, now).subquery().c
    groups: Mapping[By, tuple[ColumnElement[Any], ...]] = {
        "announcement": (found.announcement_id, found.short, found.target),
        "bureau": (found.bureau_id, found.bureau),
        "both": (
            found.announcement_id, found.short, found.target,
            found.bureau_id, found.bureau,
        ),
    }  # fmt: skip
    grouped = groups[by]
    of_all: tuple[ColumnElement[Any], ...] = (literal(None), literal(""), literal(None))
    first = of_all if by == "bureau" else grouped[:3]
    second = of_all[:2] if by == "announcement" else grouped[-2:]
    query = select(*first, *second, *_figures(found)).group_by(*grouped).order_by(*grouped)
    return [Count(*row) for row in map(tuple, session.execute(query))]


def together(counts: Sequence[Count]) -> Count:
    """One announcement's counts of several units as one; at least one is needed."""
    first = counts[0]
    added = {
        name: sum(getattr(count, name) for count in counts)
        for name in (
            "must", "joined", "not_joined", "unwilling", "moved", "retired", "on_leave", "role",
            "bureaus",
        )
    }  # fmt: skip
    last_day = max(count.last_day for count in counts)
    return replace(first, bureau_id=None, bureau="", last_day=last_day, **added)


def missing(
    session: Session,
    now: datetime,
    narrow: Narrow,
    person_ids: frozenset[int] | None = None,
    limit: int = 20,
    offset: int = 0,
) -> tuple[list[Missing], int]:
    """A page of who has not joined, by bureau and name, and how many they are.

    person_ids: only these (None: everybody). Whether somebody said no does not show.
    """
    all_ = _within(narrow, now).subquery().c
    query = (
        select(
            all_.person_id,
            all_.name,
            all_.position,
            all_.bureau,
            func.count().label("count"),
            func.count().over().label("total"),
        )
        .where(all_.outcome == NOT_JOINED)
        .group_by(all_.person_id, all_.name, all_.position, all_.bureau)
        .order_by(all_.bureau, all_.name, all_.person_id)
    )
    if person_ids is not None:
        query = query.where(all_.person_id.in_(person_ids))
    found = session.execute(query.limit(limit).offset(offset)).all()
    if not found and offset:
        return missing(session, now, narrow, person_ids, limit, 0)
    return [Missing(*row[:5]) for row in map(tuple, found)], found[0].total if found else 0


# -- freezing ------------------------------------------------------------------------------------


def freeze(session: Session, campaign: Campaign, now: datetime) -> int:
    """Write down of everybody on the list how they count on the closing day; how many they are.

    To be done once the day is over; done again it changes nothing.
    """
    if campaign.closed_at is not None:
        return 0
    rows = session.execute(standing(_end_of(campaign.last_day), Campaign.id == campaign.id)).all()
    entries, versions = _listed(session, campaign), _versions(session, campaign)
    for row in rows:
        entry = entries.get(row.person_id)
        if entry is None:
            entry = CampaignPerson(
                campaign_id=campaign.id, person_id=row.person_id, since=campaign.opened_at
            )
            session.add(entry)
        entry.bureau_id, entry.outcome, entry.reason = row.bureau_id, row.outcome, row.reason
        entry.version = versions[row.person_id] if row.outcome == JOINED else None
    announcement = session.get_one(Announcement, campaign.announcement_id)
    campaign.closed_at, campaign.closed_version = now, announcement.version
    session.flush()
    return len(rows)


def _listed(session: Session, campaign: Campaign) -> dict[int, CampaignPerson]:
    known = select(CampaignPerson).where(CampaignPerson.campaign_id == campaign.id)
    return {entry.person_id: entry for entry in session.scalars(known)}


def _versions(session: Session, campaign: Campaign) -> dict[int, int]:
    """Of everybody who joined, by which version last."""
    query = (
        select(Pledge.person_id, func.max(Pledge.version))
        .where(Pledge.announcement_id == campaign.announcement_id, Pledge.answer == JOINED)
        .group_by(Pledge.person_id)
    )
    return {person_id: version for person_id, version in session.execute(query)}


def _end_of(day: date) -> datetime:
    """The last moment of the day at the office."""
    following = day + timedelta(days=1)
    start = datetime(following.year, following.month, following.day, tzinfo=BANGKOK)
    return start - timedelta(microseconds=1)


# -- what is counted -----------------------------------------------------------------------------


def _within(narrow: Narrow, at: datetime) -> Select[*tuple[Any, ...]]:
    return standing(at).where(*_conditions(narrow, at))


def _conditions(narrow: Narrow, at: datetime) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [Announcement.fiscal_year == narrow.fiscal_year]
    if narrow.bureau_ids is not None:
        found.append(Bureau.id.in_(narrow.bureau_ids))
    if narrow.announcement_id is not None:
        found.append(Announcement.id == narrow.announcement_id)
    if narrow.open_only:
        found += [Campaign.closed_at.is_(None), Campaign.last_day >= office_day(at)]
    return found


def _figures(found: Any) -> list[ColumnElement[Any]]:
    def of(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
        return func.count().filter(*conditions)

    missing_ = found.outcome == NOT_JOINED
    return [
        func.count(found.person_id),
        of(found.outcome == JOINED),
        of(missing_),
        of(missing_, found.unwilling),
        *(of(found.reason == why) for why in (MOVED, RETIRED, ON_LEAVE, ROLE)),
        func.count(distinct(found.bureau_id)),
        func.max(found.last_day),
    ]
