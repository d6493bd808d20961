"""Finding new readers for open cases whose readers left, lost the role, or LINE's reach."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.complaints import case_notices
from models.complaints import case_routing
from scheduler.ports import Outside
from scheduler.telling import telling


def reroute_one(outside: Outside) -> bool:
    """Give one such case to the next who may have it, and tell them; False if there was none, or
    nobody can be found (administrators see in the menu that there is such a case).

    The case and the message are one transaction: killed anywhere, neither is there or both.
    """
    if not outside.database.read(case_routing.unheld):
        return False
    outside.checkpoint("case:reroute")
    return outside.database.write(lambda session: _reroute(outside, session))


def _reroute(outside: Outside, session: Session) -> bool:
    routed = case_routing.reroute_one(session, outside.sealer, outside.clock.now())
    if routed is None:
        return False
    with telling(outside, session) as context:
        case_notices.case_moved(context, routed)
    return True
