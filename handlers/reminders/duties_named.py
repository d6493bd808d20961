"""Finds the duty of one's own that words name: by its title, or by what it is called for short."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.reminders import duty_lines
from handlers.reminders.kind_words import words_of
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise
from models.duties.duty import Duty
from models.reminders.own_duties import OwnDuty


def names_duty(context: Context, words: str) -> bool:
    """Tells whether the words name a duty of the person by its title or by its short name."""
    mine = duty_lines.own(context).duties
    return bool(titled(words, mine) or called(words, mine))


def titled(rest: str, mine: Sequence[OwnDuty]) -> list[OwnDuty]:
    """Returns the one duty whose title, of all, holds the words before the day: `เลื่อนการเตือน
    เครือข่ายไปอาทิตย์หน้า`; nothing if none or several do."""
    said = fold(_BEFORE_DAY.split(normalise(rest), maxsplit=1)[0])
    if len(said) < _LEAST_NAME:
        return []
    named = [each for each in mine if said in fold(_words_of(each.duty))]
    return named if len(named) == 1 else []


def called(said: str, mine: Sequence[OwnDuty]) -> list[OwnDuty]:
    """Returns the one duty that the words call by its short name or by something of its list:
    `oit`, `ประกาศ`, `ข้อ o3`; nothing if none or several are."""
    plain = normalise(said).casefold().replace(_IN_THAI, " oit ")
    named = [each for each in mine if any(_stands_in(name, plain) for name in _names(each.duty))]
    return named if len(named) == 1 else []


def _names(duty: Duty) -> list[str]:
    """Returns `oit`, `o3`, `o4` of a duty that is short `OIT 4 ข้อ` on buttons."""
    words = words_of(duty.kind)
    short = _COUNT.sub("", words.short(duty)).strip()
    return [each.casefold() for each in (short, *_LISTED.findall(words.title(duty))) if each]


def _stands_in(name: str, plain: str) -> bool:
    """Tells whether the name stands in the words; a Latin one not within another word."""
    if not name.isascii():
        return len(name) >= _LEAST_NAME and name in plain
    return re.search(rf"(?<![a-z\d]){re.escape(name)}(?![a-z\d])", plain) is not None


_IN_THAI = "โอไอที"
_COUNT = pattern_of(r"\s*\d[\d,.]*.*$")
_LISTED = pattern_of(r"(?<![A-Za-z\d])[A-Za-z]\d+(?!\d)")


def _words_of(duty: Duty) -> str:
    return f"{duty_lines.what_words(duty)} {words_of(duty.kind).title(duty)}"


_BEFORE_DAY = pattern_of(
    r"(?:ไป|เป็น|ถึง|อีก|จน)(?=\s?(?:วัน|พรุ่ง|มะรืน|อาทิตย์|สัปดาห์|เดือน|\d|สัก"
    r"|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์))"
)
_LEAST_NAME = 4
