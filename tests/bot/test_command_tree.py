"""Every command of `strongbot`: its one line, the help of each option, `--json` and `--dry-run`."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import click
import pytest

from bot import cli, progress
from bot.command_group import CommandGroup
from bot.commands import printed
from bot.commands.documents import KINDS
from models.database import Database
from tests.bot.test_cli import Strongbot, office, one_line, roster, strongbot

__all__ = ["office", "roster", "strongbot"]

ROOT = Path(__file__).parents[2]

LISTS = {
    "announcement list", "audit verify", "backup list", "backup make", "backup verify",
    "calendar show", "check",
    "circular list", "db status", "doctor", "document verify", "forecast", "line check",
    "plan list", "plan read", "plan show", "register list", "remind", "resume",
    "roster account", "roster receivers", "roster requests", "status", "survey list",
    "understanding list", "understanding wishes", "year ends", "year list", "year rosters",
}  # fmt: skip
"""Those that tell what is there: they have `--json`."""

CHANGES = {
    "announcement close", "announcement import", "announcement move", "announcement open",
    "backup make", "calendar import", "calendar lift", "calendar rest", "calendar work",
    "circular remind", "circular send", "circular withdraw", "db compact", "db move", "db upgrade",
    "election count",
    "election key", "keys new-secret", "keys rotate", "oit import", "plan bureau", "plan due",
    "plan end", "plan import", "plan mend", "plan mend-unopened", "plan resume", "plan roll",
    "register import", "register site", "remind", "replay", "restore", "resume",
    "richmenu deploy", "roster account", "roster add", "roster change", "roster code",
    "roster import", "roster leave", "roster receivers", "roster requests", "roster retire",
    "roster slips", "roster undo", "roster unlink", "survey import", "understanding learn",
    "year begin", "year ends", "year open", "year rosters", "year unset",
}  # fmt: skip
"""Those that change what is stored, the keys or LINE's side: they have `--dry-run`."""

WRITES = {
    "completion", "election drill", "election export", "pledge-draft", "survey export",
    *(f"document {kind}" for kind in KINDS),
}  # fmt: skip
"""Those that only print, or write the new file they are given."""

SERVES = {"run", "web", "worker"}


def tree(command: click.Command, path: str = "") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        around = click.Context(command)
        for name in command.list_commands(around):
            inner = command.get_command(around, name)
            assert inner is not None
            yield from tree(inner, f"{path} {name}".strip())


WHOLE = dict(tree(cli.cli))
LEAVES = {path: each for path, each in WHOLE.items() if not isinstance(each, click.Group)}


def has(command: click.Command, option: str) -> bool:
    return any(option in each.opts for each in command.params)


def test_each_command_is_declared_and_has_json_or_a_dry_run_where_it_should() -> None:
    assert LISTS | CHANGES | WRITES | SERVES == LEAVES.keys()
    for path, each in LEAVES.items():
        assert has(each, "--json") is (path in LISTS), path
        assert has(each, "--dry-run") is (path in CHANGES), path


def test_each_line_and_each_option_says_in_plain_english_what_it_does() -> None:
    for path, each in WHOLE.items():
        line = each.get_short_help_str(1000)
        assert line.isascii() or "…" in line, path
        assert 10 < len(line) <= 110 and line[0].isupper() and line.endswith("."), (path, line)
        for option in each.params:
            if isinstance(option, click.Option):
                assert option.help, (path, option.opts)


def test_no_list_of_commands_cuts_a_line() -> None:
    for path, each in WHOLE.items():
        if isinstance(each, click.Group):
            assert isinstance(each, CommandGroup), path
            shown = "".join(each.get_help(click.Context(each, info_name=path)).split())
            for inner in each.commands.values():
                line = "".join(inner.get_short_help_str(1000).split())
                assert line in shown, (path, inner.name)


# -- JSON ----------------------------------------------------------------------------------------

