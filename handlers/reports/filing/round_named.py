"""Finds the round that words name beside an activity's number: `รายงาน 1.10 รอบมีนาคม`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.understand.dates.date_mentions import MONTH_NAMED
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 80
_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}"
_COMMAND = r"(?:\S{0,12}?(?:รายงาน|ส่งงาน))?"
_OF = r"(?:ของ|กิจกรรม|ข้อ|ที่|\s)*"
_ROUND = rf"(?:รอบ|งวด)(?:ของ|ที่|เดือน|\s)*(?:\d{{1,2}}\s*)?(?:{MONTH_NAMED})"
_NAMED = pattern_of(rf"{_COMMAND}{_OF}{_NUMBER}{_OF}{_ROUND}(?!\s*[\d-])")
_NAMED_FIRST = pattern_of(rf"{_COMMAND}{_OF}{_ROUND}{_OF}{_NUMBER}")
_OTHER = "กิจกรรมนี้ไม่มีรอบ{} จึงเปิดรอบที่กำหนดส่งข้างต้น หากไม่ใช่รอบนี้ พิมพ์ “ยกเลิก”"


def due_named(words: str, dues: Sequence[date]) -> date | None:
    """Returns the only of these dates that is in the month of the named round; None where no round
    is named, and where none or several are in it."""
    month = _month(words)
    found = [due for due in dues if due.month == month]
    return found[0] if len(found) == 1 else None


def not_that_round(words: str, due: date | None) -> str:
    """Says that the activity has no round in the month named; "" if it has, or none is named."""
    month = _month(words)
    if month is None or due is not None and due.month == month:
        return ""
    return _OTHER.format(thai_date(date(2000, month, 1)).split()[1])


def _month(words: str) -> int | None:
    plain = normalise(words[:_LONGEST])
    found = _NAMED.match(plain) or _NAMED_FIRST.match(plain)
    return next((n for n in range(1, 13) if found[f"m{n}"]), None) if found is not None else None
