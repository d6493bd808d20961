"""Closing lapsed requests about the roster and files of it, and telling who asked or sent."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.roster import request_cards
from handlers.roster_sheets import file_waits
from models.accounts import roster_imports
from models.accounts.changing import roster_requests
from scheduler.notifying import notifying
from scheduler.ports import Outside


def close(outside: Outside, session: Session) -> bool:
    """Returns False if there was none."""
    over = roster_requests.close_lapsed(session, outside.clock.now())
    files = roster_imports.close_lapsed(session, outside.clock.now())
    with notifying(outside, session) as context:
        for each in over:
            request_cards.tell_lapsed(context, *each)
        for kept in files:
            file_waits.tell_lapsed(context, kept)
    return bool(over or files)
