"""Who has passed words on to an administrator of late; the words themselves are kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.people.person import Person
from models.trail.audit_entry import AuditEntry, AuditHead

ADMIN_TOLD = "admin_told"


@dataclass(frozen=True)
class PassedOn:
    """One message that went to an administrator's chat.

    by: who wrote it.
    at: when it was sent, in UTC.
    """

    by: Person
    at: datetime


def lately(session: Session, admin: Person, since: datetime) -> list[PassedOn]:
    """Returns what was passed on to the administrator since then, the newest first; the days before
    are closed by a head, and their entries not looked through."""
    before = select(func.coalesce(func.max(AuditHead.last_id), 0)).where(
        AuditHead.closed_at <= since
    )
    found = session.execute(
        select(AuditEntry, Person)
        .join(Person, Person.id == AuditEntry.actor_id)
        .where(
            AuditEntry.id > before.scalar_subquery(),
            AuditEntry.at >= since,
            AuditEntry.verb == ADMIN_TOLD,
        )
        .order_by(AuditEntry.id.desc())
    )
    return [
        PassedOn(person, entry.at)
        for entry, person in found
        if admin.id in entry.details.get("told", ())
    ]
