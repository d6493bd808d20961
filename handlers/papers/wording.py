"""How values of a document read: digits, money, shares, dates, and texts fit for any format."""

from __future__ import annotations

import re
from datetime import date, datetime

from handlers.papers.printing.model import Digits, Money, Share, Thumb, Value
from handlers.understand.dates.dates import thai_date
from models.calendar import BANGKOK, office_day

DASH = "–"
PICTURE = "(ภาพ)"
"""Where a picture stands, in formats that show none."""

NO_BREAK = "\u00a0"
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
_NUMBERED = re.compile(r"\(?[0-9]{1,2}(?:\.[0-9]+)*[.)]")
_LONE = re.compile("[\ud800-\udfff]")


def in_digits(text: str, digits: Digits) -> str:
    """The office's own words in the digits of the form; what people wrote stays as they wrote."""
    return text.translate(_THAI) if digits == "thai" else text


def clean(text: str) -> str:
    """The text without what no format can hold: control characters, halves of characters."""
    plain = _BREAKS.sub("\n", text).replace("\t", " ")
    return _LONE.sub("\ufffd", _UNPRINTABLE.sub("", plain))


def words(value: Value, digits: Digits) -> str:
    """A value as it stands on paper."""
    match value:
        case None:
            return DASH
        case str():
            return clean(value)
        case Thumb():
            return PICTURE
        case Money():
            return in_digits(f"{value.amount:,.2f}", digits)
        case Share():
            return in_digits(f"{value.percent:.2f}", digits)
        case date():
            return in_digits(day_words(value), digits)
        case int():
            return in_digits(f"{value:,}", digits)


def with_parts(title: str, description: str | None) -> str:
    """A title with the parts that its plan prints under it (000:84-137, 002:171-221), a line each;
    what has no number of its own gets a dash."""
    parts = (description or "").split("\n")
    told = (part if _NUMBERED.match(part) else f"- {part}" for part in parts if part)
    return "\n".join((title, *told))


def day_words(day: date) -> str:
    """`20 มีนาคม 2567`, not broken over a line."""
    return thai_date(day).replace(" ", NO_BREAK)


def as_of(now: datetime) -> str:
    """Which day's data a report is of: its period may end long after it was made."""
    return f"ข้อมูล{NO_BREAK}ณ{NO_BREAK}วันที่{NO_BREAK}{day_words(office_day(now))}"


def moment_words(at: datetime) -> str:
    """`20 มีนาคม 2567 เวลา 09.14 น.`, as the office's clock shows the aware moment."""
    here = at.astimezone(BANGKOK)
    return f"{day_words(here.date())} เวลา{NO_BREAK}{here:%H.%M}{NO_BREAK}น."
