"""Parts of SQL statements: whom a campaign concerns, who joined, and how each person counts.

Counting, answering and reminding share them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CTE,
    BindParameter,
    ColumnElement,
    Date,
    Select,
    String,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    null,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from models.calendar import office_day
from models.campaigns.campaign import CampaignPerson
from models.people.person import ROLES, Absence, Bureau, Person
from models.plans.years import preparing
from models.pledges.pledge import (
    DECLINED,
    EXCUSED,
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


def _of_the_audience() -> ColumnElement[bool]:
    roles = cast(Person.roles, String)
    named = (
        and_(Announcement.audience.contains(f",{role},"), roles.contains(f'"{role}"'))
        for role in ROLES
    )
    return or_(Announcement.audience == "", *named)


def concerned(
    *campaigns: ColumnElement[bool],
    listed: bool,
    heads: bool = False,
    people: Sequence[ColumnElement[bool]] = (),
) -> CTE:
    """`campaign_id` and `person_id` of everybody whom these campaigns concern now, each once.

    listed: also people on the campaign's list, who may have left since; a closed campaign concerns
    only them.
    heads: also who must join first, even if of another unit.
    people: conditions on the people of the unit.
    """
    pair = select(JoiningCampaign.id.label("campaign_id"), Person.id.label("person_id")).where(
        *people
    )
    here = pair.join(Announcement, Announcement.id == JoiningCampaign.announcement_id).where(
        Person.retired_at.is_(None),
        JoiningCampaign.closed_at.is_(None),
        _of_the_audience(),
        *campaigns,
    )
    # Two simple joins: with OR the database would try every person against every campaign.
    found = [
        here.join(Person, Person.bureau_id == JoiningCampaign.bureau_id),
        here.join(Person, JoiningCampaign.bureau_id.is_(None)),
    ]
    if heads:
        head = pair.join(Person, Person.id == JoiningCampaign.head_id)
        found.append(head.where(Person.retired_at.is_(None), *campaigns))
    if listed:
        entries = select(CampaignPerson.campaign_id, CampaignPerson.person_id)
        entries = entries.join(JoiningCampaign, JoiningCampaign.id == CampaignPerson.campaign_id)
        still = or_(JoiningCampaign.closed_at.is_(None), CampaignPerson.outcome.is_not(None))
        found.append(entries.where(still, *campaigns))
    first, *others = found
    return first.union(*others).cte("concerned")


def of_told_year() -> ColumnElement[bool]:
    """Whether people are told of the announcement's fiscal year."""
    its = aliased(Announcement)
    query = select(its.id).where(
        its.id == JoiningCampaign.announcement_id, ~preparing.told(its.fiscal_year)
    )
    return ~exists(query.correlate(JoiningCampaign))


def joined(person_id: Any = Person.id) -> ColumnElement[bool]:
    """Whether the person joined the announcement by a version that still counts."""
    return _answered(person_id, JOINED)


def declined() -> ColumnElement[bool]:
    """Whether the person declined a version that still counts."""
    return _answered(Person.id, DECLINED)


def _answered(person_id: Any, answer: str | None) -> ColumnElement[bool]:
    given = aliased(Pledge)
    same = given.answer == answer if answer is not None else given.answer != JOINED
    query = select(given.id).where(
        given.announcement_id == Announcement.id,
        given.person_id == person_id,
        given.version >= Announcement.asks_from,
        same,
    )
    return exists(query)


def head_signed() -> ColumnElement[bool]:
    """Whether staff may join: the head has joined, or there is no head."""
    return or_(JoiningCampaign.head_id.is_(None), joined(JoiningCampaign.head_id))


# -- how each person counts ----------------------------------------------------------------------


def moment(at: datetime) -> dict[str, Any]:
    """What `standing` is given: the aware moment."""
    return {"at": at, "today": office_day(at)}


_AT: BindParameter[datetime] = bindparam("at")
_TODAY = bindparam("today", type_=Date)


def standing(*campaigns: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """A row for each begun campaign and person: live while the campaign is open, else frozen.

    It has the `outcome` at a `moment`, the `reason` if excused, the unit, and whether they said no
    (`unwilling`).
    """
    begun = JoiningCampaign.first_day <= _TODAY
    people = concerned(begun, of_told_year(), *campaigns, listed=True)
    outcome, reason = _live()
    bureau_id = func.coalesce(
        case((JoiningCampaign.closed_at.is_not(None), CampaignPerson.bureau_id)),
        JoiningCampaign.bureau_id,
        Person.bureau_id,
    )
    its_entry = and_(
        CampaignPerson.campaign_id == people.c.campaign_id,
        CampaignPerson.person_id == people.c.person_id,
    )
    frozen = JoiningCampaign.closed_at.is_not(None)
    return (
        select(
            JoiningCampaign.last_day,
            Announcement.id.label("announcement_id"),
            Announcement.short,
            Announcement.target,
            Person.id.label("person_id"),
            Person.name,
            Person.position,
            Bureau.id.label("bureau_id"),
            Bureau.name.label("bureau"),
            case((frozen, CampaignPerson.outcome), else_=outcome).label("outcome"),
            case((frozen, CampaignPerson.reason), else_=reason).label("reason"),
            _answered(Person.id, None).label("unwilling"),
        )
        .select_from(people)
        .join(JoiningCampaign, JoiningCampaign.id == people.c.campaign_id)
        .join(Announcement, Announcement.id == JoiningCampaign.announcement_id)
        .join(Person, Person.id == people.c.person_id)
        .outerjoin(CampaignPerson, its_entry)
        .join(Bureau, Bureau.id == bureau_id)
    )


def _live() -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """Outcome and reason at the moment.

    People who moved count in their present unit, joined or not, so that nobody counts twice. People
    who joined still count after they left.
    """
    moved = and_(
        JoiningCampaign.bureau_id.is_not(None), Person.bureau_id != JoiningCampaign.bureau_id
    )
    whys = (
        (and_(Person.retired_at.is_not(None), Person.retired_at <= _AT), RETIRED),
        (~_of_the_audience(), ROLE),
        (_on_leave(), ON_LEAVE),
    )
    outcome = case(
        (moved, EXCUSED), (joined(), JOINED), *((why, EXCUSED) for why, _ in whys), else_=NOT_JOINED
    )
    return outcome, case((moved, MOVED), (joined(), null()), *whys, else_=null())


def _on_leave() -> ColumnElement[bool]:
    """On leave now and until the last day: they need not join."""
    query = select(Absence.id).where(
        Absence.person_id == Person.id,
        Absence.first_day <= _TODAY,
        Absence.last_day >= JoiningCampaign.last_day,
        or_(Absence.ended_at.is_(None), Absence.ended_at > _AT),
    )
    return query.exists()
