"""What a head asks around a return: who sees the reason, whether it becomes an approval, and to
pass a word on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reports.report import RETURNED
from tests.handlers.house import Chat
from tests.handlers.reports.deciding.test_decided_in_sight import states
from tests.handlers.reports.sent_reports import DIRECTOR, HEAD, REPORTER, sends


@pytest.fixture
def head(chat: Callable[[str], Chat]) -> Chat:
    """The head has just returned 2.1."""
    head = chat(HEAD)
    sends(chat(REPORTER), head, number="2.1")
    return head.says("ส่งกลับ 2.1 ไม่มีรูปกิจกรรม").says("ยืนยัน")


@pytest.mark.parametrize(
    "asked", ["น้องจะเห็นเหตุผลที่ดิฉันเขียนไหมคะ", "ผู้รายงานเห็นเหตุผลไหม", "เขาจะรู้เหตุผลที่พี่พิมพ์ไปไหมครับ"]
)
def test_the_reporter_sees_the_reason(head: Chat, asked: str) -> None:
    assert head.answer_to(asked).startswith("เห็น บอตแจ้งผู้รายงาน")


@pytest.mark.parametrize(
    "asked",
    [
        "ขอเปลี่ยนใจ 2.1 ที่ตีกลับไปเอาเป็นอนุมัติแทน",
        "แล้วผมอนุมัติเลยไม่ได้เหรอ ต้องรอน้องส่งใหม่ใช่ไหม",
        "ที่ส่งกลับไปเมื่อกี้เปลี่ยนเป็นอนุมัติได้ไหม",
    ],
)
def test_a_return_becomes_no_approval(head: Chat, asked: str) -> None:
    told = head.answer_to(asked)
    assert "รายงาน 2.1 ส่งกลับไปแล้วโดย นางตัวอย่าง หัวหน้ากลุ่ม" in told
    assert "(นางสาวตัวอย่าง รายงานดี) ส่งมาใหม่ก่อน" in told
    assert states(head.house) == {"2.1": RETURNED}


def test_others_are_told_the_same_of_it(head: Chat, chat: Callable[[str], Chat]) -> None:
    told = chat(DIRECTOR).answer_to("ขอเปลี่ยนใจ 2.1 ที่ตีกลับไปเอาเป็นอนุมัติแทน")
    assert "ส่งกลับไปแล้วโดย นางตัวอย่าง หัวหน้ากลุ่ม" in told


@pytest.mark.parametrize(
    "asked", ["งั้นบอกน้องให้ส่งมาใหม่ได้เลย ไม่ต้องแก้", "ฝากบอกน้องว่าขอเร็วหน่อยนะ", "แจ้งผู้รายงานให้แนบรูปด้วย"]
)
def test_no_word_is_passed_on(head: Chat, asked: str) -> None:
    told = head.answer_to(asked)
    assert "ยังไม่ได้แจ้งผู้ใด" in told and "กรุณาแจ้ง นางสาวตัวอย่าง รายงานดี เอง" in told


def test_a_typed_reason_is_kept_without_its_polite_ending(
    head: Chat, chat: Callable[[str], Chat]
) -> None:
    sends(chat(REPORTER), head, number="1.10")
    told = head.says("ส่งกลับ 1.10 ไปค่ะ").answer_to("ไม่มีรูปตอนผู้บริหารเข้าร่วม แล้วก็ยังไม่ได้ลงเว็บไซต์ค่ะ")
    assert "เพราะ “ไม่มีรูปตอนผู้บริหารเข้าร่วม แล้วก็ยังไม่ได้ลงเว็บไซต์” ใช่หรือไม่" in told


def test_who_may_not_report_is_told_who_may(head: Chat) -> None:
    names = "นางสาวตัวอย่าง รายงานดี"
    assert names in head.answer_to("รายงาน 2.4")
    for asked in ("แล้วต้องให้ใครส่ง", "งั้นใครรายงานแทนได้บ้าง", "ต้องบอกให้ใครกรอกคะ"):
        told = head.answer_to(asked)
        assert names in told


@pytest.mark.parametrize(
    "typed", ["บอกเขาว่ารับทราบแล้ว", "บอกน้องว่าพรุ่งนี้ประชุมบ่ายสอง", "ต้องให้น้องส่งใหม่ไหม"]
)
def test_below_another_answer_nobody_is_named(head: Chat, typed: str) -> None:
    told = head.says("เมนู").answer_to(typed)
    assert "รายงานดี" not in told and "2.1" not in told
