"""Reads the hours that a line tells beside its day: `9.00-12.00`, `13.30 น.`, `9 โมงถึงเที่ยง`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time, timedelta

from handlers.understand.dates.clock_words import clocks_written
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending

_CLOCK = r"(?<![\d./])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d/])"
_SAID = r"(?:น(?:\.|(?![ก-๙.])))?"
_SPAN = pattern_of(rf"(?:เวลา\s*)?{_CLOCK}\s*{_SAID}\s*(?:-|–|ถึง|จนถึง)\s*{_CLOCK}(?:\s*{_SAID})")
"""No `น` of the next word belongs to it: `13.00-16.00 นัดละ 30 นาที`."""
_ONE_CLOCK = pattern_of(rf"(?:เวลา\s*)?{_CLOCK}\s*น\.?(?![ก-๙])|เวลา\s*{_CLOCK}")
_BARE_CLOCK = pattern_of(
    r"(?<![\d./])(0?[6-9]|1\d|2[0-2])[.:](00|15|30|45)(?![\d./:]|\s*(?:บาท|%))"
)
"""No day of a month, no activity's number: `20 มี.ค. 13.30`."""


_NOON_END = pattern_of(
    rf"(?P<begin>{_CLOCK}\s*(?:น\.?)?\s*(?:-|–|ถึง|จนถึง)\s*)เที่ยง(?P<half>ครึ่ง)?(?!คืน|วัน)"
)


def _at_noon(found: re.Match[str]) -> str:
    """Returns the span with its end at noon in figures: `9.30 ถึงเที่ยง`."""
    return f"{found['begin']}12.{'30' if found['half'] else '00'}"


def hours_told(plain: str) -> tuple[Sequence[time], str]:
    """Returns the beginning and, if it is told, the end; and the normalised text without them."""
    plain = clocks_written(_NOON_END.sub(_at_noon, plain))
    told, rest = _first_told(plain)
    if len(told) == 2:
        return _cut_short(told, rest)
    end, before = _end_apart(plain) if len(told) == 1 else (None, plain)
    if end is not None:
        begins, without = _first_told(before)
        if len(begins) == 1:
            return [*begins, end], without
    return told, rest


def _first_told(plain: str) -> tuple[Sequence[time], str]:
    """Returns the first hours, and the text without them."""
    found = _SPAN.search(plain) or _ONE_CLOCK.search(plain) or _BARE_CLOCK.search(plain)
    if found is None:
        return (), plain
    parts = [int(each) for each in found.groups() if each is not None]
    told = [time(parts[at], parts[at + 1]) for at in range(0, len(parts), 2)]
    return told, f"{plain[: found.start()]} {plain[found.end() :]}"


_ENDS_SOONER = pattern_of(
    r"(?:แต่|เอา|ขอ|เปิด|ใช้|ว่าง|อยู่|ได้|ให้|\s)*(?:ถึง(?:แค่|เพียง)|(?:แค่|เพียง)ถึง|ไม่เกิน|จบแค่)\s?(?:เวลา)?\s?"
    rf"{_CLOCK}\s*{_SAID}(?:\s*(?:ก็พอ|พอ|เท่านั้น))?"
)
"""What takes back a part of the hours told before: `9 โมงถึงเที่ยง … เอาถึงแค่ 11.30 พอ`."""


def ends_sooner(plain: str) -> bool:
    """Tells whether words behind a span say when it ends sooner."""
    return _ENDS_SOONER.search(plain) is not None


def _cut_short(told: Sequence[time], rest: str) -> tuple[Sequence[time], str]:
    """Returns the hours with the end that is said to be sooner, and the text without that."""
    found = _ENDS_SOONER.search(rest)
    end = time(int(found[1]), int(found[2])) if found is not None else told[1]
    if found is None or not told[0] < end < told[1]:
        return told, rest
    return [told[0], end], f"{rest[: found.start()]} {rest[found.end() :]}"


_END = pattern_of(
    r"(?:\s(?:แล้ว|และ|ก็|แต่|น่าจะ|คาดว่า|คงจะ|คง|จะ)*|(?<=[.น\s]))(?:เลิก|จบ|เสร็จ|สิ้นสุด|(?:ยาว)?(?:ไป)?จนถึง|ถึง)(?:ประชุม|อบรม|งาน|กัน)?\s*"
    rf"(?:(?:ประมาณ|ราวๆ?|สัก|ที่|ตอน|เวลา|ไม่เกิน)\s*)*(?:{_CLOCK}\s*{_SAID}|(?P<noon>เที่ยง)(?P<half>ครึ่ง)?)(?=\s|$|{POLITE})"
)
"""An end that is told apart from the beginning: `บ่ายโมงครึ่ง ห้อง 301 เลิกประมาณสี่โมงเย็น`."""


def _end_apart(plain: str) -> tuple[time | None, str]:
    """Returns the hour that is said to be the end, and the text without it."""
    found = _END.search(plain)
    if found is None:
        return None, plain
    noon = time(12, 30 if found["half"] else 0)
    end = noon if found["noon"] else time(int(found[1]), int(found[2]))
    return end, f"{plain[: found.start()]} {plain[found.end() :]}"


