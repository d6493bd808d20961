"""How the system is: the schema, storing, the worker, parked rows, counts for metrics."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, inspect, select, text
from sqlalchemy.orm import Session

from models.attachments.attachment import Attachment
from models.base import SKEW
from models.calendar import office_day
from models.conversations.conversation import Conversation
from models.migrations import HEAD
from models.queues import inbox, outbox
from models.queues.inbox import InboxEvent
from models.queues.outbox import OutboxMessage
from models.reports.report import Report
from models.trail import facts

BEAT_LASTS = 30.0  # seconds after which a silent worker counts as gone


def schema_revision(session: Session) -> str | None:
    """The database's revision; None if no migration has run.

    It looks in the catalogue, so that a database that cannot be reached is not taken for a new one.
    """
    if not inspect(session.connection()).has_table("alembic_version"):
        return None
    found = session.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def beat(session: Session, ticks: float) -> None:
    facts.put(session, facts.WORKER_BEAT, repr(ticks))


def works_on(session: Session, revision: str) -> bool:
    """Whether this code works on the database's schema, which is at this revision.

    It works on its own, and on a newer one that says so of this code's.
    """
    if revision <= HEAD:
        return revision == HEAD
    columns = inspect(session.connection()).get_columns("alembic_version")
    if "runs_from" not in {column["name"] for column in columns}:
        return False
    oldest = session.execute(text("SELECT runs_from FROM alembic_version")).scalar()
    return oldest is not None and str(oldest) <= HEAD


def schema_fault(session: Session) -> str | None:
    """Why this code cannot work on the database's schema; None if it can."""
    revision = schema_revision(session)
    if revision is not None and works_on(session, revision):
        return None
    if revision is not None and revision > HEAD:
        return f"schema is at {revision}, too new for {HEAD}: start the newer program"
    return f"schema is at {revision or 'nothing'}, needs {HEAD}: run `db upgrade`"


def try_storing(session: Session, process: str, filling: bytes, now: datetime) -> None:
    """Put an event of that size into the inbox and delete it again, with an id of this process.

    It, or the commit after it, raises what storing a real event would raise.
    """
    row = InboxEvent(
        event_id=f"storing:{process}",
        lane="nobody",
        kind="storing",
        occurred_at=0,
        received_at=now,
        received_ticks=0.0,
        payload=filling,
        state=inbox.DONE,
    )
    session.add(row)
    session.flush()
    session.delete(row)
    session.flush()


def silent_worker(session: Session, ticks: float) -> str | None:
    """What to do if no worker is alive; None if one is."""
    last = facts.get(session, facts.WORKER_BEAT)
    # The worker's ticks may be a little ahead of ours.
    if last is None or not -SKEW <= ticks - float(last) <= BEAT_LASTS:
        return "no worker is running: start `strongbot worker`"
    return None


@dataclass(frozen=True)
class Troubles:
    """What administrators must look after.

    events, messages: how many are parked.
    quota_spent: LINE took no more pushes in this month.
    """

    events: int
    messages: int
    quota_spent: bool


def troubles(session: Session, now: datetime) -> Troubles:
    """The troubles at an aware moment."""
    events = session.scalar(select(func.count()).where(InboxEvent.state == inbox.PARKED))
    messages = session.scalar(select(func.count()).where(OutboxMessage.state == outbox.PARKED))
    return Troubles(events or 0, messages or 0, _quota_spent(session, now))


def _quota_spent(session: Session, now: datetime) -> bool:
    stored = facts.get(session, facts.QUOTA_SPENT)
    if stored is None:
        return False
    since, today = office_day(datetime.fromisoformat(stored)), office_day(now)
    return (since.year, since.month) == (today.year, today.month)


def counts_by_state(session: Session) -> dict[str, dict[str, int]]:
    columns = {
        "inbox_events": InboxEvent.state,
        "outbox_messages": OutboxMessage.state,
        "attachments": Attachment.state,
        "conversations": Conversation.status,
        "reports": Report.state,
    }
    counted = {}
    for name, column in columns.items():
        rows = session.execute(select(column, func.count()).group_by(column))
        counted[name] = {state: count for state, count in rows}
    return counted
