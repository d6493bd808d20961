"""Hears a yes that says once more what stands there: `ใช่ครับ 4-8` where 4 to 8 March stands
(docs/decisions/0275)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from handlers.conversation.controls import SKIP
from handlers.conversation.flow import Choice, Step
from handlers.conversation.heard import choosing
from handlers.conversation.heard.retold import answers_changed
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_YES = rf"(?:ใช่|ช่าย|ถูก(?:ต้อง)?|ตกลง|โอเค|ok|เออ|อือ|ตาม(?:นี้|นั้น))(?:แล้ว|เลย|ละ|ๆ|{POLITE}|[\s,])*"
_BEFORE = pattern_of(rf"{_YES}(?<=[\s,])(?P<value>\S.*)", re.IGNORECASE)
_BEHIND = pattern_of(rf"(?P<value>\S.*?)[\s,]+{_YES}", re.IGNORECASE)
_LONGEST = 60


def stands(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words agree, and name nothing but an answer as it stands."""
    return any(_names(moves, state, state.answers, words) for words in _beside_a_yes(text))


def proposed(moves: Moves, state: State, held: str, text: str) -> bool:
    """Tells whether the words agree, and name nothing but what a held sentence would change."""
    values = list(_beside_a_yes(text))
    changes = answers_changed.changes(moves, state, held) if values else {}
    return any(_names(moves, state, changes, words) for words in values)


def _beside_a_yes(text: str) -> Iterator[str]:
    """Yields what stands beside a yes."""
    if len(text) > _LONGEST:
        return
    plain = without_polite_ending(normalise(text))
    for found in (_BEFORE.fullmatch(plain), _BEHIND.fullmatch(plain)):
        if found is not None:
            yield found["value"]


def _names(moves: Moves, state: State, values: Mapping[str, Any], words: str) -> bool:
    """Tells whether the words are one of the values of questions that have an answer."""
    steps = [each for each in moves.answered(state) if each.name in values]
    return any(_is_said(moves, state, each, values[each.name], words) for each in steps)


def _is_said(moves: Moves, state: State, step: Step, value: Any, words: str) -> bool:
    if step.prose or step.takes_files or not step.listed:
        return False
    with suppress(Unclear, KeyError):  # its reading may need an answer that is not there yet
        named = choosing.named(moves, state, step, words)
        if named is not None:
            return named.key != SKIP and bool(named.value == value)
        if step.takes_any_words:
            return fold(words) == fold(moves.asking.shown(step, state))
        read = step.read(words, moves.context, state.answers)
        read = read.value if isinstance(read, Choice) else read
        return json.dumps(read) == json.dumps(value)  # a tuple is kept as a list
    return False
