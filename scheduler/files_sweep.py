"""Dropping stored bytes that a kill left without a row to name them, a day after."""

from __future__ import annotations

from datetime import timedelta

from models.services.upkeep import stray_files
from scheduler.ports import Outside

LEFT_FOR = timedelta(days=1)
"""Much longer than any file is between its storing and its row."""


def sweep_one(outside: Outside) -> bool:
    """Drop one batch; False if there was none."""
    before = outside.clock.now() - LEFT_FOR
    if not outside.database.read(lambda session: stray_files.has_strays(session, before)):
        return False
    outside.checkpoint("files:sweep")
    dropped = outside.database.write(lambda session: stray_files.drop_strays(session, before))
    outside.log.info("files_swept", files=dropped)
    return dropped > 0
