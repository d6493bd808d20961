"""Packaged questionnaires are sound, and each fits the activity whose outcome it proves."""

from __future__ import annotations

import pytest

from models.plans.plan_rows import PlanFaults
from models.surveys import questionnaire
from models.surveys.questionnaire import LEVEL, ONE, SEVERAL, TEXT, YES_NO, Question

WRONG = """
name: wrong
place: 1
title: ก
purpose: ข
cues: []
measures: guess
questions:
- {key: a, kind: level, text: ก, options: [ก, ข]}
- {key: a, kind: one, text: ก, options: [ก, ข], right: 2}
- {key: b, kind: level, text: ข, before: c}
"""


def test_seven_are_packaged_and_all_five_kinds_of_question_are_asked() -> None:
    names = [each.name for each in questionnaire.packaged()]
    assert names == ["service", "awareness", "event", "content", "virtues", "climate", "quiz"]
    kinds = {q.kind for each in questionnaire.packaged() for q in each.questions}
    assert kinds == {LEVEL, YES_NO, ONE, SEVERAL, TEXT}
    assert all(len(each.questions) <= 10 for each in questionnaire.packaged())


@pytest.mark.parametrize(
    ("outcome", "name"),
    [
        ("กิจกรรมสำรวจความพึงพอใจต่อการปฏิบัติหน้าที่ราชการของสำนัก", "service"),
        ("บุคลากรภายในสำนักรับรู้การปฏิบัติตามประมวลจริยธรรม ร้อยละ 90", "awareness"),
        ("บุคลากรมีความพึงพอใจเข้าร่วมโครงการ/กิจกรรมของสำนัก ร้อยละ 90", "content"),
        ("รายงานการประเมินพฤติกรรมตามปฏิญญาคุณธรรม", "virtues"),
        ("บุคลากรกลุ่มเป้าหมายมีความรู้ความเข้าใจเกี่ยวกับวินัยเพิ่มขึ้นร้อยละ 80", "quiz"),
        ("กลุ่มเป้าหมายมีความรู้ ความเข้าใจเกี่ยวกับหลักปรัชญาของเศรษฐกิจพอเพียง", "event"),
        ("การสำรวจบรรยากาศหรือสภาพแวดล้อมที่เอื้อต่อการส่งเสริมคุณธรรม", "climate"),
        ("", "service"),
    ],
)
def test_the_one_that_fits_an_outcome_is_proposed(outcome: str, name: str) -> None:
    assert questionnaire.fitting(outcome).name == name


def test_every_fault_of_a_file_is_told_at_once() -> None:
    with pytest.raises(PlanFaults) as raised:
        questionnaire.read_questionnaire(WRONG)
    told = "\n".join(raised.value.faults)
    for fault in ("guess", "one key", "options belong", "no such right", "two levels"):
        assert fault in told


def test_questions_come_back_as_they_were_stored() -> None:
    for each in questionnaire.packaged():
        assert questionnaire.loaded(questionnaire.dumped(each.questions)) == each.questions


@pytest.mark.parametrize(
    ("kind", "fitting", "other"),
    [
        (LEVEL, [1, 5, None], [0, 6, True, "5"]),
        (YES_NO, [0, 1, 2, None], [3, "yes"]),
        (ONE, [0, 1, None], [2, -1]),
        (SEVERAL, [[0], [1, 0], None], [[], [0, 0], [2], 0]),
        (TEXT, ["ดี", None], ["", 5, "ก" * 1001]),
    ],
)
def test_a_value_fits_its_kind_of_question(
    kind: str, fitting: list[object], other: list[object]
) -> None:
    options = ("ก", "ข") if kind in (ONE, SEVERAL) else ()
    question = Question("q", kind, "ถาม", options)
    assert all(questionnaire.fits(question, value) for value in fitting)
    assert not any(questionnaire.fits(question, value) for value in other)
