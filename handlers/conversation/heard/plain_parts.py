"""Tells what a part of a sentence plainly is by itself: an answer, a correction, an order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from handlers.conversation.controls import KEEP, SKIP, word_of
from handlers.conversation.flow import Choice, Step, read_choice_only
from handlers.conversation.heard import choosing, clauses, corrections, earlier_answers
from handlers.conversation.heard.retold import (
    exchanging,
    figures_exchanged,
    given_answers,
    values_retold,
)
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    NOT,
    SECOND_THOUGHTS,
    SLIPS,
)
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import fold, without_polite_ending
from handlers.understand.unclear import Unclear

LEAST_PROSE = 15
"""Letters of a text that is kept beside something else."""
_LEAST_TEXT, LEAST_NAME = 2, 4
_PUTS_RIGHT = pattern_of(
    "แก้|เปลี่ยน|ปรับ|เลื่อน|ย้าย|ขยับ|ขยาย|เริ่ม|เลิก|ผิด|ไม่ใช่|มิใช่|ไม่เอา|ที่ถูก|จริงๆ|ที่จริง|ต่างหาก"
)
_ORDERS = pattern_of(rf"(?:ขอ|ช่วย|ให้)*(?:{CHANGE}|เพิ่ม|ลบ|เอา|ปรับ)(?:ที่|ตรง|ข้อ|\s)*")
_ASKS = pattern_of(
    rf"(?:{WHETHER}|บ้าง|เปล่า|เท่าไร|เท่าไหร่|อะไร|ใคร|{HOW_IN_FULL}|เมื่อไร|เมื่อไหร่|ที่ไหน|ตรงไหน|วันไหน)(?:คะ|ค่ะ|ครับ|คับ|\?|\s)*$"
)
_OF_A_NAME = pattern_of(rf"\s*(?:ก็|ขอ|ให้|ต้อง)*(?:{CHANGE}|เป็น|คือ|เอา|เพิ่ม|ไม่ใช่|ผิด|ที่ถูก|ใส่)")
_AT = pattern_of(r"(?:ตรง|ข้อ(?!นี้)|เรื่อง(?=\S)|\s)*")
_IS = pattern_of(r"\s*(?:นั้น|นี่|อะ|ของ\S{1,12})?\s*(?:ก็|ต้อง|ขอ|เอา|น่ะ)*(?:คือ|เป็น|=|:)?\s*")
_OPEN = pattern_of("ไม่แน่ใจ|น่าจะ|มั้ง|ถ้า|หาก|อาจ(?!ารย์)|สงสัย|หรือ(?:เปล่า|ยัง|ไม่|ว่า)|รึ(?:เปล่า|ยัง)")
"""Nothing is told for sure."""


_SOFTENS = pattern_of(rf"(?:ให้|ได้|หน่อย|ที|ด้วย|\s)*(?:{WHETHER}|เปล่า)(?:คะ|ค่ะ|ครับ|คับ|นะ|\?|\s)*")
"""A request ends so: `เปลี่ยนเป็น 80 ได้ไหมครับ`."""
_OPENS_A_CORRECTION = pattern_of(
    rf"(?:(?:{SLIPS}|{SECOND_THOUGHTS}|อ๋อ|อ้อ)(?:ค่ะ|คะ|ครับ|คับ|นะ|\s)*)+(?:$|{NOT}|ไม่เอา|{CHANGE})"
    rf"|(?:ขอ|ช่วย)?(?:{CHANGE})(?:เป็น|จาก)|(?:{NOT}|ไม่เอา)"
)
"""What stands before the new words is no answer: `โทษที ราคาที่ถูกคือ 900`."""


_WANTS_NOTHING = pattern_of(
    r"(?:(?:เพิ่ง|พึ่ง|แค่)?ลืม(?:ส่ง|รายงาน|กรอก|แจ้ง)(?:รายงาน|ไป|เลย|เอง|ด้วย)*"
    rf"|{POLITE}|รบกวน(?:ด้วย)?|ขอบ(?:คุณ|ใจ)\S*|ด้วย|แหละ|ประมาณ(?:นี้|นั้น)|(?:แค่|เท่า)นี้|(?:เหมือน|คง)เดิม|โอเค|ok"
    r"|(?:ข้อ|อย่าง|ส่วน)?(?:อื่น|ที่เหลือ|นอกนั้น)\S{0,4}?(?:(?:เหมือน|คง)เดิม|โอเค|ถูก|ครบ|เรียบร้อย|ไม่(?:ต้อง)?(?:แก้|เปลี่ยน))\S{0,6}|[\s,])+",
    re.IGNORECASE,
)
_DENIES = pattern_of(r"\s*(?:ก็|ยัง)?ไม่\D*$|\s*(?:ไม่|มิ)ใช่")
_NO_MATTER = (SentenceKind.THANKS, SentenceKind.CHAT, SentenceKind.GREETING, SentenceKind.SCOLDING)
_LEAST_LEFT = 6


@dataclass(frozen=True)
class Named:
    """An answer with the name of its question: `เงินที่ได้รับคือ 25,000`.

    given: the answers; none where the question asks what the words mean.
    """

    step: Step
    words: str
    given: dict[str, Any]
    exactly: bool = False
    """The words behind the name are those of a choice."""


def answers(moves: Moves, state: State, step: Step, words: str, least: int = LEAST_PROSE) -> bool:
    """Tells whether the words answer the step by themselves.

    least: letters of a text.
    """
    if chooses(moves, state, step, words):
        return True
    if (
        word_of(words) is not None
        or _OPEN.search(words)
        or _OPENS_A_CORRECTION.match(words)
        or kind_inside(words, moves.place(state)).kind not in _MAY_ANSWER
    ):
        return False
    if step.prose:
        long = len(fold(words)) >= least and not _told_of_another(moves, state, step, words)
        return long and _reads(moves, state, step, words)
    if step.read is read_choice_only:
        return False
    return len(fold(words)) >= _LEAST_TEXT and _reads(moves, state, step, words)


def _told_of_another(moves: Moves, state: State, step: Step, words: str) -> bool:
    """Tells whether only this conversation understands the words, as no answer of the step."""
    heeded = moves.asking.heeded(state, words, step.name)
    return heeded is not None and step.name not in heeded.answers


def opens_a_correction(words: str) -> bool:
    """Tells whether the words begin as one: `ไม่เอา …`, `โทษที แก้เป็น …`."""
    return _OPENS_A_CORRECTION.match(words) is not None


def chooses(moves: Moves, state: State, step: Step, words: str, skips: bool = True) -> bool:
    """Tells whether the words are a choice of the step, or (`skips`) skip it, or keep what was
    answered."""
    word = word_of(words)
    if word == KEEP:
        return skips and state.had(step)
    if word == SKIP and step.optional:
        return skips
    choice = choosing.named(moves, state, step, words)
    choice = choice or choosing.heard(moves, state, step, words).sure
    return choice is not None and (skips or choice.key != SKIP)


def chose_another(moves: Moves, state: State, turn: Turn, step: Step, words: str) -> bool:
    """Tells whether the words choose something of the step that the turn has not taken: of
    `ทุกคนยกเว้น…` it takes the names of who is left, not `ทุกคน`."""
    choice = choosing.named(moves, state, step, words)
    found: Any = choice or choosing.heard(moves, state, step, words).sure
    if found is None:
        try:
            found = choosing.read_step(moves, state, step, words)
        except Unclear:
            return False
    if not isinstance(found, Choice):
        return bool(found != turn.state.answers.get(step.name))
    if found.ticks is not None or found.stays:
        return False
    told = {**found.also, step.name: found.value}
    return any(value != turn.state.answers.get(name) for name, value in told.items())


_MAY_ANSWER = (SentenceKind.ANSWER, SentenceKind.UNSURE, SentenceKind.REFUSAL)


def _reads(moves: Moves, state: State, step: Step, words: str) -> bool:
    try:
        choosing.read_step(moves, state, step, words)
    except Unclear:
        return False
    return True


def corrects(moves: Moves, state: State, words: str) -> bool:
    """Tells whether the words put an answer right, be it the one given last."""
    if earlier_answers.puts_right(moves, state, words):
        return True
    told = corrections.told(moves, state, words)
    return told is not None and bool(told.words)


def corrects_another(moves: Moves, state: State, words: str) -> bool:
    """Tells whether the words put an answer right that they name, or of which they tell the old
    words; never that of the present question."""
    if not _PUTS_RIGHT.search(words) or _OPEN.search(words):
        return False
    if earlier_answers.puts_right(moves, state, words, plainly=True):
        return True
    told = corrections.named(moves, state, words)
    if told is not None and told.words:
        return told.state.at != state.at
    return bool(
        exchanging.swapped(moves, state, words)
        or figures_exchanged.figure_of_prose(moves, state, words)
        or values_retold.told(moves, state, words)
    )


def holds_a_name(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the text holds the name of another question than the present one."""
    others = [step for step in moves.steps(state) if step.listed and step.name != state.at]
    return any([name in text for step in others for name in (step.label, *step.called)])


