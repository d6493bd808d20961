"""One pass of the reminders: each person is told what they have to do by one digest a day.

Any number of workers may run the same pass, late, twice or killed anywhere: what was sent is noted
under unique keys, in the transaction that queues the message.
"""

from __future__ import annotations

from models.plans.working_days import working_days
from scheduler.ports import Outside
from scheduler.reminders.pass_quota import Fired, affordable, look


def fire_one(outside: Outside) -> bool:
    """Queues what a pass has to send now. False if there was nothing."""
    fired = fire(outside)
    return bool(fired.queued or fired.left_out)


def fire(outside: Outside) -> Fired:
    """Runs one whole pass at the office's time."""
    now = outside.clock.now()
    if not outside.database.read(working_days).may_speak(now):
        return Fired()
    found = outside.database.read(lambda session: look(session, now))
    if not found.digests:
        return Fired()
    choice = outside.database.read(lambda session: affordable(session, found, now))
    from scheduler.reminders import reminders_told  # noqa: PLC0415  says words

    if choice.left_out:
        fired = outside.database.write(
            lambda session: reminders_told.thinned_pass(outside, session, now)
        )
    else:
        fired = Fired(tuple(reminders_told.in_batches(outside, choice.queued, now)))
    outside.log.info("reminded", digests=len(fired.queued), left_out=len(fired.left_out))
    return fired
