"""The simulator opens only to this machine, only in a demo, and never leads to LINE's side."""

from __future__ import annotations

import secrets
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import urllib3
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from bot import launcher, schema_upgrade, settings
from bot.refusals import CannotStart
from bot.settings import Settings
from bot.simulator.meanwhile import open_door
from bot.web.app import create_app
from bot.wiring import Assembled, assemble
from models.accounts import joining
from models.calendar import BANGKOK, fiscal_year, office_day
from models.crypto import KeyRing
from models.database import Database, open_database
from models.people.person import Person
from models.trail import facts
from scheduler.campaigns.timed import CAMPAIGN_OVER
from scheduler.ports import Outside
from scheduler.reminders import next_happening
from tests import factories
from tests.bot.web.client import made
from tests.journeys.processes import until
from tests.patience import PATIENCE
from tests.ports import free_ports

CHANNEL = {
    "LINE_CHANNEL_SECRET": "s" * 32,
    "LINE_CHANNEL_ACCESS_TOKEN": "t" * 40,
    "LINE_API_ORIGIN": "http://127.0.0.1:1",
}
NOON = datetime(2027, 3, 1, 5, 0, tzinfo=UTC)


class Beyond:
    """What stands behind the door: records what comes through."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, bytes]] = []
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                asked.append((self.command, self.path, body))
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Set-Cookie", "a=b")
                self.send_header("Content-Length", "5")
                self.end_headers()
                self.wfile.write(b"hello")

            do_POST = do_DELETE = do_GET

            def log_message(self, *_: Any) -> None:
                """Says nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()


@pytest.fixture
def beyond() -> Iterator[Beyond]:
    recording = Beyond()
    yield recording
    recording.server.shutdown()
    recording.server.server_close()


@pytest.fixture
def door(office: Outside, beyond: Beyond) -> FlaskClient:
    """The web process of a demo, with `beyond` where the stand-in would be."""
    return made(office, demo=True, PORT=str(beyond.port - 1)).test_client()


def test_the_first_page_leads_to_the_simulator(door: FlaskClient) -> None:
    for path in ("/", "/sim"):
        answer = door.get(path)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/sim/")


def test_what_is_asked_goes_through_as_it_is(door: FlaskClient, beyond: Beyond) -> None:
    answer = door.get("/sim/api/chats/ก%20ข/messages?after=3")
    assert (answer.status_code, answer.data) == (200, b"hello")
    assert "Set-Cookie" not in answer.headers
    door.post("/sim/api/time", data=b"{}")
    door.delete("/sim/api/faults")
    assert beyond.asked == [
        ("GET", "/sim/api/chats/%E0%B8%81%20%E0%B8%82/messages?after=3", b""),
        ("POST", "/sim/api/time", b"{}"),
        ("DELETE", "/sim/api/faults", b""),
    ]


def test_a_picture_larger_than_any_webhook_goes_through(door: FlaskClient, beyond: Beyond) -> None:
    picture = bytes(3 * 1024 * 1024)
    assert door.post("/sim/api/chats/U1/file", data=picture).status_code == 200
    assert len(beyond.asked[0][2]) == len(picture)


@pytest.mark.parametrize("path", ["/sim/%2e%2e/v2/bot/info", "/sim/a/../../v2/bot/info"])
def test_the_door_does_not_lead_out_of_the_simulator(
    door: FlaskClient, beyond: Beyond, path: str
) -> None:
    assert door.get(path).status_code == 404
    assert beyond.asked == []


@pytest.mark.parametrize(
    "asked",
    [
        {"environ_overrides": {"REMOTE_ADDR": "192.0.2.7"}},
        {"headers": {"Host": "bot.example.go.th"}},
        {"headers": {"Host": "127.0.0.1.example.com:8000"}},
        {"headers": {"Host": "[::1"}},
        {"headers": {"Origin": "https://example.com"}},
        {"headers": {"Origin": "null"}},
        {"headers": {"Origin": "http://127.0.0.1:1"}},
        {"headers": {"X-Forwarded-For": "127.0.0.1"}},
    ],
)
def test_nobody_elsewhere_plays_the_demos_people(
    door: FlaskClient, beyond: Beyond, asked: dict[str, Any]
) -> None:
    assert door.get("/sim/", **asked).status_code == 403
    assert door.post("/sim/api/time", data=b"{}", **asked).status_code == 403
    assert beyond.asked == []


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "127.0.0.1"])
def test_this_machine_comes_in_under_each_of_its_names(door: FlaskClient, host: str) -> None:
    headers = {"Host": host, "Origin": f"http://{host}"}
    assert door.get("/sim/", headers=headers).status_code == 200


