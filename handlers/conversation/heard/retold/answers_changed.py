"""Which answers given before a sentence puts right, and what they become."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from handlers.conversation.flow import REVIEW, Choice, Step, read_choice_only
from handlers.conversation.heard import earlier_answers, edits
from handlers.conversation.heard.retold import (
    exchanging,
    figures_exchanged,
    given_answers,
    named_told,
    parts_told,
    pointed_figures,
    several_told,
    taken_out,
    told_unnamed,
    values_retold,
)
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.corrections.correction_vocabulary import (
    MEND,
    NOT,
    REALLY,
    RIGHT,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.joints import joints
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

LONGEST = 90
_LONGEST_EARLY = 40
_OF_WHEN = pattern_of(
    rf"{POLITE}|{ANY_MONTH}|เมื่อ(?:วาน(?:ซืน|นี้)?|เช้า|คืน)|วัน(?:นี้|ที่|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)?|พรุ่งนี้|มะรืน"
    r"|เช้า|บ่าย|เย็น|โมง|ทุ่ม|เที่ยง|ครึ่ง|นาฬิกา|ถึง|ที่แล้ว|ก่อน|หน้า|นี้|เวลา|ตอน|ประมาณ|ราว|สัก|เริ่ม|ตั้งแต่|เลิก|[^ก-๎]"
)
_STANDS = pattern_of(
    r"(?:ก็|นี่|น่ะ|นะ|มัน|ยัง|\s)*(?:ถูก(?:ต้อง(?:แล้ว)?|(?:อยู่)?แล้ว|ละ)|ตรง(?:อยู่)?แล้ว|(?:เหมือน|ตาม|คง|อย่าง)เดิม|ไม่(?:ต้อง)?(?:แก้|เปลี่ยน)|โอเค(?:แล้ว)?|ดีแล้ว)"
    rf"(?:{POLITE}|แหละ)*(?:\s|$)"
)
"""What is there is right: `คนให้ถูกแล้ว` names no giver called so."""
_MOST_BESIDE = 10
"""Letters beside a day or hours with which the words still tell little else."""
_ANY_WORDS = "คำใดก็ได้"
"""What only a question that takes anything reads."""
_ONLY_DENIES = pattern_of(
    rf"(?:(?:{SLIPS}|{SIGHS})(?:{POLITE}|\s)*)*(?:{NOT}|ไม่เอา)\s?\S+(?:\s?(?:แล้ว|{POLITE}))*"
)
"""It tells nothing instead of what it denies: `อุ๊ย ไม่ใช่ห้อง 301 ค่ะ`."""

_PUTS_RIGHT = pattern_of(f"{NOT}|{MEND}|{REALLY}|{RIGHT}|{WRONG}|ต่างหาก")


def changes(moves: Moves, state: State, text: str) -> Mapping[str, Any]:
    """Returns the answers that the words put right, by step; none if they put none right."""
    heeded = moves.asking.heeded(state, text, state.at)
    if heeded is not None:
        rest = of_one(moves, state, heeded.rest) if heeded.rest else {}
        return {**heeded.answers, **rest}
    if out := taken_out.ordered(moves, state, text):
        return out
    if (figure := pointed_figures.changed(moves, state, text)) and not are_two(text):
        return figure
    if named := by_name(moves, state, text):
        return named
    if both := in_one(moves, state, text):
        return both
    new = _whole(moves, state, text)
    parts = parts_told.changes(moves, state, text, of_one)
    return parts if set(parts) > set(new) else new or of_one(moves, state, text)


def are_two(text: str) -> bool:
    """Tells whether a word joins two things in the sentence: each of them is heard."""
    return any(each.word for each in joints(text))


def _whole(moves: Moves, state: State, text: str) -> Mapping[str, Any]:
    if len(text) > LONGEST or "\n" in text.strip():
        two = several_told.changes(moves, state, text, of_one)
        return two or earlier_answers.texts(moves, state, text)
    whole = earlier_answers.texts(moves, state, text, with_old=True)
    several = whole or several_told.changes(moves, state, text, of_one)
    return several or _changed(moves, state, text)


def of_one(moves: Moves, state: State, words: str) -> Mapping[str, Any]:
    """Returns what one part of a sentence changes; none if it puts nothing right."""
    if _ONLY_DENIES.fullmatch(normalise(words)):
        return {}
    if len(words) > LONGEST:
        return earlier_answers.texts(moves, state, words)
    if moves.flow.adds and not _PUTS_RIGHT.search(words):
        return {}  # a story goes on so
    heeded = moves.asking.heeded(state, words, state.at)
    if heeded is not None:
        return heeded.answers
    new: Mapping[str, Any] = taken_out.ordered(moves, state, words)
    if pointed_figures.surely(moves, state, words):
        new = new or pointed_figures.changed(moves, state, words)
    new = new or by_name(moves, state, words)
    new = new or earlier_answers.texts(moves, state, words, with_old=True)
    new = new or earlier_answers.told(moves, state, words) or _changed(moves, state, words)
    return new or _edited(moves, state, words)


def _edited(moves: Moves, state: State, words: str) -> Mapping[str, Any]:
    """Returns the answer that is told behind its name and a word that changes it."""
    edit = edits.read_edit(moves.answered(state), words)
    edit = edit or edits.is_now(moves.answered(state), words)
    if edit is None or not edit.value or edit.step.takes_files or edit.step.name == state.at:
        return {}
    if edit.step.prose and isinstance(state.answers[edit.step.name], str):
        whole = exchanging.told_for(state.answers[edit.step.name], edit.value)
        return (whole and given_answers.text_read(moves, state, edit.step, whole)) or {}
    new = next(given_answers.given(moves, state, edit.step, edit.value), None)
    if new is None and edit.step.takes_any_words:
        new = given_answers.text_read(moves, state, edit.step, edit.value)
    return new if new and any(state.answers.get(k) != v for k, v in new.items()) else {}


def in_one(moves: Moves, state: State, text: str) -> Mapping[str, Any]:
    """Returns the answer in which a sentence puts two things right; none if it puts fewer."""
    new = several_told.two(moves, state, text, of_one)
    return new if len(new) == 1 else {}


def by_name(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns what the words tell of a question that they name; at the review card, where most of
    that is told anew, only of one part of its answer."""
    told = named_told.read(moves, state, text)
    return told.answers if told is not None and (told.part or state.at != REVIEW) else {}


