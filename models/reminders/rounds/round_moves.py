"""Moving a round of a fiscal year to another date, and whom that concerns.

What was sent for the round goes along with it, untouched: nobody has to send it again. So does
everything else that is kept by its day (`round_days`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from models.base import written_out
from models.calendar import fiscal_year, fiscal_year_days, office_day
from models.duties.duty_kind import DutyKind
from models.duties.duty_people import HEAD, RESPONSIBLE, household
from models.errors import Refusal
from models.people.person import Bureau, Person
from models.plans import plan_roll, plans, round_days
from models.plans.plan import Activity, ActivityDue, Plan, to_report_by
from models.plans.plan_rows import ActivityRow, PlanFile
from models.reminders.duty_kinds import KINDS
from models.reports import plan_intake
from models.reports.figures import measure_scores
from models.reports.report import APPROVED, SUBMITTED, Report
from models.trail import trail
from models.trail.audit_entry import AuditEntry

VERB = "round.move"
_MOST_MOVES = 40


@dataclass(frozen=True)
class Move:
    """A round's move.

    old, new: its dates.
    plan_ids: the plans in which it is moved.
    activity_ids: only these activities, when a move is taken back. None: all that have the date.
    """

    old: date
    new: date
    plan_ids: frozenset[int]
    activity_ids: frozenset[int] | None = None

    @property
    def back(self) -> Move:
        """The move that undoes this one."""
        return Move(self.new, self.old, self.plan_ids, self.activity_ids)


@dataclass(frozen=True)
class Affected:
    """Whom a round concerns.

    bureaus, activities: how many of them.
    unsent, sent: how many reports are still to be sent, and how many are sent.
    recipients: the responsible reporters and heads of what is not sent yet, each with the numbers
        of the activities that they are told of.
    """

    bureaus: int
    activities: int
    unsent: int
    sent: int
    recipients: Mapping[int, Sequence[str]] = field(default_factory=dict)


def holding(session: Session, day: date) -> list[Plan]:
    """Returns the plans of the day's fiscal year that ask for reports on it, by name."""
    due = (
        select(Activity.plan_id)
        .join(ActivityDue, ActivityDue.activity_id == Activity.id)
        .where(ActivityDue.due == day, Activity.reportable)
    )
    query = select(Plan).where(Plan.fiscal_year == fiscal_year(day), Plan.id.in_(due))
    return list(session.scalars(query.order_by(Plan.name)))


def check(session: Session, move: Move, today: date) -> None:
    """Raises Refusal if the round cannot be moved so: `no_round`, `same_day`, `past`,
    `other_year` (facts: year, B.E.), `taken` (facts: number, an activity that has the new date)."""
    if not _activities(session, move):
        raise Refusal("no_round", day=move.old)
    if move.new == move.old:
        raise Refusal("same_day", day=move.new)
    if move.new < today:
        raise Refusal("past", day=move.new)
    if fiscal_year(move.new) != fiscal_year(move.old):
        raise Refusal("other_year", year=fiscal_year(move.old))
    number = _taken(session, move)
    if number is not None:
        raise Refusal("taken", number=number, day=move.new)


def affected(session: Session, move: Move, now: datetime) -> Affected:
    """Returns whom the move concerns at the aware moment."""
    rows = list(session.execute(_to_report_query(_activities(session, move), move.old)))
    missing = [row for row in rows if row.state not in (SUBMITTED, APPROVED)]
    house = household(session, office_day(now))
    recipients: dict[int, list[str]] = {}
    for row in missing:
        roles = house.recipients(row.bureau_id, row.activity_id).by_role
        for person_id in dict.fromkeys((*roles[RESPONSIBLE], *roles[HEAD])):
            numbers = recipients.setdefault(person_id, [])
            if row.number not in numbers:
                numbers.append(row.number)
    return Affected(
        bureaus=len({row.bureau_id for row in rows}),
        activities=len({row.activity_id for row in rows}),
        unsent=len(missing),
        sent=len(rows) - len(missing),
        recipients=recipients,
    )


def along(session: Session, move: Move) -> list[DutyKind]:
    """Returns the kinds of duties that are due at that round as well, and move with it."""
    if any(plan.id not in move.plan_ids for plan in holding(session, move.old)):
        return []
    year = fiscal_year(move.old)
    if move.old == fiscal_year_days(year)[1]:
        return []
    kept = ((kind, kind.kept_by_round) for kind in KINDS)
    return [kind for kind, by in kept if by is not None and move.old in by.days(session, year)]


def carry_out(session: Session, actor: Person | None, move: Move, now: datetime) -> int:
    """Moves the round, and returns the id of the trail's entry, by which it can be taken back.

    Raises Refusal as `check` does. Drafts and sent reports have the new date from now on.
    """
    locked = select(Plan.id).where(Plan.id.in_(move.plan_ids)).order_by(Plan.id).with_for_update()
    session.execute(locked).all()  # of two who move it at once the second finds it moved
    session.expire_all()  # what was read before the lock may have been moved meanwhile
    check(session, move, office_day(now))
    moved = _activities(session, move)
    for plan_id in sorted(move.plan_ids):
        plan = session.get_one(Plan, plan_id)
        numbers = {a.number for a in moved if a.plan_id == plan_id}
        plan_intake.store(session, _moved(plans.as_file(plan), numbers, move))
    _carry_along(session, move)
    subject = f"round:{move.old.isoformat()}"
    trail.record(
        session,
        now,
        actor.id if actor is not None else None,
        VERB,
        subject,
        to=move.new.isoformat(),
        plans=sorted(move.plan_ids),
        activities=sorted(a.id for a in moved),
    )
    session.flush()
    newest = (
        select(AuditEntry.id)
        .where(AuditEntry.subject == subject, AuditEntry.verb == VERB)
        .order_by(AuditEntry.id.desc())
        .limit(1)
    )
    return session.scalars(newest).one()


