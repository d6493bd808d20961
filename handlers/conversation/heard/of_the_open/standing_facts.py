"""Hears who asks whether told facts are kept: `ที่แจกไป 132 ชุด คืน 79 ชุด เก็บไว้หรือยังคะ`
(decisions/0248)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.dates.date_mentions import MONTH_NAMED, SHORT_MONTHS
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import blanked, normalise

_IS_IT_KEPT = pattern_of(
    rf"(?P<told>.{{8,}}?)(?:ได้)?(?:บันทึก|เซฟ|เก็บ|จด)(?:ให้|ไว้|ไป|แล้ว|ครบ|หมด|\s)*(?:ใช่)?(?:หรือ|รึ)?(?:ยัง|เปล่า|{WHETHER})(?:{POLITE}|[\s?])*"
)
_A_FIGURE = pattern_of(r"\d")
_FIGURE = pattern_of(
    r"(?P<figure>\d[\d,.]*\d|\d)\s?(?P<unit>คน|ท่าน|ราย|ชุด|ฉบับ|บาท|ครั้ง|แห่ง|เล่ม|ชิ้น|วัน|ต้น|%)?"
)
"""A figure with what it counts: `6 คน` is not kept by `6 ม.ค.`."""
_MORE_DAYS = r"\s?(?:[-–,]|ถึง|และ|กับ)\s?"
_DAYS = pattern_of(
    rf"(?<![\d.,/])(?P<days>\d{{1,2}}(?:{_MORE_DAYS}\d{{1,2}}){{0,9}}+)(?:\s?(?:เดือน\s?)?{MONTH_NAMED}|/(?P<month>0?[1-9]|1[0-2])(?!\d))",
    re.IGNORECASE,
)
"""A day stands there only with its month: `18 มี.ค.` is not kept by `18 ก.พ.`."""
_SINGLE, _ONLY_DIGITS = pattern_of(r"\s?(?:,|และ|กับ)\s?"), pattern_of(r"\d+")
_KEEPS = pattern_of("บันทึก|เซฟ|เก็บ|จด")
_LONGEST = 300
_ALL_STAND = "ที่ถามว่ามี “{}” หรือไม่ มีครบในร่างนี้แล้ว"
_LACKS = "ยังไม่มี {} ในร่างนี้ ส่วนที่มีแล้วอยู่ในการ์ดด้านล่าง"


def asks(text: str) -> bool:
    """Tells whether the words tell figures, and ask if that is kept."""
    return _asked(text) is not None


def stands(moves: Moves, state: State, text: str) -> bool:
    """Tells whether they ask so, and every figure stands in an answer; what stands nowhere is told
    anew."""
    found = _asked(text)
    if found is None:
        return False
    return not lacking(moves, state, found["told"])


def lacking(moves: Moves, state: State, told: str) -> list[str]:
    """Returns the figures of these words that stand in no answer, nor in what waits there for a
    yes, as they were told."""
    shown = [moves.asking.shown(each, state) for each in moves.answered(state) if each.listed]
    likely = (state.likely(each.name) for each in moves.steps(state))
    shown += [each.label for each in likely if each is not None]
    standing = _figures(normalise(" ".join(shown)))
    bare = {figure for figure, _unit in standing}
    return [
        f"{figure} {unit}".strip()
        for figure, unit in _figures(normalise(told))
        if (figure not in bare if not unit else (figure, unit) not in standing)
    ]


def told(moves: Moves, state: State, facts: str) -> list[Text]:
    """Says which of these days and figures stand in the draft, and which do not."""
    if not facts:
        return []
    lacks = lacking(moves, state, facts)
    if not lacks:
        return [Text(_ALL_STAND.format(facts))]
    return [Text(_LACKS.format(listed([f"“{each}”" for each in lacks])))]


def _figures(plain: str) -> list[tuple[str, str]]:
    """Returns each figure with what it counts; each day with its month."""
    days = [*_DAYS.finditer(plain)]
    found = dict.fromkeys(day for each in days for day in _each_day(each))
    rest = blanked(plain, [each.span() for each in days])
    for each in _FIGURE.finditer(rest):
        found[each["figure"].replace(",", "").removesuffix(".00"), each["unit"] or ""] = None
    return [*found]


def _each_day(found: re.Match[str]) -> Iterator[tuple[str, str]]:
    named = next((n for n in range(1, 13) if found[f"m{n}"]), 0)
    month = SHORT_MONTHS[(named or int(found["month"])) - 1]
    for piece in _SINGLE.split(found["days"]):
        ends = [int(each) for each in _ONLY_DIGITS.findall(piece)]
        for day in range(ends[0], ends[-1] + 1):
            yield str(day), month


def _asked(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST or _KEEPS.search(text) is None or _A_FIGURE.search(text) is None:
        return None
    plain = normalise(text)
    found = _IS_IT_KEPT.fullmatch(plain)
    return found if found is not None and _A_FIGURE.search(found["told"]) else None
