"""Ending drafts about complaints that nobody touched for seven days: row, answers and files go."""

from __future__ import annotations

from models.complaints.sealed import case_traces
from scheduler.ports import Outside


def drop_one(outside: Outside) -> bool:
    """Forget one such conversation; False if there was none. Nothing of it is logged."""
    now = outside.clock.now()
    if not outside.database.read(lambda session: case_traces.has_old_draft(session, now)):
        return False
    outside.checkpoint("case:drop_draft")
    return outside.database.write(lambda session: case_traces.drop_one_draft(session, now))
