"""Reasons why a process does not start."""

from __future__ import annotations


class CannotStart(Exception):
    """The process cannot start; the text is one line that says what to do."""


class NoDatabase(CannotStart):
    """The settings name no database, or one without tables."""
