"""Reasons why a process does not start."""

from __future__ import annotations

from models.migrations import HEAD


class CannotStart(Exception):
    """The process cannot start; the text is one line that says what to do."""


class NoDatabase(CannotStart):
    """The settings name no database, or one without tables."""


def newer_schema(revision: str) -> CannotStart:
    """Returns the refusal of a database that a later program has brought to this revision."""
    return CannotStart(
        f"the database (schema {revision}) is newer than this program ({HEAD}): "
        "start the newer program, or restore the backup made before the upgrade"
    )
