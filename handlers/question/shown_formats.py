"""Finds the shown button that makes a file of the format that words name: `ขอแบบรายงานเป็นพีดีเอฟ`
where `แบบรายงาน (PDF)` stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.understand.asked.file_formats import ANY_FORMAT, ending
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import letters, normalise, without_polite_ending
from models.queues.shown_buttons import DATA, ShownButton

_LONGEST, _LEAST_CORE = 60, 3
_FORMAT = pattern_of(ANY_FORMAT, re.IGNORECASE)
_AROUND = pattern_of(
    rf"{ANY_FORMAT}|ขอ|ช่วย|เอา|อยากได้|ต้องการ|โหลด|ไฟล์|แบบเป็น|เป็น|ของ(?!ขวัญ)|เรื่อง|กิจกรรม|อันนี้|นี้|หน่อย|ด้วย|ที|ได้|มา|ให้|{POLITE}",
    re.IGNORECASE,
)
_BESIDE_LABEL = pattern_of(rf"{ANY_FORMAT}|ขอ|เป็น|ไฟล์", re.IGNORECASE)
_NUMBERS = pattern_of(r"\d+(?:\.\d+)*")
_LEFT_OPEN = pattern_of(f"{WHETHER}|{HOW_IN_FULL}|อะไร|ทำไม|ไม่|หรือ|แล้ว|ส่ง|แก้|เมื่อไ")


def may_name_format(said: str) -> bool:
    """Tells whether a short text names a format of a file."""
    return len(said) <= _LONGEST and _FORMAT.search(letters(said)) is not None


def of_format(said: str, shown: Sequence[ShownButton]) -> ShownButton | None:
    """Returns the only button of an answer that makes this file; None if the words name anything
    that the answer does not show."""
    plain = without_polite_ending(normalise(said))
    wanted = ending(plain)
    if wanted is None or _LEFT_OPEN.search(plain):
        return None
    found = {
        each.target: each
        for each in shown
        if each.kind == DATA and ending(each.label) == wanted and _is_named(plain, each.label)
    }
    if len(found) != 1:
        return None
    [button] = found.values()
    return button if _in_sight(plain, button, shown) else None


def _is_named(plain: str, label: str) -> bool:
    core = _core(label)
    return len(core) >= _LEAST_CORE and core in letters(plain)


def _core(label: str) -> str:
    """Returns what a label names besides the format."""
    return _BESIDE_LABEL.sub("", letters(label))


def _in_sight(plain: str, button: ShownButton, shown: Sequence[ShownButton]) -> bool:
    """Tells whether all that is named besides stands in the answer."""
    there = [words for each in shown for words in (each.item, each.spoken)]
    numbers = {number for words in there for number in _NUMBERS.findall(normalise(words))}
    if not set(_NUMBERS.findall(plain)) <= numbers:
        return False
    bare = _AROUND.sub("", letters(_NUMBERS.sub("", plain)).replace(_core(button.label), "", 1))
    return not bare or any(bare in letters(words) for words in there)
