"""How somebody stands in a campaign: live while it is open, as frozen once it is closed.

One statement's ground for counting, naming and freezing; nothing is run here.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, null, or_, select

from models.calendar import office_day
from models.people.absence import Absence
from models.people.person import Bureau, Person
from models.pledges.campaign_people import concerned, joined, of_the_audience, unwilling
from models.pledges.pledge import (
    EXCUSED,
    JOINED,
    MOVED,
    NOT_JOINED,
    ON_LEAVE,
    RETIRED,
    ROLE,
    Announcement,
    Campaign,
    CampaignPerson,
)


def standing(at: datetime, *campaigns: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """A row for each campaign begun and person: what is counted of them at the aware moment
    (`outcome`), why not (`reason`), of which unit, and whether they said no (`unwilling`)."""
    people = concerned(Campaign.first_day <= office_day(at), *campaigns, listed=True)
    outcome, reason = _live(at)
    bureau_id = func.coalesce(
        case((Campaign.closed_at.is_not(None), CampaignPerson.bureau_id)),
        Campaign.bureau_id,
        Person.bureau_id,
    )
    its_entry = and_(
        CampaignPerson.campaign_id == people.c.campaign_id,
        CampaignPerson.person_id == people.c.person_id,
    )
    frozen = Campaign.closed_at.is_not(None)
    return (
        select(
            Campaign.last_day,
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
            unwilling().label("unwilling"),
        )
        .select_from(people)
        .join(Campaign, Campaign.id == people.c.campaign_id)
        .join(Announcement, Announcement.id == Campaign.announcement_id)
        .join(Person, Person.id == people.c.person_id)
        .outerjoin(CampaignPerson, its_entry)
        .join(Bureau, Bureau.id == bureau_id)
    )


def _live(at: datetime) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """Outcome and reason as they are at the moment.

    Whoever moved is counted where they are now, joined or not, so that nobody is counted twice;
    whoever joined stays counted, though they have left since.
    """
    moved = and_(Campaign.bureau_id.is_not(None), Person.bureau_id != Campaign.bureau_id)
    whys = (
        (and_(Person.retired_at.is_not(None), Person.retired_at <= at), RETIRED),
        (~of_the_audience(), ROLE),
        (_on_leave(at), ON_LEAVE),
    )
    outcome = case(
        (moved, EXCUSED),
        (joined(), JOINED),
        *((why, EXCUSED) for why, _ in whys),
        else_=NOT_JOINED,
    )
    return outcome, case((moved, MOVED), (joined(), null()), *whys, else_=null())


def _on_leave(at: datetime) -> ColumnElement[bool]:
    """On leave now and until the closing day: no more to be asked of them."""
    query = select(Absence.id).where(
        Absence.person_id == Person.id,
        Absence.first_day <= office_day(at),
        Absence.last_day >= Campaign.last_day,
        or_(Absence.ended_at.is_(None), Absence.ended_at > at),
    )
    return query.exists()
