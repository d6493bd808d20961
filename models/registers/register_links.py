"""The addresses of registers that are looked at, and how they stand (`models/links/`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year
from models.declaration import PlacedLink
from models.links import links_seen, watched_links
from models.links.links_seen import LinkSeen
from models.registers.register import Register, RegisterEntry, RegisterItem

SUBJECT = "registers"
"""The room's name, as it is stored with the links."""

_STILL_READ = timedelta(days=92)
"""Registers of a fiscal year are read on for so long after its end."""


def placed_links(session: Session, today: date) -> Iterator[PlacedLink]:
    """Yields what was given for the items of the fiscal years that are still read. An item of no
    bureau is nobody's to mend."""
    years = {fiscal_year(today), fiscal_year(today - _STILL_READ)}
    query = (
        select(RegisterEntry.url, RegisterItem.id, RegisterItem.bureau_id, RegisterItem.person_id)
        .join(RegisterItem, RegisterItem.id == RegisterEntry.item_id)
        .join(Register, Register.id == RegisterItem.register_id)
        .where(
            Register.fiscal_year.in_(years),
            RegisterItem.left_with.is_(None),
            RegisterItem.bureau_id.is_not(None),
            RegisterEntry.gone_at.is_(None),
            RegisterEntry.url != "",
        )
        .order_by(RegisterEntry.id)
    )
    for url, item_id, bureau_id, person_id in session.execute(query):
        assert bureau_id is not None
        yield PlacedLink(url, item_id, bureau_id, person_id)


def watch(
    session: Session, item: RegisterItem, entries: Collection[RegisterEntry], now: datetime
) -> None:
    """Has these addresses of the item looked at soon, and no others of it."""
    if item.bureau_id is None:
        return
    placed = [PlacedLink(each.url, item.id, item.bureau_id, item.person_id) for each in entries]
    watched_links.set_links(session, SUBJECT, item.id, placed, now)


def looks(session: Session, urls: Collection[str], today: date) -> dict[str, LinkSeen]:
    """How these addresses stand; those that are not watched yet are left out."""
    wanted = [each for each in urls if each]
    return links_seen.of_addresses(session, wanted, today) if wanted else {}
