"""Which rich menu LINE shows to each person. Stored as facts, as last sent to LINE."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Text, cast, delete, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.people import REACHABLE
from models.people.person import Person
from models.queues import hold
from models.trail import facts
from models.trail.audit_entry import Fact

_DEPLOYED, _LINKED = "menu:", "menu_of:"
_ACCOUNT = "menu account"
"""The hash's purpose. Not that of lanes: no row may lead from a person to their lane."""

RoleOf = Callable[[Sequence[str]], str]
"""Returns the role whose menu somebody with these roles gets."""


@dataclass(frozen=True)
class MenuLink:
    """A menu to link to a person whose chat shows another one.

    mark: what `note` stores: the menu, and a hash of the account.
    """

    person_id: int
    line_user_id: str
    menu_id: str
    mark: str


@dataclass(frozen=True)
class Differences:
    """What differs between the menus sent to LINE and the right ones.

    links: the links to make, by person id, without people who blocked the bot.
    gone: names of facts about people who left or blocked the bot since. Without them the menu is
    linked again when these people return.
    """

    links: list[MenuLink]
    gone: list[str]


def put_deployed(session: Session, role: str, menu_id: str) -> None:
    facts.put(session, f"{_DEPLOYED}{role}", menu_id)


def differences(session: Session, sealer: Sealer, role_of: RoleOf, most: int) -> Differences:
    """The people whose menu is not linked yet, or whose role or account changed; at most `most`.

    Empty while no menu was deployed, and on hold.
    """
    if hold.holds(session):
        return Differences([], [])
    deployed, linked = _of(session, _DEPLOYED), noted(session)
    left = dict(linked)
    links: list[MenuLink] = []
    menus: dict[str, str | None] = {}
    for person_id, line_user_id, roles in session.execute(_REACHABLE):
        left.pop(str(person_id), None)
        if roles not in menus:
            menus[roles] = deployed.get(role_of(json.loads(roles)))
        menu_id = menus[roles]
        if menu_id is None or line_user_id is None or len(links) == most:
            continue
        mark = f"{menu_id} {sealer.keyed_hash(line_user_id, _ACCOUNT)}"
        if linked.get(str(person_id)) != mark:
            links.append(MenuLink(person_id, line_user_id, menu_id, mark))
    return Differences(links, [f"{_LINKED}{person_id}" for person_id in left])


def note(session: Session, links: Sequence[MenuLink]) -> None:
    """Store that these links were sent to LINE."""
    for each in links:
        facts.put(session, f"{_LINKED}{each.person_id}", each.mark)


def noted(session: Session) -> dict[str, str]:
    """The stored marks by person id."""
    return _of(session, _LINKED)


def forget(session: Session, names: list[str]) -> None:
    session.execute(delete(Fact).where(Fact.name.in_(names)))


# Columns, not Person objects, and roles as their text, which few different ones share: this runs
# every few seconds.
_REACHABLE = (
    select(Person.id, Person.line_user_id, cast(Person.roles, Text))
    .where(*REACHABLE)
    .order_by(Person.id)
)


def _of(session: Session, prefix: str) -> dict[str, str]:
    named = Fact.name.startswith(prefix, autoescape=True)
    rows = session.execute(select(Fact.name, Fact.value).where(named))
    return {name.removeprefix(prefix): value for name, value in rows}
