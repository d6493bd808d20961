"""Questions of one's own, told in words at any question while a survey is made, or taken out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.handlers.house import Chat
from tests.handlers.surveys import surveying

_FIRST = "ข้อแรกถามว่าพอใจข่าวสารของสำนักแค่ไหน"


@pytest.fixture
def maker(chat: Callable[[str], Chat]) -> Chat:
    return chat(surveying.REPORTER).says("ทำแบบสำรวจ")


def _goes_on(maker: Chat) -> Chat:
    maker.says("เรื่องบรรยากาศ").taps("สำนักเรา ไม่เก็บชื่อ").taps("อีก 7 วัน")
    return maker


@pytest.mark.parametrize(
    ("words", "question", "kind"),
    [
        (_FIRST, "พอใจข่าวสารของสำนักแค่ไหน", "level"),
        ("ข้อ 1 ขอถามว่าเห็นด้วยกับการปรับเวลาทำงานเพียงใดค่ะ", "เห็นด้วยกับการปรับเวลาทำงานเพียงใด", "level"),
        ("คำถามแรกคือเคยใช้บริการคลินิกไหม", "เคยใช้บริการคลินิกไหม", "yes_no"),
        ("อยากถามว่าอยากให้ปรับปรุงอะไรบ้าง", "อยากให้ปรับปรุงอะไรบ้าง", "text"),
        ("เพิ่มคำถามว่ามั่นใจในระบบแค่ไหน", "มั่นใจในระบบแค่ไหน", "level"),
        ("ถามด้วยว่ารู้จักศูนย์ของเราหรือไม่", "รู้จักศูนย์ของเราหรือไม่", "yes_no"),
    ],
)
def test_a_question_is_told_before_its_turn(
    maker: Chat, words: str, question: str, kind: str
) -> None:
    answers = maker.says(words).state["answers"]
    assert (answers["kind1"], answers["own1"]) == (kind, [question])
    assert "เพิ่มคำถามของสำนัก" in maker.since(0)
    assert "คำถามเพิ่มข้อ 2" in _goes_on(maker).last


@pytest.mark.parametrize(
    "words",
    [
        "ข้อแรกถามว่าอะไร",
        "ข้อแรกถามว่าอะไรดี",
        "ข้อ 1 คืออะไร",
        "ถามใครได้บ้าง",
        "คำถามมีกี่ข้อ",
        "ข้อแรกถามเรื่องข่าวดีไหม",
    ],
)
def test_a_question_to_the_bot_is_none_of_the_survey(maker: Chat, words: str) -> None:
    maker.says(words).says("ทำต่อ")
    assert "own1" not in maker.state["answers"]


@pytest.mark.soak
def test_the_last_is_taken_out_and_put_in_again(maker: Chat) -> None:
    _goes_on(maker.says(_FIRST)).says("ข้อสองถามว่าเคยอ่านไหม").taps("ไม่เพิ่ม")
    maker.says("เอาออกข้อสุดท้ายค่ะ")
    assert "เอาคำถาม “เคยอ่านไหม” ออกแล้ว" in maker.since(0)
    assert maker.state["answers"]["kind2"] == "none"
    assert maker.says("ใส่คืน").state["answers"]["kind2"] == "yes_no"
    assert "ตัดออกทีละข้อไม่ได้" in maker.says("ลบข้อ 1 ออก").since(0)


@pytest.mark.soak
def test_a_question_where_its_words_are_asked_and_one_too_many(maker: Chat) -> None:
    _goes_on(maker).taps("ระดับ 1–5").says(_FIRST)
    assert maker.state["answers"]["own1"] == ["พอใจข่าวสารของสำนักแค่ไหน"]
    maker.says("ถามด้วยว่าเคยอ่านไหม").says("ถามด้วยว่าอยากอ่านอะไร").says("ถามด้วยว่าชอบไหมคะ")
    assert "ไม่เกิน 3 ข้อ" in maker.since(0)
    maker.says("ข้อแรกถามว่าพอใจเพจแค่ไหน")
    assert "แก้ตามนี้" in maker.offers


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ข้อแรกเปลี่ยนเป็นให้พิมพ์ตอบ", "text"),
        ("ข้อสุดท้ายเอาแบบให้คะแนนแทน", "level"),
        ("ข้อ 1 ขอเป็นระดับ 1-5 ค่ะ", "level"),
        ("เปลี่ยนข้อแรกให้เขาเขียนเองดีกว่า", "text"),
        ("แก้คำถามแรกเป็นใช่หรือไม่ใช่", "yes_no"),
        ("คำถามสุดท้ายให้พิมพ์ตอบครับ", "text"),
    ],
)
def test_a_question_is_answered_in_another_way(maker: Chat, words: str, kind: str) -> None:
    _goes_on(maker.says("ข้อแรกถามว่าชอบไหม")).says(words)
    answers = maker.state["answers"]
    assert (answers["kind1"], answers["own1"]) == (kind, ["ชอบไหม"]) and "kind2" not in answers


@pytest.mark.parametrize(
    "words", ["ข้อแรกตอบยังไง", "ข้อ 5 เปลี่ยนเป็นให้พิมพ์ตอบ", "ข้อแรกดีแล้ว", "ให้คะแนนใคร"]
)
def test_other_words_change_no_question(maker: Chat, words: str) -> None:
    _goes_on(maker.says("ข้อแรกถามว่าชอบไหม")).says(words).says("ทำต่อ")
    assert maker.state["answers"]["kind1"] == "yes_no"


def test_no_more_is_no_question_and_another_bureau_cannot_be_asked(maker: Chat) -> None:
    _goes_on(maker).taps("พิมพ์ตอบ").says("ไม่เพิ่มแล้วค่ะ")
    assert "own1" not in maker.state["answers"] and "ตรวจแบบสำรวจก่อนเปิด" in maker.last
    assert "ถามเฉพาะสำนักอื่นไม่ได้" in maker.says("ให้คนสำนักการคลังตอบด้วย").since(0)


def test_it_closes_a_week_later(maker: Chat) -> None:
    before = _goes_on(maker).taps("ไม่เพิ่ม").state["answers"]["last_day"]
    after = maker.says("ขอเลื่อนปิดไปอีกอาทิตย์").state["answers"]["last_day"]
    assert (date.fromisoformat(after) - date.fromisoformat(before)).days == 7
