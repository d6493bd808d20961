"""A question with the form its answer is wanted in, in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.documents.document import DocumentRequest
from models.people.person import Person
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, REPORTER

EXECUTIVE = "D0001"


@pytest.mark.parametrize(
    ("said", "kind", "ending", "due"),
    [
        ("สถานะสำนักการคลัง เป็น excel", "submissions", "xlsx", None),
        ("ใครยังไม่ส่งบ้าง แล้วขอเป็นไฟล์ pdf ด้วยนะ", "unsent", "pdf", date(2027, 3, 20)),
        ("ขอรายชื่อคนที่ยังไม่เข้าร่วม no gift เป็น pdf", "no-gift", "pdf", None),
        ("สถานะตอนนี้เป็นไงบ้าง แล้วขอเป็น pdf ด้วย", "submissions", "pdf", None),
        ("ขอ excel สถานะทุกสำนัก", "submissions", "xlsx", None),
        ("ขอไฟล์ pdf ใครยังไม่ส่ง", "unsent", "pdf", date(2027, 3, 20)),
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


@pytest.mark.parametrize(
    ("said", "kind", "ending", "due"),
    [
        ("สรุปรายงานรอบนี้เป็น excel", "submissions", "xlsx", date(2027, 3, 20)),
        ("สรุปรายงานรอบนี้เป็น excel ให้หน่อยค่ะ", "submissions", "xlsx", date(2027, 3, 20)),
        ("สรุปผลการส่งรายงานรอบมีนาคมเป็น pdf", "submissions", "pdf", date(2027, 3, 20)),
        ("ขอภาพรวมรอบนี้เป็นไฟล์ excel", "submissions", "xlsx", date(2027, 3, 20)),
        ("สรุปรายงานเป็น excel", "submissions", "xlsx", None),
        ("งบประมาณรอบนี้เป็น excel", "office-report", "xlsx", date(2027, 3, 20)),
        ("ขอบัญชีการส่งรายงานรอบนี้เป็น excel", "submissions", "xlsx", date(2027, 3, 20)),
    ],
)
def test_the_round_of_what_is_wanted_goes_along(
    chat: Callable[[str], Chat], said: str, kind: str, ending: str, due: date | None
) -> None:
    assert _made(chat(EXECUTIVE), said) == (kind, ending, due, None)


def test_a_reporter_gets_the_own_bureaus_alone(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    [*_, whose] = _made(reporter, "สรุปรายงานรอบนี้เป็น excel")
    with reporter.house.session() as session:
        query = select(Person.bureau_id).where(Person.staff_id == REPORTER)
        assert whose == session.scalars(query).one()


@pytest.mark.parametrize(
    "said",
    [
        "เอาเป็นไฟล์ excel ส่งให้ผมที",
        "ส่งเป็น excel มาให้ผมหน่อย",
        "ขอเป็น excel ไว้หน่อยค่ะ",
        "ทำเป็นไฟล์ excel ส่งทางไลน์ให้พี่ด้วย",
    ],
)
def test_the_answer_before_is_made_as_a_file_for_who_asks(
    chat: Callable[[str], Chat], said: str
) -> None:
    executive = chat(EXECUTIVE).says("ภาพรวมรอบนี้เป็นไง").says("เฉพาะสำนักการคลังพอ")
    kind, ending, due, bureau = _made(executive, said)
    assert (kind, ending, due) == ("submissions", "xlsx", date(2027, 3, 20)) and bureau is not None


@pytest.mark.parametrize(
    "said",
    [
        "ส่งเป็น excel ให้ ผอ. คลังด้วย",
        "สรุปรายงาน 2.1 เป็น excel",
        "สรุปรายงานการประชุมเป็น word",
        "ส่งไฟล์ excel ให้คุณรายงานคลัง",
        "excel เปิดไม่ขึ้นทำไง",
        "เอาไฟล์ excel ที่ผมส่งไปมาดู",
    ],
)
def test_a_file_for_others_or_of_something_else_is_not_made_at_once(
    chat: Callable[[str], Chat], said: str
) -> None:
    executive = chat(EXECUTIVE).says("ภาพรวมรอบนี้เป็นไง").says(said)
    with executive.house.session() as session:
        assert session.scalars(select(DocumentRequest)).all() == []


def _made(chat: Chat, said: str) -> tuple[str, str, date | None, int | None]:
    """The document that is asked of the worker; it is the answer."""
    words = {"type": "text", "id": "m1", "text": said}
    chat.sends({"type": "message", "message": words}, silent=True)
    with chat.house.session() as session:
        [made] = session.scalars(select(DocumentRequest)).all()
    return made.kind, made.ending, made.due, made.bureau_id


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
