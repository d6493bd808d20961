"""Closing requests about the roster, and files of it, that no second administrator decided on in
time."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.roster import request_cards
from handlers.roster_sheets import file_waits
from models.accounts import roster_imports
from models.accounts.changing import roster_requests
from scheduler.notifying import notifying
from scheduler.ports import Outside


def close_roster_requests(outside: Outside) -> bool:
    """Close what is past its last day, and tell who asked for it or sent the file.

    Returns False if there was none.
    """
    now = outside.clock.now()
    if not outside.database.read(
        lambda session: (
            roster_requests.has_lapsed(session, now) or roster_imports.has_lapsed(session, now)
        )
    ):
        return False
    return outside.database.write(lambda session: _close(outside, session))


def _close(outside: Outside, session: Session) -> bool:
    over = roster_requests.close_lapsed(session, outside.clock.now())
    files = roster_imports.close_lapsed(session, outside.clock.now())
    with notifying(outside, session) as context:
        for each in over:
            request_cards.tell_lapsed(context, *each)
        for kept in files:
            file_waits.tell_lapsed(context, kept)
    return bool(over or files)
