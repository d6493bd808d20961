"""Documents carry the audit trail's newest head, in every format, and stay repeatable."""

from __future__ import annotations

import io
from datetime import timedelta

import docx
import pytest

from handlers.papers.paper_kinds import FORMATS, PaperRequest, render
from handlers.papers.printing import seal
from handlers.papers.printing.model import Document
from models.audit import audit_heads
from models.trail import trail
from models.trail.audit_entry import AuditHead
from tests.handlers.papers.conftest import NOW, Desk
from tests.handlers.papers.reading import pages, sheets, squeezed


def closed(desk: Desk, days_ago: int = 1) -> str:
    """A day with one entry gets its head; how it is shown."""
    written = NOW - timedelta(days=days_ago)
    trail.record(desk.session, written, None, "seen", "roster")
    through = audit_heads.boundary(desk.session, written + timedelta(days=1))
    assert through is not None
    head = audit_heads.close_day(desk.session, through, NOW - timedelta(days=days_ago - 1, hours=1))
    assert isinstance(head, AuditHead)
    return audit_heads.short(head)


def form(desk: Desk) -> Document:
    return desk.makes(
        PaperRequest("bureau-form", "small-2570", bureau_id=desk.bureau("สำนักหนึ่ง").id)
    )


def foot(ending: str, data: bytes) -> str:
    if ending == "pdf":
        return pages(data)[-1]
    if ending == "docx":
        return docx.Document(io.BytesIO(data)).sections[0].footer.paragraphs[0].text
    return str(sheets(data)["สรุป"][-1][0])


@pytest.mark.parametrize("ending", FORMATS)
def test_the_newest_head_stands_in_the_foot_with_its_day(desk: Desk, ending: str) -> None:
    desk.small_plan()
    closed(desk, 3)
    newest = closed(desk)
    made = render(form(desk), ending, desk.sealer)
    said = squeezed(foot(ending, made.data))
    assert f"รหัสปิดบันทึก๑๙พฤศจิกายน๒๕๖๙{newest}" in said
    assert made.data == render(form(desk), ending, desk.sealer).data
    assert seal.read(desk.sealer, made.data) is not None


def test_a_head_of_later_changes_no_document_of_an_earlier_moment(desk: Desk) -> None:
    desk.small_plan()
    closed(desk)
    before = form(desk)
    trail.record(desk.session, NOW, None, "seen", "roster")
    later = NOW + timedelta(days=1)
    through = audit_heads.boundary(desk.session, later)
    assert through is not None and audit_heads.close_day(desk.session, through, later)
    assert form(desk) == before


def test_before_the_first_head_the_foot_says_nothing_of_one(desk: Desk) -> None:
    desk.small_plan()
    made = render(form(desk), "xlsx", desk.sealer)
    assert "รหัสปิดบันทึก" not in foot("xlsx", made.data)
