"""22 bureaus by 38 activities, 836 rows: every document of them well within two seconds' work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from time import process_time

import pytest

from handlers.documents import evidence, heat_map, submissions
from handlers.documents.kinds import render
from handlers.documents.model import Document
from handlers.documents.thai_words import pieces
from models.crypto import Sealer
from models.report import APPROVED, SUBMITTED, ReportVersion
from models.services.documents.document_evidence import EvidenceRow
from models.services.reports.progress import NONE, Duty
from tests.handlers.documents.conftest import NOW, Desk
from tests.handlers.documents.round import DUE

TRIES = 5
SECONDS = 2.0
STATES = (APPROVED, SUBMITTED, NONE)


def duties() -> Sequence[Duty]:
    return [
        Duty(n % 38, f"1.{n % 38 + 1}", f"กิจกรรมส่งเสริมคุณธรรมและจริยธรรมของบุคลากร ครั้งที่ {n}",
             n // 38, f"สำนักกรรมาธิการ {n // 38:02}", DUE, STATES[n % 3], None, None)
        for n in range(836)
    ]  # fmt: skip


def evidence_rows() -> Sequence[EvidenceRow]:
    version = ReportVersion(
        submitted_at=datetime(2027, 3, 18, tzinfo=UTC), published={}, evidence_names=[], source="",
        links=["https://example.org/news/2570/03/18"],
    )  # fmt: skip
    return [
        EvidenceRow(duty.bureau, duty.bureau_id, 1, duty.number, duty.title, DUE, version, ())
        for duty in duties()
    ]


def listed() -> Document:
    return submissions.build(submissions.Rows(2570, DUE, duties()), NOW)


def indexed() -> Document:
    return evidence.build(evidence.Rows(2570, DUE, evidence_rows(), {}), NOW)


def drawn() -> Document:
    return heat_map.build(heat_map.Rows(2570, DUE, duties(), {}), NOW)


@pytest.mark.parametrize(
    ("build", "ending"),
    [(listed, "pdf"), (listed, "docx"), (listed, "xlsx"), (indexed, "pdf"), (indexed, "xlsx"),
     (drawn, "png")],
)  # fmt: skip
def test_836_rows_take_less_than_two_seconds(
    desk: Desk, build: Callable[[], Document], ending: str
) -> None:
    pieces("เปิดพจนานุกรมก่อน")  # loaded once by a worker, not by each document
    # Once is enough: beside other processes the same work takes up to twice the time.
    assert any(_took(build, ending, desk.sealer) < SECONDS for _ in range(TRIES))


def _took(build: Callable[[], Document], ending: str, sealer: Sealer) -> float:
    begun = process_time()
    render(build(), ending, sealer)
    return process_time() - begun
