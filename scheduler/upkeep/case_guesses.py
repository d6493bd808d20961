"""Dropping counts of wrong codes a day after: it must not stay known who tried to follow a case."""

from __future__ import annotations

from models.complaints import case_tracking
from scheduler.ports import Outside


def forget_all(outside: Outside) -> bool:
    """Drop all that are old at once; always False, nothing is left for a second look."""
    now = outside.clock.now()
    if outside.database.read(lambda session: case_tracking.has_old_guesses(session, now)):
        outside.database.write(lambda session: case_tracking.forget_guesses(session, now))
    return False
