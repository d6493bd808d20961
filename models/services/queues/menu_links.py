"""Which rich menu LINE shows to whom, as far as it was told, in facts. Never commits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from models.audit import Fact
from models.crypto import Sealer
from models.person import Person
from models.services import facts

_DEPLOYED, _LINKED = "menu:", "menu_of:"
_ACCOUNT = "menu account"
"""Not the lanes' purpose: no row may lead from a person to their lane."""

RoleOf = Callable[[Person], str]


@dataclass(frozen=True)
class Wanted:
    """A person whose chat shows another menu than theirs; `mark` is what `note` writes down."""

    person_id: int
    line_user_id: str
    menu_id: str
    mark: str


def put_deployed(session: Session, role: str, menu_id: str) -> None:
    """From now on that is LINE's id of the role's menu."""
    facts.put(session, f"{_DEPLOYED}{role}", menu_id)


def next_wanted(session: Session, sealer: Sealer, role_of: RoleOf) -> Wanted | None:
    """One person whose menu is not linked yet, or whose role or account changed since; None if all
    have theirs, or no menu was deployed. Who blocked the bot is passed over."""
    deployed, linked = _of(session, _DEPLOYED), noted(session)
    if not deployed:
        return None
    for person in session.scalars(_reachable()):
        menu_id = deployed.get(role_of(person))
        if menu_id is None or person.line_user_id is None:
            continue
        mark = f"{menu_id} {sealer.keyed_hash(person.line_user_id, _ACCOUNT)}"
        if linked.get(str(person.id)) != mark:
            return Wanted(person.id, person.line_user_id, menu_id, mark)
    return None


def note(session: Session, wanted: Wanted) -> None:
    """LINE was told."""
    facts.put(session, f"{_LINKED}{wanted.person_id}", wanted.mark)


def noted(session: Session) -> dict[str, str]:
    """What was written down, by the person's number: the menu, and a hash of the account."""
    return _of(session, _LINKED)


def gone(session: Session) -> list[str]:
    """The noted facts of those who left or blocked the bot: LINE is told again when they return."""
    stay = {f"{_LINKED}{person.id}" for person in session.scalars(_reachable())}
    return [name for each in noted(session) if (name := f"{_LINKED}{each}") not in stay]


def forget(session: Session, names: list[str]) -> None:
    """Drop these facts."""
    session.execute(delete(Fact).where(Fact.name.in_(names)))


def _reachable() -> Select[Person]:
    return (
        select(Person)
        .where(
            Person.line_user_id.is_not(None),
            Person.blocked_at.is_(None),
            Person.retired_at.is_(None),
        )
        .order_by(Person.id)
    )


def _of(session: Session, prefix: str) -> dict[str, str]:
    named = Fact.name.startswith(prefix, autoescape=True)
    rows = session.execute(select(Fact.name, Fact.value).where(named))
    return {name.removeprefix(prefix): value for name, value in rows}
