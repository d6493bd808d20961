"""The figure of understanding, and that it was reached by words and rules, not by sentences."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from handlers import registry
from handlers.understand.commands.concepts import Care
from handlers.understand.commands.courtesies import is_courtesy, without_salute
from handlers.understand.commands.cue_rules import RULES
from handlers.understand.commands.cues import cue
from handlers.understand.commands.lexicon import CONCEPTS, NEGATIONS, spellings
from handlers.understand.dates.dates import find_dates
from handlers.understand.thai import fold
from handlers.understand.words import match_command, nearest
from tests.understanding.measure import (
    HELD_OUT,
    LEAST,
    NOTHING,
    TODAY,
    TUNING,
    WORD_OF,
    Outcome,
    figure,
    outcome,
    utterances,
)
from tests.understanding.sections import tuned

LONGEST_WORD = 28
"""Letters of a word or set phrase; a sentence that asks for something is longer."""

MOST_WORDS = 3
SAID = utterances()


@cache
def heard() -> list[Outcome]:
    return [outcome(said) for said in SAID]


def test_at_least_97_of_100_utterances_are_understood() -> None:
    assert figure(heard()).percent >= LEAST


def test_at_least_97_of_100_of_those_nothing_was_tuned_by_are_understood() -> None:
    assert figure([each for each in heard() if each.said.half == HELD_OUT]).percent >= LEAST


@pytest.mark.soak
def test_the_command_prints_the_figure_and_every_miss(capsys: pytest.CaptureFixture[str]) -> None:
    assert not any(each.is_worse for each in tuned())
    printed = capsys.readouterr().out
    assert f"misses: {sum(not each.right for each in heard())}\n" in printed
    assert f"of {len(SAID):>4}" in printed


def test_the_collection_holds_every_intent_in_both_halves_and_no_text_twice() -> None:
    assert len(SAID) >= 360
    assert len({said.text for said in SAID}) == len(SAID)
    for half in (TUNING, HELD_OUT):
        assert {said.intent for said in SAID if said.half == half} == {*WORD_OF, NOTHING}
    held_out = sum(said.half == HELD_OUT for said in SAID)
    assert 0.45 <= held_out / len(SAID) <= 0.55


def test_talk_of_other_things_starts_nothing() -> None:
    assert figure([each for each in heard() if each.said.intent == NOTHING]).percent >= LEAST


def test_words_are_words_and_never_whole_sentences() -> None:
    commands = [word for words in registry.commands().values() for word in words]
    for word in (*commands, *(word for word, _, _ in spellings())):
        assert len(word) <= LONGEST_WORD, word
        assert len(word.split()) <= MOST_WORDS, word


def test_no_rule_waits_for_a_concept_that_no_word_names() -> None:
    known = {*CONCEPTS, "number", "day", "bureau", "called", "code"}
    for rule in RULES:
        for name in frozenset().union(*rule.needs, rule.without, rule.first):
            negation, _, concept = name.rpartition("-")
            assert concept in known and (not negation or negation in NEGATIONS), name


def test_every_rule_leads_to_a_word_people_are_told_to_type() -> None:
    told = {fold(word) for word in WORD_OF.values()}
    assert {fold(rule.word) for rule in RULES} <= told


@pytest.mark.soak
def test_a_sentence_is_never_exact_so_that_it_interrupts_no_conversation() -> None:
    commands = registry.commands()
    for said in SAID:
        match = match_command(said.text, commands)
        if match is not None and match.score < 95:
            assert not match.exact, said.text


@pytest.mark.parametrize(
    ("typed", "intent"),
    [
        ("รายงานกิจกรรม", "report_activity"),
        ("รายงานการรับของขวัญ", "gift"),
        ("เอกสารรายงาน", "documents"),
        ("รับของขวัญ", "gift"),
        ("ไม่รับของขวัญ", "no_gift"),
        ("สถานะ", "status"),
        ("สถานะเรื่องร้องเรียน", "follow_up"),
        ("ตัวเลขเรื่องร้องเรียน สำนักที่ไม่มี", "case_numbers"),
        ("ร้องเรียน ตัวเลขร้องเรียนไม่ตรงกับที่ประกาศ", "complaint"),
        ("แจ้งเบาะแส สถิติร้องเรียนถูกแก้", "complaint"),
        ("ร้องเรียนเรื่องงานค้างกี่เดือนแล้ว", "complaint"),
        ("เรื่องร้องเรียนที่ยังไม่ปิดมีเท่าไร", "case_numbers"),
        ("ร้องเรียนหัวหน้า ใครแก้ไขรายงาน 1.10", "complaint"),
        ("ร้องเรียน ครึ่งปีแรกเทียบครึ่งปีหลังไม่เป็นธรรม", "complaint"),
        ("ใครรับของขวัญแล้วต้องทำอย่างไร", "gift"),
        ("ลงนามประกาศเจตนารมณ์", "no_gift"),
        ("ส่งแบบรายงานของสำนักกฎหมาย", "report_activity"),
        ("ข้อเสนอแนะที่เผยแพร่มีอะไรบ้าง", "told_to_all"),
        ("เตือน", "remind"),
        ("เตือนอะไรฉันบ้าง", "why_reminded"),
        ("ย้ายรอบ", "remind"),
        ("ย้ายสำนัก", "correct_my_data"),
        ("ถอนความยินยอม", "leave_bot"),
        ("รายงาน 3.3", "report_activity"),
        ("รายงาน 3.3 อนุมัติหรือยัง", "status"),
        ("ส่งรายงาน 3.3 ไปแล้วครับ", "status"),
        ("รายงาน 3.3 ทำไปแล้ว 80%", "report_activity"),
        ("รายงานผลกิจกรรม3.3", "report_activity"),
        ("กิจกรรม 3.3", "about_plan"),
        ("วิธีรายงาน", "help_me"),
    ],
)
def test_what_sounds_alike_is_told_apart(typed: str, intent: str) -> None:
    match = match_command(typed, registry.commands())
    word = WORD_OF[intent]
    assert match is not None
    assert fold(word) in map(fold, registry.commands()[match.name])


@pytest.mark.parametrize(
    ("typed", "day"),
    [("เลื่อนเตือนไปพรุ่งนี้", date(2024, 3, 14)), ("เลื่อนการเตือนไป 20 มี.ค. 67", date(2024, 3, 20))],
)
def test_until_when_something_is_put_off_is_handed_on(typed: str, day: date) -> None:
    match = match_command(typed, registry.commands())
    assert match is not None and find_dates(match.rest, TODAY) == [day]


@pytest.mark.parametrize(
    "typed",
    ["แผนก", "ลาก่อน", "รายงานตัวครับ", "เลื่อนประชุม", "รับทราบ", "ตลาดนัด", "เวลาราชการ", "ขอลาก่อนนะ"],
)
def test_a_word_that_only_holds_a_command_starts_nothing(typed: str) -> None:
    assert match_command(typed, registry.commands()) is None


@pytest.mark.parametrize(
    "typed",
    [
        *("ขอบคุณครับ", "สวัสดีค่ะ", "โอเคค่ะ", "รับทราบครับผม", "Thank you"),
        *("๕๕๕", "555+", "👍", "🙏🙏 ขอบคุณนะคะ"),
    ],
)
def test_courtesies_are_known_as_such_and_start_nothing(typed: str) -> None:
    assert is_courtesy(typed)
    assert match_command(typed, registry.commands()) is None


@pytest.mark.parametrize(
    "typed",
    ["", "?", "...", "พี่", "รายงาน", "สวัสดีค่ะ ขอส่งรายงาน", "ครับ" * 200 + "ก", "ครับ" * 19 + "ก"],
)
def test_what_asks_for_something_is_no_courtesy(typed: str) -> None:
    assert not is_courtesy(typed)


def test_a_greeting_before_the_request_is_passed_over() -> None:
    assert without_salute("สวัสดีค่ะ พี่คะ สถานะ 1.6") == "สถานะ 1.6"
    assert without_salute("พี่เลี้ยง") == "พี่เลี้ยง"
    assert without_salute("สวัสดีค่ะ") == "สวัสดีค่ะ"


def test_the_report_told_in_a_sentence_keeps_its_link_as_typed() -> None:
    found = cue("สวัสดีค่ะ ข้อ ๑.๖ จัดเสร็จแล้ว ขอส่ง https://Example.go.th/ข่าว๑")
    assert found is not None
    assert (found.word, found.rest) == (
        "รายงาน",
        "ข้อ ๑.๖ จัดเสร็จแล้ว ขอส่ง https://Example.go.th/ข่าว๑",
    )


def test_a_refusal_is_never_heard_as_its_opposite_however_it_is_spelled() -> None:
    for care in Care:
        for typed in ("ไม่รับของขวัญ", "จะไม่ขอรับของขวัญ", "ใม่รับของขวัญ", "ไมรับของขวัญ", "ไม่รับกระเช้า"):
            found = cue(typed, care)
            assert found is not None and found.word == "ไม่รับของขวัญ", (typed, care)


@pytest.mark.soak
def test_a_sentence_nobody_understands_gets_what_it_may_be_about() -> None:
    assert "report_activity" in nearest("รายงานไม่ได้", registry.commands())
    assert "awaiting_me" in nearest("ผู้อำนวยการอนุมัติให้ใครไปแล้ว", registry.commands())
