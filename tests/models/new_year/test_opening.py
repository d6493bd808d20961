"""A fiscal year that is prepared is unknown to everything that tells people, until it is opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.new_year import opening
from models.people.person import Person
from models.plans import plans
from models.plans.plan import Activity
from models.plans.years import preparing
from models.pledges import announcing, pledges
from models.pledges.announcement_files import AnnouncementFile
from models.reminders.duties import duties
from models.reports import source_reports
from models.reports.figures import progress
from tests import factories
from tests.models.plans.test_plans import file, row
from tests.models.reminders.owing import CALENDAR

YEAR = 2571
SEPTEMBER, OCTOBER = datetime(2027, 9, 6, 2, tzinfo=UTC), datetime(2027, 10, 4, 2, tzinfo=UTC)
DUE = date(2027, 10, 20)
NEXT = file(row("1.1", DUE, bureaus=("สำนักทดสอบ",)), name="test-2571", fiscal_year=YEAR)


@pytest.fixture
def admin(session: Session) -> Person:
    """An administrator of an office with a plan of FY 2570 and a prepared one of FY 2571."""
    where = factories.bureau(session)
    factories.person(session, where)
    factories.plan(session)
    source_reports.take_in(session, NEXT, SEPTEMBER)
    return factories.person(session, where, ["admin"])


def refused(verb: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        verb()
    return caught.value.code


def test_no_duty_and_no_figure_knows_a_prepared_year(session: Session, admin: Person) -> None:
    announced = AnnouncementFile("own-2571", "ประกาศ", "ประกาศ", "ข้อความ", YEAR)
    made = announcing.store(session, announced, SEPTEMBER).announcement
    days = OCTOBER.date(), date(2027, 10, 29)
    announcing.open_campaign(session, made, *days, SEPTEMBER)
    for now in (SEPTEMBER, OCTOBER):
        assert {each.kind.name for each in duties(session, CALENDAR, now)} == {"new_year"}
    assert plans.rounds(session, YEAR) == [] == progress.rounds(session, YEAR)
    assert announcing.open_until(session, OCTOBER.date()) == {}
    assert pledges.due_from(session, admin, OCTOBER) == []
    opening.open_year(session, YEAR, OCTOBER, admin)
    kinds = {each.kind.name for each in duties(session, CALENDAR, OCTOBER)}
    assert kinds >= {"report", "pledge"}
    assert plans.rounds(session, YEAR) == [(DUE, 1)]


def test_it_is_opened_once_and_its_plans_count_from_then_on(
    session: Session, admin: Person
) -> None:
    assert session.scalars(select(Activity)).all() == []
    found = opening.open_year(session, YEAR, OCTOBER, admin)
    assert found.opened_at == OCTOBER and len(session.scalars(select(Activity)).all()) == 1
    assert refused(lambda: opening.open_year(session, YEAR, OCTOBER, None)) == "opened"
    assert not opening.open_due(session, YEAR, OCTOBER)


def test_tapped_before_october_it_opens_by_itself_on_the_first(
    session: Session, admin: Person
) -> None:
    found = opening.open_year(session, YEAR, SEPTEMBER, admin)
    assert found.opens_on == date(2027, 10, 1) and preparing.is_prepared(session, YEAR)
    assert refused(lambda: opening.open_year(session, YEAR, SEPTEMBER, admin)) == "set"
    assert opening.due(session, SEPTEMBER) is None and opening.due(session, OCTOBER) == YEAR
    opening.unset(session, YEAR, SEPTEMBER, admin)
    assert opening.due(session, OCTOBER) is None
    assert refused(lambda: opening.unset(session, YEAR, SEPTEMBER, admin)) == "not_set"
    opening.open_year(session, YEAR, SEPTEMBER, admin)
    assert opening.open_due(session, YEAR, OCTOBER) and not preparing.is_prepared(session, YEAR)


def test_each_person_is_told_once_that_it_is_opened(session: Session, admin: Person) -> None:
    assert opening.to_tell(session) is None
    opening.open_year(session, YEAR, OCTOBER, admin)
    assert opening.to_tell(session) == YEAR
    assert len(opening.next_told(session, YEAR, OCTOBER)) == 2
    assert opening.to_tell(session) is None and opening.next_told(session, YEAR, OCTOBER) == []


def test_what_cannot_be_opened_says_why(session: Session, admin: Person) -> None:
    march = datetime(2027, 3, 1, 2, tzinfo=UTC)
    assert refused(lambda: opening.open_year(session, YEAR, march, admin)) == "too_early"
    assert refused(lambda: opening.open_year(session, 2570, march, admin)) == "known"
    preparing.begin(session, 2572, SEPTEMBER, None)
    late = datetime(2028, 9, 6, 2, tzinfo=UTC)
    assert refused(lambda: opening.open_year(session, 2572, late, admin)) == "no_plan"
    plan = plans.named(session, "test-2571")
    assert plan is not None
    plan.source = "name: broken"
    assert refused(lambda: opening.open_year(session, YEAR, OCTOBER, admin)) == "plan_faults"


def test_a_year_that_people_know_is_never_prepared(session: Session, admin: Person) -> None:
    assert preparing.begin(session, 2570, SEPTEMBER, admin) is None
    opening.open_year(session, YEAR, OCTOBER, admin)
    source_reports.take_in(session, file(row("2.1", DUE), name="two", fiscal_year=YEAR), OCTOBER)
    assert len(session.scalars(select(Activity)).all()) == 2


def test_the_worker_begins_the_next_year_in_september(session: Session) -> None:
    assert opening.begins(session, SEPTEMBER) is None  # an office without plans
    factories.plan(session)
    assert opening.begins(session, SEPTEMBER) == YEAR
    assert opening.begins(session, OCTOBER) is None
    preparing.begin(session, YEAR, SEPTEMBER, None)
    assert opening.begins(session, SEPTEMBER) is None
