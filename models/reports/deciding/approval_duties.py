"""Sent reports that wait for a decision, as duties of whoever decides."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import bindparam, exists, func, or_, select
from sqlalchemy.orm import aliased

from models.calendar import office_day
from models.duties.duty import Duty
from models.duties.duty_kind import THESE_BUREAUS, DutyKind, DutySearch
from models.duties.duty_people import APPROVER
from models.duties.reminder_policy import KindPolicy, Telling
from models.people.person import Bureau, Person
from models.plans.plan import Activity
from models.reports.report import SUBMITTED, Report, ReportVersion, stands
from models.reports.report_duties import report_duty, reports_by_id, versions_in_state

# Built once: every turn asks it.
_WAITING = (
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

_author, _superior = aliased(Person), aliased(Person)
_DECIDED_BELOW = exists().where(
    _author.id == func.coalesce(ReportVersion.on_behalf_of, ReportVersion.submitted_by),
    _author.bureau_id.not_in(bindparam("near", expanding=True)),
    _author.retired_at.is_(None),
    _superior.id == _author.supervisor_id,
    _superior.id != _author.id,
    _superior.id != ReportVersion.submitted_by,
    _superior.retired_at.is_(None),
    _superior.line_user_id.is_not(None),
    _superior.blocked_at.is_(None),
)
"""Whoever sent it is of other bureaus, and has a superior who may decide: so no administrator is
asked in their place (`Household.approvers`)."""
_LEFT_TO_ADMINISTRATORS = _WAITING.where(
    or_(Report.bureau_id.in_(bindparam("near", expanding=True)), ~_DECIDED_BELOW)
)


def approvals_waiting(search: DutySearch) -> Iterable[Duty]:
    """Sent reports, for whoever decides on them; the reporter has nothing to do meanwhile."""
    for row in _waiting(search):
        yield _approval(search, row, office_day(row.submitted_at))


def _waiting(search: DutySearch) -> Iterable[Any]:
    if search.seeker is None or not search.seeker.administrator:
        return search.rows(_WAITING, Report.bureau_id)
    near = {"near": sorted(search.seeker.bureau_ids)}
    return search.session.execute(_LEFT_TO_ADMINISTRATORS, near)


def _approval(search: DutySearch, row: Any, day: date) -> Duty:
    author = row.on_behalf_of or row.submitted_by
    approver = search.house.approver(frozenset((author, row.submitted_by)), author)
    return Duty(
        key=f"approval:{row.report_id}:{row.version}",
        kind=APPROVAL,
        day=day,
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        recipients=search.house.only(APPROVER, approver),
        payload=report_duty(row),
    )


APPROVAL = DutyKind(
    name="approval",
    find=approvals_waiting,
    if_any_of_one=exists().where(Report.state == SUBMITTED, Report.bureau_id.in_(THESE_BUREAUS)),
    still_due=partial(versions_in_state, state=SUBMITTED),
    policy=KindPolicy((1, 3, 7), (Telling(APPROVER, 1),), weekly=(APPROVER,)),
    deadline=False,
    never_left_out=True,
    reports=reports_by_id,
)
