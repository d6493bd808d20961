"""What a plan file would change in the plan that counts, and putting it in its place.

The chat and `strongbot plan import` both go through `apply`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people.person import Bureau, Person
from models.plans import plans
from models.plans.plan import Activity, Plan
from models.plans.plan_rows import EVERY_BUREAU, ActivityRow, PlanFaults, PlanFile
from models.reports import source_reports
from models.reports.report import WITHDRAWN, Report
from models.trail import trail

ACTIVITY, DATE, BUREAU = "activity", "date", "bureau"
"""Why a report would be asked for no longer."""


@dataclass(frozen=True)
class MovedDates:
    """An activity whose dates change."""

    number: str
    before: tuple[date, ...]
    after: tuple[date, ...]


@dataclass(frozen=True)
class OrphanReport:
    """A report that is already sent and that the new plan asks for no longer.

    why: ACTIVITY, DATE or BUREAU is no longer in the plan.
    """

    number: str
    bureau: str
    due: date | None
    why: str


@dataclass(frozen=True)
class PlanChanges:
    """What a plan file would change.

    seen: which stored plan it was compared with; "" if there is none.
    given: numbers of the activities that go to other bureaus.
    reworded: numbers of those whose words change.
    heading: whether title, channels, measures or another part beside the activities changes.
    """

    seen: str
    added: tuple[ActivityRow, ...] = ()
    removed: tuple[ActivityRow, ...] = ()
    moved: tuple[MovedDates, ...] = ()
    given: tuple[str, ...] = ()
    reworded: tuple[str, ...] = ()
    heading: bool = False
    orphans: tuple[OrphanReport, ...] = ()

    @property
    def new(self) -> bool:
        """Whether there is no plan of that name yet."""
        return not self.seen

    @property
    def nothing(self) -> bool:
        """Whether the stored plan says the same."""
        parts = (self.added, self.removed, self.moved, self.given, self.reworded)
        return not self.new and not self.heading and not any(parts)


def compared(session: Session, file: PlanFile) -> PlanChanges:
    """Returns what the file would change in the stored plan of its name and fiscal year."""
    stored = plans.named(session, file.name)
    if stored is None or stored.fiscal_year != file.fiscal_year:
        return PlanChanges("", added=file.activities)
    before = _before(stored)
    old = {row.number: row for row in before.activities} if before is not None else {}
    new = {row.number: row for row in file.activities}
    both = [(old[number], row) for number, row in new.items() if number in old]
    return PlanChanges(
        seen=seen(stored),
        added=tuple(row for number, row in new.items() if number not in old),
        removed=tuple(row for number, row in old.items() if number not in new),
        moved=tuple(MovedDates(b.number, b.due, a.due) for b, a in both if b.due != a.due),
        given=tuple(a.number for b, a in both if _owners(b) != _owners(a)),
        reworded=tuple(a.number for b, a in both if _words(b) != _words(a)),
        heading=before is None or _heading(before) != _heading(file),
        orphans=tuple(_orphans(session, stored, file)),
    )


def of_other_year(session: Session, name: str, year: int) -> int | None:
    """Returns the fiscal year of the stored plan of that name, if it is another one."""
    stored = plans.named(session, name)
    return stored.fiscal_year if stored is not None and stored.fiscal_year != year else None


def seen(stored: Plan) -> str:
    """Returns a stamp of the stored plan as it is now."""
    return hashlib.sha256(stored.source.encode()).hexdigest()[:16]


def _before(stored: Plan) -> PlanFile | None:
    try:
        return plans.as_file(stored)
    except PlanFaults:
        return None  # stored before a rule that it breaks


def _owners(row: ActivityRow) -> object:
    return row.bureaus, row.reporter


def _words(row: ActivityRow) -> ActivityRow:
    return replace(row, due=(), bureaus=(), reporter=None)


def _heading(file: PlanFile) -> PlanFile:
    return replace(file, activities=())


# -- reports that nobody would ask for any more -------------------------------------------------


class _Sent(NamedTuple):
    number: str
    bureau: str
    due: date | None
    dues: frozenset[date]


def _orphans(session: Session, stored: Plan, file: PlanFile) -> Iterator[OrphanReport]:
    rows = {row.number: row for row in file.activities}
    parents = {row.parent for row in file.activities}
    for sent in _sent(session, stored):
        row = None if sent.number in parents else rows.get(sent.number)
        why = _why_orphan(sent, row, file)
        if why:
            yield OrphanReport(sent.number, sent.bureau, sent.due, why)


def _sent(session: Session, stored: Plan) -> Sequence[_Sent]:
    query = (
        select(Activity, Bureau.name, Report.due)
        .join(Report, Report.activity_id == Activity.id)
        .join(Bureau, Bureau.id == Report.bureau_id)
        .where(Activity.plan_id == stored.id, Activity.reportable, Report.state != WITHDRAWN)
        .order_by(Activity.position, Bureau.name, Report.due)
    )
    return [
        _Sent(activity.number, bureau, due, frozenset(each.due for each in activity.dues))
        for activity, bureau, due in session.execute(query)
    ]


def _why_orphan(sent: _Sent, row: ActivityRow | None, file: PlanFile) -> str:
    if row is None:
        return ACTIVITY
    reporters = (row.reporter,) if row.reporter is not None else row.bureaus
    if row.bureaus != EVERY_BUREAU and sent.bureau not in reporters:
        return BUREAU
    after = frozenset(file.dues_of(row))
    if sent.due is None:
        return DATE if after - sent.dues else ""
    moved_alone = len(sent.dues - after) == len(after - sent.dues) == 1
    return "" if sent.due in after or moved_alone else DATE


# -- the new plan counts -------------------------------------------------------------------------


def apply(
    session: Session, file: PlanFile, by: Person | None, now: datetime, shown: str | None = None
) -> Plan:
    """Stores the plan, with the reports printed in its source, and notes it on the trail.

    by: None on the command line. shown: the `seen` of the changes that were confirmed.
    Raises Refusal: `other_year` (facts: year) if the plan of that name is of another fiscal year,
    `changed` if the stored plan is another by now, `orphans` (facts: reports) if reports that were
    sent would be asked for no longer. A plan that is stored already stays.
    """
    _hold(session, file.name)
    other = of_other_year(session, file.name, file.fiscal_year)
    if other is not None:
        raise Refusal("other_year", year=other)
    changes = compared(session, file)
    if shown is not None and shown != changes.seen:
        raise Refusal("changed")
    if changes.orphans:
        raise Refusal("orphans", reports=changes.orphans)
    plan = source_reports.take_in(session, file, now)
    if not changes.nothing:
        actor = by.id if by is not None else None
        counts = _counts(changes)
        trail.record(session, now, actor, "plan.import", f"plan:{plan.id}", **counts)
    return plan


def _hold(session: Session, name: str) -> None:
    """Lets a second writer of the plan wait until the commit."""
    query = select(Plan.id).where(Plan.name == name).with_for_update()
    session.execute(query)


def _counts(changes: PlanChanges) -> Mapping[str, int]:
    return {
        "added": len(changes.added),
        "removed": len(changes.removed),
        "moved": len(changes.moved),
    }
