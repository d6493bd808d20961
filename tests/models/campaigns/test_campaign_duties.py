"""Campaigns to be answered as duties: of exactly those asked who have not answered."""

from __future__ import annotations

import os
from datetime import date, timedelta

from sqlalchemy.orm import Session

from models.campaigns import asking
from models.campaigns.campaign_duties import CAMPAIGN, CampaignDuty
from models.codes import given_codes
from models.duties.duty import Duty
from models.duties.duty_people import ANSWERER
from models.reminders import duty_checks, reminder_view
from models.reminders.duties import duties
from models.reminders.reminder_pass import pass_at
from tests import factories
from tests.models.campaigns.asked import FIRST, LAST, NOW, Asked, at
from tests.models.reminders.owing import CALENDAR, statements


def owed(session: Session, day: date = FIRST) -> list[Duty]:
    return [duty for duty in duties(session, CALENDAR, at(day)) if duty.kind is CAMPAIGN]


def test_each_person_asked_has_it_until_they_have_answered(session: Session) -> None:
    office = Asked(session, (3,))
    me, *others = office.people[0]
    office.answers(me)
    found = owed(session)
    assert [duty.recipients.by_role[ANSWERER] for duty in found] == [(p.id,) for p in others]
    assert {duty.day for duty in found} == {LAST}


def test_it_names_the_campaign_and_the_code_that_opens_it(session: Session) -> None:
    office = Asked(session, (1,))
    assert owed(session)[0].of(CampaignDuty) == CampaignDuty(title="สิ่งที่ลองถาม", code="")
    code = given_codes.give(session, "tried", office.campaign.id, LAST, NOW, os.urandom)
    assert owed(session)[0].of(CampaignDuty).code == code


def test_a_key_is_met_by_the_mark_and_by_the_closing(session: Session) -> None:
    office = Asked(session, (2,))
    keys = [duty.key for duty in owed(session)]
    assert duty_checks.still_due(session, keys) == set(keys)
    office.answers(office.people[0][0])
    assert duty_checks.still_due(session, keys) == {keys[1]}
    office.closes(at(FIRST, 12))
    assert duty_checks.still_due(session, keys) == set()
    assert owed(session) == []


def test_before_the_first_day_and_after_the_last_nobody_is_reminded(session: Session) -> None:
    Asked(session, (2,), first=FIRST + timedelta(days=2))
    assert owed(session) == [] and owed(session, LAST + timedelta(days=1)) == []


def test_an_office_of_any_size_takes_one_statement(session: Session) -> None:
    office = Asked(session, (2,))
    owed(session)  # what is read once a session is read
    few = statements(session, lambda: owed(session))
    for name in ("สำนัก 8", "สำนัก 9"):
        for _ in range(20):
            factories.person(session, factories.bureau(session, name), [])
    asking.ask_bureau(session, office.campaign, NOW)
    assert len(owed(session)) == 42
    assert statements(session, lambda: owed(session)) == few


def test_whoever_looks_after_reminders_sees_neither_who_is_asked_nor_who_has_not_answered(
    session: Session,
) -> None:
    office = Asked(session, (3,))
    assert {d.person_id for d in pass_at(session, CALENDAR, at(LAST)).digests} == {
        person.id for person in office.people[0]
    }
    assert not any(each.digests for each in reminder_view.ahead(session, CALENDAR, at(LAST)))