_BESIDE = (
    "แค่|เป็น|เริ่ม|เลิก|ตั้งแต่|ประมาณ|ราวๆ?|สัก|เวลา|ตอน|ช่วง|จน|ถึง|ก็|คือ|เอา|ขอ|จัด|ประชุม|กัน|เลย"
    rf"|{POLITE}|[\s,-]"
)
"""Each word in one way only: two ways to read one of them take exponentially long."""
_BESIDE_HOURS = pattern_of(rf"(?:{_BESIDE})*")
_LONGEST = 60
_ENDS_ALONE = pattern_of("เลิก|ถึง")
_SAID_HOUR = pattern_of(
    rf"(?=.*(?:โมง|ทุ่ม))(?:บ่าย|ตี|\d{{1,2}}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|เอ็ด|โมง|ทุ่ม|เช้า|เย็น|ตรง|ครึ่ง|กว่าๆ?|{_BESIDE})+"
)
"""Hours that are counted in the old way, too: `สองโมงเช้า`."""


def only_hours(text: str) -> Sequence[time]:
    """Returns the beginning and, if it is told, the end, where the words tell nothing else; nothing
    of an end alone."""
    hours, rest = hours_told(normalise(text))
    ends_alone = len(hours) == 1 and _ENDS_ALONE.search(rest)
    return hours if _BESIDE_HOURS.fullmatch(rest) and not ends_alone else ()


def hours_beside(text: str) -> tuple[Sequence[time], str]:
    """Returns hours that are plainly said as such, and the words beside them: `ห้อง 301
    บ่ายสองถึงสี่โมง`; no hours and the text where a figure may be a room's number."""
    hours, rest = hours_told(normalise(text))
    if not hours or not _PLAINLY.search(text) or _SAYS_WHICH.search(rest):
        return (), text
    return hours, _BESIDE_PLACE.sub("", " ".join(rest.split()))


_PLAINLY = pattern_of(r"โมง|ทุ่ม|บ่าย\s*(?:\d|หนึ่ง|สอง|สาม|สี่|ห้า)|เวลา|น\.")
_SAYS_WHICH = pattern_of("เลิก|เริ่ม|(?<!ตั้ง)แต่|ถึง|เลื่อน|ย้าย|เปลี่ยน|แก้|ไม่|ก่อน|หลัง")
_BESIDE_PLACE = pattern_of(
    rf"^(?:เวลา|ตอน|ช่วง|\s)+"
    rf"|\s+(?:(?:{POLITE})\s+)*(?:ส่วน|แล้วก็|และ|กับ)?(?:วัน(?:และ|กับ))?(?:เวลา|ตอน|ช่วง|ตั้งแต่)(?:เป็น|คือ)?$"
)
"""What leads in to the hours: `ห้อง 305 ส่วนเวลาเป็น`."""


def is_hours(text: str) -> bool:
    """Tells whether the words name hours and nothing else, also such as cannot be told surely."""
    if len(text) > _LONGEST:
        return False
    return bool(only_hours(text)) or _SAID_HOUR.fullmatch(normalise(text)) is not None


def length_told(text: str) -> timedelta | None:
    """Returns how long it lasts, of words that say just that: `ไม่เกินสองชั่วโมง`; None for others."""
    plain = without_polite_ending(normalise(text))
    found = _LASTS.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None:
        return None
    number = found["number"] or "หนึ่ง"
    if not (found["number"] or found["half"]):
        return None  # `ชั่วโมง` alone
    count = 0.5 if number == "ครึ่ง" else float(_COUNTS.get(number) or number)
    count += 0.5 if found["half"] else 0
    return timedelta(minutes=count) if found["unit"] == "นาที" else timedelta(hours=count)


_COUNTS = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6}
_LASTS = pattern_of(
    r"(?:ไม่เกิน|ประมาณ|ราว(?:ๆ|ว)?|สัก|แค่|นาน|ใช้เวลา|จัด|ประชุม|คง|น่าจะ|\s)*(?P<number>\d{1,3}(?:\.\d)?|ครึ่ง|หนึ่ง|สอง|สาม|สี่|ห้า|หก)?\s?"
    r"(?P<unit>ชั่วโมง|ช\.?ม\.?|นาที)(?P<half>ครึ่ง)?(?:กว่า(?:ๆ)?|เอง|พอ|ก็พอ|\s)*"
)
_LONGEST_TEXT = 300
_DAY_OR_PART = (
    r"(?:พรุ่งนี้|วันนี้|มะรืน(?:นี้)?|(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:นี้|หน้า)?|ตอน|ช่วง)"
)
_HOUR = pattern_of(
    r"บ่าย\s?(?:โมง|สอง|สาม|สี่|ห้า|\d)|(?:\d{1,2}|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ(?:เอ็ด)?)\s?(?:โมง|นาฬิกา)"
    r"|(?:\d|หนึ่ง|สอง|สาม|สี่|ห้า)\s?ทุ่ม|เที่ยง|\d{1,2}[.:]\d{2}\s?น"
    rf"|{_DAY_OR_PART}\s?(?:เช้า|บ่าย|เย็น|สาย|ค่ำ|ดึก)|เช้า\s?(?:ยัน|จน|ถึง)|(?<!\S)(?:เช้า|บ่าย|เย็น)(?:ๆ|นะ|\s|$)"
)


def names_an_hour(text: str) -> bool:
    """Tells whether the words name a time of the day."""
    return _HOUR.search(normalise(text[:_LONGEST_TEXT])) is not None
