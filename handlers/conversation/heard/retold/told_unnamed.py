"""Finds which answer words at the review card tell anew: `ลืมบอก ใช้งบ 500`.

The words name their question, or only one question reads them and hardly anything else is said.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from handlers.conversation.controls import confirms
from handlers.conversation.flow import REVIEW, Choice, Step, read_choice_only
from handlers.conversation.heard import boxes_ticked, choosing
from handlers.conversation.heard.retold import exchanging, given_answers
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.conversation.ticking import TICKED
from handlers.understand.corrections.closing_words import without_closing
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    DID,
    JUST_NOW,
    REALLY,
    RIGHT,
    SIGHS,
    SLIPS,
)
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_TELLS = (SentenceKind.ANSWER, SentenceKind.CHANGE, SentenceKind.RETURN, SentenceKind.BACK)
_FORGOT = pattern_of(
    rf"^(?:(?:{SIGHS}|{SLIPS})(?:ค่ะ|ครับ|คับ|นะ)*[\s,]*)*"
    rf"(?:ลืม(?:บอก|ใส่|พิมพ์|กรอก|เพิ่ม|ไป)*(?:ว่า)?|(?:ขอ)?(?:{CHANGE}|เลื่อน|ขยับ)(?:เป็น|ใหม่)?|(?:{REALLY})(?:แล้ว)?|ขอเพิ่ม(?:ว่า)?|ไม่ใช่|ผิด)?"
    r"(?:ค่ะ|ครับ|คับ|นะ|[\s,])*"
)
_AFTER = pattern_of(r"(?:ต่างหาก|นะ|จ้ะ|สิ)+$")
_IS = pattern_of(rf"^(?:จริงๆ|จริง|ใหม่|{RIGHT}|\s)*(?:คือ|เป็น|ต้องเป็น|ต้อง|น่าจะเป็น|=)?\s*")
_BEHIND_NAME = pattern_of(r"^(?:ต่างหาก|ตะหาก)(?:ค่ะ|คะ|ครับ|คับ|นะ|ที่)*\s*")
_IS_SPACED = pattern_of(r"^(?:คือ|(?:เอา|ขอ)?เป็น)\s+")
_AT_END = pattern_of(r"\s*(?:แทน|ต่างหาก|ถ้วน)$")
_INSTEAD = pattern_of(r"^(?:ขอ)?(?:เปลี่ยน|แก้(?:ไข)?)เป็น|(?:แทน|ต่างหาก)$")
_MORE = pattern_of(r"(?:ขอ|ช่วย|อยาก)*(?:เพิ่ม|ใส่|ลง)(?:ใน|ที่|ข้อ|\s)*(?P<what>\S.*)")
_OF_WHAT_WAS_SAID = pattern_of(
    rf"(?:หมายถึง|รายงาน|เรื่อง|ข้อ|อัน|คำตอบ|ที่(?:ส่ง|เล่า)|{DID})\S{{0,14}}?(?:{JUST_NOW})"
)
"""No day: `รายงานเมื่อกี้`."""
_LEAST_TOLD, _MOST_BESIDE = 2, 18
_ONLY = pattern_of(r"^(?:ขอ|ให้|ช่วย)*(?:เอา|เหลือ|ใส่|เก็บ)(?:ไว้)?(?:แค่|เพียง)(?:ว่า)?\s*(?=\S)")
_TELLS_NO_WORDS = pattern_of(
    "^(?:ไป|ไว้|มา)*(?:ผิด|พลาด|ไม่ถูก|ยัง(?!ไม่(?:ได้|เป็นไป|บรรลุ)ตาม(?:แผน|เป้า))|เกิน)|ไม่ใช่|มิใช่|ไม่ตรง|(?:ขอ|จะ|อยาก)(?:เขียน|แก้|พิมพ์|เล่า|เปลี่ยน|เพิ่ม)"
)
"""Of a text that only is wrong, or is to be written anew."""


def told(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the answer of the only question that the words answer, if it is another one now."""
    if sure_kind(text, moves.place(state)) not in _TELLS:
        return {}
    said, _, sends = text.strip().rpartition(" ")
    text = said if said and confirms(sends, sends=True) else text
    words = _FORGOT.sub("", normalise(text), count=1) or text
    words = _OF_WHAT_WAS_SAID.sub(" ", words).strip()
    if not words:
        return {}
    words = _AT_END.sub("", without_polite_ending(words)) or text
    if more := _more_of_a_list(moves, state, words):
        return more
    if named := _named_first(moves, state, words) or _boxes(moves, state, text, words):
        return named
    answered = [
        (step, given)
        for step in moves.answered(state)
        if step.listed and not step.prose and not step.takes_files and step.name != state.at
        for given in given_answers.given(moves, state, step, words)
        if _is_plain(moves, state, step, words)
    ]
    if len(answered) != 1:
        return _stated_anew(moves, state, words) if state.at == REVIEW else {}
    step, given = answered[0]
    return given if given[step.name] != state.answers[step.name] else {}


def _is_plain(moves: Moves, state: State, step: Step, words: str) -> bool:
    """Tells whether the words are hardly more than an answer of this question: a day that a longer
    sentence holds is not told for it, unless it names the question."""
    if step.read is read_choice_only or any(n in words for n in (step.label, *step.called)):
        return True
    if given_answers.words_beside(words) <= _MOST_BESIDE:
        return True
    return state.at == REVIEW and _is_its_choice(moves, state, step, words)


