"""Reads what a sentence calls the one thing that it is about, among several of its sort:
`ปิดแบบสำรวจงานสัมมนา 25 ก.พ. แล้วขอผล`, `ถอนข้อความเรื่องประชุม` (docs/decisions/0239)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from handlers.question import named_rows
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending

T = TypeVar("T")

_ABOUT = r"(?:(?:ของ|เรื่อง|ชื่อ|หัวข้อ|ชุด|เกี่ยวกับ|ที่ว่าด้วย|ที่ว่า|หลัง|จาก)\s?|[\s“\"])*"
_LEADS = pattern_of(rf"{_ABOUT}(?P<about>(?:เรื่อง|ชื่อ|หัวข้อ|เกี่ยวกับ|ที่ว่า(?:ด้วย)?)\s?[“\"]?)?")
_THING = pattern_of(
    r"(?:งาน|อบรม|สัมมนา|ประชุม|กิจกรรม|โครงการ|หลักสูตร|ความ|การ|คณะ|ค่าย|เวที|พิธี|เสวนา|บรรยาย|ทำบุญ|ศึกษาดูงาน)(?!นี้|นั้น|เมื่อ|ที่แล้ว|ที่เพิ่ง|ล่าสุด)"
)
"""A thing is called after what is held or measured; other words behind its sort name none."""
_ENDS = pattern_of(
    rf"[”\"].*$|(?:{POLITE}|\s)+(?:แล้ว|และ|ขอ|ช่วย|เพราะ|พอดี|ให้|จะ|อยาก|ตอบ|ด้วย|หน่อย|ที|เลย|ได้).*$"
    r"|\s?(?:ออกไป|ไป|เป็น|ถึง|จาก|อีก)\s?(?=\d|วัน|สิ้น|ต้น|กลาง|ศุกร์|จันทร์|อังคาร|พุธ|พฤหัส|เสาร์|อาทิตย์|สัปดาห์|เดือน).*$"
    rf"|\s?(?:มี|อยู่|เสร็จ)?(?:{WHETHER}|หรือยัง|หรอ|เหรอ|บ้าง).*$"
)
_BY_PLACE = pattern_of(r"(?:นี้|นั้น|ล่าสุด|เมื่อ|ที่เพิ่ง|อันแรก|แรก|ใหม่|สุดท้าย|ที่แล้ว)")
_LEAST = 3


def called_in(words: str, sort: re.Pattern[str]) -> str:
    """Returns what the words call the thing; "" where they only name its sort.

    sort: matches the words for its sort, such as `แบบสำรวจ`
    """
    plain = without_polite_ending(normalise(words))
    for found in sort.finditer(plain):
        leads = _LEADS.match(plain, found.end())
        start = leads.end() if leads is not None else found.end()
        cue = plain[found.end() : start]
        about = any(each in cue for each in ("เรื่อง", "ชื่อ", "หัวข้อ", "เกี่ยวกับ", "ว่าด้วย", "“", '"'))
        if not (about or _THING.match(plain, start)) or _BY_PLACE.match(plain, start):
            continue
        name = without_polite_ending(_ENDS.sub("", plain[start:])).strip(' “”"')
        if len(name) >= _LEAST:
            return name
    return ""


def those_called(
    found: Sequence[T], words: str, sort: re.Pattern[str], title: Callable[[T], str]
) -> list[T] | None:
    """Returns those that the words call so: all of them where none is called, None where one is
    called that is none of these."""
    name = called_in(words, sort)
    if not name:
        return list(found)
    places = named_rows.likest(name, [title(each) for each in found])
    return [found[place] for place in places] or None
