"""Cuts out of what is told of somebody what the roster has no place for: phone and e-mail."""

from __future__ import annotations

import re

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import blanked, normalise

_PHONE = r"(?<![\w-])(?:\+66|0)(?:[-\s]?\d){8,9}(?![\w-])"
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_CALLED = (
    r"(?:เบอร์|หมายเลข|โทรศัพท์|โทร|มือถือ|ติดต่อ|ที่ทำงาน|ส่วนตัว|ของ(?:เขา|เค้า|น้อง)"
    r"|อีเมล์?|เมล์?|e-?mail|tel|ได้|ที่|คือ|เป็น|[.:\s])*"
)
_CONTACT = pattern_of(rf"[\s,]*{_CALLED}(?:{_PHONE}|{_MAIL})(?:\s*(?:{POLITE}))*")
_TOLD = "ทะเบียนไม่มีเบอร์โทรหรืออีเมล บอตจึงไม่ได้เก็บ “{}”"


def cut(words: str) -> tuple[str, str]:
    """Returns the words without phone and e-mail, and what is said of these; "" if there are none.

    A number that is called a staff number is none of these.
    """
    plain = normalise(words)
    found = _found(plain)
    if not found:
        return words, ""
    for each in reversed(found):
        plain = f"{plain[: each.start()]} {plain[each.end() :]}"
    return plain.strip(), _TOLD.format(", ".join(each[0].strip(" ,") for each in found))


def blank(plain: str) -> str:
    """Returns normalised words with blanks for phone and e-mail."""
    return blanked(plain, (each.span() for each in _found(plain)))


def _found(plain: str) -> list[re.Match[str]]:
    return [e for e in _CONTACT.finditer(plain) if not _IS_NUMBER.search(plain, 0, e.end())]


_IS_NUMBER = pattern_of(rf"(?:เลข(?:ประจำตัว)?|รหัส)(?:เจ้าหน้าที่|พนักงาน)?[\s:]*(?:{_PHONE})$")
