"""Which rich menu LINE shows to whom, as far as it was told, in facts. Never commits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.person import Person
from models.trail import facts
from models.trail.audit_entry import Fact

_DEPLOYED, _LINKED = "menu:", "menu_of:"
_ACCOUNT = "menu account"
"""Not the lanes' purpose: no row may lead from a person to their lane."""

RoleOf = Callable[[Sequence[str]], str]
"""From a person's roles to the role whose menu they have."""


@dataclass(frozen=True)
class Wanted:
    """A person whose chat shows another menu than theirs; `mark` is what `note` writes down."""

    person_id: int
    line_user_id: str
    menu_id: str
    mark: str


@dataclass(frozen=True)
class Differences:
    """Between what LINE was told and what it should know.

    wanted: whom to link, the lowest number first; who blocked the bot is passed over. gone: the
    facts noted of those who left or blocked it since: LINE is told again when they return.
    """

    wanted: list[Wanted]
    gone: list[str]


def put_deployed(session: Session, role: str, menu_id: str) -> None:
    """From now on that is LINE's id of the role's menu."""
    facts.put(session, f"{_DEPLOYED}{role}", menu_id)


def differences(session: Session, sealer: Sealer, role_of: RoleOf, most: int) -> Differences:
    """Whose menu is not linked yet, or whose role or account changed since, `most` of them; nobody
    as long as no menu was deployed."""
    deployed, linked = _of(session, _DEPLOYED), noted(session)
    left = dict(linked)
    wanted: list[Wanted] = []
    for person_id, line_user_id, roles in session.execute(_REACHABLE):
        left.pop(str(person_id), None)
        menu_id = deployed.get(role_of(roles))
        if menu_id is None or line_user_id is None or len(wanted) == most:
            continue
        mark = f"{menu_id} {sealer.keyed_hash(line_user_id, _ACCOUNT)}"
        if linked.get(str(person_id)) != mark:
            wanted.append(Wanted(person_id, line_user_id, menu_id, mark))
    return Differences(wanted, [f"{_LINKED}{person_id}" for person_id in left])


def note(session: Session, told: Sequence[Wanted]) -> None:
    """LINE was told of these."""
    for each in told:
        facts.put(session, f"{_LINKED}{each.person_id}", each.mark)


def noted(session: Session) -> dict[str, str]:
    """What was written down, by the person's number: the menu, and a hash of the account."""
    return _of(session, _LINKED)


def forget(session: Session, names: list[str]) -> None:
    """Drop these facts."""
    session.execute(delete(Fact).where(Fact.name.in_(names)))


# Columns, not people: this is asked every few seconds, for ever.
_REACHABLE = (
    select(Person.id, Person.line_user_id, Person.roles)
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
