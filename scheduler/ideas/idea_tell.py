"""Telling one organiser that a round's collecting or its poll was closed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.ideas import idea_notices
from models.ideas import idea_closings
from scheduler.notifying import notifying
from scheduler.ports import Outside


def tell_one(outside: Outside, session: Session) -> bool:
    """Returns False if there is none."""
    found = idea_closings.take_untold(session, outside.clock.now())
    if found is None:
        return False
    with notifying(outside, session) as context:
        idea_notices.tell_closed(context, found)
    outside.log.info("ideas_told", campaign=found.told_of)
    return True
