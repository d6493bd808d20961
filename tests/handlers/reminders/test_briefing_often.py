"""How often the summary comes is asked to be changed: it comes once a month or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.documents.document import DocumentRequest
from models.people import people
from models.reminders import briefings
from tests.handlers.house import Chat

SECRETARY, ONCE = "D0001", "เดือนละหนึ่งข้อความเท่านั้น"


def takes(chat: Chat) -> bool:
    with chat.house.session() as session:
        me = people.by_staff_id(session, SECRETARY)
        assert me is not None
        return briefings.wanted(session, me)


@pytest.mark.parametrize(
    "words", ["สรุปตัวเลขไม่ต้องส่งฉันทุกวันแล้ว เอาเดือนละครั้ง", "เปลี่ยนสรุปจากรายสัปดาห์เป็นรายเดือน"]
)
def test_once_a_month_is_begun(chat: Callable[[str], Chat], words: str) -> None:
    executive = chat(SECRETARY).says(words)
    assert ONCE in executive.since(0) and "เปิดรับสรุปแล้ว" in executive.last and takes(executive)


@pytest.mark.parametrize("words", ["ไม่ต้องส่งสรุปทุกสัปดาห์", "ขอสรุปทุกเช้า", "ขอเปลี่ยนสรุปเป็นรายไตรมาส"])
def test_nothing_changes_where_it_cannot_be_so(chat: Callable[[str], Chat], words: str) -> None:
    executive = chat(SECRETARY).says("รับสรุป").says(words)
    assert ONCE in executive.since(0) and "ท่านรับสรุปอยู่" in executive.last and takes(executive)


@pytest.mark.parametrize("words", ["เลิกรับสรุปทุกเดือน", "ขอสรุปเดือนละครั้ง"])
def test_other_words_are_none_of_these(chat: Callable[[str], Chat], words: str) -> None:
    assert ONCE not in chat(SECRETARY).says(words).since(0)


def test_what_the_summary_of_a_quarter_holds_is_shown(chat: Callable[[str], Chat]) -> None:
    executive = chat(SECRETARY)
    words = {"type": "text", "id": "m1", "text": "สรุปรายไตรมาสมีอะไรบ้าง"}
    executive.sends({"type": "message", "message": words}, silent=True)  # the picture is the answer
    with executive.house.session() as session:
        [made] = session.scalars(select(DocumentRequest)).all()
    assert (made.kind, made.ending) == ("heat-map", "png")