def _changed(moves: Moves, state: State, text: str) -> Mapping[str, Any]:
    found = figures_exchanged.figure_of_prose(moves, state, text) or amount_told(moves, state, text)
    found = found or exchanging.swapped(moves, state, text)
    found = found or values_retold.told(moves, state, text)
    found = found or exchanging.month_told(moves, state, text)
    found = found or told_early(moves, state, text)
    found = found or dict(earlier_answers.texts(moves, state, text))
    if found or moves.flow.adds or state.at != REVIEW and not _at_choices(moves, state):
        return found
    found = told_unnamed.told(moves, state, text)
    if any(isinstance(each, str) and _STANDS.match(each) for each in found.values()):
        return {}
    return {**found, **figures_exchanged.texts_beside(moves, state, found)}


def amount_told(moves: Moves, state: State, text: str) -> dict[str, Any]:
    steps = moves.answered(state)
    edit = edits.read_edit(steps, text) or edits.said_wrong(steps, text)
    edit = edit if edit is not None and edit.value else edits.told_behind_name(steps, text)
    if edit is None or edit.step.takes_any_words or edit.step.takes_files:
        return {}
    new = next(given_answers.given(moves, state, edit.step, edit.value), {})
    texts = figures_exchanged.texts_beside(moves, state, new)
    return {**new, **texts} if texts else {}


def _at_choices(moves: Moves, state: State) -> bool:
    step = moves.flow.step(state.at)
    return step is not None and not step.takes_any_words


def told_early(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the answer of a later question that words at a question of prose give instead: hours
    where the place is asked."""
    step = moves.flow.step(state.at)
    if step is None or not step.prose or moves.flow.sentence is not None:
        return {}
    if len(text) > _LONGEST_EARLY or len(_OF_WHEN.sub("", normalise(text))) > _MOST_BESIDE:
        return {}  # prose with a day in it: `เมื่อวานช่วยพี่แม่บ้านยกของ`
    if sure_kind(text, moves.place(state)) is not SentenceKind.ANSWER:
        return {}
    later = [
        given
        for each in moves.steps(state)
        if each.name not in state.answers and each is not step and not each.prose
        if each.read is not read_choice_only and not each.takes_files
        for given in _read_only(moves, state, each, text)
    ]
    return later[0] if later else {}


def _read_only(moves: Moves, state: State, step: Step, text: str) -> Iterator[dict[str, Any]]:
    """Yields what the step reads in the words, if they are more than a bare figure and it reads
    not just any words."""
    if not re.search("[ก-๎]", text):
        return
    for words in (_ANY_WORDS, text):
        try:
            value = step.read(words, moves.context, state.answers)
        except Unclear:
            continue
        if words == text and not isinstance(value, Choice):
            yield {step.name: value}
        return
