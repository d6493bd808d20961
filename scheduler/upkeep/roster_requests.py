"""Closing requests about the roster, and files of it, that no second administrator decided on in
time."""

from __future__ import annotations

from models.accounts import roster_imports
from models.accounts.changing import roster_requests
from scheduler.ports import Outside


def close_roster_requests(outside: Outside) -> bool:
    """Close what is past its last day, and tell who asked for it or sent the file.

    Returns False if there was none.
    """
    now = outside.clock.now()
    if not outside.database.read(
        lambda session: (
            roster_requests.has_lapsed(session, now) or roster_imports.has_lapsed(session, now)
        )
    ):
        return False
    from scheduler.upkeep import roster_requests_told  # noqa: PLC0415  says words

    return outside.database.write(lambda session: roster_requests_told.close(outside, session))
