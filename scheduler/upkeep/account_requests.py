"""Closing requests for another LINE account on which nobody decided."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.people import account_words
from models.accounts import account_changes
from scheduler.notifying import notifying
from scheduler.ports import Outside


def close_account_requests(outside: Outside) -> bool:
    """Close requests for another LINE account after 14 days without a decision; tell both accounts.

    The ids of the new accounts are deleted. Returns False if no request was that old.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: account_changes.has_expired(session, now)):
        return False
    return outside.database.write(lambda session: _close_requests(outside, session))


def _close_requests(outside: Outside, session: Session) -> bool:
    over = account_changes.close_expired(session, outside.sealer, outside.clock.now())
    with notifying(outside, session) as context:
        for each in over:
            account_words.settled(context, each)
    return bool(over)
