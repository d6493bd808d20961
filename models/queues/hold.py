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
    """Put a restored database on hold; `real` is the time that nobody moves, aware."""
    facts.put(session, facts.ON_HOLD, real.isoformat())
    _forget(session, facts.MOVED_AWAY)


def move_away(session: Session, real: datetime) -> None:
    """Note that everything moves into another database: this one is on hold and serves nobody."""
    facts.put_first(session, facts.ON_HOLD, real.isoformat())
    facts.put(session, facts.MOVED_AWAY, real.isoformat())


def stay(session: Session, held: bool) -> None:
    """Take back `move_away`; held: it was on hold before."""
    _forget(session, facts.MOVED_AWAY)
    if not held:
        end(session)


def holds(session: Session) -> bool:
    """Whether the database is on hold: LINE is then told nothing that people would see."""
    return bool(session.execute(_HOLDS).scalar_one())


def since(session: Session) -> datetime | None:
    """Return when the hold began, in the time that nobody moves; None if there is none."""
    stored = facts.get(session, facts.ON_HOLD)
    return None if stored is None else datetime.fromisoformat(stored)


def end(session: Session) -> None:
    """Let messages leave, and the database be served again."""
    _forget(session, facts.ON_HOLD, facts.MOVED_AWAY)


def _forget(session: Session, *names: str) -> None:
    session.execute(delete(Fact).where(Fact.name.in_(names)))
