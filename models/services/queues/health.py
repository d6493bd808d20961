"""Whether the database is the one this code needs, and whether a worker is alive."""

from __future__ import annotations

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from models.base import SKEW
from models.migrations import HEAD
from models.services import facts

BEAT_LASTS = 30.0  # seconds after which a silent worker counts as gone


def schema_revision(session: Session) -> str | None:
    """The revision the database is at; None where no migration has run.

    Asked of the catalogue: a database that cannot be reached must not pass for a new one.
    """
    if not inspect(session.connection()).has_table("alembic_version"):
        return None
    found = session.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def beat(session: Session, ticks: float) -> None:
    """The worker says that it is alive, at `ticks`."""
    facts.put(session, facts.WORKER_BEAT, repr(ticks))


def not_ready(session: Session, ticks: float) -> list[str]:
    """Why this process cannot serve yet; empty if it can."""
    reasons = []
    revision = schema_revision(session)
    if revision != HEAD:
        reasons.append(f"schema is at {revision or 'nothing'}, needs {HEAD}: run `db upgrade`")
        return reasons
    last = facts.get(session, facts.WORKER_BEAT)
    # The worker's ticks may be a little ahead of ours.
    if last is None or not -SKEW <= ticks - float(last) <= BEAT_LASTS:
        reasons.append("no worker is running: start `strongbot worker`")
    return reasons
