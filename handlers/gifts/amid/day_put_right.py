"""Reads amid a report that it was another day than was told: `เอ๊ะ เมื่อวานวันอาทิตย์นี่ งั้นเป็นวันศุกร์`."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.gifts import gift_answer_words
from handlers.gifts.gift_answer_words import DAYS_DIFFER
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    NOT,
    RATHER,
    REALLY,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import short_date
from handlers.understand.dates.days_amiss import impossible_days
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import blanked

_WEEKDAY = (
    r"(?:เมื่อ)?วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:ที่แล้ว|ที่ผ่านมา|ก่อน|นี้)?"
    r"|(?:เมื่อ)?วาน(?:ซืน|นี้)?|วันนี้|เมื่อเช้า"
)
_ANOTHER = pattern_of(
    rf"{NOT}|{SLIPS}|{REALLY}|{RATHER}|{WRONG}|{CHANGE}|งั้น|(?:สิ|ซิ|นี่หว่า|นี่นา|นี่)(?=\s|$)|วันหยุด|หยุด"
)
"""What says that the day before was wrong; a day alone may be that of something else."""
_SMALL = pattern_of(
    rf"(?:{NOT}|{SLIPS}|{SIGHS}|{REALLY}|{RATHER}|{WRONG}|{CHANGE}|งั้น|แต่|แล้ว|ก็|คือ|เป็น|ต้อง|น่าจะ|มัน|ของ|ได้(?:รับ)?|มา|ให้|รับ|วันที่|วัน|ที่|เมื่อ|ตอน"
    rf"|เช้า|บ่าย|เย็น|สิ|ซิ|นี่|หว่า|นา|หยุด(?:ราชการ)?|ไม่ได้(?:มา)?(?:ทำงาน)?|ทำงาน|แน่ๆ|มากกว่า|เลย|จำ|นึก|ออก|ใส่|บอก|ลง|{POLITE}|[\s,.…])*"
)
_CLAUSES = pattern_of(rf"\s|(?=งั้น)|(?={NOT})")
_DENIES = pattern_of(rf"(?:แต่|ก็|อัน|\s)*(?:{NOT})")
_NO_SUCH_DAY = "ในปฏิทินไม่มีวันที่ {} วันที่ได้รับคงเดิม กรุณาตรวจแล้วพิมพ์วันที่อีกครั้ง"
_CHANGED = "แก้วันที่ได้รับเป็น {} แก้ได้อีกก่อนส่ง"


def heeded(plain: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the day that stands last and is not denied, instead of the one that was told; None for
    other words. plain: without polite words at its end"""
    before = answers.get("received_on")
    if before is None or _ANOTHER.search(plain) is None:
        return None
    days = [*mention_spans(plain), *(each.span() for each in _WEEKDAYS.finditer(plain))]
    if not days or _SMALL.fullmatch(blanked(plain, days)) is None:
        return None
    told = [
        day.isoformat()
        for clause in _CLAUSES.split(plain)
        if not _DENIES.match(clause)
        and (day := gift_answer_words.told_day(clause, context.today)) is not None
    ]
    if not told and (never := impossible_days(plain, context.today)):
        return Heeded(told=_NO_SUCH_DAY.format(listed(never, "และ")), never_added=True)
    anew = [each for each in told if each != before]
    if not anew or told[-1] != anew[-1] or len(set(anew)) > 1 and not _LAST_COUNTS.search(plain):
        return None
    words = _CHANGED.format(short_date(date.fromisoformat(told[-1])))
    return Heeded({"received_on": told[-1], DAYS_DIFFER: False}, told=words, at_once=True)


_WEEKDAYS = pattern_of(_WEEKDAY)
_LAST_COUNTS = pattern_of("งั้น|ต่างหาก")
