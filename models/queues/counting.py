"""Counts of rows by state, for metrics. Never commits."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.attachments.attachment import Attachment
from models.conversations.conversation import Conversation
from models.queues.inbox import InboxEvent
from models.queues.outbox import OutboxMessage
from models.reports.report import Report


def by_state(session: Session) -> dict[str, dict[str, int]]:
    """How many rows of each table are in each state."""
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
