"""Bureaus × rounds in one statement: its sums are what the single counts say."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from models.people.person import Bureau
from models.plans.plan import ActivityDue
from models.reports.figures import progress
from models.reports.figures.changes import changes
from models.reports.figures.progress import ReportCounts, ReportFilter
from models.reports.figures.progress_table import progress_table, table_of, whole_office
from tests import factories
from tests.models.reports.figures.test_progress import JULY, MARCH, TODAY, YEAR, office, statements

__all__ = ["office"]


def test_its_sums_are_the_single_counts(session: Session, office: dict[str, Any]) -> None:
    factories.report(session, office["1.2"], office["people"]["a"], MARCH, "approved")
    factories.report(session, office["2.1"], office["people"]["b"], date(2027, 6, 20), "returned")
    for narrow in (
        ReportFilter(),
        ReportFilter(span=(MARCH, JULY)),
        ReportFilter(measure=1),
        ReportFilter(number="9.9"),
    ):
        table = progress_table(session, YEAR, TODAY, narrow)
        assert [table.whole] == progress.counts(session, YEAR, TODAY, narrow=narrow)
        assert table.bureaus == progress.counts(session, YEAR, TODAY, "bureau", narrow)
        assert table.rounds == progress.counts(session, YEAR, TODAY, "round", narrow)
    assert whole_office(session, YEAR, TODAY) == progress_table(session, YEAR, TODAY).whole
    march = progress_table(session, YEAR, TODAY).of(MARCH)
    assert (march.whole.total, march.whole.late) == (2, 1)


BUREAUS = 3
DUES: tuple[tuple[date, ...], ...] = ((), (MARCH,), (MARCH, JULY), (date(2027, 6, 20),))
STATES = ("submitted", "approved", "returned", "withdrawn")


def _any_plan(session: Session, random: Random) -> list[Bureau]:
    """Activities of every bureau and of some, dated or not, in force or fallen away; reports of
    them, also of bureaus and days that the plan does not ask for."""
    bureaus = [factories.bureau(session, f"สำนักที่ {n}") for n in range(BUREAUS)]
    people = [factories.person(session, bureau) for bureau in bureaus]
    plan = factories.plan(session)
    for number in range(random.randint(1, 4)):
        named = random.sample(bureaus, random.randint(0, 2))
        dues = random.choice(DUES)
        activity = factories.activity(session, plan, f"1.{number + 1}", named, list(dues))
        if random.random() < 0.4:
            activity.ended_from = random.choice((date(2027, 2, 1), date(2027, 5, 1)))
        for person in people:
            for due in (*dues, None, date(2027, 9, 1)):
                if random.random() < 0.6:
                    factories.report(session, activity, person, due, random.choice(STATES))
    session.flush()
    return bureaus


@pytest.mark.soak
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(random=st.randoms(use_true_random=False))
def test_whatever_is_planned_and_sent_it_counts_what_the_due_reports_are(
    session: Session, random: Random
) -> None:
    with session.begin_nested() as example:
        bureaus = _any_plan(session, random)
        for narrow in (
            ReportFilter(),
            ReportFilter(due=MARCH),
            ReportFilter(undated=True),
            ReportFilter(span=(MARCH, JULY)),
            ReportFilter(number="1.1"),
            ReportFilter(bureau_ids=frozenset(bureau.id for bureau in bureaus[:2])),
        ):
            table = progress_table(session, YEAR, TODAY, narrow)
            single = table_of(progress.every_duty(session, YEAR, narrow), TODAY)
            assert table.rounds == single.rounds, narrow
            for due in (None, *(count.day for count in single.rounds)):
                assert table.of(due).bureaus == single.of(due).bureaus, narrow
            assert table.bureaus == single.bureaus, narrow
        whole = progress_table(session, YEAR, TODAY).whole
        assert whole_office(session, YEAR, TODAY) == whole
        example.rollback()
    session.expunge_all()


def test_one_statement_each(session: Session, office: dict[str, Any]) -> None:
    del office
    now = factories.SENT_AT
    assert statements(session, lambda: progress_table(session, YEAR, TODAY)) == 1
    assert statements(session, lambda: whole_office(session, YEAR, TODAY)) == 1
    assert statements(session, lambda: changes(session, YEAR, now, now)) == 1


def test_no_cell_is_made_in_which_nothing_was_sent(session: Session) -> None:
    bureaus, more = 100, 10
    for number in range(bureaus):
        factories.bureau(session, f"สำนักที่ {number}")
    dues = [date(2027, 6, 1 + day) for day in range(2 + more)]
    activity = factories.activity(session, factories.plan(session), "1.1", [], dues[:2])
    sums(session)  # what the first one compiles
    few = calls(lambda: sums(session))
    session.add_all(ActivityDue(activity_id=activity.id, due=due) for due in dues[2:])
    session.flush()
    assert calls(lambda: sums(session)) < few + more * bureaus / 2
    assert sums(session)[0].total == bureaus * len(dues)


def sums(session: Session) -> list[ReportCounts]:
    """Everything that an answer shows of the table."""
    table = progress_table(session, YEAR, TODAY)
    return [table.whole, *table.bureaus, *table.rounds]


def calls(does: Callable[[], object]) -> int:
    """How many calls of Python it takes."""
    taken = 0

    def called(_frame: object, what: str, _of: object) -> None:
        nonlocal taken
        taken += what == "call"

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        does()
    finally:
        sys.setprofile(before)
    return taken
