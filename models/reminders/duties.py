"""What is owed at a moment, and by whom: a function of what is stored, nothing kept. Never commits.

One small function a kind; a further kind is one function more, a row of the policy and a card.
Each takes a fixed number of statements, however large the office.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.complaints.case_duties import cases_owed
from models.complaints.figures.case_result_duties import numbers_owed
from models.conversations.conversation import ACTIVE, PAUSED, Conversation
from models.duties.duty_facts import Ask, Duty
from models.duties.duty_people import APPROVER, OWNER, Holders, Household, Passed, household
from models.duties.reminder_policy import APPROVAL, DRAFT, Policy
from models.gifts.gift_duties import gift_drafts, gifts_open
from models.gifts.result.gift_result_duties import gift_rounds_owed
from models.people.person import Bureau, Person
from models.plans import round_days
from models.plans.plan import Activity, ActivityDue
from models.pledges.pledge_duties import pledges_owed
from models.reminders.duty_policy import DEFAULT
from models.reports.duty_reports import reports_owed
from models.reports.report import APPROVED, SUBMITTED, Report, ReportVersion, stands

__all__ = ["Duty", "duties"]


def duties(
    session: Session,
    working_days: WorkingDays,
    now: datetime,
    policy: Policy = DEFAULT,
    bureau_ids: frozenset[int] | None = None,
    until: date | None = None,
) -> list[Duty]:
    """All that is owed at the aware moment, the nearest first.

    Up to the earliest step before its day; `until`: up to duties of that day instead (a forecast).
    What is told weekly once it is late is owed until it is met (reports: until their fiscal year
    ends), all else until `policy.kept_for` working days past its day. bureau_ids: only what these
    bureaus owe, and what their people sent. Whoever has just sent a report owes nothing any more.
    """
    today = office_day(now)
    asked = Ask(
        session,
        household(session, today),
        working_days,
        policy,
        today,
        working_days.shift(today, -policy.kept_for),
        # Two days more: a due date on a day off is counted from itself.
        max(until or today, working_days.shift(today, policy.ahead + 2)),
        bureau_ids,
        until is not None,
        round_days.moved(session),
    )
    found = [
        *reports_owed(asked),
        *approvals_waiting(asked),
        *drafts_lying(asked),
        *pledges_owed(asked),
        *gifts_open(asked),
        *gift_drafts(asked),
        *gift_rounds_owed(asked),
        *cases_owed(asked),
        *numbers_owed(asked),
    ]
    return sorted(found, key=lambda duty: (duty.day, duty.bureau_id, duty.place))


# -- an approval waiting -------------------------------------------------------------------------


def approvals_waiting(asked: Ask) -> Iterable[Duty]:
    """Sent reports, for whoever decides on them; the reporter owes nothing meanwhile."""
    query = (
        select(
            Report.id.label("report_id"),
            Report.version,
            Report.due,
            Report.bureau_id,
            Bureau.name.label("bureau"),
            Activity.id.label("activity_id"),
            Activity.number,
            Activity.title,
            ReportVersion.submitted_at,
            ReportVersion.submitted_by,
            ReportVersion.on_behalf_of,
        )
        .select_from(Report)
        .join(ReportVersion, stands())
        .join(Bureau, Bureau.id == Report.bureau_id)
        .join(Activity, Activity.id == Report.activity_id)
        .where(Report.state == SUBMITTED, ReportVersion.submitted_by.is_not(None))
    )
    if asked.bureau_ids is not None:
        query = query.where(Report.bureau_id.in_(asked.bureau_ids))
    for row in asked.session.execute(query):
        yield _approval(asked, row, office_day(row.submitted_at))


def _approval(asked: Ask, row: Any, day: date) -> Duty:
    author = row.on_behalf_of or row.submitted_by
    approver = asked.house.approver(frozenset((author, row.submitted_by)), author)
    return Duty(
        key=f"approval:{row.report_id}:{row.version}",
        kind=APPROVAL,
        day=day,
        deadline=False,
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        activity_id=row.activity_id,
        number=row.number,
        title=row.title,
        round=row.due,
        holders=_one(asked.house, APPROVER, approver),
        report_id=row.report_id,
        version=row.version,
        author_id=author,
    )


def _one(house: Household, role: str, person_id: int | None) -> Holders:
    why = None if person_id is None else house.why_not(person_id)
    if person_id is None or why is not None:
        passed = () if person_id is None else (Passed(person_id, why or ""),)
        return Holders({role: ()}, passed)
    return Holders({role: (person_id,)})


# -- a draft left lying --------------------------------------------------------------------------


def drafts_lying(asked: Ask) -> Iterable[Duty]:
    """Unfinished reports that nobody touched for days, of activities still to be reported."""
    query = (
        select(
            Conversation.id,
            Conversation.subject,
            Conversation.touched_at,
            Person.id.label("person_id"),
            Person.bureau_id,
            Bureau.name.label("bureau"),
        )
        .join(Person, Person.id == Conversation.person_id)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .where(Conversation.flow.in_(asked.policy.draft_flows))
        .where(Conversation.status.in_((ACTIVE, PAUSED)))
        .where(Person.retired_at.is_(None))
    )
    if asked.bureau_ids is not None:
        query = query.where(Person.bureau_id.in_(asked.bureau_ids))
    rows = [
        (row, *subject)
        for row in asked.session.execute(query)
        if asked.wanted(office_day(row.touched_at)) and (subject := _subject(row.subject))
    ]
    activities = _reported(asked, {activity_id for _, activity_id, _ in rows})
    for row, activity_id, named in rows:
        known = activities.get(activity_id)
        due = named if known is None else known.due_of(row.bureau_id, named)
        if known is not None and (row.bureau_id, due) not in known.settled:
            yield _draft(asked, row, known, due)


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
        owed = [due for due in sorted(self.dues) if (bureau_id, due) not in self.settled]
        if named is None or named in self.dues or not owed:
            return named
        return min(owed, key=lambda due: abs((due - named).days))


def _reported(asked: Ask, activity_ids: set[int]) -> Mapping[int, _Reported]:
    if not activity_ids:
        return {}
    sent = and_(Report.activity_id == Activity.id, Report.state.in_((SUBMITTED, APPROVED)))
    query = (
        select(Activity.id, Activity.number, Activity.title, Report.bureau_id, Report.due)
        .outerjoin(Report, sent)
        .where(Activity.id.in_(activity_ids), Activity.reportable)
    )
    found: dict[int, _Reported] = {}
    for activity_id, number, title, bureau_id, due in asked.session.execute(query):
        known = found.setdefault(activity_id, _Reported(activity_id, number, title, set(), set()))
        if bureau_id is not None:
            known.settled.add((bureau_id, due))
    dues = select(ActivityDue.activity_id, ActivityDue.due).where(
        ActivityDue.activity_id.in_(found)
    )
    for activity_id, due in asked.session.execute(dues):
        found[activity_id].dues.add(due)
    return found


def _draft(asked: Ask, row: Any, activity: _Reported, due: date | None) -> Duty:
    return Duty(
        key=f"draft:{row.id}",
        kind=DRAFT,
        day=office_day(row.touched_at),
        deadline=False,
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        activity_id=activity.id,
        number=activity.number,
        title=activity.title,
        round=due,
        holders=_one(asked.house, OWNER, row.person_id),
        conversation_id=row.id,
    )
