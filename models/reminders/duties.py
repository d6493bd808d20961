"""What must be done at a moment, and by whom. Computed from what is stored; nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Exists, select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.duties.duty import Duty
from models.duties.duty_kind import (
    THESE_BUREAUS,
    DutySearch,
    Find,
    Seeker,
)
from models.people.person import THIS_PERSON
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
    found = [duty for find in _worth_asking(search) for duty in find(search)]
    return sorted(found, key=lambda duty: (duty.day, duty.bureau_id, duty.place))


def _worth_asking(search: DutySearch) -> list[Find]:
    """What finds duties, without whatever has nothing stored that may be due; by one statement."""
    seeker = search.seeker
    if seeker is None or seeker.administrator:
        return _OF_ALL.worth_asking(search.session, {})
    theirs = {THIS_PERSON.key: seeker.person_id, THESE_BUREAUS.key: sorted(seeker.bureau_ids)}
    return _OF_ONE.worth_asking(search.session, theirs)


class _Finders:
    """What finds duties, each with what must be stored for any to be due (None: always asked)."""

    def __init__(self, if_any: Mapping[Find, Exists | None]) -> None:
        self._finders = tuple(if_any)
        asked = {find: some for find, some in if_any.items() if some is not None}
        self._asked = tuple(asked)
        self._is_any = select(*asked.values())  # built once: every turn asks it

    def worth_asking(self, session: Session, given: Mapping[str, Any]) -> list[Find]:
        there = session.execute(self._is_any, given).one()
        empty = {find for find, some in zip(self._asked, there, strict=True) if not some}
        return [find for find in self._finders if find not in empty]


_OF_ALL = _Finders({kind.find: kind.if_any for kind in KINDS})
_OF_ONE = _Finders(
    {kind.find: kind.if_any if kind.if_any_of_one is None else kind.if_any_of_one for kind in KINDS}
)
