"""A case that is told by how far it is, and a step ordered of the one that came in last."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.complaints.complaint import NEW
from models.complaints.sealed import case_texts
from tests.handlers.complaints.casework import RECEIVER, case_of, files, said
from tests.handlers.house import Chat, House

CLOSES = "ปิดเรื่องที่สอบเสร็จแล้ว ไม่มีมูล"
ASKS_MORE = "รับเรื่องล่าสุดไว้แล้ว แจ้งผู้ร้องว่าขอหลักฐานเพิ่มภายใน 7 วัน"


def test_of_none_that_is_looked_into_none_is_closed(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    done = files(demo)
    told = chat(RECEIVER).says(CLOSES).since(0)
    assert "จึงยังไม่ได้ปิดเรื่องใด" in told and "เรื่องที่ท่านรับผิดชอบ" in told
    assert case_of(demo, done).state == NEW


def test_the_only_one_that_is_looked_into_is_meant(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    done, other = files(demo), files(demo)
    receiver = chat(RECEIVER).says(f"เริ่มตรวจสอบ {case_texts.short(done.case_id)}")
    told = receiver.answer_to(CLOSES)
    assert case_texts.short(done.case_id) in told and "ไม่มีมูล" in told
    assert case_texts.short(other.case_id) not in told and said(demo, done) == []


@pytest.mark.parametrize("words", ["ปิดเรื่องที่สอบเสร็จแล้วได้ไหม", "ปิดเรื่องที่ตรวจเสร็จแล้วทั้งหมดทีเดียว"])
def test_a_question_closes_nothing(demo: House, chat: Callable[[str], Chat], words: str) -> None:
    files(demo)
    assert "จึงยังไม่ได้ปิดเรื่องใด" not in chat(RECEIVER).says(words).since(0)


def test_what_is_asked_of_the_last_complainant_is_shown_first(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    done = files(demo)
    receiver = chat(RECEIVER).says(ASKS_MORE)
    assert "ขอหลักฐานเพิ่มภายใน 7 วัน" in receiver.last and said(demo, done) == []


def test_of_several_that_came_that_day_none_is_taken(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    both = files(demo), files(demo)
    told = chat(RECEIVER).says(ASKS_MORE).since(0)
    assert "รับล่าสุดมี 2 เรื่อง" in told
    assert [case_of(demo, each).state for each in both] == [NEW, NEW]
