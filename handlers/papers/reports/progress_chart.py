"""The office report's chart as a picture for a phone (seed 000): counts, computed shares, remarks.

Rows in, a document out; the same rows as the office's report, and the same figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from handlers.papers.printing.model import Digits, Document, Notes
from handlers.papers.reports import office_report
from handlers.papers.reports.office_report import Rows
from handlers.papers.wording import in_digits

KIND = "progress-chart"
DIGITS: Digits = "arabic"

__all__ = ["DIGITS", "KIND", "Rows", "build"]

_OF_A_CHART = "แผนภาพ"
"""A plan's remark on what its source drew begins with it (000: the chart against its count)."""


def build(rows: Rows, now: datetime, digits: Digits = DIGITS) -> Document:
    """The chart as of `now` (aware)."""
    report = office_report.build(rows, now, digits)
    charts = office_report.charts(rows, digits)
    remarks = list(_remarks(rows, digits))
    return Document(
        kind=KIND,
        title=[rows.plan.title],
        meta=report.meta,
        blocks=[*charts, *([Notes("หมายเหตุ", remarks)] if remarks else [])],
        made_at=now,
        digits=digits,
        draft=report.draft,
    )


def _remarks(rows: Rows, digits: Digits) -> Iterator[str]:
    """On the figures, and what the source's own chart says otherwise of the same projects."""
    yield from office_report.figures_remarked(rows, digits)
    if any(project.reported for project in rows.projects):
        return  # it is no longer the chart of the source's rows
    for line in (rows.plan.remarks or "").splitlines():
        if line.startswith(_OF_A_CHART):
            yield in_digits(line, digits)
