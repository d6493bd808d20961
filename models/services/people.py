"""Finding people, and the line above them. Never commits."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.person import ADMIN, Bureau, Person


def by_line_id(session: Session, line_user_id: str) -> Person | None:
    """The person who joined with this LINE account and is still on the roster."""
    query = select(Person).where(
        Person.line_user_id == line_user_id, Person.retired_at.is_(None)
    )
    return session.scalars(query).first() if line_user_id else None


def by_staff_id(session: Session, staff_id: str) -> Person | None:
    """The person of the roster with this staff id."""
    query = select(Person).where(Person.staff_id == staff_id, Person.retired_at.is_(None))
    return session.scalars(query).first()


def reachable(person: Person) -> bool:
    """Whether LINE can bring this person a message."""
    return (
        person.line_user_id is not None
        and person.blocked_at is None
        and person.retired_at is None
    )


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
    query = select(Person).where(Person.line_user_id.is_not(None)).order_by(Person.id)
    return [p for p in session.scalars(query) if p.has(ADMIN) and reachable(p)]


def bureaus(session: Session) -> list[Bureau]:
    """All bureaus by name."""
    return list(session.scalars(select(Bureau).order_by(Bureau.name)))


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
