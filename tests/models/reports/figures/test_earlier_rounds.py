"""A forecast's basis: only a round of the same work from the same bureaus, at the same distance."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.person import Bureau, Person
from models.plans.office_day import HOLIDAY, OfficeDay
from models.plans.plan import Activity, Plan
from models.reports.figures.earlier_rounds import EarlierRound, earlier_round
from models.reports.figures.progress import ALL, ReportFilter
from models.reports.report import APPROVED, RETURNED, ReportVersion
from tests import factories
from tests.models.reports.figures.test_progress import statements

YEAR = factories.FISCAL_YEAR
BEFORE, DUE, TODAY = date(2026, 3, 20), date(2027, 3, 20), date(2027, 3, 10)


class Office:
    """Two bureaus that owe 1.1 and 1.2 each March, this year and last."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.bureaus = [factories.bureau(session, name) for name in ("สำนักก", "สำนักข")]
        self.people = [factories.person(session, bureau) for bureau in self.bureaus]
        self.last = factories.plan(session, "last", YEAR - 1)
        self.this = factories.plan(session, "this")
        self.old = [self.owes(self.last, n, BEFORE) for n in ("1.1", "1.2")]
        self.new = [self.owes(self.this, n, DUE) for n in ("1.1", "1.2")]

    def owes(self, plan: Plan, number: str, *due: date) -> Activity:
        return factories.activity(self.session, plan, number, self.bureaus, due)

    def sent(self, activity: Activity, who: Person, at: date, state: str = APPROVED) -> None:
        report = factories.report(self.session, activity, who, BEFORE, state)
        version = self.session.scalars(
            select(ReportVersion).where(ReportVersion.report_id == report.id)
        ).one()
        noon = datetime(at.year, at.month, at.day, 5, tzinfo=UTC)
        version.submitted_at = version.decided_at = noon
        self.session.flush()

    def asks(self, narrow: ReportFilter = ALL, today: date = TODAY) -> EarlierRound | None:
        return earlier_round(self.session, YEAR, DUE, today, narrow)


@pytest.fixture
def office(session: Session) -> Office:
    return Office(session)


def test_it_tells_what_was_sent_at_this_point_and_what_came_in_time(office: Office) -> None:
    one, two = office.people
    for activity, who, day in (
        (office.old[0], one, 10), (office.old[1], one, 11), (office.old[0], two, 20),
        (office.old[1], two, 21),
    ):  # fmt: skip
        office.sent(activity, who, date(2026, 3, day))
    assert office.asks() == EarlierRound(BEFORE, total=4, then=1, in_time=3)
    assert office.asks(today=date(2027, 3, 11)) == EarlierRound(BEFORE, total=4, then=2, in_time=3)


def test_what_had_been_given_back_by_then_was_not_sent(office: Office) -> None:
    office.sent(office.old[0], office.people[0], date(2026, 3, 1), RETURNED)
    assert office.asks() == EarlierRound(BEFORE, total=4, then=0, in_time=0)


def test_without_an_earlier_round_there_is_no_basis(office: Office) -> None:
    for activity in office.old:
        activity.title = f"อีกงาน {activity.number}"
    office.session.flush()
    assert office.asks() is None


def test_other_bureaus_or_another_activity_are_no_basis(office: Office) -> None:
    third: Bureau = factories.bureau(office.session, "สำนักค")
    factories.activity(office.session, office.this, "1.3", [third], [DUE])
    assert office.asks() is None
    own = ReportFilter(bureau_ids=frozenset((office.bureaus[0].id,)))
    office.sent(office.old[0], office.people[0], date(2026, 3, 20))
    assert office.asks(own) == EarlierRound(BEFORE, total=2, then=0, in_time=1)


def test_a_round_with_one_activity_more_or_less_is_no_basis(office: Office) -> None:
    office.sent(office.old[0], office.people[0], date(2026, 3, 1))
    assert office.asks() is not None
    office.owes(office.last, "1.3", BEFORE)
    assert office.asks() is None
    office.owes(office.this, "1.3", DUE)
    assert office.asks() == EarlierRound(BEFORE, total=6, then=1, in_time=1)
    office.owes(office.this, "1.4", DUE)
    assert office.asks() is None


def test_a_round_that_still_runs_is_no_basis_for_a_later_one(office: Office) -> None:
    june = date(2027, 6, 20)
    for activity in office.new:
        activity.dues.append(type(activity.dues[0])(due=june))
    office.sent(office.old[0], office.people[0], date(2026, 3, 20))

    def asked(today: date) -> EarlierRound | None:
        return earlier_round(office.session, YEAR, june, today, ALL)

    assert asked(DUE) == EarlierRound(BEFORE, total=4, then=0, in_time=1)
    report = factories.report(office.session, office.new[0], office.people[0], DUE)
    assert report.due == DUE
    over = asked(date(2027, 3, 21))
    assert over is not None and over.due == DUE


def test_a_round_of_which_nothing_was_ever_sent_is_no_basis(office: Office) -> None:
    assert office.asks() is None
    office.sent(office.old[0], office.people[0], date(2026, 4, 1))
    assert office.asks() == EarlierRound(BEFORE, total=4, then=0, in_time=0)


def test_the_distance_is_one_of_days_whatever_holidays_lie_between(office: Office) -> None:
    """20 March 2027 is a Saturday, that of 2026 was a Friday: ten days before are ten days."""
    one, two = office.people
    office.sent(office.old[0], one, date(2026, 3, 9))
    office.sent(office.old[1], two, date(2026, 3, 11))
    before = office.asks()
    for day in (date(2026, 3, 10), date(2027, 3, 11)):
        office.session.add(OfficeDay(key=str(day), day=day, kind=HOLIDAY, name="วันหยุด"))
    office.session.flush()
    assert office.asks() == before == EarlierRound(BEFORE, total=4, then=1, in_time=2)


def test_the_newest_alike_counts_be_it_this_year_s(office: Office) -> None:
    february = date(2027, 2, 20)
    for activity in office.new:
        activity.dues.append(type(activity.dues[0])(due=february))
    office.session.flush()
    factories.report(office.session, office.new[0], office.people[0], february)
    found = office.asks()
    assert found is not None and found.due == february


def test_two_statements_find_it(office: Office) -> None:
    assert statements(office.session, office.asks) == 2
