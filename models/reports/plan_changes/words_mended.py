"""Mending the words and the budget of activities, as an administrator does it in chat.

A report keeps the title that it was written under (`ReportVersion.activity_title`). What is kept by
an activity's title, such as advice on it, stays with it (`Activity.first_title`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.plans.plan import Activity
from models.reports.plan_changes import changing_plan
from models.reports.report import Report, ReportVersion
from models.trail import trail

VERB = "plan.mended"
TITLE, BUDGET = "title", "budget_allocated"
FIELDS = (TITLE, "output", "outcome", "target", BUDGET)
MOST = {TITLE: 500}
MOST_WORDS = 3000


def present(activity: Activity, field: str) -> str:
    """The field as it stands: words, or baht with two digits; empty if the plan has none."""
    value = getattr(activity, field)
    return f"{value:.2f}" if isinstance(value, Decimal) else value or ""


def check(activities: Sequence[Activity], field: str, words: str) -> None:
    """Raises Refusal: `empty`, `long` (facts: most), `same`."""
    if field == TITLE and not words:
        raise Refusal("empty")
    most = MOST.get(field, MOST_WORDS)
    if len(words) > most:
        raise Refusal("long", most=most)
    if all(present(each, field) == words for each in activities):
        raise Refusal("same")


def mend(
    session: Session,
    actor_id: int | None,
    activity_ids: Sequence[int],
    field: str,
    words: str,
    expected: str,
    now: datetime,
) -> None:
    """Puts the words into the field of these activities and of their plans' text.

    words: of BUDGET baht, such as 12000.00; empty: the plan states none
    expected: the field of the first one as it was shown
    Raises Refusal as `check` and `changing_plan.locked` do, and `changed` (facts: words, as they
    stand now).
    """
    activities = changing_plan.locked(session, activity_ids)
    if present(activities[0], field) != expected:
        raise Refusal("changed", words=present(activities[0], field))
    check(activities, field, words)
    for each in activities if field == TITLE else ():
        _keep_title(session, each)
    value: Any = _value(field, words)
    changing_plan.rewritten(session, activities, lambda row: replace(row, **{field: value}))
    for each in activities:
        trail.record(session, now, actor_id, VERB, f"activity:{each.id}", field=field)


def _value(field: str, words: str) -> str | Decimal | None:
    if field == BUDGET:
        return Decimal(words) if words else None
    return words or None


def _keep_title(session: Session, activity: Activity) -> None:
    """Notes the title in the reports that were written under it."""
    written = select(Report.id).where(Report.activity_id == activity.id)
    of_it = ReportVersion.report_id.in_(written) & ReportVersion.activity_title.is_(None)
    session.execute(update(ReportVersion).where(of_it).values(activity_title=activity.title))
    activity.first_title = activity.first_title or activity.title
