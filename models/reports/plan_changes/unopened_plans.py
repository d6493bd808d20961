"""Mending the plans of a fiscal year that is still being prepared.

Such a plan is its text alone (`plan_intake.store`): nobody owes anything of it yet. So a change of
words, dates or bureaus rewrites the text, moves no report and is told to nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year
from models.errors import Refusal
from models.people import people
from models.people.person import Bureau
from models.plans import plan_files, plans
from models.plans.plan import Plan
from models.plans.plan_rows import EVERY_BUREAU, ActivityRow, PlanFaults, PlanFile
from models.plans.years import preparing
from models.reports import plan_intake
from models.reports.plan_changes import words_mended
from models.reports.plan_changes.plan_bureaus import GIVEN, TAKEN
from models.reports.plan_changes.words_mended import BUDGET, TITLE
from models.trail import trail

DUE, BUREAUS, CUT = "due", "bureaus", "cut"
"""What is changed beside words: all dates of an activity, all its bureaus, or it is taken out."""


@dataclass(frozen=True)
class UnopenedActivity:
    """An activity of a plan of which people are not told yet."""

    plan: Plan
    row: ActivityRow


def of_year(session: Session, year: int) -> list[UnopenedActivity]:
    """The activities of the year's plans (B.E.), in the order of the plans; none if people know the
    year. A plan whose stored text breaks a rule that was made later has none here."""
    if not preparing.is_prepared(session, year):
        return []
    query = select(Plan).where(Plan.fiscal_year == year).order_by(Plan.id)
    return [
        UnopenedActivity(plan, row) for plan in session.scalars(query) for row in plans.rows(plan)
    ]


def numbered(
    session: Session, year: int, number: str, plan_ids: Collection[int] = ()
) -> list[UnopenedActivity]:
    """The activities with that number; with plan_ids only those of these plans."""
    return [
        each
        for each in of_year(session, year)
        if each.row.number == number and (not plan_ids or each.plan.id in plan_ids)
    ]


def present(activity: UnopenedActivity, field: str) -> str:
    """The field as it stands, as words: dates as ISO, one a line; bureaus one a line."""
    if field == CUT:
        return ""
    value = getattr(activity.row, field)
    if isinstance(value, tuple):
        return "\n".join(str(each) for each in value)
    return f"{value:.2f}" if isinstance(value, Decimal) else value or ""


def check(activities: Sequence[UnopenedActivity], field: str, words: str) -> None:
    """Raises Refusal: `empty`, `long` (facts: most), `other_year` (facts: year, B.E.), `same`."""
    if field == CUT:
        return
    if not words and field in (TITLE, BUREAUS):
        raise Refusal("empty")
    most = words_mended.MOST.get(field, words_mended.MOST_WORDS)
    if len(words) > most:
        raise Refusal("long", most=most)
    year = activities[0].plan.fiscal_year
    if field == DUE and any(fiscal_year(day) != year for day in _days(words)):
        raise Refusal("other_year", year=year)
    if all(present(each, field) == words for each in activities):
        raise Refusal("same")


def mend(
    session: Session,
    actor_id: int | None,
    chosen: Sequence[UnopenedActivity],
    field: str,
    words: str,
    expected: str,
    now: datetime,
) -> None:
    """Changes the field of these activities, which have one number, in their plans.

    words: as `present` returns them.
    expected: the field of the first one as it was shown.
    Raises Refusal as `check` does; `gone` if one is in no such plan any more or the year was opened
    meanwhile; `changed` if it stands otherwise by now; `plan_faults` if the plan would contradict
    itself; `only` if a plan would be left without activities.
    """
    activities = _held(session, chosen)
    if present(activities[0], field) != expected:
        raise Refusal("changed")
    check(activities, field, words)
    for each in activities:
        file = plans.as_file(each.plan)
        rows = tuple(_rows(file, each.row, field, words))
        if not rows:
            raise Refusal("only")
        _store(session, each.plan, replace(file, activities=rows))
        subject, number = f"plan:{each.plan.id}", each.row.number
        trail.record(
            session, now, actor_id, words_mended.VERB, subject, field=field, activity=number
        )


def _held(session: Session, chosen: Sequence[UnopenedActivity]) -> list[UnopenedActivity]:
    """The activities as they are now. Their year and their plans are locked until the commit."""
    year, number = chosen[0].plan.fiscal_year, chosen[0].row.number
    plan_ids = {each.plan.id for each in chosen}
    _hold(session, year, plan_ids)
    found = numbered(session, year, number, plan_ids)
    if len(found) != len(plan_ids):
        raise Refusal("gone")
    return found


def _hold(session: Session, year: int, plan_ids: Collection[int]) -> None:
    preparing.held(session, year)  # nobody opens it meanwhile
    query = select(Plan).where(Plan.id.in_(plan_ids)).order_by(Plan.id).with_for_update()
    session.scalars(query.execution_options(populate_existing=True)).all()


def _store(session: Session, plan: Plan, file: PlanFile) -> None:
    try:
        plan_files.read_values(plan_files.as_values(file))
    except PlanFaults as faults:
        raise Refusal("plan_faults", name=plan.name) from faults
    plan_intake.store(session, file)


def _rows(file: PlanFile, row: ActivityRow, field: str, words: str) -> Iterator[ActivityRow]:
    """The plan's activities with the change, and with what follows from it for whole and parts."""
    for each in file.activities:
        if each.number == row.number:
            if field != CUT:
                yield replace(each, **_values(each, field, words))
        elif each.parent != row.number:
            yield _with_due_of_part(each, row, field, words)
        elif field != CUT:
            yield _following(each, row, field, words)


