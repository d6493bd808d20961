"""The worker's side of looking at links: which one is next, and what a look has found.

The look itself happens between these calls, outside any transaction. The lease is the host's: so a
host is asked for one link at a time, and no two workers look at the same link.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, select
from sqlalchemy.orm import Session

from models.base import past, table_of
from models.calendar import office_day
from models.links import link_states
from models.links.link_states import BROKEN, CRASHED, LinkStanding, Looked
from models.links.watched_link import LinkHost, LinkLook, LinkRequest, WatchedLink

LEASE_FOR = 30.0  # seconds: longer than a look may take
SPACING = 5.0  # seconds between two looks at links of one host
LONGEST_REST = 86_400.0  # seconds that a host may ask to be left alone
MOST_ATTEMPTS = 3


@dataclass(frozen=True)
class Looking:
    """A leased link, to be looked at outside any transaction."""

    link_id: int
    address: str
    host: str
    owner: str
    attempts: int


_hosts = table_of(LinkHost)


def _free(ticks: float) -> ColumnElement[bool]:
    rested = past(_hosts.c.free_at, ticks, LONGEST_REST)
    return past(_hosts.c.leased_until, ticks, LEASE_FOR) & rested


def _due(what: Any, now: datetime, ticks: float) -> Select[Any]:
    joined = select(what).join(LinkHost, LinkHost.host == WatchedLink.host)
    return joined.where(WatchedLink.next_at <= now, _free(ticks)).limit(1)


def has_due(session: Session, now: datetime, ticks: float) -> bool:
    """Whether a link is to be looked at whose host is free."""
    return session.execute(_due(WatchedLink.id, now, ticks)).first() is not None


def claim(session: Session, owner: str, now: datetime, ticks: float) -> Looking | None:
    """Leases the host of the link that is next: one that somebody waits for, else the longest due.

    Returns None if no link is due, or another worker took the host meanwhile.
    """
    asked_for = exists().where(LinkRequest.link_id == WatchedLink.id)
    query = (
        _due(WatchedLink, now, ticks)
        .add_columns(LinkHost)
        .order_by(asked_for.desc(), WatchedLink.next_at, WatchedLink.id)
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )
    found = session.execute(query).first()
    if found is None:
        return None
    link, host = found
    host.leased_until, host.lease_owner = ticks + LEASE_FOR, owner
    link.attempts += 1
    session.flush()
    return Looking(link.id, link.address, link.host, owner, link.attempts)


def mark(session: Session, looking: Looking, looked: Looked, now: datetime, ticks: float) -> bool:
    """Stores what the look has found, and lets the host rest. Returns False if the lease was lost.

    A link that nobody watches any more is left as it is.
    """
    host = session.get(LinkHost, looking.host, with_for_update=True, populate_existing=True)
    if host is None or host.lease_owner != looking.owner:
        return False
    rest = min(max(SPACING, looked.retry_after), LONGEST_REST)
    host.lease_owner, host.leased_until, host.free_at = None, 0.0, ticks + rest
    link = session.get(WatchedLink, looking.link_id, with_for_update=True, populate_existing=True)
    if link is not None:
        _keep(session, link, looked, now)
    session.flush()
    return True


def _keep(session: Session, link: WatchedLink, looked: Looked, now: datetime) -> None:
    today = office_day(now)
    stands = link_states.after(LinkStanding(link.state, link.failed_on), looked.found, today)
    link.state, link.failed_on = stands.state, stands.failed_on
    if not link_states.seen_counts(link.seen_on, today):
        link.broken_on = (link.broken_on or today) if link.state == BROKEN else None
    link.reason, link.status, link.looked_at = looked.found, looked.status, now
    if looked.title or looked.found == link_states.WORKS:
        link.title, link.media_type = looked.title[:120], looked.media_type[:80]
    link.next_at = link_states.next_look(looked.found, now, looked.retry_after)
    link.attempts = 0
    session.add(
        LinkLook(link_id=link.id, looked_on=today, found=looked.found, status=looked.status)
    )


def too_often(looking: Looking) -> Looked | None:
    """Returns what is stored of a link whose looks end the process every time; else None."""
    return Looked(CRASHED) if looking.attempts > MOST_ATTEMPTS else None
