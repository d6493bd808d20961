"""Words that follow a command, also over many lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from handlers.understand.patterns import pattern_of

_DECIDED = r"\sมติ(?!ที่ประชุมครั้ง)(?:ที่ประชุม)?[ให้คือว่า:\s]"
_LEAD = (
    rf"^\s*(?:ขอ(?!บันทึก)|ขอ(?=บันทึก[^\n]*(?:\n|{_DECIDED}))"
    r"|ช่วย|รบกวน|อยาก(?:จะ)?|ต้องการ|จะ)?\s*"
)
"""`ขอบันทึกการประชุมครั้งที่ 1` on one line asks for minutes; what was decided tells them."""


def goes_on(text: str, commands: Sequence[str]) -> bool:
    """Tells whether the text is one of these commands with something behind it."""
    found = _begun(text, commands)
    return found is not None and bool(text[found.end() :].strip())


def after_command(text: str, commands: Sequence[str]) -> str:
    """Returns what stands behind one of these commands, or all of the text."""
    found = _begun(text, commands)
    return text[found.end() :].strip() if found is not None else text.strip()


def _begun(text: str, commands: Sequence[str]) -> re.Match[str] | None:
    return _beginning(tuple(commands)).match(text)


@cache
def _beginning(commands: tuple[str, ...]) -> re.Pattern[str]:
    """Returns what text begins so: every typed text passes here."""
    longest = sorted(commands, key=len, reverse=True)
    return pattern_of(rf"{_LEAD}(?:{'|'.join(map(re.escape, longest))})[ \t]*[:：]?")
