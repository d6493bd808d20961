"""Status, colour and money by activity: the sources' figures, and one statement for all of it."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from sqlalchemy.orm import Session

from models.plans import plan_files
from models.reports import plan_intake
from models.reports.figures.activity_figures import activity_figures, money_of
from models.reports.figures.progress import ReportFilter
from tests import factories
from tests.models.reports.figures.test_progress import statements


def test_the_six_months_of_2567_come_out_to_the_last_digit(session: Session) -> None:
    """Source 000: 15 projects, 2 not started, 10 started, 3 done, project 7 overspent by 275."""
    plan_intake.store(session, plan_files.packaged_plan("risk-2567"))
    figures = activity_figures(session, 2567)
    assert Counter(each.status for each in figures) == {"not_started": 2, "started": 10, "done": 3}
    assert {each.risk for each in figures} == {"green"}
    money = money_of(figures)
    assert (money.count, money.allocated, money.disbursed, money.left) == (
        5, Decimal("91200.00"), Decimal("10075.00"), Decimal("81125.00"),
    )  # fmt: skip
    assert (money.share(money.disbursed), money.share(money.left)) == (
        Decimal("11.05"), Decimal("88.95"),
    )  # fmt: skip
    assert {each.number: each.over for each in figures if each.over} == {"7": Decimal("275.00")}


def test_one_statement_answers_however_narrow(session: Session) -> None:
    bureau = factories.bureau(session)
    factories.activity(session, factories.plan(session), "1.1", [bureau])
    narrow = ReportFilter(bureau_ids=frozenset((bureau.id,)), measure=1, undated=True)
    asked = lambda: activity_figures(session, factories.FISCAL_YEAR, narrow)  # noqa: E731
    assert statements(session, asked) == 1
    assert [each.number for each in asked()] == ["1.1"]


def test_of_nothing_allocated_there_is_no_share(session: Session) -> None:
    del session
    assert money_of([]).share(Decimal(0)) is None
