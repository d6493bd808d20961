"""A round's archive: what is in it, under which names, with which sums; nothing else."""

from __future__ import annotations

import hashlib
import io
import tracemalloc
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from handlers.papers import archive_file
from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing import seal
from handlers.papers.printing.model import EnclosedFile
from models.errors import Refusal
from models.plans import plan_files
from models.reports import plan_intake
from models.reports.report import APPROVED
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import sheets
from tests.handlers.papers.round import DUE, Round, photo

AFTER = datetime(2027, 3, 25, 3, 0, tzinfo=UTC)
WANTED = PaperRequest("round", due=DUE)


@pytest.fixture
def round_(desk: Desk) -> Round:
    """Two bureaus, one of which sent a report with a photo."""
    made = Round(desk.session, desk.sealer, 2, 2)
    made.sends(0, 0, APPROVED, evidence=[made.keeps("ภาพ.jpg", photo(), "image/jpeg").id])
    return made


def packed(round_: Round, wanted: PaperRequest = WANTED) -> bytes:
    document = gather(round_.session, round_.sealer, wanted, AFTER)
    with closing(render(document, "zip", round_.sealer, round_.files.get)) as made:
        return made.data


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        assert found.testzip() is None
        return {name: found.read(name) for name in found.namelist()}


def photo_path(round_: Round) -> str:
    return f"evidence/สำนักวิชาการ/{round_.plan.id}-1.1 2027-03-20/01 ภาพ.jpg"


@pytest.mark.soak
def test_everything_of_the_round_is_in_it(round_: Round) -> None:
    found = set(contents(packed(round_)))
    forms = {
        f"bureau-forms/{bureau.name} round-2570.{ending}"
        for bureau in round_.bureaus
        for ending in ("pdf", "docx")
    }
    documents = {
        "01-office-report.pdf", "01-office-report.docx", "02-submissions.pdf",
        "02-submissions.xlsx", "03-evidence.pdf", "03-evidence.xlsx",
        "04-no-gift.pdf", "06-memo-quarter.pdf", "06-memo-quarter.docx",
    }  # fmt: skip
    assert forms | documents | {photo_path(round_), "index.txt", "index.xlsx"} <= found


@pytest.mark.soak
def test_the_evidence_is_byte_for_byte_what_is_kept(round_: Round) -> None:
    assert contents(packed(round_))[photo_path(round_)] == round_.files["key-0"]


@pytest.mark.soak
def test_the_index_has_the_sum_of_every_file_but_its_own(round_: Round) -> None:
    found = contents(packed(round_))
    lines = found["index.txt"].decode().splitlines()
    listed = dict(reversed(line.split("  ", 1)) for line in lines if not line.startswith("#"))
    assert listed == {
        name: hashlib.sha256(data).hexdigest()
        for name, data in found.items()
        if not name.startswith("index.")
    }
    rows = sheets(found["index.xlsx"])["สารบัญ"][1:]
    assert {row[0]: row[2] for row in rows} == listed
    assert {row[0]: row[1] for row in rows} == {name: len(found[name]) for name in listed}


@pytest.mark.soak
def test_each_document_in_it_and_the_whole_are_known_again_as_ours(round_: Round) -> None:
    data = packed(round_)
    mark = seal.read(round_.sealer, data)
    assert mark is not None and mark.made_at == AFTER
    for name, inside in contents(data).items():
        if name[:2].isdigit() or name.startswith("bureau-forms/"):
            assert seal.read(round_.sealer, inside) is not None, name
    altered = data.replace(b"index.txt", b"index.exe")
    assert seal.read(round_.sealer, altered) is None


@pytest.mark.soak
def test_the_same_rows_and_moment_give_the_same_bytes(round_: Round) -> None:
    assert packed(round_) == packed(round_)


@pytest.mark.soak
def test_one_bureaus_archive_holds_nothing_of_another(round_: Round) -> None:
    own = PaperRequest("round", due=DUE, bureau_id=round_.bureaus[1].id)
    found = set(contents(packed(round_, own)))
    assert not any("สำนักวิชาการ" in name for name in found)
    assert not any("office-report" in name or "memo" in name for name in found)


@pytest.mark.soak
def test_one_bureaus_archive_lists_that_bureaus_reports_only(round_: Round) -> None:
    own = PaperRequest("round", due=DUE, bureau_id=round_.bureaus[1].id)
    listed = sheets(contents(packed(round_, own))["01-submissions.xlsx"])
    assert round_.bureaus[1].name in str(listed)
    assert round_.bureaus[0].name not in str(listed)


@pytest.mark.soak
def test_what_there_is_nothing_of_is_named_in_the_index(desk: Desk) -> None:
    made = Round(desk.session, desk.sealer, 1, 1)
    second = made.plan.source.replace("round-2570", "other-2570")  # which is the office's?
    plan_intake.store(desk.session, plan_files.read_plan(second))
    found = contents(packed(made))
    assert "01-office-report.pdf" not in found
    assert "รายงานของสำนักงาน" in str(sheets(found["index.xlsx"])["สรุป"])
    assert "รายงานของสำนักงาน" in found["index.txt"].decode()


@pytest.mark.soak
def test_a_file_that_is_gone_is_named_as_gone(round_: Round) -> None:
    document = gather(round_.session, round_.sealer, WANTED, AFTER)
    with closing(render(document, "zip", round_.sealer)) as made:
        found = contents(made.data)
    assert photo_path(round_) not in found
    assert f"ไม่มีในระบบแล้ว: {photo_path(round_)}" in found["index.txt"].decode()


def test_evidence_beyond_its_room_is_left_out_and_said(round_: Round) -> None:
    cover = gather(round_.session, round_.sealer, WANTED, AFTER)
    big = [
        EnclosedFile(f"evidence/{n}.pdf", f"k{n}", archive_file.MOST_EVIDENCE // 2)
        for n in range(3)
    ]
    document = archive_file.enclosing(cover, [], big)
    inside = [b for b in document.blocks if isinstance(b, EnclosedFile) and b in big]
    assert inside == big[:2]
    assert "1 ไฟล์" in document.draft and "รายสำนัก" in document.draft
    assert cover.draft == ""


@pytest.mark.soak
def test_an_archive_is_packed_and_sealed_without_being_held_in_memory(round_: Round) -> None:
    cover = gather(round_.session, round_.sealer, WANTED, AFTER)
    mebibyte = 1024 * 1024
    big = [EnclosedFile(f"evidence/{n}.jpg", "same", mebibyte) for n in range(48)]
    document = replace(cover, blocks=[*cover.blocks[:1], *big])
    file = bytes(mebibyte)
    tracemalloc.start()
    with closing(render(document, "zip", round_.sealer, {"same": file}.get)) as made:
        assert sum(map(len, made.pieces())) == made.size > 48 * mebibyte
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        mark = seal.read(round_.sealer, made.data)
    assert most < 24 * mebibyte and mark is not None and mark.code == made.code


def test_a_round_in_which_nothing_is_owed_has_no_archive(desk: Desk) -> None:
    with pytest.raises(Refusal, match="no_rows"):
        desk.makes(WANTED)
