"""The office report's chart as a picture for a phone (seed 000): counts, shares, remarks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from handlers.papers.printing.model import Digits, Document, Notes
from handlers.papers.reports import office_report
from handlers.papers.reports.office_report import OfficeReportRows
from handlers.papers.wording import in_digits

_OF_A_CHART = "แผนภาพ"
"""A plan's remark on its source's chart begins so (000: the chart contradicts its count)."""


def build(rows: OfficeReportRows, now: datetime, digits: Digits) -> Document:
    """Returns the chart as of `now` (aware)."""
    report = office_report.build(rows, now, digits)
    charts = office_report.charts(rows, digits)
    remarks = list(_remarks(rows, digits))
    return Document(
        title=[rows.plan.title],
        meta=report.meta,
        blocks=[*charts, *([Notes("หมายเหตุ", remarks)] if remarks else [])],
        made_at=now,
        digits=digits,
        draft=report.draft,
    )


def _remarks(rows: OfficeReportRows, digits: Digits) -> Iterator[str]:
    """Yields remarks on the figures, and on the source's chart if it contradicts the same
    projects."""
    yield from office_report.figures_remarked(rows, digits)
    if any(project.reported for project in rows.projects):
        return  # the source's chart shows other rows by now
    for line in (rows.plan.remarks or "").splitlines():
        if line.startswith(_OF_A_CHART):
            yield in_digits(line, digits)
