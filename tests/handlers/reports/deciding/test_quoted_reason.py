"""A reason in quotation marks is exactly what stands in them; who sent the report is no part of a
reason, and is answered."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

ASKED = "ใช่หรือไม่"
WHY = "ขาดภาพถ่าย ขอให้แนบภายใน 10 มีนาคม"
SENDER = "ผู้รายงาน 1.10 คือ นางสาวตัวอย่าง รายงานดี"


@pytest.mark.parametrize(
    "typed",
    [
        f'ส่งคืนรายงาน 1.10 หน่อยครับ เหตุผลว่า "{WHY}"',
        f"ตีกลับ 1.10 ใส่เหตุผลว่า “{WHY}” นะครับ",
        f'ส่งกลับ 1.10 เพราะ "{WHY}"',
        f'ไม่อนุมัติ 1.10 ค่ะ โดยให้ระบุเหตุผลเป็น "{WHY}" เท่านั้น',
    ],
)
def test_a_quoted_reason_of_a_return_is_what_stands_there(
    reporter: Chat, head: Chat, typed: str
) -> None:
    sends(reporter, head)
    assert f"เพราะ “{WHY}” {ASKED}" in head.answer_to(typed)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ('ส่งกลับ 1.10 เขียนว่า "ร่วม 118 คน" แต่ภาพมี 60', 'เขียนว่า "ร่วม 118 คน" แต่ภาพมี 60'),
        ('ส่งกลับ 1.10 เพราะ "118 คน" ไม่ตรงกับภาพ', '"118 คน" ไม่ตรงกับภาพ'),
        ("ส่งกลับ 1.10 ให้ระบุว่าใครเป็นวิทยากร", "ให้ระบุว่าใครเป็นวิทยากร"),
    ],
)
def test_a_reason_that_only_quotes_stays_whole(
    reporter: Chat, head: Chat, typed: str, reason: str
) -> None:
    sends(reporter, head)
    assert f"เพราะ “{reason}” {ASKED}" in head.answer_to(typed)


@pytest.mark.parametrize(
    "typed",
    [
        f'ส่งคืน 1.10 เหตุผลว่า "{WHY}" แล้วคนรายงานคือใครครับ จะโทรหาเขา',
        f"ส่งกลับ 1.10 {WHY} แล้วใครเป็นคนรายงานครับ",
    ],
)
def test_who_sent_it_is_answered_beside_the_return(reporter: Chat, head: Chat, typed: str) -> None:
    sends(reporter, head)
    said = head.answer_to(typed)
    assert f"เพราะ “{WHY}” {ASKED}" in said and SENDER in said


@pytest.mark.parametrize("asked", ["คนรายงานคือใครครับ จะโทรหาเขา", "ใครเป็นคนส่งมา", "แล้วใครเขียนมาคะ"])
def test_who_sent_it_is_answered_at_every_question(reporter: Chat, head: Chat, asked: str) -> None:
    sends(reporter, head)
    head.says("พิจารณา 1.10")
    assert "นางสาวตัวอย่าง รายงานดี" in head.answer_to(asked)
    head.taps("ส่งกลับแก้ไข")
    assert SENDER in head.answer_to(asked)
    head.says(WHY)
    said = head.answer_to(asked)
    assert SENDER in said and f"เพราะ “{WHY}” {ASKED}" in said


@pytest.mark.parametrize(
    "typed",
    [
        f'ไม่ใช่ครับ เหตุผลเอาแค่ที่อยู่ในเครื่องหมายคำพูด "{WHY}"',
        f'แก้เหตุผลเป็น "{WHY}" แล้วใครส่งมาครับ',
        f"ไม่ใช่ค่ะ ใช้ข้อความนี้แทน “{WHY}”",
        f'ส่งกลับ 1.10 เหตุผลคือ "{WHY}"',
    ],
)
def test_the_reason_is_changed_to_the_quoted_one(reporter: Chat, head: Chat, typed: str) -> None:
    sends(reporter, head)
    head.says("ส่งกลับ 1.10 รูปไม่ครบ")
    said = head.answer_to(typed)
    assert f"เพราะ “{WHY}” {ASKED}" in said and "ยังไม่ได้ทำตาม" not in said


def test_a_return_that_is_only_asked_for_has_no_reason_yet(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    assert "เพราะเหตุใด" in head.answer_to("ส่งกลับ 1.10 หน่อยครับ")


def test_who_sent_it_is_answered_above_an_approval(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    said = head.answer_to("อนุมัติ 1.10 ครับ แล้วคนรายงานคือใคร")
    assert SENDER in said and "ยืนยันอนุมัติรายงาน 1.10" in said
