"""Hears a reporter who asks which reports are to be sent in a round or a month, and names nothing
else that may be due: `รอบนี้ต้องรายงานข้อไหนบ้าง`."""

from __future__ import annotations

from handlers.context import Context
from handlers.question.query import Query
from handlers.reports.figures import to_send
from handlers.subjects.listeners import listener
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.people.person import REPORTER

_DAY = rf"(?:วันที่|เดือน|\s)*\d{{0,2}}\s?(?:{ANY_MONTH})"
_WHEN = rf"(?:รอบ(?:นี้|หน้า|ต่อไป|ถัดไป|{_DAY})|(?:เดือน|ไตรมาส)(?:นี้|หน้า))"
_OURS = rf"(?:{ME_OR_US}|สำนัก|ของ|{POLITE}|\s)*"
_SENDS = r"(?:ต้อง|จะต้อง|มี(?:อะไร)?(?:ที่)?ต้อง)(?:ทำ|ส่ง)?(?:รายงาน|ส่งรายงาน)"
_ASKED = pattern_of(
    rf"(?:แล้ว|ตกลง|สรุป|\s)*{_OURS}{_WHEN}{_OURS}(?:{_SENDS}(?:กิจกรรม|ข้อ|เรื่อง|ตัว)?(?:ไหน|อะไร|ใด)"
    rf"|(?:ต้อง|จะต้อง)ส่ง(?:รายงาน)?(?:กิจกรรม|ข้อ)?(?:ไหน|อะไร|ใด))(?:บ้าง|มั่ง|{POLITE}|\s)*"
)


@listener(longest=80, cue=pattern_of("รอบ|เดือน|ไตรมาส"), roles=frozenset((REPORTER,)))
def heard(_context: Context, words: str) -> Query | None:
    """Returns the question; None for other words."""
    return to_send.QUERY if _ASKED.fullmatch(normalise(words)) else None
