"""What a look at a link says of it: it works, it is surely broken, or a person must look.

A link is never called broken by a guess: only what surely says that there is nothing counts, and
only if it was found on two different days.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

NEW, WORKS, BROKEN, PERSON, AGAIN = "new", "works", "broken", "person", "again"
"""The states. NEW: nobody has looked. PERSON: a person must look. AGAIN: it failed surely on one
day, and is looked at once more on another one before anybody is told."""

STATES = (WORKS, BROKEN, PERSON, AGAIN, NEW)

MISSING, GONE, NO_HOST = "missing", "gone", "no_host"
BUSY, SLOW, SERVER, UNREACHABLE = "busy", "slow", "server", "unreachable"
REFUSED, LOGIN, ASKS_PEOPLE, CERTIFICATE = "refused", "login", "asks_people", "certificate"
INSIDE, ODD, REDIRECTS = "inside", "odd", "redirects"
SAYS_MISSING, FRONT_PAGE, CRASHED = "says_missing", "front_page", "crashed"
OFF = "off"
"""What a look finds, besides WORKS. OFF: the office has switched looking off."""

SURE = frozenset((MISSING, GONE, NO_HOST))
PASSING = frozenset((BUSY, SLOW, SERVER, UNREACHABLE, CRASHED))
"""Trouble that passes: looked at again on the next day, and it takes back no sure failure."""

FAILURES_TOGETHER = timedelta(days=14)
"""Two sure failures that are further apart do not belong together."""

WEEK, NEXT_DAY = timedelta(days=7), timedelta(days=1)
SEEN_FOR = timedelta(days=30)
"""How long what a person saw stands above what looks find."""


@dataclass(frozen=True)
class Looked:
    """What one look found.

    found: WORKS or one of the findings above.
    status: HTTP's; None: no answer.
    title, media_type: of the page.
    retry_after: seconds for which the host asks to be left alone.
    """

    found: str
    status: int | None = None
    title: str = ""
    media_type: str = ""
    retry_after: float = 0.0


@dataclass(frozen=True)
class LinkStanding:
    """How a link stands by the looks so far; the fields are those of `WatchedLink`."""

    state: str = NEW
    failed_on: date | None = None


def after(before: LinkStanding, found: str, today: date) -> LinkStanding:
    """Returns how a link stands after a look that found this on that day."""
    if found == WORKS:
        return LinkStanding(WORKS)
    if found in SURE:
        return _failed(before, today)
    if found in PASSING and before.state in (BROKEN, AGAIN):
        return before
    return LinkStanding(PERSON)


def _failed(before: LinkStanding, today: date) -> LinkStanding:
    if before.state == BROKEN:
        return before
    first = before.failed_on
    if first is None or today - first > FAILURES_TOGETHER:
        return LinkStanding(AGAIN, failed_on=today)
    if first < today:
        return replace(before, state=BROKEN)
    return before


def next_look(found: str, now: datetime, retry_after: float = 0.0) -> datetime:
    """Returns when to look again: next day after a failure that may pass or must be confirmed, else
    after a week; never while the host asks to be left alone."""
    wait = NEXT_DAY if found in SURE | PASSING else WEEK
    return now + max(wait, timedelta(seconds=retry_after))


def seen_counts(seen_on: date | None, today: date) -> bool:
    """Whether what a person saw on that day still stands."""
    return seen_on is not None and today < seen_on + SEEN_FOR
