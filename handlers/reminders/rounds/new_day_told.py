"""Reads the day to which a round is moved, as people say it: `วันทำการสุดท้ายของเดือน`,
`เอาเป็น 27 ละกัน`."""

from __future__ import annotations

from datetime import date, timedelta

from handlers.context import Context
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.dates.said_rounds import moved_day
from handlers.understand.dates.written_out.day_wordings import without_reason
from handlers.understand.numbers.number_words import WORD
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise


def day_told(text: str, old: date, context: Context) -> date:
    """Returns the day that is told of a round that is on `old`. Raises Unclear."""
    text = _OF_ALL.sub("", _SAME_MONTH.sub("", without_reason(normalise(text))))
    text = _TO_THE.sub(r" วันที่ \g<number> ", _FROM_OLD.sub("เป็น", text))
    new = _last_working_day(text, old, context) or moved_day(text, old, context.today)
    month_of = max(old, context.today)
    return new or read_day_said(text, Calendar(context.today, Toward.COMING, month_of))


def _last_working_day(text: str, old: date, context: Context) -> date | None:
    """Returns the last working day of the month that the words name, or of the round's; None for
    other words."""
    if not _LAST_WORKING.search(text) or _ASKS_DAY.search(text):
        return None
    month = _ITS_MONTH.search(_LAST_WORKING.sub(" ", text))
    day = _last_day(old)
    if month is not None:
        said = f"วันสุดท้ายของเดือน{month['which'] or month['named']}"
        day = read_day_said(said, Calendar(context.today, Toward.COMING))
    while not context.working_days.is_working(day):
        day -= timedelta(days=1)
    return day


def _last_day(of: date) -> date:
    return (of.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


_ASKS_DAY = pattern_of(f"ไหน|อะไร|เมื่อไ|กี่|{WHETHER}|หรือ")
_LAST_WORKING = pattern_of(r"วัน(?:ทำการ|ทำงาน|ราชการ)(?:วัน)?สุดท้าย")
_ITS_MONTH = pattern_of(
    rf"(?:เดือน|สิ้น|ปลาย)\s*(?P<which>นี้|หน้า|ถัดไป)|(?:(?:สิ้น|ปลาย)?เดือน)?\s*(?P<named>{ANY_MONTH})"
)
_OF_ALL = pattern_of(
    r"\s*(?:ของ|ให้)?(?:ทุกสำนัก|ทุกหน่วย(?:งาน)?|ทั้งสำนักงาน|ทุกคน|เหมือนกันหมด)(?:เลย|ด้วย|นะ|\s)*$"
)
_SAME_MONTH = pattern_of(r"\s*(?:ของ)?เดือน(?:เดิม|เดียวกัน(?:นี้)?)|\s*ปี(?:เดิม|เดียวกัน)")
_FROM_OLD = pattern_of(r"^(?:เลื่อน|เปลี่ยน|ขยับ|ย้าย|ขอ|ช่วย|\s)*จาก(?!.*(?:เดิม|ที่เป็น)).*?เป็น")
_TO_THE = pattern_of(
    rf"(?:เป็น|ไป)\s*(?P<number>\d{{1,2}}|(?:{WORD}){{2,}})\s*(?:แทน|ละกัน|แล้วกัน|ดีกว่า|ก็ได้|นะ|ค่ะ|ครับ|คับ|\s)*$"
)
"""`เอาเป็น 27 ละกัน`: it is the day of the round's month."""
