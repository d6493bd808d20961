"""A document that is asked for with one's own bureau, the whole year or another year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from models.documents.document import DocumentRequest
from tests.handlers.house import Chat, House

HEAD, REPORTER, OWN = "D0102", "D0103", 3


def asks(chat: Chat, text: str) -> Chat:
    """Types a wish that may be answered by the document alone."""
    chat.sends({"type": "message", "message": {"type": "text", "id": "w", "text": text}}, True)
    return chat


def newest(house: House) -> Any:
    with house.session() as session:
        rows = session.scalars(select(DocumentRequest).order_by(DocumentRequest.id.desc()))
        found = next(iter(rows))
        session.expunge_all()
    return found


@pytest.mark.parametrize(
    "words",
    [
        "เอารายงานของสำนักผมทั้งหมดทำเป็นเล่ม pdf ส่งมาทางนี้ที", "ขอรายงานสำนักเราทั้งปีเป็น pdf หน่อยค่ะ",
        "ขอแบบรายงานของสำนักเราทั้งปีงบ ไฟล์ pdf",
    ],
)  # fmt: skip
def test_all_reports_of_one_s_own_bureau_are_made_at_once(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    asks(chat(HEAD), words)
    made = newest(demo)
    assert (made.kind, made.bureau_id, made.due, made.ending) == ("bureau-form", OWN, None, "pdf")


def test_of_a_year_before_without_data_nothing_is_made(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = chat(HEAD).says("ขอแบบรายงานของสำนัก ปี 2569 เป็น PDF")
    assert "ปีงบประมาณ 2569 ไม่มีข้อมูลในบอต" in me.last
    assert "ไม่มีข้อมูลในบอต" in me.answer_to("20 มีนาคม 2569")
    asks(me, "20 มีนาคม")
    assert str(newest(demo).due) == "2027-03-20"


def test_this_year_is_no_other_one(chat: Callable[[str], Chat]) -> None:
    me = chat(HEAD).says("ขอแบบรายงานของสำนัก รอบไหนก็ได้")
    assert "จัดทำได้ทีละรอบ" not in me.last


def test_the_bureau_waits_for_the_kind(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("ขอไฟล์สรุปงบประมาณปี 69 ของสำนักเรา เป็น excel หน่อย")
    me.taps("แบบรายงานของสำนัก")
    assert "สำนักใด" not in me.last and "2569" in me.last
