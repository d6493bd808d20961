"""Reports of a past year that an administrator has closed with a reason.

Nobody is reminded of them. They may still be sent, and figures count them as not sent.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from models.plans.years import year_ends

KIND = "reports"
"""The kind of these open ends, as it is stored."""


ReportKey = tuple[int | None, int, date | None]
"""Activity, bureau, and the plan's date."""


def key(activity_id: int | None, bureau_id: int, due: date | None) -> str:
    """What the report is called among open ends: the rest of its duty's key."""
    return f"{activity_id}:{bureau_id}:{due.isoformat() if due is not None else ''}"


def closed(session: Session, reports: Iterable[ReportKey]) -> set[ReportKey]:
    """Those of these reports that are closed; no statement for none."""
    by_key = {key(*each): each for each in reports}
    return {by_key[each] for each in year_ends.closed(session, KIND, by_key)} if by_key else set()


def duties_closed(session: Session, duty_keys: Iterable[str]) -> set[str]:
    """Those of these keys of duties (`report:ACTIVITY:BUREAU:DAY`) whose report is closed."""
    by_key = {each.partition(":")[2]: each for each in duty_keys}
    return {by_key[each] for each in year_ends.closed(session, KIND, by_key)} if by_key else set()
