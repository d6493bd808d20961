"""Finding people, their superiors and their bureaus."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, exists, func, select
from sqlalchemy.orm import Session

from models.base import already_read
from models.people import bureau_memory
from models.people.bureau_memory import KnownBureau
from models.people.name_keys import name_key
from models.people.person import ADMIN, Bureau, Person, holders
from models.people.roster_memory import KnownRoster, roster

REACHABLE = (
    Person.line_user_id.is_not(None),
    Person.blocked_at.is_(None),
    Person.retired_at.is_(None),
)
"""The conditions of `reachable` in a statement."""

# Built once: every turn runs it.
_BY_LINE_ID = select(Person).where(
    Person.line_user_id == bindparam("account"), Person.retired_at.is_(None)
)


def by_line_id(session: Session, line_user_id: str) -> Person | None:
    """The person who joined with this LINE account and is still on the roster."""
    if not line_user_id:
        return None
    return session.scalars(_BY_LINE_ID, {"account": line_user_id}).first()


def by_staff_id(session: Session, staff_id: str) -> Person | None:
    query = select(Person).where(Person.staff_id == staff_id, Person.retired_at.is_(None))
    return session.scalars(query).first()


def by_id(session: Session, person_id: int) -> Person | None:
    """The person of this id, if they are on the roster now."""
    person = read(session, person_id)
    return person if person is not None and person.retired_at is None else None


def joined(session: Session, person_id: int) -> Person | None:
    """The person of this id, if they are on the roster and have joined in LINE."""
    person = by_id(session, person_id)
    return person if person is not None and person.line_user_id is not None else None


def locked(session: Session, person: Person) -> Person:
    """The person read again, and locked until the commit."""
    query = select(Person).where(Person.id == person.id).with_for_update(of=Person)
    return session.scalars(query.execution_options(populate_existing=True)).one()


def by_ids(session: Session, person_ids: Collection[int]) -> dict[int, Person]:
    """These people by their ids, on the roster or not."""
    found = session.scalars(_BY_IDS, {"ids": [*person_ids]}) if person_ids else ()
    return {person.id: person for person in found}


_BY_IDS = select(Person).where(Person.id.in_(bindparam("ids", expanding=True)))
_BY_ID = select(Person).where(Person.id == bindparam("of_id"))


def read(session: Session, person_id: int) -> Person | None:
    """The person of this id, on the roster or not. What `session.get` does, but its statement is
    built once."""
    known = already_read(session, Person, person_id)
    return known or session.scalars(_BY_ID, {"of_id": person_id}).first()


def accounts(session: Session, person_ids: Collection[int]) -> dict[int, str]:
    """The LINE accounts of these people, by id, of whoever is on the roster now and has one."""
    query = select(Person.id, Person.line_user_id).where(
        Person.id.in_(person_ids), Person.retired_at.is_(None)
    )
    return {id_: account for id_, account in session.execute(query) if account is not None}


def names(session: Session, person_ids: Iterable[int | None]) -> dict[int, str]:
    """Their names by id, also of people who are no longer on the roster."""
    query = select(Person.id, Person.name).where(Person.id.in_({*person_ids} - {None}))
    return {id_: name for id_, name in session.execute(query)}


def all_names(session: Session) -> list[str]:
    """The names of everybody, also of people who have left the roster."""
    known = roster(session)
    return [*(each.name for each in known.people), *known.former]


def search(
    session: Session, text: str, bureau_id: int | None = None, limit: int = 9
) -> list[Person]:
    """Find people of the roster by staff id, or by a part of their name or position.

    Case, spaces, dots, Thai digits and a broken sara am do not matter. A whole staff id finds that
    person alone; else names that begin with the text come first, then other names, then positions.
    bureau_id: search only this bureau.
    """
    sought = name_key(text[:200])
    if not sought:
        return []
    known = roster(session)

    def here(places: Iterable[int]) -> Iterator[int]:
        return (at for at in places if bureau_id in (None, known.people[at].bureau_id))

    places = [*here(known.of_number(sought))] or here(_near(known, sought))
    ids = [known.people[at].id for at in islice(places, limit)]
    found = by_ids(session, ids)
    return [found[id_] for id_ in ids]


def _near(known: KnownRoster, sought: str) -> Iterator[int]:
    """The places of the people whose name holds the text, or whose position, the best first."""
    named = dict(known.named(sought))
    yield from (at for at, begins in named.items() if begins)
    yield from (at for at, begins in named.items() if not begins)
    yield from (at for at in sorted(known.in_position(sought)) if at not in named)


def in_posts(session: Session, beginnings: Sequence[str]) -> list[Person]:
    """People of the roster whose position begins with one of these, by bureau and name."""
    ids = roster(session).in_posts(beginnings)
    if not ids:
        return []
    query = select(Person).where(Person.id.in_(ids))
    return list(session.scalars(query.order_by(Person.bureau_id, Person.name, Person.id)))


def is_position(session: Session, words: str) -> bool:
    """Whether somebody of the roster has just this position."""
    query = select(Person.id).where(Person.position == words, Person.retired_at.is_(None))
    return session.scalar(query.limit(1)) is not None


def reachable(person: Person) -> bool:
    """Whether this person can get messages in LINE: joined, not blocked, on the roster."""
    return (
        person.line_user_id is not None and person.blocked_at is None and person.retired_at is None
    )


def superior_reached(session: Session, person: Person, but: Sequence[Person] = ()) -> Person | None:
    """The nearest superior whom LINE reaches, leaving out `but`."""
    above = line_above(session, person)
    return next((each for each in above if reachable(each) and each not in but), None)


def reached(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Person).where(*REACHABLE)) or 0


def line_above(session: Session, person: Person) -> list[Person]:
    """The person's superiors, the nearest first. A circle in the roster ends the list."""
    above: list[Person] = []
    seen = {person.id}
    next_id = person.supervisor_id
    while next_id is not None and next_id not in seen:
        seen.add(next_id)
        superior = read(session, next_id)
        if superior is None:
            break
        above.append(superior)
        next_id = superior.supervisor_id
    return above


