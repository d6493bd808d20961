"""Who only supposes or announces a question begins no complaint."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.filing.complaint_talk import STRANGER
from tests.handlers.house import Chat, House

STAFF = "D0106"


@pytest.mark.parametrize(
    "words",
    [
        "ถ้าแจ้งเรื่องหัวหน้าเบิกเบี้ยเลี้ยงเกินจริง จะเป็นยังไงต่อ",
        "หากร้องเรียนหัวหน้าเรื่องใช้รถหลวง จะเกิดอะไรขึ้นบ้างคะ",
        "มีคำถามเรื่องใช้รถหลวงค่ะ",
    ],
)
def test_nothing_is_begun_or_kept(demo: House, chat: Callable[[str], Chat], words: str) -> None:
    staff = chat(STAFF).says(words)
    assert demo.states(staff.user_id) == {} and "ร้องเรียน" in staff.last


def test_a_story_still_begins_it(demo: House, chat: Callable[[str], Chat]) -> None:
    staff = chat(STAFF).says("ร้องเรียนหัวหน้าเบิกเบี้ยเลี้ยงเกินจริง")
    assert [row.flow for row, _ in demo.states(staff.user_id).values()] == ["file_complaint"]


@pytest.mark.parametrize("words", ["งั้นไม่เป็นไรค่ะ", "ไม่เป็นไรค่ะ เจอแล้ว"])
def test_a_visitor_who_wants_nothing_more_is_let_go(demo: House, words: str) -> None:
    who = Chat(demo, STRANGER).says(words)
    assert "แจ้งเรื่องนี้" not in who.offers