def begins_with_a_name(moves: Moves, state: State, words: str) -> bool:
    """Tells whether the words begin with the name of another question than the present one."""
    return next(_names(moves, state, words, state.at), None) is not None


def _names(moves: Moves, state: State, words: str, but: str) -> Iterator[tuple[str, Step]]:
    """Yields the questions whose name begins the words, and what stands behind it."""
    lead = _AT.match(words)
    found = [
        (len(name), bare[len(name) :], step)
        for bare in dict.fromkeys((words, words[lead.end() :] if lead is not None else words))
        for step in moves.steps(state)
        if step.listed and not step.takes_files and step.name != but
        for name in (step.label, *step.called)
        if bare.startswith(name)
    ]
    for _, behind, step in sorted(found, key=lambda each: -each[0]):
        yield behind, step


def named(moves: Moves, state: State, words: str, but: str = "") -> Named | None:
    """Returns the answer of a question that the words name first, as far as figures, days and
    choices tell it.

    but: the question that is not meant.
    """
    if _OPEN.search(words):
        return None
    for behind, step in _names(moves, state, words, but):
        if not _may_be_read(moves, state, step):
            continue
        rest = without_polite_ending(behind)
        lead = _IS.match(rest)
        value = rest[lead.end() :] if lead is not None else rest
        for told in (value, words) if value else ():
            given = next(given_answers.given(moves, state, step, told), None)
            if given is not None:
                exactly = choosing.named(moves, state, step, told) is not None
                return Named(step, told, given, exactly)
        if value and step in moves.answered(state) and clauses.meant(moves, state, step, value):
            return Named(step, value, {})
    return None


