"""A reminder ordered below a list is of those listed. A day for it cannot be set, which is said."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House

ADMIN = "D0002"


def _told(house: House, *typed: str) -> str:
    chat = Chat(house, seed.line_id(ADMIN))
    return [chat.answer_to(each) for each in ("เมนู", *typed)][-1]


@pytest.mark.parametrize(
    "typed", ["แล้วเตือนทั้งสามสำนักเลยได้ไหม", "เตือนสำนักที่ยังไม่ส่งให้หน่อย", "ช่วยทวงทั้ง 3 สำนักด้วย"]
)
def test_those_listed_are_reminded_of_that_round(at_work: House, typed: str) -> None:
    told = _told(at_work, "ตอนนี้สำนักไหนยังไม่ส่งรายงานบ้างคะ", typed)
    assert "เตือนได้ตอนนี้ 2 คน" in told and "ผู้ที่ค้างรอบ 20 มีนาคม 2570" in told
    assert "วันนี้เตือนไปแล้ว 1 คน คือ นางสาวตัวอย่าง รายงานดี" in told


@pytest.mark.parametrize("typed", ["งั้นเตือนวันที่ 10 มีนาคมแทน", "เตือนทุกสำนักที่ยังไม่ส่งวันที่ 10 มีนาคมค่ะ"])
def test_a_day_cannot_be_set(at_work: House, typed: str) -> None:
    told = _told(at_work, "ขยายเวลารอบแรกไปถึง 25 มีนาคม", "ไม่เอาดีกว่า ยกเลิก", typed)
    assert "บอตเตือนเองครั้งถัดไป" in told and "วันส่งใหม่" not in told


def test_who_says_twice_that_it_is_not_wanted_is_believed(at_work: House) -> None:
    assert "ยกเลิกการเลื่อนวันส่งของรอบแล้ว" in _told(
        at_work, "ขยายเวลารอบแรกไปถึง 25 มีนาคม", "ไม่เอาดีกว่า ยกเลิก"
    )
