"""Real conversations are carried from one database into the next by `backup` and `restore`, and
people talk on; with other keys than the database's own no process starts."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from models.crypto import KeyRing
from models.database import open_database
from models.queues import hold
from models.trail import trail
from tests.journeys import ledger
from tests.journeys.people import document
from tests.journeys.processes import until
from tests.journeys.reporting import approves, sends_report, until_review
from tests.journeys.stage import Stage
from tests.journeys.waiting import what_waits
from tests.talk import words

Stages = Callable[..., AbstractContextManager[Stage]]
pytestmark = pytest.mark.xdist_group("pg")
STRANGER = "U" + "9d" * 16
STORY = "เจ้าหน้าที่จัดซื้อเรียกรับเงินทอนร้อยละสิบจากผู้เสนอราคา"
FURTHER = "มีสำเนาใบเสนอราคาอยู่ในลิ้นชักล่างสุด"
DRAFTED = "ประชุมคณะทำงานแล้วหนึ่งครั้ง ยังรอหนังสือเวียน"
LATER = "ยังไม่ได้เริ่มเพราะรอแบบจากกองกลาง"
CODE = re.compile(r"\b(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}\b")


@pytest.mark.soak
def test_people_talk_on_after_each_move_and_other_keys_open_nothing(
    stages: Stages, own_database: Callable[[str], str], tmp_path: Path
) -> None:
    with stages("sqlite", simulated=True) as stage:
        stage.sim("POST", "/people", {"id": STRANGER, "name": "ผู้ไม่ประสงค์ออกนาม", "friend": True})
        reporter, superior = stage.person("D0103"), stage.person("D0102")
        until_review(reporter, "1.10", DRAFTED, 1)
        stranger = stage.person_of(STRANGER)
        stranger.says("แจ้งเบาะแส").hears("1206", "ไม่เปิดเผยชื่อ")
        stranger.taps("ไม่เปิดเผยชื่อ").hears("เกิดอะไรขึ้น")
        found = CODE.search(words(stranger.says(STORY).hears("ยืนยัน")))
        assert found is not None
        stranger.sends_files([document()]).hears("1 ไฟล์")
        stranger.taps("ยืนยัน").hears("รับเบาะแสการทุจริตแล้ว")

        moves_at_once(stage, own_database("postgresql"))
        reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว")  # the draft came along
        stranger.says(f"ติดตาม {found[0]}").hears("ติดตาม")
        stranger.says(FURTHER).hears(FURTHER)

        moves(stage, own_database("postgresql"), tmp_path / "2.tar.gz")
        stranger.taps("ส่งให้ผู้รับเรื่อง").hears("แล้ว")
        approves(superior, DRAFTED)
        reporter.hears("รายงานได้รับอนุมัติแล้ว", "1.10")

        moves(stage, own_database("sqlite"), tmp_path / "3.tar.gz")
        sends_report(reporter, "1.11", LATER, 2)
        superior.hears("รายงานรออนุมัติ", LATER)
        stranger.says(f"ติดตาม {found[0]}").hears(FURTHER)
        all_is_handled(stage)
        stage.database.read(lambda session: ledger.every_event_was_handled_once(stage, session))
        stage.database.read(lambda session: ledger.the_trail_is_whole(stage, session))
        a_lost_ring_is_not_replaced(stage, tmp_path / "elsewhere")


def all_is_handled(stage: Stage) -> None:
    """What people said and sent. What is to be told later (a notice of a case waits for the full
    ten minutes) goes along with the backup."""

    def handled() -> bool:
        delivered = stage.sim("POST", "/idle?wait=5")["idle"]
        waits = stage.database.read(what_waits)
        return bool(delivered) and not waits.keys() & {"inbox", "files"}

    until(handled, stage.logs)


def moves(stage: Stage, url: str, file: Path) -> None:
    """Everything into another database, by a backup; then the same processes over that one."""
    all_is_handled(stage)
    runs(stage, "backup", str(file))
    for process in (stage.web, stage.workers[0]):
        assert process is not None
        process.stop()
    stage.database.close()
    stage.environment["DATABASE_URL"] = url
    stage.database = open_database(url, stage.sealer.derived_key(trail.PURPOSE))
    runs(stage, "restore", str(file))
    runs(stage, "resume")
    other_keys_start_nothing(stage)
    stage.start_web()
    stage.start_worker()
    stage.serves()


def moves_at_once(stage: Stage, url: str) -> None:
    """Everything into another database by one command, which waits for no one to be left; the old
    one is served by nobody afterwards."""
    all_is_handled(stage)
    old = stage.environment["DATABASE_URL"]
    refused = stage.runs("db", "move", "--to", url)
    assert refused.code == 1 and "stop web, worker" in refused.said
    for process in (stage.web, stage.workers[0]):
        assert process is not None
        process.stop()
    stage.database.close()
    runs(stage, "db", "move", "--to", url, "--dry-run")
    runs(stage, "db", "move", "--to", url)
    stage.environment["DATABASE_URL"] = url
    stage.database = open_database(url, stage.sealer.derived_key(trail.PURPOSE))
    for command in ("web", "worker"):
        says(stage, {"DATABASE_URL": old}, command, "set DATABASE_URL to the new one")
    assert not stage.database.read(hold.holds)
    stage.start_web()
    stage.start_worker()
    stage.serves()


def other_keys_start_nothing(stage: Stage) -> None:
    ring = KeyRing.generate(secrets.token_bytes).dump()
    for command in ("web", "worker", "check"):
        says(stage, {"KEY_RING": ring}, command, "the key ring is not the one of this database")
    says(stage, {"SECRET_KEY": "another"}, "check", "SECRET_KEY is not the one of this database")


def a_lost_ring_is_not_replaced(stage: Stage, folder: Path) -> None:
    """A DATA_DIR that holds no keys, or nothing at all: neither keys nor a database are made."""
    folder.mkdir()
    unset = {"DATA_DIR": str(folder), "KEY_RING": "", "SECRET_KEY": ""}
    says(stage, unset, "worker", "missing, and the database is used with it")
    says(stage, {**unset, "DATABASE_URL": ""}, "status", "there is no database")
    assert list(folder.iterdir()) == []


def says(stage: Stage, given: dict[str, str], command: str, why: str) -> None:
    """The command ends at once, and this is its one line."""
    ended = stage.runs(command, **given)
    assert ended.code == 1 and why in ended.said, ended.said
    assert len(ended.said.splitlines()) == 1, ended.said


def runs(stage: Stage, *command: str) -> None:
    ended = stage.runs(*command)
    assert ended.code == 0, ended.said
