"""What leaves a question blank is told from what only sounds so (docs/decisions/0216)."""

from __future__ import annotations

import pytest
from hypothesis import given

from handlers.understand.blanks.blank_reader import SENTENCES, SKIP, WEIGHTS, lead
from handlers.understand.kinds import kind_reader
from handlers.understand.wishes.trained_weights import hash_of
from tests.handlers.understand.typed import ANY_TEXT
from tests.understanding import left_blank

EVIDENCE, PLACE = "report_activity.evidence/files", "add_event.place/prose"


def _rows(text: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in text.splitlines()[1:]]


def test_the_weights_were_trained_from_the_sentences_that_stand_here() -> None:
    stand = SENTENCES.read_bytes() + left_blank.FILE.read_bytes()
    assert WEIGHTS.trained_from == hash_of(stand), "run `make wishes`"


def test_each_sentence_is_learned_from_elsewhere_as_no_blank() -> None:
    here = _rows(SENTENCES.read_text(encoding="utf-8"))
    there = {each[1:] for each in _rows(kind_reader.SENTENCES.read_text(encoding="utf-8"))}
    assert {each[0] for each in here} == {SKIP} and {each[1:] for each in here} <= there


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("จำไม่ได้แล้วค่ะ ข้ามไปเลย", EVIDENCE),
        ("ไม่มีอะไรแนบจ้า", EVIDENCE),
        ("สถานที่ยังรอคอนเฟิร์ม เว้นไว้ก่อนได้มั้ย", PLACE),
    ],
)
def test_what_leaves_it_blank_is_ahead(words: str, place: str) -> None:
    assert lead(words, place) > 0


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("เดี๋ยวพรุ่งนี้มาทำต่อ", EVIDENCE),
        ("พักก่อนนะ ไปประชุม", EVIDENCE),
        ("ห้องประชุมใหญ่ชั้น 3 ที่ไม่มีจอ", PLACE),
        ("ไม่เอาแล้ว ยกเลิกงานนี้", PLACE),
    ],
)
def test_what_only_sounds_so_is_behind(words: str, place: str) -> None:
    assert lead(words, place) < 0


def test_of_a_question_that_nothing_was_learned_of_nothing_is_told() -> None:
    assert lead("ไม่มีอะไรแนบจ้า", "survey.why/prose") < 0


@given(ANY_TEXT)
def test_it_never_raises(words: str) -> None:
    assert isinstance(lead(words, EVIDENCE), float)
