"""What a survey asks: its questions of five kinds, and the packaged questionnaires (YAML)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from models.plans import packaged_files
from models.plans.plan_rows import PlanFaults
from models.plans.plan_section import Section
from models.plans.plan_yaml import plain_values

LEVEL, YES_NO, ONE, SEVERAL, TEXT = "level", "yes_no", "one", "several", "text"
"""The kinds of questions, with their answers: 1 to 5; the place of an option (YES, NO or UNSURE;
one of its own); several places; words. None: the person does not want to answer."""

KINDS = (LEVEL, YES_NO, ONE, SEVERAL, TEXT)
CHOSEN = frozenset((ONE, SEVERAL))
LEVELS = (5, 4, 3, 2, 1)
YES, NO, UNSURE = 0, 1, 2

MEAN, KNOWS, ROSE = "mean", "knows", "rose"
"""What a questionnaire measures: the mean of its levels in percent of 5; the share of people who
know enough; the share of those with both sides whose level rose."""

MOST_QUESTIONS, MOST_OWN, MOST_OPTIONS = 13, 3, 8
LONGEST_QUESTION, LONGEST_OPTION, LONGEST_ANSWER = 300, 100, 1000


@dataclass(frozen=True)
class Question:
    """A question.

    options: what may be chosen; of ONE and SEVERAL only.
    right: the place of the right answer, or None.
    must: whoever does not answer it right does not know enough, whatever else they know.
    before: the key of the question that asks the same level of before.
    scored: whether its level counts in the mean of all.
    """

    key: str
    kind: str
    text: str
    options: tuple[str, ...] = ()
    right: int | None = None
    must: bool = False
    before: str = ""
    scored: bool = True


@dataclass(frozen=True)
class Questionnaire:
    """A packaged questionnaire.

    place: among those offered.
    cues: words of an activity's outcome that it fits.
    shows: words of an outcome that nothing but a survey shows (003:128, 134).
    measures: MEAN, KNOWS or ROSE.
    enough: how many right answers know enough; those that `must` be right not counted.
    """

    name: str
    place: int
    title: str
    purpose: str
    cues: tuple[str, ...]
    shows: tuple[str, ...]
    measures: str
    enough: int
    questions: tuple[Question, ...]


@cache
def packaged() -> tuple[Questionnaire, ...]:
    """The packaged questionnaires, in the order in which they are offered."""
    names = packaged_files.names("questionnaire")
    found = (read_questionnaire(packaged_files.text("questionnaire", name)) for name in names)
    return tuple(sorted(found, key=lambda each: each.place))


def named(name: str) -> Questionnaire:
    """The packaged questionnaire of that name. Raises LookupError."""
    for each in packaged():
        if each.name == name:
            return each
    raise LookupError(f"no questionnaire {name!r}")


def fitting(*texts: str) -> Questionnaire:
    """The questionnaire that fits what an activity is to reach: most cues; else the first."""
    text = "\n".join(texts)
    return max(packaged(), key=lambda each: sum(text.count(cue) for cue in each.cues))


def is_asked_for(outcome: str) -> bool:
    """Whether nothing but a survey shows this outcome: what people know of, or are content with."""
    return any(words in outcome for each in packaged() for words in each.shows)


def read_questionnaire(text: str) -> Questionnaire:
    """The questionnaire in a YAML text. Raises PlanFaults with every fault and its place."""
    faults: list[str] = []
    section = Section(plain_values(text), "", faults)
    section.allow(
        ("name", "place", "title", "purpose", "cues", "shows", "measures", "enough", "questions")
    )
    questions = tuple(_question(each) for each in section.sections("questions", required=True))
    found = Questionnaire(
        name=section.name("name"),
        place=section.required_whole("place"),
        title=section.text("title"),
        purpose=section.text("purpose"),
        cues=section.texts("cues"),
        shows=section.texts("shows"),
        measures=section.choice("measures", (MEAN, KNOWS, ROSE)) or MEAN,
        enough=section.whole("enough") or 0,
        questions=questions,
    )
    faults += faults_of(questions)
    if faults:
        raise PlanFaults(faults)
    return found


def _question(section: Section) -> Question:
    section.allow(("key", "kind", "text", "options", "right", "must", "before", "scored"))
    return Question(
        key=section.name("key"),
        kind=section.choice("kind", KINDS) or "",
        text=section.text("text"),
        options=section.texts("options"),
        right=section.whole("right"),
        must=section.flag("must") or False,
        before=section.words("before") or "",
        scored=section.flag("scored") is not False,
    )


def faults_of(questions: Sequence[Question]) -> list[str]:
    """What is wrong with these questions together, each fault in words."""
    faults = []
    if not 1 <= len(questions) <= MOST_QUESTIONS:
        faults.append(f"{len(questions)} questions; 1 to {MOST_QUESTIONS} are possible")
    keys = [each.key for each in questions]
    if len(set(keys)) < len(keys):
        faults.append("two questions have one key")
    levels = {each.key for each in questions if each.kind == LEVEL}
    for each in questions:
        faults += [f"{each.key}: {fault}" for fault in _faults(each, levels)]
    return faults


def _faults(question: Question, levels: set[str]) -> list[str]:
    options = question.options
    most = 3 if question.kind == YES_NO else len(options) if question.kind == ONE else 0
    paired = not question.before or {question.before, question.key} <= levels
    checks = (
        (question.kind not in KINDS, "no such kind of question"),
        (not 0 < len(question.text) <= LONGEST_QUESTION, "its text is empty or too long"),
        ((question.kind in CHOSEN) != bool(options), "options belong to choices, and to no other"),
        (bool(options) and not 2 <= len(options) <= MOST_OPTIONS, "2 to 8 options are possible"),
        (any(len(each) > LONGEST_OPTION for each in options), "an option is too long"),
        (question.right is not None and question.right >= most, "no such right answer"),
        (not paired or question.before == question.key, "before and after are two levels"),
    )
    return [fault for wrong, fault in checks if wrong]


def dumped(questions: Sequence[Question]) -> list[dict[str, Any]]:
    """The questions as JSON values, as a survey stores them."""
    return [asdict(each) for each in questions]


def loaded(stored: Sequence[Mapping[str, Any]]) -> tuple[Question, ...]:
    """The questions that `dumped` made values of."""
    return tuple(Question(**{**each, "options": tuple(each["options"])}) for each in stored)


def fits(question: Question, value: Any) -> bool:
    """Whether the value answers the question; None always does."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    match question.kind:
        case _ if value is None:
            return True
        case "level":
            return whole and value in LEVELS
        case "yes_no":
            return whole and value in (YES, NO, UNSURE)
        case "one":
            return whole and 0 <= value < len(question.options)
        case "several":
            return (
                isinstance(value, list)
                and 0 < len(value) == len(set(value))
                and all(isinstance(each, int) for each in value)
                and set(value) <= set(range(len(question.options)))
            )
    return isinstance(value, str) and 0 < len(value) <= LONGEST_ANSWER


def is_right(question: Question, value: Any) -> bool:
    return question.right is not None and value == question.right
