"""`make run`: one command in an empty folder; what it must never open, and that it ends cleanly."""

from __future__ import annotations

import json
import re
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import urllib3

from bot import keys, settings
from bot.clock import LOOK_EVERY, real_now
from bot.simulator import anew
from bot.simulator.seed import line_id
from models.calendar import office_day
from models.database import open_database
from models.trail import facts
from tests.journeys.forked import Forked
from tests.journeys.processes import Process, children, is_there, pause, until
from tests.patience import PATIENCE
from tests.ports import free_ports

pytestmark = pytest.mark.xdist_group("run")
REPORTER = line_id("D0103")
CHANNEL = {"LINE_CHANNEL_SECRET": "a secret", "LINE_CHANNEL_ACCESS_TOKEN": "a token"}
NOWHERE = {"LINE_API_ORIGIN": "http://127.0.0.1:9", "LINE_DATA_ORIGIN": "http://127.0.0.1:9"}
BEGINS = anew.begins(office_day(real_now())).isoformat()[:13]
BOT = [sys.executable, "-m", "bot"]


class House:
    """A folder in which the bot lives, on a port of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_ports()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.settings = {"DATA_DIR": str(folder / "data"), "PORT": str(self.port)}
        self.running: list[Process] = []
        self._http = urllib3.PoolManager(retries=False)

    def starts(self, command: str) -> Process:
        """From nothing, as `make run` does."""
        name = f"{command}{len(self.running)}"
        started = Process([*BOT, command], self.folder, name, self.settings)
        self.running.append(started)
        return started

    def forks(self, command: str, **more: str) -> Process:
        name = f"{command}{len(self.running)}"
        started = Forked([command], self.folder, name, {**self.settings, **more})
        self.running.append(started)
        return started

    def runs(self, command: str, **more: str) -> Process:
        """A command that has come to its end by itself."""
        ended = self.forks(command, **more)
        until(lambda: ended.code is not None, lambda: ended.said)
        return ended

    def ask(self, path: str, method: str = "GET", body: Any = None, **headers: str) -> Any:
        data = None if body is None else json.dumps(body).encode()
        url = self.origin + path
        return self._http.request(
            method, url, body=data, headers=headers, redirect=False, timeout=PATIENCE
        )

    def is_up(self, process: Process) -> None:
        """It has printed its address; what LINE has to bring again it brings soon."""
        until(lambda: "http" in process.said or process.code is not None, lambda: process.said)
        assert process.code is None, process.said
        soon = {"backoff": [0.5, *[1.0] * 60]}
        assert self.ask("/sim/api/webhook", "POST", soon).status == 200


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An empty folder."""
    made = House(tmp_path)
    yield made
    for process in made.running:
        process.stop()


@pytest.fixture
def empty_house(house: House, migrated_sqlite: Path) -> House:
    """A house with a database of today's schema in which nothing has happened yet."""
    keys.make(settings.load(house.folder, house.settings))
    shutil.copy(migrated_sqlite, house.folder / "data" / "strong.db")
    return house


def descendants(pid: int) -> list[int]:
    found = children(pid)
    return found + [below for child in found for below in descendants(child)]


def test_one_command_starts_everything_and_ends_it(house: House) -> None:
    first = house.starts("run")
    house.is_up(first)
    assert re.findall("http[^ \n]*", first.said) == [f"{house.origin}/sim"]
    assert house.ask("/readyz").data == b"ready"
    page = house.ask("/sim/")
    assert (page.status, page.headers["Content-Type"].split(";")[0]) == (200, "text/html")
    assert _state(house)["clock"]["now"][:13] == BEGINS
    house.ask("/sim/api/clock", "POST", {"advance_seconds": 3600})
    pause(2 * LOOK_EVERY)  # an answer made before all have seen the new time would be an hour old
    path = f"/sim/api/chats/{REPORTER}"
    until(lambda: _said(house, path), lambda: first.said)  # the day's digest: the demo is at work
    assert house.ask(f"{path}/text", "POST", {"from": REPORTER, "text": "เมนู"}).status == 200
    until(lambda: _said(house, path)[-1]["from"] == "bot", lambda: first.said)
    assert all(_state(house)["menus"].values())  # also under the chat of somebody unknown
    _only_this_machine_may_play(house)
    _ends_with_nothing_left(first)


@pytest.mark.soak
def test_started_again_it_goes_on_where_it_was_also_after_a_kill(house: House) -> None:
    first = house.starts("run")
    house.is_up(first)
    house.ask("/sim/api/clock", "POST", {"advance_seconds": 3600})
    path = f"/sim/api/chats/{REPORTER}"
    until(lambda: _said(house, path), lambda: first.said)
    before = _said(house, path)
    _ends_with_nothing_left(first)

    second = house.starts("run")
    house.is_up(second)
    assert _said(house, path)[: len(before)] == before
    people = _state(house)["people"]
    assert len(people) == len({person["id"] for person in people}) == 22
    assert _state(house)["clock"]["now"][:13] > BEGINS  # its time is kept, too
    _killed_by_the_button_it_goes_on(house, second, path)
    _ends_with_nothing_left(second)


