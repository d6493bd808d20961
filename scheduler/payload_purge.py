"""Dropping what handled events said and what sent messages told, some days after; one batch."""

from __future__ import annotations

from datetime import timedelta

from models.services.upkeep import retention
from scheduler.ports import Outside

KEPT_FOR = timedelta(days=3)
"""Long enough to look into a fault that somebody reports (architecture.md, rule 10)."""


def purge_one(outside: Outside) -> bool:
    """Drop one batch of old payloads and bodies; False if nothing was old enough."""
    before = outside.clock.now() - KEPT_FOR
    if not outside.database.read(lambda session: retention.has_old(session, before)):
        return False
    dropped = outside.database.write(lambda session: retention.drop_old(session, before))
    outside.log.info("purged", rows=dropped)
    return dropped > 0