TOLD: dict[str, set[str]] = {
    "announcement list": {"name", "packaged", "title", "version", "target", "open"},
    "audit verify": {"unaltered", "entries", "subjects", "days_closed", "entries_since",
                     "entries_before_the_chain", "faults"},
    "calendar show": {"day", "kind", "name", "bureau"},
    "check": {"id", "kind", "fault", "to_do"},
    "circular list": set(),
    "db status": {"version", "commit", "needs", "schema", "database", "upgrade"},
    "doctor": {"fine", "words"},
    "forecast": {"month", "reminders", "plain", "heads", "summaries", "billed", "quota", "days"},
    "plan list": {"name", "fiscal_year", "title", "stored"},
    "register list": {"name", "kind", "fiscal_year", "version", "complete", "total", "title",
                      "demo"},
    "remind --dry-run": {"at", "silent_until", "people", "billed", "quota", "lines"},
    "roster account": set(),
    "roster receivers": set(),
    "roster requests": set(),
    "status --round 2566-03-20": {"bureau", "owed", "approved", "submitted", "returned", "none",
                                  "late"},
    "survey list": {"name", "where", "questions", "title"},
    "understanding list": set(),
    "understanding wishes": {"wish", "command"},
    "year ends 2570": set(),
    "year list": set(),
    "year rosters 2571": {"bureau", "state"},
}  # fmt: skip
"""The keys of each, in an office with a roster and nothing else; none: an empty list."""


@pytest.mark.soak
@pytest.mark.parametrize("words", TOLD)
def test_json_is_all_that_stands_on_stdout_and_its_keys_stay(
    strongbot: Strongbot, office: Database, roster: Path, words: str
) -> None:
    strongbot("roster", "import", roster)
    strongbot("plan", "import", "central-2566")
    found = strongbot(*words.split(), "--json").json
    assert_alike(found, TOLD[words])


def test_a_list_that_is_empty_is_an_empty_array(strongbot: Strongbot, office: Database) -> None:
    assert strongbot("year", "list", "--json").json == []
    assert strongbot("year", "list").out == "none\n"


def assert_alike(found: object, keys: set[str]) -> None:
    rows = found if isinstance(found, list) else [found]
    assert bool(rows) is bool(keys)
    for row in rows:
        assert isinstance(row, dict) and set(row) == keys


def test_days_moments_and_money_have_one_form(capsys: pytest.CaptureFixture[str]) -> None:
    at = datetime(2027, 3, 1, 2, 0, 5, 999, tzinfo=UTC)
    printed.put({"at": at, "day": date(2027, 3, 1), "money": Decimal("12.50"), "none": None})
    told = json.loads(capsys.readouterr().out)
    assert told == {
        "at": "2027-03-01T09:00:05+07:00", "day": "2027-03-01", "money": "12.50", "none": None,
    }  # fmt: skip
    for formless in (at.replace(tzinfo=None), object()):
        with pytest.raises(TypeError):
            printed.put({"it": formless})


def test_a_fault_leaves_stdout_empty_and_is_one_line(strongbot: Strongbot) -> None:
    told = strongbot("plan", "show", "nothing-2570", "--json")
    assert told.out == "" and "db upgrade" in one_line(told)


# -- dry runs ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words, said",
    [
        ("db upgrade", ""),
        ("keys rotate", "a new newest key would be made; "),
        ("keys new-secret", "a new one in DATA_DIR would be"),
        ("register site moral.example.go.th", "moral.example.go.th: added"),
    ],
)
def test_a_dry_run_says_what_would_be_and_stores_nothing(
    strongbot: Strongbot, office: Database, tmp_path: Path, words: str, said: str
) -> None:
    strongbot("register", "list")  # the simulator's channel is made by whoever comes first
    before = kept(tmp_path)
    told = strongbot(*words.split(), "--dry-run")
    assert told.code == 0 and told.out.startswith(said)
    assert told.err == "dry run: nothing is stored\n"
    assert kept(tmp_path) == before


