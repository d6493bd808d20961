"""The end of a hold: which of the messages that waited leave, and which are dropped."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.queues import hold, outbox
from models.queues.outbox import OutboxMessage
from models.queues.outbox_queue import ANSWER, EMPTIED, SECRET
from models.trail import trail


@dataclass(frozen=True)
class Dropping:
    """Which waiting messages are dropped: by their id, by their kind, or due before a moment."""

    ids: Collection[int] = ()
    kinds: Collection[str] = ()
    before: datetime | None = None

    def takes(self, message: WaitingMessage) -> bool:
        named = message.id in self.ids or message.kind in self.kinds
        return named or (self.before is not None and message.due < self.before)


@dataclass(frozen=True)
class WaitingMessage:
    """A message that waits.

    kind: as rows show it; that of a complaint's message is ANSWER.
    due: it leaves then at the earliest.
    """

    id: int
    kind: str
    due: datetime


def waiting(session: Session) -> list[WaitingMessage]:
    """Return the messages that wait to leave now or later, the oldest first."""
    at = OutboxMessage
    query = select(at.id, at.kind, at.not_before, at.created_at).order_by(at.id)
    return [
        WaitingMessage(
            row.id, ANSWER if row.kind == SECRET else row.kind, row.not_before or row.created_at
        )
        for row in session.execute(query.where(at.state == outbox.WAITING))
    ]


def resume(
    session: Session, dropping: Dropping, now: datetime
) -> tuple[list[WaitingMessage], set[int]]:
    """Let messages leave, but for those that are dropped; record both.

    Returns the messages that waited, and the ids of those that are dropped.
    """
    found = waiting(session)
    dropped = {each.id for each in found if dropping.takes(each)}
    for each in sorted(dropped):
        row = session.get_one(OutboxMessage, each)
        row.state, row.settled_at = outbox.CANCELLED, now
        for name in EMPTIED:
            setattr(row, name, None)
        trail.record(session, now, None, "message.drop", f"out:{each}")
    hold.end(session)
    counts = {"left": len(found) - len(dropped), "dropped": len(dropped)}
    trail.record(session, now, None, "hold.end", "outbox", **counts)
    return found, dropped