@pytest.mark.soak
def test_a_new_demo_is_begun_by_the_button(house: House) -> None:
    running = house.starts("run")
    house.is_up(running)
    _begun_anew_by_the_button_nothing_is_left(house, running, f"/sim/api/chats/{REPORTER}")
    _ends_with_nothing_left(running)


def _killed_by_the_button_it_goes_on(house: House, running: Process, path: str) -> None:
    """What is said while the bot is dead stays with LINE, which brings it again."""
    known = json.loads(house.ask(f"{path}/messages").data)["last"]
    alive = descendants(running.pid)
    _order(house, 60)
    until(lambda: len([pid for pid in alive if is_there(pid)]) == 1, lambda: running.said)
    until(lambda: _alive(house, "/sim/"), lambda: running.said)  # the door alone
    assert house.ask("/readyz").status == 503
    assert house.ask("/sim/", Host="office.example").status == 403
    said = house.ask(f"{path}/text", "POST", {"from": REPORTER, "text": "เมนู"})
    assert said.status == 200
    until(lambda: _delivered(house)["failed"], lambda: running.said)
    _order(house, 0)  # dead already: they come back at once
    until(lambda: _alive(house), lambda: running.said)
    until(lambda: _said(house, path, known + 1), lambda: running.said)
    assert {entry["from"] for entry in _said(house, path, known + 1)} == {"bot"}
    assert _delivered(house)["redelivered"] >= 1
    until(lambda: house.ask("/readyz").status == 200, lambda: running.said)
    assert "ended by itself" not in running.said


def _begun_anew_by_the_button_nothing_is_left(house: House, running: Process, path: str) -> None:
    before = _state(house)["made"]
    for stranger in ({"Host": "office.example"}, {"Origin": "https://office.example"}):
        assert house.ask("/sim/api/anew", "POST", {}, **stranger).status == 403
    assert house.ask("/sim/api/anew", "POST", {}).status == 200

    def is_another() -> bool:
        try:
            return _alive(house, "/readyz") and bool(_state(house)["made"] != before)
        except urllib3.exceptions.HTTPError:  # it ended between the two questions
            return False

    until(is_another, lambda: running.said)
    until(lambda: len(_state(house)["people"]) == 22, lambda: running.said)
    assert _state(house)["clock"]["now"][:13] == BEGINS
    assert {entry["from"] for entry in _said(house, path)} <= {"bot"}  # the day's digest again
    assert running.said.count("http") == 1  # one address, printed once


def _said(house: House, path: str, after: int = 0) -> Any:
    return json.loads(house.ask(f"{path}/messages?after={after}").data)["messages"]


def _state(house: House) -> Any:
    return json.loads(house.ask("/sim/api/state").data)


def _order(house: House, seconds: float) -> None:
    order = {"processes": ["web", "worker"], "seconds": seconds}
    assert house.ask("/sim/api/outage", "POST", order).status == 200


def _delivered(house: House) -> Any:
    return _state(house)["webhook"]


def _only_this_machine_may_play(house: House) -> None:
    for headers in (
        {"Host": "office.example"},
        {"Origin": "https://office.example"},
        {"Origin": "null"},
        {"X-Forwarded-For": "192.0.2.1"},
    ):
        assert house.ask("/sim/", **headers).status == 403
        moved = house.ask("/sim/api/clock", "POST", {"advance_seconds": 1}, **headers)
        assert moved.status == 403
    assert house.ask("/sim/", Origin=house.origin).status == 200


def _ends_with_nothing_left(process: Process) -> None:
    pids = descendants(process.pid)
    assert len(pids) >= 4  # the stand-in, gunicorn's master and its worker, the worker
    assert process.ask(signal.SIGINT) == 0, process.said
    assert not [pid for pid in pids if is_there(pid)]
    assert "Traceback" not in process.said


def test_a_demo_never_serves_line(empty_house: House) -> None:
    made = open_database(f"sqlite:///{empty_house.folder / 'data' / 'strong.db'}")
    made.write(lambda session: facts.put(session, facts.DEMO, real_now().isoformat()))
    made.close()
    for command in ("run", "worker"):
        refused = empty_house.runs(command, **CHANNEL)
        assert refused.code == 1
        assert "is a demo and cannot serve LINE" in refused.said
        assert "Traceback" not in refused.said


def test_what_served_line_never_opens_in_the_simulator(empty_house: House) -> None:
    house = empty_house
    web = house.forks("gunicorn", **CHANNEL, **NOWHERE)
    until(lambda: _alive(house), lambda: web.said)
    for path in ("/sim", "/sim/", "/sim/api/state"):
        assert house.ask(path).status == 404
    web.stop()
    for command in ("run", "worker"):
        refused = house.runs(command)
        assert refused.code == 1
        assert "has served LINE and never opens in the simulator" in refused.said
        assert "Traceback" not in refused.said


def _alive(house: House, path: str = "/healthz") -> bool:
    try:
        return bool(house.ask(path).status == 200)
    except urllib3.exceptions.HTTPError:
        return False
