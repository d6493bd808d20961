"""Reads which day a question is about that asks for its day of the week, or whether it is off."""

from datetime import date

from handlers.understand.dates.calendars import Calendar
from handlers.understand.dates.dates import find_dates
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_LONGEST = 60
_ASKS = r"(?:ใช่|รึ|หรือ|ด้วย|กัน|งาน|ราชการ|ทำการ|\s)*(?:ไหม|มั[้๊]?ย|ม[่ั]?ะ|เปล่า|ป่าว|ป[่ะ]ะ?|ไม่|เหรอ|หรอ)"
_WEEKDAY = pattern_of(
    r"(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?)(?:เป็น|คือ|\s)*วันที่\s*(?:เท่าไ|อะไร)|วัน\s*(?:อะไร|ไร)(?!ดี)|(?:ตรงกับ|ตรง|เป็น|คือ|ตก|\s)วันไหน(?!ดี)"
)
_GUESSES = pattern_of("น่าจะ|ประมาณ|จำไม่")
"""Who has forgotten a day tells which it may be."""
_IS_OFF = pattern_of(
    rf"(?<!ขอ)(?<!จะ)(?<!ลา)(?<!อยาก)หยุด{_ASKS}|หยุด(?:วัน)?(?:อะไร|ไร)|(?:ทำงาน|ทำการ|เปิด|ราชการ){_ASKS}"
)


def asked_day(text: str, calendar: Calendar) -> date | None:
    """Returns the one day that is asked about; None for other words, and for several days."""
    plain = normalise(text)
    asks = _WEEKDAY.search(plain) or _IS_OFF.search(plain)
    if not asks or len(plain) > _LONGEST or _GUESSES.search(plain):
        return None
    try:
        found = find_dates(written_out(plain, calendar), calendar.today)
    except Unclear:
        return None
    return found[0] if len(found) == 1 else None
