"""How many people joined announcements: who must, who did, who need not.

An open campaign is counted live; a closed one from the rows that were frozen at its end, so that
the share is the same years later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from sqlalchemy import ColumnElement, Date, Select, bindparam, distinct, func, literal, select
from sqlalchemy.orm import Session

from models.calendar import end_of
from models.campaigns.campaign import Campaign, CampaignPerson
from models.crypto import Sealer
from models.people.person import Bureau, Person
from models.pledges.joining_people import moment, standing
from models.pledges.pledge import (
    JOINED,
    MOVED,
    NOT_JOINED,
    ON_LEAVE,
    RETIRED,
    ROLE,
    Announcement,
    JoiningCampaign,
    Pledge,
)
from models.reports.figures.progress import percent

By = Literal["announcement", "bureau", "both"]


@dataclass(frozen=True)
class CampaignFilter:
    """Which campaigns of the fiscal year (B.E.) are counted.

    bureau_ids: None: all bureaus; empty: no bureau.
    announcement_id: None: all announcements.
    open_only: only those that can still be joined.
    person_ids: only these people; None: everybody.
    """

    fiscal_year: int
    bureau_ids: frozenset[int] | None = None
    announcement_id: int | None = None
    open_only: bool = False
    person_ids: frozenset[int] | None = None


@dataclass(frozen=True)
class PledgeCount:
    """How many people must join, and how many did: joined + not_joined + excused = must.

    announcement_id: None: all together; then `must` counts pairs of announcement and person.
    target: percent.
    bureau_id: None: all together.
    unwilling: how many of `not_joined` said no or not yet.
    moved, retired, on_leave, role: how many are excused, by reason.
    bureaus: how many units are included.
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
        return self.moved + self.retired + self.on_leave + self.role

    @property
    def counted(self) -> int:
        """The denominator of the share: `must` without the excused."""
        return self.must - self.excused

    @property
    def share(self) -> Decimal | None:
        """Percent of `counted` who joined, two digits; None if nobody counts."""
        return percent(self.joined, self.counted)

    @property
    def reached(self) -> bool | None:
        """Whether the target is reached, by exact numbers; None without a target."""
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


def counts(
    session: Session, now: datetime, narrow: CampaignFilter, by: By = "both"
) -> list[PledgeCount]:
    """The counts of the campaigns begun by now: by announcement, by bureau or by both."""
    query = _counted(_limits(narrow), by)
    return [PledgeCount(*row) for row in map(tuple, session.execute(query, _values(narrow, now)))]


# Built once for each way to ask: building it takes longer than counting.
@cache
def _counted(limits: frozenset[str], by: By) -> Select[*tuple[Any, ...]]:
    found = _within(limits).subquery().c
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
    return select(*first, *second, *_figures(found)).group_by(*grouped).order_by(*grouped)


def together(counts: Sequence[PledgeCount]) -> PledgeCount:
    """The sum of one announcement's counts; needs at least one."""
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
    narrow: CampaignFilter,
    person_ids: frozenset[int] | None = None,
    limit: int = 20,
    offset: int = 0,
) -> tuple[list[Missing], int]:
    """A page of the people who have not joined, by bureau and name, and how many there are.

    person_ids: only these; None: everybody. It does not show who said no.
    """
    all_ = _within(_limits(narrow)).subquery().c
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
    found = session.execute(query.limit(limit).offset(offset), _values(narrow, now)).all()
    return [Missing(*row[:5]) for row in map(tuple, found)], found[0].total if found else 0


# -- freezing ------------------------------------------------------------------------------------


def freeze(session: Session, campaign: Campaign, _sealer: Sealer, _now: datetime) -> dict[str, int]:
    """Store how everybody on the list counts on the last day. Returns how many they are.

    Call it when the campaign is closed (`asking.close`).
    """
    assert isinstance(campaign, JoiningCampaign)
    rows = session.execute(
        standing(JoiningCampaign.id == campaign.id), moment(end_of(campaign.last_day))
    ).all()
    listed = select(CampaignPerson).where(CampaignPerson.campaign_id == campaign.id)
    entries = {entry.person_id: entry for entry in session.scalars(listed)}
    versions = _versions(session, campaign)
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
    campaign.closed_version = announcement.version
    session.flush()
    return {"people": len(rows)}


def _versions(session: Session, campaign: JoiningCampaign) -> dict[int, int]:
    """The last version that each person joined, by person id."""
    query = (
        select(Pledge.person_id, func.max(Pledge.version))
        .where(Pledge.announcement_id == campaign.announcement_id, Pledge.answer == JOINED)
        .group_by(Pledge.person_id)
    )
    return {person_id: version for person_id, version in session.execute(query)}


# -- what is counted -----------------------------------------------------------------------------


def _limits(narrow: CampaignFilter) -> frozenset[str]:
    """What the filter limits, besides the year."""
    limits = {
        "bureaus": narrow.bureau_ids is not None,
        "announcement": narrow.announcement_id is not None,
        "open": narrow.open_only,
        "people": narrow.person_ids is not None,
    }
    return frozenset(name for name, limited in limits.items() if limited)


def _values(narrow: CampaignFilter, at: datetime) -> dict[str, Any]:
    """What a query of these limits is given."""
    return moment(at) | {
        "year": narrow.fiscal_year,
        "bureaus": sorted(narrow.bureau_ids or ()),
        "announcement": narrow.announcement_id,
        "people": sorted(narrow.person_ids or ()),
    }


def _within(limits: frozenset[str]) -> Select[*tuple[Any, ...]]:
    query = standing().where(Announcement.fiscal_year == bindparam("year"))
    if "bureaus" in limits:
        query = query.where(Bureau.id.in_(bindparam("bureaus", expanding=True)))
    if "announcement" in limits:
        query = query.where(Announcement.id == bindparam("announcement"))
    if "people" in limits:
        query = query.where(Person.id.in_(bindparam("people", expanding=True)))
    if "open" in limits:
        last_day = JoiningCampaign.last_day
        query = query.where(
            JoiningCampaign.closed_at.is_(None), last_day >= bindparam("today", type_=Date)
        )
    return query


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
