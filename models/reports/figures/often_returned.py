"""For what the reports of an activity are returned again and again, whoever sent them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from functools import cache

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from models.plans.plan import Activity, Plan
from models.reports.report import RETURNED, Report, ReportVersion

LEAST = 3
"""As many returns make a reason worth telling."""
FEWEST = 3
"""As many bureaus must have sent a report, so that a reason tells of none of them (0038)."""
_MOST = 3
_YEARS = 2


def of_activity(session: Session, activity: Activity, known: Collection[str]) -> list[str]:
    """The reasons, the most frequent first: at least three returns each, of this year and the one
    before. Nothing if fewer than three bureaus have sent a report of the activity.

    known: only these reasons, which stand on buttons, count; never a person's own words.
    """
    last = activity.plan.fiscal_year
    wanted: dict[str, str | int] = {"number": activity.number, "title": activity.title}
    wanted |= {"before": last - _YEARS, "year": last}
    bureaus: set[int] = set()
    counted: Counter[str] = Counter()
    for bureau_id, decision, why, review, why_reviewed in session.execute(_decisions(), wanted):
        bureaus.add(bureau_id)
        counted.update(
            reason
            for outcome, reason in ((decision, why), (review, why_reviewed))
            if outcome == RETURNED and reason in known
        )
    if len(bureaus) < FEWEST:
        return []
    often = [reason for reason, count in counted.items() if count >= LEAST]
    return sorted(often, key=lambda reason: (-counted[reason], reason))[:_MOST]


@cache  # each activity's card asks it
def _decisions() -> Select[int, str | None, str, str | None, str]:
    return (
        select(
            Report.bureau_id,
            ReportVersion.decision,
            ReportVersion.decision_reason,
            ReportVersion.review,
            ReportVersion.review_reason,
        )
        .join(ReportVersion, ReportVersion.report_id == Report.id)
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Activity.number == bindparam("number"), Activity.title == bindparam("title"))
        .where(Plan.fiscal_year > bindparam("before"), Plan.fiscal_year <= bindparam("year"))
    )
