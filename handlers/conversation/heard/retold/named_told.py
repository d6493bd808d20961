"""Reads a sentence that names another question of the conversation than the present one, and tells
its answer or that there is none: `ไม่มีไฟล์ค่ะ ข้ามไปก่อน`, `งบได้มาแค่ 3000`, `โอกาสคืองานเกษียณ`.

The name stands first, or behind a denial alone. What goes on like a word of its own (`รูปแบบ`) names
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from handlers.conversation.flow import Choice, Step
from handlers.conversation.heard import choosing
from handlers.conversation.heard.retold import given_answers
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.conversation.steps_asked import asks
from handlers.understand.choices.common_words import Common
from handlers.understand.commands.arguments import only_arguments
from handlers.understand.corrections.correction_vocabulary import (
    MEND,
    NOT,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_LONGEST, _LEAST_TEXT, _SHORT_NAME = 70, 3, 4
_WORD_BEGINS = r"^|[\s,/]|ไม่|มี|ใช้|ได้|และ|กับ|หรือ|ของ|เรื่อง|ระดับ"
_LEAD = pattern_of(
    rf"(?:{SIGHS}|{SLIPS}|เออ|อืม|อือ|แล้วก็|แล้ว(?=\S)|ส่วน|เรื่อง(?=\S)|ข้อ(?!นี้)|ตรง|สำหรับ|ลืมบอก(?:ว่า)?|คือว่า|ตอนนี้|(?!ค่า[ก-๎])(?:{POLITE})|ๆ|[\s,])*"
)
_DENIES = pattern_of(
    r"(?:ยัง|ก็|คง)*ไม่(?:เคย|ได้|มี|ต้อง|ใช้|ขอ|แนบ|ถ่าย|ส่ง|ใส่|รับ|ระบุ|ทราบ|รู้|จำเป็น|การ|\s)*"
)
_LATER = (
    r"(?:(?:ขอ|จะ|เดี๋ยว|ค่อย|ไว้)*(?:ข้าม|ผ่าน|ตาม|แนบ|ส่ง)(?:ไป|ข้อนี้|ก่อน|เลย|ไว้|ให้|มา|ทีหลัง|ภายหลัง)*"
    r"|(?:เอา)?ไว้(?:ก่อน|ทีหลัง|ภายหลัง))"
)
_TAIL = pattern_of(
    rf"(?:(?:เลย|อะไร|สัก(?:บาท|รูป|ไฟล์|อัน|นิด|อย่าง|คน|ใบ)?|หรอก|แล้ว|ตอนนี้|ทั้งนั้น|ซักอัน|แนบ|ประกอบ|{POLITE}|[\s,.])+"
    rf"|(?<![ก-๎]){_LATER}|(?<=ค่ะ){_LATER}|(?<=คะ){_LATER}|(?<=ครับ){_LATER})*"
)
_PUTS_RIGHT = pattern_of(f"{MEND}|{NOT}|{WRONG}|ตัด(?:ให้)?เหลือ|เอาแค่|เหลือแค่")
"""Corrections have ways of their own (`heard/corrections`)."""
_FILES = ("รูป", "รูปภาพ", "รูปถ่าย", "ภาพ", "ไฟล์", "เอกสาร", "หลักฐาน")
"""People's words for what any question that takes files asks for."""
_ALONE = pattern_of(
    r"(?:ประมาณ|ราวๆ?|สัก|แค่|\s)*\d[\d,./\s]*(?:ล้าน|แสน|หมื่น|พัน|ร้อย)?(?:กว่า)?\s*(?:บาท|คน|%)?(?:ถ้วน|\s)*"
)
_A_LETTER = pattern_of("[ก-ฮเ-ไ]")
_SKIPS = pattern_of(r"ข้าม|ผ่าน|ทีหลัง|ภายหลัง")
_OF_IT = r"\s*(?:นี่(?!้)|น่ะ|อะ|ของ(?:เรา|งานนี้|กิจกรรมนี้))*\s*(?:ก็|น่าจะ|ต้อง|จริงๆ|\s)*"
_IS = pattern_of(
    rf"{_OF_IT}(?:(?P<plainly>คือ|[:=])|เป็น|(?:ที่)?(?:ได้(?:รับ)?|ใช้|เบิก|มี|อยู่|เท่ากับ)(?:ไป|มา|ที่|จริง|แล้ว)*|(?=\s*(?:แค่|เพียง|ประมาณ|ราว|สัก)?\s*\d)|(?=\s))\s*(?:แค่|เพียง)?\s*"
)


