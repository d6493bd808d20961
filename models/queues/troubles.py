"""What administrators must know of: rows that gave up, and a month whose messages are spent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.queues.inbox import PARKED as EVENT_PARKED
from models.queues.inbox import InboxEvent
from models.queues.outbox import PARKED as MESSAGE_PARKED
from models.queues.outbox import OutboxMessage
from models.trail import facts


@dataclass(frozen=True)
class Troubles:
    """Counts of parked rows; quota_spent: LINE took no more pushes in this month."""

    events: int
    messages: int
    quota_spent: bool

    @property
    def any(self) -> bool:
        return bool(self.events or self.messages or self.quota_spent)


def present(session: Session, now: datetime) -> Troubles:
    """The troubles at an aware moment."""
    events = session.scalar(
        select(func.count()).select_from(InboxEvent).where(InboxEvent.state == EVENT_PARKED)
    )
    messages = session.scalar(
        select(func.count()).select_from(OutboxMessage).where(OutboxMessage.state == MESSAGE_PARKED)
    )
    return Troubles(events or 0, messages or 0, _quota_spent(session, now))


def _quota_spent(session: Session, now: datetime) -> bool:
    told = facts.get(session, facts.QUOTA_SPENT)
    if told is None:
        return False
    since, today = office_day(datetime.fromisoformat(told)), office_day(now)
    return (since.year, since.month) == (today.year, today.month)
