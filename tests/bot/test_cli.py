"""The command line: help, exit codes, one line that says what to do, and what each command does."""

from __future__ import annotations

import csv
import importlib
import io
import json
import os
import pkgutil
import re
import secrets
import shutil
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click
import openpyxl
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import cli, keys, own_port, settings, version
from bot.clock import OfficeClock
from bot.settings import NAMES
from models.accounts import account_changes, joining
from models.crypto import Sealer
from models.database import Database, open_database
from models.migrations import HEAD, KNEW_OLDER
from models.people.person import JoiningCode, Person
from models.queues import health
from models.queues.inbox import PARKED, WAITING, InboxEvent
from models.queues.outbox import OutboxMessage
from models.trail import facts, trail
from models.trail.audit_entry import AuditEntry
from models.upkeep import key_check
from tests.bot.simulator.conftest import SECRET, TOKEN, Line
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]
HEADER = "staff_id,name,position,bureau,work_group,roles,supervisor_id"
ROSTER = f"""{HEADER}
100,นายทดสอบ อำนวยการ,ผู้อำนวยการ,สำนักหนึ่ง,,supervisor;executive,
200,นางทดสอบ รายงาน,นักวิชาการ,สำนักหนึ่ง,กลุ่มหนึ่ง,reporter,100
300,นายทดสอบ อื่น,นักวิชาการ,สำนักสอง,,reporter,
"""
PROGRESS = re.compile(r"^[\w -]+: \d+ s(, .*)?\n", re.MULTILINE)
"""How far long work is: on a slow machine any command may say so."""
MONEY = re.compile(r"[0-9]+\.[0-9]{2}")
NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Told:
    """What a command printed and with which code it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Strongbot = Callable[..., Told]


@pytest.fixture
def strongbot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Strongbot:
    """Runs a command in an empty folder, with office time in March 2570."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CLOCK_START", "2570-03-01T09:00")
    monkeypatch.chdir(tmp_path)

    def run(*words: object) -> Told:
        monkeypatch.setattr(sys, "argv", ["strongbot", *map(str, words)])
        capsys.readouterr()
        code = 0
        try:
            cli.main()
        except SystemExit as end:
            assert isinstance(end.code, int | None)
            code = end.code or 0
        printed = capsys.readouterr()
        return Told(code, printed.out, PROGRESS.sub("", printed.err))

    return run


@pytest.fixture
def office(migrated_sqlite: Path, tmp_path: Path) -> Iterator[Database]:
    """The database that the commands find where they run."""
    made = keys.make(settings.load(tmp_path, {"DATA_DIR": str(tmp_path / "var")}))
    sealer = Sealer(made.ring, secrets.token_bytes)
    shutil.copy(migrated_sqlite, tmp_path / "var" / "strong.db")
    trails = sealer.derived_key(trail.PURPOSE)
    opened = open_database(f"sqlite:///{tmp_path}/var/strong.db", trails)
    opened.write(lambda session: key_check.put(session, sealer, made.secret_key))
    yield opened
    opened.close()


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, encoding="utf-8-sig")  # with the byte order mark of a spreadsheet
    return path


def people(office: Database) -> dict[str, Person]:
    found = office.read(lambda session: list(session.scalars(select(Person))))
    return {person.staff_id: person for person in found}


def one_line(told: Told, code: int = 1) -> str:
    """The only line of an error, which ended the command with this code."""
    assert told.code == code, told
    [line] = told.err.strip().splitlines()
    assert "Traceback" not in line
    return line


# -- in general ------------------------------------------------------------------------------


def commands(group: click.Group, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    around = click.Context(group)
    for name in group.list_commands(around):
        command = group.get_command(around, name)
        yield (*before, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*before, name))


@pytest.mark.every(3)
@pytest.mark.parametrize("words", [(), *commands(cli.cli)], ids=" ".join)
def test_every_command_explains_itself(strongbot: Strongbot, words: tuple[str, ...]) -> None:
    told = strongbot(*words, "--help")
    assert told.code == 0 and told.err == ""
    usage, _, rest = told.out.partition("\n\n")
    assert usage.startswith("Usage: strongbot")
    assert len(rest.strip().splitlines()[0]) > 10


def defined() -> dict[str, click.Command]:
    """Every command of bot/commands that stands in no group there, by its place."""
    found = {}
    for module in pkgutil.walk_packages([str(ROOT / "bot" / "commands")], "bot.commands."):
        for name, each in vars(importlib.import_module(module.name)).items():
            if isinstance(each, click.Command):
                found[f"{module.name.removeprefix('bot.commands.')}:{name}"] = each
    groups = [each for each in found.values() if isinstance(each, click.Group)]
    inner = {id(each) for group in groups for each in group.commands.values()}
    return {place: each for place, each in found.items() if id(each) not in inner}


def test_the_table_names_every_command_with_its_own_help() -> None:
    told = {place: (name, first) for name, (place, first) in cli.COMMANDS.items()}
    own = {place: (each.name, each.get_short_help_str(500)) for place, each in defined().items()}
    assert told == own


SLOW = {"sqlalchemy", "linebot", "handlers", "scheduler", "gunicorn", "cryptography", "openpyxl"}
"""What takes long to load: a command does so only once it has work to do."""


