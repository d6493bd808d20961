"""`doctor` finds each fault of an installation and says what to do, and none in a right one."""

from __future__ import annotations

import json
import os
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import urllib3
from sqlalchemy import text
from werkzeug.serving import make_server

from bot import settings
from bot.clock import real_now
from bot.web.app import create_app
from bot.wiring import assemble
from models.crypto import KeyRing
from models.database import Database
from models.migrations import HEAD
from tests.bot.simulator.conftest import SECRET, TOKEN, Line
from tests.bot.test_cli import Strongbot, Told, office, strongbot
from tests.bot.test_looking_out import answering, certificate
from tests.fakes import RecordingLog
from tests.handlers.papers.round import photo
from tests.ports import free_ports

__all__ = ["office", "strongbot"]
Wsgi = Callable[[dict[str, Any], Any], Any]


@contextmanager
def served(app: Wsgi, port: int = 0) -> Iterator[int]:
    """The port of a server of this application."""
    server = make_server("127.0.0.1", port, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Proxy:
    """A proxy before the web process; `strips` lists the headers it does not pass on."""

    def __init__(self, port: int) -> None:
        self.target, self.strips = f"http://127.0.0.1:{port}", ("HOST",)
        self.adds = {"X-Forwarded-For": "192.0.2.7"}
        self.answers: str | None = None
        self.http = urllib3.PoolManager()

    def __call__(self, environ: dict[str, Any], start: Any) -> list[bytes]:
        if self.answers is not None:
            start(self.answers, [])
            return [b""]
        named = {key[5:]: value for key, value in environ.items() if key.startswith("HTTP_")}
        headers = {
            key.replace("_", "-"): value for key, value in named.items() if key not in self.strips
        }
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        url, method = self.target + environ["PATH_INFO"], environ["REQUEST_METHOD"]
        answer = self.http.request(method, url, body=body, headers={**headers, **self.adds})
        start(f"{answer.status} as it is", [])
        return [answer.data]


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Line]:
    line = Line(tmp_path_factory.mktemp("line"), "http://127.0.0.1:9/callback")
    yield line
    line.stop()


class Installed:
    """A whole installation in service; a test breaks one thing."""

    def __init__(self, run: Strongbot, folder: Path, proxy: Proxy) -> None:
        self.run, self.folder, self.proxy = run, folder, proxy

    def doctor(self) -> Told:
        return self.run("doctor")

    def fixes(self) -> list[str]:
        """What is to be done."""
        told = self.doctor()
        found = [line[5:] for line in told.out.splitlines() if line.startswith("FIX")]
        assert (told.code, told.err) == (1 if found else 0, ""), told
        return found


@pytest.fixture
def installed(
    request: pytest.FixtureRequest,
    strongbot: Strongbot,
    office: Database,
    stand_in: Line,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Installed]:
    monkeypatch.delenv("CLOCK_START")
    office.close()
    closed_to_others = os.umask(0o077)
    request.addfinalizer(lambda: os.umask(closed_to_others))
    for path in (tmp_path / "var", *(tmp_path / "var").iterdir()):
        path.chmod(0o700 if path.is_dir() else 0o600)
    port = free_ports()
    with served(proxy := Proxy(port)) as outer:
        public = f"http://127.0.0.1:{outer}"
        for name, value in {
            "LINE_CHANNEL_SECRET": SECRET, "LINE_CHANNEL_ACCESS_TOKEN": TOKEN,
            "LINE_API_ORIGIN": stand_in.origin, "PUBLIC_ORIGIN": public, "PORT": str(port),
            "DPO_CONTACT": "สำนักงานตัวอย่าง โทร. 0 2000 0000",
        }.items():  # fmt: skip
            monkeypatch.setenv(name, value)
        address = {"endpoint": f"{public}/callback"}
        assert stand_in.api("PUT", "/v2/bot/channel/webhook/endpoint", address).status == 200
        with closing(assemble(settings.load(tmp_path), "web")) as assembled:
            quiet = replace(assembled.outside, log=RecordingLog())
            app = create_app(replace(assembled, outside=quiet))
            app.extensions["pump"].stop()
            with served(app, port):
                yield Installed(strongbot, tmp_path, proxy)


