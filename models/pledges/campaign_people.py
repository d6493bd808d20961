"""Whom a campaign concerns, and who joined: the ground that counting, asking and reminding share.

Pieces of statements only; nothing is run here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import CTE, ColumnElement, String, and_, cast, exists, or_, select
from sqlalchemy.orm import aliased

from models.people.person import ROLES, Person
from models.pledges.pledge import DECLINED, JOINED, Announcement, Campaign, CampaignPerson, Pledge


def of_the_audience() -> ColumnElement[bool]:
    """Whether the person's roles are among those that must join the announcement."""
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

    listed: those on the campaign's list as well, who may have gone since; closed campaigns concern
    exactly them. heads: whoever signs first, though they be of another unit. people: of those who
    are there, only these.
    """
    pair = select(Campaign.id.label("campaign_id"), Person.id.label("person_id")).where(*people)
    here = pair.join(Announcement, Announcement.id == Campaign.announcement_id).where(
        Person.retired_at.is_(None), Campaign.closed_at.is_(None), of_the_audience(), *campaigns
    )
    # Two simple joins: with OR the database would try every person against every campaign.
    found = [
        here.join(Person, Person.bureau_id == Campaign.bureau_id),
        here.join(Person, Campaign.bureau_id.is_(None)),
    ]
    if heads:
        head = pair.join(Person, Person.id == Campaign.head_id)
        found.append(head.where(Person.retired_at.is_(None), *campaigns))
    if listed:
        entries = select(CampaignPerson.campaign_id, CampaignPerson.person_id)
        entries = entries.join(Campaign, Campaign.id == CampaignPerson.campaign_id)
        still = or_(Campaign.closed_at.is_(None), CampaignPerson.outcome.is_not(None))
        found.append(entries.where(still, *campaigns))
    first, *others = found
    return first.union(*others).cte("concerned")


def joined(person_id: Any = Person.id) -> ColumnElement[bool]:
    """Whether the person joined the announcement by a version that still counts."""
    return _answered(person_id, JOINED)


def declined() -> ColumnElement[bool]:
    """Whether the person said of what is asked now that they will not join."""
    return _answered(Person.id, DECLINED)


def unwilling() -> ColumnElement[bool]:
    """Whether the person said no, or not yet."""
    return _answered(Person.id, None)


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
    """Whether staff may join: the head has, or nobody is named to sign first."""
    return or_(Campaign.head_id.is_(None), joined(Campaign.head_id))
