"""Forgetting closed cases whose time is over: texts, files and key go, the numbers stay."""

from __future__ import annotations

from models.complaints import case_retention
from scheduler.ports import Outside


def forget_one(outside: Outside) -> bool:
    """Forget one case that was closed, and had no new evidence, for as long as cases are kept;
    False if there was none.

    One transaction: killed anywhere, the case is whole or gone. Any number of workers may do it.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: case_retention.has_old(session, now)):
        return False
    outside.checkpoint("case:forget")
    forgotten = outside.database.write(lambda session: case_retention.forget_one(session, now))
    if forgotten:
        outside.log.info("case_forgotten")
    return forgotten
