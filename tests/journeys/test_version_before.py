"""The code of the schema before and this code over one database: up, down and up again with drafts
in progress; on PostgreSQL workers of both at once."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.journeys.processes import ROOT, Process
from tests.journeys.reporting import until_review
from tests.journeys.stage import Stage

Stages = Callable[..., AbstractContextManager[Stage]]
BEFORE = "c3d8a67fde45ab2238a3f859e31c1a8d2c2e8152"
"""The last commit with schema 0051. Its program accepts a newer one (docs/decisions/0067)."""

FIRST, SECOND = "ประชุมคณะทำงานแล้วหนึ่งครั้ง", "ส่งหนังสือเวียนแล้วทุกกลุ่มงาน"
OLD, NEW = 0, 1  # the places of their workers


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The code of that commit, from git's history: a shallow clone has to be made whole first."""
    folder = tmp_path_factory.mktemp("older")
    packed = subprocess.run(["git", "archive", BEFORE], cwd=ROOT, capture_output=True, check=True)
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder


@pytest.mark.soak
@pytest.mark.parametrize(
    "kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))]
)
def test_drafts_go_on_up_and_down_and_up_again(stages: Stages, kind: str, older: Path) -> None:
    both_at_once = kind == "postgresql"
    with stages(kind, workers=2) as stage:
        reporter, superior = stage.person("D0103"), stage.person("D0102")
        goes_back(stage, older, both_at_once)
        until_review(reporter, "1.10", FIRST, 1)
        goes_on(stage, both_at_once)
        reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว")
        superior.hears("รายงานรออนุมัติ", FIRST)
        superior.says("รออนุมัติ").hears("1.10")
        until_review(reporter, "1.6.1", SECOND, 1)
        goes_back(stage, older, both_at_once)
        superior.says("พิจารณา").hears("1.10", FIRST)
        reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว")
        superior.hears("รายงานรออนุมัติ", SECOND)
        goes_on(stage, both_at_once)
        stage.settles()
        assert stage.runs("audit", "verify").code == 0
        assert stage.runs("check").code == 0


def goes_back(stage: Stage, older: Path, both_at_once: bool) -> None:
    """The web process and one worker are of the version before; of this one a worker at most."""
    given = {**stage.environment, "PYTHONPATH": str(older)}
    bot = [sys.executable, "-P", "-m", "bot"]
    stops(stage.web, *stage.workers)
    stage.workers[NEW] = None
    stage.web = Process([*bot, "web"], stage.folder, "older-web", given)
    stage.workers[OLD] = Process([*bot, "worker"], stage.folder, "older-worker", given)
    if both_at_once:
        stage.start_worker(NEW)
    stage.serves()


def goes_on(stage: Stage, both_at_once: bool) -> None:
    """The web process is of this version; the other's worker stays where both may be there."""
    stops(stage.web)
    stage.start_web()
    if not both_at_once:
        stops(stage.workers[OLD])
        stage.workers[OLD] = None
        stage.start_worker(NEW)
    stage.serves()


def stops(*processes: Process | None) -> None:
    for process in processes:
        if process is not None:
            process.stop()
