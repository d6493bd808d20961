"""Whether the duties that a reminder tells still stand at the moment it leaves."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.duties.reminder_tables import ReminderLine
from models.reminders import duty_kinds


def lines_of(session: Session, outbox_key: str) -> list[ReminderLine]:
    """Returns the lines that a message carries."""
    query = select(ReminderLine).where(ReminderLine.outbox_key == outbox_key)
    return list(session.scalars(query.order_by(ReminderLine.id)))


def still_due(session: Session, keys: Iterable[str]) -> set[str]:
    """Returns those of these duties' keys that nobody has met meanwhile. Takes a fixed number of
    statements for each kind."""
    found: set[str] = set()
    for name, parts in duty_kinds.keyed(keys).items():
        kind = duty_kinds.of_key(name)
        if kind is not None:
            found |= kind.still_due(session, parts)
    return found
