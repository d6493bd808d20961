"""Every paper about bureaus and reports, made of the worst that people send.

A bureau that sent nothing, 200 pictures with one of 40 megapixels, 30 partners, 5,000 letters in a
cell, emoji, titles of three lines, names with rare marks, a plan of 300 activities.
"""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import openpyxl
import pypdfium2
import pytest

from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.errors import Refusal
from models.people.person import Bureau
from models.plans import plan_files
from models.reports import plan_intake
from models.reports.report import APPROVED
from scheduler.opening import content_pictures
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.page_lines import letters
from tests.handlers.papers.reading import pages, squeezed
from tests.handlers.papers.round import DUE, NAMES, Round, photo
from tests.models.attendance.gathering import ENDS

RARE = "สำนักฤๅษีฎีกา ณ ฟื้นฟูปิ่นปั้นฟ้า Škvorecký-Nguyễn Đỗ"
"""A bureau's name with marks above marks, and Latin letters with theirs."""
EMOJI = "🎉👩‍💻👍🏽"
TITLE = "โครงการถอดบทเรียนการขับเคลื่อนสู่การเป็นองค์กรต้นแบบด้านคุณธรรมและความโปร่งใส " * 3
CELL = ("ดำเนินการส่งเสริมคุณธรรมและจริยธรรมของบุคลากรอย่างต่อเนื่อง " * 100)[:5000]
PARTNERS = "\n".join(f"เครือข่ายที่ {n} วัดและโรงเรียนในชุมชน" for n in range(1, 31))
OF_A_BUREAU = ("bureau-form", "activity-page", "lessons", "self-assessment", "award-dossier")
OF_ALL = (
    *("office-report", "plan-table", "submissions", "evidence", "memo", "memo-quarter"),
    *("no-gift", "complaints", "heat-map", "progress-chart"),
)
OF_A_PLAN = ("bureau-form", "office-report", "plan-table", "heat-map", "progress-chart")
NAMELESS = ("memo", "memo-quarter", "plan-table", "office-report")
"""They name bureaus only where something is to be told of one."""
OF_A_YEAR = ("lessons", "office-report", "plan-table", "progress-chart")


@pytest.fixture
def worst(desk: Desk) -> Round:
    """Two bureaus by 300 activities; of the first one report that holds all, of the other none."""
    made = Round(desk.session, desk.sealer, 2, 3)
    text = plan_files.read_plan(hard_plan())
    plan = plan_intake.store(desk.session, text)
    made.bureaus[0].name = RARE
    first = made.activities = list(plan.activities)
    first[0].responsible = PARTNERS
    small, big = photo(), photo("navy", (8000, 5000))
    kept = [made.keeps(f"ภาพ {n} {EMOJI}.jpg", small, "image/jpeg") for n in range(199)]
    kept.insert(0, made.keeps("ใหญ่มาก.jpg", big, "image/jpeg"))
    made.sends(
        0, 0, APPROVED, narrative=CELL, output=f"{EMOJI} {RARE}", outcome=f"{CELL}\n{PARTNERS}",
        evidence=[file.id for file in kept], risk="red", status_reason=CELL,
        links=[f"https://example.org/{n}" for n in range(30)],
    )  # fmt: skip
    desk.session.flush()
    return made


def hard_plan() -> str:
    lines = "\n".join(
        f'- {{number: "1.{n}", measure: 1, title: "{TITLE.strip()} {n}", '
        f"bureaus: [{NAMES[0]}, {NAMES[1]}], due: [{DUE}]}}"
        for n in range(1, 301)
    )
    return f"""
name: hard-2570
title: {TITLE * 2}
fiscal_year: 2570
owner: สำนักงานเลขาธิการวุฒิสภา
channels: []
measures:
- {{number: 1, title: {TITLE.strip()}}}
activities:
{lines}
"""


def wanted(kind: str, bureau: Bureau | None) -> PaperRequest:
    only = None if bureau is None else bureau.id
    plan = "hard-2570" if kind in OF_A_PLAN else None
    due = DUE if kind not in OF_A_YEAR else None
    return PaperRequest(kind, plan, due, only, None if only is None else frozenset((only,)))


def small(data: bytes, side: int) -> bytes | None:
    return content_pictures.small(data, side)


def in_pdf(data: bytes) -> str:
    """The text of its pages, none of which has a letter beyond the paper's edge."""
    with pypdfium2.PdfDocument(data) as file:
        wide = file[0].get_size()[0]
    assert all(0 < each.x < wide - 30 for each in letters(data))
    return "".join(pages(data))


def in_word(data: bytes) -> str:
    made = docx.Document(io.BytesIO(data))
    cells = (cell.text for table in made.tables for cell in table._cells)
    return "".join([each.text for each in made.paragraphs] + list(cells))


def in_sheet(data: bytes) -> str:
    made = openpyxl.load_workbook(io.BytesIO(data))
    rows = (row for sheet in made for row in sheet.iter_rows(values_only=True))
    return "".join(str(cell) for row in rows for cell in row if cell is not None)


READERS: dict[str, Callable[[bytes], str]] = {"pdf": in_pdf, "docx": in_word, "xlsx": in_sheet}


@pytest.mark.soak
@pytest.mark.parametrize("kind", [*OF_A_BUREAU, *OF_ALL])
def test_the_worst_that_people_send_is_printed(worst: Round, kind: str) -> None:
    bureau = worst.bureaus[0] if kind in OF_A_BUREAU else None
    document = gather(worst.session, worst.sealer, wanted(kind, bureau), ENDS)
    if kind in ("heat-map", "progress-chart"):
        assert render(document, "png", worst.sealer).data.startswith(b"\x89PNG")
        return
    for ending, reader in READERS.items():
        data = render(document, ending, worst.sealer, worst.files.get, small).data
        told = squeezed(reader(data))
        assert (squeezed(RARE) in told) or kind in NAMELESS, ending


@pytest.mark.soak
@pytest.mark.parametrize("kind", OF_A_BUREAU)
def test_of_a_bureau_that_sent_nothing_it_says_so_or_is_refused(worst: Round, kind: str) -> None:
    try:
        request = wanted(kind, worst.bureaus[1])
        document = gather(worst.session, worst.sealer, request, ENDS)
    except Refusal as refusal:
        assert refusal.code == "no_rows" and kind in ("activity-page", "lessons")
        return
    told = squeezed(in_pdf(render(document, "pdf", worst.sealer).data))
    assert squeezed(NAMES[1]) in told and "ยัง" in told and squeezed(CELL[:60]) not in told
