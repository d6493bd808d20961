"""Finds which answers given before a sentence puts right, and asks before it changes them.

`ไม่ใช่ 80 คน 85 คน` replaces words of a text. At the review card any words that answer one question
tell its answer anew: `ลืมบอก ใช้งบ 500`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from handlers.conversation.controls import PUT, USE
from handlers.conversation.flow import REVIEW, Choice, Step, read_choice_only
from handlers.conversation.heard import choosing, edits
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import Held, State
from handlers.messages import Button, Card, Para, Row, cut_graphemes
from handlers.understand.numbers.quantities import read_line
from handlers.understand.sentence_kinds import SentenceKind, read_kind
from handlers.understand.taken_back import Swap, read_swaps
from handlers.understand.thai import normalise, normalise_lines
from handlers.understand.unclear import Unclear

PUT_LABEL, USE_LABEL = "แก้ตามนี้", "ใช้เป็นคำตอบ"
_NOT_KEPT = "ยังไม่ได้แก้ กดปุ่มเพื่อเลือก หรือพิมพ์คำตอบใหม่ได้เลย"
_SHOWN_GRAPHEMES = 300
_LONGEST = 90
_FORGOT = re.compile(
    r"^(?:(?:อ๋อ|อ้อ|เอ่อ|เอ้อ|อุ๊ย|อ้าว|โทษที|ขอโทษ(?:ที)?|เดี๋ยว(?:ก่อน)?)(?:ค่ะ|ครับ|คับ|นะ)*[\s,]*)*"
    r"(?:ลืม(?:บอก|ใส่|พิมพ์|กรอก|เพิ่ม|ไป)*(?:ว่า)?|(?:ขอ)?(?:แก้|เปลี่ยน)(?:ไข)?(?:เป็น|ใหม่)?|(?:จริงๆ|ที่จริง)(?:แล้ว)?|ขอเพิ่ม(?:ว่า)?|ไม่ใช่|ผิด)?"
    r"(?:ค่ะ|ครับ|คับ|นะ|[\s,])*"
)
_OF_PEOPLE = re.compile("คน|ราย|ผู้เข้าร่วม")


def changes(moves: Moves, state: State, text: str) -> Mapping[str, Any]:
    """Returns the answers that the words put right, by step; none if they put none right."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return {}
    found = _figure_of_prose(moves, state, text) or _swapped(moves, state, text)
    if found or moves.flow.adds or state.at != REVIEW and not _at_choices(moves, state):
        return found
    return _told_anew(moves, state, text)


