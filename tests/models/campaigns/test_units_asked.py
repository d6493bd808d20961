"""A campaign that units answer: its reporters are asked, and one answer stands for all of them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from models.campaigns import answering, asking
from models.campaigns.campaign import NAMED
from models.campaigns.campaign_duties import CAMPAIGN
from models.campaigns.campaign_shares import units_answered
from models.declaration import CampaignKind
from models.errors import Refusal
from models.people.person import REPORTER
from models.reminders.duties import duties
from tests import factories
from tests.models.campaigns.asked import FIRST, NOW, Asked, at
from tests.models.reminders.owing import CALENDAR

BY_UNIT = CampaignKind("tried", asking.ask_reporters, lambda *_: {})


@pytest.fixture
def office(session: Session) -> Asked:
    """Two bureaus, of which the first has two reporters and the second one."""
    made = Asked(session, (4, 3), NAMED)
    for person in (*made.people[0][:2], made.people[1][0]):
        person.roles = ["staff", REPORTER]
    session.flush()
    made.anew(BY_UNIT)
    return made


def reminded(office: Asked) -> set[int]:
    found = duties(office.session, CALENDAR, NOW)
    return {p for duty in found if duty.kind is CAMPAIGN for p in duty.recipients.everybody()}


def test_one_answer_stands_for_the_unit_and_ends_the_reminders_of_all_its_reporters(
    session: Session, office: Asked
) -> None:
    (first, second, *_), (other, *_) = office.people
    assert reminded(office) == {first.id, second.id, other.id}
    answering.mark_unit(session, office.campaign, first.bureau_id, NOW)
    assert reminded(office) == {other.id}
    assert [unit.on for unit in units_answered(session, office.campaign)] == [FIRST, None]


def test_the_second_answer_of_a_unit_is_refused(session: Session, office: Asked) -> None:
    bureau_id = office.people[0][0].bureau_id
    answering.mark_unit(session, office.campaign, bureau_id, NOW)
    with pytest.raises(Refusal) as refused:
        answering.mark_unit(session, office.campaign, bureau_id, at(FIRST + timedelta(days=1)))
    assert (refused.value.code, refused.value.facts) == ("already", {"on": FIRST})


def test_a_unit_that_was_not_asked_and_a_campaign_that_is_over_are_refused(
    session: Session, office: Asked
) -> None:
    with pytest.raises(Refusal, match="not_asked"):
        other = factories.bureau(session, "สำนักอื่น")
        answering.mark_unit(session, office.campaign, other.id, NOW)
    office.closes()
    with pytest.raises(Refusal, match="closed"):
        answering.mark_unit(session, office.campaign, office.people[0][0].bureau_id, NOW)


def test_a_campaign_of_one_bureau_asks_its_own_reporters(session: Session, office: Asked) -> None:
    office.campaign.bureau_id = office.people[1][0].bureau_id
    office.anew(BY_UNIT)
    assert reminded(office) == {office.people[1][0].id}
