"""A choice that is denied is never taken: `ขอเป็น word ไม่เอา pdf`, `ไม่เอารายการ OIT`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from models.documents.document import DocumentRequest
from tests.handlers.house import Chat, House

ADMIN, REPORTER = "D0002", "D0103"


def at_format(chat: Callable[[str], Chat]) -> Chat:
    someone = chat(ADMIN).says("ขอเอกสาร").says("บัญชีการส่งรายงาน").says("ทั้งปี")
    assert "ชนิดไฟล์" in someone.last
    return someone


def asked(house: House) -> list[str]:
    with house.session() as session:
        return [row.ending for row in session.scalars(select(DocumentRequest))]


def tells(someone: Chat, words: str) -> None:
    said = {"type": "text", "id": "m0", "text": words}
    someone.sends({"type": "message", "message": said}, silent=True)


def answers(someone: Chat) -> dict[str, Any]:
    [(_, state)] = someone.house.states(someone.user_id).values()
    return dict(state["answers"])


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        ("ขอเป็น word ไม่เอา pdf", "docx"),
        ("ไม่เอา pdf เอา word", "docx"),
        ("ไม่ใช่ pdf เป็น word", "docx"),
        ("pdf ไม่เอา ขอ word", "docx"),
        ("อย่าเป็น pdf นะ ขอเวิร์ด", "docx"),
        ("ไม่ต้อง pdf ขอ word พอ", "docx"),
        ("word ไม่ได้ใช้ ขอ pdf", "pdf"),
        ("เอา pdf ไม่เอา word", "pdf"),
        ("pdf ไม่ใช่ word ค่ะ", "pdf"),
    ],
)
def test_the_format_that_is_wanted_is_made(
    chat: Callable[[str], Chat], words: str, ending: str
) -> None:
    someone = at_format(chat)
    tells(someone, words)
    assert asked(someone.house) == [ending]


@pytest.mark.parametrize(
    "words",
    ["ไม่เอา pdf", "ไม่ขอ pdf ค่ะ", "ไม่เอา word ค่ะ", "ไม่อยากได้ pdf", "word ไม่เอา"],
)
def test_who_only_denies_one_has_chosen_none(chat: Callable[[str], Chat], words: str) -> None:
    someone = at_format(chat).says(words)
    assert asked(someone.house) == []


@pytest.mark.parametrize(
    ("words", "bureau"),
    [
        ("ขอสำนักประชาสัมพันธ์ ไม่เอาการคลัง", "สำนักประชาสัมพันธ์"),
        ("ไม่เอาสำนักการคลัง เอาสำนักประชาสัมพันธ์", "สำนักประชาสัมพันธ์"),
        ("สำนักการคลัง ไม่ใช่ประชาสัมพันธ์", "สำนักการคลังและงบประมาณ"),
        ("ไม่เอาการคลัง", ""),
        ("การคลังไม่เอา", ""),
        ("ไม่เอาสำนักการคลัง เอาสำนักการพิมพ์", ""),
    ],
)
def test_so_it_is_where_names_are_read(
    chat: Callable[[str], Chat], words: str, bureau: str
) -> None:
    someone = chat(ADMIN).says("ขอเอกสาร").says("แบบรายงานของสำนัก").says(words)
    assert answers(someone).get("bureau", {}).get("words", "") == bureau


def test_so_it_is_of_the_document_itself(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN).says("ขอเอกสาร").says("ไม่เอารายการ OIT")
    assert "kind" not in answers(someone)


def test_a_format_denied_where_a_document_is_opened_is_not_made(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(ADMIN)
    tells(someone, "ขอแบบรายงานของสำนักการคลังทั้งปีเป็น word ไม่เอา pdf")
    assert asked(someone.house) == ["docx"]


@pytest.mark.parametrize(
    ("words", "percent"), [("75 ไม่ใช่ 50", "75"), ("ไม่ใช่เสร็จแล้ว เป็นเริ่มแล้ว 50%", "50")]
)
def test_so_it_is_of_figures(chat: Callable[[str], Chat], words: str, percent: str) -> None:
    assert answers(chat(REPORTER).says("รายงาน 2.1").says(words))["percent"] == percent
