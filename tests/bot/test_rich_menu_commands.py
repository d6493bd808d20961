"""`richmenu deploy` against the stand-in: sends what changed, keeps the rest, removes the old."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from bot.clock import real_now
from bot.line import menu_deployment
from handlers.registry import RICH_MENUS
from handlers.rich_menu import rich_menus
from handlers.rich_menu.rich_menus import STRANGER, WORK
from models.database import Database
from models.queues import hold
from tests import factories
from tests.bot.simulator.conftest import SECRET, TOKEN, Line
from tests.bot.simulator.test_rich_menus import menu as other_menu
from tests.bot.test_cli import Strongbot, office, one_line, strongbot

ALL = len(RICH_MENUS)
__all__ = ["office", "strongbot"]


@pytest.fixture
def line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Line]:
    """A stand-in of the test's own: a channel without any menu."""
    started = Line(tmp_path_factory.mktemp("line"), "http://127.0.0.1:8000/callback")
    yield started
    started.stop()


@pytest.fixture
def channel(monkeypatch: pytest.MonkeyPatch, strongbot: Strongbot, line: Line) -> Strongbot:
    """Commands with the stand-in's channel."""
    monkeypatch.setenv("LINE_CHANNEL_SECRET", SECRET)
    monkeypatch.setenv("LINE_CHANNEL_ACCESS_TOKEN", TOKEN)
    monkeypatch.setenv("LINE_API_ORIGIN", line.origin)
    monkeypatch.setenv("LINE_DATA_ORIGIN", line.origin)
    return strongbot


def there(line: Line) -> dict[str, str]:
    """The menus' names by id."""
    found = line.api("GET", "/v2/bot/richmenu/list").body["richmenus"]
    return {each["richMenuId"]: each["name"] for each in found}


def aliases(line: Line) -> dict[str, str]:
    found = line.api("GET", "/v2/bot/richmenu/alias/list").body["aliases"]
    return {each["richMenuAliasId"]: each["richMenuId"] for each in found}


@pytest.mark.usefixtures("office")
def test_all_menus_are_sent_named_and_shown_to_strangers(channel: Strongbot, line: Line) -> None:
    told = channel("richmenu", "deploy")
    assert (told.code, told.out) == (0, f"{ALL} rich menus: {ALL} sent, 0 as before, 0 removed\n")
    assert set(aliases(line)) == {menu.alias for menu in RICH_MENUS}
    first = aliases(line)[rich_menus.alias(STRANGER, WORK)]
    assert line.sim("GET", f"/people/{line.person()}/menu")["menu"]["richMenuId"] == first


@pytest.mark.usefixtures("office")
@pytest.mark.soak
def test_a_second_run_sends_nothing(channel: Strongbot, line: Line) -> None:
    channel("richmenu", "deploy")
    before = there(line)
    told = channel("richmenu", "deploy")
    assert told.out == f"{ALL} rich menus: 0 sent, {ALL} as before, 0 removed\n"
    assert there(line) == before


@pytest.mark.soak
def test_on_hold_no_menu_is_sent(channel: Strongbot, line: Line, office: Database) -> None:
    office.write(lambda session: hold.begin(session, real_now()))
    assert "before `resume`" in one_line(channel("richmenu", "deploy"))
    assert there(line) == {}


@pytest.mark.usefixtures("office")
@pytest.mark.soak
def test_only_what_changed_is_sent_and_the_old_removed(
    channel: Strongbot, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel("richmenu", "deploy")
    before = aliases(line)
    first, *others = RICH_MENUS
    other = replace(first, targets=(replace(first.targets[0], hint="อื่น"), *first.targets[1:]))
    monkeypatch.setattr(menu_deployment, "RICH_MENUS", (other, *others))
    assert f"1 sent, {ALL - 1} as before, 1 removed" in channel("richmenu", "deploy").out
    changed = {alias for alias, menu in aliases(line).items() if before[alias] != menu}
    assert changed == {first.alias}
    assert set(there(line)) == set(aliases(line).values())


@pytest.mark.usefixtures("office")
@pytest.mark.soak
def test_menus_that_are_not_ours_stay(channel: Strongbot, line: Line) -> None:
    kept = line.api("POST", "/v2/bot/richmenu", other_menu(name="campaign")).body["richMenuId"]
    lost = line.api("POST", "/v2/bot/richmenu", other_menu(name="strong-old")).body["richMenuId"]
    assert "1 removed" in channel("richmenu", "deploy").out
    assert kept in there(line) and lost not in there(line)


@pytest.mark.soak
def test_who_has_joined_sees_their_roles_menu(
    channel: Strongbot, line: Line, office: Database
) -> None:
    def put(session: Session) -> str:
        person = factories.person(session, factories.bureau(session), ["supervisor"])
        return person.line_user_id or ""

    user = office.write(put)
    line.sim("POST", "/people", {"id": user, "name": "Anong", "friend": True})
    assert channel("richmenu", "deploy").code == 0
    wanted = aliases(line)[rich_menus.alias("supervisor", WORK)]
    assert line.api("GET", f"/v2/bot/user/{user}/richmenu").body["richMenuId"] == wanted


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("nth", [1, 6, 20])
@pytest.mark.soak
def test_a_run_that_was_cut_short_is_made_good_by_the_next(
    channel: Strongbot, line: Line, nth: int
) -> None:
    for _ in range(nth - 1):  # so many calls pass
        line.sim("POST", "/faults", {"endpoint": "richmenu", "kind": "slow", "delay_ms": 1})
    line.sim("POST", "/faults", {"endpoint": "richmenu", "kind": "5xx"})
    told = channel("richmenu", "deploy")
    assert told.code == 1 and "again" in one_line(told)
    assert channel("richmenu", "deploy").code == 0
    assert set(there(line)) == set(aliases(line).values())
    assert len(there(line)) == ALL


@pytest.mark.usefixtures("office")
@pytest.mark.soak
def test_a_token_that_is_not_accepted_is_said(
    channel: Strongbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINE_CHANNEL_ACCESS_TOKEN", "another")
    told = channel("richmenu", "deploy")
    assert told.code == 1 and "unauthorised" in one_line(told)


@pytest.mark.soak
def test_a_database_that_is_not_there_is_said(channel: Strongbot, tmp_path: Path) -> None:
    assert "db upgrade" in one_line(channel("richmenu", "deploy"))
    assert not (tmp_path / "var").exists()
