"""Why a process does not start."""

from __future__ import annotations


class CannotStart(Exception):
    """Why the process cannot start, as one line that says what to do."""


class NoDatabase(CannotStart):
    """There is no database where the settings say, or one without tables."""
