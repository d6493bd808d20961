"""How many events of a sort the person's calendar has in the days that are named:
`เดือนนี้มีอบรมกี่ครั้ง`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.calendar_events import calendar_words
from handlers.calendar_events.asking import events_named
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.asked_needs import plain_words
from handlers.question.query import Facts, Query
from handlers.understand.dates.dates import thai_span
from handlers.understand.patterns import pattern_of
from models.calendar import fiscal_year, fiscal_year_days
from models.calendar_events.coming import Coming

_COUNT = r"กี่\s?(?:ครั้ง|งาน|รอบ|หลักสูตร|เรื่อง|รายการ)"
_COUNTED = pattern_of(_COUNT)
HOW_MANY = pattern_of(rf"^(?!.*(?:คณะทำงาน|เข้า|ร่วม|เคย|ลงชื่อ|ได้ไป|ไปอบรม)).*{_COUNT}")
"""What somebody took part in, and what a group met for, others count."""
_SO_MANY = "{} ในกำหนดการของท่านมี{} {:,} ครั้ง"
_NONE_THEN = "{} กำหนดการของท่านยังไม่มี{}"
_FROM_NOW = "ตั้งแต่วันนี้"
_THIS_YEAR = pattern_of("ปี(?:งบประมาณ|งบ)?นี้|ทั้งปี|ตลอดปี")


def in_words(context: Context, plain: str, name: str, found: Sequence[Coming]) -> str:
    """Returns the sentence that says how many were found, and in which days."""
    span = _span(context, plain)
    when = thai_span(*span) if span is not None else _FROM_NOW
    if not found:
        return _NONE_THEN.format(when, name)
    return _SO_MANY.format(when, name, len(found))


def _span(context: Context, plain: str) -> tuple[date, date] | None:
    """Returns the days in which is counted; None where all that come are."""
    if _THIS_YEAR.search(plain):
        return fiscal_year_days(fiscal_year(context.today))
    return events_named.span_named(context, plain)


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    plain = plain_words(rest)
    kind, topic = _sort(plain)
    first, last = _span(context, plain) or (context.today, context.today + events_named.AHEAD)
    if topic:
        found = events_named.named(context, kind, topic, first, last)
    else:
        every = events_named.not_cancelled(context, first, last)
        found = [each for each in every if events_named.fits_sort(kind)(each.title)]
    words = in_words(context, plain, events_named.in_words(kind, topic), found)
    if not found:
        return [Text(words, (calendar_words.SHOW,))]
    return [Text(words), *events_named.told(context, found, events_named.when_and_where)]


def _sort(plain: str) -> tuple[str, str]:
    """Returns the sort of events, and what their name has; nothing behind the number asked is."""
    before = _COUNTED.split(plain, maxsplit=1)[0]
    return events_named.read(before if events_named.NAMES.search(before) else plain)


QUERY = Query("event_count", (), _answer, own=True, several=True)
