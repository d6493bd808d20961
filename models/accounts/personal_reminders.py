"""What reminders keep about one person, for that person's own file. Changes nothing."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.duties.reminder_tables import LEFT_OUT, LateReason, ReminderLine, Snooze
from models.people.absence import Absence
from models.people.person import Person
from models.plans.plan import Activity
from models.reports.report import Report


def gather(session: Session, person: Person) -> dict[str, list[dict[str, Any]]]:
    """The person's leave, what they put off, the reasons they gave, what they were reminded of."""
    snoozes = _rows(session, select(Snooze).where(Snooze.person_id == person.id))
    reasons = _rows(session, select(LateReason).where(LateReason.person_id == person.id))
    lines = _rows(
        session,
        select(ReminderLine)
        .where(ReminderLine.person_id == person.id, ReminderLine.via != LEFT_OUT)
        .order_by(ReminderLine.id),
    )
    about = _about(session, {row.duty_key for row in (*snoozes, *reasons, *lines)})
    return {
        "absences": _absences(session, person),
        "put_off": [{**about[row.duty_key], "until_day": row.until_day} for row in snoozes],
        "late_reasons": [
            {**about[row.duty_key], "late_reason": row.code, "at": row.at} for row in reasons
        ],
        "reminders": [
            {
                **about[row.duty_key],
                "day": row.day,
                "step": row.step,
                "told_as": row.role,
                "via": row.via,
            }
            for row in lines
        ],
    }


def _rows(session: Session, query: Any) -> list[Any]:
    return list(session.scalars(query))


def _absences(session: Session, person: Person) -> list[dict[str, Any]]:
    query = select(Absence).where(Absence.person_id == person.id).order_by(Absence.first_day)
    return [
        {
            "first_day": row.first_day,
            "last_day": row.last_day,
            "told_at": row.told_at,
            "ended_at": row.ended_at,
        }
        for row in session.scalars(query)
    ]


def _about(session: Session, keys: Collection[str]) -> dict[str, dict[str, Any]]:
    """Of each duty's key its kind, and the activity and date it is about where they are known.

    Keys are as duties and duty_reports make them: `report:ACTIVITY:BUREAU:DATE`,
    `returned:REPORT:VERSION`, `approval:REPORT:VERSION`, `draft:CONVERSATION`.
    """
    parted = {key: key.split(":") for key in keys}
    activity_ids = {int(p[1]) for p in parted.values() if p[0] == "report"}
    report_ids = {int(p[1]) for p in parted.values() if p[0] in ("returned", "approval")}
    numbers = dict[int, str]()
    for id_, number in session.execute(
        select(Activity.id, Activity.number).where(Activity.id.in_(activity_ids))
    ):
        numbers[id_] = number
    reports = {
        id_: (number, due)
        for id_, due, number in session.execute(
            select(Report.id, Report.due, Activity.number)
            .join(Activity, Activity.id == Report.activity_id)
            .where(Report.id.in_(report_ids))
        )
    }
    return {key: _named(parts, numbers, reports) for key, parts in parted.items()}


def _named(
    parts: list[str],
    numbers: dict[int, str],
    reports: dict[int, tuple[str, date | None]],
) -> dict[str, Any]:
    number: str | None = None
    due: date | None = None
    if parts[0] == "report":
        number, due = numbers.get(int(parts[1])), date.fromisoformat(parts[3])
    elif parts[0] in ("returned", "approval"):
        number, due = reports.get(int(parts[1]), (None, None))
    return {"kind": parts[0], "activity": number, "due": due}
