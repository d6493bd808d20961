"""A year's list goes in: what would change is computed first, and stored once it is confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people.person import Bureau, Person
from models.registers import matching, register_items, register_list
from models.registers.matching import Goes
from models.registers.register import Register, RegisterItem, RegisterVersion
from models.registers.register_list import ListedItem, ListFault, ListFaults, RegisterList
from models.trail import trail


@dataclass(frozen=True)
class Known:
    """An item that is in the register now."""

    id: int
    number: str
    title: str
    bureau: str


@dataclass(frozen=True)
class Went:
    """An item of the version before and of the new one. sure: nobody need look at it."""

    before: Known
    now: ListedItem
    sure: bool

    @property
    def changed(self) -> bool:
        return (self.before.number, self.before.title) != (self.now.number, self.now.title)


@dataclass(frozen=True)
class Changes:
    """What a list would change.

    version: of the register as it is now; 0: there is none yet.
    went: items that go on. added: new ones. left: those that are no longer in the list.
    given: ids of the items for which something was given.
    """

    version: int
    went: tuple[Went, ...]
    added: tuple[ListedItem, ...]
    left: tuple[Known, ...]
    given: frozenset[int] = frozenset()

    @property
    def doubtful(self) -> tuple[Went, ...]:
        return tuple(each for each in self.went if not each.sure)

    @property
    def unseen(self) -> tuple[Known, ...]:
        """The items for which something was given that is shown no longer."""
        return tuple(each for each in self.left if each.id in self.given)


def register_of(session: Session, kind: str, year: int) -> Register | None:
    query = select(Register).where(Register.kind == kind, Register.fiscal_year == year)
    return session.scalars(query).first()


def known_items(session: Session, register: Register | None) -> list[Known]:
    """The items that are in the list now, in its order."""
    if register is None:
        return []
    query = (
        select(RegisterItem.id, RegisterItem.number, RegisterItem.title, Bureau.name)
        .outerjoin(Bureau, Bureau.id == RegisterItem.bureau_id)
        .where(RegisterItem.register_id == register.id, RegisterItem.left_with.is_(None))
        .order_by(RegisterItem.place)
    )
    return [Known(i, n, t, b or "") for i, n, t, b in session.execute(query)]


def checked(session: Session, given: RegisterList) -> RegisterList:
    """The list with an item for each bureau where it says so. Raises ListFaults for bureaus and
    people that the roster does not know."""
    if faults := _roster_faults(session, given.items):
        raise ListFaults(faults)
    items = register_list.of_bureaus(given.items, list(_bureaus(session)))
    return RegisterList(given.kind, given.fiscal_year, given.title, given.source, items, given.demo)


def every_fault(session: Session, wrong: ListFaults) -> list[ListFault]:
    """The faults of a list that was refused, with the bureaus and people whom the roster does not
    know; by their rows, so that all can be mended at once."""
    found = [*wrong.faults, *_roster_faults(session, wrong.items)]
    return sorted(found, key=lambda each: each.row)


def _roster_faults(session: Session, items: Sequence[ListedItem]) -> list[ListFault]:
    bureaus = ("", register_list.EACH, *_bureaus(session))
    staff = set(session.scalars(select(Person.staff_id).where(Person.retired_at.is_(None))))
    faults = []
    for each in items:
        if each.bureau not in bureaus:
            faults.append(ListFault(each.row, "bureau", "no_bureau", each.bureau))
        if each.person and each.person not in staff:
            faults.append(ListFault(each.row, "person", "no_person", each.person))
    return faults


def _bureaus(session: Session) -> dict[str, int]:
    """Ids of the bureaus in which somebody works, by full name."""
    at_work = select(Person.bureau_id).where(Person.retired_at.is_(None))
    query = select(Bureau.name, Bureau.id).where(Bureau.id.in_(at_work)).order_by(Bureau.name)
    return {name: bureau_id for name, bureau_id in session.execute(query)}


def compared(session: Session, given: RegisterList) -> Changes:
    """What the checked list would change in the register of its kind and year."""
    register = register_of(session, given.kind.name, given.fiscal_year)
    old = known_items(session, register)
    goes = _goes(old, given.items)
    went = [Went(old[at.old], given.items[n], at.sure) for n, at in sorted(goes.items())]
    kept = {each.before.id for each in went}
    return Changes(
        register.version if register is not None else 0,
        tuple(went),
        tuple(each for n, each in enumerate(given.items) if n not in goes),
        tuple(each for each in old if each.id not in kept),
        frozenset(register_items.entries_of(session, [each.id for each in old])),
    )


def _goes(old: Sequence[Known], new: Sequence[ListedItem]) -> Mapping[int, Goes]:
    stated = {place: each.before for place, each in enumerate(new) if each.before}
    return matching.mapping(old, new, stated)


def store(
    session: Session,
    given: RegisterList,
    by: Person | None,
    now: datetime,
    seen_version: int | None = None,
    doubtful_too: bool = True,
) -> Register:
    """Stores the checked list as the newest version; items that go on keep what was given for them.

    by: None on the command line. seen_version: the version that the changes were shown against.
    doubtful_too: whether items whose likeness is not sure go on as well.
    Raises Refusal: `changed` if there is another version by now, `same` if nothing would change.
    """
    register = register_of(session, given.kind.name, given.fiscal_year)
    before = register.version if register is not None else 0
    if seen_version is not None and seen_version != before:
        raise Refusal("changed")
    content = register_list.dumped(given.items)
    told = (content, given.title, given.source)
    if register is not None and _newest_content(session, register) == told:
        raise Refusal("same")
    old = known_items(session, register)
    goes = _goes(old, given.items)
    rows = {n: old[at.old].id for n, at in goes.items() if at.sure or doubtful_too}
    register = _next_version(session, register, given)
    _write_items(session, register, given.items, rows)
    version = RegisterVersion(
        register_id=register.id,
        version=register.version,
        content=content,
        mapping={str(n): item_id for n, item_id in sorted(rows.items())},
        imported_by=by.id if by is not None else None,
        imported_at=now,
    )
    session.add(version)
    session.flush()
    subject = f"register:{given.kind.name}:{given.fiscal_year}"
    actor = by.id if by is not None else None
    trail.record(session, now, actor, "register.import", subject, version=register.version)
    return register


def _next_version(session: Session, register: Register | None, given: RegisterList) -> Register:
    if register is None:
        register = Register(kind=given.kind.name, fiscal_year=given.fiscal_year, version=0)
        session.add(register)
    register.title, register.source, register.demo = given.title, given.source, given.demo
    register.version += 1
    session.flush()
    return register


def _newest_content(session: Session, register: Register) -> tuple[object, str, str]:
    query = select(RegisterVersion.content).where(
        RegisterVersion.register_id == register.id, RegisterVersion.version == register.version
    )
    return session.scalars(query).one(), register.title, register.source


def _write_items(
    session: Session, register: Register, items: Sequence[ListedItem], rows: Mapping[int, int]
) -> None:
    bureaus = _bureaus(session)
    people = _people(session, items)
    kept = {
        each.id: each
        for each in session.scalars(
            select(RegisterItem).where(RegisterItem.register_id == register.id)
        )
    }
    for each in kept.values():
        if each.left_with is None and each.id not in rows.values():
            each.left_with = register.version
    for place, given in enumerate(items):
        item = kept.get(rows.get(place, 0)) or _new_item(session, register)
        _write(item, place, given)
        # A list that names nobody leaves whoever was named in the chat.
        if given.bureau:
            item.bureau_id, item.person_id = bureaus[given.bureau], None
        if given.person:
            person = people[given.person]
            item.person_id, item.bureau_id = person.id, item.bureau_id or person.bureau_id


def _people(session: Session, items: Sequence[ListedItem]) -> dict[str, Person]:
    wanted = {each.person for each in items if each.person}
    query = select(Person).where(Person.staff_id.in_(wanted), Person.retired_at.is_(None))
    return {each.staff_id: each for each in session.scalars(query)} if wanted else {}


def _new_item(session: Session, register: Register) -> RegisterItem:
    item = RegisterItem(
        register_id=register.id, shown=[], note="", verdict="", looked_words="", left_with=None
    )
    session.add(item)
    return item


def _write(item: RegisterItem, place: int, given: ListedItem) -> None:
    item.place, item.number, item.title, item.topic = (
        place,
        given.number,
        given.title,
        given.topic,
    )
    item.must_show = list(given.must_show)
    item.shown = [each for each in item.shown if each in given.must_show]
    item.due, item.first_day, item.last_day, item.who = (
        given.due,
        given.first,
        given.last,
        given.who,
    )
