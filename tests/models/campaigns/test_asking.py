"""Whom a campaign asks is frozen at its opening; when it is closed its result is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.campaigns import answering, asking
from models.campaigns.campaign import ANONYMOUS, NAMED, OPEN, CampaignPerson, CampaignVisitor
from models.errors import Refusal
from tests import factories
from tests.models.campaigns.asked import AFTER, FIRST, LAST, NOW, SEALER, TRIED, Asked, at


def listed(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(CampaignPerson)) or 0


def test_who_comes_later_is_not_asked_and_who_moves_counts_where_they_were(
    session: Session,
) -> None:
    office = Asked(session, (3, 2))
    office.people[0][0].bureau_id = office.people[1][0].bureau_id
    factories.person(session, factories.bureau(session, "สำนัก 0"), [])
    session.flush()
    assert not asking.waiting(session, at(FIRST + timedelta(days=1)))
    asking.ask_bureau(session, office.campaign, NOW)  # even if it were asked for twice
    rows = session.execute(
        select(CampaignPerson.bureau_id, func.count()).group_by(CampaignPerson.bureau_id)
    )
    assert sorted(count for _, count in rows) == [2, 4]


def test_a_campaign_that_begins_later_lists_people_on_its_first_day(session: Session) -> None:
    office = Asked(session, (3,), first=FIRST + timedelta(days=2))
    with pytest.raises(Refusal, match="not_begun"):
        answering.may_answer(session, office.campaign, office.people[0][0].id, NOW)
    assert listed(session) == 0
    factories.person(session, factories.bureau(session, "สำนัก 0"), [])
    begun = at(FIRST + timedelta(days=2))
    assert asking.take_waiting(session, begun) is office.campaign
    asking.enrol(session, TRIED, office.campaign, begun)
    assert listed(session) == 4
    assert not asking.waiting(session, begun + timedelta(days=3))


def test_a_campaign_of_a_bureau_asks_only_its_people(session: Session) -> None:
    office = Asked(session, (3, 2))
    office.campaign.bureau_id = office.people[1][0].bureau_id
    session.query(CampaignPerson).delete()
    asking.enrol(session, TRIED, office.campaign, NOW)
    assert listed(session) == 2


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [(LAST, FIRST, "ends_before"), (FIRST - timedelta(9), FIRST - timedelta(1), "past")],
)
def test_days_that_cannot_be_are_refused_and_nothing_is_changed(
    session: Session, first: object, last: object, code: str
) -> None:
    office = Asked(session)
    with pytest.raises(Refusal, match=code):
        asking.open_campaign(session, TRIED, office.campaign, first, last, NOW, SEALER)  # type: ignore[arg-type]
    assert (office.campaign.first_day, office.campaign.last_day) == (FIRST, LAST)


def test_the_days_may_be_moved_until_it_is_closed(session: Session) -> None:
    office = Asked(session)
    later = LAST + timedelta(days=7)
    asking.open_campaign(session, TRIED, office.campaign, FIRST, later, NOW, SEALER)
    assert not asking.waiting(session, AFTER)
    office.answers(office.people[0][0], AFTER)
    office.closes(at(later + timedelta(days=1)))
    with pytest.raises(Refusal, match="closed"):
        asking.open_campaign(session, TRIED, office.campaign, FIRST, later, AFTER, SEALER)


def test_what_was_counted_at_the_closing_stays(session: Session) -> None:
    office = Asked(session)
    office.answers(office.people[0][0], q1=5)
    office.closes(at(FIRST, 15))
    with pytest.raises(Refusal) as refused:
        office.answers(office.people[0][1], at(FIRST, 16))
    assert (refused.value.code, refused.value.facts) == ("closed", {"last_day": FIRST})
    office.closes()
    assert (office.campaign.closed_at, office.campaign.result) == (at(FIRST, 15), {"answers": 1})
    assert not asking.waiting(session, AFTER)


@pytest.mark.parametrize("mode", [NAMED, ANONYMOUS])
def test_each_person_answers_once(session: Session, mode: str) -> None:
    office = Asked(session, mode=mode)
    me, other = office.people[0][:2]
    office.answers(me)
    for again in (NOW, at(FIRST + timedelta(days=1))):
        with pytest.raises(Refusal) as refused:
            office.answers(me, again)
        assert (refused.value.code, refused.value.facts) == ("already", {"on": FIRST})
    office.answers(other)


def test_only_a_named_answer_has_a_time(session: Session) -> None:
    for mode, moment in ((NAMED, NOW), (ANONYMOUS, None)):
        with session.begin_nested() as tried:
            office = Asked(session, mode=mode)
            office.answers(office.people[0][0])
            row = session.get_one(
                CampaignPerson, (office.campaign.id, office.people[0][0].id), populate_existing=True
            )
            assert (row.answered_on, row.answered_at) == (FIRST, moment)
            tried.rollback()


def test_who_was_not_asked_cannot_answer(session: Session) -> None:
    office = Asked(session)
    stranger = factories.person(session, factories.bureau(session, "สำนักอื่น"), [])
    with pytest.raises(Refusal, match="not_asked"):
        office.answers(stranger)


def test_an_open_campaign_takes_an_account_once_a_day_and_then_forgets_it(
    session: Session,
) -> None:
    office = Asked(session, mode=OPEN)
    visitor = factories.person(session, factories.bureau(session, "ผู้มาติดต่อ"), [])
    office.answers(visitor)
    with pytest.raises(Refusal, match="already"):
        office.answers(visitor, at(FIRST, 20))
    office.answers(visitor, at(FIRST + timedelta(days=1)))
    kept = list(session.scalars(select(CampaignVisitor.visitor)))
    assert len(set(kept)) == 2 and not any(str(visitor.line_user_id) in each for each in kept)
    office.closes()
    assert list(session.scalars(select(CampaignVisitor))) == []
    assert office.campaign.result == {"answers": 2}
