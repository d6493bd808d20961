"""Counts the answers of a survey. Nothing is typed: every figure comes from the answers alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from models.small_counts import SMALLEST_SHOWN
from models.surveys.questionnaire import (
    KNOWS,
    LEVEL,
    LEVELS,
    ROSE,
    SEVERAL,
    TEXT,
    Question,
    is_right,
)
from models.surveys.scale import Scale, band_of, of_office

LEAST_RATE = Decimal(30)
"""Percent of those asked who must have answered before a target counts as met or not."""

MET, NOT_MET, UNSAID = "met", "not_met", "unsaid"
"""Whether a target was reached; UNSAID: there is none, or too few have answered."""

Answer = Mapping[str, Any]
_TWO = Decimal("0.01")


@dataclass(frozen=True)
class Spread:
    """Levels in figures.

    count: how many levels there are.
    deviation: the standard deviation of a sample (n - 1); None of a single one.
    percent: the mean in percent of 5.
    words: what the level is called.
    """

    count: int
    mean: Decimal
    deviation: Decimal | None
    percent: Decimal
    level: int
    words: str


@dataclass(frozen=True)
class QuestionFigures:
    """The answers to one question.

    answered: how many people have answered it.
    declined: how many did not want to.
    counts: how many gave each answer; of SEVERAL they add up to more.
    spread: of a LEVEL; None if nobody has answered it.
    right: how many answered it right; None if no answer is.
    """

    question: Question
    answered: int
    declined: int
    counts: Mapping[int, int]
    spread: Spread | None
    right: int | None


@dataclass(frozen=True)
class PairFigures:
    """Levels of before and after, of the people who told both."""

    before: Question
    after: Question
    paired: int
    mean_before: Decimal
    mean_after: Decimal
    rose: int
    fell: int


@dataclass(frozen=True)
class Measured:
    """What the survey is to prove.

    percent: of those who answered; None if nothing can be said.
    hits, base: the people whom it counts, and of how many; None where it is a mean.
    of_asked: percent of those asked; None where it is a mean, or nobody knows how many were asked.
    verdict: MET, NOT_MET or UNSAID.
    """

    percent: Decimal | None
    hits: int | None
    base: int | None
    of_asked: Decimal | None
    verdict: str


@dataclass(frozen=True)
class SurveyFigures:
    """All figures of a survey.

    asked: None where whoever came could answer.
    rate: percent of those asked who have answered; None if nobody, or nobody knows who, was asked.
    hidden: fewer than five people have answered without names: no figure is shown, and `answered`
        is no more than that there are such.
    whole: the scored levels of all questions together.
    texts: by question, what was written; only from five answers on.
    gone: the answers were deleted when their time was over: nothing but `asked`, `answered` and
        `rate` is known.
    """

    asked: int | None
    answered: int
    rate: Decimal | None
    hidden: bool
    questions: tuple[QuestionFigures, ...]
    pairs: tuple[PairFigures, ...]
    whole: Spread | None
    measured: Measured
    texts: Mapping[str, tuple[str, ...]]
    gone: bool = False


@dataclass(frozen=True)
class Measure:
    """How a survey is measured: MEAN, KNOWS or ROSE, with `enough` right answers, against a target
    in percent; what its means are called."""

    by: str
    enough: int = 0
    target: Decimal | None = None
    scale: Scale = field(default_factory=of_office)


def count(
    questions: Sequence[Question],
    answers: Sequence[Answer],
    asked: int | None,
    measure: Measure,
    named: bool = False,
) -> SurveyFigures:
    """The figures of these answers, in whatever order they are.

    asked: how many people were asked, or None.
    named: whether it is known anyway who answered what: nothing is hidden.
    """
    few = 0 < len(answers) < SMALLEST_SHOWN and not named
    shown = [] if few else answers
    whole = [q for q in questions if q.kind == LEVEL and q.scored]
    texts = {} if len(answers) < SMALLEST_SHOWN else _texts(questions, answers)
    return SurveyFigures(
        asked=asked,
        answered=len(answers),
        rate=None if asked is None or few else share(len(answers), asked),
        hidden=few,
        questions=tuple(_of_question(each, shown, measure.scale) for each in questions),
        pairs=tuple(_pairs(questions, shown)),
        whole=spread((v for q in whole for v in _given(q, shown)), measure.scale),
        measured=_measured(questions, shown, asked, measure),
        texts=texts,
    )


def without_answers(found: SurveyFigures, answered: int, named: bool) -> SurveyFigures:
    """The figures of a survey whose so many answers were deleted when their time was over."""
    few = 0 < answered < SMALLEST_SHOWN and not named
    rate = None if found.asked is None or few else share(answered, found.asked)
    return replace(found, answered=answered, rate=rate, hidden=few, gone=True)


def share(part: int, of: int) -> Decimal | None:
    """Percent with two digits, rounded half up; None of nothing."""
    return rounded(Decimal(part) * 100 / of) if of else None


def spread(levels: Iterable[int], scale: Scale) -> Spread | None:
    """Mean, deviation, percent and level of levels; None of none."""
    found = list(levels)
    if not found:
        return None
    mean = Decimal(sum(found)) / len(found)
    deviation = None
    if len(found) > 1:
        squares = sum(((level - mean) ** 2 for level in found), Decimal())
        deviation = rounded((squares / (len(found) - 1)).sqrt())
    shown = rounded(mean)
    band = band_of(shown, scale)
    return Spread(len(found), shown, deviation, rounded(mean * 20), band.level, band.words)


def rounded(value: Decimal) -> Decimal:
    """With two digits, rounded half up."""
    return value.quantize(_TWO, ROUND_HALF_UP)


def _given(question: Question, answers: Sequence[Answer]) -> list[Any]:
    return [v for each in answers if (v := each.get(question.key)) is not None]


def _of_question(question: Question, answers: Sequence[Answer], scale: Scale) -> QuestionFigures:
    given = _given(question, answers)
    counts: Counter[int] = Counter()
    if question.kind == SEVERAL:
        counts.update(place for places in given for place in places)
    elif question.kind != TEXT:
        counts.update(given)
    return QuestionFigures(
        question=question,
        answered=len(given),
        declined=len(answers) - len(given),
        counts={value: counts[value] for value in _values(question)},
        spread=spread(given, scale) if question.kind == LEVEL else None,
        right=None if question.right is None else sum(is_right(question, v) for v in given),
    )


def _values(question: Question) -> Sequence[int]:
    if question.kind == TEXT:
        return ()
    return LEVELS if question.kind == LEVEL else range(len(question.options) or 3)


def _pairs(questions: Sequence[Question], answers: Sequence[Answer]) -> Iterable[PairFigures]:
    by_key = {each.key: each for each in questions}
    for after in questions:
        before = by_key.get(after.before)
        both = _both(before, after, answers) if before is not None else []
        if before is not None and both:
            yield PairFigures(
                before=before,
                after=after,
                paired=len(both),
                mean_before=rounded(Decimal(sum(old for old, _ in both)) / len(both)),
                mean_after=rounded(Decimal(sum(new for _, new in both)) / len(both)),
                rose=sum(new > old for old, new in both),
                fell=sum(new < old for old, new in both),
            )


def _both(before: Question, after: Question, answers: Sequence[Answer]) -> list[tuple[int, int]]:
    sides = ((each.get(before.key), each.get(after.key)) for each in answers)
    return [(old, new) for old, new in sides if old is not None and new is not None]


def _texts(questions: Sequence[Question], answers: Sequence[Answer]) -> dict[str, tuple[str, ...]]:
    """What was written, in the alphabet's order: two texts of one person do not stand alike."""
    return {
        each.key: tuple(sorted(_given(each, answers))) for each in questions if each.kind == TEXT
    }


