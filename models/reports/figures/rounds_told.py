"""The rounds whose figures may stand beside the year's, where everybody reads both."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.reports.figures.progress import due_rows


def told(session: Session, fiscal_year: int, fewest: int) -> frozenset[date | None]:
    """The rounds of a fiscal year (B.E.; None: no date) in which so many bureaus report, without
    so many others that the year's figure less these tells of as many bureaus, or of none."""
    rows = due_rows(fiscal_year).subquery().c
    bureaus: dict[date | None, set[int]] = {}
    for due, bureau in session.execute(select(rows.due, rows.bureau_id).distinct()):
        bureaus.setdefault(due, set()).add(bureau)
    ordered = sorted(bureaus, key=lambda due: (len(bureaus[due]), due or date.min))
    kept = [due for due in ordered if len(bureaus[due]) >= fewest]
    hidden = {bureau for due in ordered if due not in kept for bureau in bureaus[due]}
    while 0 < len(hidden) < fewest and kept:
        hidden |= bureaus[kept.pop(0)]
    return frozenset(kept)
