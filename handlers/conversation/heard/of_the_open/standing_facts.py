"""Hears who asks whether told facts are kept: `ที่แจกไป 132 ชุด คืน 79 ชุด เก็บไว้หรือยังคะ`
(decisions/0248)."""

from __future__ import annotations

import re

from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_IS_IT_KEPT = pattern_of(
    rf"(?P<told>.{{8,}}?)(?:ได้)?(?:บันทึก|เซฟ|เก็บ|จด)(?:ให้|ไว้|ไป|แล้ว|ครบ|หมด|\s)*(?:ใช่)?(?:หรือ|รึ)?(?:ยัง|เปล่า|{WHETHER})(?:{POLITE}|[\s?])*"
)
_A_FIGURE = pattern_of(r"\d")
_FIGURE = pattern_of(
    r"(?P<figure>\d[\d,.]*\d|\d)\s?(?P<unit>คน|ท่าน|ราย|ชุด|ฉบับ|บาท|ครั้ง|แห่ง|เล่ม|ชิ้น|วัน|ต้น|%)?"
)
"""A figure with what it counts: `6 คน` is not kept by `6 ม.ค.`."""
_KEEPS = pattern_of("บันทึก|เซฟ|เก็บ|จด")
_LONGEST = 300


def asks(text: str) -> bool:
    """Tells whether the words tell figures, and ask if that is kept."""
    return _asked(text) is not None


def stands(moves: Moves, state: State, text: str) -> bool:
    """Tells whether they ask so, and every figure stands in an answer; what stands nowhere is told
    anew."""
    found = _asked(text)
    if found is None:
        return False
    shown = (moves.asking.shown(each, state) for each in moves.answered(state) if each.listed)
    standing = _figures(normalise(" ".join(shown)))
    bare = {figure for figure, _unit in standing}
    told = _figures(found["told"])
    return all(each in standing if each[1] else each[0] in bare for each in told)


def _figures(plain: str) -> set[tuple[str, str]]:
    return {(each["figure"], each["unit"] or "") for each in _FIGURE.finditer(plain)}


def _asked(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST or _KEEPS.search(text) is None or _A_FIGURE.search(text) is None:
        return None
    plain = normalise(text)
    found = _IS_IT_KEPT.fullmatch(plain)
    return found if found is not None and _A_FIGURE.search(found["told"]) else None
