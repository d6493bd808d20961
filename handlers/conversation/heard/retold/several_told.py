"""Reads several corrections in one sentence: `แก้ราคาเป็น 90 และวันที่รับเป็น 20 ก.พ.`.

At the review card the names of the questions part them, too: `ราคา 90 ผู้ให้ บริษัทตัวอย่าง`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from handlers.conversation.flow import REVIEW
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    NOT,
    REALLY,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

Changed = Callable[[Moves, State, str], Mapping[str, Any]]
"""Returns the answers that one correction changes."""

LONGEST = 240
_AND = pattern_of(r"\s+(?:แล้วก็|แล้ว(?=\S)|ส่วน|และ|กับ)|\s*,\s+")
_PUTS_RIGHT = pattern_of(f"{NOT}|เป็น|{CHANGE}|{WRONG}|{REALLY}|ที่ถูก|ต่างหาก")
_ORDERS = pattern_of(r"(?:ขอ|ช่วย|รบกวน|\s)*(?:แก้|เปลี่ยน)(?:ไข)?(?!ข้อ)")
_LED = pattern_of(rf"(?:(?:{SLIPS}|{SIGHS}|ขอ|ช่วย|รบกวน|{CHANGE}|ปรับ|ตรง|ข้อ|{POLITE})[\s,]*)*+")
_BARE_GAP = pattern_of(r"[\s,]+")
_GAP = pattern_of(r"[\s,]+(?:แล้วก็|แล้ว(?=\S)|ส่วน|และ|กับ)?\s*")


def two(moves: Moves, state: State, text: str, changed: Changed) -> Mapping[str, Any]:
    """Returns what two corrections change that a word joins; none unless each changes something.

    changed: reads one of them.
    """
    if len(text) > LONGEST:
        return {}
    for found in _AND.finditer(text):
        halves = text[: found.start()].strip(), text[found.end() :].strip()
        if all(map(_PUTS_RIGHT.search, halves)) and (new := _all(moves, state, halves, changed)):
            return new
    return {}


def changes(moves: Moves, state: State, text: str, changed: Changed) -> Mapping[str, Any]:
    """Returns the same, at the review card also of several that begin with a question's name."""
    return two(moves, state, text, changed) or named(moves, state, text, changed, _GAP)


def named(
    moves: Moves, state: State, text: str, changed: Changed, gap: re.Pattern[str] | None = None
) -> Mapping[str, Any]:
    """Returns what several change that begin with a question's name each, at the review card.

    gap: what may stand between them; words that join them are left to others without it.
    """
    if state.at != REVIEW or len(text) > LONGEST or "\n" in text.strip():
        return {}
    parts = _by_name(moves, state, text, gap or _BARE_GAP)
    return _all(moves, state, parts, changed) if len(parts) > 1 else {}


def _all(moves: Moves, state: State, parts: Sequence[str], changed: Changed) -> Mapping[str, Any]:
    new: dict[str, Any] = {}
    for each in parts:
        after = replace(state, answers={**state.answers, **new})
        more = changed(moves, after, each)
        if not more and _ORDERS.match(parts[0]):  # `แก้จำนวนคนเป็น 25 กับวันที่เป็น 24 พ.ย.`
            more = changed(moves, after, f"แก้{each}")
        if not more:
            return {}
        new |= more
    return new


def _by_name(moves: Moves, state: State, text: str, gap: re.Pattern[str]) -> Sequence[str]:
    """Returns the sentence divided before each name of another question; nothing where it does not
    begin with one."""
    names = [
        (name, step.name)
        for step in moves.answered(state)
        if step.listed
        for name in (step.label, *step.called)
    ]
    if len({step for name, step in names if name in text}) < 2:
        return ()
    parts, at, plain = [], 0, normalise(text)
    about = _named(plain, 0, names)
    for found in gap.finditer(plain) if about else ():
        other = _named(plain, found.end(), names)
        if other and other != about:
            parts.append(plain[at : found.start()])
            at, about = found.end(), other
    return [*parts, plain[at:]] if parts else ()


def _named(plain: str, at: int, names: Sequence[tuple[str, str]]) -> str:
    """Returns the question with whose name the words go on there, the longest name first; or ""."""
    led = _LED.match(plain, at)
    at = led.end() if led is not None else at
    found = [(len(name), step) for name, step in names if plain.startswith(name, at)]
    return max(found)[1] if found else ""
