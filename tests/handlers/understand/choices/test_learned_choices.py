"""Which choice a sentence means at a step, as was learned from people's sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.conversation.flow import REVIEW
from handlers.registry import flow
from handlers.understand.choices.learned_choices import (
    CONFIRMS,
    CORRECTED,
    NONE,
    SENTENCES,
    SKIP,
    WEIGHTS,
    likeliest,
)
from handlers.understand.wishes.trained_weights import hash_of
from tests.understanding.training_set import twin_key

LINES = [line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines()[1:]]
STEPS = {step for step, *_ in LINES}


def test_the_weights_were_trained_from_the_sentences_that_stand_here() -> None:
    assert WEIGHTS.trained_from == hash_of(SENTENCES.read_bytes()), "run `make wishes`"


def test_each_line_names_a_step_a_choice_a_hand_and_a_sentence_that_stands_there_once() -> None:
    assert all(len(line) == 4 and all(line) for line in LINES)
    assert len({(step, text) for step, _, _, text in LINES}) == len(LINES)
    for step in STEPS:
        known = flow(step.partition(".")[0])
        assert known is not None and known.learned
        place = step.partition(".")[2]
        assert place in (REVIEW, CORRECTED) or known.step(place)


def test_what_is_meant_at_the_review_card_is_to_send_or_a_step() -> None:
    report = flow("report_activity")
    assert report is not None
    meant = {choice for step, choice, *_ in LINES if step.endswith(f".{REVIEW}")}
    assert meant - {CONFIRMS, NONE} <= {step.name for step in report.steps}


def test_what_is_corrected_is_a_step() -> None:
    for step, choice, *_ in LINES:
        name, _, place = step.partition(".")
        corrected = flow(name) if place == CORRECTED else None
        assert corrected is None or corrected.step(choice)


@pytest.mark.parametrize(
    ("step", "said", "key"),
    [
        ("report_activity.risk", "ไม่ปรากฏพฤติการณ์ทุจริตใดเลยค่ะ", "green"),
        ("report_activity.risk", "มีบ่นกันเรื่องค่าอาหาร", "yellow"),
        ("report_activity.status", "รองบอยู่ ยังไม่ได้ลงมือเลย", "not_started"),
        ("report_activity.publicity", "ยังไม่ได้ลงที่ไหนเลย รอรูปก่อน", SKIP),
        ("decide_report.decision", "ยังใช้ไม่ได้นะ ให้น้องกลับไปทำมาใหม่", "return"),
        ("decide_report.decision", "ดูแล้วเรียบร้อยดี ให้ผ่านได้ คราวหน้าแนบรูปมาด้วย", "approve"),
        ("report_gift.value", "ไม่มีป้ายราคาติดมา ประเมินไม่ถูก", "unknown"),
    ],
)
def test_a_choice_is_read_far_ahead_of_the_others(step: str, said: str, key: str) -> None:
    found = likeliest(step, said)
    assert found is not None and found.key == key
    assert found.chooses > 0.1 and found.lead > 0.5


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("ไอ้ที่เล่าไปเมื่อกี้ ลืมบอกว่าท่านรองมาเปิดงาน", "narrative"),
        ("นึกออกแล้ว เบิกจริงสี่พันสอง ไม่ใช่ห้าพัน", "budget"),
        ("กลับไปดูแล้วยังทำไม่ถึงครึ่งเลยค่ะ ที่กดว่าเสร็จไป", "status"),
    ],
)
def test_which_answer_a_correction_is_about_is_read(said: str, step: str) -> None:
    found = likeliest(f"report_activity.{CORRECTED}", said)
    assert found is not None and found.key == step


@pytest.mark.parametrize("said", ["เหลืองกับเขียวต่างกันยังไงคะ", "ขอพักก่อนนะ เดี๋ยวมาทำต่อ"])
def test_what_is_no_answer_means_no_choice(said: str) -> None:
    found = likeliest("report_activity.risk", said)
    assert found is not None and found.chooses < -0.2


def test_a_step_that_nothing_was_learned_of_has_no_choice() -> None:
    assert likeliest("file_complaint.hear", "ไม่เปิดเผยชื่อค่ะ") is None


@given(st.text(max_size=200), st.sampled_from(sorted(STEPS)))
def test_any_text_means_a_choice_of_the_step_or_none(text: str, step: str) -> None:
    found = likeliest(step, text)
    keys = {choice for place, choice, *_ in LINES if place == step} - {NONE}
    assert found is None or {found.key, found.next_key} <= {*keys, ""} and found.lead >= 0


def test_no_line_is_said_twice_but_for_polite_words_with_another_choice() -> None:
    chosen: dict[tuple[str, str], str] = {}
    for step, choice, _, text in LINES:
        assert chosen.setdefault((step, twin_key(text)), choice) == choice, text
