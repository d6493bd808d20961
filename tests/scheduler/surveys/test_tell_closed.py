"""The organiser of a survey is told once that its last day is over, when the bot may speak."""

from __future__ import annotations

import json
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.campaigns.campaign import ANONYMOUS
from models.people.person import REPORTER
from models.queues.outbox import OutboxMessage
from models.queues.outbox_queue import BODY
from models.surveys import questionnaire, surveys
from models.surveys.survey import Survey, SurveyCampaign
from models.surveys.surveys import SurveyDraft
from scheduler.campaigns.timed import close_campaign
from scheduler.ports import Outside
from scheduler.surveys.timed import tell_closed
from tests import factories
from tests.fakes import MovableClock
from tests.models.campaigns.asked import at

SERVICE = questionnaire.named("service")
FRIDAY, SATURDAY, MONDAY = date(2027, 3, 5), date(2027, 3, 6), date(2027, 3, 8)


def opened(office: Outside, clock: MovableClock) -> int:
    """A survey of a bureau of six that ends on a Friday; its campaign's id."""
    clock.moment = at(FRIDAY)

    def work(session: Session) -> int:
        where = factories.bureau(session)
        people = [factories.person(session, where, [REPORTER]) for _ in range(6)]
        draft = SurveyDraft(
            SERVICE.name, SERVICE.title, None, "", None, SERVICE.questions, ANONYMOUS, FRIDAY
        )
        survey, _ = surveys.open_survey(session, office.sealer, people[0], draft, clock.now())
        campaign = surveys.campaign_of(session, survey.campaign_id)
        assert campaign is not None
        for each in people[:5]:
            given = {"steps": 5, "staff": 5}
            surveys.give(session, office.sealer, campaign, each, "", given, clock.now())
        return campaign.id

    return office.database.write(work)


def messages(office: Outside) -> list[OutboxMessage]:
    query = select(OutboxMessage).where(OutboxMessage.kind == "survey_closed")
    return office.database.read(lambda session: list(session.scalars(query)))


def test_it_is_told_once_on_the_next_working_day(office: Outside, clock: MovableClock) -> None:
    about = opened(office, clock)
    assert not tell_closed(office)
    clock.moment = at(SATURDAY, 0)
    assert close_campaign(office)
    for quiet in (at(SATURDAY, 0), at(SATURDAY, 10), at(MONDAY, 6)):
        clock.moment = quiet
        assert not tell_closed(office)
    clock.moment = at(MONDAY, 9)
    assert (tell_closed(office), tell_closed(office)) == (True, False)
    [message] = messages(office)
    assert message.key == f"survey_closed:{about}"
    body = json.dumps(office.sealer.open_json(message.body or b"", BODY), ensure_ascii=False)
    assert "ตอบ 5 คน จากผู้ถูกถาม 6 คน (ร้อยละ 83.33) ร้อยละ 100.00" in body
    assert "จะปรับปรุงอะไร" in body and "ขอเอกสารผลสำรวจ" in body
    assert '"altText": "แบบสำรวจของท่านปิดแล้ว"' in body
    told = office.database.read(lambda session: session.get_one(Survey, about).told_at)
    assert told == clock.moment


def test_two_workers_tell_it_once(office: Outside, clock: MovableClock) -> None:
    about = opened(office, clock)
    clock.moment = at(MONDAY, 9)
    assert close_campaign(office) and tell_closed(office)

    def forgotten(session: Session) -> None:
        session.get_one(Survey, about).told_at = None

    office.database.write(forgotten)  # as a worker that read it before the other one committed
    assert tell_closed(office)
    assert len(messages(office)) == 1


def test_nobody_is_told_of_what_is_long_over_or_still_open(
    office: Outside, clock: MovableClock
) -> None:
    about = opened(office, clock)
    clock.moment = at(MONDAY, 9)
    assert not tell_closed(office)
    close_campaign(office)

    def long_ago(session: Session) -> None:
        session.get_one(SurveyCampaign, about).closed_at = clock.now() - timedelta(days=8)

    office.database.write(long_ago)
    assert not tell_closed(office)
