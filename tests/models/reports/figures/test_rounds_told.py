"""Which rounds' figures may stand beside the year's where everybody reads both."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.reports.figures import rounds_told
from tests import factories

MARCH, JUNE, JULY = date(2027, 3, 20), date(2027, 6, 20), date(2027, 7, 30)
YEAR = factories.FISCAL_YEAR


def _told(session: Session, **named: int) -> frozenset[date | None]:
    """march=4: in March the first four of five bureaus report; `later` has no day."""
    bureaus = [factories.bureau(session, f"สำนักที่ {at}") for at in range(5)]
    plan = factories.plan(session)
    days = {"march": [MARCH], "june": [JUNE], "july": [JULY], "later": []}
    for at, (name, count) in enumerate(named.items(), 1):
        factories.activity(session, plan, f"1.{at}", bureaus[:count], days[name])
    return rounds_told.told(session, YEAR, 3)


def test_rounds_of_three_bureaus_are_told(session: Session) -> None:
    assert _told(session, march=3, june=5) == {MARCH, JUNE}


def test_a_round_of_two_hides_the_smallest_other_one(session: Session) -> None:
    assert _told(session, march=3, june=5, july=2) == {JUNE}


def test_activities_without_a_day_count_as_a_round(session: Session) -> None:
    assert _told(session, march=4, later=1) == frozenset()


def test_three_bureaus_without_a_day_are_told(session: Session) -> None:
    assert _told(session, later=3) == {None}
