"""A newer program migrates under running processes and is taken back: the version before serves on,
with the draft somebody has begun, and its backup holds what it does not know itself."""

from __future__ import annotations

import tarfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from sqlalchemy import text

from models.database import Database
from models.migrations import HEAD
from tests.journeys.reporting import until_review
from tests.journeys.stage import Stage

Stages = Callable[..., AbstractContextManager[Stage]]
DRAFTED = "ประชุมคณะทำงานแล้วหนึ่งครั้ง ยังรอหนังสือเวียน"
BY_A_NEWER_PROGRAM = (
    "CREATE TABLE further (id INTEGER PRIMARY KEY, name VARCHAR(20))",
    "INSERT INTO further VALUES (1, 'kept')",
    "ALTER TABLE report ADD COLUMN weight INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE conversation ADD COLUMN mood VARCHAR(20)",
    f"UPDATE alembic_version SET version_num = '9999', runs_from = '{HEAD}'",
)


@pytest.mark.soak
@pytest.mark.parametrize(
    "kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))]
)
def test_after_an_upgrade_is_taken_back_everything_goes_on(
    stages: Stages, kind: str, tmp_path: Path
) -> None:
    with stages(kind) as stage:
        reporter, superior = stage.person("D0103"), stage.person("D0102")
        until_review(reporter, "1.10", DRAFTED, 1)
        migrates(stage.database)
        assert stage.get(f"{stage.origin}/readyz").status == 200  # the processes of before
        for process in (stage.web, stage.workers[0]):
            assert process is not None
            process.stop()
        assert stage.runs("db", "upgrade").code == 0
        stage.start_web()
        stage.start_worker()
        stage.serves()
        reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว")
        superior.hears("รายงานรออนุมัติ", DRAFTED)
        assert stage.runs("check").code == 0
        made = stage.runs("backup", str(tmp_path / "b.tar.gz"))
        assert made.code == 0 and "schema 9999" in made.said
    assert "further" in held(tmp_path / "b.tar.gz")


def migrates(database: Database) -> None:
    with database.engine.begin() as connection:
        for statement in BY_A_NEWER_PROGRAM:
            connection.execute(text(statement))


def held(file: Path) -> str:
    """The list of what is in a backup."""
    with tarfile.open(file) as archive:
        listed = archive.extractfile("manifest.json")
        assert listed is not None
        return listed.read().decode()
