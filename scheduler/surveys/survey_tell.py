"""Telling one organiser that a survey was closed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.surveys import survey_notices
from models.surveys import after_closing
from scheduler.notifying import notifying
from scheduler.ports import Outside


def tell_one(outside: Outside, session: Session) -> bool:
    """Returns False if there is none."""
    now = outside.clock.now()
    survey = after_closing.take_untold(session, now)
    if survey is None:
        return False
    with notifying(outside, session) as context:
        survey_notices.tell_closed(context, survey)
    survey.told_at = now
    outside.log.info("survey_told", campaign=survey.campaign_id)
    return True
