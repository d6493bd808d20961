"""Reads an event from one line: `ประชุมคณะทำงาน 20 มี.ค. 9.00-12.00 ที่ห้อง 301 ทั้งสำนักงาน`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from handlers.context import Context
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.clock_spans import hours_told
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import read_range
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.attendance.attendance_event import BUREAU, OFFICE, REPORTERS
from models.calendar import BANGKOK

WHEN_HINT = "พิมพ์วัน และเวลาถ้ามี เช่น 20 มี.ค. 9.00-12.00 หรือ 5-6 มี.ค. หรือ ศุกร์หน้า 13.30-16.30"
MOST_TITLE, MOST_PLACE, MOST_LINK = 150, 100, 300
_USUAL = timedelta(hours=3)
"""How long an event lasts of which only the beginning is told; the review card shows its end."""
_LINK = re.compile(r"(?i)https?://\S+")
_DAY_WORDS = re.compile(r"(?:ใน|ระหว่าง|ตั้งแต่)?\s*(?:วัน\s*ที่?|เมื่อ)?\s*$")
_PLACE = re.compile(
    r"(?:^|\s)(?:(?:สถานที่|จัดที่|ที่|ณ)\s*(?P<at>\S.*)|(?P<room>(?:ห้อง|อาคาร|โรงแรม|วัด)\s?\S.*))$"
)
_WHOM = (
    (OFFICE, re.compile(r"(?:^|\s)(?:ทั้งสำนักงาน|บุคลากรทุกคน|ทุกคน|ทุกสำนัก)(?=\s|$)")),
    (REPORTERS, re.compile(r"(?:^|\s)(?:เฉพาะ|สำหรับ)?ผู้รายงาน(?:ทุกสำนัก|ทุกคน)?(?=\s|$)")),
    (BUREAU, re.compile(r"(?:^|\s)(?:เฉพาะ)?(?:บุคลากรของสำนัก|ในสำนัก|สำนักเรา)(?=\s|$)")),
)


def read_line(text: str, context: Context) -> tuple[dict[str, Any], str]:
    """Returns the answers that the line tells, by step (`title`, `when`, `place`, `expects`), and
    why its days or hours cannot be; "" if they can.

    Without a day only the title is told.
    """
    plain, found = normalise(text), dict[str, Any]()
    links = _LINK.findall(text)
    plain = _LINK.sub(" ", plain)
    for expects, said in _WHOM:
        if "expects" not in found and said.search(plain):
            found["expects"], plain = expects, said.sub(" ", plain)
    hours, plain = hours_told(plain)
    whole = written_out(plain, Calendar(context.today, Toward.COMING))
    spans = list(mention_spans(whole))
    if not spans:
        title = _words(plain)
        return found | ({"title": title} if title else {}), ""
    hint = ""
    try:
        days = read_range(whole, context.today)
    except Unclear:
        hint = "อ่านวันที่ในบรรทัดนี้ไม่ได้ กรุณาตรวจว่ามีวันนั้นในปฏิทิน"
    else:
        try:
            found["when"] = _when(days, hours, context)
        except Unclear as unclear:
            hint = unclear.hint
    head, tail = whole[: spans[0][0]], whole[spans[-1][1] :]
    rest = " ".join((_DAY_WORDS.sub("", head), tail))
    place = _PLACE.search(_words(rest))
    found["place"] = links[0] if links else ""
    if place is not None:
        rest = _words(rest)[: place.start()]
        found["place"] = found["place"] or _words(place["at"] or place["room"])
    title = _words(rest)
    return {"expects": OFFICE} | found | ({"title": title} if title else {}), hint


def read_when(text: str, context: Context) -> dict[str, Any]:
    """Returns the days and hours that were typed. Raises Unclear."""
    hours, plain = hours_told(normalise(text))
    try:
        days = read_range(written_out(plain, Calendar(context.today, Toward.COMING)), context.today)
    except Unclear as unclear:
        raise Unclear(WHEN_HINT, unclear.meant) from unclear
    return _when(days, hours, context)


def moments(value: dict[str, Any]) -> tuple[date, date, datetime | None, datetime | None]:
    """Returns an answer `when` as days and moments."""
    first, last = (date.fromisoformat(value[each]) for each in ("first", "last"))
    begins, ends = (
        datetime.fromisoformat(value[each]) if value[each] else None for each in ("begins", "ends")
    )
    return first, last, begins, ends


def short(text: str, most: int, named: str) -> str:
    """Returns the words on one line. Raises Unclear if there are none, or too many."""
    words = " ".join(text.split())
    if len(words) > most:
        raise Unclear(f"{named}ยาวเกินไป กรุณาพิมพ์ไม่เกิน {most} ตัวอักษร")
    if not re.search(r"[ก-๙A-Za-z0-9]", words):
        raise Unclear(f"กรุณาพิมพ์{named}เป็นตัวอักษร")
    return words


def _words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,-·")


def _when(days: tuple[date, date], hours: Sequence[time], context: Context) -> dict[str, Any]:
    first, last = days
    begins = datetime.combine(first, hours[0], BANGKOK) if hours else None
    ends = None
    if begins is not None:
        ends = datetime.combine(last, hours[-1], BANGKOK)
        if len(hours) == 1:
            ends = datetime.combine(last, hours[0], BANGKOK) + _USUAL
        if ends <= begins:
            raise Unclear(f"เวลาเลิกต้องหลังเวลาเริ่ม {WHEN_HINT}")
    over = ends <= context.now if ends is not None else last < context.today
    if over:
        raise Unclear(f"วันเวลานี้ผ่านไปแล้ว {WHEN_HINT}")
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "begins": begins.isoformat() if begins else None,
        "ends": ends.isoformat() if ends else None,
    }