@pytest.mark.every(5)
@pytest.mark.parametrize(
    "words", [("--help",), ("-h",), ("--version",), ("nonsense",), ()], ids=" ".join
)
def test_what_needs_no_command_loads_none(words: tuple[str, ...]) -> None:
    loaded = loaded_by(ROOT, *words)
    assert "bot.cli" in loaded and len(loaded) < 140  # of 2,100 that all commands load
    assert not {name.partition(".")[0] for name in loaded} & SLOW
    assert not any(name.startswith("bot.commands.") for name in loaded)


@pytest.mark.parametrize(
    "words", [("document", "memo", "-o", "memo.zip"), ("status", "--round", "tomorrow"),
              ("remind", "--at", "soon"), ("forecast", "--month", "soon"), ("replay", "12"),
              ("roster", "import", "nothing.csv"), ("keys", "rotate", "--drop", "--new-ring", "x"),
              ("announcement", "open", "x", "--from", "a", "--to", "b"), ("worker", "-h")],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.soak
def test_wrong_use_of_a_command_loads_nothing_slow(words: tuple[str, ...]) -> None:
    loaded = loaded_by(ROOT, *words)
    assert len(loaded) < 190
    assert not {name.partition(".")[0] for name in loaded} & SLOW


@pytest.mark.soak
def test_no_command_loads_anything_slow_to_read_its_words() -> None:
    asked = """import importlib, json, sys
from bot.cli import COMMANDS
for place, _ in COMMANDS.values():
    importlib.import_module("bot.commands." + place.partition(":")[0])
print(json.dumps(sorted(sys.modules)))"""
    ran = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = json.loads(ran.stdout)
    assert "bot.commands.documents" in loaded and len(loaded) < 240
    assert not {name.partition(".")[0] for name in loaded} & SLOW


def test_status_loads_neither_line_nor_a_conversation(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    loaded = loaded_by(tmp_path, "status")
    assert "models.reports.figures.progress" in loaded  # it came as far as its question
    assert not {name.partition(".")[0] for name in loaded} & {"linebot", "handlers", "scheduler"}


@pytest.mark.soak
def test_web_looks_at_its_database_and_leaves_the_assembly_to_gunicorn(
    strongbot: Strongbot, tmp_path: Path
) -> None:
    loaded = loaded_by(tmp_path, "web")
    assert "bot.own_database" in loaded and not (tmp_path / "var").exists()
    assert not {name.partition(".")[0] for name in loaded} & {"linebot", "handlers"}


def test_the_version_names_program_commit_and_schema(strongbot: Strongbot) -> None:
    told = strongbot("--version")
    asked = ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"]
    head = subprocess.run(asked, capture_output=True, text=True, check=False)
    commit = f", commit {head.stdout.strip()}" if head.returncode == 0 else ""
    assert told == Told(0, f"strongbot {version.number()}{commit}, schema {HEAD}\n", "")


def test_a_copy_without_git_is_named_by_the_commit_that_its_archive_was_stamped_with(
    tmp_path: Path,
) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "7.8.9"\n')
    stamp = tmp_path / version.STAMP
    for text, named in (("1a2b3c4\n", ", commit 1a2b3c4"), ("$Format:%h$\n", ""), ("\xff", "")):
        stamp.write_text(text, encoding="latin-1")
        assert version.words(tmp_path) == f"strongbot 7.8.9{named}, schema {HEAD}"
    stamp.unlink()
    assert version.commit(tmp_path) is None


def loaded_by(folder: Path, *words: str) -> set[str]:
    """The modules that a command loads, run in this folder in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", *words], cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    ).stderr  # fmt: skip
    return {line.rpartition("|")[2].strip() for line in told.splitlines() if "import time" in line}


@pytest.mark.every(4)
@pytest.mark.parametrize("words", [(), *commands(cli.cli)], ids=" ".join)
def test_h_says_the_same_as_help(strongbot: Strongbot, words: tuple[str, ...]) -> None:
    assert strongbot(*words, "-h") == strongbot(*words, "--help")


def test_the_contracts_commands_that_are_built_are_there() -> None:
    built = {" ".join(words) for words in commands(cli.cli)}
    assert {"run", "web", "worker", "db upgrade", "roster import", "plan import", "plan list",
            "plan show", "plan roll", "status", "check", "replay",
            "line check"} <= built  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [("plans",), ("roster", "import"), ("roster", "import", "nothing.csv"), ("plan", "roll", "x"),
     ("plan", "roll", "x", "--to", "soon"), ("status", "--round", "tomorrow"), ("replay", "12"),
     ("replay", "in:²"), ("replay", "in:" + "9" * 30), ("status", "--nothing"),
     ("plan", "roll", "x", "--to", "2570", "--bureau", "a", "--all-bureaus")],
)  # fmt: skip
def test_wrong_use_ends_with_two_and_one_line_that_says_what_to_do(
    strongbot: Strongbot, office: Database, words: tuple[str, ...]
) -> None:
    told = strongbot(*words)
    assert told.code == 2
    [line] = told.err.strip().splitlines()
    assert line.endswith("--help`.")


def test_every_wrong_setting_is_named_before_anything_is_done(
    strongbot: Strongbot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PORT", "x")
    monkeypatch.setenv("LINE_CHANNEL_SECRET", "s")
    monkeypatch.setenv("LINE_API_ORIGIN", "http://127.0.0.1:1")
    told = strongbot("plan", "list")
    assert told.code == 1
    assert [line.split(":")[0] for line in told.err.splitlines()] == [
        "setting LINE_CHANNEL_ACCESS_TOKEN", "setting PORT",
    ]  # fmt: skip
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("status",),
        ("check",),
        ("replay", "in:1"),
        ("worker",),
        ("plan", "import", "central-2566"),
        ("roster", "import", "roster.csv"),
    ],
    ids=" ".join,
)
def test_a_database_without_tables_is_told_to_be_migrated(
    strongbot: Strongbot, office: Database, roster: Path, words: tuple[str, ...]
) -> None:
    with office.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
    line = one_line(strongbot(*words))
    assert "strongbot db upgrade" in line and HEAD in line


@pytest.mark.parametrize(
    "words",
    [("db", "upgrade"), ("check",), ("status",), ("web",), ("worker",), ("backup", "b.tar.gz")],
    ids=" ".join,
)
@pytest.mark.soak
def test_a_database_from_before_the_first_migration_is_told_the_way(
    strongbot: Strongbot, office: Database, words: tuple[str, ...]
) -> None:
    with office.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0014'")
    before = everything(office)
    line = one_line(strongbot(*words))
    assert "0014" in line and f"`strongbot db upgrade` of commit {KNEW_OLDER}" in line
    assert everything(office) == before


def test_the_upgrade_refuses_a_database_of_a_newer_program_and_leaves_it_as_it_is(
    strongbot: Strongbot, office: Database
) -> None:
    newer(office)
    before = everything(office)
    assert tells_the_newer_program(one_line(strongbot("db", "upgrade")))
    assert everything(office) == before


@pytest.mark.parametrize("words", [("status",), ("check",), ("web",), ("worker",)], ids=" ".join)
def test_a_command_on_a_database_of_a_newer_program_tells_to_start_that_one(
    strongbot: Strongbot, office: Database, words: tuple[str, ...]
) -> None:
    newer(office)
    assert tells_the_newer_program(one_line(strongbot(*words)))


def test_on_a_newer_schema_that_runs_older_code_commands_work_and_there_is_nothing_to_upgrade(
    strongbot: Strongbot, office: Database
) -> None:
    newer(office, runs_from=HEAD)
    told = strongbot("db", "upgrade")
    assert (told.code, told.err) == (0, "")
    assert "9999" in told.out and HEAD in told.out and "nothing to do" in told.out
    assert office.read(health.schema_revision) == "9999"
    a_worker_lives(office)
    assert strongbot("check").code == strongbot("status").code == 0


def test_keys_are_not_rotated_by_a_program_that_does_not_know_all_tables(
    strongbot: Strongbot, office: Database
) -> None:
    newer(office, runs_from=HEAD)
    before = everything(office)
    assert tells_the_newer_program(one_line(strongbot("keys", "rotate")))
    assert everything(office) == before


def newer(office: Database, runs_from: str = "9998") -> None:
    """As a later program leaves it; code from `runs_from` on works on it."""
    with office.engine.begin() as connection:
        newest = f"UPDATE alembic_version SET version_num = '9999', runs_from = '{runs_from}'"
        connection.exec_driver_sql(newest)


def tells_the_newer_program(line: str) -> bool:
    way = "start the newer program, or restore the backup made before the upgrade"
    return "9999" in line and HEAD in line and way in line


def everything(office: Database) -> list[str]:
    """All that the database holds, as statements."""
    with closing(sqlite3.connect(str(office.engine.url.database))) as file:
        return list(file.iterdump())


def test_an_unreachable_database_is_one_line(
    strongbot: Strongbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:////no/such/folder/strong.db")
    assert "DATABASE_URL" in one_line(strongbot("status"))


@pytest.mark.parametrize("process", ["web", "worker"])
def test_a_process_that_must_not_start_says_why_in_one_line(
    strongbot: Strongbot, office: Database, monkeypatch: pytest.MonkeyPatch, process: str
) -> None:
    office.write(lambda session: facts.put(session, facts.DEMO, "2027-03-01"))
    monkeypatch.delenv("CLOCK_START")
    monkeypatch.setenv("LINE_CHANNEL_SECRET", "s")
    monkeypatch.setenv("LINE_CHANNEL_ACCESS_TOKEN", "t")
    assert "is a demo" in one_line(strongbot(process))


def test_a_database_that_fails_in_the_middle_is_one_line_without_its_words(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    with office.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE throttle")
        connection.exec_driver_sql("DROP TABLE audit_entry")
    line = one_line(strongbot("roster", "import", roster))
    assert "OperationalError" in line and "ทดสอบ" not in line
    assert people(office) == {}


@pytest.mark.soak
def test_as_a_process_it_ends_with_the_same_codes(tmp_path: Path) -> None:
    environment = {"PYTHONPATH": str(ROOT), "PORT": "0"}
    ran = subprocess.run(
        [sys.executable, "-m", "bot", "status"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=PATIENCE,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("setting PORT: ") and ran.stderr.count("\n") == 1


@pytest.mark.soak
def test_the_upgrade_makes_the_tables_and_may_run_again(strongbot: Strongbot) -> None:
    assert strongbot("db", "upgrade").code == 0
    assert strongbot("db", "upgrade").code == 0
    told = strongbot("check")  # no worker was started yet
    assert told.code == 1 and told.out.startswith("ill:worker_silent\t")


# -- roster ----------------------------------------------------------------------------------


def test_a_roster_is_imported_and_new_bureaus_are_shown(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    told = strongbot("roster", "import", roster)
    assert told.code == 0
    assert "added 3, updated 0, retired 0" in told.out
    assert "สำนักสอง, สำนักหนึ่ง" in told.out
    found = people(office)
    assert found["200"].supervisor_id == found["100"].id
    assert found["200"].roles == ["staff", "reporter"]
    again = strongbot("roster", "import", roster)
    assert again.out == "added 0, updated 0, retired 0\n"


def test_an_xlsx_does_as_well(strongbot: Strongbot, office: Database, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in csv.reader(io.StringIO(ROSTER)):
        book.active.append([int(cell) if cell.isdigit() else cell for cell in row])
    book.save(tmp_path / "roster.xlsx")
    assert strongbot("roster", "import", tmp_path / "roster.xlsx").code == 0
    assert set(people(office)) == {"100", "200", "300"}


@pytest.mark.soak
def test_numbers_that_a_spreadsheet_changed_are_put_right_or_told_as_in_the_chat(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    people_of = [("0100", "นางหนึ่ง"), ("0200", "นายสอง"), ("0300", "นายสาม")]
    (tmp_path / "first.csv").write_text(
        "staff_id,name,bureau,position,work_group,roles,supervisor_id\n"
        + "".join(f"{number},{name},สำนักหนึ่ง,,,,\n" for number, name in people_of)
    )
    assert strongbot("roster", "import", tmp_path / "first.csv").code == 0
    book = openpyxl.Workbook()
    assert book.active is not None
    heads = ["staff_id", "name", "bureau", "position", "work_group", "roles", "supervisor_id"]
    book.active.append(heads)
    for number, name in people_of:
        book.active.append([int(number), name, "สำนักหนึ่ง"])
    book.save(tmp_path / "turned.xlsx")
    told = strongbot("roster", "import", tmp_path / "turned.xlsx")
    assert "row 2: staff number 100 is 0100" in told.out and "added 0, updated 0" in told.out
    book.active.append([400, "นายสี่", "สำนักหนึ่ง"])
    book.save(tmp_path / "turned.xlsx")
    assert "row 5" in one_line(strongbot("roster", "import", tmp_path / "turned.xlsx"))


def test_all_of_a_roster_or_nothing_is_imported_and_each_fault_has_its_row(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    codes, wrong = tmp_path / "codes.csv", tmp_path / "wrong.csv"
    codes.write_text("the codes of last week")
    wrong.write_text(f"{ROSTER}400,,x,สำนักสอง,,boss,100\n500,ก,x,สำนักสอง,,reporter,999\n")
    told = strongbot("roster", "import", wrong, "--codes", codes)
    assert (told.code, told.out) == (1, "")
    faults = told.err.splitlines()
    assert len(faults) == 3
    assert {re.search(r"row ([0-9]+)", fault)[1] for fault in faults} == {"5", "6"}  # type: ignore[index]
    assert people(office) == {}
    assert codes.read_text() == "the codes of last week"
    assert {path.name for path in tmp_path.iterdir()} == {"codes.csv", "wrong.csv", "var"}


@pytest.mark.soak
def test_people_missing_from_the_file_are_named_and_kept_unless_told_otherwise(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    strongbot("roster", "import", roster)
    roster.write_text("\n".join(ROSTER.splitlines()[:3]))
    told = strongbot("roster", "import", roster)
    assert "kept" in told.out and "300" in told.out
    assert people(office)["300"].retired_at is None
    told = strongbot("roster", "import", roster, "--retire-missing")
    assert "retired 1" in told.out and "300" in told.out
    assert people(office)["300"].retired_at is not None


def test_joining_codes_are_written_for_their_owners_eyes_only(
    strongbot: Strongbot, office: Database, roster: Path, tmp_path: Path
) -> None:
    codes = tmp_path / "codes.csv"
    codes.write_text("an older file, readable by all")
    codes.chmod(0o644)
    told = strongbot("roster", "import", roster, "--codes", codes)
    assert (told.code, told.err) == (0, "")
    assert stat.S_IMODE(codes.stat().st_mode) == 0o600
    header, *rows = csv.reader(io.StringIO(codes.read_text(encoding="utf-8")))
    assert header == ["staff_id", "code"]
    assert [staff_id for staff_id, _ in rows] == ["100", "200", "300"]
    assert all(code not in told.out for _, code in rows)
    assert len({code for _, code in rows}) == 3


def test_codes_that_cannot_be_written_down_kill_no_older_ones(
    strongbot: Strongbot, office: Database, roster: Path, tmp_path: Path
) -> None:
    strongbot("roster", "import", roster, "--codes", tmp_path / "codes.csv")
    line = one_line(strongbot("roster", "import", roster, "--codes", tmp_path / "no" / "codes.csv"))
    assert "codes.csv" in line
    codes = office.read(lambda session: list(session.scalars(select(JoiningCode))))
    assert len(codes) == 3 and all(code.tries_left for code in codes)


def test_a_port_that_is_taken_is_one_line(
    strongbot: Strongbot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_port, "PATIENCE", 0.0)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setenv("PORT", str(taken.getsockname()[1]))
        told = strongbot("web")
    assert (told.code, told.err.count("\n")) == (1, 1)
    assert "cannot be had (Address already in use)" in told.err and "set PORT" in told.err


def test_settings_of_another_user_are_told(strongbot: Strongbot, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=8000\n")
    (tmp_path / ".env").chmod(0)
    me = os.geteuid()
    os.seteuid(65534 if me == 0 else me)
    try:
        told = strongbot("check")
    finally:
        os.seteuid(me)
    assert told.code == 1
    assert told.err == (
        "setting .env: this user may not read it: run this as the user that owns it (`sudo -u`)\n"
    )


def test_the_help_says_that_older_codes_die(strongbot: Strongbot) -> None:
    assert "dead" in strongbot("roster", "import", "--help").out


def joined(office: Database, staff_id: str, account: str) -> int:
    """The person has joined with this LINE account; their id."""

    def join(session: Session) -> int:
        person = session.scalars(select(Person).where(Person.staff_id == staff_id)).one()
        joining.join(session, person, account, "2", NOW)
        return person.id

    return office.write(join)


def waiting(office: Database) -> list[str]:
    """The kinds of messages that wait to be sent, in order."""
    query = select(OutboxMessage.kind).where(OutboxMessage.state == "waiting")
    return office.read(lambda s: list(s.scalars(query.order_by(OutboxMessage.id))))


@pytest.mark.soak
def test_new_roles_are_told_to_the_person_and_the_superior(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    strongbot("roster", "import", roster)
    joined(office, "100", "U100")
    joined(office, "200", "U200")
    roster.write_text(ROSTER.replace(",reporter,100", ",reporter;receiver,100"))
    assert "updated 1" in strongbot("roster", "import", roster).out
    assert waiting(office) == ["notice", "notice"]
    strongbot("roster", "import", roster)
    assert len(waiting(office)) == 2


@pytest.mark.soak
def test_who_leaves_office_is_unlinked_and_nothing_is_pushed_to_them_any_more(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    strongbot("roster", "import", roster)
    joined(office, "200", "U200")
    roster.write_text(ROSTER.replace(",reporter,100", ",reporter;receiver,100"))
    strongbot("roster", "import", roster)
    assert waiting(office) == ["notice"]
    roster.write_text("\n".join([HEADER, *ROSTER.splitlines()[1:2], *ROSTER.splitlines()[3:]]))
    assert "retired 1" in strongbot("roster", "import", roster, "--retire-missing").out
    assert waiting(office) == []
    assert people(office)["200"].line_user_id is None


@pytest.mark.soak
def test_one_person_gets_a_new_code_joined_or_not_and_the_account_hears_of_it(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    strongbot("roster", "import", roster)
    told = strongbot("roster", "code", "200")
    assert joining.read_code(told.out) is not None and waiting(office) == []
    joined(office, "200", "U200")
    told = strongbot("roster", "code", "200")
    assert joining.read_code(told.out) is not None and waiting(office) == ["account"]
    assert "999" in one_line(strongbot("roster", "code", "999"))


@pytest.mark.soak
def test_an_unlinked_person_is_a_stranger_and_may_join_anew(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    strongbot("roster", "import", roster)
    joined(office, "200", "U200")
    assert "roster code 200" in strongbot("roster", "unlink", "200").out
    assert people(office)["200"].line_user_id is None
    assert "200" in one_line(strongbot("roster", "unlink", "200"))


@pytest.mark.soak
def test_the_office_s_own_receivers_are_named_by_their_bureaus(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    strongbot("roster", "import", roster)
    assert "nobody is an administrator" in strongbot("roster", "receivers").out
    assert strongbot("roster", "receivers", "สำนักสอง").out.split() == ["สำนักสอง"]
    assert "สำนักสาม" in one_line(strongbot("roster", "receivers", "สำนักหนึ่ง", "สำนักสาม"))
    assert strongbot("roster", "receivers").out.split() == ["สำนักสอง"]
    assert strongbot("roster", "receivers", "--default", "สำนักหนึ่ง").code == 2
    assert "nobody is an administrator" in strongbot("roster", "receivers", "--default").out


@pytest.fixture
def request_id(strongbot: Strongbot, office: Database, roster: Path, tmp_path: Path) -> int:
    """A reporter asks to be known by another account; no administrator is there."""
    strongbot("roster", "import", roster)
    joined(office, "200", "U200")
    assert strongbot("roster", "code", "200").code == 0
    sealer = keys_of(tmp_path)

    def ask(session: Session) -> int:
        person = session.scalars(select(Person).where(Person.staff_id == "200")).one()
        return account_changes.request(session, sealer, person, "U2", "2", NOW).id

    return office.write(ask)


def keys_of(folder: Path) -> Sealer:
    """The keys that the commands find where they run."""
    return Sealer(keys.load(settings.load(folder)).ring, secrets.token_bytes)


@pytest.mark.parametrize(
    ("option", "decision", "account"),
    [("--confirm", "confirmed", "U2"), ("--refuse", "refused", "U200")],
)
@pytest.mark.soak
def test_a_request_for_another_account_is_listed_and_decided_once(
    strongbot: Strongbot, office: Database, request_id: int, option: str, decision: str,
    account: str,
) -> None:  # fmt: skip
    listed = strongbot("roster", "account").out
    assert listed.startswith(f"{request_id}\t200\tstaff,reporter\t")
    before = len(waiting(office))
    assert decision in strongbot("roster", "account", option, request_id).out
    assert people(office)["200"].line_user_id == account
    assert len(waiting(office)) == before + 2
    assert strongbot("roster", "account").out == "no request waits\n"
    assert "over already" in one_line(strongbot("roster", "account", option, request_id))
    assert "no such request" in one_line(strongbot("roster", "account", option, 999))


def test_confirming_and_refusing_at_once_is_wrong_use(
    strongbot: Strongbot, office: Database
) -> None:
    assert strongbot("roster", "account", "--confirm", 1, "--refuse", 1).code == 2


# -- plans -----------------------------------------------------------------------------------


def test_packaged_plans_are_shown_without_any_database(strongbot: Strongbot) -> None:
    assert "central-2566\tpackaged, not imported" in strongbot("plan", "list").out
    assert strongbot("plan", "show", "central-2566", "--json").json["fiscal_year"] == 2566
    assert "1.6.1" in strongbot("plan", "show", "central-2566").out


@pytest.mark.soak
def test_a_plan_is_shown_as_the_contract_says(strongbot: Strongbot, office: Database) -> None:
    assert strongbot("plan", "import", "central-2566").code == 0
    plan = strongbot("plan", "show", "central-2566", "--json").json
    assert list(plan) == ["name", "fiscal_year", "activities"]
    assert (plan["name"], plan["fiscal_year"]) == ("central-2566", 2566)
    assert len([row for row in plan["activities"] if row["parent"] is None]) == 26
    for row in plan["activities"]:
        assert set(row) == {
            "number", "parent", "title", "measure", "due", "ambiguous", "output", "outcome",
            "target", "bureaus", "reporter", "status", "risk", "budget_allocated",
            "budget_disbursed",
        }  # fmt: skip
        assert re.fullmatch(r"[0-9]+\.[0-9]+(\.[0-9]+)?", row["number"])
        assert row["parent"] in (None, row["number"].rpartition(".")[0])
        assert all(date.fromisoformat(day) for day in row["due"])
        assert row["status"] in (None, "not_started", "started", "done", "plan_revised", "other")
        assert row["risk"] in (None, "green", "yellow", "red")
        for money in (row["budget_allocated"], row["budget_disbursed"]):
            assert money is None or MONEY.fullmatch(money)


PLAN = """
name: small-2566
title: แผนเล็ก 2566
fiscal_year: 2566
owner: สำนักหนึ่ง
channels: []
measures:
- {number: 1, title: มาตรการ}
activities:
- number: "1.10"
  measure: 1
  title: กิจกรรม
  bureaus: [สำนักหนึ่ง]
  due: [2023-07-27]
  status: done
  risk: green
  budget_allocated: 91200
  budget_disbursed: "1000.5"
"""


@pytest.mark.soak
def test_money_numbers_and_dates_of_a_plan_file_come_out_exactly(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    (tmp_path / "small.yaml").write_text(PLAN, encoding="utf-8")
    assert strongbot("plan", "import", tmp_path / "small.yaml").out == "small-2566: 1 rows\n"
    [row] = strongbot("plan", "show", "small-2566", "--json").json["activities"]
    assert (row["number"], row["due"]) == ("1.10", ["2023-07-27"])
    assert (row["budget_allocated"], row["budget_disbursed"]) == ("91200.00", "1000.50")
    assert row["bureaus"] == ["สำนักหนึ่ง"]
    assert strongbot("plan", "list").out.startswith("small-2566\t2566\tแผนเล็ก 2566\n")


def test_a_plan_file_with_faults_changes_nothing_and_names_them_all(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    wrong = PLAN.replace("2023-07-27", "2023-17-27").replace("risk: green", "risk: blue")
    (tmp_path / "small.yaml").write_text(wrong, encoding="utf-8")
    told = strongbot("plan", "import", tmp_path / "small.yaml")
    assert told.code == 1 and len(told.err.splitlines()) == 2
    assert "due" in told.err and "risk" in told.err
    assert "small-2566" not in strongbot("plan", "list").out


@pytest.mark.parametrize("verb", [("show",), ("import",), ("roll", "--to", "2570")])
def test_a_plan_nobody_knows_is_one_line_that_names_those_there_are(
    strongbot: Strongbot, office: Database, verb: tuple[str, ...]
) -> None:
    line = one_line(strongbot("plan", verb[0], "centrall-2566", *verb[1:]))
    assert "central-2566" in line


def test_a_folder_is_no_plan(strongbot: Strongbot, office: Database, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert one_line(strongbot("plan", "import", tmp_path / "folder"))


@pytest.mark.soak
def test_a_rolled_plan_keeps_days_and_months_and_leaves_results_behind(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    (tmp_path / "small.yaml").write_text(PLAN, encoding="utf-8")
    strongbot("plan", "import", tmp_path / "small.yaml")
    assert strongbot("plan", "roll", "small-2566", "--to", 2570).out == "small-2570\n"
    plan = strongbot("plan", "show", "small-2570", "--json").json
    [row] = plan["activities"]
    assert plan["fiscal_year"] == 2570
    assert (row["due"], row["bureaus"]) == (["2027-07-27"], ["สำนักหนึ่ง"])
    results = ("status", "risk", "budget_allocated", "budget_disbursed")
    assert [row[name] for name in results] == [None] * 4


@pytest.mark.soak
def test_a_plan_is_given_to_the_bureaus_named_or_to_all(
    strongbot: Strongbot, office: Database
) -> None:
    rolled = ("plan", "roll", "central-2566", "--to", "2570")
    assert strongbot(*rolled, "--bureau", "สำนักหนึ่ง", "--bureau", "สำนักสอง").code == 0
    rows = strongbot("plan", "show", "central-2570", "--json").json["activities"]
    assert {tuple(row["bureaus"]) for row in rows} == {("สำนักหนึ่ง", "สำนักสอง")}
    assert strongbot(*rolled, "--all-bureaus").code == 0
    rows = strongbot("plan", "show", "central-2570", "--json").json["activities"]
    assert {tuple(row["bureaus"]) for row in rows} == {("*",)}


@pytest.mark.parametrize("year", ["70", "2566", "99999"])
@pytest.mark.soak
def test_a_year_no_plan_can_be_rolled_to_is_one_line(
    strongbot: Strongbot, office: Database, year: str
) -> None:
    assert one_line(strongbot("plan", "roll", "central-2566", "--to", year))


# -- where things stand ----------------------------------------------------------------------


@pytest.fixture
def rolled(strongbot: Strongbot, office: Database, roster: Path) -> Strongbot:
    """An office with people of two bureaus that owe the plan of 2570."""
    assert strongbot("roster", "import", roster).code == 0
    assert strongbot("plan", "roll", "central-2566", "--to", "2570", "--all-bureaus").code == 0
    return strongbot


@pytest.mark.soak
def test_the_status_names_every_bureau_with_its_counts(rolled: Strongbot) -> None:
    rows = rolled("status", "--json").json
    assert [row["bureau"] for row in rows] == ["สำนักสอง", "สำนักหนึ่ง"]
    for row in rows:
        assert list(row) == [
            "bureau", "owed", "approved", "submitted", "returned", "none", "late",
        ]  # fmt: skip
        assert row["owed"] > 0
        assert row["owed"] == row["none"] + row["approved"] + row["submitted"] + row["returned"]
    table = rolled("status").out.splitlines()
    assert len(table) == 3
    assert table[1].split("\t")[:2] == ["สำนักสอง", str(rows[0]["owed"])]


@pytest.mark.soak
def test_the_status_of_one_bureau_and_round_is_asked_in_either_era(rolled: Strongbot) -> None:
    plan = rolled("plan", "show", "central-2570", "--json").json
    day = next(row["due"][0] for row in plan["activities"] if row["due"])
    either = [day, f"{int(day[:4]) + 543}{day[4:]}"]
    found = [
        rolled("status", "--round", told, "--bureau", "สำนักหนึ่ง", "--json").json for told in either
    ]
    assert found[0] == found[1]
    [row] = found[0]
    assert 0 < row["owed"] < rolled("status", "--json").json[1]["owed"]


@pytest.mark.soak
def test_a_bureau_nobody_knows_is_one_line_that_names_those_there_are(rolled: Strongbot) -> None:
    line = one_line(rolled("status", "--bureau", "สำนักที่สาม"))
    assert "สำนักหนึ่ง" in line and "สำนักสอง" in line


def put_stuck_rows(session: Session) -> None:
    ticks = OfficeClock().ticks()  # else they would wait since the machine was started
    common = {"lane": "lane", "kind": "message", "received_at": NOW, "received_ticks": ticks}
    session.add(
        InboxEvent(
            event_id="E1",
            occurred_at=1_803_866_400_418,
            payload=b"sealed",
            state=PARKED,
            fault="handle: KeyError",
            attempts=5,
            **common,
        )  # fmt: skip
    )
    session.add(
        InboxEvent(event_id="E2", occurred_at=1_803_866_400_419, payload=b"sealed", **common)
    )
    session.add(
        OutboxMessage(
            key="k",
            kind="receipt",
            lane="lane",
            body=b"sealed",
            must_arrive=True,
            retry_key="r",
            created_at=NOW,
            state=PARKED,
            fault="push: refused 400",
        )  # fmt: skip
    )


def a_worker_lives(office: Database) -> None:
    ticks = OfficeClock().ticks()
    office.write(lambda session: health.beat(session, ticks))


def test_check_says_what_is_wrong_and_what_to_do(strongbot: Strongbot, office: Database) -> None:
    told = strongbot("check")
    assert (told.code, told.err) == (1, "")
    [line] = told.out.splitlines()
    assert line.startswith(
        "ill:worker_silent\tno worker was ever heard of\tStart `strongbot worker`"
    )
    a_worker_lives(office)
    told = strongbot("check")
    assert (told.code, told.out) == (0, "nothing is stuck\n")
    office.write(lambda session: facts.put(session, facts.CLOCK_AHEAD, "3600"))
    told = strongbot("check")
    assert told.code == 1 and "60 min ahead of LINE's\tSwitch on" in told.out


@pytest.mark.soak
def test_check_on_a_locked_database_says_so_and_does_not_wait_for_it(
    strongbot: Strongbot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CLOCK_START")  # in trials each command writes the clock down
    with office.engine.connect() as other:
        other.exec_driver_sql("ROLLBACK")
        other.exec_driver_sql("BEGIN IMMEDIATE")
        told = strongbot("check")
    assert told.code == 1 and told.out.startswith("ill:storing_fails\t"), told


@pytest.mark.soak
def test_stuck_rows_are_listed_and_tried_again(strongbot: Strongbot, office: Database) -> None:
    office.write(put_stuck_rows)
    a_worker_lives(office)
    told = strongbot("check")
    assert told.code == 1
    assert told.out.splitlines() == [
        "in:1\tmessage\thandle: KeyError", "out:1\treceipt\tpush: refused 400",
    ]  # fmt: skip
    assert "replay" in told.err
    for row in ("in:1", "out:1"):
        assert strongbot("replay", row).code == 0
        assert "not stuck" in one_line(strongbot("replay", row))
    assert strongbot("check").code == 0
    found = office.read(lambda session: session.get_one(InboxEvent, 1))
    assert (found.state, found.attempts, found.fault) == (WAITING, 0, None)


def test_what_is_not_there_cannot_be_tried_again(strongbot: Strongbot, office: Database) -> None:
    assert "not stuck" in one_line(strongbot("replay", "in:" + "9" * 18))
    assert "not stuck" in one_line(strongbot("replay", "--drop", "out:7"))


@pytest.mark.soak
def test_a_stuck_row_is_given_up_for_good_with_a_line_in_the_trail(
    strongbot: Strongbot, office: Database
) -> None:
    office.write(put_stuck_rows)
    a_worker_lives(office)
    assert "--drop" in strongbot("check").err
    for row in ("in:1", "out:1"):
        told = strongbot("replay", "--drop", row)
        assert (told.code, told.out) == (0, f"{row} is given up\n")
        assert "not stuck" in one_line(strongbot("replay", "--drop", row))
        assert "not stuck" in one_line(strongbot("replay", row))
    assert "not stuck" in one_line(strongbot("replay", "--drop", "in:2"))
    assert strongbot("check").code == 0
    entries = office.read(lambda session: list(session.scalars(select(AuditEntry))))
    assert [(e.verb, e.subject) for e in entries] == [
        ("event.give_up", "in:1"), ("message.give_up", "out:1"),
    ]  # fmt: skip
    waiting = office.read(lambda session: session.get_one(InboxEvent, 2))
    assert waiting.state == WAITING


# -- the channel -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Line]:
    line = Line(tmp_path_factory.mktemp("line"), "http://127.0.0.1:8000/callback")
    yield line
    line.stop()


@pytest.fixture
def channel(monkeypatch: pytest.MonkeyPatch, strongbot: Strongbot, stand_in: Line) -> Strongbot:
    """Commands with the stand-in's channel."""
    monkeypatch.setenv("LINE_CHANNEL_SECRET", SECRET)
    monkeypatch.setenv("LINE_CHANNEL_ACCESS_TOKEN", TOKEN)
    monkeypatch.setenv("LINE_API_ORIGIN", stand_in.origin)
    return strongbot


def test_a_channel_that_is_set_up_right_is_said_to_be(channel: Strongbot) -> None:
    told = channel("line", "check")
    assert told.code == 0, told
    assert "FIX" not in told.out
    assert "redelivery" in told.out and "pushes this month" in told.out


def test_a_webhook_set_elsewhere_is_said_with_the_right_address(
    channel: Strongbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLIC_ORIGIN", "https://bot.example.go.th")
    told = channel("line", "check")
    assert told.code == 1
    assert "FIX  set the webhook address to https://bot.example.go.th/callback" in told.out


def test_a_token_line_does_not_take_is_said_to_be_issued_anew(
    channel: Strongbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINE_CHANNEL_ACCESS_TOKEN", "a dead token")
    told = channel("line", "check")
    assert told.code == 1
    assert "LINE_CHANNEL_ACCESS_TOKEN" in told.out and "a dead token" not in told.out


def test_a_spent_quota_is_something_to_do(channel: Strongbot, stand_in: Line) -> None:
    stand_in.sim("POST", "/quota", {"limit": 0})
    told = channel("line", "check")
    stand_in.sim("POST", "/quota", {"limit": 300})
    assert told.code == 1 and "FIX  pushes this month" in told.out


def test_a_line_that_does_not_answer_is_said_to_be_unreachable(
    channel: Strongbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINE_API_ORIGIN", "http://127.0.0.1:1")
    told = channel("line", "check")
    assert told.code == 1 and "does not answer" in told.out


@pytest.mark.soak
def test_without_a_channel_there_is_nothing_to_check(strongbot: Strongbot) -> None:
    assert "LINE_CHANNEL_SECRET" in one_line(strongbot("line", "check"))


@pytest.mark.soak
def test_one_person_gets_a_new_code_and_a_lost_phone_is_forgotten(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    strongbot("roster", "import", str(roster))
    staff_id = next(iter(people(office)))
    assert "-" in strongbot("roster", "code", staff_id).out
    assert "has no LINE account" in one_line(strongbot("roster", "unlink", staff_id))

    def joins(session: Session) -> None:
        person = session.scalars(select(Person).where(Person.staff_id == staff_id)).one()
        person.line_user_id = "U" + "7" * 32

    office.write(joins)
    assert "-" in strongbot("roster", "code", staff_id).out
    assert strongbot("roster", "unlink", staff_id).code == 0
    assert people(office)[staff_id].line_user_id is None
    assert "nobody" in one_line(strongbot("roster", "code", "no such id"))
