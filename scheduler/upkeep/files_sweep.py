"""Dropping, a day after, files that nothing asked for, and stored bytes that no row names."""

from __future__ import annotations

from datetime import timedelta

from models.attachments import kept_files
from models.upkeep import stray_files
from scheduler.ports import Outside

LEFT_FOR = timedelta(days=1)
"""As long as people are told that a file waits; much longer than one is between storing and row."""


def sweep_one(outside: Outside) -> bool:
    """Drop one batch of each; False if there was none."""
    before = outside.clock.now() - LEFT_FOR
    early = outside.database.read(lambda session: kept_files.has_early(session, before))
    strays = outside.database.read(lambda session: stray_files.has_strays(session, before))
    if not early and not strays:
        return False
    outside.checkpoint("files:sweep")
    dropped = outside.database.write(
        lambda session: (
            kept_files.drop_early(session, before) + stray_files.drop_strays(session, before)
        )
    )
    outside.log.info("files_swept", files=dropped)
    return dropped > 0
