"""The reports that bureaus must send: not sent yet, or returned and not sent again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Date, and_, bindparam, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from models.base import written_out
from models.calendar import WorkingDays, fiscal_year, fiscal_year_days, month_ends, office_day
from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts, ReportOf
from models.duties.reminder_policy import Policy, of_bureau
from models.people.person import Bureau
from models.plans.plan import Activity, ActivityDue, Plan, in_force_on, to_report_by
from models.reports import closed_reports
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report, ReportVersion, stands

_SENT = (SUBMITTED, APPROVED, RETURNED)
"""States in which a report was sent once. A returned one is a duty of another key."""


@dataclass(frozen=True, kw_only=True)
class ReportDuty(Payload):
    """A report.

    number, title: of the activity.
    round: the date of the plan. None where the plan names none.
    report_id, version: of the report that was returned or waits. None where nothing was sent.
    """

    activity_id: int
    title: str
    report_id: int | None = None
    version: int | None = None


def report_duty(row: Any) -> ReportDuty:
    """The payload from a row with its values; `due` is its round."""
    return ReportDuty(
        number=row.number,
        round=row.due,
        activity_id=row.activity_id,
        title=row.title,
        report_id=row.report_id,
        version=row.version,
    )


# -- finding -------------------------------------------------------------------------------------


def unsent_reports(search: DutySearch) -> Iterable[Duty]:
    """Reports that bureaus must send; the month's progress where the plan asks for it."""
    if not search.by_role:
        return
    dated = [(_day(search, row), row) for row in _owed(search)]
    dated = [(day, row) for day, row in dated if search.wants(row.bureau_id, day)]
    if dated:
        search.house.expect({row.bureau_id for _, row in dated})
    found = [
        _returned(search, row, day) if row.state == RETURNED else _not_sent(search, row)
        for day, row in dated
    ]
    began = fiscal_year_days(fiscal_year(search.today))[0]
    of_past = [each.about for each in found if each.payload.round and each.payload.round < began]
    closed = closed_reports.closed(search.session, of_past)
    yield from (each for each in found if search.within_year(each.day) and each.about not in closed)


def _owed(search: DutySearch) -> Sequence[Any]:
    days = {"oldest": search.oldest, "last": search.last}
    if search.seeker is None or not search.seeker.administrator:
        return search.rows(_OWED, Bureau.id, **days)
    near = {"near": sorted(search.seeker.bureau_ids)}
    own = search.session.execute(_OWED_NEAR, {**days, **near})
    days["last"] = search.today - timedelta(days=1)  # late: of the others nothing else is wanted
    return [*own, *search.session.execute(_OWED_FAR, {**days, **near})]


_SAME_DUE = or_(
    Report.due == ActivityDue.due, and_(Report.due.is_(None), ActivityDue.due.is_(None))
)
_ITS_REPORT = and_(Report.activity_id == Activity.id, Report.bureau_id == Bureau.id, _SAME_DUE)
_SOME_DUE, _SOME_REPORT = aliased(ActivityDue), aliased(Report)
_OLDEST, _LAST = bindparam("oldest", type_=Date), bindparam("last", type_=Date)
# Without this each bureau's reports of every activity of all years are looked for.
_WORTH_LOOKING = Activity.id.in_(
    union_all(
        select(_SOME_DUE.activity_id).where(_SOME_DUE.due.between(_OLDEST, _LAST)),
        select(_SOME_REPORT.activity_id).where(_SOME_REPORT.state == written_out(RETURNED)),
    )
)
# Built once: every turn asks it.
_OWED = (
    select(
        Activity.id.label("activity_id"),
        Activity.number,
        Activity.title,
        Plan.monthly,
        Plan.fiscal_year,
        Bureau.id.label("bureau_id"),
        Bureau.name.label("bureau"),
        ActivityDue.due,
        Report.id.label("report_id"),
        Report.state,
        Report.version,
        ReportVersion.submitted_at,
        ReportVersion.decided_at,
        ReportVersion.review,
        ReportVersion.reviewed_at,
    )
    .select_from(Activity)
    .join(Plan, Plan.id == Activity.plan_id)
    .join(Bureau, to_report_by(Bureau.id))
    .outerjoin(ActivityDue, ActivityDue.activity_id == Activity.id)
    .outerjoin(Report, _ITS_REPORT)
    .outerjoin(ReportVersion, stands() & (Report.state == RETURNED))
    .where(Activity.reportable, _WORTH_LOOKING, in_force_on(ActivityDue.due))
    .where(or_(Report.state.is_(None), Report.state.not_in((SUBMITTED, APPROVED))))
    .where(
        or_(
            ActivityDue.due.between(_OLDEST, _LAST),
            Report.state == RETURNED,
        )
    )
)

_NEAR = Bureau.id.in_(bindparam("near", expanding=True))
_OWED_NEAR, _OWED_FAR = _OWED.where(_NEAR), _OWED.where(~_NEAR)


