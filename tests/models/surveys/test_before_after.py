"""Two surveys of one activity are compared only where it is known who answered what."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sqlalchemy.orm import Session

from models.campaigns.campaign import ANONYMOUS, NAMED
from models.people.person import Person
from models.surveys import before_after, surveys
from models.surveys.before_after import BeforeAfter
from models.surveys.survey import SurveyCampaign
from tests import factories
from tests.models.campaigns.asked import NOW, SEALER
from tests.models.surveys.test_surveys import draft, people


def answered(
    session: Session, staff: list[Person], levels: list[int], activity: int, mode: str = NAMED
) -> SurveyCampaign:
    """A closed survey that these people answered with these levels, by turns."""
    about = replace(draft(mode), activity_id=activity)
    survey, _ = surveys.open_survey(session, SEALER, staff[0], about, NOW)
    campaign = surveys.campaign_of(session, survey.campaign_id)
    assert campaign is not None
    for who, level in zip(staff, levels, strict=False):
        surveys.give(session, SEALER, campaign, who, "", {"steps": level, "staff": 3}, NOW)
    surveys.close_now(session, SEALER, campaign, NOW)
    return campaign


def an_activity(session: Session, staff: list[Person], number: str = "3.6") -> int:
    plan = factories.plan(session)
    return factories.activity(session, plan, number, [staff[0].bureau]).id


def beside(session: Session, campaign: SurveyCampaign) -> BeforeAfter | None:
    return before_after.compared(session, SEALER, campaign)


def test_who_rose_is_counted_of_those_who_answered_both(session: Session) -> None:
    staff = people(session, 7)
    about = an_activity(session, staff)
    first = answered(session, staff[:6], [2, 2, 3, 4, 5, 1], about)
    second = answered(session, [*staff[:5], staff[6]], [4, 3, 3, 4, 4, 5], about)
    found = beside(session, second)
    assert found is not None and found.earlier is first and beside(session, first) is None
    steps, others = found.questions
    assert (steps.paired, steps.mean_before, steps.mean_after) == (
        5,
        Decimal("3.20"),
        Decimal("3.60"),
    )
    assert (steps.rose, steps.fell) == (2, 1) and (others.rose, others.fell) == (0, 0)
    assert (found.whole.mean_before, found.whole.mean_after) == (Decimal("3.10"), Decimal("3.30"))
    assert (found.whole.paired, found.whole.rose, found.whole.fell) == (5, 2, 1)


def test_fewer_than_five_who_answered_both_show_nothing(session: Session) -> None:
    staff = people(session, 8)
    about = an_activity(session, staff)
    answered(session, staff[:5], [2] * 5, about)
    assert beside(session, answered(session, staff[1:], [5] * 7, about)) is None


def test_without_names_or_of_another_activity_nothing_is_paired(session: Session) -> None:
    staff = people(session)
    plan = factories.plan(session)
    one, other = (
        factories.activity(session, plan, number, [staff[0].bureau]).id for number in ("3.6", "3.1")
    )
    answered(session, staff, [2] * 6, one, ANONYMOUS)
    assert beside(session, answered(session, staff, [5] * 6, one, ANONYMOUS)) is None
    named = answered(session, staff, [5] * 6, one)
    assert beside(session, named) is None
    assert beside(session, answered(session, staff, [5] * 6, other)) is None
