"""What stands in a register: its items with what was given for them, and giving and judging it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import and_, exists, select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.links.link_states import BROKEN
from models.links.links_seen import LinkSeen
from models.people.person import ADMIN, REPORTER, SUPERVISOR, Bureau, Person
from models.registers import register_kind, register_links
from models.registers.link_rules import OFFICE_HOSTS
from models.registers.register import (
    GOOD,
    MEND,
    Register,
    RegisterEntry,
    RegisterHost,
    RegisterItem,
)
from models.trail import trail

MISSING, LINKED, LOOKED_AT, TO_MEND = "missing", "linked", "looked_at", "to_mend"
STATES = (MISSING, TO_MEND, LINKED, LOOKED_AT)
"""The state of an item, what is worst first."""

MOST_ENTRIES = 20
GIVERS = frozenset((REPORTER, SUPERVISOR, ADMIN))


@dataclass(frozen=True)
class ItemStanding:
    """An item with what stands for it now.

    bureau: whose it is; empty: nobody's.
    deserted: nobody works in that bureau any more.
    entries: what was given and not taken out, the oldest first.
    looks: how their addresses stand, as far as they are looked at.
    """

    item: RegisterItem
    bureau: str
    entries: tuple[RegisterEntry, ...]
    looks: Mapping[str, LinkSeen] = field(default_factory=dict)
    deserted: bool = False

    @property
    def broken(self) -> tuple[RegisterEntry, ...]:
        """What surely cannot be opened any more."""
        return tuple(each for each in self.entries if self._state_of(each) == BROKEN)

    def _state_of(self, entry: RegisterEntry) -> str:
        look = self.looks.get(entry.url)
        return look.state if look is not None else ""

    @property
    def state(self) -> str:
        if not self.entries:
            return MISSING
        if self.item.verdict == MEND or self.broken:
            return TO_MEND
        return LOOKED_AT if self.item.verdict == GOOD else LINKED

    @property
    def not_shown(self) -> tuple[str, ...]:
        """What must be shown and nobody has ticked."""
        return tuple(each for each in self.item.must_show if each not in self.item.shown)

    @property
    def complete(self) -> bool:
        return self.state in (LINKED, LOOKED_AT) and not self.not_shown


@dataclass(frozen=True)
class CompleteShare:
    """How many items are complete."""

    complete: int
    total: int

    @property
    def percent(self) -> Decimal | None:
        if not self.total:
            return None
        exact = Decimal(100 * self.complete) / self.total
        return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def share(standings: Sequence[ItemStanding]) -> CompleteShare:
    return CompleteShare(sum(each.complete for each in standings), len(standings))


# -- reading -------------------------------------------------------------------------------------


_DESERTED = and_(
    Bureau.id.is_not(None),
    ~exists().where(Person.bureau_id == Bureau.id, Person.retired_at.is_(None)),
)


def standings(session: Session, register: Register, today: date) -> list[ItemStanding]:
    """The items in the list now, in its order, by a fixed number of statements."""
    query = (
        select(RegisterItem, Bureau.name, _DESERTED)
        .outerjoin(Bureau, Bureau.id == RegisterItem.bureau_id)
        .where(RegisterItem.register_id == register.id, RegisterItem.left_with.is_(None))
        .order_by(RegisterItem.place)
    )
    rows = session.execute(query).all()
    entries = entries_of(session, [item.id for item, _, _ in rows])
    urls = [each.url for given in entries.values() for each in given]
    looks = register_links.looks(session, urls, today)
    return [
        ItemStanding(item, name or "", tuple(entries.get(item.id, ())), looks, deserted)
        for item, name, deserted in rows
    ]


def entries_of(session: Session, item_ids: Collection[int]) -> dict[int, list[RegisterEntry]]:
    """What was given for these items and not taken out, by item, the oldest first."""
    query = (
        select(RegisterEntry)
        .where(RegisterEntry.item_id.in_(item_ids), RegisterEntry.gone_at.is_(None))
        .order_by(RegisterEntry.id)
        .execution_options(populate_existing=True)
    )
    found: dict[int, list[RegisterEntry]] = {}
    for each in session.scalars(query) if item_ids else ():
        found.setdefault(each.item_id, []).append(each)
    return found


def standing_of(session: Session, item_id: int, today: date) -> ItemStanding | None:
    """The item of that id, if it is in its list now."""
    item = session.get(RegisterItem, item_id)
    if item is None or item.left_with is not None:
        return None
    owner = select(Bureau.name, _DESERTED).where(Bureau.id == item.bureau_id)
    bureau, deserted = session.execute(owner).one_or_none() or ("", False)
    entries = tuple(entries_of(session, [item.id]).get(item.id, ()))
    looks = register_links.looks(session, [each.url for each in entries], today)
    return ItemStanding(item, bureau, entries, looks, deserted)


def shown_at(item: RegisterItem, entries: Collection[RegisterEntry]) -> list[str]:
    """What of the item must be shown and is there at these addresses of it."""
    told = {each for entry in entries for each in entry.shown or ()}
    if any(entry.shown is None for entry in entries):
        told.update(item.shown)
    return [each for each in item.must_show if each in told]


def register_of_item(session: Session, item: RegisterItem) -> Register:
    return session.get_one(Register, item.register_id)


def same_address(session: Session, item: RegisterItem, url: str) -> list[str]:
    """The numbers of the register's other items that have the same address."""
    query = (
        select(RegisterItem.number)
        .join(RegisterEntry, RegisterEntry.item_id == RegisterItem.id)
        .where(
            RegisterItem.register_id == item.register_id,
            RegisterItem.left_with.is_(None),
            RegisterItem.id != item.id,
            RegisterEntry.url == url,
            RegisterEntry.gone_at.is_(None),
        )
        .order_by(RegisterItem.place)
    )
    return list(dict.fromkeys(session.scalars(query)))


