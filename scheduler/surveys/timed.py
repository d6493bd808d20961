"""Timed work of surveys: tells the organiser that one was closed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.plans.working_days import working_days
from models.surveys import after_closing
from scheduler.declaration import Tick, Timed
from scheduler.ports import Outside


def tell_closed(outside: Outside) -> bool:
    """Tell one organiser of a closing by date, once, when the bot may speak.

    Returns False if there is none, or it is not the time.
    """
    now = outside.clock.now()

    def due(session: Session) -> bool:
        return after_closing.has_untold(session, now) and working_days(session).may_speak(now)

    if not outside.database.read(due):
        return False
    from scheduler.surveys import survey_tell  # noqa: PLC0415  says words

    outside.checkpoint("survey:tell")
    return outside.database.write(lambda session: survey_tell.tell_one(outside, session))


SURVEYS = Timed(
    name="surveys",
    ticks=(Tick("tell_closed_surveys", 60.0, tell_closed, by_office_time=True),),
)