def load_lines(session: Session, of: list[Person]) -> list[Person]:
    """Load everybody above these people into the session, one statement for each level.

    Keep the returned list while you use `line_above`: the session forgets unused objects.
    """
    loaded: list[Person] = []
    seen = {person.id for person in of}
    above = {p.supervisor_id for p in of if p.supervisor_id is not None} - seen
    while above:
        level = list(session.scalars(select(Person).where(Person.id.in_(above))))
        seen |= above
        loaded += level
        above = {p.supervisor_id for p in level if p.supervisor_id is not None} - seen
    return loaded


def ids_below(superiors: Collection[int] | BindParameter[Any]) -> Select[int]:
    """The ids of everybody below these people, however far, for a condition. For one that is built
    once they are an expanding parameter."""
    below = (
        select(Person.id)
        .where(Person.supervisor_id.in_(superiors))
        .cte(recursive=True, nesting=True)
    )
    below = below.union(select(Person.id).join(below, Person.supervisor_id == below.c.id))
    return select(below.c.id)


def administrators(session: Session) -> list[Person]:
    """Administrators who can get messages in LINE."""
    query = select(Person).where(holders(ADMIN), *REACHABLE).order_by(Person.id)
    return list(session.scalars(query))


def all_administrators(session: Session) -> list[Person]:
    query = select(Person).where(holders(ADMIN), Person.retired_at.is_(None)).order_by(Person.id)
    return list(session.scalars(query))


def with_roles(session: Session, *roles: str) -> list[Person]:
    """People of the roster who have one of the roles."""
    query = select(Person).where(holders(*roles), Person.retired_at.is_(None)).order_by(Person.id)
    return list(session.scalars(query))


def everybody(session: Session) -> list[Person]:
    """Everybody on the roster, by bureau and name."""
    query = select(Person).join(Bureau, Bureau.id == Person.bureau_id)
    query = query.where(Person.retired_at.is_(None))
    return list(session.scalars(query.order_by(Bureau.name, Person.name, Person.id)))


def bureaus(session: Session) -> Sequence[KnownBureau]:
    """All bureaus by name, which each process remembers (decisions/0167)."""
    return bureau_memory.bureaus(session)


def staffed_bureaus(session: Session) -> list[KnownBureau]:
    """The bureaus that have people on the roster, by name. Plans also name other bureaus."""
    empty = set(session.scalars(_EMPTY))  # so are few, and all the others need not be read
    return [each for each in bureaus(session) if each.id not in empty]


# Built once: every turn that names a bureau asks it.
_EMPTY = select(Bureau.id).where(
    ~exists().where(Person.bureau_id == Bureau.id, Person.retired_at.is_(None))
)


def bureau_named(session: Session, name: str) -> Bureau:
    """The bureau of this full name; added if it is new."""
    found = session.scalars(select(Bureau).where(Bureau.name == name)).first()
    if found is None:
        found = Bureau(name=name)
        session.add(found)
        session.flush()
    return found


def bureaus_named(session: Session, names: Sequence[str]) -> dict[str, Bureau]:
    """The bureaus of these full names, by them; the new ones are added in this order."""
    query = select(Bureau).where(Bureau.name.in_(set(names)))
    found = {each.name: each for each in session.scalars(query)} if names else {}
    for name in names:
        if name not in found:
            found[name] = Bureau(name=name)
            session.add(found[name])
    session.flush()
    return found


def block(person: Person, now: datetime) -> None:
    """The person blocked the bot: push nothing from now on."""
    person.blocked_at = now


def unblock(person: Person) -> None:
    """The person follows the bot again."""
    person.blocked_at = None


def head_count(session: Session, bureau_id: int) -> int:
    query = select(func.count()).where(Person.bureau_id == bureau_id, Person.retired_at.is_(None))
    return int(session.scalar(query) or 0)
