"""Finding people of the roster for those who keep it: by words, bureau, role, what they lack."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, ScalarSelect, func, select
from sqlalchemy.orm import Session

from models.people import people
from models.people.name_keys import name_key
from models.people.person import ROLES, STAFF, Bureau, Person, holders, holds
from models.people.roster_gaps import NOT_JOINED, Gap, without_superior
from models.people.roster_memory import KnownRoster, roster


@dataclass(frozen=True)
class Sought:
    """What is looked for; whatever is empty does not narrow it.

    words: pieces of a name, a staff id or a position; all of them must fit.
    bureau_ids: one of these bureaus.
    role: who has it.
    gap: who lacks that.
    """

    words: str = ""
    bureau_ids: tuple[int, ...] = ()
    role: str = ""
    gap: Gap | None = None


@dataclass(frozen=True)
class RosterCounts:
    """Figures of the whole roster.

    people: how many are on it. joined: how many of them have joined in LINE.
    without_superior: how many have nobody above them. roles: how many have each role.
    """

    people: int
    joined: int
    without_superior: int
    roles: dict[str, int]


@dataclass(frozen=True)
class BureauPeople:
    """How many people of the roster a bureau has, and how many of them have joined in LINE."""

    bureau_id: int
    bureau: str
    people: int
    joined: int


def found(session: Session, sought: Sought, limit: int, offset: int) -> tuple[list[Person], int]:
    """A page of those who fit, the best first, then by bureau and name; and how many fit."""
    ids = _fitting(session, sought)
    page = ids[offset : offset + limit]
    known = people.by_ids(session, page)
    return [known[id_] for id_ in page], len(ids)


def _fitting(session: Session, sought: Sought) -> list[int]:
    """The ids of those who fit, the best first."""
    known = roster(session)
    having: Collection[int] | None = None
    if sought.bureau_ids or sought.role or sought.gap is not None:
        having = {*session.scalars(select(Person.id).where(*_conditions(sought)))}

    def ids(places: Iterable[int]) -> list[int]:
        found = (known.people[at].id for at in places)
        return [id_ for id_ in found if having is None or id_ in having]

    words = [key for word in sought.words.split() if (key := name_key(word))]
    if not words:
        return ids(range(len(known.people)))
    return ids(known.of_number("".join(words))) or ids(_worded(known, words))


def _worded(known: KnownRoster, words: Sequence[str]) -> list[int]:
    """Finds the people that all words fit, the best first, and returns their places. A person fits
    only as well as the word that fits worst."""
    worst, *others = (_ranks(known, word) for word in words)
    for ranks in others:
        worst = {at: max(rank, ranks[at]) for at, rank in worst.items() if at in ranks}
    return sorted(worst, key=lambda at: (worst[at], at))


def _ranks(known: KnownRoster, word: str) -> dict[int, int]:
    """How well the word fits, by the people's places. 1: a name begins with it. 2: it stands in a
    name or a staff id. 3: it stands in the position."""
    ranks = dict.fromkeys(known.in_position(word), 3)
    if len(word) > 1:
        ranks.update(dict.fromkeys(known.number_holds(word), 2))
    ranks.update((at, 1 if begins else 2) for at, begins in known.named(word))
    return ranks


def _conditions(sought: Sought) -> Iterable[ColumnElement[bool]]:
    yield Person.retired_at.is_(None)
    if sought.bureau_ids:
        yield Person.bureau_id.in_(sought.bureau_ids)
    if sought.role:
        yield holds(sought.role)
    if sought.gap is not None:
        yield Person.line_user_id.is_(None) if sought.gap == NOT_JOINED else without_superior()


def counts(session: Session) -> RosterCounts:
    """Figures of the whole roster. One statement, of counts by an index each."""
    everybody, left, unjoined, alone, not_staff, *held = session.execute(_COUNTS).one()
    people_ = everybody - left
    roles = {STAFF: people_ - not_staff, **dict(zip(_RARER, held, strict=True))}
    return RosterCounts(people_, people_ - unjoined, alone, roles)


def _count(*which: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count()).select_from(Person).where(*which).scalar_subquery()


_RARER = tuple(role for role in ROLES if role != STAFF)
_STAYS = Person.retired_at.is_(None)
_NOT_STAFF = Person.id.in_(select(Person.id).where(~holds(STAFF)).correlate(None))
_COUNTS = select(
    _count(),
    _count(~_STAYS),
    _count(_STAYS, Person.line_user_id.is_(None)),
    _count(_STAYS, without_superior()),
    _count(_STAYS, _NOT_STAFF),
    *(_count(_STAYS, holders(role)) for role in _RARER),
)


def by_bureau(session: Session, of: Collection[int] | None = None) -> list[BureauPeople]:
    """How many people each bureau has on the roster and in LINE, by name. One statement.

    of: the ids of the bureaus; None for all
    """
    joined = func.count().filter(Person.line_user_id.is_not(None))
    query = (
        select(Bureau.id, Bureau.name, func.count(), joined)
        .join(Person, Person.bureau_id == Bureau.id)
        .where(Person.retired_at.is_(None))
        .group_by(Bureau.id, Bureau.name)
        .order_by(Bureau.name)
    )
    if of is not None:
        query = query.where(Person.bureau_id.in_(of))
    return [BureauPeople(*row) for row in session.execute(query)]


def group_size(session: Session, bureau_id: int, work_group: str) -> BureauPeople:
    """How many people of the roster a work group has, and how many of them are in LINE."""
    joined = func.count().filter(Person.line_user_id.is_not(None))
    mine = (Person.bureau_id == bureau_id, Person.work_group == work_group)
    query = select(func.count(), joined).where(*mine, Person.retired_at.is_(None))
    count, in_line = session.execute(query.select_from(Person)).one()
    return BureauPeople(bureau_id, work_group, count, in_line)


def names(session: Session) -> dict[int, str]:
    """The names of everybody on the roster by id."""
    return {each.id: each.name for each in roster(session).people}


def below(
    session: Session, person_id: int, limit: int, offset: int = 0
) -> tuple[list[Person], int]:
    """A page of the people directly below the person, by name; and how many there are."""
    return _page(session, (Person.supervisor_id == person_id,), limit, offset)


def _page(
    session: Session, which: Sequence[ColumnElement[bool]], limit: int, offset: int
) -> tuple[list[Person], int]:
    here = (*which, Person.retired_at.is_(None))
    count = session.scalar(select(func.count()).select_from(Person).where(*here)) or 0
    query = select(Person).where(*here).order_by(Person.name, Person.id)
    return list(session.scalars(query.limit(limit).offset(offset))), count


def namesakes(session: Session, person: Person) -> int:
    """How many others of the roster have the same name."""
    return sum(each.id != person.id for each in roster(session).of_name(person.name))


def retired_like(session: Session, words: str, limit: int = 3) -> list[Person]:
    """People who left the roster and whose name or staff id holds the words, newest first."""
    sought = name_key(words)
    if len(sought) < 2:
        return []
    query = select(Person.id, Person.staff_id, Person.name).where(Person.retired_at.is_not(None))
    rows = session.execute(query.order_by(Person.retired_at.desc(), Person.id))
    ids = [
        row.id for row in rows if sought in name_key(row.name) or sought == name_key(row.staff_id)
    ][:limit]
    known = people.by_ids(session, ids)
    return [known[id_] for id_ in ids]