def test_a_right_installation_needs_nothing(installed: Installed) -> None:
    told = installed.doctor()
    assert (told.code, told.err) == (0, ""), told.out
    for right in (
        "all settings can be read", "only its owner can read", "key ring and SECRET_KEY are",
        f"the schema is {HEAD}", "the database stores", "GB are free", "font is there",
        "the web process answers", "the access token is of",
        "pushes this month", "passes webhooks on unaltered", "test call reaches the webhook",
    ):  # fmt: skip
        assert right in told.out
    as_json = json.loads(installed.run("doctor", "--json").out)
    lines = [line[5:] for line in told.out.splitlines()]
    assert (
        len(as_json) == len(lines) and as_json[0]["words"] == lines[0]
    )  # the disk fills meanwhile
    assert all(each["fine"] for each in as_json)


def test_a_proxy_that_strips_the_signature_is_told_from_a_secret_that_is_wrong(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed.proxy.strips += ("X_LINE_SIGNATURE",)
    [proxy, line] = installed.fixes()
    assert "strips the header X-Line-Signature" in proxy
    assert "LINE's own test call does not reach the webhook" in line
    installed.proxy.strips = ("HOST",)
    monkeypatch.setenv("LINE_CHANNEL_SECRET", "another secret")
    assert installed.fixes() == [
        "the web process that runs knows another LINE_CHANNEL_SECRET: restart it"
    ]


@pytest.mark.soak
def test_a_proxy_that_leads_elsewhere_or_shows_the_metrics_is_told(installed: Installed) -> None:
    installed.proxy.answers = "502 Bad Gateway"
    [proxy, line] = installed.fixes()
    assert "answers 502" in proxy and "POST /callback" in proxy
    assert "502" in line
    installed.proxy.answers, installed.proxy.adds = None, {}
    [metrics] = installed.fixes()
    assert "/metrics is open to everybody" in metrics


def test_a_web_process_that_does_not_run_is_told_to_be_started(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORT", str(free_ports()))
    [web] = installed.fixes()
    assert "start `strongbot web`" in web


def test_a_port_that_another_program_has_is_told(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    with served(lambda _environ, start: [start("404 Not Found", []), b""][1:]) as taken:
        monkeypatch.setenv("PORT", str(taken))
        port, *_ = installed.fixes()
    assert f"port {taken}" in port and "set PORT" in port


@pytest.mark.parametrize(("hours", "way"), [(1, "ahead of"), (-1, "behind")])
def test_a_clock_an_hour_off_is_told(
    installed: Installed, monkeypatch: pytest.MonkeyPatch, hours: int, way: str
) -> None:
    with answering(200, real_now()) as line:
        monkeypatch.setenv("LINE_API_ORIGIN", line)
        assert "this machine's clock and LINE's agree" in installed.doctor().out
    with answering(200, real_now() - timedelta(hours=hours)) as line:
        monkeypatch.setenv("LINE_API_ORIGIN", line)
        [clock] = [fix for fix in installed.fixes() if "clock" in fix]
    assert way in clock and "timedatectl" in clock
    assert "1:00:0" in clock or "0:59:5" in clock


@pytest.mark.soak
def test_a_certificate_that_ends_or_that_nobody_trusts_is_told(
    installed: Installed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ends = real_now() + timedelta(days=5)
    with answering(200, tls=certificate(tmp_path, ends)) as own:
        monkeypatch.setenv("PUBLIC_ORIGIN", own)
        fixes = installed.fixes()
    assert any("renew it" in fix and f"{ends:%Y-%m-%d}" in fix for fix in fixes)
    assert any("is not trusted" in fix for fix in fixes)
    assert any("cannot be reached" in fix for fix in installed.fixes())  # the server is gone


def test_without_a_contact_for_personal_data_it_says_what_to_set(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DPO_CONTACT")
    [contact] = installed.fixes()
    assert "DPO_CONTACT is not set" in contact and "/privacy" in contact


@pytest.mark.soak
def test_it_looks_whether_the_emblem_of_memos_opens(
    installed: Installed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "emblem.png"
    monkeypatch.setenv("MEMO_EMBLEM", str(file))
    [missing] = installed.fixes()
    assert "MEMO_EMBLEM" in missing and "cannot be read" in missing
    file.write_bytes(b"no picture")
    [broken] = installed.fixes()
    assert "opens as no PNG or JPEG" in broken
    file.write_bytes(photo())
    assert installed.fixes() == []


def test_where_line_is_away_that_is_said_once(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINE_API_ORIGIN", f"http://127.0.0.1:{free_ports()}")
    [away] = installed.fixes()
    assert "LINE does not answer" in away


@pytest.mark.soak
def test_a_token_that_line_refuses_is_told(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINE_CHANNEL_ACCESS_TOKEN", "a dead token")
    assert "LINE_CHANNEL_ACCESS_TOKEN" in installed.fixes()[0]


def test_files_that_others_can_read_are_told_with_the_command(installed: Installed) -> None:
    (installed.folder / ".env").write_text("WEB_CONCURENCY=2\n")
    for path in ("var", "var/strong.db", ".env"):
        (installed.folder / path).chmod(0o755)
    fixes = installed.fixes()
    for path, mode in (("var", 700), ("var/strong.db", 600), (".env", 600)):
        assert any(fix.endswith(f"`chmod {mode} {path}`") for fix in fixes), fixes
    assert any("WEB_CONCURENCY is no setting; write WEB_CONCURRENCY" in fix for fix in fixes)


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ('PORT=8000\nLINE_CHANNEL_SECRET="half', 2),
        ("LINE_CHANNEL_SEC\nLINE_CHANNEL_ACCESS_TOKEN\n", 2),
        ("# all\nPORT=8000\n='x'\n", 3),
    ],
)
def test_a_half_written_env_file_is_told_with_its_line_and_nothing_starts(
    strongbot: Strongbot, tmp_path: Path, written: str, line: int
) -> None:
    (tmp_path / ".env").write_text(written)
    told = strongbot("doctor")
    assert told.code == 1
    assert told.out.startswith(f"FIX  setting .env: line {line} is half-written")
    assert strongbot("worker").code == strongbot("db", "upgrade").code == 1
    assert not (tmp_path / "var").exists()


def test_a_wrong_data_folder_is_told_and_nothing_is_made_there(
    installed: Installed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "elsewhere"))
    [data] = installed.fixes()
    assert "there is no database" in data and "DATA_DIR" in data
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.soak
def test_a_data_folder_that_cannot_be_looked_into_is_told(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_DIR", "/" + "x" * 300)
    [folder] = installed.fixes()
    assert "cannot be looked at" in folder and "set DATA_DIR" in folder
    assert "as the user of the bot" in installed.run("check").err


def test_a_wrong_key_ring_is_told(installed: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    other = KeyRing.generate(secrets.token_bytes).dump()
    monkeypatch.setenv("KEY_RING", other)
    [ring] = installed.fixes()
    assert "key ring is not the one of this database" in ring and other not in ring


@pytest.mark.soak
def test_a_schema_that_does_not_fit_or_a_locked_database_is_told(
    installed: Installed, office: Database
) -> None:
    with office.engine.connect() as other:
        other.exec_driver_sql("ROLLBACK")
        other.exec_driver_sql("BEGIN IMMEDIATE")
        assert "nothing can be stored (OperationalError)" in installed.fixes()[0]
    with office.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0050'"))
    assert "run `db upgrade`" in installed.fixes()[0]


@pytest.mark.soak
def test_a_newer_schema_on_which_this_program_works_is_said(
    installed: Installed, office: Database
) -> None:
    with office.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    told = installed.doctor()
    assert f"the schema is 9999, this program ({HEAD}) works on it" in told.out


def test_the_demo_is_looked_at_without_line(strongbot: Strongbot, office: Database) -> None:
    told = strongbot("doctor")
    assert told.out.endswith("the simulator is served, LINE is not looked at\n")
    assert "the database stores" in told.out
