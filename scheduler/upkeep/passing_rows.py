"""Upkeep of each day: old rows of traffic go, and the pages they took."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.calendar import office_day
from models.trail import facts
from models.upkeep import passing
from scheduler.declaration import LookTime
from scheduler.ports import Outside


def day_not_passed(session: Session, at: LookTime) -> bool:
    """Return whether something of today's work may be left."""
    return facts.get(session, facts.ROWS_PASSED) != office_day(at.now).isoformat()


def let_pass(outside: Outside) -> bool:
    """Do one piece of the day's work, none once all is done.

    Returns False always: the next piece comes at the next tick, so that turns come in between.
    """
    database, now = outside.database, outside.clock.now()
    today = office_day(now).isoformat()
    if database.read(lambda session: facts.get(session, facts.ROWS_PASSED)) == today:
        return False
    if database.read(lambda session: passing.has_some(session, now)):
        outside.checkpoint("rows:pass")
        dropped = database.write(lambda session: passing.drop_some(session, now))
        outside.log.info("rows_passed", rows=dropped)
    elif not database.give_back():
        database.write(lambda session: facts.put(session, facts.ROWS_PASSED, today))
    return False