def test_what_comes_next_is_told_by_the_bot_itself(door: FlaskClient, beyond: Beyond) -> None:
    assert door.get("/sim/next").get_json() == {"at": None, "round": None}
    assert beyond.asked == []
    assert door.get("/sim/next", headers={"Host": "bot.example.go.th"}).status_code == 403


def test_the_morning_after_the_next_round_is_told_with_its_day(
    door: FlaskClient, office: Outside
) -> None:
    today = office_day(office.clock.now())
    saturday = today + timedelta(days=(5 - today.weekday()) % 7)

    def fill(session: Session) -> None:
        plan = factories.plan(session, fiscal_year=fiscal_year(saturday))
        factories.activity(session, plan, due=[saturday])

    office.database.write(fill)
    told = door.get("/sim/next").get_json()["round"]
    monday = datetime.combine(saturday + timedelta(days=2), time(9), BANGKOK)
    assert told == {"day": saturday.isoformat(), "after": monday.isoformat()}


def test_a_joining_code_that_ends_is_what_comes_next(door: FlaskClient, office: Outside) -> None:
    moment = office.clock.now()

    def fill(session: Session) -> None:
        person = factories.person(session, factories.bureau(session, "สำนักก"), joined=False)
        joining.issue_codes(session, office.sealer, moment, office.random_bytes, [person])

    office.database.write(fill)
    told = door.get("/sim/next").get_json()
    assert datetime.fromisoformat(told.pop("at")) == moment + joining.CODE_LIFE
    assert told == {"kind": "code_over", "about": None, "count": 0, "round": None}


def test_the_page_has_words_for_every_happening() -> None:
    kinds = {value for name, value in vars(next_happening).items()
             if name.isupper() and isinstance(value, str)}  # fmt: skip
    page = Path(launcher.__file__).parent / "simulator" / "platform" / "static" / "tools.js"
    words = page.read_text(encoding="utf-8")
    kinds.add(CAMPAIGN_OVER)
    assert len(kinds) == 10
    assert [kind for kind in sorted(kinds) if f"  {kind}: (" not in words] == []


def test_while_the_bot_is_dead_the_door_alone_stands_open() -> None:
    """LINE finds nobody at the webhook; foreign pages are kept out as ever."""
    chosen = settings.load(Path("no such folder"), {"PORT": str(free_ports())})
    close = open_door(chosen)
    try:
        assert fetched(chosen, "/callback", b"{}") == 503
        assert fetched(chosen, "/sim/next") == 503
        assert fetched(chosen, "/sim/") == 502  # no stand-in here
        assert fetched(chosen, "/sim/", Origin="https://example.com") == 403
        with pytest.raises(OSError):
            open_door(chosen)
    finally:
        close()
    until(lambda: opened(chosen), lambda: "the address was never free again")


def opened(chosen: Settings) -> bool:
    """Whether the address was free. It may not be at once: a process that another thread starts
    meanwhile holds a copy of the closed socket until its own program is loaded."""
    try:
        close = open_door(chosen)
    except OSError:
        return False
    close()
    return True


def fetched(chosen: Settings, path: str, body: bytes | None = None, **headers: str) -> int:
    with urllib3.PoolManager(retries=False) as http:
        method = "GET" if body is None else "POST"
        url = f"{chosen.local_origin}{path}"
        return int(http.request(method, url, body=body, headers=headers, timeout=PATIENCE).status)


def test_a_stand_in_that_is_down_is_said_plainly(office: Outside) -> None:
    client = made(office, demo=True, PORT="1").test_client()
    assert client.get("/sim/").status_code == 502


def test_without_the_mark_of_a_demo_there_is_no_door(office: Outside) -> None:
    from dataclasses import replace

    from tests.bot.web.client import assembled

    app = create_app(replace(assembled(office, demo=True), demo=False))
    app.extensions["pump"].stop()
    assert app.test_client().get("/sim/").status_code == 404


# -- databases that never mix ------------------------------------------------------------------


