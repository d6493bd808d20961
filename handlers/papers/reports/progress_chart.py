"""The office report's chart as a picture for a phone (seed 000): counts, shares, remarks."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.papers.printing.model import Document, Notes
from handlers.papers.reports.office_report import OfficeReport
from handlers.reports.report_words import STATUS

_NOT_DONE = ("started", "not_started", "plan_revised", "other")
_OF_A_CHART = "แผนภาพ"
"""A plan's remark on its source's chart begins so (000: the chart contradicts its count)."""


def build(report: OfficeReport) -> Document:
    """Returns the report's chart."""
    remarks = [report.own(remark) for remark in _remarks(report)]
    return Document(
        title=[report.plan.title],
        meta=report.meta(),
        blocks=[*report.charts(), *([Notes("หมายเหตุ", remarks)] if remarks else [])],
        made_at=report.now,
        digits=report.own.digits,
        draft=report.draft(),
    )


def _under_way(report: OfficeReport) -> Iterator[str]:
    """Yields what one bar holds of several statuses, which the report itself counts in a table."""
    counts = report.figures.by_status
    named = {name: counts[name] for name in _NOT_DONE if counts[name]}
    if set(named) - {"started"}:
        told = " ".join(f"{STATUS[name]} {count:,} โครงการ" for name, count in named.items())
        yield f"ในโครงการที่รายงานแล้วและยังไม่แล้วเสร็จ: {told}"


def _remarks(report: OfficeReport) -> Iterator[str]:
    """Yields remarks on the figures, and on the source's chart if it contradicts the same
    projects."""
    yield from _under_way(report)
    yield from report.figures_remarked()
    if any(project.reported for project in report.projects):
        return  # the source's chart shows other rows by now
    for line in (report.plan.remarks or "").splitlines():
        if line.startswith(_OF_A_CHART):
            yield line
