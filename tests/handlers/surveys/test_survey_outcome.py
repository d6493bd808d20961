"""The outcome that a survey fills in reads as what it measured, to people and to the checks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from handlers.surveys import survey_figure_words
from handlers.understand.reports.report_texts import read_report_text
from models.reports import report_checks, report_figures
from models.reports.report_facts import ReportAbout
from models.reports.reports import ReportDraft
from models.surveys import questionnaire
from models.surveys.questionnaire import LEVEL, ONE, YES_NO, Question, Questionnaire
from models.surveys.survey_figures import Measure, SurveyFigures, count

TODAY = date(2027, 3, 1)
ASKED = 9


def given(question: Question, who: int) -> Any:
    """A good answer of most people, another one of the first."""
    if question.kind == LEVEL:
        return 3 if question.key == "before" else 4 + (who > 0)
    if question.kind in (ONE, YES_NO):
        return question.right if who else 1
    return None


def figures(packaged: Questionnaire, people: int = 6) -> SurveyFigures:
    answers = [{q.key: given(q, who) for q in packaged.questions} for who in range(people)]
    measure = Measure(packaged.measures, packaged.enough, Decimal(80))
    return count(packaged.questions, answers, ASKED, measure)


@pytest.mark.parametrize("packaged", questionnaire.packaged(), ids=lambda each: each.name)
@pytest.mark.parametrize(
    "planned",
    ["บุคลากรภายในสำนักรับรู้การปฏิบัติตามประมวลจริยธรรม ร้อยละ 70", "ความพึงพอใจของบุคลากร ร้อยละ 70"],
)
def test_the_checks_find_no_contradiction_in_it(packaged: Questionnaire, planned: str) -> None:
    words = survey_figure_words.outcome(packaged.title, figures(packaged))
    assert words.startswith(f"ผลการสำรวจ{packaged.title}: ")
    assert "ผู้ตอบ 6 คน จากบุคลากรที่ถูกถาม 9 คน" in words
    about = ReportAbout(
        read=lambda text: read_report_text(text, TODAY),
        named=lambda _text: (),
        due=None,
        first_day=date(2026, 10, 1),
        last_day=date(2027, 9, 30),
        today=TODAY,
        outcome=planned,
        head_count=20,
    )
    draft = ReportDraft("done", "สำรวจความเห็นของบุคลากรในสำนักแล้ว", "", words, risk="green")
    found = {each.code for each in report_checks.check(draft, about)}
    wrong = {report_figures.CONTRADICT, report_figures.BELOW_TARGET, report_checks.OUTCOME}
    assert not found & wrong


@pytest.mark.parametrize("people", [0, 4])
def test_of_few_or_nobody_there_is_none(people: int) -> None:
    packaged = questionnaire.named("service")
    assert survey_figure_words.outcome(packaged.title, figures(packaged, people)) == ""


def test_whoever_had_the_code_is_no_share_of_anybody() -> None:
    packaged = questionnaire.named("service")
    answers = [{q.key: given(q, who) for q in packaged.questions} for who in range(6)]
    found = count(packaged.questions, answers, None, Measure(packaged.measures))
    words = survey_figure_words.outcome(packaged.title, found)
    assert words.endswith("\nผู้ตอบ 6 คน") and "ร้อยละ 96.67 (ค่าเฉลี่ย 4.83 จาก 5 ระดับดีมาก)" in words
