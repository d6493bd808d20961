"""Giving one open case to the next person who may read it, who is told."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.complaints import case_notices
from models.complaints import case_routing
from scheduler.notifying import notifying
from scheduler.ports import Outside


def reroute(outside: Outside, session: Session) -> bool:
    """Returns False if no case lacks a reader, or nobody may have it."""
    routed = case_routing.reroute_one(session, outside.sealer, outside.clock.now())
    if routed is None:
        return False
    with notifying(outside, session) as context:
        case_notices.case_moved(context, routed)
    return True
