"""The hold of a restored database: nothing goes to people until somebody says so."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from models.base import written_out
from models.trail import facts
from models.trail.audit_entry import Fact

HELD = exists().where(Fact.name == written_out(facts.ON_HOLD))
"""Whether the database is on hold, as a part of another statement."""

_HOLDS = select(HELD)


def begin(session: Session, real: datetime) -> None:
    """Put the database on hold; `real` is the time that nobody moves, aware."""
    facts.put(session, facts.ON_HOLD, real.isoformat())


def holds(session: Session) -> bool:
    """Whether the database is on hold: LINE is then told nothing that people would see."""
    return bool(session.execute(_HOLDS).scalar_one())


def since(session: Session) -> datetime | None:
    """Return when the hold began, in the time that nobody moves; None if there is none."""
    stored = facts.get(session, facts.ON_HOLD)
    return None if stored is None else datetime.fromisoformat(stored)


def end(session: Session) -> None:
    """Let messages leave."""
    session.execute(delete(Fact).where(Fact.name == facts.ON_HOLD))
