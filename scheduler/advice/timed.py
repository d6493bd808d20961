"""Timed work of questions to the clinic: their words go after their time."""

from __future__ import annotations

from models.advice import advice_retention
from scheduler.declaration import Tick, Timed
from scheduler.ports import Outside


def forget_question(outside: Outside) -> bool:
    """Delete texts and key of one answered question past its retention; its numbers stay.

    A further word starts the retention again. Returns False if there was no such question.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: advice_retention.has_old(session, now)):
        return False
    outside.checkpoint("advice:forget")
    forgotten = outside.database.write(lambda session: advice_retention.forget_one(session, now))
    if forgotten:
        outside.log.info("advice_forgotten")
    return forgotten


ADVICE = Timed(
    name="advice", ticks=(Tick("forget_advice", 60.0, forget_question, by_office_time=True),)
)