@dataclass(frozen=True)
class NamedTold:
    """What a sentence tells of the question that it names.

    answers: none if that question reads nothing in it. denied: there is nothing to tell.
    skips: the words want to pass it over. plainly: no text goes on so: `โอกาสคือ…`.
    part: they name one part of a question about two, of which the other part stays.
    """

    step: Step
    answers: dict[str, Any] = field(default_factory=dict)
    denied: bool = False
    skips: bool = False
    plainly: bool = False
    part: bool = False

    @property
    def goes_nowhere(self) -> bool:
        """Tells whether the words only speak of a text that may be anything: `ห้อง 402 ว่างไหม`."""
        return self.step.takes_any_words and not (self.answers or self.denied or self.plainly)

    def surely_no_answer_of(self, here: Step) -> bool:
        """Tells whether the words are no answer of this question, even if it takes any words."""
        if not here.takes_any_words:
            return True
        if self.denied:
            return self.skips or self.step.takes_files or here.short
        return bool(self.answers) and (self.plainly or not self.step.takes_any_words)


def read(moves: Moves, state: State, text: str) -> NamedTold | None:
    """Returns what the words tell of another question; None for words that name none first, or may
    be about the present one."""
    if len(text) > _LONGEST or "\n" in text.strip() or _PUTS_RIGHT.search(text):
        return None
    here = moves.flow.step(state.at)
    others = [*_in_sight(moves, state, here, text)]
    if not others:
        return None
    plain = _behind_its_number(state, without_polite_ending(normalise(text)))
    lead = _LEAD.match(plain)
    words = plain[lead.end() :] if lead is not None else plain
    denial = _DENIES.match(words)
    for name, step in sorted(others, key=lambda each: -len(each[0])):
        found = _told(moves, state, step, name, words, denial)
        if found is not None:
            return found
    return None


def _behind_its_number(state: State, plain: str) -> str:
    """Returns the words without the number of what the conversation is about in front of them:
    `2.1 ไม่ใช้งบนะ` in the report of 2.1."""
    number = state.answers.get("number")
    if not isinstance(number, str) or not plain.startswith(f"{number} "):
        return plain
    return plain[len(number) :].lstrip()


def _in_sight(
    moves: Moves, state: State, here: Step | None, text: str
) -> Iterator[tuple[str, Step]]:
    """Yields the other questions of which the text holds a name, unless it holds one of the present
    question or of its choices."""
    if here is not None and any(_stands_in(name, text) for name in (here.label, *here.called)):
        return
    for step in moves.flow.steps:
        if step is here or not step.listed:
            continue
        for name in _names(step):
            if name in text and asks(step, state.answers) and not _chosen(moves, state, here, name):
                yield name, step


def _names(step: Step) -> tuple[str, ...]:
    return (step.label, *step.called, *(_FILES if step.takes_files else ()))


def _chosen(moves: Moves, state: State, here: Step | None, name: str) -> bool:
    """Tells whether a choice of the present question has the name among its words, and answers no
    further question."""
    offers = moves.asking.offers(state, here) if here is not None else ()
    return any(
        _stands_in(name, words)
        for each in offers
        if not each.also
        for words in (each.label, *each.said)
    )


def _stands_in(name: str, words: str) -> bool:
    """Tells whether the name is in the words; a short one only where a word may begin: `เสี่ยงบ้าง`
    holds no `งบ`."""
    if name not in words or len(name) > _SHORT_NAME:
        return name in words
    return re.search(rf"(?:{_WORD_BEGINS}){re.escape(name)}", words) is not None