def _may_be_read(moves: Moves, state: State, step: Step) -> bool:
    """Tells whether what the question needs of earlier answers is there. Where a sentence fills
    questions in any order, they need none."""
    told = step.name in state.answers or moves.flow.sentence is not None
    return told or step is moves.open_step(state)


def is_order(moves: Moves, state: State, words: str) -> bool:
    """Tells whether the words begin with the name of a question and what to do with its answer, or
    are surely a question."""
    order = _ORDERS.match(words)
    bare = words[order.end() :] if order is not None else words
    named = [
        bare[len(name) :]
        for step in moves.steps(state)
        for name in (step.label, *step.called)
        if step.listed and bare.startswith(name)
    ]
    if named:
        return order is not None or any(_OF_A_NAME.match(rest) for rest in named)
    return asks(moves, state, words)


def matters(moves: Moves, state: State, words: str) -> bool:
    """Tells whether words that found no place may want something."""
    if len(fold(words)) < _LEAST_LEFT or softens(words):
        return False
    if holds_a_name(moves, state, words):
        return True
    if _DENIES.match(words):
        return False  # it goes on with what it stands behind: `เขียว แล้วก็ไม่เคยมีเรื่อง`
    return kind_inside(words, moves.place(state)).kind not in _NO_MATTER


def softens(words: str) -> bool:
    """Tells whether the words want nothing: thanks, or that all else stays."""
    return _WANTS_NOTHING.fullmatch(words) is not None


def asks(moves: Moves, state: State, words: str) -> bool:
    """Tells whether the words surely are a question."""
    if _ASKS.search(words) is None or _SOFTENS.fullmatch(
        words
    ):  # to look at the kind of each part costs much more
        return False  # to look at the kind of each part costs much more
    kind = sure_kind(words, moves.place(state))
    return kind in (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)
