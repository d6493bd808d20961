"""A survey from opening to result; nothing that is stored leads from an answer to its person."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from models.campaigns.campaign import ANONYMOUS, NAMED, OPEN, CampaignPerson
from models.codes import given_codes
from models.database import Database
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, Person
from models.surveys import personal_surveys, questionnaire, surveys
from models.surveys.survey import SURVEY, SurveyCampaign
from models.surveys.survey_figures import MET
from models.surveys.surveys import SurveyDraft
from tests import factories
from tests.models.campaigns.asked import AFTER, LAST, NOW, SEALER
from tests.models.campaigns.test_answer_box import dump, sealed

SERVICE = questionnaire.named("service")
TEXT = "ห้องน้ำชั้นสองควรปรับปรุง"
GOOD = {"steps": 5, "staff": 4, "whole": 5, "better": TEXT}


def people(session: Session, size: int = 6, roles: tuple[str, ...] = (REPORTER,)) -> list[Person]:
    where = factories.bureau(session)
    return [factories.person(session, where, roles) for _ in range(size)]


def draft(mode: str = ANONYMOUS) -> SurveyDraft:
    return SurveyDraft(
        SERVICE.name, SERVICE.title, None, "", Decimal(80), SERVICE.questions, mode, LAST
    )


def opened(session: Session, me: Person, mode: str = ANONYMOUS) -> SurveyCampaign:
    survey, _ = surveys.open_survey(session, SEALER, me, draft(mode), NOW)
    found = surveys.campaign_of(session, survey.campaign_id)
    assert found is not None
    return found


def refused(session: Session, me: Person, asked: SurveyDraft) -> str:
    with pytest.raises(Refusal) as raised:
        surveys.check(session, me, asked, NOW)
    return raised.value.code


def test_dumps_before_and_after_an_answer_differ_by_a_mark_and_a_sealed_box(
    database: Database,
) -> None:
    def begun(session: Session) -> tuple[int, int]:
        staff = people(session)
        return opened(session, staff[0]).id, staff[2].id

    campaign_id, person_id = database.write(begun)
    before, box = database.read(dump), database.read(lambda s: sealed(s, campaign_id))

    def answered(session: Session) -> None:
        campaign = session.get_one(SurveyCampaign, campaign_id)
        person = session.get_one(Person, person_id)
        surveys.give(session, SEALER, campaign, person, "U1", GOOD, NOW)

    database.write(answered)
    after = database.read(dump)
    assert {n for n in after if after[n] != before[n]} == {"campaign_person", "answer_box"}
    [was] = before["campaign_person"] - after["campaign_person"]
    [mark] = after["campaign_person"] - before["campaign_person"]
    assert [cell for cell in mark if cell not in was] == ["2027-03-01"]
    now = database.read(lambda s: sealed(s, campaign_id))
    assert now != box and len(now) == len(box) and TEXT.encode() not in now


def test_five_answers_make_the_result_and_only_after_the_closing(session: Session) -> None:
    staff = people(session)
    campaign = opened(session, staff[0])
    for person in staff[:5]:
        surveys.give(session, SEALER, campaign, person, "", GOOD, NOW)
    with pytest.raises(Refusal, match="still_open"):
        surveys.figures(session, SEALER, campaign)
    surveys.close_now(session, SEALER, campaign, NOW)
    surveys.close_now(session, SEALER, campaign, AFTER)
    found = surveys.figures(session, SEALER, campaign)
    assert (found.asked, found.answered, found.rate) == (6, 5, Decimal("83.33"))
    assert found.whole is not None and found.whole.mean == Decimal("4.67")
    assert found.measured.verdict == MET and found.texts["better"] == (TEXT,) * 5
    with pytest.raises(Refusal, match="closed"):
        surveys.give(session, SEALER, campaign, staff[5], "", GOOD, NOW)


def test_each_person_asked_answers_once_and_others_not_at_all(session: Session) -> None:
    staff = people(session)
    campaign = opened(session, staff[0])
    later = factories.person(session, staff[0].bureau)
    surveys.give(session, SEALER, campaign, staff[1], "", GOOD, NOW)
    for who, why in ((staff[1], "already"), (later, "not_asked"), (None, "not_asked")):
        with pytest.raises(Refusal, match=why):
            surveys.may_answer(session, SEALER, campaign, who, "", NOW)
        with pytest.raises(Refusal, match=why):
            surveys.give(session, SEALER, campaign, who, "", GOOD, NOW)
    assert [each.id for each in surveys.waiting_for(session, staff[2], NOW)] == [campaign.id]
    assert surveys.waiting_for(session, staff[1], NOW) == []


def test_an_open_survey_asks_whoever_comes_once_a_day(session: Session) -> None:
    staff = people(session, 1)
    campaign = opened(session, staff[0], OPEN)
    assert session.query(CampaignPerson).count() == 0 and not campaign.reminds
    for account in ("U1", "U2", "U3", "U4", "U5"):
        surveys.may_answer(session, SEALER, campaign, None, account, NOW)
        surveys.give(session, SEALER, campaign, None, account, GOOD, NOW)
    with pytest.raises(Refusal, match="already"):
        surveys.may_answer(session, SEALER, campaign, None, "U1", NOW)
    with pytest.raises(Refusal, match="already"):
        surveys.give(session, SEALER, campaign, None, "U1", GOOD, NOW)
    surveys.give(session, SEALER, campaign, None, "U1", GOOD, NOW + timedelta(days=1))
    surveys.close_now(session, SEALER, campaign, AFTER)
    found = surveys.figures(session, SEALER, campaign)
    assert (found.asked, found.answered, found.rate) == (None, 6, None)


def test_with_names_it_is_kept_who_answered_what_and_told_to_them(session: Session) -> None:
    staff = people(session, 3)
    campaign = opened(session, staff[0], NAMED)
    surveys.give(session, SEALER, campaign, staff[1], "", GOOD, NOW)
    mine = personal_surveys.gather(session, SEALER, staff[1])["survey_answers"]
    assert [each["given"] for each in mine] == ["5", "4", "", "", "", "5", TEXT]
    assert personal_surveys.gather(session, SEALER, staff[2])["survey_answers"] == []
    surveys.close_now(session, SEALER, campaign, AFTER)
    found = surveys.figures(session, SEALER, campaign)
    assert not found.hidden and found.questions[0].answered == 1 and found.texts == {}


def test_a_survey_nobody_answered_says_so(session: Session) -> None:
    staff = people(session)
    campaign = opened(session, staff[0])
    surveys.close_now(session, SEALER, campaign, AFTER)
    found = surveys.figures(session, SEALER, campaign)
    assert (found.answered, found.hidden, found.rate) == (0, False, Decimal("0.00"))
    assert found.whole is None and found.measured.percent is None


def test_what_cannot_be_opened_is_refused(session: Session) -> None:
    me = people(session, 4)[0]
    assert refused(session, me, draft()) == "too_few"
    assert refused(session, me, replace(draft(OPEN), last_day=LAST.replace(year=2026))) == "past"
    assert refused(session, me, replace(draft(OPEN), last_day=LAST.replace(year=2028))) == (
        "too_long"
    )
    assert refused(session, me, replace(draft(), whole_office=True)) == "not_office"
    surveys.check(session, me, draft(NAMED), NOW)
    leader = factories.person(session, factories.bureau(session, "สำนักอื่น"), [ADMIN])
    surveys.check(session, leader, replace(draft(), whole_office=True), NOW)


def test_its_code_is_over_once_it_is_closed(session: Session) -> None:
    staff = people(session)
    campaign = opened(session, staff[0])
    code = given_codes.of(session, SURVEY, campaign.id)
    assert code is not None and code.last_day == LAST
    surveys.close_now(session, SEALER, campaign, NOW)
    assert code.last_day == NOW.date()


def test_its_own_people_may_see_the_result_and_who_made_it_may_close_it(session: Session) -> None:
    staff = people(session)
    campaign = opened(session, staff[0])
    survey = surveys.survey_of(session, campaign.id)
    other = factories.person(session, factories.bureau(session, "สำนักอื่น"))
    assert surveys.may_see(staff[1], survey, campaign)
    assert not surveys.may_see(other, survey, campaign)
    assert surveys.may_close(staff[0], survey) and not surveys.may_close(staff[1], survey)
    assert surveys.made_by(session, staff[0]) == [campaign]