def kept(folder: Path) -> dict[str, bytes]:
    """Every file but SQLite's own, which a reader makes."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.stem != "strong.db")
    return {
        str(path): path.read_bytes() for path in files if not path.name.endswith(("-wal", "-shm"))
    }


def test_where_there_is_no_database_the_dry_run_of_an_upgrade_makes_none(
    strongbot: Strongbot, tmp_path: Path
) -> None:
    told = strongbot("db", "upgrade", "--dry-run")
    assert told.code == 0 and told.out.startswith("a new database would be made\n0015\t")
    assert not (tmp_path / "var").exists()
    assert "strongbot db upgrade" in one_line(strongbot("db", "status"))


def test_the_status_of_the_schema_tells_program_and_database(
    strongbot: Strongbot, office: Database
) -> None:
    told = strongbot("db", "status")
    assert told.code == 0 and re.search(
        r"needs schema 00\d\d\ndatabase sqlite, schema 00", told.out
    )
    with office.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0050'")
    told = strongbot("db", "status", "--json")
    assert (told.code, told.json["schema"], told.json["upgrade"]) == (1, "0050", True)
    assert told.err == "run `strongbot db upgrade`\n"


# -- progress ------------------------------------------------------------------------------------


class Heard(io.StringIO):
    """A stream that notes when a line of that work came."""

    def __init__(self, terminal: bool, words: str) -> None:
        super().__init__()
        self.came, self._terminal, self._words = threading.Event(), terminal, words

    def isatty(self) -> bool:
        return self._terminal

    def flush(self) -> None:
        if self._words in self.getvalue():
            self.came.set()


QUICK = progress.Rhythm(0.001, 0.002, 0.001)


def test_in_a_log_long_work_tells_a_line_and_what_it_does() -> None:
    log = Heard(False, "table 3")
    with progress.shown("backup", QUICK, log) as working_on:
        working_on("table 3 of 9")
        assert log.came.wait(60)
    assert re.fullmatch(r"(backup: \d+ s(, table 3 of 9)?\n)+", log.getvalue())


def test_on_a_terminal_the_line_is_written_over_and_goes() -> None:
    screen = Heard(True, "sealing")
    with progress.shown("keys rotate", QUICK, screen) as working_on:
        working_on("sealing")
        assert screen.came.wait(60)
    assert "\n" not in screen.getvalue() and screen.getvalue().endswith("\r\033[K")


def test_of_short_work_nothing_is_said() -> None:
    log = Heard(False, "")
    with progress.shown("status", progress.Rhythm(), log) as working_on:
        working_on("counting")
    assert log.getvalue() == ""


# -- completion ----------------------------------------------------------------------------------


PLAYED = """source <("$0" -m bot completion bash)
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_strongbot_completion "$FOLDER/strongbot"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def completed(tmp_path: Path) -> Callable[..., set[str]]:
    """What bash offers after `strongbot` and these words; the last one is being typed."""
    program = tmp_path / "strongbot"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bot "$@"\n')
    program.chmod(0o700)

    def offered(*words: str) -> set[str]:
        ran = subprocess.run(
            ["bash", "-c", PLAYED, sys.executable, "strongbot", *words], cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "FOLDER": str(tmp_path)},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return set(ran.stdout.split())

    return offered


@pytest.mark.soak
def test_bash_completes_commands_options_and_choices(completed: Callable[..., set[str]]) -> None:
    assert completed("re") == {"register", "remind", "replay", "restore", "resume"}
    assert {"import", "retire", "undo"} <= completed("roster", "")
    assert completed("calendar", "rest", "--ki") == {"--kind"}
    assert completed("calendar", "rest", "--kind", "c") == {"closure"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_own_words(strongbot: Strongbot, shell: str) -> None:
    told = strongbot("completion", shell)
    assert told.code == 0 and f"_STRONGBOT_COMPLETE={shell}_complete" in told.out
