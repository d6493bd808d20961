"""Noting a pass's digests as sent and queueing them: in batches, or all at once where the quota is
short."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from models.reminders import reminder_record
from models.reminders.reminder_lines import Digest
from models.trail import facts
from scheduler.ports import Outside
from scheduler.reminders.pass_quota import Fired, affordable, look
from scheduler.reminders.reminders_say import say

BATCH = 50
"""How many digests are noted in one transaction."""


def in_batches(outside: Outside, digests: Sequence[Digest], now: datetime) -> list[Digest]:
    """Notes the digests as sent and queues them, a batch in a transaction. Returns the new ones."""
    queued: list[Digest] = []
    for first in range(0, len(digests), BATCH):
        batch = digests[first : first + BATCH]
        outside.checkpoint("remind:batch")
        queued += _write(outside, batch, now)
        outside.checkpoint("remind:noted")
    return queued


def thinned_pass(outside: Outside, session: Session, now: datetime) -> Fired:
    """Runs a pass whose quota is short: read, chosen and noted in one transaction, one pass at a
    time, so that nothing is left out that another worker's pass could afford."""
    facts.hold(session, facts.QUOTA)
    choice = affordable(session, look(session, now), now)
    queued = say(outside, session, choice.queued, now)
    reminder_record.note_left_out(session, choice.left_out)
    return Fired(tuple(queued), choice.left_out)


def _write(outside: Outside, batch: Sequence[Digest], now: datetime) -> list[Digest]:
    return outside.database.write(lambda session: say(outside, session, batch, now))
