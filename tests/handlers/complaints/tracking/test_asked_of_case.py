"""Questions typed at the card of a case are answered by the bot, and are no message."""

from __future__ import annotations

import pytest

from handlers.complaints.tracking import asked_of_case
from tests.handlers.complaints.casework import files, kept_words
from tests.handlers.house import Chat, House

SEND = "ส่งให้ผู้รับเรื่อง"


@pytest.fixture
def holder(demo: House) -> Chat:
    """Somebody who follows a case."""
    return Chat(demo, "U" + "e" * 32).says(f"ติดตาม {files(demo).code}")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("อีกกี่วันถึงจะรู้ผล", "สถานะและกำหนดอยู่ในการ์ด"),
        ("ทำไมนานจัง", "สถานะและกำหนดอยู่ในการ์ด"),
        ("ยังไม่มีใครตอบเลยเหรอ", "สถานะและกำหนดอยู่ในการ์ด"),
        ("เสร็จรึยังครับ", "สถานะและกำหนดอยู่ในการ์ด"),
        ("มีใครอ่านรึยัง", "สถานะและกำหนดอยู่ในการ์ด"),
        ("ใครอ่านเรื่องหนูบ้าง", "มีเฉพาะผู้ที่ทำหน้าที่รับเรื่อง"),
        ("หัวหน้าหนูจะรู้ไหมว่าเป็นหนู", "สำนักงานไม่รู้ว่าเป็นท่าน"),
        ("ถ้าเขารู้แล้วมาแกล้งหนู ต้องทำยังไง", "หากถูกกลั่นแกล้ง"),
        ("รหัสนี้ใช้ได้ถึงเมื่อไหร่", "หนึ่งปีหลังปิดเรื่อง"),
        ("อยากเปลี่ยนเป็นบอกชื่อแล้วค่ะ", "แก้การเปิดเผยชื่อในบอตไม่ได้"),
        ("อยากขอปิดชื่อที่ให้ไปได้มั้ย", "แก้การเปิดเผยชื่อในบอตไม่ได้"),
        ("จะแจ้งเรื่องใหม่อีกเรื่อง", "พิมพ์ “ร้องเรียน”"),
        ("ลบเรื่องนี้ทิ้งได้ไหม", "ถอนเรื่องด้วยตนเองในบอตไม่ได้"),
    ],
)
def test_a_question_is_answered_and_no_message(holder: Chat, words: str, told: str) -> None:
    holder.says(words)
    assert told in holder.since(-2) and SEND not in holder.offers
    assert holder.state["at"] == "act" and kept_words(holder.house) == 0


@pytest.mark.parametrize(
    "words",
    [
        "ยังไม่มีใครตอบเลยค่ะ รอมาเดือนนึงแล้ว",
        "ทำไมนานจัง หนูส่งไปตั้งแต่เดือนที่แล้ว ช่วยตามให้ด้วย",
        "ฝากถามว่าเมื่อไหร่จะสอบสวน",
        "เขารู้แล้วว่าเป็นหนู มาแกล้งทุกวันเลย",
        "วันนี้มีใครไม่รู้มาลบเรื่องออกจากสมุดคุมค่ะ",
        "เพื่อนเขาแจ้งอีกเรื่องไว้ที่ฝ่ายบุคคล",
    ],
)
def test_what_is_told_is_a_message_still(holder: Chat, words: str) -> None:
    assert SEND in holder.says(words).offers and words in holder.last


def test_where_a_message_is_written_a_question_may_be_one(holder: Chat) -> None:
    holder.says("เขียนถึงผู้รับเรื่อง").says("ทำไมนานจัง").taps("ใช้เป็นคำตอบ")
    assert SEND in holder.offers and "ทำไมนานจัง" in holder.last


def test_below_a_message_a_question_is_answered_and_not_added(holder: Chat) -> None:
    holder.says("เมื่อวานเขาเอารถไปอีกแล้วค่ะ").says("หัวหน้าหนูจะรู้ไหมว่าเป็นหนู")
    assert "สำนักงานไม่รู้ว่าเป็นท่าน" in holder.since(-2)
    assert SEND in holder.offers and "หัวหน้าหนู" not in holder.last


@pytest.mark.parametrize(
    "words", ["พอละ ขอบคุณครับ", "พอแล้วค่ะ ไม่มีอะไรแล้ว", "ออกเลยครับ", "แค่นี้ละ ขอบคุณมากค่ะ"]
)
def test_who_has_done_leaves_the_case(holder: Chat, words: str) -> None:
    assert "ปิดการติดตามแล้ว" in holder.says(words).last


@pytest.mark.parametrize("words", ["", "รหัส " * 16, "ทำไม" * 20, "ถ้ารู้" * 13])
def test_other_words_ask_nothing(words: str) -> None:
    assert asked_of_case.told(words, sending=False) == ""


@pytest.mark.parametrize("words", ["ถึงไหนแล้วครับ", "ตอนนี้ถึงไหนแล้ว"])
def test_how_far_it_is_the_card_shows_and_nobody_hears_that_it_is_not_sent(
    holder: Chat, words: str
) -> None:
    told = holder.answer_to(words)
    assert "รอผู้รับเรื่องรับทราบ" in told and "ยังไม่ได้ส่ง" not in told
