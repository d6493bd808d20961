"""A question that may be left out is left blank in anybody's words (docs/decisions/0221)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, REPORTER


@pytest.fixture
def placing(chat: Callable[[str], Chat]) -> Chat:
    """An administrator, asked where an event is held, which may be left out."""
    return chat(ADMIN).says("เพิ่มกำหนดการ").says("ประชุมคณะทำงาน ศุกร์นี้ 9.00-12.00")


@pytest.mark.parametrize("words", ["สถานที่ยังไม่นิ่ง เว้นว่างไว้ค่ะ", "ห้องยังไม่ได้จอง ขอไม่ระบุ"])
def test_it_is_left_blank_and_told(placing: Chat, words: str) -> None:
    placing.says(words)
    assert placing.state["answers"]["place"] is None and "เข้าใจว่า “ข้าม”" in placing.since(0)
    placing.says("ย้อนกลับ")
    assert "สถานที่" in placing.last


def test_a_place_is_a_place(placing: Chat) -> None:
    placing.says("ห้องประชุมใหญ่ชั้น 3 ที่ไม่มีจอ")
    assert "ห้องประชุมใหญ่ชั้น 3" in str(placing.state["answers"]["place"])


def test_nothing_of_a_complaint_is_left_blank_without_a_tap(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("ร้องเรียน")
    before = me.state["answers"]
    me.says("ยังไม่ได้คิดว่าจะใส่อะไร เว้นว่างไว้ก่อนนะ")
    assert me.state["answers"].keys() <= {*before, "opened_with"}


def test_what_has_to_be_answered_is_asked_for(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("ออกประกาศ").says("เว้นว่างไว้ก่อนนะคะ ยังไม่ได้คิด")
    assert me.state["answers"].get("title") is None