def swapped(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to replace words of an answer; None for words that name none to replace."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return None
    new = _swapped(moves, state, text)
    return _asked(moves, state, text, new) if new else None


def figure_told(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to replace the only figure of its kind in a text: `แก้จำนวนคนเป็น 120`."""
    new = _figure_of_prose(moves, state, text)
    return _asked(moves, state, text, new) if new else None


def offered(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to change answers as the words tell; None for words that change none."""
    new = changes(moves, state, text)
    return _asked(moves, state, text, new) if new else None


def _asked(moves: Moves, state: State, text: str, new: Mapping[str, Any]) -> Turn:
    state = state.holding(text)
    held = state.held[-1]
    card = _card(moves, state, held, new)
    asked = state.asking(f"{PUT}.{held.number}")
    step = moves.flow.step(state.at)
    if step is not None and step.takes_any_words:
        return Turn(asked, (card,), refused=True)
    return replace(moves.show(asked, (card,)), refused=True)


def put(moves: Moves, state: State, held: Held) -> Turn:
    """Changes the answers as the held words tell."""
    new = changes(moves, state, held.text)
    state = replace(state, answers={**state.answers, **new})
    for name in new:
        state = state.told_itself(name)
    state = moves.settled(state.let_go(held.number))
    return replace(moves.show(state), answered=tuple(new))


# -- the inside ----------------------------------------------------------------------------------


def _at_choices(moves: Moves, state: State) -> bool:
    step = moves.flow.step(state.at)
    return step is not None and not step.takes_any_words


def _swapped(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the text in which the named words are replaced, if they stand in one place only."""
    for swap in read_swaps(text):
        places = list(_places(moves, state, swap))
        if len(places) == 1:
            [(name, value)] = places
            return {name: value}
    return {}


def _places(moves: Moves, state: State, swap: Swap) -> Iterator[tuple[str, Any]]:
    """Yields each place of the old words in the answers, with the answer that would replace it."""
    for step in moves.answered(state):
        value = state.answers[step.name]
        if not step.listed:
            continue
        if isinstance(value, str) and step.takes_any_words:
            yield from ((step.name, each) for each in _replaced(value, swap))
        elif isinstance(value, list) and step.prose:
            for at, line in enumerate(value):
                if isinstance(line, str):
                    for new in _replaced(line, swap):
                        yield step.name, [*value[:at], new, *value[at + 1 :]]


def _replaced(words: str, swap: Swap) -> Iterator[str]:
    plain = normalise_lines(words)
    if len(plain) != len(words):
        return
    before = r"(?<![\d.,])" if swap.old[0].isdigit() else ""
    after = r"(?![\d.,]*\d)" if swap.old[-1].isdigit() else ""
    for found in re.finditer(f"{before}{re.escape(swap.old)}{after}", plain):
        yield f"{words[: found.start()]}{swap.new}{words[found.end() :]}"


def _figure_of_prose(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the prose with its only figure of that unit replaced: `แก้จำนวนคนเป็น 120`."""
    edit = edits.read_edit(moves.answered(state), text)
    if edit is None or not edit.step.prose or not edit.value:
        return {}
    told = read_line(edit.value)
    words = state.answers[edit.step.name]
    if len(told.figures) != 1 or told.figures[0].value is None or not isinstance(words, str):
        return {}
    unit = told.figures[0].unit or ("people" if _OF_PEOPLE.search(normalise(text)) else "")
    if told.around.strip() or not unit:
        return {}
    plain = normalise_lines(words)
    line = read_line(words)
    same = [each for each in line.figures if each.unit == unit]
    if len(same) != 1 or plain.count(same[0].text) != 1 or len(plain) != len(words):
        return {}
    at = plain.index(same[0].text)
    new = f"{words[:at]}{told.figures[0].text}{words[at + len(same[0].text) :]}"
    return {edit.step.name: new}


def _told_anew(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the answer of the only question that the words answer, if it is another one now."""
    if read_kind(text).kind not in (SentenceKind.ANSWER, SentenceKind.CHANGE):
        return {}
    words = _FORGOT.sub("", normalise(text), count=1) or text
    answered = [
        (step, given)
        for step in moves.answered(state)
        if step.listed and not step.prose and not step.takes_files and step.name != state.at
        for given in _given(moves, state, step, words)
    ]
    if len(answered) != 1:
        return _stated_anew(moves, state, words) if state.at == REVIEW else {}
    step, given = answered[0]
    return given if given[step.name] != state.answers[step.name] else {}


def _stated_anew(moves: Moves, state: State, words: str) -> dict[str, Any]:
    """Returns the answers that the words state as a sentence of this conversation does."""
    if moves.flow.sentence is None:
        return {}
    stated = moves.flow.sentence(words, moves.context, state.answers).answers
    asked = {step.name for step in moves.answered(state) if step.listed and not step.prose}
    return {n: v for n, v in stated.items() if n in asked and v and v != state.answers[n]}


def _given(moves: Moves, state: State, step: Step, words: str) -> Iterator[dict[str, Any]]:
    """Yields what the words answer at the step, if they plainly do."""
    value: Any = choosing.named(moves, state, step, words)
    if value is None and (step.read is read_choice_only or step.takes_any_words):
        value = choosing.heard(moves, state, step, words).sure
        if value is None:
            return
    elif value is None:
        try:
            value = choosing.read_step(moves, state, step, words)
        except Unclear:
            return
    if not isinstance(value, Choice):
        yield {step.name: value}
    elif value.ticks is None and not value.stays:
        yield {**value.also, step.name: value.value}


def _card(moves: Moves, state: State, held: Held, new: Mapping[str, Any]) -> Card:
    after = replace(state, answers={**state.answers, **new})
    rows = tuple(
        Row(step.label, cut_graphemes(moves.asking.shown(step, after), _SHOWN_GRAPHEMES))
        for step in moves.steps(after)
        if step.name in new and step.listed
    )
    data = moves.asking.data(held.step, f"{PUT}.{held.number}")
    buttons = [Button(PUT_LABEL, data, PUT_LABEL)]
    step = moves.flow.step(state.at)
    if step is not None and step.takes_any_words:
        key = f"{USE}.{held.number}"
        buttons.append(Button(USE_LABEL, moves.asking.data(held.step, key), USE_LABEL))
    return Card(
        "แก้ตามนี้ไหม",
        rows=(Para(f"“{cut_graphemes(held.text.strip(), _SHOWN_GRAPHEMES)}”"), *rows),
        note=_NOT_KEPT,
        buttons=tuple(buttons),
        tone="muted",
    )
