"""Finding people, and the line above them. Never commits."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from models.people.person import ADMIN, Bureau, Person, holds

_REACHED = (
    Person.line_user_id.is_not(None),
    Person.blocked_at.is_(None),
    Person.retired_at.is_(None),
)


# Built once: every turn asks it.
_BY_LINE_ID = select(Person).where(
    Person.line_user_id == bindparam("account"), Person.retired_at.is_(None)
)


def by_line_id(session: Session, line_user_id: str) -> Person | None:
    """The person who joined with this LINE account and is still on the roster."""
    if not line_user_id:
        return None
    return session.scalars(_BY_LINE_ID, {"account": line_user_id}).first()


def by_staff_id(session: Session, staff_id: str) -> Person | None:
    """The person of the roster with this staff id."""
    query = select(Person).where(Person.staff_id == staff_id, Person.retired_at.is_(None))
    return session.scalars(query).first()


def by_id(session: Session, person_id: int) -> Person | None:
    """Somebody who is on the roster now."""
    person = session.get(Person, person_id)
    return person if person is not None and person.retired_at is None else None


def by_ids(session: Session, person_ids: Collection[int]) -> dict[int, Person]:
    """These people by their ids, whether on the roster or not, in one statement."""
    return {p.id: p for p in session.scalars(select(Person).where(Person.id.in_(person_ids)))}


def search(
    session: Session, text: str, bureau_id: int | None = None, limit: int = 9
) -> list[Person]:
    """People of the roster whom the text may mean: by staff id, else by a part of name or position.

    Case, spaces, dots, Thai digits and a broken sara am do not matter. A whole staff id finds that
    person alone; else names that begin so come first, then other names, then positions.
    `bureau_id`: only people of that bureau.
    """
    wanted = _key(text[:200])
    if not wanted:
        return []
    query = select(Person.id, Person.staff_id, Person.name, Person.position)
    query = query.where(Person.retired_at.is_(None)).order_by(Person.name, Person.id)
    if bureau_id is not None:
        query = query.where(Person.bureau_id == bureau_id)
    ranked = [
        (rank, row.id)
        for row in session.execute(query)
        if (rank := _rank(wanted, row.staff_id, row.name, row.position)) is not None
    ]
    certain = [each for each in ranked if each[0] == 0]
    near = certain or sorted(ranked, key=lambda each: each[0])
    ids = [id_ for _, id_ in near[:limit]]
    found = by_ids(session, ids)
    return [found[id_] for id_ in ids]


def _rank(wanted: str, staff_id: str, name: str, position: str) -> int | None:
    """How near it is: 0 is certain; None: not at all."""
    if wanted == _key(staff_id):
        return 0
    words = [_key(word) for word in name.split()]
    whole = _key(name)
    if wanted in whole:
        return 1 if whole.startswith(wanted) or any(w.startswith(wanted) for w in words) else 2
    return 3 if wanted in _key(position) else None


_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def _key(text: str) -> str:
    """By what two spellings are compared: letters, marks and digits only, one case."""
    text = unicodedata.normalize("NFC", text).replace("\u0e4d\u0e32", "\u0e33")
    kept = (sign for sign in text if unicodedata.category(sign)[0] in "LMN")
    return "".join(kept).translate(_DIGITS).casefold()


def reachable(person: Person) -> bool:
    """Whether LINE can bring this person a message."""
    return (
        person.line_user_id is not None and person.blocked_at is None and person.retired_at is None
    )


def reached(session: Session) -> int:
    """How many people LINE can bring a message."""
    return session.scalar(select(func.count()).select_from(Person).where(*_REACHED)) or 0


def line_above(session: Session, person: Person) -> list[Person]:
    """The person's superiors, the nearest first; a circle in the roster ends the line."""
    above: list[Person] = []
    seen = {person.id}
    next_id = person.supervisor_id
    while next_id is not None and next_id not in seen:
        seen.add(next_id)
        superior = session.get(Person, next_id)
        if superior is None:
            break
        above.append(superior)
        next_id = superior.supervisor_id
    return above


def load_lines(session: Session, of: list[Person]) -> list[Person]:
    """Everybody above these people, a question a level; keep the list as long as they are used."""
    loaded: list[Person] = []
    seen = {person.id for person in of}
    wanted = {p.supervisor_id for p in of if p.supervisor_id is not None} - seen
    while wanted:
        level = list(session.scalars(select(Person).where(Person.id.in_(wanted))))
        seen |= wanted
        loaded += level
        wanted = {p.supervisor_id for p in level if p.supervisor_id is not None} - seen
    return loaded


def administrators(session: Session) -> list[Person]:
    """Administrators whom LINE reaches."""
    query = select(Person).where(holds(ADMIN), *_REACHED).order_by(Person.id)
    return list(session.scalars(query))


def all_administrators(session: Session) -> list[Person]:
    """Administrators of the roster, whether LINE reaches them or not."""
    query = select(Person).where(holds(ADMIN), Person.retired_at.is_(None)).order_by(Person.id)
    return list(session.scalars(query))


def bureaus(session: Session) -> list[Bureau]:
    """All bureaus by name."""
    return list(session.scalars(select(Bureau).order_by(Bureau.name)))


def staffed_bureaus(session: Session) -> list[Bureau]:
    """Those to which anybody of the roster belongs, by name: plans name others besides."""
    mine = select(Person.id).where(Person.bureau_id == Bureau.id, Person.retired_at.is_(None))
    return list(session.scalars(select(Bureau).where(mine.exists()).order_by(Bureau.name)))


def bureau_named(session: Session, name: str) -> Bureau:
    """The bureau of this full name; made if it is new."""
    found = session.scalars(select(Bureau).where(Bureau.name == name)).first()
    if found is None:
        found = Bureau(name=name)
        session.add(found)
        session.flush()
    return found


def block(person: Person, now: datetime) -> None:
    """The person blocked the bot: nothing is pushed from now on."""
    person.blocked_at = now


def unblock(person: Person) -> None:
    """The person follows the bot again."""
    person.blocked_at = None


def head_count(session: Session, bureau_id: int) -> int:
    """How many people of the roster the bureau has now."""
    query = select(func.count()).where(Person.bureau_id == bureau_id, Person.retired_at.is_(None))
    return int(session.scalar(query) or 0)
