"""Tells whether words tell a deed by its figures: on which day it was, and how many people came or
things there were, `แจกแบบสอบถามวันที่ 8 ก.พ. 132 ชุด`."""

from __future__ import annotations

from datetime import date

from handlers.understand.dates.dates import find_dates
from handlers.understand.numbers.story_figures import COUNT, figures
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import blanked, normalise
from handlers.understand.unclear import Unclear

_NOT_OF_A_DEED = frozenset(
    "บาท % เปอร์เซ็นต์ ข้อ เรื่อง คะแนน ชั่วโมง ชม นาที วัน เดือน ปี สำนัก กลุ่ม หน่วยงาน".split()
)
"""Units that also measure what a plan asks, how long something takes or what it costs."""
_TO_COME = pattern_of(
    r"จะ(?!ได้)|ถ้า|หาก|ต้องการ|ควร|อยาก|เตรียม|พรุ่งนี้|มะรืน|(?:อาทิตย์|สัปดาห์|เดือน|ปี)หน้า|กำหนด(?:จัด|การ|ส่ง)|ขอ(?:เปิด|จอง|ยืม|เชิญ)|เปิด(?:ลงชื่อ|รับสมัคร)"
)
"""What is said of a day or a figure that is only planned or wished."""


def counts(said: str) -> bool:
    """Tells whether a figure of the words counts people or things."""
    plain = normalise(said)
    found = (each for each in figures(plain) if each.kind == COUNT)
    return any(each.unit and each.unit not in _NOT_OF_A_DEED for each in found)


def was_counted(said: str, today: date) -> bool:
    """Tells whether the words tell so of a deed, and speak of nothing that is to come."""
    return is_over(said, today) and _TO_COME.search(normalise(said)) is None


def is_over(said: str, today: date) -> bool:
    """Tells whether the words count people or things and name only days that are over."""
    plain = normalise(said)
    counted = [(each.start, each.ends) for each in figures(plain) if each.kind == COUNT]
    if not counted or not counts(said):
        return False
    try:
        days = find_dates(blanked(plain, counted), today)
    except Unclear:
        return False
    return bool(days) and max(days) <= today
