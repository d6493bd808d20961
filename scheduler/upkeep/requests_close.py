"""Closing requests for another LINE account that nobody decided on in 14 days; both are told."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.people import account_words
from models.accounts import account_changes
from scheduler.ports import Outside
from scheduler.telling import telling


def close_one(outside: Outside) -> bool:
    """Close what is too old, with the new accounts' ids forgotten; False if nothing was."""
    now = outside.clock.now()
    if not outside.database.read(lambda session: account_changes.has_expired(session, now)):
        return False
    return outside.database.write(lambda session: _close(outside, session))


def _close(outside: Outside, session: Session) -> bool:
    over = account_changes.close_expired(session, outside.sealer, outside.clock.now())
    with telling(outside, session) as context:
        for each in over:
            account_words.settled(context, each)
    return bool(over)
