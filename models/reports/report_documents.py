"""The kinds of documents about reports."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Person
from models.reports import reports
from models.reports.deciding import report_history

_OFFICE = frozenset((ADMIN, EXECUTIVE))
_BUREAUS = _OFFICE | {REPORTER, SUPERVISOR}


def _may_read(session: Session, person: Person, report_id: int, day: date) -> bool:
    report = reports.by_id(session, report_id)
    if report is None:
        return False
    sent = reports.version_of(session, report)
    return report_history.may_read(session, person, report, sent, day)


def _about(_session: Session, _report_id: int) -> int | None:
    return None


BUREAU_FORM = DocumentKind("bureau-form", _BUREAUS, digits="thai", of_bureau=True)
"""Thai digits, as in the printed form (002:241-274)."""
OFFICE_REPORT = DocumentKind("office-report", _OFFICE)
"""As in the printed report (000:7-792: only its page numbers are Thai)."""
SUBMISSIONS = DocumentKind("submissions", _BUREAUS, digits="thai", narrows=True)
"""As in the printed announcement of the rounds (003:48-52)."""
UNSENT = DocumentKind("unsent", _BUREAUS, digits="thai", narrows=True)
"""Only what is missing of it."""
SENT_LIST = DocumentKind("sent-list", _BUREAUS, endings=("xlsx",), digits="thai", narrows=True)
"""Only what is sent of it and not returned; the next ones what is in one state."""
WAITING_LIST = DocumentKind(
    "waiting-list", _BUREAUS, endings=("xlsx",), digits="thai", narrows=True
)
RETURNED_LIST = DocumentKind(
    "returned-list", _BUREAUS, endings=("xlsx",), digits="thai", narrows=True
)
APPROVED_LIST = DocumentKind(
    "approved-list", _BUREAUS, endings=("xlsx",), digits="thai", narrows=True
)
STATE_LISTS = (SENT_LIST, WAITING_LIST, RETURNED_LIST, APPROVED_LIST)
EVIDENCE = DocumentKind(
    "evidence", _BUREAUS, endings=("pdf", "xlsx"), digits="thai", of_bureau=True, of_all=True
)
MEMO = DocumentKind("memo", _OFFICE, endings=("docx", "pdf"), digits="thai")
"""As in government letters."""
MEMO_QUARTER = DocumentKind("memo-quarter", _OFFICE, endings=("docx", "pdf"), digits="thai")
HEAT_MAP = DocumentKind("heat-map", _OFFICE, endings=("png",))
PROGRESS_CHART = DocumentKind("progress-chart", _OFFICE, endings=("png",))
ACTIVITY_PAGE = DocumentKind(
    "activity-page",
    _BUREAUS,
    endings=("pdf", "docx", "zip"),
    digits="thai",
    of_bureau=True,
    record=OneRecord(_may_read, _about),
)
"""A page for one activity with its pictures (003:44, 115-117); of a bureau one for each report."""
PROJECT_REPORT = DocumentKind(
    "project-report", endings=("docx", "pdf"), digits="thai", record=OneRecord(_may_read, _about)
)
"""The report on a project that was carried out (003:1-148), to be edited further in Word."""
LESSONS = DocumentKind(
    "lessons", _BUREAUS, endings=("docx", "pdf"), digits="thai", of_bureau=True, of_all=True
)
"""What a year's reports teach (002:181, 191; 003:106-113)."""
