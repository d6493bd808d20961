"""Follows orders about a text that was told: words of it are to go, others are to join it, or it is
to be told anew.

Words of an order never become a part of what they are about: the text without them is shown first
(decisions/0125).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from handlers.conversation.flow import REVIEW, Choice, Step
from handlers.conversation.heard import edits
from handlers.conversation.heard.edits import Edit
from handlers.conversation.heard.retold import given_answers
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.corrections.additions import Addition, may_add, read_addition
from handlers.understand.corrections.kept_parts import only_part, read_kept_part
from handlers.understand.corrections.text_orders import (
    TextOrder,
    read_anew,
    read_text_order,
    without,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear

_AT = r"(?:(?:ตรง|ที่|ใน|ข้อ|ส่วน|ขอ|ช่วย|อยาก|จะ|แก้(?:ไข)?)\s?){0,3}?"
_TAKES_OUT = pattern_of("ออก|ลบ|ตัด|ถอด|ไม่เอา")
_LEAST_PROSE = 18
"""Letters of a text that is not the name of something."""
_TO_WRITE = r"(?:พิมพ์|เขียน|เล่า|กรอก|แก้)\s?"


def ordered(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the texts as the words order them; none if they are no order about one, or what is to
    go out does not stand there."""
    told = _one_part(moves, state, text) or _without_words(moves, state, text)
    told = told or _less_of_a_list(moves, state, text)
    return told or _lines_anew(moves, state, text) or _with_more(moves, state, text)


