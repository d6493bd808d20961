"""Hears what is asked of one's appointment right behind it, or with the clinic's name: another day,
if one stands, and how new days are heard of: `วันที่ 2 ไม่ได้ค่ะ มีวันอื่นมั้ย`, `มีนัดค้างอยู่มั้ย`."""

from __future__ import annotations

from handlers.appointments import appointment_words, show_appointment
from handlers.context import Context
from handlers.question.asked_needs import answered_before
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.people.person import REPORTER

_LONGEST = 100
_CLINIC = pattern_of("คลินิก|ที่ปรึกษา|ผู้ให้คำปรึกษา")
_OTHER_DAY = pattern_of(
    rf"(?:วัน|ช่วง|เวลา|คิว|รอบ)(?:เวลา)?อื่น(?:ๆ)?\S{{0,20}}?(?:\s?\S{{0,20}}?)(?:{WHETHER}|อีก|บ้าง|หรือ|รึ|ได้)"
    rf"|(?:ไม่(?:มี|เปิด|ใช่)|มี|เปิด)(?:วัน|ช่วง|คิว)อื่น|(?:สัปดาห์|อาทิตย์|เดือน)หน้า(?:ก็|มี|เปิด|ว่าง)(?:คิว|ช่วง|วัน|ว่าง|เปิด|นัด|อยู่)*(?:ได้|{WHETHER})"
)
_ELSE = pattern_of(r"ลา(?![ดมวยงส])|รายงาน|ประชุม|อบรม|หยุด|ทำการ|\d\.\d|ยกเลิก|ของขวัญ")
_STANDS = pattern_of(
    rf"(?:ตอนนี้|แล้ว|หมายถึง|คือ|ถาม|สรุป|{ME_OR_US}|{POLITE}|\s)*(?:ยัง)?มี(?:คิว)?นัด(?:คลินิก)?(?:อะไร|ที่|ไว้|จอง|\s)*"
    rf"(?:ค้าง|เหลือ)(?:อยู่|ไว้|\s)*(?:{WHETHER}|หรือ\S*|รึ\S*|บ้าง|{POLITE}|\s)*"
    rf"|(?:ตอนนี้|แล้ว|หมายถึง|คือ|สรุป|{ME_OR_US}|{POLITE}|\s)*(?:ยัง)?มีนัด(?:คลินิก)?(?:อยู่|ไว้|\s)*(?:{WHETHER}|หรือ\S*|รึ\S*)(?:{POLITE}|\s)*"
)
_NEW_DAYS = pattern_of(
    rf"(?:รู้|ทราบ|แจ้ง|บอก|เตือน|ดู).{{0,20}}?เปิด(?:วัน|ช่วง|คิว|รอบ|นัด|เวลา)*(?:ใหม่|อื่น|เพิ่ม)"
    rf"|เปิด(?:วัน|ช่วง|คิว|รอบ|นัด|เวลา)*(?:ใหม่|อื่น|เพิ่ม).{{0,24}}?(?:{HOW_IN_FULL}|แจ้ง|บอก|เตือน|เมื่อไ|ตอนไหน)"
)
_AFTER = (appointment_words.SHOW, "clinic_new_days")


@listener(longest=_LONGEST, cue=pattern_of("อื่น|นัด|เปิด|หน้า"), roles=frozenset((REPORTER,)))
def asked(context: Context, words: str) -> Query | None:
    """Returns what answers it; None for other words. Without the clinic's name only right behind
    an answer about the appointment."""
    plain = normalise(words)
    if _ELSE.search(plain):
        return None
    query = _found(plain)
    if query is None:
        return None
    named = _CLINIC.search(plain) is not None or _LEFT_OVER.search(plain) is not None
    return query if named or answered_before(context, _AFTER) else None


_LEFT_OVER = pattern_of(r"นัด(?:อะไร|ที่|ไว้|\s)*ค้าง")
"""No event of the calendar is left over; an appointment is."""


def _found(plain: str) -> Query | None:
    if _NEW_DAYS.search(plain):
        return show_appointment.NEW_DAYS
    if _STANDS.fullmatch(plain):
        return show_appointment.QUERY
    return show_appointment.MOVED if _OTHER_DAY.search(plain) else None
