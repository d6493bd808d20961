"""Says first whether the sort of event that is asked for is on the days that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.calendar_events import calendar_words
from handlers.messages import Message, Text
from handlers.understand.dates.dates import thai_date, thai_span, weekday
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from models.calendar_events.calendar_event import MEETING, OTHER, SEMINAR, VISIT
from models.calendar_events.coming import Coming

_SORTS = (
    (SEMINAR, pattern_of("อบรม|สัมมนา|เสวนา|บรรยาย")),
    (MEETING, pattern_of("(?<!ห้อง)(?<!ราย)(?<!งานการ)ประชุม")),
    (VISIT, pattern_of("ดูงาน")),
    (OTHER, pattern_of("กิจกรรม")),
)
"""`กิจกรรม` is every sort."""
_MOST = 3

_ON = "{} ในกำหนดการมี{} {} งาน คือ {}"
_NOT_ON = "{} ในกำหนดการไม่มี{} มี {}"
_CALLED_OFF = "{} ในกำหนดการไม่มี{} งานที่ลงไว้ยกเลิกแล้ว"


def said(words: str, found: Sequence[Coming], first: date, last: date) -> Sequence[Message]:
    """Returns the sentence about the sort that the words name; nothing where they name none, or
    where nothing stands in the calendar of these days, which its card says itself."""
    asked = [(kind, at.group()) for kind, named in _SORTS if (at := named.search(words))]
    if not asked or not found:
        return ()
    day = _named(first, last)
    sort = listed([name for _kind, name in asked], "หรือ")
    held = [each for each in found if not each.cancelled]
    if not held:
        return [Text(_CALLED_OFF.format(day, sort))]
    meant = [each for each in held if any(_is_of(each, kind, name) for kind, name in asked)]
    told = _told(meant or held, one_day=first == last)
    return [
        Text(_ON.format(day, sort, len(meant), told) if meant else _NOT_ON.format(day, sort, told))
    ]


def _is_of(each: Coming, kind: str, name: str) -> bool:
    # An event that is opened for signing in alone has no kind but what its name tells.
    return (
        kind == OTHER
        or kind in {each.kind, calendar_words.kind_of(each.title)}
        or name in each.title
    )


def _told(found: Sequence[Coming], *, one_day: bool) -> str:
    told = [_one(each, one_day=one_day) for each in found[:_MOST]]
    more = len(found) - _MOST
    return listed([*told, f"อีก {more} งาน"] if more > 0 else told)


def _one(each: Coming, *, one_day: bool) -> str:
    """Returns `“ประชุมใหญ่” 9.00-12.00 น. ห้อง 301`; of several days with its own."""
    hours = calendar_words.hours(each.begins_at, each.ends_at)
    when = hours if one_day else calendar_words.in_list(each)
    place = "ออนไลน์" if calendar_words.is_link(each.place) else each.place
    return " ".join(filter(None, (calendar_words.quoted(each.title), when, place)))


def _named(first: date, last: date) -> str:
    return (
        f"{weekday(first)} {thai_date(first)}" if first == last else f"ช่วง {thai_span(first, last)}"
    )
