"""Activities that fall away from a day on, and that come back.

From that day on nobody owes a report of it: nobody is reminded, and figures count nothing as late.
What was sent stays: it is read, decided and counted. The plan's own text does not change, so that
the activity comes back as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.orm import Session

from models.calendar import fiscal_year
from models.errors import Refusal
from models.plans.plan import Activity
from models.reports import plan_intake
from models.reports.plan_changes import changing_plan
from models.trail import trail

ENDED, RESUMED = "plan.ended", "plan.resumed"
MOST_REASON = 300


def check(activities: Sequence[Activity], day: date, reason: str) -> None:
    """Raises Refusal: `ended` (facts: day), `other_year` (facts: year, B.E.), `no_reason`."""
    before = next((each.ended_from for each in activities if each.ended_from is not None), None)
    if before is not None:
        raise Refusal("ended", day=before)
    year = activities[0].plan.fiscal_year
    if fiscal_year(day) != year:
        raise Refusal("other_year", year=year)
    if not reason.strip() or len(reason) > MOST_REASON:
        raise Refusal("no_reason", most=MOST_REASON)


def end(
    session: Session,
    actor_id: int | None,
    activity_ids: Sequence[int],
    day: date,
    reason: str,
    now: datetime,
) -> None:
    """Lets these activities and their parts fall away from the day on. Raises Refusal as `check`
    and `changing_plan.locked` do."""
    whole = changing_plan.locked(session, activity_ids)
    check(whole, day, reason)
    activities = [*whole, *changing_plan.parts_of(session, whole)]
    for each in activities:
        each.ended_from, each.ended_reason = day, reason.strip()
    _store(session, activities)
    for each in whole:
        subject = f"activity:{each.id}"
        trail.record(session, now, actor_id, ENDED, subject, day=day.isoformat())


def resume(
    session: Session, actor_id: int | None, activity_ids: Sequence[int], now: datetime
) -> None:
    """Lets these activities and their parts come back as the plan has them. Raises Refusal: `gone`,
    and `not_ended` if none of them fell away."""
    whole = changing_plan.locked(session, activity_ids)
    if all(each.ended_from is None for each in whole):
        raise Refusal("not_ended")
    activities = [*whole, *changing_plan.parts_of(session, whole)]
    for each in activities:
        each.ended_from, each.ended_reason = None, ""
    _store(session, activities)
    for each in whole:
        trail.record(session, now, actor_id, RESUMED, f"activity:{each.id}")


def _store(session: Session, activities: Sequence[Activity]) -> None:
    session.flush()
    for plan in {each.plan_id: each.plan for each in activities}.values():
        plan_intake.lay_out(session, plan)
