"""Writing to the audit trail: ids and verbs, never what somebody wrote. Never commits."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from models.audit import AuditEntry


def record(
    session: Session,
    now: datetime,
    actor_id: int | None,
    verb: str,
    subject: str,
    **details: Any,
) -> None:
    """`actor_id` did `verb` to `subject` (`report:12`) at `now` (aware)."""
    session.add(
        AuditEntry(at=now, actor_id=actor_id, verb=verb, subject=subject, details=details)
    )
