"""A part of a kept text told anew: `คนเข้า 54 คน` where the text has `คนเข้า 45 คน`."""

from __future__ import annotations

import re
from typing import Any

from handlers.conversation.heard import edits
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.numbers.quantities import Quantity, read_line
from handlers.understand.thai import normalise, normalise_lines, without_polite_ending

TOO_SHORT = "ข้อความใหม่สั้นกว่าเดิมมาก จึงยังไม่ได้แก้ “{}” กรุณาพิมพ์ข้อความใหม่ทั้งข้อ"
_NOT_THE_OLD = re.compile(
    r"(?P<part>\S.{0,60}?)(?:นะ|ค่ะ|คะ|ครับ|คับ|จ้า|[\s,])*(?:ไม่ใช่|มิใช่)\s*(?P<old>\d[\d,.]*)\s*(?:คน|บาท|ครั้ง|ราย|ท่าน)?(?:\s*(?:นะ|ค่ะ|คะ|ครับ|คับ|จ้า))*"
)
_LEAST_LONG = 30
"""Letters from which a text is more than a few words."""


def is_fragment(words: Any, new: str) -> bool:
    """Tells whether so few words are a part of the text rather than the whole of a new one."""
    return isinstance(words, str) and len(words) >= _LEAST_LONG and len(new) * 2 < len(words)


def told_anew(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the only kept text in which the words tell a part anew; nothing for other words."""
    edit = edits.read_edit(moves.answered(state), text)
    if edit is not None:
        named, part = [edit.step], edit.value if edit.step.prose else ""
    else:
        found = _NOT_THE_OLD.fullmatch(without_polite_ending(normalise(text)))
        named = [each for each in moves.answered(state) if each.prose]
        part = found["part"] if found is not None and _holds(text, found["old"]) else ""
    new = [
        (step.name, words)
        for step in named
        if part and (words := _with_part(state.answers[step.name], part)) is not None
    ]
    return dict(new) if len(new) == 1 else {}


def _holds(text: str, old: str) -> bool:
    return old in normalise(text)


def _with_part(words: Any, part: str) -> str | None:
    """Returns the text with the figure of this part exchanged; None if it has no such part."""
    new = _only_figure(part)
    if not isinstance(words, str) or new is None or len(normalise_lines(words)) != len(words):
        return None
    line = read_line(part).text
    before, after = line[: new.start].strip(), line[new.start + len(new.text) :].strip()
    if not before and not after:
        return None
    found = []
    for old in read_line(words).figures:
        head, tail = words[: old.start], words[old.start + len(old.text) :]
        stands = words[old.start : old.start + len(old.text)] == old.text
        if stands and head.rstrip().endswith(before) and tail.lstrip().startswith(after):
            found.append(f"{head}{new.text}{tail}")
    return found[0] if len(found) == 1 and found[0] != words else None


def _only_figure(words: str) -> Quantity | None:
    figures = read_line(words).figures
    return figures[0] if len(figures) == 1 and figures[0].value is not None else None