# -- whose it is ---------------------------------------------------------------------------------


def is_owner(person: Person, item: RegisterItem) -> bool:
    """Whether the item is the person's, or their bureau's and they report for it or lead it."""
    if item.person_id == person.id:
        return True
    return item.bureau_id == person.bureau_id and person.has(REPORTER, SUPERVISOR)


def may_give(person: Person, item: RegisterItem) -> bool:
    return person.has(ADMIN) or is_owner(person, item)


# -- giving and judging --------------------------------------------------------------------------


@dataclass(frozen=True)
class GivenLink:
    """An address at which an item is shown.

    title: what the page is called; may be empty.
    shown: what of the item is shown there.
    note: the explanation of the item; None: as it was.
    """

    url: str
    title: str = ""
    shown: Iterable[str] = ()
    note: str | None = None


def give(
    session: Session, person: Person, item: RegisterItem, given: GivenLink, now: datetime
) -> RegisterEntry:
    """Stores an address, what is shown there, and the explanation.

    What is shown at other addresses of the item stays; what an administrator said of the item no
    longer holds. The same address again changes only what stands beside it. Raises Refusal:
    `not_yours`, `gone`, `too_many`.
    """
    _lock(session, item)
    if not may_give(person, item):
        raise Refusal("not_yours")
    there = entries_of(session, [item.id]).get(item.id, [])
    entry = next((each for each in there if given.url and each.url == given.url), None)
    if entry is None:
        if len(there) >= MOST_ENTRIES:
            raise Refusal("too_many", most=MOST_ENTRIES)
        entry = RegisterEntry(item_id=item.id, url=given.url, given_by=person.id, given_at=now)
        session.add(entry)
    told = set(given.shown)
    entry.title, entry.shown = given.title, [each for each in item.must_show if each in told]
    if given.note is not None:
        item.note = given.note
    item.verdict, item.looked_words = "", ""
    session.flush()
    there = entries_of(session, [item.id])[item.id]
    item.shown = shown_at(item, there)
    register_links.watch(session, item, there, now)
    trail.record(session, now, person.id, "register.give", f"register_item:{item.id}")
    return entry


def _lock(session: Session, item: RegisterItem) -> None:
    """Reads the item anew, and nobody else changes it meanwhile. Raises Refusal: `gone`."""
    session.flush()
    session.refresh(item, with_for_update=True)
    if item.left_with is not None:
        raise Refusal("gone")


def take_out(session: Session, person: Person, entry: RegisterEntry, now: datetime) -> None:
    """Takes an address out, with what is shown only there; it stays in the database.

    Raises Refusal: `not_yours`, `gone`.
    """
    item = session.get_one(RegisterItem, entry.item_id)
    _lock(session, item)
    if not may_give(person, item):
        raise Refusal("not_yours")
    if entry not in entries_of(session, [item.id]).get(item.id, ()):
        raise Refusal("gone")
    entry.gone_at = now
    item.verdict, item.looked_words = "", ""
    session.flush()
    left = entries_of(session, [item.id]).get(item.id, [])
    register_links.watch(session, item, left, now)
    item.shown = shown_at(item, left)
    trail.record(session, now, person.id, "register.take_out", f"register_item:{item.id}")


def judge(
    session: Session, person: Person, item: RegisterItem, verdict: str, words: str, now: datetime
) -> None:
    """An administrator has looked. verdict: GOOD or MEND, with what is to be mended.

    Raises Refusal: `not_yours`, `gone`, `nothing_given`.
    """
    if not person.has(ADMIN):
        raise Refusal("not_yours")
    _lock(session, item)
    if not entries_of(session, [item.id]):
        raise Refusal("nothing_given")
    item.verdict, item.looked_words = verdict, words if verdict == MEND else ""
    item.looked_by, item.looked_at = person.id, now
    trail.record(session, now, person.id, f"register.{verdict}", f"register_item:{item.id}")


def assign(
    session: Session, person: Person, item: RegisterItem, bureau_id: int, now: datetime
) -> None:
    """Makes a bureau responsible for the item. Raises Refusal: `not_yours`, `gone`."""
    if not person.has(ADMIN):
        raise Refusal("not_yours")
    _lock(session, item)
    item.bureau_id, item.person_id = bureau_id, None
    subject = f"register_item:{item.id}"
    trail.record(session, now, person.id, "register.assign", subject, bureau=bureau_id)


# -- the sites of the office ---------------------------------------------------------------------


def hosts(session: Session) -> tuple[str, ...]:
    """The office's own sites, and those that it has added."""
    added = session.scalars(select(RegisterHost.host).order_by(RegisterHost.host))
    return (*OFFICE_HOSTS, *added)


def add_host(session: Session, host: str, now: datetime) -> bool:
    """Adds a site; returns whether it is new."""
    if host in hosts(session):
        return False
    session.add(RegisterHost(host=host, added_at=now))
    session.flush()
    return True


def kind_of(register: Register) -> register_kind.RegisterKind:
    return register_kind.named(register.kind)


def registers(session: Session) -> list[Register]:
    """All registers, the newest year first."""
    query = select(Register).order_by(Register.fiscal_year.desc(), Register.kind)
    return list(session.scalars(query))
