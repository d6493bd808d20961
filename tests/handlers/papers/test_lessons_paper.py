"""The lessons of a year, from what its reports say and why they came back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing.model import Document
from models.errors import Refusal
from models.reports.report import APPROVED, RETURNED, Report
from models.reports.report_example import ReportExample
from tests.handlers.papers.conftest import NOW, Desk
from tests.handlers.papers.reading import arabic, docx_text, pages, squeezed
from tests.handlers.papers.round import SENT_AT, Round


@pytest.fixture
def round_(desk: Desk) -> Round:
    return Round(desk.session, desk.sealer, 2, 3)


def made(round_: Round, **wanted: object) -> Document:
    request = PaperRequest("lessons", **wanted)  # type: ignore[arg-type]
    return gather(round_.session, round_.sealer, request, NOW)


def printed(round_: Round, document: Document) -> str:
    data = render(document, "pdf", round_.sealer).data
    return squeezed(arabic("".join(pages(data))))


def years_work(round_: Round) -> None:
    """Of the first bureau one is done, one is at risk and was returned once; of the second one."""
    percent = Decimal(100)
    round_.sends(0, 0, APPROVED, narrative="ใช้พี่เลี้ยงทุกกลุ่มงาน", percent=percent)
    late = round_.sends(
        0, 1, APPROVED, status="started", percent=Decimal(50), risk="red",
        status_reason="วิทยากรติดภารกิจ", narrative="เลื่อนอบรม", version=2,
    )  # fmt: skip
    report = round_.session.get_one(Report, late.report_id)
    report.version = 2
    first = {c.name: getattr(late, c.name) for c in late.__table__.columns}
    first |= {"id": None, "version": 1, "decision": RETURNED, "decision_reason": "ขาดภาพกิจกรรม"}
    round_.session.add(type(late)(**first))
    other = round_.sends(1, 2, APPROVED, narrative="ทำคลิปสั้น", percent=percent)
    example = ReportExample(
        report_id=other.report_id, version=1, allowed_by=round_._people[1].id, allowed_at=SENT_AT
    )
    round_.session.add(example)
    round_.session.flush()


def test_a_bureau_reads_what_went_well_what_did_not_and_what_was_mended(round_: Round) -> None:
    years_work(round_)
    document = made(round_, bureau_id=round_.bureaus[0].id)
    words = printed(round_, document)
    for part in (
        "2. กลยุทธ์และขั้นตอน", "ใช้พี่เลี้ยงทุกกลุ่มงาน", "3. ปัญหา", "วิทยากรติดภารกิจ", "แดง",
        "4. การแก้ปัญหา", "ขาดภาพกิจกรรม", "แก้แล้ว อนุมัติแล้ว", "75.00", "6. สรุปบทเรียน",
    ):  # fmt: skip
        assert squeezed(part) in words, part
    assert "ทำคลิปสั้น" not in words
    assert "ขาดภาพกิจกรรม" in docx_text(render(document, "docx", round_.sealer).data)


@pytest.mark.soak
def test_the_office_reads_examples_and_the_problems_of_all(round_: Round) -> None:
    years_work(round_)
    words = printed(round_, made(round_))
    assert "ทำคลิปสั้น" in words and "ใช้พี่เลี้ยง" not in words and "วิทยากรติดภารกิจ" in words
    seen = made(round_, bureau_ids=frozenset((round_.bureaus[1].id,)))
    assert "วิทยากร" not in printed(round_, seen)


def test_a_year_without_reports_teaches_nothing(round_: Round) -> None:
    with pytest.raises(Refusal, match="no_rows"):
        made(round_, bureau_id=round_.bureaus[0].id)
