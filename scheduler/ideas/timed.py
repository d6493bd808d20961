"""Timed work of ideas: tells the organiser that a round's collecting or its poll was closed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.ideas import idea_closings
from models.plans.working_days import working_days
from scheduler.declaration import Tick, Timed
from scheduler.ports import Outside


def tell_closed_ideas(outside: Outside) -> bool:
    """Tell one organiser of a closing by date, once, when the bot may speak.

    Returns False if there is none, or it is not the time.
    """
    now = outside.clock.now()

    def due(session: Session) -> bool:
        return idea_closings.has_untold(session, now) and working_days(session).may_speak(now)

    if not outside.database.read(due):
        return False
    from scheduler.ideas import idea_tell  # noqa: PLC0415  says words

    outside.checkpoint("ideas:tell")
    return outside.database.write(lambda session: idea_tell.tell_one(outside, session))


IDEAS = Timed(
    name="ideas",
    ticks=(Tick("tell_closed_ideas", 60.0, tell_closed_ideas, by_office_time=True),),
)
