"""Looks at one link that somebody asked for and waits for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.base import SKEW
from models.crypto import CannotOpen, Sealer
from models.errors import Refusal
from models.links import link_addresses, watched_links
from models.links.link_looking import LONGEST_REST
from models.links.watched_link import LinkHost, LinkRequest, WatchedLink
from models.people.person import Person

TOKEN = "link.token"
"""The sealing purpose of the reply token."""

MOST_WAITING = 3
PATIENCE = 20.0
"""Seconds that somebody waits for a host that rests."""


@dataclass(frozen=True)
class Waiting:
    """Somebody who waits for a look; the fields are those of `LinkRequest`."""

    id: int
    link_id: int
    person_id: int
    lane: str
    reply_token: str | None
    reply_until: float | None


def ask(
    session: Session,
    sealer: Sealer,
    person: Person,
    lane: str,
    text: str,
    reply: tuple[str, float],
    now: datetime,
    ticks: float,
) -> str:
    """Asks for a look at the first address in the text, before all others. Returns the address.

    reply: the reply token, and until when it is valid (ticks).
    Raises Refusal: `no_address`; `too_many` (MOST_WAITING looks of this person still wait);
    `resting` (the host asked to be left alone for longer than somebody waits).
    """
    address = next(iter(link_addresses.addresses_in(text)), None)
    if address is None:
        raise Refusal("no_address")
    mine = select(func.count()).where(LinkRequest.person_id == person.id)
    if (session.scalar(mine) or 0) >= MOST_WAITING:
        raise Refusal("too_many")
    host = session.get(LinkHost, link_addresses.host_of(address))
    if host is not None and PATIENCE < host.free_at - ticks <= LONGEST_REST + SKEW:
        raise Refusal("resting")
    link = session.get_one(WatchedLink, watched_links.watch(session, [address], now)[address])
    link.next_at = min(link.next_at, now)
    token, until = reply
    session.add(
        LinkRequest(
            link_id=link.id,
            person_id=person.id,
            lane=lane,
            asked_at=now,
            reply_token=sealer.seal(token.encode(), TOKEN) if token else None,
            reply_until=until,
        )
    )
    session.flush()
    return address


def has_waiting(session: Session) -> bool:
    """Whether anybody waits for a look."""
    return session.execute(select(LinkRequest.id).limit(1)).first() is not None


def take(session: Session, sealer: Sealer, link_id: int | None = None) -> Sequence[Waiting]:
    """Returns those who wait for a look at the link, or for any, and deletes their requests: the
    caller answers them in the same transaction."""
    query = select(LinkRequest).order_by(LinkRequest.id).with_for_update(skip_locked=True)
    if link_id is not None:
        query = query.where(LinkRequest.link_id == link_id)
    rows = list(session.scalars(query))
    ids = [row.id for row in rows]
    found = [
        Waiting(row.id, row.link_id, row.person_id, row.lane, _token(sealer, row), row.reply_until)
        for row in rows
    ]
    if ids:
        session.execute(delete(LinkRequest).where(LinkRequest.id.in_(ids)))
    return found


def _token(sealer: Sealer, row: LinkRequest) -> str | None:
    try:
        return sealer.open(row.reply_token, TOKEN).decode() if row.reply_token else None
    except CannotOpen:  # the answer is pushed then
        return None
