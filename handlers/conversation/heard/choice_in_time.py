"""The choice that is named by where it stands in time, among rounds and days: `รอบนี้`, `ปีนี้`."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from handlers.conversation.flow import Choice
from handlers.understand.dates.said_rounds import which_round
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_FEWEST = 2
_DAY = pattern_of(r"\d{4}-\d\d-\d\d")
_LEAD = r"(?:ขอ|เอา|เลือก|ของ|ก็|งั้น|เป็น|ใช้|แค่|\s)*"
_AFTER = rf"(?:เลย|แหละ|นี่แหละ|นั่นแหละ|ก็ได้|ก็พอ|พอ|แล้วกัน|ละกัน|ก่อน|ดีกว่า|{POLITE}|\s)*"
_LAST_PAST = pattern_of(
    rf"{_LEAD}(?:รอบ|งวด)(?:ที่)?(?:ล่าสุด|แล้ว|ผ่านมา|ก่อน(?:หน้า)?(?:นี้)?|เพิ่งผ่าน(?:มา|ไป)?){_AFTER}"
)
_THIS_YEAR = pattern_of(rf"{_LEAD}(?:ทั้ง)?ปี(?:งบ(?:ประมาณ)?)?นี้(?:ทั้งปี|ทั้งหมด)?{_AFTER}")
_WHOLE_YEAR = "ทั้งปี"
_NOT_NOW = pattern_of(f"ไม่|{WHETHER}|ล่ะ|หรือ|กี่|ใคร|เมื่อไ|อะไร")
_ROUND = pattern_of("รอบ|งวด|ปี")


def in_time(choices: Sequence[Choice], text: str, today: date) -> Choice | None:
    """Returns the only choice that the whole text names by its time; None for other words, and
    where the choices are no days of a row."""
    plain = normalise(text)
    if not _ROUND.search(plain) or _NOT_NOW.search(plain):
        return None
    days = {date.fromisoformat(each.value): each for each in choices if _is_day(each.value)}
    if len(days) < _FEWEST:
        return None
    if _THIS_YEAR.fullmatch(plain):
        whole = [each for each in choices if each.label.startswith(_WHOLE_YEAR)]
        return whole[0] if len(whole) == 1 else None
    if _LAST_PAST.fullmatch(plain):
        past = [day for day in days if day < today]
        return days[max(past)] if past else None
    with suppress(Unclear):
        found = which_round(plain, [*days], today)
        return days.get(found) if found is not None else None
    return None


def _is_day(value: object) -> bool:
    return isinstance(value, str) and _DAY.fullmatch(value) is not None
