"""`backup` and `restore`: everything back in either database, consistent, never over anything."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import secrets
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import backup_shelf, keys, settings
from bot.backup_file import MANIFEST
from bot.simulator import seed
from models.complaints.complaint import Case
from models.complaints.sealed import case_texts
from models.crypto import Sealer
from models.database import Database, open_database
from models.migrations import HEAD, KNEW_OLDER
from models.people import people
from models.people.person import Person
from models.queues import health, hold
from models.queues.inbox import InboxEvent
from models.queues.lane import LANE
from models.queues.storage import PAYLOAD
from models.tables import METADATA
from models.trail import facts, trail
from models.upkeep import table_rows
from tests import factories
from tests.bot.test_cli import NOW, Strongbot, office, one_line, strongbot
from tests.models.complaints.complaining import STORY, filed
from tests.models.queues.test_resuming import waits
from tests.patience import PATIENCE
from tests.subjects.copied import Copy

__all__ = ["office", "strongbot"]
CENTRAL = "สำนักบริหารงานกลาง"


@pytest.fixture
def given_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> keys.Keys:
    """Keys in the environment, as PostgreSQL wants them."""
    made = keys.make(settings.load(tmp_path, {"DATA_DIR": str(tmp_path / "made")}))
    monkeypatch.setenv("SECRET_KEY", made.secret_key)
    monkeypatch.setenv("KEY_RING", made.ring.dump())
    return made


def opened(url: str, given: keys.Keys) -> tuple[Database, Sealer]:
    sealer = Sealer(given.ring, secrets.token_bytes)
    return open_database(url, sealer.derived_key(trail.PURPOSE)), sealer


def fill(url: str, given: keys.Keys) -> None:
    """The demo's people and plans, a trail, a complaint, an event with LINE's own stamp."""
    database, sealer = opened(url, given)

    def put(session: Session) -> None:
        seed.seed(session, sealer, NOW, secrets.token_bytes)
        filed(session, sealer, people.bureau_named(session, CENTRAL))
        session.add(
            InboxEvent(
                event_id="01KKKQ8W5T3XZ9V1N7M2RB4CDE",
                lane=sealer.keyed_hash("U" + "4f" * 16, LANE),
                kind="message",
                occurred_at=int(NOW.timestamp() * 1000) + 417,
                received_at=NOW,
                received_ticks=1.0,
                payload=sealer.seal_json({"type": "message"}, PAYLOAD),
            )
        )

    database.write(put)
    database.close()


STAMPS = (facts.ROSTER, facts.BUREAUS)


def everything(url: str, but: tuple[str, ...] = STAMPS) -> dict[str, list[object]]:
    """Every row of every table, but for the notes that a backup was made and restored, and for the
    stamps of the roster."""
    database = open_database(url)
    found = database.read(
        lambda session: {
            shape.name: list(table_rows.dump(session, shape))
            for shape in table_rows.shapes(METADATA)
        }
    )
    database.close()
    noted = (facts.BACKED_UP, facts.BACKUP_WHOLE, facts.ON_HOLD, *but)
    found["fact"] = [row for row in found["fact"] if row[0] not in noted]
    return found


@pytest.mark.parametrize(("origin", "target"), [("sqlite", "postgresql"), ("postgresql", "sqlite")])
def test_everything_is_there_again_in_either_database(
    strongbot: Strongbot,
    given_keys: keys.Keys,
    own_database: Callable[[str], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    origin: str,
    target: str,
) -> None:
    full = own_database(origin)
    fill(full, given_keys)
    monkeypatch.setenv("DATABASE_URL", full)
    told = strongbot("backup", "b.tar.gz")
    assert (told.code, told.err) == (0, "")
    assert (tmp_path / "b.tar.gz").stat().st_mode & 0o777 == 0o600

    url = own_database(target)
    monkeypatch.setenv("DATABASE_URL", url)
    told = strongbot("restore", "b.tar.gz")
    assert (told.code, told.err) == (0, "")
    assert everything(url) == everything(full)
    assert "unaltered" in strongbot("audit", "verify").out
    assert "ill:on_hold" in strongbot("check").out
    lists = strongbot("resume", "--dry-run").out.splitlines()
    assert lists and lists == strongbot("resume").out.splitlines()
    assert "ill:on_hold" not in strongbot("check").out
    assert "nothing is on hold" in one_line(strongbot("resume"))

    database, sealer = opened(url, given_keys)

    def goes_on(session: Session) -> str:
        case = session.scalars(select(Case)).one()
        factories.person(session, people.bureau_named(session, CENTRAL))  # ids are counted on
        return case_texts.story(sealer, case).text

    assert database.write(goes_on) == STORY
    database.close()
    assert "is not empty" in one_line(strongbot("restore", "b.tar.gz"))


@pytest.fixture
def backed_up(strongbot: Strongbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A backup of an embedded database with its own keys, and those apart."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "old"))
    assert strongbot("db", "upgrade").code == 0
    made = keys.load(settings.load(tmp_path))
    fill(f"sqlite:///{tmp_path}/old/strong.db", made)
    assert strongbot("backup", "b.tar.gz", "--keys", "k.json").code == 0
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "new"))
    return tmp_path / "b.tar.gz"


def test_no_key_and_no_sealed_word_is_in_it_and_the_keys_stand_apart(
    backed_up: Path, tmp_path: Path
) -> None:
    text = gzip.decompress(backed_up.read_bytes())
    told = json.loads((tmp_path / "k.json").read_text("utf-8"))
    assert told["secret_key"].encode() not in text and STORY.encode() not in text
    for key in (*(each["key"] for each in told["key_ring"]["seal"]), told["key_ring"]["hash"]):
        assert key.encode() not in text
    assert (tmp_path / "k.json").stat().st_mode & 0o777 == 0o600
    with tarfile.open(backed_up) as archive:
        manifest = json.load(archive.extractfile("manifest.json"))  # type: ignore[arg-type]
    assert manifest["schema"] and all(len(part["sha256"]) == 64 for part in manifest["parts"])


@pytest.mark.soak
def test_another_machine_needs_the_keys_and_makes_up_none(
    strongbot: Strongbot, backed_up: Path, tmp_path: Path
) -> None:
    assert "--keys FILE" in one_line(strongbot("restore", backed_up))
    assert not (tmp_path / "new" / "key_ring.json").exists()
    assert strongbot("restore", backed_up, "--keys", "k.json").code == 0
    old, new = tmp_path / "old", tmp_path / "new"
    assert everything(f"sqlite:///{new}/strong.db") == everything(f"sqlite:///{old}/strong.db")
    assert (new / "secret_key").read_text() == (old / "secret_key").read_text()


@pytest.mark.soak
def test_other_keys_that_are_there_are_not_overwritten(
    strongbot: Strongbot, backed_up: Path, tmp_path: Path
) -> None:
    made = keys.make(settings.load(tmp_path))
    assert "do not open this backup" in one_line(strongbot("restore", backed_up))
    assert "move them away" in one_line(strongbot("restore", backed_up, "--keys", "k.json"))
    assert keys.load(settings.load(tmp_path)) == made


def test_a_backup_altered_or_cut_short_restores_nothing(
    strongbot: Strongbot, backed_up: Path, tmp_path: Path
) -> None:
    whole = backed_up.read_bytes()
    with tarfile.open(backed_up) as archive:
        members = [(m, archive.extractfile(m).read()) for m in archive]  # type: ignore[union-attr]
    with tarfile.open(tmp_path / "altered.tar.gz", "w:gz") as archive:
        for member, data in members:
            changed = data.replace(CENTRAL.encode(), "สำนักบริหารงานกลวง".encode())
            (tmp_path / "part").write_bytes(changed)
            archive.add(tmp_path / "part", member.name)
    (tmp_path / "short.tar.gz").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "other.tar.gz").write_bytes(b"nothing of ours")
    for name, says in (
        ("altered", "is not what was written"), ("short", "b"), ("other", "is no backup"),
    ):  # fmt: skip
        assert says in one_line(strongbot("restore", f"{name}.tar.gz", "--keys", "k.json"))
        assert not (tmp_path / "new" / "strong.db").exists()


@pytest.mark.soak
def test_verify_says_that_a_backup_is_whole_or_what_it_lacks_and_leaves_nothing(
    strongbot: Strongbot, backed_up: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trials = tmp_path / "trials"
    trials.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(trials))
    shelved = backup_shelf.place(tmp_path, NOW)
    shutil.copy(backed_up, shelved)
    told = strongbot("backup", "verify", shelved, "--keys", "k.json")
    assert (told.code, told.err) == (0, "")
    [line] = told.out.splitlines()
    rows = sum(map(len, everything(f"sqlite:///{tmp_path}/old/strong.db", but=()).values()))
    assert f"whole: {rows} rows" in line and f"schema {HEAD}" in line
    assert re.search("[1-9][0-9]* sealed values open, [1-9][0-9]* entries of the trail", line)

    [kept] = backup_shelf.standing(tmp_path)
    assert kept.path == shelved and kept.mark.exists()

    assert "key" in one_line(strongbot("backup", "verify", backed_up))  # none are here
    with tarfile.open(backed_up) as had, tarfile.open(tmp_path / "less.tar.gz", "w:gz") as less:
        for member in had:
            data = had.extractfile(member).read()  # type: ignore[union-attr]
            if member.name == MANIFEST:
                head = json.loads(data)
                head["parts"] = [p for p in head["parts"] if p["shape"]["table"] != "lane"]
                data = json.dumps(head).encode()
                member.size = len(data)
            less.addfile(member, io.BytesIO(data))
    verify = ("backup", "verify", "--keys", "k.json")
    assert "tables are missing in it (lane)" in one_line(strongbot(*verify, "less.tar.gz"))

    monkeypatch.setenv("DATA_DIR", str(tmp_path / "old"))
    with closing(sqlite3.connect(tmp_path / "old" / "strong.db")) as old, old:
        old.execute("UPDATE inbox_event SET payload = substr(payload, 1, length(payload) - 1)")
        old.execute("UPDATE audit_entry SET verb = 'another' WHERE id = 1")
    assert strongbot("backup", "bad.tar.gz").code == 0
    line = one_line(strongbot("backup", "verify", "bad.tar.gz"))
    assert "1 values of inbox_event.payload do not open; the trail has 1 faults" in line
    assert not list(trials.iterdir()) and not (tmp_path / "new").exists()


@pytest.mark.soak
def test_at_night_the_newest_is_verified_and_the_database_knows_what_was_found(
    strongbot: Strongbot, backed_up: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "old"))
    served(tmp_path / "old")
    for name in ("LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN"):
        monkeypatch.setenv(name, "given")
    monkeypatch.setenv("LINE_API_ORIGIN", "http://127.0.0.1:9")
    folder = tmp_path / "kept"
    folder.mkdir()
    verify = ("backup", "verify", folder)
    assert "no backup is in it" in one_line(strongbot(*verify))
    assert "ill:backup_not_whole" in strongbot("check").out
    made = strongbot("backup", "--into", folder, "--json").json
    assert made["removed"] == [] and made["schema"] == HEAD and made["tables"] > 50
    told = strongbot(*verify, "--json")
    assert told.code == 0 and told.json["whole"] and told.json["file"] == made["file"]
    assert told.json["rows"] == made["rows"] and told.json["opened"] > 0
    assert "ill:backup_not_whole" not in strongbot("check").out
    assert "each backup in it was found whole" in strongbot(*verify).out
    assert strongbot(*verify, "--json").json is None

    later = datetime.fromisoformat(told.json["made_at"]) + timedelta(seconds=2)
    cut = backup_shelf.place(folder, later)
    cut.write_bytes(Path(made["file"]).read_bytes()[:-4000])
    monkeypatch.setattr("bot.backup_trial.real_now", lambda: later)
    assert f"not whole: {cut}" in one_line(strongbot(*verify))
    told = strongbot(*verify, "--json")
    assert told.code == 1 and not told.json["whole"] and str(cut) in told.json["wrong"]
    assert "was found not whole" in strongbot("check").out
    listed = strongbot("backup", "list", folder, "--json").json
    assert [each["whole"] for each in listed] == [False, True]
    lines = strongbot("backup", "list", folder).out.splitlines()
    assert [line.rpartition("\t")[2] for line in lines] == ["not verified", "found whole"]


def served(folder: Path) -> None:
    """The database in this folder has served LINE for long."""
    with closing(sqlite3.connect(folder / "strong.db")) as database, database:
        values = (facts.SERVED_LINE, (NOW - timedelta(days=500)).isoformat())
        database.execute("INSERT INTO fact (name, value) VALUES (?, ?)", values)


@pytest.mark.soak
def test_it_is_made_of_one_moment_while_others_write(backed_up: Path, tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/old/strong.db")
    shape = next(s for s in table_rows.shapes(METADATA) if s.name == "person")
    with database.engine.connect() as connection:
        session = Session(connection)
        before = len(list(table_rows.dump(session, shape)))
        database.write(
            lambda other: factories.person(other, people.bureau_named(other, CENTRAL)).id
        )
        assert len(list(table_rows.dump(session, shape))) == before
    rows = database.read(lambda other: len(list(other.scalars(select(Person)))))
    database.close()
    assert rows == before + 1


@pytest.mark.soak
def test_a_backup_is_brought_to_a_newer_programs_schema(backed_up: Path, tmp_path: Path) -> None:
    newer = Copy(tmp_path / "newer")
    revision = f"{int(HEAD) + 1:04}"
    newer.migrates(revision)
    ran = subprocess.run(
        [sys.executable, "-m", "bot", "restore", str(backed_up), "--keys", "k.json"],
        env={**os.environ, "PYTHONPATH": str(newer.folder)},
        cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    new = f"sqlite:///{tmp_path}/new/strong.db"
    assert everything(new) == everything(f"sqlite:///{tmp_path}/old/strong.db")
    database = open_database(new)
    assert database.read(health.schema_revision) == revision
    database.close()


@pytest.mark.parametrize(
    ("schema", "says"),
    [
        ("0013", f"restore it with commit {KNEW_OLDER}"),
        ("9999", "newer program: verify and restore it with that one"),
    ],
)
@pytest.mark.soak
def test_a_backup_of_a_schema_that_no_migration_leads_on_from_makes_nothing(
    strongbot: Strongbot, backed_up: Path, tmp_path: Path, schema: str, says: str
) -> None:
    with tarfile.open(backed_up) as had, tarfile.open(tmp_path / "other.tar.gz", "w:gz") as other:
        for member in had:
            data = had.extractfile(member).read()  # type: ignore[union-attr]
            if member.name == MANIFEST:
                data = json.dumps(json.loads(data) | {"schema": schema}).encode()
                member.size = len(data)
            other.addfile(member, io.BytesIO(data))
    line = one_line(strongbot("restore", "other.tar.gz", "--keys", "k.json"))
    assert schema in line and says in line
    assert not (tmp_path / "new" / "strong.db").exists()


@pytest.mark.soak
def test_what_waits_may_be_dropped_at_resume_and_only_what_waits(
    strongbot: Strongbot, office: Database
) -> None:
    day = timedelta(days=1)

    def put(session: Session) -> None:
        hold.begin(session, NOW)
        session.add_all(waits(key, key, NOW - 2 * day) for key in ("digest", "receipt"))

    office.write(put)
    assert "news: no such message waits" in one_line(strongbot("resume", "--drop", "news"))
    one, other, counted = strongbot("resume", "--drop", "digest", "--dry-run").out.splitlines()
    assert one.split("\t")[1::2] == ["digest", "dropped"] and "dropped" not in other
    assert counted == "1 messages wait and leave now or at their time, 1 are dropped"
    words = ("--drop", other.split("\t")[0], "--drop-before", "2570-02-28T09:00")
    assert strongbot("resume", *words).out.splitlines()[-1].endswith("2 are dropped")
    assert "nothing is on hold" in one_line(strongbot("resume", *words))
