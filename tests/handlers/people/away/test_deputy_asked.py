"""What is asked at the card of a deputy is told, and nothing of the card changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.people.away.deputy_asked import asked
from tests.handlers.house import Chat

GIFTS = "ผู้แทนพิจารณาของขวัญหรือทรัพย์สินที่รอท่านได้ด้วย"
SIGNS = "การลงนามเอกสารในบอตมอบให้ผู้แทนไม่ได้"
EARLY = "พิมพ์ “เลิกมอบหมาย” ได้ทันที"
MYSELF = "ท่านยังพิจารณาเองได้จาก “รออนุมัติ”"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("เขาอนุมัติของขวัญแทนได้ไหม", GIFTS),
        ("แล้วเรื่องของขวัญเขาพิจารณาแทนได้ด้วยไหม", GIFTS),
        ("ผู้แทนเซ็นเอกสารแทนผมได้มั้ย", SIGNS),
        ("เรื่องร้องเรียนเขาเห็นด้วยหรือเปล่า", "เรื่องร้องเรียนไม่ได้มอบไป"),
        ("เขาทำอะไรแทนผมได้บ้าง", "ผู้แทนพิจารณาแทนได้ทุกเรื่องที่รอท่าน"),
        ("ถ้าผมกลับก่อนต้องทำไง", EARLY),
        ("ถ้ากลับมาก่อนวันที่ 5 ต้องยกเลิกเองไหม", EARLY),
        ("แล้วผมยังอนุมัติเองได้อยู่ไหม", MYSELF),
        ("ระหว่างนั้นพี่ยังเข้าไปดูรายงานได้หรือเปล่า", MYSELF),
    ],
)
def test_what_is_asked_is_told_and_the_card_stands(head: Chat, words: str, told: str) -> None:
    head.says("มอบหมายแทน").says("นายสมมติ ช่วยรายงาน").says("5-9 มี.ค.")
    before = head.state["answers"]
    assert told in head.answer_to(words)
    assert "ยืนยันมอบหมาย" in head.offers and head.state["answers"] == before


@pytest.mark.parametrize(
    "words", ["ถึงวันไหนนะ", "5-8 มี.ค. ได้ไหม", "เขาต้องกดรับก่อนไหม", "แก้ผู้แทน", "มีผลเมื่อไหร่"]
)
def test_other_questions_are_left_to_others(words: str) -> None:
    assert asked(words) == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("นี่คือใบลาเลยใช่ไหม", "ไม่ใช่ใบลา"),
        ("ยืนยันแล้วถือว่าส่งใบลาให้เลยไหม", "ไม่ใช่ใบลา"),
        ("อันนี้แทนใบลาได้มั้ย", "ไม่ใช่ใบลา"),
        ("ลาแล้วใครรับงานแทน", "ไม่มีเรื่องในบอตที่ต้องส่งต่อ"),
    ],
)
def test_at_the_card_of_leave_too(chat: Callable[[str], Chat], words: str, told: str) -> None:
    me = chat("D0106").says("ลา 8-10 มี.ค.")
    assert told in me.answer_to(words) and "ยืนยันวันลา" in me.offers
