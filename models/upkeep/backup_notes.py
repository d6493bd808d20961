"""What the database knows of its backups, as facts, in the time that nobody moves."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.trail import facts


def made(session: Session, real: datetime) -> None:
    """Note that a backup was made now."""
    facts.put(session, facts.BACKED_UP, real.isoformat())


def found(session: Session, made_at: datetime, whole: bool, real: datetime) -> None:
    """Note what was found of the backup made at `made_at`; of older ones nothing is told any more.

    A backup that a wrong clock dated later than `real` counts as made now.
    """
    name = facts.BACKUP_WHOLE if whole else facts.BACKUP_NOT_WHOLE
    moment, known = min(made_at, real), facts.moment(session, name)
    if known is None or known < moment:
        facts.put(session, name, moment.isoformat())
