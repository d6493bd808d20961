"""`วันนั้น` in a question in the middle of a conversation: the day that was told there."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.flow import Answers
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of

_THAT_DAY = pattern_of("(?:ใน|ตรง|ของ)?วัน(?:นั้น|ดังกล่าว|เดียวกัน)")
_ISO = pattern_of(r"\d{4}-\d\d-\d\d")


def on_its_day(asked: str, answers: Answers) -> str:
    """Returns the words with the first day that was told in the place of `วันนั้น`."""
    if _THAT_DAY.search(asked) is None:
        return asked
    day = _first_day(answers)
    return _THAT_DAY.sub(f"วันที่ {_without_year(day)} ", asked) if day else asked


def here(context: Context, asked: str) -> str:
    """The same of the conversation that the person is in; the words themselves outside of one."""
    if "วัน" not in asked or _THAT_DAY.search(asked) is None:
        return asked
    place = drafts.current(context)
    return on_its_day(asked, (place.state or {}).get("answers", {})) if place else asked


def _first_day(answers: Answers) -> str:
    """Returns the first day that was answered; "" without one."""
    values = (v.get("first") if isinstance(v, dict) else v for v in answers.values())
    told = (each[0] if isinstance(each, list) and each else each for each in values)
    return next((e for e in told if isinstance(e, str) and _ISO.fullmatch(e)), "")


def _without_year(day: str) -> str:
    return thai_date(date.fromisoformat(day)).rpartition(" ")[0]