def _with_more(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the text with what the words add to it: the one that is named, the one to which prose
    is added in this conversation, or else the longest that is no name."""
    if moves.flow.adds is not None or not may_add(text):
        return {}
    named = next(_named(moves, state, text), None)
    more = read_addition(named[1] if named else text)
    texts = [*_to_be_added_to(moves, state)]
    if more is None:
        return {}
    if named or more.to:
        only = named[0] if named else edits.called([each[0] for each in texts], more.to)
        texts = [each for each in texts if each[0] is only]
    elif moves.flow.prose is not None:
        texts = [each for each in texts if each[0].name == moves.flow.prose]
    else:
        long = [each for each in texts if len(fold("".join(each[1]))) >= _LEAST_PROSE]
        alone = len(texts) == 1 and state.at == REVIEW
        texts = long or [each for each in texts if alone and not each[0].short]
        texts.sort(key=lambda each: len("".join(each[1])))
    return _joined(moves, state, *texts[-1], more) if texts else {}


def _to_be_added_to(moves: Moves, state: State) -> Iterator[tuple[Step, Any]]:
    """Yields the texts but that of the present question; lists of paragraphs, too."""
    for step in moves.answered(state):
        value = state.answers[step.name]
        if not (value and step.listed and step.takes_any_words) or step.name == state.at:
            continue
        if isinstance(value, str) and step.prose or given_answers.is_lines(moves, state, step):
            yield step, value


def _joined(moves: Moves, state: State, step: Step, value: Any, more: Addition) -> dict[str, Any]:
    if not isinstance(value, str):
        return {step.name: [*value, more.words]} if state.at == REVIEW and not more.then else {}
    try:
        gap = " " if step.short else "\n"
        new = step.read(more.to_text(value, gap), moves.context, state.answers)
    except Unclear:
        return {}
    return {step.name: new} if isinstance(new, str) else given_answers.with_more(step, new)


def _one_part(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the texts of the review card of which one part only is to stay, as they would be."""
    part = read_kept_part(text) if state.at == REVIEW else None
    if part is None:
        return {}
    told = [
        (step.name, value, only_part(value, part))
        for step, value in _texts(moves, state)
        if isinstance(value, str)
    ]
    return {name: new for name, was, new in told if new is not None and new != was}


def _without_words(moves: Moves, state: State, text: str) -> dict[str, Any]:
    named = next(_of_named(moves, state, text), None)
    order = read_text_order(named[1] if named else text)
    if order is None:
        return {}
    texts = [each for each in _texts(moves, state) if named is None or each[0] is named[0]]
    if not order.whats:
        texts = [each for each in texts if isinstance(each[1], list) or len(each[1].split()) > 1]
        if len(texts) != 1:
            return {}  # what stands last of which?
    return {step.name: new for step, value in texts for new in _without(step, value, order)}


def _less_of_a_list(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the boxes and further lines of the review card without those that the words take out,
    as their question reads them: `เอาวารสารออก`."""
    if state.at != REVIEW or moves.flow.adds is not None or _TAKES_OUT.search(text) is None:
        return {}
    for step in moves.answered(state):
        value = state.answers[step.name]
        if not (
            step.listed and isinstance(value, list) and len(value) > 1 and step.takes_any_words
        ):
            continue
        try:
            read = step.read(text, moves.context, state.answers)
        except (Unclear, KeyError):
            continue
        new = read.value if isinstance(read, Choice) else read
        if isinstance(new, list) and 0 < len(new) < len(value) and all(e in value for e in new):
            return {**(read.also if isinstance(read, Choice) else {}), step.name: new}
    return {}


def _lines_anew(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns lines that are told anew; what is typed at their question would join them."""
    lists = [each for each in _prose(moves, state) if given_answers.is_lines(moves, state, each)]
    edit = to_tell_anew(moves, state, text) or edits.read_edit(lists, text) if lists else None
    if state.at != REVIEW or edit is None or not edit.value or edit.step not in lists:
        return {}
    told = [edit.value]
    return {edit.step.name: told} if told != state.answers[edit.step.name] else {}


def stands_nowhere(moves: Moves, state: State, text: str) -> TextOrder | None:
    """Returns what plainly is an order at the review card, though it does not say which text; None
    for other words."""
    named = next(_of_named(moves, state, text), None)
    order = read_text_order(named[1] if named else text) if state.at == REVIEW else None
    return order if order is not None and order.plainly else None


def to_tell_anew(moves: Moves, state: State, text: str) -> Edit | None:
    """Returns the text that the words want to be told anew: `เรื่องขอเขียนใหม่ว่า …`."""
    for step, words in _named(moves, state, text):
        if (told := read_anew(words)) is not None:
            return Edit(step, told)
    plain = normalise(text)
    for step in _prose(moves, state):
        name = "|".join(map(re.escape, sorted((step.label, *step.called), key=len, reverse=True)))
        asked = re.match(rf"{_AT}{_TO_WRITE}(?:{name})\s?(?=ใหม่)", plain)
        told = read_anew(f"เขียน{plain[asked.end() :]}") if asked else None
        if told is not None:
            return Edit(step, told)
    return None


def _texts(moves: Moves, state: State) -> Iterator[tuple[Step, Any]]:
    """Yields the texts that stand on the card: one, or a list of lines."""
    for step in _prose(moves, state):
        value = state.answers[step.name]
        if value and (isinstance(value, str) or given_answers.is_lines(moves, state, step)):
            yield step, value


def _prose(moves: Moves, state: State) -> list[Step]:
    return [each for each in moves.answered(state) if each.listed and each.prose]


def _named(moves: Moves, state: State, text: str) -> Iterator[tuple[Step, str]]:
    """Yields the answer of which the words begin with the name, and what stands behind that."""
    plain = normalise(text)
    for step in _prose(moves, state):
        for name in sorted((step.label, *step.called), key=len, reverse=True):
            found = re.match(rf"{_AT}{re.escape(normalise(name))}\s?:?\s?(?=\S)", plain)
            if found is not None:
                yield step, plain[found.end() :]
                break


def _of_named(moves: Moves, state: State, text: str) -> Iterator[tuple[Step, str]]:
    """Yields the answer that words name of which something is to go, and the order without that
    name: `หัวเรื่อง เอาคำว่า … ออก`, `เอาคำว่า … ออกจากหัวเรื่อง`."""
    if _TAKES_OUT.search(text) is None:
        return
    yield from _named(moves, state, text)
    plain = normalise(text)
    for step in _prose(moves, state):
        for name in sorted((step.label, *step.called), key=len, reverse=True):
            found = re.search(rf"\s?(?:{_IN})\s?{re.escape(normalise(name))}(?!ว่า)", plain)
            if found is not None and found.start():
                yield step, f"{plain[: found.start()]}{plain[found.end() :]}"
                break


_IN = "จาก|ใน|ตรง|ของ"


def _without(step: Step, value: Any, order: TextOrder) -> Iterator[Any]:
    """Yields the answer without the words, if they stand in it and something is left."""
    if isinstance(value, str):
        new = without(value, order)
        if new:
            yield new
        return
    if not order.whats:
        kept = value[:-1]
    else:
        lines = [(line, without(line, order)) for line in value]
        if all(new is None for _line, new in lines):
            return
        kept = [line if new is None else new for line, new in lines if new != ""]
    if kept or step.optional:
        yield kept or None
