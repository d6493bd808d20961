"""Reads until which day a sentence says that something is open: `เปิดแบบสำรวจ ถึงวันที่ 10 ธันวา`."""

from __future__ import annotations

from datetime import date

from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import read_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_UNTIL = pattern_of(r"(?:ถึง|ภายใน|ปิด(?:รับ|ตอบ)?)\s*(?:วัน)?\s*(?:ที่)?\s*$")
_LONGEST = 400


def until_told(text: str, today: date) -> date | None:
    """Returns the only day until which the sentence says so; None if it tells none, or several."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return None
    try:
        whole = written_out(plain, Calendar(today, Toward.COMING))
        found = [
            whole[first:last]
            for first, last in mention_spans(whole)
            if _UNTIL.search(whole[:first])
        ]
        return read_date(found[0], today) if len(found) == 1 else None
    except Unclear:
        return None
