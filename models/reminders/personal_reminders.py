"""What reminders keep about one person, for that person's own file. Changes nothing."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.duties.duty_kind import FindReports
from models.duties.reminder_tables import LEFT_OUT, LateReason, ReminderLine, Snooze
from models.people.person import Absence, Person
from models.reminders import duty_kinds


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
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
    names = ("first_day", "last_day", "told_at", "ended_at")
    return [{name: getattr(row, name) for name in names} for row in session.scalars(query)]


def _about(session: Session, keys: Collection[str]) -> dict[str, dict[str, Any]]:
    """By duty key: the name of its kind, and the activity and date of its report if any."""
    keyed = duty_kinds.keyed(keys)
    found: dict[str, dict[str, Any]] = {
        key: {"kind": name, "activity": None, "due": None}
        for name, parts in keyed.items()
        for key in parts
    }
    parts_by_find: dict[FindReports, dict[str, list[str]]] = {}
    for name, parts in keyed.items():
        kind = duty_kinds.of_key(name)
        if kind is not None and kind.reports is not None:
            parts_by_find.setdefault(kind.reports, {}).update(parts)
    for find, parts in parts_by_find.items():
        for key, (number, due) in find(session, parts).items():
            found[key] |= {"activity": number, "due": due}
    return found
