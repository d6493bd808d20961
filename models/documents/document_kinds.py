"""The kinds of documents and the formats each comes in. Imports nothing, so that usage is cheap."""

from __future__ import annotations

from collections.abc import Mapping

BUREAU_FORM, OFFICE_REPORT, SUBMISSIONS = "bureau-form", "office-report", "submissions"
NO_GIFT, GIFTS, COMPLAINTS = "no-gift", "gifts", "complaints"
EVIDENCE, MEMO, MEMO_QUARTER, ROUND = "evidence", "memo", "memo-quarter", "round"
HEAT_MAP, PROGRESS_CHART = "heat-map", "progress-chart"
PICTURES = (HEAT_MAP, PROGRESS_CHART)

ENDINGS = ("pdf", "docx", "xlsx")
_OF_KIND: Mapping[str, tuple[str, ...]] = {
    EVIDENCE: ("pdf", "xlsx"),
    MEMO: ("docx", "pdf"),
    MEMO_QUARTER: ("docx", "pdf"),
    ROUND: ("zip",),
    HEAT_MAP: ("png",),
    PROGRESS_CHART: ("png",),
}


def endings_of(kind: str) -> tuple[str, ...]:
    """The formats of this kind of document, the usual one first."""
    return _OF_KIND.get(kind, ENDINGS)
