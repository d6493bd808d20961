"""Events as a calendar file (.ics, RFC 5545) that phones and computers take into their calendar.

Written by hand: six properties of a format that has not changed since 2009
(docs/decisions/dependencies.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from models.calendar import BANGKOK
from models.calendar_events.calendar_event import CalendarEvent

MEDIA_TYPE = "text/calendar"
_LINE = 75
"""Octets of a line, without its end (RFC 5545, 3.1)."""
_ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Bangkok",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0700",
    "TZNAME:+07",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def rendered(events: Sequence[CalendarEvent], name: str) -> bytes:
    """Returns the file. name: what the calendar is called. The same events give the same bytes."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//strongbot//calendar//TH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
        *_ZONE,
        *(line for event in events for line in _event(event)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in folded(line)).encode()


def _event(event: CalendarEvent) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.key}@strongbot"
    yield f"DTSTAMP:{event.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{event.version}"
    yield from _times(event)
    yield f"SUMMARY:{escaped(event.title)}"
    if event.place:
        yield f"LOCATION:{escaped(event.place)}"
    yield "STATUS:CANCELLED" if event.cancelled_at is not None else "STATUS:CONFIRMED"
    yield "END:VEVENT"


def _times(event: CalendarEvent) -> Iterable[str]:
    """Returns begin and end; of whole days the end is the day after the last (RFC 5545, 3.6.1)."""
    if event.begins_at is None or event.ends_at is None:
        after = event.last_day + timedelta(days=1)
        return (f"DTSTART;VALUE=DATE:{_day(event.first_day)}", f"DTEND;VALUE=DATE:{_day(after)}")
    return (
        f"DTSTART;TZID=Asia/Bangkok:{_moment(event.begins_at)}",
        f"DTEND;TZID=Asia/Bangkok:{_moment(event.ends_at)}",
    )


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _moment(at: datetime) -> str:
    here = at.astimezone(BANGKOK)
    return f"{_day(here.date())}T{here:%H%M%S}"


def escaped(text: str) -> str:
    """Returns the text as a value: \\ ; , and line breaks escaped, other control signs left out."""
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = plain.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(sign for sign in lines if sign.isprintable() or sign in "\u200b\u200d")


def folded(line: str) -> Iterator[str]:
    """Yields the parts of a line, each of at most 75 octets: the next ones begin with a space. No
    letter is cut in two."""
    part, size = "", 0
    for sign in line:
        octets = len(sign.encode("utf-8", "replace"))
        if size + octets > _LINE:
            yield part
            part, size = " ", 1
        part, size = part + sign, size + octets
    yield part
