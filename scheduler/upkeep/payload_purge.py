"""Dropping what nobody understood, some days after it came; one batch."""

from __future__ import annotations

from datetime import timedelta

from models.upkeep import retention
from scheduler.ports import Outside

KEPT_FOR = timedelta(days=3)
"""Long enough to look into what LINE sends and we do not understand (architecture.md, rule 10)."""


def purge_one(outside: Outside) -> bool:
    """Drop one batch of bodies that were not understood; False if none was old enough."""
    before = outside.clock.now() - KEPT_FOR
    if not outside.database.read(lambda session: retention.has_old(session, before)):
        return False
    dropped = outside.database.write(lambda session: retention.drop_old(session, before))
    outside.log.info("purged", rows=dropped)
    return dropped > 0
