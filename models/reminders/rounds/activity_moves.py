"""Moving a due date of one activity: a move of a round that only this activity goes along with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from models.people.person import Person
from models.plans.plan import Activity
from models.plans.plan_rows import ActivityRow
from models.reminders.rounds import round_moves
from models.reminders.rounds.round_moves import Move
from models.reports.plan_changes import changing_plan


def move_of(session: Session, activities: Sequence[Activity], old: date, new: date) -> Move:
    """The move of that date of these activities, with their parts."""
    every = [*activities, *changing_plan.parts_of(session, activities)]
    plan_ids = frozenset(each.plan_id for each in activities)
    return Move(old, new, plan_ids, frozenset(each.id for each in every))


def carry_out(
    session: Session,
    actor: Person | None,
    activity_ids: Sequence[int],
    old: date,
    new: date,
    now: datetime,
) -> int:
    """Moves the date and returns the trail's entry, by which it is taken back as a round's move is.

    A part may only be due when its whole is: the whole gets the new date too. Raises Refusal as
    `round_moves.check` does, and `gone`.
    """
    activities = changing_plan.locked(session, activity_ids)
    parts = [each for each in activities if each.parent is not None]
    if parts:
        _give_to_wholes(session, parts, new)
    return round_moves.carry_out(session, actor, move_of(session, activities, old, new), now)


def _give_to_wholes(session: Session, parts: Sequence[Activity], new: date) -> None:
    wholes = [
        each
        for part in parts
        for each in changing_plan.numbered(session, part.plan.fiscal_year, part.parent or "")
        if each.plan_id == part.plan_id
    ]
    changing_plan.rewritten(session, wholes, lambda row: _with(row, new))


def _with(row: ActivityRow, new: date) -> ActivityRow:
    return replace(row, due=tuple(sorted({*row.due, new}))) if row.due else row
