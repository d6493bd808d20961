"""Reads by what somebody calls an activity below the list of those to report: `อันที่เกี่ยวกับโนกิ๊ฟ`."""

from __future__ import annotations

from handlers.context import Context
from handlers.question.query import opens
from handlers.reports.report_cards import REPORT
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST, _LEAST_ROWS = 80, 2
_NAMES = pattern_of(
    r"(?:เอา|ขอ|คือ|หมายถึง|งั้น|\s)*(?:อัน|กิจกรรม|ตัว|เรื่อง|รายงาน|ข้อ)(?:ที่)?\s?(?:มัน)?(?:เกี่ยวกับ|เกี่ยว|ว่าด้วย|เป็น|ชื่อ)(?:เรื่อง)?\s?(?P<what>\S.{2,50})"
)
_ASKS = pattern_of(f"{WHETHER}|{HOW_IN_FULL}|เมื่อไ|ทำไม|[?]|อะไร|กี่")
_OPENS = opens(REPORT).rstrip("?")


def named(context: Context, text: str) -> str:
    """Returns the words that call one of the activities listed in the newest answer; "" for other
    words, and where none are listed."""
    if len(text) > _LONGEST or "เกี่ยว" not in text and "ที่" not in text:
        return ""
    found = _NAMES.fullmatch(without_polite_ending(normalise(text)))
    if found is None or _ASKS.search(text):
        return ""
    newest = next((each for each in context.shown() if each), ())
    rows = [each for each in newest if each.target.partition("?")[0] == _OPENS and each.item]
    return found["what"] if len(rows) >= _LEAST_ROWS else ""
