"""Each person's rich menu is linked by their role, once, and again when that changes."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from models.people.person import Person
from models.queues import hold, menu_links
from scheduler.ports import Outside, SendFailed
from scheduler.upkeep.menus_link import MOST_AT_ONCE, link_some
from tests import factories
from tests.fakes import MovableClock

ROLES = ("reporter", "supervisor", "admin", "staff")


class Linking:
    """Records who is linked to which menu; fails as told, once each."""

    def __init__(self) -> None:
        self.links: list[tuple[str, str]] = []
        self.failures: list[SendFailed] = []

    def link(self, user_id: str, menu_id: str) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.links.append((user_id, menu_id))


@pytest.fixture
def menus() -> Linking:
    return Linking()


def deploy(office: Outside, mark: str = "one") -> None:
    def put(session: Session) -> None:
        for role in ROLES:
            menu_links.put_deployed(session, role, f"{mark}-{role}")

    office.database.write(put)


def joins(office: Outside, role: str = "reporter", joined: bool = True) -> int:
    def put(session: Session) -> int:
        where = factories.bureau(session)
        return factories.person(session, where, [role], joined=joined).id

    return office.database.write(put)


def change(office: Outside, person_id: int, **what: object) -> None:
    def put(session: Session) -> None:
        person = session.get_one(Person, person_id)
        for name, value in what.items():
            setattr(person, name, value)

    office.database.write(put)


def linked(office: Outside, menus: Linking) -> list[str]:
    """The menus linked now, until there is nothing left to do."""
    before = len(menus.links)
    while link_some(office, menus):
        pass
    return [menu for _, menu in menus.links[before:]]


def test_everybody_who_joined_gets_their_roles_menu_once(office: Outside, menus: Linking) -> None:
    deploy(office)
    for role in ("reporter", "supervisor"):
        joins(office, role)
    joins(office, "admin", joined=False)
    assert linked(office, menus) == ["one-reporter", "one-supervisor"]
    assert linked(office, menus) == []


def test_everybody_is_reached_though_one_look_takes_only_some(
    office: Outside, menus: Linking
) -> None:
    deploy(office)
    for _ in range(MOST_AT_ONCE + 2):
        joins(office)
    assert link_some(office, menus) is True
    assert len(menus.links) == MOST_AT_ONCE
    assert len(linked(office, menus)) == 2


def test_trouble_midway_takes_nothing_of_what_was_linked_before_it(
    office: Outside, menus: Linking
) -> None:
    deploy(office)
    people = [joins(office) for _ in range(3)]
    menus.failures = [SendFailed("refused"), SendFailed("rate")]
    assert link_some(office, menus) is False
    noted = office.database.read(menu_links.noted)
    assert list(noted) == [str(people[0])]
    assert linked(office, menus) == ["one-reporter"] * 2


def test_nothing_is_linked_before_menus_are_deployed(office: Outside, menus: Linking) -> None:
    joins(office)
    assert linked(office, menus) == []


def test_another_role_brings_another_menu(office: Outside, menus: Linking) -> None:
    deploy(office)
    person = joins(office)
    linked(office, menus)
    change(office, person, roles=["staff", "admin"])
    assert linked(office, menus) == ["one-admin"]


def test_a_new_account_is_linked_anew(office: Outside, menus: Linking) -> None:
    deploy(office)
    person = joins(office)
    linked(office, menus)
    change(office, person, line_user_id="Uanother")
    assert linked(office, menus) == ["one-reporter"]
    assert menus.links[-1][0] == "Uanother"


def test_a_new_deployment_reaches_everybody(office: Outside, menus: Linking) -> None:
    deploy(office)
    joins(office)
    linked(office, menus)
    deploy(office, "two")
    assert linked(office, menus) == ["two-reporter"]


def test_who_blocked_the_bot_is_linked_again_on_coming_back(
    office: Outside, menus: Linking, clock: MovableClock
) -> None:
    deploy(office)
    person = joins(office)
    linked(office, menus)
    change(office, person, blocked_at=clock.now())
    assert linked(office, menus) == []
    change(office, person, blocked_at=None)
    assert linked(office, menus) == ["one-reporter"]


@pytest.mark.parametrize("kind", ["unavailable", "unknown", "unreachable", "rate"])
def test_trouble_is_tried_again_later(office: Outside, menus: Linking, kind: str) -> None:
    deploy(office)
    joins(office)
    menus.failures = [SendFailed(kind)]
    assert link_some(office, menus) is False
    assert linked(office, menus) == ["one-reporter"]


def test_nobody_waits_behind_whom_line_refuses(office: Outside, menus: Linking) -> None:
    deploy(office)
    joins(office)
    joins(office, "supervisor")
    menus.failures = [SendFailed("refused", "404 Not found")]
    assert linked(office, menus) == ["one-supervisor"]


def test_what_is_noted_holds_no_line_id(office: Outside, menus: Linking) -> None:
    deploy(office)
    joins(office)
    linked(office, menus)
    noted = office.database.read(lambda session: [*menu_links.noted(session).values()])
    assert len(noted) == 1
    assert all(user not in noted[0] for user, _ in menus.links)


@pytest.mark.soak
def test_on_hold_nobodys_menu_changes_and_resumed_everybodys(
    office: Outside, menus: Linking, clock: MovableClock
) -> None:
    deploy(office)
    stays, leaves = joins(office), joins(office)
    assert len(linked(office, menus)) == 2
    office.database.write(lambda session: hold.begin(session, clock.now()))
    change(office, stays, roles=["supervisor"])
    change(office, leaves, blocked_at=clock.now())
    joins(office, "admin")
    before = office.database.read(menu_links.noted)
    assert linked(office, menus) == [] and office.database.read(menu_links.noted) == before
    office.database.write(hold.end)
    assert sorted(linked(office, menus)) == ["one-admin", "one-supervisor"]
