"""Closing requests about the roster that no second administrator decided in time."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.roster import request_cards
from models.accounts.changing import roster_requests
from scheduler.notifying import notifying
from scheduler.ports import Outside


def close_roster_requests(outside: Outside) -> bool:
    """Close the requests that are past their last day, and tell who asked for them.

    Returns False if there was none.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: roster_requests.has_lapsed(session, now)):
        return False
    return outside.database.write(lambda session: _close(outside, session))


def _close(outside: Outside, session: Session) -> bool:
    over = roster_requests.close_lapsed(session, outside.clock.now())
    with notifying(outside, session) as context:
        for each in over:
            request_cards.tell_lapsed(context, *each)
    return bool(over)
