"""Of a change that is told for a later day: what is pointed out, since confirming does it now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Remarked
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import one_date, thai_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_FACT = "from_day"
_FROM = re.compile("ตั้งแต่|มีผล|เริ่ม|นับจาก|วันที่")


def told(words: str, context: Context) -> Answers:
    """Returns the only day to come that the words name, as an answer; nothing for others."""
    try:
        plain = written_out(words, Calendar(context.today, Toward.COMING))
    except Unclear:
        return {}
    day = one_date(plain, context.today)
    return {_FACT: day.isoformat()} if day is not None and day > context.today else {}


def told_from(sentence: str, context: Context) -> Answers:
    """Returns the day from which a sentence wants it: `ย้าย… ตั้งแต่ 1 เมษายน`."""
    found = _FROM.search(normalise(sentence))
    return told(found.string[found.start() :], context) if found is not None else {}


def remarks(context: Context, answers: Answers, step: str, what: str) -> Sequence[Remarked]:
    """Tells that confirming does now what was told for a later day.

    step: the one that the button corrects. what: what begins on the day.
    """
    day = date.fromisoformat(answers.get(_FACT, "0001-01-01"))
    if day <= context.today:
        return ()
    words = (
        f"{what}วันที่ {thai_date(day)} แต่เมื่อกดปุ่มยืนยัน จะมีผลทันที "
        "หากยังไม่ให้มีผล พิมพ์ “พักไว้ก่อน” แล้วพิมพ์ “ทำต่อ” ในวันนั้น"
    )
    return [Remarked(step, "แก้ข้อมูล", words, stops=True)]
