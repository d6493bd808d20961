"""Closing requests for another LINE account on which nobody decided."""

from __future__ import annotations

from models.accounts import account_changes
from scheduler.ports import Outside


def close_account_requests(outside: Outside) -> bool:
    """Close requests for another LINE account after 14 days without a decision; tell both accounts.

    The ids of the new accounts are deleted. Returns False if no request was that old.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: account_changes.has_expired(session, now)):
        return False
    from scheduler.upkeep import account_requests_told  # noqa: PLC0415  says words

    return outside.database.write(lambda session: account_requests_told.close(outside, session))
