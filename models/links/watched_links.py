"""Which links are watched, and where they stand: given by their subjects, gathered once a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import Session

from models.base import insert_once, past, table_of
from models.calendar import office_day
from models.declaration import FindLinks, PlacedLink
from models.links import link_addresses, link_states
from models.links.link_looking import LONGEST_REST
from models.links.watched_link import LinkHost, LinkLook, LinkPlace, LinkRequest, WatchedLink
from models.trail import facts

GATHERED = "links_gathered"
"""The fact that holds the day for which links were gathered."""

MOST = 200
"""Changes in one transaction, so that nobody waits long for it."""

Sources = Mapping[str, FindLinks]
"""What finds links, by the name of its room."""


@dataclass(frozen=True)
class Placing:
    """One address in one record; the fields are those of `LinkPlace`."""

    address: str
    subject: str
    about: int
    bureau_id: int
    person_id: int | None

    @property
    def key(self) -> tuple[str, str, int]:
        return link_addresses.key_of(self.address), self.subject, self.about


@dataclass(frozen=True)
class KnownPlace:
    """A stored place; `key` is that of `Placing`."""

    id: int
    key: tuple[str, str, int]
    bureau_id: int
    person_id: int | None


# -- as a subject is given links -----------------------------------------------------------------


def set_links(
    session: Session, subject: str, about: int, links: Iterable[PlacedLink], now: datetime
) -> None:
    """Watches these links of one record, and no others of it any more. New ones are looked at soon.

    A subject may call it when links are given; those it finds (`Storage.links`) are watched from
    the next day on in any case.
    """
    wanted = {each.key: each for each in _placings(subject, links) if each.about == about}
    known = {each.key: each for each in _places(session, subject, about)}
    _change(session, _difference(wanted, known), now)


# -- once a day ----------------------------------------------------------------------------------


def to_gather(session: Session, now: datetime) -> bool:
    """Whether the links of today have not been gathered."""
    return facts.get(session, GATHERED) != office_day(now).isoformat()


def found(session: Session, sources: Sources, today: date) -> list[Placing]:
    """All links that the rooms find now."""
    return [
        placing
        for subject, find in sources.items()
        for placing in _placings(subject, find(session, today))
    ]


def known(session: Session) -> list[KnownPlace]:
    """All places that are stored. What is stored after this look, `gather` leaves alone."""
    return list(_places(session))


def gather(
    session: Session,
    wanted: Iterable[Placing],
    stored: Iterable[KnownPlace],
    now: datetime,
    ticks: float,
) -> bool:
    """Makes the stored places those that were found, at most MOST of them at once.

    Returns whether that was all; the day then counts as gathered.
    """
    changes = _difference({each.key: each for each in wanted}, {each.key: each for each in stored})
    _change(session, changes.first(MOST), now)
    if changes.count > MOST:
        return False
    _drop_unwanted(session)
    _drop_hosts(session, ticks)
    facts.put(session, GATHERED, office_day(now).isoformat())
    return True


# -- in common -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Changes:
    new: Sequence[Placing]
    moved: Sequence[tuple[int, Placing]]
    gone: Sequence[int]

    @property
    def count(self) -> int:
        return len(self.new) + len(self.moved) + len(self.gone)

    def first(self, most: int) -> _Changes:
        new = self.new[:most]
        moved = self.moved[: most - len(new)]
        return _Changes(new, moved, self.gone[: most - len(new) - len(moved)])


def _placings(subject: str, links: Iterable[PlacedLink]) -> Iterable[Placing]:
    for each in links:
        for address in link_addresses.addresses_in(each.text):
            yield Placing(address, subject, each.about, each.bureau_id, each.person_id)


def _places(
    session: Session, subject: str | None = None, about: int | None = None
) -> Iterable[KnownPlace]:
    query = select(LinkPlace, WatchedLink.key).join(
        WatchedLink, WatchedLink.id == LinkPlace.link_id
    )
    if subject is not None:
        query = query.where(LinkPlace.subject == subject, LinkPlace.about == about)
    for place, key in session.execute(query):
        yield KnownPlace(
            place.id, (key, place.subject, place.about), place.bureau_id, place.person_id
        )


def _difference(
    wanted: Mapping[tuple[str, str, int], Placing],
    stored: Mapping[tuple[str, str, int], KnownPlace],
) -> _Changes:
    both = [(stored[key], each) for key, each in wanted.items() if key in stored]
    return _Changes(
        [each for key, each in wanted.items() if key not in stored],
        [
            (place.id, each)
            for place, each in both
            if (place.bureau_id, place.person_id) != (each.bureau_id, each.person_id)
        ],
        [each.id for key, each in stored.items() if key not in wanted],
    )


def _change(session: Session, changes: _Changes, now: datetime) -> None:
    if changes.new:
        ids = watch(session, [each.address for each in changes.new], now)
        rows = [
            {
                "link_id": ids[each.address],
                "subject": each.subject,
                "about": each.about,
                "bureau_id": each.bureau_id,
                "person_id": each.person_id,
            }
            for each in changes.new
        ]
        session.execute(insert_once(LinkPlace, session.get_bind().dialect.name), rows)
    for place_id, each in changes.moved:
        moved = update(LinkPlace).where(LinkPlace.id == place_id)
        session.execute(moved.values(bureau_id=each.bureau_id, person_id=each.person_id))
    if changes.gone:
        session.execute(delete(LinkPlace).where(LinkPlace.id.in_(changes.gone)))


def watch(session: Session, addresses: Iterable[str], now: datetime) -> dict[str, int]:
    """Stores these addresses, those that are new to be looked at now. Returns their ids."""
    dialect = session.get_bind().dialect.name
    by_key = {link_addresses.key_of(each): each for each in addresses}
    hosts = sorted({link_addresses.host_of(each) for each in by_key.values()})
    session.execute(insert_once(LinkHost, dialect), [{"host": each} for each in hosts])
    rows = [
        {
            "key": key,
            "address": address,
            "host": link_addresses.host_of(address),
            "state": link_states.NEW,
            "next_at": now,
        }
        for key, address in sorted(by_key.items())
    ]
    session.execute(insert_once(WatchedLink, dialect), rows)
    query = select(WatchedLink.key, WatchedLink.id).where(WatchedLink.key.in_(by_key))
    return {by_key[key]: link_id for key, link_id in session.execute(query)}


def drop_unplaced(session: Session, link_id: int) -> None:
    """Deletes a link that stands nowhere and nobody waits for."""
    _drop_unwanted(session, link_id)


def _drop_unwanted(session: Session, link_id: int | None = None) -> None:
    unwanted = select(WatchedLink.id).where(
        ~exists().where(LinkPlace.link_id == WatchedLink.id),
        ~exists().where(LinkRequest.link_id == WatchedLink.id),
    )
    if link_id is not None:
        unwanted = unwanted.where(WatchedLink.id == link_id)
    gone = list(session.scalars(unwanted))
    if gone:
        session.execute(delete(LinkLook).where(LinkLook.link_id.in_(gone)))
        session.execute(delete(WatchedLink).where(WatchedLink.id.in_(gone)))


def _drop_hosts(session: Session, ticks: float) -> None:
    """Deletes the hosts of no link, but those that asked to be left alone and still are."""
    free_at = table_of(LinkHost).c.free_at
    session.execute(
        delete(LinkHost).where(
            ~exists().where(WatchedLink.host == LinkHost.host),
            LinkHost.lease_owner.is_(None),
            past(free_at, ticks, LONGEST_REST),
        ),
        execution_options={"synchronize_session": False},
    )
