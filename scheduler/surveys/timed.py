"""Timed work of surveys: tells the organiser that one was closed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.surveys import survey_notices
from models.plans.working_days import working_days
from models.surveys import after_closing
from scheduler.declaration import Tick, Timed
from scheduler.notifying import notifying
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
    outside.checkpoint("survey:tell")
    return outside.database.write(lambda session: _tell_closed(outside, session))


def _tell_closed(outside: Outside, session: Session) -> bool:
    now = outside.clock.now()
    survey = after_closing.take_untold(session, now)
    if survey is None:
        return False
    with notifying(outside, session) as context:
        survey_notices.tell_closed(context, survey)
    survey.told_at = now
    outside.log.info("survey_told", campaign=survey.campaign_id)
    return True


SURVEYS = Timed(
    name="surveys",
    ticks=(Tick("tell_closed_surveys", 60.0, tell_closed, by_office_time=True),),
)
