"""Timed work of complaints: old cases, wrong codes, cases without a reader."""

from __future__ import annotations

from models.complaints import case_retention, case_routing, case_tracking
from scheduler.declaration import Tick, Timed
from scheduler.ports import Outside


def forget_case(outside: Outside) -> bool:
    """Delete texts, files and key of one closed case past its retention; its numbers stay.

    New evidence starts the retention again. Returns False if there was no such case.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: case_retention.has_old(session, now)):
        return False
    outside.checkpoint("case:forget")
    forgotten = outside.database.write(lambda session: case_retention.forget_one(session, now))
    if forgotten:
        outside.log.info("case_forgotten")
    return forgotten


def forget_guesses(outside: Outside) -> bool:
    """Delete all counts of wrong codes that are a day old. Returns False: one call deletes all.

    They must not show who tried to follow a case.
    """
    now = outside.clock.now()
    if outside.database.read(lambda session: case_tracking.has_old_guesses(session, now)):
        outside.database.write(lambda session: case_tracking.forget_guesses(session, now))
    return False


def reroute_case(outside: Outside) -> bool:
    """Give one open case without a reader to the next person who may read it, and tell them.

    A case has no reader when its readers left, lost the role, or cannot be reached by LINE. Returns
    False if there is no such case, or nobody may have it (administrators see that in the menu).
    """
    if not outside.database.read(case_routing.count_without_reader):
        return False
    from scheduler.complaints import case_reroute  # noqa: PLC0415  says words

    outside.checkpoint("case:reroute")
    return outside.database.write(lambda session: case_reroute.reroute(outside, session))


COMPLAINTS = Timed(
    name="complaints",
    ticks=(
        Tick("forget_cases", 60.0, forget_case, by_office_time=True),
        Tick("forget_guesses", 600.0, forget_guesses),
        Tick("reroute_cases", 60.0, reroute_case, by_office_time=True),
    ),
)
