"""Puts another hour or day in the place of a text's only one: `เลื่อนเป็นบ่ายสอง`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    RATHER,
    SECOND_THOUGHTS,
    SIGHS,
    SLIPS,
)
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of

_BEFORE = (
    rf"(?:{SLIPS}|{SIGHS}|โอ๊ะ|(?:พิมพ์|เขียน|บอก)ผิด(?:ไป)?|ไม่เอาละ|{SECOND_THOUGHTS}"
    r"|ค่ะ|คะ|ครับ|ขอ|ช่วย|รบกวน|[\s,])*"
)
_KINDLY = r"(?:ให้|หน่อย|ที|ด้วย|ค่ะ|คะ|ครับ|คับ|นะ|\s)*"
_N = r"(?:\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ(?:เอ็ด|สอง)?)"
_HOUR = (
    rf"(?:\d{{1,2}}[.:]\d{{2}}(?!\d)(?:\s*(?:น\.|น(?![ก-๙])|นาฬิกา))?|{_N}\s*(?:นาฬิกา|น\.|(?:โมง|ทุ่ม)(?:เช้า|เย็น|ครึ่ง|ตรง)*)"
    rf"|บ่าย\s*(?:{_N}(?:\s*โมง)?|โมง)(?:ครึ่ง)?|เที่ยง(?:วัน|ครึ่ง|ตรง)?(?!คืน))"
)
_DAY = (
    rf"(?:(?:วัน)?(?:ที่\s*)?\d{{1,2}}\s*{ANY_MONTH}(?:\s*\d{{4}}|\s*\d{{2}}(?![\d.:]|\s*(?:น|โมง)))?|พรุ่งนี้|มะรืน(?:นี้)?"
    r"|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:นี้|หน้า|ถัดไป)?(?!ที่))"
)
_MOVED = pattern_of(
    rf"{_BEFORE}(?:(?:{CHANGE}|เลื่อน|ย้าย|ปรับ)(?:ข้อความ|เวลา|วัน(?=เป็น|\s)|ประชุม|ตรง|{_KINDLY[3:-2]})*(?:ไป|มา)?(?:เป็น)?\s*"
    rf"|(?:เวลา|วัน)?(?:ต้อง)?เป็น\s*)?(?P<new>(?:{_DAY}|{_HOUR}|เวลา|\s)+?)(?P<ends>\s*(?:{RATHER}))?(?:นะ|\s)*"
)
_MOVES = pattern_of("แก้|เปลี่ยน|เลื่อน|ย้าย|ปรับ|เป็น|ผิด|เอ๊ย|เอ้ย")


@dataclass(frozen=True)
class TextMoved:
    """letter: the text with the other hour or day. days: whether a day is another one."""

    letter: str
    days: bool


def moved(plain: str, letter: str) -> TextMoved | None:
    """Returns the text as the whole normalised words order it; None for other words, and where the
    text has none or several that may be meant."""
    found = _MOVED.fullmatch(plain)
    if found is None or not (found["ends"] or _MOVES.search(plain)):
        return None
    mended = letter
    for pattern in (_DAY, _HOUR):
        told, here = re.findall(pattern, found["new"]), re.findall(pattern, letter)
        if len(told) > 1 or len(told) > len(here) or told and len(here) > 1:
            return None
        new = f"{told[0]}." if told and told[0].endswith("น") else "".join(told)
        mended = mended.replace(here[0], new) if told else mended
    days = bool(re.findall(_DAY, found["new"]))
    return TextMoved(mended, days) if mended != letter else None
