"""The questions of a survey as steps of a conversation: one step for each kind in each place.

Which of them are asked is known once the survey is: the answers hold its questions and, for each
place, the kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.ticking import tick_row, ticked
from handlers.messages import Card, Message, Para, Text
from handlers.surveys.survey_words import (
    DECLINED,
    DECLINED_SAID,
    LEVEL_NUMBERS,
    LEVELS,
    LEVELS_SAID,
    YES_NO_WORDS,
    answer_words,
)
from handlers.understand.choices.common_words import Common
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import letters, without_polite_ending, written_lines
from handlers.understand.unclear import Unclear
from models.surveys.questionnaire import (
    LEVEL,
    LONGEST_ANSWER,
    MOST_QUESTIONS,
    NO,
    ONE,
    SEVERAL,
    TEXT,
    YES,
    YES_NO,
    Question,
    dumped,
    loaded,
)

QUESTIONS = "questions"
"""Hidden key of the answers: the questions as the survey stores them."""

_BEST, _WORST = 5, 1
_THUMBS = {"👍": _BEST, "👎": _WORST}
_TAPPED = frozenset((LEVEL, YES_NO, ONE))
_CALLED = {"t": ("ความเห็น", "ความคิดเห็น")}
TYPED = "t"
"""With this letter the names of questions begin that any words answer."""
_LETTER = {LEVEL: "q", YES_NO: "q", ONE: "q", SEVERAL: "m", TEXT: TYPED}
_COMMON = (Common.YES, Common.NO, Common.UNKNOWN)
_YES_NO_SAID = (("มี", "เคย", "ทราบ"), ("ไม่มี", "ไม่เคย", "ไม่ทราบ"), ("ไม่รู้", "จำไม่ได้"))


def kind_fact(number: int) -> str:
    return f"kind_{number}"


FACTS = frozenset(kind_fact(number) for number in range(1, MOST_QUESTIONS + 1))


def known(questions: Sequence[Question]) -> Answers:
    """Returns what the answers hold of a survey's questions from the start."""
    kinds = {kind_fact(number): each.kind for number, each in enumerate(questions, 1)}
    return {QUESTIONS: dumped(questions), **kinds}


def name_of(number: int, question: Question) -> str:
    """Returns the name of the step that asks the question in that place."""
    return f"{_LETTER[question.kind]}{number}"


def given(answers: Answers) -> dict[str, Any]:
    """Returns the answers by question."""
    found = enumerate(loaded(answers[QUESTIONS]), 1)
    return {q.key: answers.get(name_of(number, q)) for number, q in found}


def steps() -> Iterator[Step]:
    """Yields all steps that a survey may need, in order."""
    for number in range(1, MOST_QUESTIONS + 1):
        yield _step(
            number,
            "q",
            _TAPPED,
            read=partial(_read_sign, number),
            choices=partial(_choices, number),
            on_card=True,
            skip_means=(),
        )
        yield _step(number, "m", {SEVERAL}, choices=partial(_ticks, number))
        yield _step(number, TYPED, {TEXT}, read=_read, prose=True)


_WHY = "ผู้จัดทำแบบสำรวจถามข้อนี้ไว้ คำตอบของทุกคนรวมกันเป็นผลของแบบสำรวจ"


def _step(number: int, letter: str, kinds: set[str] | frozenset[str], **further: Any) -> Step:
    return Step(
        name=f"{letter}{number}",
        label=f"คำถามที่ {number}",
        called=(
            *(f"ข้อ {number}", f"ข้อที่ {number}"),
            *(("ข้อแรก",) if number == 1 else ()),
            *_CALLED.get(letter, ()),
        ),
        ask=partial(_ask, number),
        when=(kind_fact(number), frozenset(kinds)),
        optional=True,
        skip_label=DECLINED,
        skip_said=DECLINED_SAID,
        why=_WHY,
        help="ตอบตามความเห็นของท่าน หากไม่สะดวก กดหรือพิมพ์ “ไม่ขอตอบ”",
        show=partial(_show, number),
        show_skipped=partial(_show, number, None),
        **further,
    )


def _question(number: int, answers: Answers) -> Question:
    return loaded(answers[QUESTIONS][number - 1 : number])[0]


