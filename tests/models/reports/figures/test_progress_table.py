"""Bureaus × rounds in one statement: its sums are what the single counts say."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from models.reports.figures import progress
from models.reports.figures.changes import changes
from models.reports.figures.progress import ReportFilter
from models.reports.figures.progress_table import progress_table
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
    march = progress_table(session, YEAR, TODAY).of(MARCH)
    assert (march.whole.total, march.whole.late) == (2, 1)


def test_one_statement_each(session: Session, office: dict[str, Any]) -> None:
    del office
    now = factories.SENT_AT
    assert statements(session, lambda: progress_table(session, YEAR, TODAY)) == 1
    assert statements(session, lambda: changes(session, YEAR, now, now)) == 1