def _measured(
    questions: Sequence[Question], answers: Sequence[Answer], asked: int | None, measure: Measure
) -> Measured:
    if measure.by == KNOWS:
        hits: int | None = sum(_knows(questions, each, measure.enough) for each in answers)
        base: int | None = len(answers)
    elif measure.by == ROSE:
        pairs = list(_pairs(questions, answers))
        hits, base = sum(each.rose for each in pairs), sum(each.paired for each in pairs)
    else:
        hits = base = None
        levels = [q for q in questions if q.kind == LEVEL and q.scored]
        mean = spread((v for q in levels for v in _given(q, answers)), measure.scale)
    percent = (mean.percent if mean else None) if base is None else share(hits or 0, base)
    of_asked = None if hits is None or not asked or not answers else share(hits, asked)
    return Measured(percent, hits, base, of_asked, _verdict(percent, len(answers), asked, measure))


def _knows(questions: Sequence[Question], answer: Answer, enough: int) -> bool:
    right = [q for q in questions if is_right(q, answer.get(q.key))]
    must = all(q in right for q in questions if q.must)
    return must and sum(not q.must for q in right) >= enough


def _verdict(percent: Decimal | None, answered: int, asked: int | None, measure: Measure) -> str:
    if percent is None or measure.target is None or answered < SMALLEST_SHOWN:
        return UNSAID
    rate = share(answered, asked) if asked is not None else None
    if rate is not None and rate < LEAST_RATE:
        return UNSAID
    return MET if percent >= measure.target else NOT_MET