def _carry_along(session: Session, move: Move) -> None:
    """Moves what else is kept under the round's day: scores, and what kinds of duties keep."""
    left = holding(session, move.old)
    round_days.note(session, move.old, move.new, emptied=not left)
    emptied = move.plan_ids - {plan.id for plan in left}
    measure_scores.carry(session, emptied, move.old, move.new)
    year = fiscal_year(move.new)
    for kept in (kind.kept_by_round for kind in KINDS if kind.kept_by_round is not None):
        days = kept.days(session, year)
        if move.new in days and move.old not in days:
            kept.carry(session, move.old, move.new)


def known(session: Session, entry_id: int) -> Move | None:
    """Returns the move of a trail's entry. None if the entry is about something else."""
    entry = session.get(AuditEntry, entry_id)
    return _told(entry) if entry is not None and entry.verb == VERB else None


def _told(entry: AuditEntry) -> Move:
    return Move(
        date.fromisoformat(entry.subject.removeprefix("round:")),
        date.fromisoformat(entry.details["to"]),
        frozenset(entry.details["plans"]),
        frozenset(entry.details["activities"]),
    )


def moved_from(session: Session, year: int) -> dict[date, tuple[int, Move]]:
    """Returns the rounds of the fiscal year (B.E.) that stand on another day than at first, by that
    day: the entry of the last move, and that move."""
    query = select(AuditEntry).where(AuditEntry.verb == written_out(VERB))
    entries = list(session.scalars(query.order_by(AuditEntry.id.desc()).limit(_MOST_MOVES)))
    moves = [(entry.id, _told(entry)) for entry in reversed(entries)]
    found: dict[date, tuple[int, Move]] = {}
    for entry_id, move in moves:
        if fiscal_year(move.old) != year:
            continue
        first = next((day for day, (_, last) in found.items() if last.new == move.old), move.old)
        found.pop(first, None)
        if first != move.new:
            found[first] = entry_id, move
    stands = {day: each for day, each in found.items() if holding(session, each[1].new)}
    return {day: each for day, each in stands.items() if not holding(session, day)}


# -- what has the date ---------------------------------------------------------------------------


def _activities(session: Session, move: Move) -> list[Activity]:
    """Returns all rows of these plans with the date, also those reported by their parts."""
    query = (
        select(Activity)
        .join(ActivityDue, ActivityDue.activity_id == Activity.id)
        .where(ActivityDue.due == move.old, Activity.plan_id.in_(move.plan_ids))
    )
    if move.activity_ids is not None:
        query = query.where(Activity.id.in_(move.activity_ids))
    return list(session.scalars(query).unique())


def _taken(session: Session, move: Move) -> str | None:
    """Returns the number of an activity that is due, or was reported, on the new date as well."""
    ids = [activity.id for activity in _activities(session, move)]
    due = select(Activity.number).join(ActivityDue, ActivityDue.activity_id == Activity.id)
    sent = select(Activity.number).join(Report, Report.activity_id == Activity.id)
    for query in (
        due.where(ActivityDue.due == move.new, Activity.id.in_(ids)),
        sent.where(Report.due == move.new, Activity.id.in_(ids)),
    ):
        found = session.scalars(query.limit(1)).first()
        if found is not None:
            return found
    return None


def _to_report_query(moved: Collection[Activity], day: date) -> Any:
    its_report = and_(
        Report.activity_id == Activity.id, Report.bureau_id == Bureau.id, Report.due == day
    )
    return (
        select(
            Activity.id.label("activity_id"),
            Activity.number,
            Bureau.id.label("bureau_id"),
            Report.state,
        )
        .select_from(Activity)
        .join(Bureau, to_report_by(Bureau.id))
        .outerjoin(Report, its_report)
        .where(Activity.id.in_([a.id for a in moved if a.reportable]))
        .order_by(Activity.plan_id, Activity.position, Bureau.id)
    )


# -- the plan's text -----------------------------------------------------------------------------


def _moved(file: PlanFile, numbers: Collection[str], move: Move) -> PlanFile:
    """Returns the plan with the new date in these activities and in their source's reports."""

    def row(each: ActivityRow) -> ActivityRow:
        if each.number not in numbers:
            return each
        days = (move.new if day == move.old else day for day in file.dues_of(each))
        return replace(
            each,
            due=tuple(sorted(days)),
            timing=plan_roll.with_day(each.timing, move.old, move.new),
            remarks=plan_roll.with_day(each.remarks, move.old, move.new),
        )

    return replace(
        file,
        activities=tuple(map(row, file.activities)),
        reports=tuple(
            replace(each, round=move.new)
            if each.activity in numbers and each.round == move.old
            else each
            for each in file.reports
        ),
    )