def _ask(number: int, _context: Context, answers: Answers) -> Message:
    question = _question(number, answers)
    title = f"ข้อ {number} จาก {len(answers[QUESTIONS])}"
    if question.kind == TEXT:
        return Text(f"{title}\n{question.text}\nพิมพ์ตอบได้เลย หากไม่มี กด “{DECLINED}” (อย่าใส่ชื่อบุคคล)")
    alt = f"{title} {question.text}"
    if question.kind == SEVERAL:
        on = ticked(answers, f"m{number}")
        rows = tuple(tick_row(at, each, at in on) for at, each in enumerate(question.options))
        note = "กด “เลือก” ทุกข้อที่ตรง แล้วกด “เลือกครบแล้ว”"
        return Card(title, alt=alt, rows=(Para(question.text, bold=True), *rows), note=note)
    options = (Para(f"{at}. {each}") for at, each in enumerate(question.options, 1))
    return Card(title, alt=alt, rows=(Para(question.text, bold=True), *options))


def _choices(number: int, _context: Context, answers: Answers) -> Sequence[Choice]:
    question = _question(number, answers)
    if question.kind == LEVEL:
        found = [
            Choice(f"l{level}", f"{level} {words}", level, said=(words, *LEVELS_SAID[level]))
            for level, words in LEVELS.items()
        ]
    elif question.kind == YES_NO:
        found = [
            Choice(f"y{at}", each, at, said=_YES_NO_SAID[at], means=(_COMMON[at],))
            for at, each in enumerate(YES_NO_WORDS)
        ]
    else:
        found = [
            Choice(f"o{at}", f"ข้อ {at + 1}", at, said=(str(at + 1), each))
            for at, each in enumerate(question.options)
        ]
    return [*found, Choice("declined", DECLINED, None)]


def _ticks(number: int, _context: Context, answers: Answers) -> Sequence[Choice]:
    on = sorted(ticked(answers, f"m{number}"))
    done = [Choice("done", f"เลือกครบแล้ว ({len(on)})", on, said=("เลือกครบแล้ว",))] if on else []
    ticks = [
        Choice(f"{way}_{at}", "", at, ticks=way == "on")
        for at in range(len(_question(number, answers).options))
        for way in ("on", "off")
    ]
    return [*done, *ticks]


def _read_sign(number: int, text: str, _context: Context, answers: Answers) -> int:
    """Reads a thumb, or a level as a word; every other answer is one of the choices."""
    found = next((value for sign, value in _THUMBS.items() if sign in text), None)
    kind = _question(number, answers).kind
    if kind == LEVEL:
        found = found or _level_in_words(text)
        if found is None:
            raise Unclear("กรุณากดปุ่ม หรือพิมพ์เลข 1 ถึง 5 โดย 5 คือมากที่สุด")
        return found
    if found is None or kind == ONE:
        raise Unclear("กรุณาเลือกจากปุ่มที่ให้ไว้")
    return YES if found == _BEST else NO


def _level_in_words(text: str) -> int | None:
    """Returns the level of `ห้าคะแนน`, `ให้ 4` or `ระดับ 3 ก็พอ`; None for other numbers."""
    said = letters(without_polite_ending(written_lines(text))).removesuffix("คะแนน")
    said = _GIVEN.sub("", said).removesuffix("ก็พอ").removesuffix("คะแนน")
    return next(
        (level for level, word in LEVEL_NUMBERS.items() if said in (word, str(level))), None
    )


_GIVEN = pattern_of("^(?:ให้|เอา|ขอ|สัก|ซัก|ระดับ|คะแนน)+")


def _read(text: str, _context: Context, _answers: Answers) -> str:
    words = written_lines(text).strip()
    if not 0 < len(words) <= LONGEST_ANSWER:
        raise Unclear(f"กรุณาพิมพ์ไม่เกิน {LONGEST_ANSWER:,} ตัวอักษร หรือกด “{DECLINED}”")
    return words


def _show(number: int, value: Any, answers: Answers) -> str:
    question = _question(number, answers)
    return f"{question.text}: {answer_words(question, value)}"
