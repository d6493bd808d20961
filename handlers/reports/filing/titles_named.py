"""Finds the activities whose title has the words by which somebody calls them: `รายงานเรื่องคลินิก`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.reports.figures.progress import DueReport

_LONGEST = 120
_LEAST = 4
"""Letters of a word that may name an activity."""
_PART = 7
"""Letters in a row that a clause without spaces and a title have in common."""
_SHORT = (
    ("โนกิ๊ฟ", "no gift"),
    ("โนกิฟ", "no gift"),
    ("สตรอง", "strong"),
    ("กม.", "กฎหมาย"),
    ("จนท.", "เจ้าหน้าที่"),
    ("ขรก.", "ข้าราชการ"),
)
_GENERAL = pattern_of(
    "(?:จะ|ขอ|อยาก|ต้องการ|มา|ส่ง|ช่วย)*รายงาน(?:ผล|ความคืบหน้า|การดำเนินงาน)?|โครงการ|กิจกรรม|เรื่อง|เกี่ยวกับ|งาน(?=ที่)|สำนัก(?:เรา|ของเรา|ผม|หนู)?"
    "|ที่(?:จัด|ทำ|ผ่าน|แล้ว)|(?:จัด|ทำ)(?:ไป|แล้ว|เสร็จ)+|(?:อาทิตย์|สัปดาห์|เดือน|ปี|วัน|ครั้ง|รอบ)(?:ก่อน|ที่แล้ว|นี้|ที่ผ่านมา|หน้า)|เมื่อ(?:วาน|กี้|เช้า)?|ประจำ"
)
"""Words that are said of any report."""


def first(duties: Sequence[DueReport], said: str) -> tuple[list[DueReport], bool]:
    """Returns the reports, those first whose title has most of the words, and whether any has."""
    words, parts = _words(said)
    if not (words or parts):
        return list(duties), False
    titles = {duty.title for duty in duties}
    likeness = {title: _likeness(title, words, parts) for title in titles}
    return sorted(duties, key=lambda duty: -likeness[duty.title]), any(likeness.values())


def _words(said: str) -> tuple[list[str], frozenset[str]]:
    """Returns short words, and all parts of the longer clauses, which have no spaces."""
    plain = without_polite_ending(normalise(said[:_LONGEST]))
    for short, whole in _SHORT:
        plain = plain.replace(short, whole)
    keys = [fold(each) for each in _GENERAL.sub(" ", plain).split()]
    words = [key for key in keys if _LEAST <= len(key) < _PART]
    return words, frozenset().union(*map(_parts, keys))


def _likeness(title: str, words: Sequence[str], parts: frozenset[str]) -> int:
    key = fold(title)
    return sum([len(each) for each in words if each in key]) + len(parts & _parts(key))


@lru_cache(maxsize=256)
def _parts(key: str) -> frozenset[str]:
    return frozenset([key[at : at + _PART] for at in range(len(key) - _PART + 1)])