def _told(
    moves: Moves, state: State, step: Step, name: str, words: str, denial: re.Match[str] | None
) -> NamedTold | None:
    behind_denial = words[denial.end() :] if denial is not None else ""
    if behind_denial.startswith(name) and _TAIL.fullmatch(behind_denial[len(name) :]):
        return _none(moves, state, step, words, words)
    if not words.startswith(name):
        return None
    rest = words[len(name) :]
    bare = re.sub(_OF_IT, "", rest, count=1)
    denied = _DENIES.match(bare)
    if denied is not None and _TAIL.fullmatch(bare[denied.end() :]):
        return _none(moves, state, step, words, bare)
    link = _IS.match(rest)
    value = rest[link.end() :] if link is not None else ""
    if link is None and not step.takes_any_words:
        chosen = (
            next(readings(moves, state, step, rest), {})
            if _is_choice(moves, state, step, rest)
            else {}
        )
        return NamedTold(step, chosen) if chosen else None
    if link is None or not value:
        return None
    plainly = link["plainly"] is not None
    if not plainly and _may_be_text(moves, state, step, value):
        return None
    answers = _value(moves, state, step, value, words, plainly)
    whole = _with_the_other_part(state, step, name, answers)
    return NamedTold(step, whole or answers, plainly=plainly, part=bool(whole))


def _may_be_text(moves: Moves, state: State, step: Step, value: str) -> bool:
    """Tells whether any words answer and these go on behind a value: `5 มกราคม ที่ห้องประชุม`."""
    here = moves.flow.step(state.at)
    if here is None or not here.takes_any_words or _ALONE.fullmatch(value):
        return False
    return not _is_choice(moves, state, step, value) and not only_arguments(value)


def _is_choice(moves: Moves, state: State, step: Step, words: str) -> bool:
    """Tells whether the words are a choice of the named question: `แดง` of `ความเสี่ยงแดง`."""
    known = step.name in state.answers or moves.flow.sentence is not None
    if not known or len(words) < _LEAST_TEXT or _A_LETTER.match(words) is None:
        return False
    try:
        return choosing.named(moves, state, step, words) is not None
    except KeyError:
        return False


def _with_the_other_part(
    state: State, step: Step, name: str, answers: dict[str, Any]
) -> dict[str, Any]:
    """Returns the text until now and the new words, where the name is one part of `สถานที่และโอกาส`:
    who tells the occasion takes back no place."""
    old, new = state.answers.get(step.name), answers.get(step.name)
    if name == step.label or name not in step.label.split("และ"):
        return {}
    if not (isinstance(old, str) and isinstance(new, str)) or new in old:
        return {}
    return {**answers, step.name: f"{old} {new}"}


def _none(moves: Moves, state: State, step: Step, words: str, denial: str) -> NamedTold:
    """Returns that there is nothing to tell, and the answer that says so.

    denial: the words without the name before them.
    """
    skips = _SKIPS.search(words) is not None
    said = _SKIPS.split(words)[0].strip() if skips else words
    if step.optional and (step.takes_files or Common.NONE in step.skip_means):
        kept = step.skip_keeps and step.name in state.answers
        return NamedTold(step, {} if kept else {step.name: None}, denied=True, skips=skips)
    for each in (said, denial, "ไม่มี"):
        answers = next(readings(moves, state, step, each), None)
        if answers is not None:
            return NamedTold(step, answers, denied=True, skips=skips)
    return NamedTold(step, denied=True, skips=skips)


def readings(moves: Moves, state: State, step: Step, words: str) -> Iterator[dict[str, Any]]:
    """Yields the answers that the words plainly give to another question than the present one. An
    open question is read only if a sentence may fill the answers in any order (`Flow.sentence`). A
    question that needs an earlier answer is not read before that answer is given."""
    if step.name not in state.answers and moves.flow.sentence is None:
        return
    with suppress(KeyError):
        if step.takes_any_words and choosing.named(moves, state, step, words) is None:
            return
    yield from given_answers.given(moves, state, step, words)


def _value(
    moves: Moves, state: State, step: Step, value: str, words: str, plainly: bool
) -> dict[str, Any]:
    """Returns the answer that stands behind the name; of a text only behind `คือ`."""
    for each in (value, words):
        answers = next(readings(moves, state, step, each), None)
        if answers is not None:
            return answers
    known = step.name in state.answers or moves.flow.sentence is not None
    if not (known and step.takes_any_words and plainly and len(value) >= _LEAST_TEXT):
        return {}
    try:
        told = step.read(value, moves.context, state.answers)
    except (Unclear, KeyError):  # it reads nothing in them, or needs an answer that is not there
        return {}
    if isinstance(told, Choice):
        return {**told.also, step.name: told.value} if not told.stays else {}
    return {step.name: told}
