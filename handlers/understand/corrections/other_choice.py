"""Reads that one choice is not wanted and another one is, and what is told behind that:
`ไม่ชมละ เสนอแนะดีกว่า อยากให้มีที่จอดจักรยาน`.

The words alone may be prose as well: the conversation says which of them are its choices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    DID,
    JUST_NOW,
    NOT,
    RATHER,
    REALLY,
    SECOND_THOUGHTS,
    SIGHS,
    SLIPS,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise_lines, without_polite_ending, written_lines


@dataclass(frozen=True)
class OtherChoice:
    """new: words of the choice that is wanted. old: words of the one that is not; "" if none are
    told. rest: what is told behind them, as it is typed; "" if nothing is."""

    new: str
    old: str = ""
    rest: str = ""


_LONGEST, _MOST_PLACES, _MOST_OF_OLD, _MOST_SOFTENED = 600, 12, 3, 5
_SOFT = rf"(?:แล้ว|ละ(?![ก-๎])|สิ|ซิ|เลย|{POLITE}|[\s,])*"
_LEAD = (
    rf"(?:(?:{SLIPS}|{SIGHS}|เออ|อืม|งั้น|แต่(?:ว่า)?|คือ|ก็|(?:{REALLY})|ไม่ๆ"
    rf"|(?:{JUST_NOW})?(?:{DID})(?:ไป)?ผิด|(?:{JUST_NOW})ผิด|ผิดๆ){_SOFT})*"
)
_DENIES = pattern_of(
    rf"{_LEAD}(?:{NOT}|ไม่(?:เอา|อยาก|ขอ|ได้(?:จะ|มา|เป็น)?|ต้อง|เป็น|ใช้|ถึง|ส่ง)?|เลิก)(?:แบบ|แค่|เฉพาะ|จะ|เป็น|ถึง|\s)*(?=\S)"
)
_THEN = pattern_of(r"[\s,]+|(?<=\S)(?=(?:ขอ|เอา)?เป็น)")
_TO = pattern_of(
    rf"(?:แต่)?(?:ขอ(?:{CHANGE})?|อยาก(?:จะ)?|จะ|เอา|ให้|ต้อง|(?:{CHANGE})(?:ใหม่)?|เป็น|คือ|ใช้|แค่|เฉพาะ|ถึง|ส่ง(?!เสริม)|แบบ|\s)*(?=\S)"
)
_CHANGES = pattern_of(
    rf"{_LEAD}(?:(?:{SECOND_THOUGHTS}){_SOFT}|(?=(?:ขอ)?(?:{CHANGE})(?:ใหม่)?เป็น))"
)
_AFTER = pattern_of(rf"\s*(?:{RATHER}|เลย|พอ|ได้(?:{WHETHER}))$")
_AFTER_OLD = pattern_of(rf"\s*(?:{RATHER}|เลย|แล้ว|(?<!แ)ละ|สิ|ซิ)$")
_GAP = pattern_of(r"[\s,]+|$")
_CUE = pattern_of(rf"ไม่|{NOT}|เลิก|{CHANGE}|{SECOND_THOUGHTS}")
"""Without one of these nothing is looked for, since much that is typed passes here."""


def read_other_choice(text: str) -> Iterator[OtherChoice]:
    """Yields what the words may say of two choices, those first that leave the least behind.

    Of a text in several words only the conversation knows where a choice's name ends.
    """
    if len(text) > _LONGEST or not _CUE.search(text):
        return
    plain, written = normalise_lines(text).strip(), written_lines(text).strip()
    whole = written if len(written) == len(plain) else plain
    if denies := _DENIES.match(plain):
        for then in islice(_THEN.finditer(plain, denies.end()), _MOST_OF_OLD):
            old = _unsoftened(plain[denies.end() : then.start()], _AFTER_OLD)
            yield from _wanted(plain, whole, then.end(), old)
    if changes := _CHANGES.match(plain):
        yield from _wanted(plain, whole, changes.end(), "")


def _wanted(plain: str, whole: str, begins: int, old: str) -> Iterator[OtherChoice]:
    to = _TO.match(plain, begins)
    if to is None:
        return
    for gap in reversed([*islice(_GAP.finditer(plain, to.end()), _MOST_PLACES)]):
        new, rest = _unsoftened(plain[to.end() : gap.start()]), plain[gap.end() :]
        if new and (not rest or _unsoftened(f" {rest}").strip()):
            yield OtherChoice(new, old, whole[gap.end() :])


def _unsoftened(words: str, after: re.Pattern[str] = _AFTER) -> str:
    """Returns the words without what only softens the wish at their end: `เสนอแนะดีกว่าค่ะ`."""
    for _ in range(_MOST_SOFTENED):
        less = without_polite_ending(after.sub("", words))
        if less == words:
            break
        words = less
    return words
