"""What must be done at a moment, and by whom. Computed from what is stored; nothing is kept."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.duties.duty import Duty
from models.duties.duty_kind import DutySearch, Find, Seeker
from models.plans import round_days
from models.reminders.duty_kinds import DEFAULT, KINDS


def duties(
    session: Session,
    working_days: WorkingDays,
    now: datetime,
    bureau_ids: frozenset[int] | None = None,
    until: date | None = None,
    by_role: bool = True,
    seeker: Seeker | None = None,
) -> list[Duty]:
    """Returns all duties at the aware moment, the nearest first.

    until: up to duties of that day (a forecast). None: up to those whose earliest step has come.
    bureau_ids: only what these bureaus must do, and what their people sent. None: everything.
    by_role: also what reaches people by their role in a bureau alone (`duty_people.has_role`).
    seeker: whose duties are wanted, in place of bureaus; some others may be returned as well.

    What is told weekly once it is late stands until it is met (reports: until their fiscal year
    ends). Everything else stands until `DEFAULT.kept_for` working days past its day. Each kind
    takes a fixed number of statements, however large the office is.
    """
    today = office_day(now)
    if seeker is not None:
        bureau_ids = None if seeker.administrator else seeker.bureau_ids
    search = DutySearch(
        session,
        working_days,
        DEFAULT,
        today,
        working_days.shift(today, -DEFAULT.kept_for),
        # Two days more: a due date on a day off is counted from itself.
        max(until or today, working_days.shift(today, DEFAULT.ahead + 2)),
        bureau_ids,
        until is not None,
        round_days.moved(session),
        by_role,
        seeker,
    )
    found = [duty for find in _worth_asking(session) for duty in find(search)]
    return sorted(found, key=lambda duty: (duty.day, duty.bureau_id, duty.place))


def _worth_asking(session: Session) -> list[Find]:
    """What finds duties, without whatever has nothing stored that may be due; by one statement."""
    there = session.execute(_IS_ANY).one()
    empty = {find for find, some in zip(_ASKED, there, strict=True) if not some}
    return [find for find in _FINDERS if find not in empty]


_FINDERS = {kind.find: kind.if_any for kind in KINDS}
_ASKED = {find: some for find, some in _FINDERS.items() if some is not None}
_IS_ANY = select(*_ASKED.values())  # built once: every turn asks it
