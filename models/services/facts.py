"""Facts about this database by name. Never commits."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.audit import Fact

DEMO = "demo"
SERVED_LINE = "served_line"
WORKER_BEAT = "worker_beat"
QUOTA_SPENT = "quota_spent"
BOT_ID = "bot_id"
CLOCK = "clock"


def get(session: Session, name: str) -> str | None:
    """The fact's value, None where it was never put."""
    fact = session.get(Fact, name)
    return fact.value if fact is not None else None


def put(session: Session, name: str, value: str) -> None:
    """Write the fact down, over an earlier value."""
    session.merge(Fact(name=name, value=value))
