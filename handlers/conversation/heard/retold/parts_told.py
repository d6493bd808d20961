"""Parts a sentence at its joints so that each part means something by itself (decisions/0142).

Of all ways to part it that one counts which tells the most, leaves the fewest words unplaced, and
cuts least: `ไม่ใช่ 118 ค่ะ เป็น 120` stays whole, `ไม่ใช่ยาย เป็นตา แล้วก็ทำวันที่ 24` are two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from handlers.conversation.heard.retold.several_told import LONGEST, Changed
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.said_around.joints import Piece, pieces
from handlers.understand.thai import normalise

MOST_PIECES = 5
_BEGINS_ELSE = ("แล้วก็", "และก็", "แต่", "แต่ว่า", "ส่วน", "อ้อ", "อ๋อ", "เออ", "อีกอย่าง", "อีกเรื่อง")


@dataclass(frozen=True)
class Weighed:
    """words: a part of the sentence. word: what joins it to the one before, or "".

    tells: what it answers, by question; none if it tells nothing. role: what it is, as whoever
    weighs it calls it; "" if that is not known.
    """

    words: str
    word: str = ""
    tells: Mapping[str, Any] = field(default_factory=dict)
    role: str = ""
    spans: bool = False
    """A word that begins something else stands within it."""


Weighs = Callable[[str, str], Weighed]
"""Returns what a part of a sentence is, by its words and the word that joins it."""


def parted(text: str, names: Sequence[str], weighs: Weighs) -> Sequence[Weighed]:
    """Returns the parts in order; none of a sentence that cannot be parted.

    names: the words of questions, before which a mere gap may part it, too.
    """
    if len(text) > LONGEST or "\n" in text.strip():
        return ()
    found = pieces(text, names)
    if not 1 < len(found) <= MOST_PIECES:
        return ()
    plain = normalise(text)

    @cache
    def part(first: int, last: int) -> Weighed:
        words = plain[found[first].start : found[last].end].strip()
        word = found[first].word
        spans = any(each.word in _BEGINS_ELSE for each in found[first + 1 : last + 1])
        return replace(weighs(words, word), words=words, word=word, spans=spans)

    ways = (tuple(part(*span) for span in spans) for spans in _ways(found))
    return max(ways, key=_worth)


def _ways(found: Sequence[Piece]) -> Iterator[Sequence[tuple[int, int]]]:
    """Yields all ways to join neighbours again, as the first and last piece of each part."""
    count = len(found)
    for cuts in range(2 ** (count - 1)):
        ends = [at for at in range(count - 1) if cuts >> at & 1] + [count - 1]
        yield tuple(zip([0, *(each + 1 for each in ends[:-1])], ends, strict=True))


def _worth(parts: Sequence[Weighed]) -> tuple[int, int, int, int]:
    """Returns how much a way to part the sentence tells. Of a text each part may tell another; the
    words on both sides of `แล้วก็` are no old and new ones of a text."""
    told = {
        (name, value if _is_text(value) else "") for p in parts for name, value in p.tells.items()
    }
    across = sum(p.spans and any(map(_is_text, p.tells.values())) for p in parts)
    unknown = sum(not p.role for p in parts)
    return len(told), -unknown - across, -across, -len(parts)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) > _A_TEXT


_A_TEXT = 20
"""Letters of an answer that holds more than one thing."""


def changes(moves: Moves, state: State, text: str, changed: Changed) -> Mapping[str, Any]:
    """Returns what the parts of a sentence change that change something; of later parts beside the
    earlier ones. None of a sentence that is no more than one.

    changed: reads one part.
    """

    def weighs(words: str, _word: str) -> Weighed:
        tells = changed(moves, state, words)
        return Weighed(words, "", tells, "puts" if tells else "")

    parts = parted(text, names(moves, state), weighs)
    return together(moves, state, parts, changed) if len(parts) > 1 else {}


def together(
    moves: Moves, state: State, parts: Sequence[Weighed], changed: Changed
) -> Mapping[str, Any]:
    """Returns what these parts change, each read beside what those before it have changed."""
    new: dict[str, Any] = {}
    for each in parts:
        if each.tells:
            after = replace(state, answers={**state.answers, **new})
            new |= changed(moves, after, each.words) or each.tells
    return new


def names(moves: Moves, state: State) -> Sequence[str]:
    """Returns the names of the questions that have an answer, other than the present one."""
    return [
        name
        for step in moves.answered(state)
        if step.listed and step.name != state.at
        for name in (step.label, *step.called)
        if len(name) >= _LEAST_NAME
    ]


_LEAST_NAME = 2
