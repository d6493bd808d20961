"""Closing old requests for another LINE account and telling both accounts."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.people import account_words
from models.accounts import account_changes
from scheduler.notifying import notifying
from scheduler.ports import Outside


def close(outside: Outside, session: Session) -> bool:
    """Returns False if there was none."""
    over = account_changes.close_expired(session, outside.sealer, outside.clock.now())
    with notifying(outside, session) as context:
        for each in over:
            account_words.settled(context, each)
    return bool(over)
