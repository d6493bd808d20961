"""Reports begun and left lying, as duties of whoever began them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, select

from models.calendar import office_day
from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind, DutySearch
from models.duties.duty_people import OWNER
from models.duties.open_drafts import begun_by_one, left_lying, still_open
from models.duties.reminder_policy import KindPolicy, Telling
from models.plans.plan import Activity, ActivityDue
from models.reports import drafts_left
from models.reports.report import APPROVED, SUBMITTED, Report
from models.reports.report_duties import ReportDuty


@dataclass(frozen=True, kw_only=True)
class ReportDraftDuty(ReportDuty):
    """The draft of a report, and its conversation."""

    conversation_id: str


def drafts_lying(search: DutySearch) -> Iterable[Duty]:
    """Unfinished reports that nobody touched for days, of activities still to be reported."""
    rows = [
        (row, *subject)
        for row in left_lying(search, drafts_left.FLOW)
        if (subject := _subject(row.subject)) is not None
    ]
    activities = _reported(search, {activity_id for _, activity_id, _ in rows})
    closed = drafts_left.closed(search.session, (row.id for row, _, _ in rows))
    for row, activity_id, named in rows:
        known = activities.get(activity_id)
        due = named if known is None else known.due_of(row.bureau_id, named)
        over = row.id in closed or known is None or (row.bureau_id, due) in known.settled
        if known is not None and not over:
            yield _draft(search, row, known, due)


def _subject(subject: str) -> tuple[int, date | None] | None:
    """Activity and date of a report's draft, as the conversation names it: `12|2027-03-20|2`."""
    activity, _, rest = subject.partition("|")
    due = rest.partition("|")[0]
    try:
        return int(activity), date.fromisoformat(due) if due else None
    except ValueError:
        return None


@dataclass(frozen=True)
class _Reported:
    """An activity of drafts, its dates, and for which bureau and date its report is with the
    superiors."""

    id: int
    number: str
    title: str
    settled: set[tuple[int, date | None]]
    dues: set[date]

    def due_of(self, bureau_id: int, named: date | None) -> date | None:
        """The date a draft is for: the one it was begun for or, where the plan has moved that
        meanwhile, the nearest that the bureau still owes."""
        open_days = [due for due in sorted(self.dues) if (bureau_id, due) not in self.settled]
        if named is None or named in self.dues or not open_days:
            return named
        return min(open_days, key=lambda due: abs((due - named).days))


def _reported(search: DutySearch, activity_ids: set[int]) -> Mapping[int, _Reported]:
    if not activity_ids:
        return {}
    sent = and_(Report.activity_id == Activity.id, Report.state.in_((SUBMITTED, APPROVED)))
    query = (
        select(Activity.id, Activity.number, Activity.title, Report.bureau_id, Report.due)
        .outerjoin(Report, sent)
        .where(Activity.id.in_(activity_ids), Activity.reportable)
    )
    found: dict[int, _Reported] = {}
    for activity_id, number, title, bureau_id, due in search.session.execute(query):
        known = found.setdefault(activity_id, _Reported(activity_id, number, title, set(), set()))
        if bureau_id is not None:
            known.settled.add((bureau_id, due))
    dues = select(ActivityDue.activity_id, ActivityDue.due).where(
        ActivityDue.activity_id.in_(found)
    )
    for activity_id, due in search.session.execute(dues):
        found[activity_id].dues.add(due)
    return found


def _draft(search: DutySearch, row: Any, activity: _Reported, due: date | None) -> Duty:
    return Duty(
        key=f"draft:{row.id}",
        kind=REPORT_DRAFT,
        day=office_day(row.touched_at),
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        recipients=search.house.only(OWNER, row.person_id),
        payload=ReportDraftDuty(
            number=activity.number,
            round=due,
            activity_id=activity.id,
            title=activity.title,
            conversation_id=row.id,
        ),
    )


REPORT_DRAFT = DutyKind(
    name="draft",
    find=drafts_lying,
    if_any_of_one=begun_by_one(drafts_left.FLOW),
    still_due=still_open,
    policy=KindPolicy((3, 10), (Telling(OWNER, 3),)),
    deadline=False,
    covered=True,
)
