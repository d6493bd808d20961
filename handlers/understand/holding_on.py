"""Finds the question or correction behind words that hold on: `เดี๋ยวนะ วันที่ 25 มีนาตรงวันหยุดไหม`."""

from __future__ import annotations

import re

from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise

_LONGEST = 120
_HOLDS = re.compile(
    r"(?:เอ๊ะ|อ้าว|โทษที|\s){0,3}(?:เดี๋ยว|เด๋ว)(?:ก่อน|นะ|ค่ะ|คะ|ครับ|คับ|ๆ){0,4}[\s,]+(?P<rest>\S.{3,})"
)
_CORRECTS = re.compile(r"ไม่ใช่(?!ตอนนี้|วันนี้|เวลา)\S*\s+\S.+|ไม่ใช่\S+เป็น\S.+")

_WAITS = re.compile(r"(?:ขอ|ไป|รอ|ถาม).*ก่อน")


def behind_holding_on(text: str) -> str:
    """Returns what is asked or corrected behind such words; other texts as they are."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    found = _HOLDS.fullmatch(plain)
    if found is None:
        return text
    rest = found["rest"]
    read = read_kind(rest)
    asks = read.kind is SentenceKind.QUESTION and read.sure and not _WAITS.match(rest)
    return rest if asks or _CORRECTS.fullmatch(rest) else text