def _values(row: ActivityRow, field: str, words: str) -> dict[str, Any]:
    if field == DUE:
        return {DUE: _days(words)}
    if field == BUREAUS:
        return _given(row, tuple(words.split("\n")))
    if field == BUDGET:
        return {BUDGET: Decimal(words) if words else None}
    return {field: words or None}


def _days(words: str) -> tuple[date, ...]:
    return tuple(sorted({date.fromisoformat(each) for each in words.split()}))


def _given(row: ActivityRow, names: tuple[str, ...]) -> dict[str, Any]:
    stays = names == EVERY_BUREAU or row.reporter in names
    return {BUREAUS: names, "reporter": row.reporter if stays else None}


def _with_due_of_part(each: ActivityRow, row: ActivityRow, field: str, words: str) -> ActivityRow:
    """A part is due only when its whole is: the whole gets the part's dates too."""
    if field != DUE or each.number != row.parent:
        return each
    return replace(each, due=tuple(sorted({*each.due, *_days(words)})))


def _following(part: ActivityRow, row: ActivityRow, field: str, words: str) -> ActivityRow:
    """A part that had the whole's dates, or its bureaus, goes along with it."""
    if field == DUE:
        days = _days(words)
        kept = days if part.due == row.due else tuple(day for day in part.due if day in days)
        return replace(part, due=kept)
    if field == BUREAUS and part.bureaus == row.bureaus:
        return replace(part, **_given(part, tuple(words.split("\n"))))
    return part


# -- a bureau joins or leaves several activities -------------------------------------------------


def that_change(
    plan: Plan, bureau: str, gives: bool, numbers: Collection[str] = ()
) -> list[ActivityRow]:
    """Those activities of the plan, with their parts, that the bureau would join or leave.

    numbers: only these. Raises Refusal: `has`, `has_not` (nothing would change), `last` (facts:
    number; no other bureau would be left).
    """
    named = [
        a for a in plans.rows(plan) if not numbers or a.number in numbers or a.parent in numbers
    ]
    found = [a for a in named if (a.bureaus == EVERY_BUREAU or bureau in a.bureaus) is not gives]
    if not found:
        raise Refusal("has" if gives else "has_not")
    alone = next((a.number for a in found if not gives and a.bureaus == (bureau,)), None)
    if alone is not None:
        raise Refusal("last", number=alone)
    return found


def change_bureau(
    session: Session,
    actor_id: int | None,
    plan: Plan,
    bureau: Bureau,
    gives: bool,
    numbers: Collection[str],
    now: datetime,
) -> list[ActivityRow]:
    """Gives activities of the plan to the bureau, or takes them from it; returns those
    that changed. Raises Refusal as `that_change` does, and `gone` if the year was opened meanwhile.
    """
    _hold(session, plan.fiscal_year, [plan.id])
    if not preparing.is_prepared(session, plan.fiscal_year):
        raise Refusal("gone")
    changed = that_change(plan, bureau.name, gives, numbers)
    others = [each.name for each in people.staffed_bureaus(session) if each.id != bureau.id]
    file, which = plans.as_file(plan), {each.number for each in changed}

    def row(each: ActivityRow) -> ActivityRow:
        if each.number not in which:
            return each
        named = others if each.bureaus == EVERY_BUREAU else each.bureaus
        names = (*named, bureau.name) if gives else tuple(n for n in named if n != bureau.name)
        return replace(each, **_given(each, names))

    _store(session, plan, replace(file, activities=tuple(map(row, file.activities))))
    verb = GIVEN if gives else TAKEN
    subject, told = f"plan:{plan.id}", [each.number for each in changed]
    trail.record(session, now, actor_id, verb, subject, bureau=bureau.id, activities=told)
    return changed
