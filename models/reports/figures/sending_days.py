"""When reports were sent: each bureau's days late, and the pace of the last weeks.

A report is late on the day after its due date. Its day of sending is the day on which it was sent
first; a report that was returned or withdrawn is open again and late from its due date on. Reports
printed in a plan's source have no day of their own and are never late.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.reports.figures.progress import ALL, MISSING, ReportFilter, due_rows
from models.reports.report import ReportVersion

PACE_WEEKS = 4
"""The pace is counted over so many last weeks."""

_WEEK = 7


@dataclass(frozen=True)
class SendingDay:
    """One due report and the day on which it was sent first.

    due: None if the plan gives no date
    sent_on: None if nothing was sent to the bot
    """

    bureau_id: int
    bureau: str
    due: date | None
    state: str
    sent_on: date | None

    @property
    def missing(self) -> bool:
        return self.state in MISSING

    def days_late(self, today: date) -> int:
        """Days after the due date, until it was sent or, while it is missing, until today."""
        until = today if self.missing else self.sent_on
        return max(0, (until - self.due).days) if self.due is not None and until else 0


@dataclass(frozen=True)
class BureauTimes:
    """How punctual one bureau is.

    total: reports due in the scope
    sent: of these, those that stand sent
    over: reports whose day has passed
    in_time: of these, those that are not late
    open_late: those still missing
    days_late: days of all late reports together
    """

    bureau_id: int
    bureau: str
    total: int
    sent: int
    over: int
    in_time: int
    open_late: int
    days_late: int

    @property
    def late(self) -> int:
        return self.over - self.in_time


@dataclass(frozen=True)
class Pace:
    """How fast reports come in.

    total, sent: reports due, and those that stand sent
    lately: reports sent first within the last PACE_WEEKS weeks
    rounds: by day, the reports due by then in this scope and not yet sent
    """

    total: int
    sent: int
    lately: int
    rounds: tuple[tuple[date, int], ...]

    @property
    def missing(self) -> int:
        return self.total - self.sent

    def expected(self, today: date, day: date) -> int:
        """How many more reports come in by the end of the day at the present pace."""
        return self.lately * max(0, (day - today).days) // (PACE_WEEKS * _WEEK)

    def finished_on(self, today: date) -> date | None:
        """The day on which all are sent at the present pace; None if nothing came in lately."""
        if not self.missing:
            return today
        if not self.lately:
            return None
        return today + timedelta(days=-(-self.missing * PACE_WEEKS * _WEEK // self.lately))


def sending_days(
    session: Session, fiscal_year: int, narrow: ReportFilter = ALL
) -> list[SendingDay]:
    """All due reports of the filter, in one statement."""
    due_reports = due_rows(fiscal_year, narrow).subquery().c
    first = (
        select(func.min(ReportVersion.submitted_at))
        .where(ReportVersion.report_id == due_reports.report_id)
        .where(ReportVersion.submitted_by.is_not(None))
        .scalar_subquery()
    )
    names = ("bureau_id", "bureau", "due", "state")
    query = select(*(due_reports[name] for name in names), first)
    found = []
    for bureau_id, bureau, due, state, sent_at in map(tuple, session.execute(query)):
        found.append(SendingDay(bureau_id, bureau, due, state, _day(sent_at)))
    return found


def _day(sent_at: datetime | None) -> date | None:
    return office_day(sent_at) if sent_at is not None else None


def bureau_times(listed: Iterable[SendingDay], today: date) -> list[BureauTimes]:
    """The bureaus by name."""
    found: dict[tuple[str, int], list[SendingDay]] = {}
    for each in listed:
        found.setdefault((each.bureau, each.bureau_id), []).append(each)
    return [_times(days, today) for _, days in sorted(found.items())]


def _times(days: Sequence[SendingDay], today: date) -> BureauTimes:
    over = [each for each in days if each.due is not None and each.due < today]
    return BureauTimes(
        days[0].bureau_id,
        days[0].bureau,
        len(days),
        sum(not each.missing for each in days),
        len(over),
        sum(not each.days_late(today) for each in over),
        sum(each.missing for each in over),
        sum(each.days_late(today) for each in over),
    )


def pace(listed: Sequence[SendingDay], today: date) -> Pace:
    """The pace up to today, and what is missing by each round that is not over."""
    since = today - timedelta(weeks=PACE_WEEKS)
    lately = sum(
        each.sent_on is not None and since < each.sent_on <= today and not each.missing
        for each in listed
    )
    missing = [each.due for each in listed if each.missing and each.due is not None]
    ahead = sorted({each.due for each in listed if each.due is not None and each.due >= today})
    rounds = tuple((day, sum(due <= day for due in missing)) for day in ahead)
    return Pace(len(listed), sum(not each.missing for each in listed), lately, rounds)
