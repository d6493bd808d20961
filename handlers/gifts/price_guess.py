"""Leaves out that a price is guessed: `กะเอาแปดร้อย`, `ตีไปห้าร้อยละกัน`."""

from __future__ import annotations

from handlers.understand.numbers.quantities import read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LEADS = pattern_of(
    r"(?:งั้น|ก็|ขอ|คง|น่าจะ|หนู|ผม|\s)*(?:กะ|เดา|คะเน|ประเมิน|ตี(?!น|ก))(?:เอา|ว่า|ไว้|ไป|ให้|ราคา|คร่าว|เป็น|น่าจะ|ประมาณ|สัก|ซัก|ที่|ๆ|\s)*"
)
_TAIL = pattern_of(r"\s*(?:แล้วกัน|ละกัน|ก็แล้วกัน)$")


def without_guess(text: str) -> str:
    """Returns the words without those that say that it is a guess, if a figure stands behind
    them; else the words as they are."""
    plain = normalise(text)
    lead = _LEADS.match(plain)
    rest = _TAIL.sub("", plain[lead.end() :]) if lead is not None else ""
    return rest if rest and read_line(rest).figures else text
