"""Who is not known in this account asks what only the known are told: each question of the
registry, by its button and in words. They read one line on how to join, and nothing fails."""

from __future__ import annotations

import re
from itertools import islice

import pytest
from sqlalchemy.orm import Session

from handlers import registry
from handlers.messages import Text
from handlers.one_to_one import opening, questions_heard
from handlers.understand.wishes.wish_scores import SENTENCES
from tests.handlers.house import Chat
from tests.handlers.question.desk import desk

FIRST = "สำหรับบุคลากรที่ลงทะเบียนแล้ว"
QUERIES = [each for subject in registry.SUBJECTS for each in subject.queries]


def test_no_question_of_the_known_is_looked_for(session: Session) -> None:
    for query in (each for each in QUERIES if not each.anyone):
        first, *_ = opening.ask(desk(session, None), query, query.name, {})
        assert isinstance(first, Text) or query.name == "menu", query.name


def test_no_listener_needs_a_person(session: Session) -> None:
    """Sentences of all wishes, every ninth of them."""
    lines = SENTENCES.read_text("utf-8").splitlines()[1:]
    for line in islice(lines, 0, None, 89):
        sentence = line.split("\t")[2]
        found = questions_heard.heard(desk(session, None), sentence, None)
        assert found is None or found.anyone, sentence


@pytest.mark.parametrize(
    "words",
    [
        "พรุ่งนี้มีประชุมคณะทำงานกี่โมงคะ",
        "ใครเป็นหัวหน้าที่อนุมัติของสำนักเราคะ",
        "ต้องทำอะไรบ้างคะ ภายในเมื่อไหร่",
        "วันลาของผมเหลือกี่วัน",
        "สำนักเราส่งรายงานครบหรือยัง",
    ],
)
def test_a_question_of_the_office_is_answered_by_how_to_join(stranger: Chat, words: str) -> None:
    stranger.says(words)
    line = stranger.last.splitlines()[0]
    assert FIRST in line and "พิมพ์ “ลงทะเบียน” ตามด้วยรหัส" in line
    assert set(stranger.offers) == {"ลงทะเบียน", "ร้องเรียน", "วิธีใช้"}


def test_who_has_begun_to_join_is_told_that_a_step_is_left(admin: Chat, stranger: Chat) -> None:
    [code] = re.findall(r"[A-Z0-9]{5}-[A-Z0-9]{5}", admin.says("ออกรหัส D0303").last)
    for words in ("รายงานกิจกรรม", "ขอดูแผน"):
        stranger.says(f"ลงทะเบียน {code}").says(words)
        assert "ท่านลงทะเบียนค้างอยู่" in stranger.last and "ขอรหัส" not in stranger.last
        stranger.taps("ลงทะเบียนต่อ")
        assert "ยืนยันตัวตน" in stranger.last
    stranger.says("ยกเลิก").says("รายงานกิจกรรม")
    assert "ท่านลงทะเบียนค้างอยู่" not in stranger.last


def test_the_menu_is_shown_to_a_stranger_each_time_it_is_typed(stranger: Chat) -> None:
    stranger.says("ใช้ทำอะไรได้บ้าง").says("เมนู").says("เมนู")
    assert "วิธีลงทะเบียน" in stranger.last and "ร้องเรียน" in stranger.offers


def test_who_tells_of_their_head_reads_that_complaining_needs_no_joining(stranger: Chat) -> None:
    stranger.says("ผู้บังคับบัญชาไม่อนุมัติให้เลย")
    assert "แจ้งเรื่องนี้" in stranger.offers and "ไม่ต้องลงทะเบียน" in stranger.last


@pytest.mark.parametrize(
    "words",
    ["ขอดูเรื่องร้องเรียนของฉัน", "เรื่องที่ร้องเรียนไปใครรับผิดชอบ", "เรื่องที่แจ้งไปมีใครดูหรือยัง"],
)
def test_who_asks_after_their_own_complaint_is_led_to_its_code(stranger: Chat, words: str) -> None:
    stranger.says(words)
    assert FIRST not in stranger.last and "ติดตาม" in stranger.offers


def test_what_is_told_is_not_stored_and_that_is_said(stranger: Chat) -> None:
    assert "ข้อความนี้จึงยังไม่ได้บันทึก" in stranger.says("ขอลาพรุ่งนี้ค่ะ").last


def test_who_finds_it_hard_reads_an_apology_and_whom_to_ask(stranger: Chat) -> None:
    stranger.says("ไม่เข้าใจเลย ใช้ยากจัง")
    assert stranger.last.startswith("ขออภัย") and "ติดต่อผู้ดูแลระบบ" in stranger.offers
