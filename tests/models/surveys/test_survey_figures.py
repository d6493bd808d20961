"""Figures of surveys follow from the answers alone."""

from __future__ import annotations

import statistics
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.surveys import questionnaire
from models.surveys.questionnaire import KNOWS, LEVEL, MEAN, ROSE, SEVERAL, TEXT, Question
from models.surveys.survey_figures import MET, NOT_MET, UNSAID, Measure, count

WELL = Question("well", LEVEL, "ดีเพียงใด")
BEFORE = Question("before", LEVEL, "ก่อน", scored=False)
AFTER = Question("after", LEVEL, "หลัง", before="before", scored=False)
WHICH = Question("which", SEVERAL, "อะไรบ้าง", ("ก", "ข", "ค"))
WORDS = Question("words", TEXT, "เล่า")
ALL = (WELL, BEFORE, AFTER, WHICH, WORDS)

LEVELS = st.none() | st.integers(1, 5)
ANSWER = st.fixed_dictionaries(
    {
        "well": LEVELS,
        "before": LEVELS,
        "after": LEVELS,
        "which": st.none() | st.lists(st.integers(0, 2), min_size=1, unique=True),
        "words": st.none() | st.text(min_size=1, max_size=5),
    }
)
ANSWERS = st.lists(ANSWER, max_size=30)
BY_MEAN = Measure(MEAN, target=Decimal(80))


@given(ANSWERS, st.randoms(use_true_random=False))
def test_the_order_of_answers_changes_nothing(answers: list[dict[str, Any]], random: Any) -> None:
    shuffled = list(answers)
    random.shuffle(shuffled)
    assert count(ALL, answers, 40, BY_MEAN) == count(ALL, shuffled, 40, BY_MEAN)


@given(ANSWERS)
def test_every_answer_is_counted_once_or_declined(answers: list[dict[str, Any]]) -> None:
    figures = count(ALL, answers, 40, BY_MEAN, named=True)
    for each in figures.questions:
        assert each.answered + each.declined == figures.answered == len(answers)
        if each.question.kind == LEVEL:
            assert sum(each.counts.values()) == each.answered
            assert (each.spread is None) == (each.answered == 0)


@given(st.lists(st.integers(1, 5), min_size=5, max_size=40))
def test_mean_deviation_and_percent_are_the_textbooks(levels: list[int]) -> None:
    spread = count((WELL,), [{"well": each} for each in levels], None, BY_MEAN).whole
    assert spread is not None and spread.deviation is not None
    cent = Decimal("0.0051")
    assert abs(spread.mean - Decimal(statistics.fmean(levels))) < cent
    assert abs(spread.deviation - Decimal(statistics.stdev(levels))) < cent
    assert abs(spread.percent - spread.mean * 20) <= Decimal("0.1")
    assert 20 <= spread.percent <= 100 and 1 <= spread.level <= 5


@given(ANSWERS)
@pytest.mark.soak
def test_who_rose_is_counted_of_the_paired_only(answers: list[dict[str, Any]]) -> None:
    both = [a for a in answers if a["before"] is not None and a["after"] is not None]
    figures = count(ALL, answers, 40, Measure(ROSE), named=True)
    [pair] = figures.pairs or [None]
    assert (pair is None) == (not both)
    if pair is not None:
        assert pair.paired == len(both) and pair.rose + pair.fell <= pair.paired
        assert (figures.measured.hits, figures.measured.base) == (pair.rose, pair.paired)


@given(ANSWERS)
def test_one_to_four_answers_without_names_show_nothing(answers: list[dict[str, Any]]) -> None:
    figures = count(ALL, answers, 40, BY_MEAN)
    few = 0 < len(answers) < 5
    assert figures.hidden == few
    if few:
        shown = [each for each in figures.questions if each.answered or any(each.counts.values())]
        assert (shown, figures.pairs, figures.whole, figures.rate) == ([], (), None, None)
        assert figures.measured.percent is None
    if len(answers) < 5:
        assert figures.texts == {}


def test_the_office_s_own_example_comes_out() -> None:
    levels = [5] * 11 + [4] * 14  # 4.44 is the highest level, 88.80 percent (003:219)
    spread = count((WELL,), [{"well": each} for each in levels], 25, BY_MEAN).whole
    assert spread is not None
    assert (spread.mean, spread.percent, spread.level) == (Decimal("4.44"), Decimal("88.80"), 5)


def test_whether_a_target_is_met_needs_answers_enough_and_a_rate() -> None:
    def verdict(levels: list[int], asked: int | None, target: Decimal | None = Decimal(80)) -> str:
        answers = [{"well": each} for each in levels]
        return count((WELL,), answers, asked, Measure(MEAN, target=target)).measured.verdict

    assert verdict([4] * 5, 10) == verdict([4] * 5, None) == MET
    assert verdict([3] * 5, 10) == NOT_MET
    assert verdict([5] * 4, 4) == verdict([5] * 5, 17) == verdict([5] * 5, 5, None) == UNSAID
    assert verdict([], 10) == UNSAID


def test_aware_is_who_has_seen_it_and_knows_enough_on_both_bases() -> None:
    packaged = questionnaire.named("awareness")
    right = {"seen": 0, "which": 0, "when": 1, "report": 2}
    answers: list[dict[str, Any]] = [
        *[right] * 3,
        {**right, "which": 1},
        {**right, "which": 1, "when": 0},
        {**right, "seen": 1},
        {},
    ]
    measure = Measure(KNOWS, packaged.enough, Decimal(90))
    measured = count(packaged.questions, answers, 10, measure).measured
    assert (measured.hits, measured.base, measured.verdict) == (4, 7, NOT_MET)
    assert (measured.percent, measured.of_asked) == (Decimal("57.14"), Decimal("40.00"))
