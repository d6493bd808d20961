"""Who is responsible by name for the reports of an activity goes on with it in the new year.

An activity of the new year is another row. So the names are carried over when the year is opened,
to the same number in the plan that the old one became; a plan that came in as a file is found by
number and title.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.duties.reminder_tables import DutyHolder
from models.people.person import REPORTER, Bureau, Person
from models.plans import plan_roll, plans
from models.plans.plan import Activity, Plan
from models.plans.plan_rows import EVERY_BUREAU, ActivityRow

LEFT, MOVED, NO_REPORTER = "left", "moved", "no_reporter"
NO_ACTIVITY, NO_BUREAU = "no_activity", "no_bureau"
"""Why a name does not go on: the person left, is of another bureau or no reporter any more; the new
plans have no such activity, or not for this bureau."""


@dataclass(frozen=True)
class CarriedReporter:
    """Somebody who is responsible for an activity of the year before.

    plan_id: the plan of the new year in which the activity has its `number`; None if it does not go
        on. why: then the reason, else "".
    """

    person: Person
    bureau: Bureau
    number: str
    plan_id: int | None
    why: str


def of_year(session: Session, year: int) -> list[CarriedReporter]:
    """Everybody responsible for activities of the year before this one (B.E.), by activity and
    bureau, with what becomes of it as the plans stand now. Whether the year is opened does not
    matter."""
    coming = _plans(session, year)
    query = (
        select(DutyHolder, Activity, Person, Bureau)
        .join(Activity, Activity.id == DutyHolder.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Person, Person.id == DutyHolder.person_id)
        .join(Bureau, Bureau.id == DutyHolder.bureau_id)
        .where(Plan.fiscal_year == year - 1)
        .order_by(Activity.plan_id, Activity.position, Bureau.name)
    )
    rows = session.execute(query).unique()
    return [_carried(*row, year, coming) for row in rows]


def _plans(session: Session, year: int) -> list[Plan]:
    query = select(Plan).where(Plan.fiscal_year == year).order_by(Plan.id)
    return list(session.scalars(query))


def _carried(
    holder: DutyHolder,
    activity: Activity,
    person: Person,
    bureau: Bureau,
    year: int,
    coming: Collection[Plan],
) -> CarriedReporter:
    found = _same(activity, year, coming)
    why = _why_not(person, bureau, found)
    to = found[0].id if found is not None and not why else None
    number = found[1].number if to is not None and found is not None else activity.number
    return CarriedReporter(person, bureau, number, to, why)


def _same(
    activity: Activity, year: int, coming: Collection[Plan]
) -> tuple[Plan, ActivityRow] | None:
    """The activity in the plans of the year: of the plan that its own became, else of any."""
    name = plan_roll.name_in(activity.plan.name, activity.plan.fiscal_year, year)
    own = [(plan, row) for plan in coming if plan.name == name for row in plans.rows(plan)]
    numbered = [each for each in own if each[1].number == activity.number]
    if own:
        return next(iter(numbered), None)
    return next(_titled(activity, coming), None)


def _titled(activity: Activity, coming: Collection[Plan]) -> Iterator[tuple[Plan, ActivityRow]]:
    same = activity.number, activity.title
    for plan in coming:
        yield from ((plan, row) for row in plans.rows(plan) if (row.number, row.title) == same)


def _why_not(person: Person, bureau: Bureau, found: tuple[Plan, ActivityRow] | None) -> str:
    if person.retired_at is not None:
        return LEFT
    if person.bureau_id != bureau.id:
        return MOVED
    if not person.has(REPORTER):
        return NO_REPORTER
    if found is None:
        return NO_ACTIVITY
    names = found[1].bureaus
    return "" if names == EVERY_BUREAU or bureau.name in names else NO_BUREAU


def carry_over(session: Session, year: int) -> int:
    """Makes the same people responsible for the activities of the year, which is opened now;
    returns how many. Who was given one already keeps it."""
    query = select(Activity).join(Plan).where(Plan.fiscal_year == year)
    made = {(each.plan_id, each.number): each for each in session.scalars(query).unique()}
    known, new = set(session.scalars(select(DutyHolder.key))), []
    for each in of_year(session, year):
        activity = made.get((each.plan_id or 0, each.number))
        if activity is None:
            continue
        key = f"{each.bureau.id}:{activity.id}"
        if key not in known:
            new.append(
                DutyHolder(
                    key=key,
                    bureau_id=each.bureau.id,
                    activity_id=activity.id,
                    person_id=each.person.id,
                )
            )
    session.add_all(new)
    session.flush()
    return len(new)
