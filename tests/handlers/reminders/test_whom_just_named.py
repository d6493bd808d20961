"""Whom to remind is not asked where it was just said (docs/decisions/0271)."""

from __future__ import annotations

import pytest

from tests.handlers.house import House
from tests.understanding.office_at_work import told_in

HEAD, ADMIN, DIRECTOR = "D0102", "D0002", "D0101"
ALL, ASKS = "ทุกคนที่มีเรื่องค้าง: จะส่ง", "จะส่งเตือนตอนนี้ถึงใคร"
NOBODY_LEFT = "ผู้ที่ค้างรอบ 20 มีนาคม 2570: ไม่มีผู้ที่ต้องส่งเตือนเพิ่มแล้ว"
REMINDED = "นางสาวตัวอย่าง"
WAY = "ยังไม่ได้เตือนใคร กด “ส่งเตือนตอนนี้”"


def says(at_work: House, who: str, *words: str) -> str:
    """Returns the answer to the last of these words; a conversation left open is cancelled."""
    for each in words[:-1]:
        told_in(at_work, who, each)
    told = told_in(at_work, who, words[-1])
    if "ยืนยันส่ง" in told:
        told_in(at_work, who, "ยกเลิก")
    return told


@pytest.mark.parametrize(
    "first",
    ["เตือนคนที่ยังไม่ส่งให้หมด", "ทวงทุกคนที่ค้างด้วย", "เตือนทุกคนที่ยังไม่ส่งหน่อยครับ"],
)
@pytest.mark.parametrize("then", ["ส่งเลย", "ส่งเตือนเลย", "ส่งเตือนตอนนี้"])
def test_those_who_were_named_get_it(at_work: House, first: str, then: str) -> None:
    assert ALL in says(at_work, ADMIN, first, then)


@pytest.mark.parametrize(
    "words",
    [
        "ส่งเตือนตอนนี้ ทุกคนเลย",
        "ส่งเตือนเดี๋ยวนี้ ทุกคนที่ยังไม่ส่ง",
        "ก็ส่งเตือนเลย ทุกคนที่ค้าง",
        "ครับ ขอส่งเตือนตอนนี้เลยครับ ให้ทุกคนที่ยังค้างส่ง",
        "เตือนทุกคนที่ยังไม่ส่งเลยตอนนี้",
        "ส่งเตือนตอนนี้เลยค่ะ ให้ทุกสำนักที่ยังค้าง",
    ],
)
def test_all_in_one_sentence(at_work: House, words: str) -> None:
    told = says(at_work, ADMIN, words)
    assert ALL in told and REMINDED in told


def test_where_nobody_is_left_those_are_named_who_were_reminded(at_work: House) -> None:
    told = says(at_work, HEAD, "ก็ส่งเตือนเลย ทุกคนที่ค้าง")
    assert "วันนี้เตือนไปแล้ว 1 คน คือ นางสาวตัวอย่าง รายงานดี จะไม่ส่งซ้ำ" in told


@pytest.mark.parametrize(
    "words",
    [
        "ส่งเตือนเขาตอนนี้", "ส่งเตือนตอนนี้ คนนี้", "ส่งเตือนตอนนี้ ทุกคนที่ยังไม่รับทราบ",
        "ส่งเตือนทันที ทุกคนที่ยังไม่ตอบ", "ส่งเตือนตอนนี้ สำนักนี้", "ส่งเตือนตอนนี้ ที่เหลือ",
        "ส่งเตือนทุกคนพรุ่งนี้ทันที", "ส่งเตือนทุกคนทันทีได้ไหม", "เตือนคนที่ยังไม่ส่งเลย",
    ],
)  # fmt: skip
def test_some_of_them_another_day_or_a_question_is_not_all(at_work: House, words: str) -> None:
    told = says(at_work, ADMIN, "สำนักการคลังส่งครบยัง", words)
    assert ALL not in told and "ยืนยันส่ง" not in told or "สำนักการคลัง" in told


def test_where_nobody_was_named_it_is_asked_whom(at_work: House) -> None:
    assert ASKS in says(at_work, ADMIN, "เตือน", "ส่งเตือนตอนนี้")
    told_in(at_work, ADMIN, "ยกเลิก")


@pytest.mark.parametrize(
    "words", ["เตือนเค้าด้วย", "ผมขอเตือนท่านเหล่านั้นอย่างสุภาพได้ไหมครับ", "ทวงคนเหล่านั้นที"]
)
def test_they_are_those_of_the_answer_before(at_work: House, words: str) -> None:
    """All of them were reminded today: nothing is begun that cannot be done."""
    told = says(at_work, HEAD, "ใครยังไม่ส่ง", words)
    assert "ผู้ที่ค้างรอบ 20 มีนาคม 2570" in told and "เตือนได้ตอนนี้ 0 คน" in told
    assert "ยืนยันส่ง" not in says(at_work, HEAD, "ส่งเลย")


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("เตือนเค้าด้วย แล้วสำนักเราทำไปกี่ % ละ", "ความสำเร็จของงาน"),
        ("ทวงพวกนี้ให้ด้วยครับ แล้วงบใช้ไปเท่าไหร่", "งบประมาณ"),
    ],
)
def test_a_question_behind_it_is_answered_with_the_way(
    at_work: House, words: str, answered: str
) -> None:
    told = says(at_work, HEAD, "ใครยังไม่ส่ง", words)
    assert WAY in told and answered in told
    assert NOBODY_LEFT in says(at_work, HEAD, "ส่งเตือนตอนนี้")


def test_who_may_not_remind_gets_the_answer(at_work: House) -> None:
    told = says(at_work, "D0001", "ใครยังไม่ส่ง", "เตือนเค้าด้วย แล้วทำไปกี่เปอร์เซ็นต์แล้ว")
    assert "ยังไม่ได้เตือนใคร การส่งเตือนทำโดยผู้บังคับบัญชา" in told and "ความสำเร็จของงาน" in told
