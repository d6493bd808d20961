"""A fact that is told with the wish to ask a person stands in the question that is sent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

_ASKED = "รับเลี้ยงข้าวจากผู้รับเหมาได้ไหม"


@pytest.fixture
def offered(chat: Callable[[str], Chat]) -> Chat:
    return chat("D0106").says("ขอปรึกษาคลินิก").says(_ASKED)


@pytest.mark.parametrize(
    ("words", "fact"),
    [
        ("ไม่ใช่ญาติไม่ใช่เพื่อน เขาเป็นคู่สัญญา ถามคนดีกว่า", "ไม่ใช่ญาติไม่ใช่เพื่อน เขาเป็นคู่สัญญา"),
        ("ไม่ใช่ข้อนี้ เขาเป็นคู่สัญญาของสำนักเรา ขอถามคนนะคะ", "เขาเป็นคู่สัญญาของสำนักเรา"),
        ("เขาเพิ่งชนะประมูลงานของเราค่ะ งั้นส่งถามคนเลย", "เขาเพิ่งชนะประมูลงานของเราค่ะ"),
        ("ไม่ตรงเลย เป็นบริษัทที่กำลังประมูลอยู่ ขอปรึกษาเจ้าหน้าที่ดีกว่าครับ", "เป็นบริษัทที่กำลังประมูลอยู่"),
        ("ผมเป็นกรรมการตรวจรับด้วย ส่งถามคนครับ", "ผมเป็นกรรมการตรวจรับด้วย"),
    ],
)
def test_it_is_added_and_a_person_is_asked(offered: Chat, words: str, fact: str) -> None:
    said = offered.answer_to(words)
    assert "เพิ่มในคำถามแล้ว" in said and "ยังไม่ได้ทำตาม" not in said
    assert "ว่าใครถาม" in offered.last
    assert offered.state["answers"]["text"] == f"{_ASKED}\n{fact}"


@pytest.mark.parametrize("words", ["ไม่ตรงเลยค่ะ ถามคนดีกว่า", "ไม่ใช่ข้อนี้ ขอถามคนครับ", "ถามคนดีกว่า"])
def test_that_nothing_fits_is_no_fact(offered: Chat, words: str) -> None:
    assert "เพิ่มในคำถาม" not in offered.answer_to(words) and "ว่าใครถาม" in offered.last
    assert offered.state["answers"]["text"] == _ASKED
