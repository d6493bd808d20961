"""Rows for tests, each with sensible values for whatever a test does not care about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TypeVar

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from models.people.person import REPORTER, Bureau, Person
from models.plans.plan import Activity, ActivityBureau, ActivityDue, Plan
from models.reports.report import SUBMITTED, Report, ReportVersion, due_key

T = TypeVar("T")

FISCAL_YEAR = 2570
SENT_AT = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)

# Built once: thousands of tests ask them.
_PEOPLE = select(func.count(Person.id))
_BUREAU = select(Bureau).where(Bureau.name == bindparam("of_name"))
_ACTIVITIES = select(func.count(Activity.id)).where(Activity.plan_id == bindparam("plan"))


def bureau(session: Session, name: str = "สำนักทดสอบ") -> Bureau:
    """A bureau; the same one when the name is there already."""
    found = session.scalars(_BUREAU, {"of_name": name}).first()
    return found or _added(session, Bureau(name=name))


def person(
    session: Session,
    where: Bureau,
    roles: Sequence[str] = (REPORTER,),
    supervisor: Person | None = None,
    name: str = "ผู้ทดสอบ",
    joined: bool = True,
) -> Person:
    """Somebody of the roster, whom LINE reaches unless `joined` is False."""
    number = (session.scalar(_PEOPLE) or 0) + 1
    return _added(
        session,
        Person(
            staff_id=f"T{number:04}",
            name=f"{name} {number}",
            position="นักทดสอบ",
            bureau_id=where.id,
            supervisor_id=supervisor.id if supervisor else None,
            roles=["staff", *roles],
            line_user_id=f"U{number:032}" if joined else None,
        ),
    )


def plan(session: Session, name: str = "test-2570", fiscal_year: int = FISCAL_YEAR) -> Plan:
    """A plan without activities."""
    made = Plan(name=name, title=name, fiscal_year=fiscal_year, owner="", channels=[], source=name)
    return _added(session, made)


def activity(
    session: Session,
    within: Plan,
    number: str = "1.1",
    bureaus: Sequence[Bureau] = (),
    due: Sequence[date] = (),
    helpers: Sequence[Bureau] = (),
    **more: object,
) -> Activity:
    """An activity that `bureaus` report and `helpers` help with; of every bureau by default."""
    values: dict[str, object] = {
        "parent": None,
        "measure": int(number.split(".")[0]),
        "measure_title": f"มาตรการที่ {number.split('.')[0]}",
        "title": f"กิจกรรมทดสอบ {number}",
        "output": "ผลผลิตตามแผน",
        "outcome": "ผลลัพธ์ตามแผน",
        "target": "ร้อยละ 80",
        "timing": "ส่งตามรอบ",
        "responsible": "คณะทำงานสำนัก",
        "remarks": "",
        "channels": [],
        "evidence": [],
        "reportable": True,
    }
    made = Activity(
        plan_id=within.id,
        number=number,
        position=session.scalar(_ACTIVITIES, {"plan": within.id}),
        every_bureau=not bureaus and not helpers,
        **(values | more),
    )
    made.dues = [ActivityDue(due=day) for day in due]
    made.bureaus = [ActivityBureau(bureau_id=b.id, reports=True) for b in bureaus]
    made.bureaus += [ActivityBureau(bureau_id=b.id, reports=False) for b in helpers]
    return _added(session, made)


def report(
    session: Session,
    of: Activity,
    by: Person,
    due: date | None = None,
    state: str = SUBMITTED,
    version: int = 1,
) -> Report:
    """A report of the person's bureau in this state, with its newest version."""
    made = _added(
        session,
        Report(
            activity_id=of.id,
            bureau_id=by.bureau_id,
            due=due,
            due_key=due_key(due),
            state=state,
            version=version,
        ),
    )
    sent = ReportVersion(
        report_id=made.id,
        version=version,
        status="done",
        narrative="ดำเนินการตามแผน",
        output="ตามแผน",
        outcome="ตามแผน",
        publicity=[],
        links=[],
        evidence=[],
        submitted_by=by.id,
        submitted_at=SENT_AT,
        decision=None if state == SUBMITTED else state,
        decision_reason="ขาดภาพกิจกรรม" if state == "returned" else "",
        decision_fields=[],
    )
    _added(session, sent)
    return made


def _added(session: Session, row: T) -> T:
    session.add(row)
    session.flush()
    return row