def _not_sent(search: DutySearch, row: Any) -> Duty:
    monthly = row.monthly and row.due in month_ends(row.fiscal_year)
    return Duty(
        key=f"report:{row.activity_id}:{row.bureau_id}:{row.due.isoformat()}",
        kind=PROGRESS if monthly else REPORT,
        day=row.due,
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        recipients=search.house.recipients(row.bureau_id, row.activity_id),
        payload=ReportDuty(
            number=row.number, round=row.due, activity_id=row.activity_id, title=row.title
        ),
    )


def _day(search: DutySearch, row: Any) -> date:
    """When it is due; again some days after its return, so that there is time to mend it."""
    if row.state != RETURNED:
        day: date = row.due
        return day
    return mend_by(search.working_days, _returned_on(row), row.due, search.policy.mend_for)


def mend_by(
    working_days: WorkingDays, returned_on: date, due: date | None, mend_for: int = Policy.mend_for
) -> date:
    """Returns until when a returned report is sent again; never before the plan's date."""
    mended = working_days.shift(returned_on, mend_for)
    return max(due or mended, mended)


def _returned_on(row: Any) -> date:
    returned_at = row.reviewed_at if row.review == RETURNED else row.decided_at
    return office_day(returned_at or row.submitted_at)


def _returned(search: DutySearch, row: Any, day: date) -> Duty:
    return Duty(
        key=f"returned:{row.report_id}:{row.version}",
        kind=RETURNED_REPORT,
        day=day,
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        recipients=search.house.recipients(row.bureau_id, row.activity_id),
        since=_returned_on(row),
        payload=report_duty(row),
    )


# -- by their stored keys ------------------------------------------------------------------------


def still_unsent(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`report:ACTIVITY:BUREAU:DAY`) those not sent, and still asked for by the plan.

    The statements grow with the activities and bureaus, not with the number of duties.
    """
    activities = {int(activity) for activity, _, _ in keys.values()}
    query = select(Report.activity_id, Report.bureau_id, Report.due_key).where(
        Report.activity_id.in_(activities),
        Report.bureau_id.in_({int(bureau) for _, bureau, _ in keys.values()}),
        Report.due_key.in_({due for _, _, due in keys.values()}),
        Report.state.in_(_SENT),
    )
    sent = {f"report:{a}:{b}:{due}" for a, b, due in session.execute(query)}
    dues = select(ActivityDue.activity_id, ActivityDue.due).where(
        ActivityDue.activity_id.in_(activities)
    )
    planned = {(activity, due.isoformat()) for activity, due in session.execute(dues)}
    return {
        key
        for key, (activity, _, due) in keys.items()
        if (int(activity), due) in planned and key not in sent
    } - closed_reports.duties_closed(session, keys)


def versions_in_state(session: Session, keys: KeyParts, *, state: str) -> set[str]:
    """Of these keys (`KIND:REPORT:VERSION`) those whose report is at that version and state."""
    ids = {int(part[0]) for part in keys.values()}
    query = select(Report.id, Report.version).where(Report.id.in_(ids), Report.state == state)
    standing = {(row.id, row.version) for row in session.execute(query)}
    return {key for key, (report, v) in keys.items() if (int(report), int(v)) in standing}


def reports_by_activity(session: Session, keys: KeyParts) -> dict[str, ReportOf]:
    """The reports that these keys (`report:ACTIVITY:BUREAU:DAY`) are about."""
    ids = {int(part[0]) for part in keys.values()}
    numbers: dict[int, str] = {}
    query = select(Activity.id, Activity.number).where(Activity.id.in_(ids))
    for id_, number in session.execute(query):
        numbers[id_] = number
    return {
        key: (numbers.get(int(activity)), date.fromisoformat(due))
        for key, (activity, _, due) in keys.items()
    }


def reports_by_id(session: Session, keys: KeyParts) -> dict[str, ReportOf]:
    """The reports that these keys (`KIND:REPORT:VERSION`) are about."""
    ids = {int(part[0]) for part in keys.values()}
    query = (
        select(Report.id, Report.due, Activity.number)
        .join(Activity, Activity.id == Report.activity_id)
        .where(Report.id.in_(ids))
    )
    found = {id_: (number, due) for id_, due, number in session.execute(query)}
    return {key: found.get(int(part[0]), (None, None)) for key, part in keys.items()}


# -- the kinds -----------------------------------------------------------------------------------

_STEPS = (-30, -14, -7, -3, -1, 0, 1, 3, 7)

REPORT = DutyKind(
    name="report",
    find=unsent_reports,
    still_due=still_unsent,
    policy=of_bureau(*_STEPS),
    of_bureau=True,
    reports=reports_by_activity,
)
PROGRESS = DutyKind(
    name="progress",
    find=unsent_reports,
    still_due=still_unsent,
    policy=of_bureau(-3, 0, 1, 3, 7),  # a month is too short for the earlier ones
    keyed_as=REPORT.name,
    of_bureau=True,
    reports=reports_by_activity,
)
RETURNED_REPORT = DutyKind(
    name="returned",
    find=unsent_reports,
    still_due=partial(versions_in_state, state=RETURNED),
    policy=of_bureau(*_STEPS),
    of_bureau=True,
    reports=reports_by_id,
)
