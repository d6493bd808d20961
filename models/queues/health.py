"""Whether the database takes what is to be stored, and whether a worker is alive."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from models.base import SKEW
from models.migrations import HEAD
from models.queues.inbox import DONE, InboxEvent
from models.trail import facts

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


def schema_fault(session: Session) -> str | None:
    """Why this code cannot work on the database's schema; None if it can.

    A newer one suits it: migrations only add, and also suit the code before them.
    """
    revision = schema_revision(session)
    if revision is not None and revision >= HEAD:
        return None
    return f"schema is at {revision or 'nothing'}, needs {HEAD}: run `db upgrade`"


def try_storing(session: Session, process: str, filling: bytes, now: datetime) -> None:
    """Put an event of that size into the inbox and take it out again, under an id of the process's
    own: raises what storing a real one would raise, as does the commit that follows."""
    row = InboxEvent(
        event_id=f"storing:{process}",
        lane="nobody",
        kind="storing",
        occurred_at=0,
        received_at=now,
        received_ticks=0.0,
        payload=filling,
        state=DONE,
    )
    session.add(row)
    session.flush()
    session.delete(row)
    session.flush()


def silent_worker(session: Session, ticks: float) -> str | None:
    """What to do where no worker is alive; None where one is."""
    last = facts.get(session, facts.WORKER_BEAT)
    # The worker's ticks may be a little ahead of ours.
    if last is None or not -SKEW <= ticks - float(last) <= BEAT_LASTS:
        return "no worker is running: start `strongbot worker`"
    return None
