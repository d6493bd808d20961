"""A question with the form its answer is wanted in, in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.documents.document import DocumentRequest
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN


@pytest.mark.parametrize(
    ("said", "kind", "ending", "due"),
    [
        ("สถานะสำนักการคลัง เป็น excel", "submissions", "xlsx", None),
        ("ใครยังไม่ส่งบ้าง แล้วขอเป็นไฟล์ pdf ด้วยนะ", "unsent", "pdf", date(2027, 3, 20)),
        ("ขอรายชื่อคนที่ยังไม่เข้าร่วม no gift เป็น pdf", "no-gift", "pdf", None),
        ("สถานะตอนนี้เป็นไงบ้าง แล้วขอเป็น pdf ด้วย", "submissions", "pdf", None),
        ("งบประมาณรอบมีนาคม ขอเป็น word ค่ะ", "office-report", "docx", date(2027, 3, 20)),
    ],
)
def test_the_answer_is_made_as_the_document_that_is_wanted(
    chat: Callable[[str], Chat], said: str, kind: str, ending: str, due: date | None
) -> None:
    admin = chat(ADMIN)
    words = {"type": "text", "id": "m1", "text": said}
    admin.sends({"type": "message", "message": words}, silent=True)  # the document is the answer
    with admin.house.session() as session:
        [made] = session.scalars(select(DocumentRequest)).all()
    assert (made.kind, made.ending, made.due) == (kind, ending, due)
    assert (made.bureau_id is None) is ("สำนักการคลัง" not in said)


def test_only_a_part_of_the_answer_is_shown(chat: Callable[[str], Chat]) -> None:
    said = "ไฟเขียวเหลืองแดงเดือนนี้เป็นไงบ้างคะ เอาเฉพาะที่แดงนะ"
    assert chat(ADMIN).says(said).last.startswith("แดง 0 กิจกรรม")


@pytest.mark.parametrize(
    "said",
    [
        "ขอรายงานของสำนักงาน เป็น pdf",
        "รายงาน 1.10 ส่งไฟล์ excel",
        "ขอคู่มือ เป็น pdf",
        "ของขวัญที่ได้เป็นไฟล์ word",
    ],
)
def test_what_is_no_question_about_figures_is_read_as_before(
    chat: Callable[[str], Chat], said: str
) -> None:
    admin = chat(ADMIN).says(said)
    with admin.house.session() as session:
        assert session.scalars(select(DocumentRequest)).all() == []
