"""Whether this process can serve: the schema, storing; signs of life, counts for metrics."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, inspect, select, text
from sqlalchemy.orm import Session

from models.attachments import attachment
from models.attachments.attachment import Attachment
from models.conversations import conversation
from models.conversations.conversation import Conversation
from models.migrations import HEAD
from models.queues import inbox, outbox
from models.queues.inbox import InboxEvent
from models.queues.outbox import OutboxMessage
from models.reports import report
from models.reports.report import Report
from models.trail import facts, past_rows


def schema_revision(session: Session) -> str | None:
    """The database's revision; None if no migration has run.

    It looks in the catalogue, so that a database that cannot be reached is not taken for a new one.
    """
    if not inspect(session.connection()).has_table("alembic_version"):
        return None
    found = session.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def beat(session: Session, ticks: float, of: str = facts.WORKER_BEAT) -> None:
    """Store a sign of life of the worker, or of the web process (facts.WEB_BEAT)."""
    facts.put(session, of, repr(ticks))


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


_COUNTED = {
    "inbox_events": (
        InboxEvent.state, (inbox.WAITING, inbox.DONE, inbox.PARKED, inbox.GIVEN_UP),
    ),
    "outbox_messages": (
        OutboxMessage.state,
        (outbox.WAITING, outbox.SENT, outbox.CANCELLED, outbox.EXPIRED, outbox.PARKED,
         outbox.GIVEN_UP),
    ),
    "attachments": (
        Attachment.state,
        (attachment.WAITING, attachment.KEPT, attachment.REFUSED, attachment.REMOVED),
    ),
    "conversations": (
        Conversation.status,
        (conversation.ACTIVE, conversation.PAUSED, conversation.DONE, conversation.CANCELLED,
         conversation.EXPIRED),
    ),
    "reports": (
        Report.state, (report.SUBMITTED, report.APPROVED, report.RETURNED, report.WITHDRAWN),
    ),
}  # fmt: skip


def counts_by_state(session: Session) -> dict[str, dict[str, int]]:
    """How many rows are in each state, and were when upkeep deleted them. A state that no row has
    is counted as 0."""
    counted = {}
    for name, (column, states) in _COUNTED.items():
        rows = session.execute(select(column, func.count()).group_by(column))
        counted[name] = dict.fromkeys(states, 0) | {state: count for state, count in rows}
        model = column.class_
        assert isinstance(model, type)
        for state, count in past_rows.by_state(session, model).items():
            counted[name][state] = counted[name].get(state, 0) + count
    return counted
