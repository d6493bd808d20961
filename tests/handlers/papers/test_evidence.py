"""The evidence index: which report has which files and links, and where they lie in the archive."""

from __future__ import annotations

import io

import openpyxl
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing.model import Document
from handlers.papers.reports.evidence_list import MOST_THUMBS, safe_name
from models.errors import Refusal
from models.reports.report import APPROVED, RETURNED, SUBMITTED
from scheduler.opening.content_pictures import small
from tests.handlers.papers.conftest import NOW, Desk
from tests.handlers.papers.reading import arabic, readings, sheets, squeezed
from tests.handlers.papers.round import DUE, Round, photo

WANTED = PaperRequest("evidence", due=DUE)


@pytest.fixture
def round_(desk: Desk) -> Round:
    """Of two bureaus: a photo and a PDF, a public link, nothing, and what was returned."""
    made = Round(desk.session, desk.sealer, 2, 4)
    files = [
        made.keeps(None, photo(), "image/jpeg"),
        made.keeps("รายงานการประชุม/ลับ?.pdf", b"%PDF-1.7", "application/pdf"),
    ]
    made.sends(0, 0, APPROVED, evidence=[file.id for file in files])
    made.sends(0, 1, SUBMITTED, links=["https://example.org/news/1"])
    made.sends(0, 2, APPROVED)
    gone = made.keeps("ส่งกลับ.pdf", b"%PDF-1.7", "application/pdf")
    made.sends(1, 3, RETURNED, evidence=[gone.id])
    return made


def made(round_: Round, wanted: PaperRequest = WANTED) -> Document:
    return gather(round_.session, round_.sealer, wanted, NOW)


def rows(round_: Round, wanted: PaperRequest = WANTED) -> list[list[object]]:
    data = render(made(round_, wanted), "xlsx", round_.sealer, round_.files.get, small).data
    return [row[1:] for name, found in sheets(data).items() if name in BUREAUS for row in found[1:]]


BUREAUS = ("สำนักวิชาการ", "สำนักการต่างประเทศ")


def test_every_file_and_link_of_what_was_sent_stands_in_it(round_: Round) -> None:
    found = [[arabic(str(value)) for value in row] for row in rows(round_)]
    assert [(row[1], row[2]) for row in found] == [
        ("ไฟล์ 1", "รูปภาพ"),
        ("รายงานการประชุม/ลับ?.pdf", "PDF"),
        ("https://example.org/news/1", "ลิงก์"),
        ("ไม่มีไฟล์แนบ", "–"),
    ]
    assert found[0][0].startswith("1.1 ") and found[1][0] == "1.1 ”"
    assert found[0][4].startswith("2027-03-18")


def test_the_place_in_the_archive_names_bureau_activity_and_round(round_: Round) -> None:
    folder = f"evidence/สำนักวิชาการ/{round_.plan.id}-1.1 2027-03-20"
    assert [row[5] for row in rows(round_)[:2]] == [
        f"{folder}/01 file-1.jpg", f"{folder}/02 รายงานการประชุม ลับ.pdf",
    ]  # fmt: skip


def test_its_figures_are_counted_from_the_rows(round_: Round) -> None:
    [first, *_] = (row[0] for row in sheets(
        render(made(round_), "xlsx", round_.sealer).data
    )["สรุป"] if "หลักฐาน" in str(row[0]) and "ไฟล์" in str(row[0]))  # fmt: skip
    assert arabic(first).startswith("รายงานที่ส่งแล้ว 3 ฉบับ หลักฐาน 2 ไฟล์ รวม 8 KB")
    assert arabic(first).endswith("ไม่มีไฟล์แนบ 2 ฉบับ")


def test_pictures_stand_small_on_paper_and_in_the_workbook(round_: Round) -> None:
    document = made(round_)
    data = render(document, "pdf", round_.sealer, round_.files.get, small).data
    with pypdfium2.PdfDocument(data) as pdf:
        images = [o for o in pdf[0].get_objects() if o.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
        assert [image.get_px_size() for image in images] == [(160, 120)]
    book = openpyxl.load_workbook(
        io.BytesIO(render(document, "xlsx", round_.sealer, round_.files.get, small).data)
    )
    assert sum(len(sheet._images) for sheet in book) == 1


def test_a_picture_that_is_gone_or_broken_keeps_nothing_from_being_made(round_: Round) -> None:
    round_.keeps(None, b"no picture at all", "image/jpeg", key="key-0")
    for fetch in (lambda _key: None, round_.files.get):
        assert "ไฟล์1" in arabic(squeezed(readings(
            render(made(round_), "pdf", round_.sealer, fetch, small).data
        )[0]))  # fmt: skip


def test_the_same_rows_and_pictures_give_the_same_bytes(round_: Round) -> None:
    for ending in ("pdf", "xlsx"):
        twice = {
            render(made(round_), ending, round_.sealer, round_.files.get, small).data
            for _ in range(2)
        }
        assert len(twice) == 1


def test_thai_words_are_found_in_it(round_: Round) -> None:
    for text in readings(render(made(round_), "pdf", round_.sealer).data):
        assert "ดัชนีเอกสารหลักฐาน" in squeezed(text) and "สำนักวิชาการ" in squeezed(text)


def test_one_who_sees_one_bureau_gets_that_bureaus_evidence(round_: Round) -> None:
    other = frozenset((round_.bureaus[1].id,))
    assert rows(round_, PaperRequest("evidence", due=DUE, bureau_ids=other)) == []
    own = PaperRequest("evidence", due=DUE, bureau_id=round_.bureaus[0].id, bureau_ids=other)
    with pytest.raises(Refusal, match="no_rows"):
        made(round_, own)


def test_what_a_plans_source_names_without_a_file_is_said_to_be_named_alone(desk: Desk) -> None:
    desk.takes_in("central-2566")
    document = desk.makes(PaperRequest("evidence", "central-2566"))
    found = sheets(render(document, "xlsx", desk.sealer).data)["สำนักบริหารงานกลาง"]
    assert {row[3] for row in found[1:]} == {"ระบุชื่อ"}
    assert {row[5] for row in found[1:]} == {"–"}


@pytest.mark.soak
def test_no_more_small_pictures_are_made_than_a_worker_has_time_for(desk: Desk) -> None:
    many = Round(desk.session, desk.sealer, 1, 1)
    files = [many.keeps(None, b"", "image/jpeg").id for _ in range(MOST_THUMBS + 1)]
    many.sends(0, 0, APPROVED, evidence=files)
    asked: list[str] = []
    render(made(many), "xlsx", desk.sealer, lambda key: asked.append(key))
    assert len(asked) == MOST_THUMBS


@given(st.text(max_size=80))
def test_a_files_name_leads_nowhere_else(name: str) -> None:
    plain = safe_name(name)
    assert not set(plain) & set('<>:"/\\|?*\0\n') and ".." != plain and len(plain) <= 60
    assert not plain.endswith((".", " ")) and not plain.startswith((".", " "))
    assert safe_name(plain) == plain
