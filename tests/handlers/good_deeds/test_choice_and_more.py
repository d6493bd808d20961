"""What a sentence tells besides the virtue that it chooses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.good_deeds import deed_readers, deed_said
from tests.handlers.good_deeds.deed_talk import GIVER, PRAISE, STAFF
from tests.handlers.house import Chat


@pytest.fixture
def at_virtue(chat: Callable[[str], Chat]) -> Chat:
    return chat(STAFF).says("บันทึกความดี ช่วยป้าแม่บ้านขนน้ำขึ้นชั้นสาม")


@pytest.mark.parametrize(
    ("words", "virtue"),
    [
        ("น่าจะแบบเสียสละมั้งคะ", "volunteering"),
        ("แบบช่วยเหลือคนอื่นน่ะครับ", "volunteering"),
        ("ซื่อสัตย์ค่ะ", "honesty"),
        ("มีน้ำใจครับ จิตอาสา", "volunteering"),
        ("รู้บุญคุณครับ", "gratitude"),
    ],
)
def test_a_virtue_is_chosen_by_its_description(at_virtue: Chat, words: str, virtue: str) -> None:
    assert at_virtue.says(words).state["answers"]["virtue"] == virtue


def test_the_rest_of_a_choice_fills_another_question_and_says_so(at_virtue: Chat) -> None:
    at_virtue.says("สุจริตค่ะ เก็บไว้อ่านเองคนเดียวพอ")
    assert at_virtue.state["answers"]["shown"] == "own"
    assert "ผู้อ่านได้: ฉันคนเดียว" in at_virtue.since(0) and at_virtue.state["at"] == "done_on"


@pytest.mark.parametrize("words", ["จิตอาสาครับ ทำสองชั่วโมง", "จิตอาสาครับ ไปกับเพื่อนสามคน"])
def test_how_long_and_with_whom_belong_to_the_deed(at_virtue: Chat, words: str) -> None:
    at_virtue.says(words).taps("แก้ตามนี้")
    assert words.partition(" ")[2] in at_virtue.state["answers"]["what"]


def test_what_nothing_takes_is_said_back(at_virtue: Chat) -> None:
    said = at_virtue.says("จิตอาสาครับ ป้าแกชมหัวหน้าให้ฟังด้วย").since(0)
    assert at_virtue.state["answers"]["virtue"] == "volunteering"
    assert "ป้าแกชมหัวหน้าให้ฟัง" in said


@pytest.mark.parametrize("words", ["จิตอาสาครับ ขอบคุณมาก", "จิตอาสาค่ะ น่าจะใช่", "เอาจิตอาสาละกันครับ"])
def test_courtesies_are_not_said_back(at_virtue: Chat, words: str) -> None:
    assert "ยังไม่ได้ทำตาม" not in at_virtue.says(words).since(0)


@pytest.mark.parametrize(
    ("words", "hours"),
    [("ทำอยู่สองชั่วโมง", 2), ("ช่วย 3 ชม.", 3), ("ใช้เวลาสิบสองชั่วโมง", None), ("ช่วยงาน", None)],
)
def test_hours_are_read_in_words_too(words: str, hours: int | None) -> None:
    assert deed_said.hours_in(words) == hours


def test_how_long_it_took_is_added_at_the_review_card(at_virtue: Chat) -> None:
    at_virtue.says("จิตอาสา").says("วันนี้").says("ฉันคนเดียว")
    at_virtue.says("อ้อ เพิ่มหน่อยครับ ทำอยู่สองชั่วโมง")
    assert "ทำอยู่สองชั่วโมง" in at_virtue.state["answers"]["what"]
    assert "2 ชั่วโมง" in at_virtue.last


_PRIVATE = (
    "ไม่ต้องให้ใครเห็นครับ",
    "ไม่อยากให้ใครรู้ค่ะ",
    "อันนี้ไม่ต้องโชว์คนอื่นนะคะ",
    "ขอไม่เผยแพร่ครับ",
    "ให้ผมเห็นคนเดียวพอ",
    "ไม่ต้องประกาศให้ใครรู้หรอกค่ะ",
)


@pytest.mark.parametrize("words", _PRIVATE)
def test_that_nobody_is_to_see_it_is_kept_at_any_question(at_virtue: Chat, words: str) -> None:
    at_virtue.says(words)
    assert at_virtue.state["answers"]["shown"] == "own" and at_virtue.state["at"] == "virtue"
    assert "ตั้งผู้อ่านได้เป็น “ฉันคนเดียว” แล้ว" in at_virtue.since(-2)
    at_virtue.says("จิตอาสา").says("วันนี้")
    assert "ตรวจก่อนบันทึก" in at_virtue.last and "ฉันคนเดียว" in at_virtue.last


@pytest.mark.parametrize("words", _PRIVATE)
def test_where_it_is_asked_who_reads_it_that_is_the_answer(at_virtue: Chat, words: str) -> None:
    at_virtue.says("จิตอาสา").says("วันนี้").says(words)
    assert at_virtue.state["answers"]["shown"] == "own" and at_virtue.state["at"] == "review"
    assert "อยู่แล้ว" in at_virtue.says(words).since(-2)


@pytest.mark.parametrize("words", ["ไม่ต้องให้ใครเห็นครับ", "คนอื่นเห็นได้แต่ไม่ต้องบอกว่าเป็นผม"])
def test_of_praise_it_is_said_who_sees_it(chat: Callable[[str], Chat], words: str) -> None:
    giver = chat(GIVER).says(f"ชื่นชมเพื่อน {STAFF} ที่{PRAISE}")
    giver.says(words)
    assert "ส่งโดยไม่ออกชื่อไม่ได้" in giver.since(-2) and giver.state["at"] == "virtue"
    assert giver.taps("จิตอาสา").state["answers"]["what"] == PRAISE


@pytest.mark.parametrize("words", ["ทำคนเดียวครับ", "ไม่ต้องบอกชื่อ", "ไม่มีใครเห็นตอนทำ", "ใครเห็นบ้าง"])
def test_other_words_about_others_hide_nothing(words: str) -> None:
    assert not deed_readers.says_private(words)