def _is_its_choice(moves: Moves, state: State, step: Step, words: str) -> bool:
    """Tells whether the words say little beside those of a choice that a button offers: `งั้นให้เฉพาะ
    ผู้รายงานทุกสำนัก`."""
    bare = fold(_LEADS_TO_CHOICE.sub("", words))
    offers = moves.asking.offers(state, step)
    named = (fold(each) for offer in offers for each in (offer.label, *offer.said))
    longest = max((len(each) for each in named if each and each in bare), default=0)
    return longest > 0 and len(bare) - longest <= _BESIDE_A_CHOICE


_BESIDE_A_CHOICE = 4
"""Letters."""
_LEADS_TO_CHOICE = pattern_of(
    rf"^(?:(?:{SIGHS}|งั้น|ก็|ขอ|ให้|เอา|เห็น|ดู|เป็น|แค่|เพียง|เฉพาะ)\s*)+|(?:เท่านั้น|ก็?พอ|ดีกว่า|แทน|แล้วกัน|ละกัน|\s)+$"
)


def _named_first(moves: Moves, state: State, words: str) -> dict[str, Any]:
    """Returns the answer of the question whose name begins the words: `ความเสี่ยงเหลืองต่างหาก`."""
    plain = without_closing(without_polite_ending(_AFTER.sub("", without_polite_ending(words))))
    for step in moves.answered(state):
        for name in sorted((step.label, *step.called), key=len, reverse=True):
            rest = plain.removeprefix(normalise(name)).strip(" :")
            if not step.listed or rest == plain or len(fold(rest)) < _LEAST_TOLD:
                continue
            rest = _ONLY.sub("", _BEHIND_NAME.sub("", rest))
            if step.prose:
                rest = _IS_SPACED.sub("", rest)
                told = state.at == REVIEW and not _TELLS_NO_WORDS.search(rest)
                if not isinstance(state.answers[step.name], str):  # a list, or nothing yet
                    return _more_than_it(moves, state, step, rest) if told else {}
                of_name = fold(str(state.answers[step.name])).startswith(fold(name))
                if told and (more := _more_than_it(moves, state, step, _IS.sub("", rest))):
                    return more
                new = plain if of_name else rest
                whole = exchanging.told_for(state.answers[step.name], new)
                return {step.name: whole} if told and whole else {}
            given = next(given_answers.given(moves, state, step, _IS.sub("", rest)), {})
            return given if given and given[step.name] != state.answers[step.name] else {}
    return {}


def _more_than_it(moves: Moves, state: State, step: Step, words: str) -> dict[str, Any]:
    try:
        return given_answers.with_more(step, choosing.read_step(moves, state, step, words))
    except Unclear:
        return {}


def _more_of_a_list(moves: Moves, state: State, words: str) -> dict[str, Any]:
    """Returns the list of an answer with what the words add to it: `เพิ่มช่องทางเพจ STRONG`."""
    found = _MORE.fullmatch(words)
    if found is None or state.at != REVIEW:
        return {}
    for step in moves.answered(state):
        names = [each for each in (step.label, *step.called) if found["what"].startswith(each)]
        if not names or not step.listed or step.takes_files:
            continue
        rest = found["what"].removeprefix(max(names, key=len)).strip()
        return _added_to(moves, state, step, rest)
    return {}


def _boxes(moves: Moves, state: State, text: str, words: str) -> dict[str, Any]:
    """Returns the list of an answer with the boxes that the words name, and what they tell of them:
    `เว็บสำนักลงวันที่ 6 พ.ย.`. They join the list, but for those told instead of it."""
    instead = _INSTEAD.search(without_polite_ending(normalise(text))) is not None
    for step in moves.answered(state) if state.at == REVIEW else ():
        if not step.prose or not boxes_ticked.ticks_only(moves, state, step, words):
            continue
        cleared = {**state.answers, TICKED: {step.name: []}} if instead else state.answers
        try:
            value = choosing.read_step(moves, replace(state, answers=cleared), step, words)
        except Unclear:  # what goes is told, too
            value = choosing.read_step(moves, state, step, words)
        also = value.also if isinstance(value, Choice) else {}
        new = {**also, step.name: value.value if isinstance(value, Choice) else value}
        return {} if all(state.answers.get(k) == v for k, v in new.items()) else new
    return {}


def _added_to(moves: Moves, state: State, step: Step, words: str) -> dict[str, Any]:
    try:
        value = choosing.read_step(moves, state, step, words)
    except Unclear:
        return {}
    value = value.value if isinstance(value, Choice) else value
    before = state.answers[step.name] or []
    if not isinstance(value, list) or not isinstance(before, list):
        return {}
    return {step.name: [*before, *(each for each in value if each not in before)]}


def _stated_anew(moves: Moves, state: State, words: str) -> dict[str, Any]:
    """Returns the answers that the words state as a sentence of this conversation does."""
    if moves.flow.sentence is None:
        return {}
    stated = moves.flow.sentence(words, moves.context, state.answers).answers
    asked = {step.name for step in moves.answered(state) if step.listed and not step.prose}
    return {n: v for n, v in stated.items() if n in asked and v and v != state.answers[n]}
