"""22 bureaus by 38 activities, 836 rows: the work grows with the rows, most of it the typesetter's.

What it costs in seconds stands in docs/performance.md (`make bench`, part documents).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from time import process_time

import pytest

from handlers.papers.paper_kinds import render
from handlers.papers.printing import pdf
from handlers.papers.printing.model import Document
from handlers.papers.printing.thai_words import pieces
from handlers.papers.reports import evidence_list, heat_map, submissions
from handlers.papers.wording import OfficeWords
from models.crypto import Sealer
from models.documents.document_evidence import EvidenceRow
from models.reports.figures.progress import NONE, DueReport
from models.reports.report import APPROVED, SUBMITTED, ReportVersion
from tests.handlers.papers.conftest import NOW, Desk
from tests.handlers.papers.round import DUE

TRIES = 5
ROWS = 836
STATES = (APPROVED, SUBMITTED, NONE)


def duties(rows: int, turn: int) -> Sequence[DueReport]:
    """So many rows; their texts are this turn's own, since a text set before costs less."""
    return [
        DueReport(
            n % 38, f"1.{n % 38 + 1}",
            f"กิจกรรมส่งเสริมคุณธรรมและจริยธรรมของบุคลากร ครั้งที่ {n} ชุดที่ {turn}",
            n // 38, f"สำนักกรรมาธิการ {n // 38:02} ชุดที่ {turn}", DUE, STATES[n % 3], None, None,
        )
        for n in range(rows)
    ]  # fmt: skip


def listed(rows: int, turn: int) -> Document:
    return submissions.build(2570, DUE, duties(rows, turn), NOW, OfficeWords("thai"))


def indexed(rows: int, turn: int) -> Document:
    version = ReportVersion(
        submitted_at=datetime(2027, 3, 18, tzinfo=UTC), published={}, evidence_names=[], source="",
        links=["https://example.org/news/2570/03/18"], proofs=[],
    )  # fmt: skip
    told = [
        EvidenceRow(duty.bureau, 1, duty.number, duty.title, DUE, version, ())
        for duty in duties(rows, turn)
    ]
    return evidence_list.build(evidence_list.EvidenceRows(2570, DUE, told, {}), NOW, "thai")


def drawn(rows: int, turn: int) -> Document:
    return heat_map.build("", duties(rows, turn), {}, NOW, OfficeWords("arabic"))


Build = Callable[[int, int], Document]


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("build", "ending"),
    [(listed, "pdf"), (listed, "docx"), (listed, "xlsx"), (indexed, "pdf"), (indexed, "xlsx"),
     (drawn, "png")],
)  # fmt: skip
@pytest.mark.soak
def test_twice_the_rows_are_at_most_two_and_a_half_times_the_work(
    desk: Desk, build: Build, ending: str
) -> None:
    _took(build, ending, desk.sealer, 38, 0)  # loads what a worker loads once
    # Once is enough: other processes disturb the one measurement or the other.
    assert any(
        _took(build, ending, desk.sealer, ROWS, turn)
        <= 2.5 * _took(build, ending, desk.sealer, ROWS // 2, turn + TRIES)
        for turn in range(1, TRIES + 1)
    )


@pytest.mark.soak
def test_a_pdf_costs_at_most_twice_what_the_typesetter_alone_does(desk: Desk) -> None:
    """The goal is one and a half times; the bench tells how near it is."""
    pieces("เปิดพจนานุกรมก่อน")
    assert any(
        _took(listed, "pdf", desk.sealer, ROWS, 2 * turn) <= 2 * _typeset_alone(2 * turn + 1)
        for turn in range(10, 10 + TRIES)
    )


def _took(build: Build, ending: str, sealer: Sealer, rows: int, turn: int) -> float:
    document = build(rows, turn)
    begun = process_time()
    render(document, ending, sealer)
    return process_time() - begun


def _typeset_alone(turn: int) -> float:
    texts = pdf.page_texts(listed(ROWS, turn), "ท้าย")
    begun = process_time()
    pdf.typeset(texts, NOW)
    return process_time() - begun
