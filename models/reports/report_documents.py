"""The kinds of documents about reports."""

from __future__ import annotations

from models.declaration import DocumentKind
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR

_OFFICE = frozenset((ADMIN, EXECUTIVE))
_BUREAUS = _OFFICE | {REPORTER, SUPERVISOR}

BUREAU_FORM = DocumentKind("bureau-form", _BUREAUS, digits="thai", of_bureau=True)
"""Thai digits, as in the printed form (002:241-274)."""
OFFICE_REPORT = DocumentKind("office-report", _OFFICE)
"""As in the printed report (000:7-792: only its page numbers are Thai)."""
SUBMISSIONS = DocumentKind("submissions", _BUREAUS, digits="thai")
"""As in the printed announcement of the rounds (003:48-52)."""
EVIDENCE = DocumentKind(
    "evidence", _BUREAUS, endings=("pdf", "xlsx"), digits="thai", of_bureau=True, of_all=True
)
MEMO = DocumentKind("memo", _OFFICE, endings=("docx", "pdf"), digits="thai")
"""As in government letters."""
MEMO_QUARTER = DocumentKind("memo-quarter", _OFFICE, endings=("docx", "pdf"), digits="thai")
HEAT_MAP = DocumentKind("heat-map", _OFFICE, endings=("png",))
PROGRESS_CHART = DocumentKind("progress-chart", _OFFICE, endings=("png",))
