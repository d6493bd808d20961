"""Finds which earlier answer a bare value takes the place of: `เป็น 12 ดีกว่า`, `ขอเป็น 60 ละกัน`.

The words hold nothing but the value and what says that it is told instead. The present question
does not read it, and only one answer until now is of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from handlers.conversation.flow import Step, read_choice_only
from handlers.conversation.heard.retold import given_answers
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    RATHER,
    REALLY,
    SECOND_THOUGHTS,
    SIGHS,
    SLIPS,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 40
_SAID = rf"(?:{POLITE}|ๆ|[\s,])*"
_VALUE = pattern_of(
    rf"(?:(?:{SIGHS}|{SLIPS}|{SECOND_THOUGHTS}|{REALLY}|เออ|อืม|ไม่ใช่|ไม่เอา){_SAID})*"
    rf"(?P<to>(?:(?:ขอ|เอา|ให้|งั้น|ก็|ช่วย|น่าจะ|{CHANGE}|ปรับ|เพิ่ม|ลด|ไป)*เป็น|(?:ขอ|เอา|{CHANGE})+(?:เหลือ|แค่)?))?"
    rf"\s*(?:ประมาณ|ราวๆ?|สัก|แค่)?\s*(?P<value>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>บาท|%|เปอร์เซ็นต์|เปอร์เซนต์)?"
    rf"{_SAID}(?P<rather>(?:{RATHER}|มากกว่า)(?:{RATHER}|{_SAID}))?"
)
_CHANGES = pattern_of(f"เป็น|{CHANGE}")
_DAY = pattern_of(r"(?<![\d.,:/])\d{1,2}(?=\s[ก-๎]{2,}[ก-๎.]*\s\d{2,4})")
"""The day in an answer as it is shown: `9 มีนาคม 2570`."""
_NUMBER = pattern_of(r"\d[\d,]*(?:\.\d+)?")
_LAST_DAY, _MOST_TIMES = 31, 20
"""An amount is hardly told anew as less than a twentieth, or more than twenty times as much."""


def told(moves: Moves, state: State, text: str) -> tuple[Step, str] | None:
    """Returns the only earlier question that is answered anew, and the words that answer it; None
    for other words, and where several may be meant."""
    found = _VALUE.fullmatch(without_polite_ending(normalise(text))) if _may_be(text) else None
    if found is None or not (found["rather"] or _CHANGES.search(found["to"] or "")):
        return None
    if not (found["to"] or found["unit"]) or _reads_here(moves, state, found):
        return None
    meant = [*_of_its_kind(moves, state, found)]
    return meant[0] if len({step.name for step, _ in meant}) == 1 else None


def _may_be(text: str) -> bool:
    return len(text) <= _LONGEST and _NUMBER.search(normalise(text)) is not None


def _whole(found: re.Match[str]) -> str:
    return f"{found['value']} {found['unit'] or ''}".strip()


def _reads_here(moves: Moves, state: State, found: re.Match[str]) -> bool:
    step = moves.flow.step(state.at)
    if step is None or step.takes_any_words:
        return False
    return any(True for _ in given_answers.given(moves, state, step, _whole(found)))


def _of_its_kind(moves: Moves, state: State, found: re.Match[str]) -> Iterator[tuple[Step, str]]:
    for step in moves.answered(state):
        if not step.listed or step.takes_any_words or step.takes_files or step.name == state.at:
            continue
        shown = normalise(moves.asking.shown(step, state))
        for words in _anew(step, shown, found):
            given = next(given_answers.given(moves, state, step, words), {})
            if any(_differs(value, state.answers.get(name)) for name, value in given.items()):
                yield step, words
                break


def _differs(new: Any, old: Any) -> bool:
    return bool(new != old)


def _anew(step: Step, shown: str, found: re.Match[str]) -> Iterator[str]:
    """Yields the answer of the question in the words that it reads."""
    value, unit, numbers = found["value"], found["unit"], _NUMBER.findall(shown)
    if step.read is read_choice_only:
        return
    days = [*_DAY.finditer(shown)]
    if days:
        if len(days) == 1 and not unit and value.isdecimal() and 0 < int(value) <= _LAST_DAY:
            yield f"{shown[: days[0].start()]}{value}{shown[days[0].end() :]}"
    elif len(numbers) == 1 and _is_near(numbers[0], value) and _fits(shown, unit):
        yield _whole(found)


def _is_near(old: str, new: str) -> bool:
    before, after = float(old.replace(",", "")), float(new.replace(",", ""))
    return after * _MOST_TIMES >= before and after <= before * _MOST_TIMES


def _fits(shown: str, unit: str | None) -> bool:
    money = shown.rstrip().endswith("บาท")
    return money if unit == "บาท" else not (unit and money)
