"""An event may expect a list of people, bureaus and roles, frozen on its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance import events, expecting
from models.attendance.attendance_event import LISTED
from models.attendance.expecting import Listed
from models.campaigns import asking
from models.campaigns.campaign import CampaignPerson
from models.errors import Refusal
from models.people.person import SUPERVISOR
from tests import factories
from tests.models.attendance.gathering import BEGINS, EVENT, Gathering


def listing(session: Session, office: Gathering, listed: Listed) -> set[int]:
    """Whom an event with this list expects."""
    new = replace(EVENT, expects=LISTED, listed=listed)
    event = events.make(session, office.people[0][0], new, lambda n: bytes(n), BEGINS)
    query = select(CampaignPerson.person_id).where(CampaignPerson.campaign_id == event.id)
    return set(session.scalars(query))


def test_names_bureaus_and_roles_are_each_listed_once(session: Session) -> None:
    office = Gathering(session, sizes=(3, 2, 2))
    first, second, third = office.people
    head = factories.person(session, third[0].bureau, [SUPERVISOR])
    listed = Listed((first[1].id, second[0].id), (second[0].bureau_id,), (SUPERVISOR,))
    meant = {first[1].id, second[0].id, second[1].id, head.id}
    assert listing(session, office, listed) == meant
    assert expecting.head_count(session, listed) == 4
    assert expecting.from_json(listed.as_json()) == listed


def test_the_list_is_frozen_on_the_day_and_who_has_left_is_not_on_it(session: Session) -> None:
    office = Gathering(session)
    own = office.people[0]
    new = replace(
        EVENT, expects=LISTED, listed=Listed((own[1].id,), (office.people[1][0].bureau_id,))
    )
    event = events.make(session, own[0], new, lambda n: bytes(n), BEGINS - timedelta(days=3))
    own[1].retired_at = BEGINS
    factories.person(session, office.people[1][0].bureau, [])
    asking.enrol(session, events.ATTENDING, event, BEGINS)
    factories.person(session, office.people[1][0].bureau, [])
    assert events.attended(session, event.id).expected == 3


def test_an_empty_list_is_refused(session: Session) -> None:
    office = Gathering(session)
    with pytest.raises(Refusal, match="nobody_listed"):
        listing(session, office, Listed())