@pytest.fixture
def starts(database_url: str, tmp_path: Path) -> Iterator[Callable[..., Assembled]]:
    """Assembles a process of a role on the test's database; all of them are closed at the end."""
    running: list[Assembled] = []
    ring = KeyRing.generate(secrets.token_bytes)

    def start(role: str, **environment: str) -> Assembled:
        given = {
            "DATABASE_URL": database_url,
            "DATA_DIR": str(tmp_path / "data"),
            "SECRET_KEY": "k" * 32,
            "KEY_RING": ring.dump(),
            **environment,
        }
        running.append(assemble(settings.load(tmp_path, given), role))
        return running[-1]

    yield start
    for each in running:
        each.close()


@pytest.mark.parametrize("role", ["web", "worker"])
@pytest.mark.soak
def test_a_database_that_has_served_a_channel_never_opens_in_the_simulator(
    starts: Callable[..., Assembled], role: str
) -> None:
    starts(role, **CHANNEL)
    starts(role, **CHANNEL)
    with pytest.raises(CannotStart, match="has served LINE"):
        starts("web")


def test_a_command_with_a_channel_serves_nobody(
    starts: Callable[..., Assembled], database: Database
) -> None:
    starts("plan", **CHANNEL)
    assert not database.read(lambda session: facts.get(session, facts.SERVED_LINE))


@pytest.mark.soak
def test_a_demo_never_serves_line(starts: Callable[..., Assembled], database: Database) -> None:
    database.write(lambda session: facts.put(session, facts.DEMO, NOON.isoformat()))
    assert starts("web").demo
    for origin in ("https://api.line.me", "https://API.line.me:443"):
        with pytest.raises(CannotStart, match="is a demo"):
            starts("web", **{**CHANNEL, "LINE_API_ORIGIN": origin})


def test_an_unreachable_database_is_said_in_one_line(starts: Callable[..., Assembled]) -> None:
    with pytest.raises(CannotStart, match="cannot be reached"):
        starts("web", DATABASE_URL="postgresql://nobody@127.0.0.1:9/none")


# -- what `make run` prepares ------------------------------------------------------------------


@pytest.fixture
def demo(tmp_path: Path) -> Settings:
    return settings.load(tmp_path, {"DATA_DIR": str(tmp_path / "var")})


def people(chosen: Settings) -> int:
    database = open_database(chosen.database_url)
    try:
        return database.read(lambda session: session.query(Person).count())
    finally:
        database.close()


@pytest.mark.soak
def test_a_new_database_becomes_a_demo_and_a_second_start_keeps_it(demo: Settings) -> None:
    launcher.prepare(demo)
    first = people(demo)
    assert first > 5
    launcher.prepare(demo)
    assert people(demo) == first
    assert {path.name for path in demo.data_dir.iterdir() if "demo" in path.name} == set()


@pytest.mark.soak
def test_a_start_that_was_killed_half_way_is_finished_by_the_next(demo: Settings) -> None:
    """Killed after the tables were made and before the database was marked a demo."""
    demo.data_dir.mkdir()
    (demo.data_dir / "demo-unfinished").touch()
    database = open_database(demo.database_url)
    schema_upgrade.upgrade(database)
    database.close()
    launcher.prepare(demo)
    assert people(demo) > 5


@pytest.mark.soak
def test_an_office_that_is_no_demo_is_not_made_one(demo: Settings) -> None:
    demo.data_dir.mkdir()
    database = open_database(demo.database_url)
    schema_upgrade.upgrade(database)
    database.close()
    with pytest.raises(CannotStart, match="no demo"):
        launcher.prepare(demo)
    assert people(demo) == 0


@pytest.mark.soak
def test_with_a_channel_the_packaged_plans_are_there_and_no_made_up_people(
    tmp_path: Path,
) -> None:
    chosen = settings.load(tmp_path, {**CHANNEL, "DATA_DIR": str(tmp_path / "var")})
    launcher.prepare(chosen)
    assert people(chosen) == 0

    def marks(session: Session) -> tuple[str | None, str | None]:
        return facts.get(session, facts.DEMO), facts.get(session, facts.SERVED_LINE)

    database = open_database(chosen.database_url)
    assert database.read(marks) == (None, None)
    database.close()


def test_the_stand_in_is_given_its_channel_where_no_process_list_shows_it(
    demo: Settings,
) -> None:
    channel = launcher.standin_environment(demo)
    command = launcher.standin_command(demo)
    assert command[0] == sys.executable
    assert not [secret for secret in channel.values() if secret in command]
