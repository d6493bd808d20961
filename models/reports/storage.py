"""What is kept of activity reports."""

from __future__ import annotations

from models.declaration import PersonalPart, Storage
from models.people import deputies
from models.reports import personal_reports, report_links
from models.reports.figures.score import MeasureScore
from models.reports.held_reports import DECISIONS, SENT_BACK
from models.reports.report import Report, ReportVersion
from models.reports.report_example import ReportExample

REPORTS = Storage(
    name="reports",
    tables=(Report, ReportVersion, ReportExample, MeasureScore),
    personal=(PersonalPart(20, personal_reports.gather),),
    links=report_links.placed_links,
    held=(DECISIONS, SENT_BACK),
    waits=deputies.MAY_DECIDE,
)
