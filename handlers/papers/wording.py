"""Writes the values of a document: digits, money, shares, dates, and texts for any format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from handlers.papers.printing.model import Cell, Digits, Money, Share, Thumb, Value
from handlers.understand.dates.dates import thai_date
from models.calendar import BANGKOK, office_day
from models.campaigns.campaign_shares import UnitShare
from models.reports.figures.progress import percent

DASH = "–"
PICTURE = "(ภาพ)"
"""Stands for a picture in formats that show none."""

EMBLEM_PLACE = "ที่วาง\nตราครุฑ"
"""Marks the place of the emblem while the office has given none."""

NUMBER_FIELD, DAY_FIELD = "ที่", "วันที่"
"""The labels of a memo's fields that the registry fills."""

DOTS = "." * 44
"""To write on by hand."""
NO_SIGNER = f"({DOTS})\nตำแหน่ง {DOTS}"
"""Stands below a letter for the name and position of whoever will sign it."""

NO_BREAK = "\u00a0"
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
_NUMBERED = re.compile(r"\(?[0-9]{1,2}(?:\.[0-9]+)*[.)]")
_LONE = re.compile("[\ud800-\udfff]")


def in_digits(text: str, digits: Digits) -> str:
    """Returns the text with Thai digits if the form has them."""
    return text.translate(_THAI) if digits == "thai" else text


@dataclass(frozen=True)
class OfficeWords:
    """Writes the office's own words in the digits of a form; people's own texts keep theirs."""

    digits: Digits

    def __call__(self, text: str) -> str:
        return in_digits(text, self.digits)


def clean(text: str) -> str:
    """Returns the text without control characters and half characters, which no format can hold."""
    if text.isprintable():  # the usual cell, and quicker than three searches
        return text
    plain = _BREAKS.sub("\n", text).replace("\t", " ")
    return _LONE.sub("\ufffd", _UNPRINTABLE.sub("", plain))


def words(value: Value, digits: Digits) -> str:
    """Returns a value as it is printed."""
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


def share_of(part: int, whole: int) -> Share | None:
    """Returns the share for a cell; None if the whole is 0."""
    share = percent(part, whole)
    return Share(share) if share is not None else None


def with_parts(title: str, description: str | None, sign: str = "-") -> str:
    """Returns a title with the parts that its plan prints under it (000:84-137, 002:171-221), one
    on each line; a part without a number or a sign of its own gets the `sign`."""
    parts = (part.strip() for part in (description or "").split("\n"))
    listed = (part if _NUMBERED.match(part) else f"{sign} {part}" for part in parts if part)
    return "\n".join((title, *listed))


def day_words(day: date) -> str:
    """Returns `20 มีนาคม 2567` with spaces that no line is broken at."""
    return thai_date(day).replace(" ", NO_BREAK)


def round_or_year(due: date | None, year: int) -> str:
    """Returns the round's day, or the fiscal year (B.E.) if the paper is of all its rounds."""
    return f"รอบวันที่ {day_words(due)}" if due else f"ปีงบประมาณ พ.ศ. {year}"


def as_of(now: datetime) -> str:
    """Says which day's data a report has: its period may end long after it was made."""
    return f"ข้อมูล{NO_BREAK}ณ{NO_BREAK}วันที่{NO_BREAK}{day_words(office_day(now))}"


DRAFT = "ร่าง: รายงานนี้ยังไม่ได้รับอนุมัติ"
"""Marks the paper of one report that nobody has approved yet."""


def draft_of_several(waiting: int) -> str:
    """Says why a paper of several reports is a draft, "" if it is not. waiting: the reports that
    nobody has approved yet."""
    return f"ร่าง: มี {waiting} รายงานที่ยังไม่ได้รับอนุมัติ" if waiting else ""


def draft_words(waiting: int) -> str:
    """Says why a paper is a draft, "" if it is not. waiting: the projects told from a report that
    nobody has approved yet."""
    return f"ร่าง: มี {waiting} โครงการที่รายงานยังไม่ได้รับอนุมัติ" if waiting else ""


def moment_words(at: datetime) -> str:
    """Returns `20 มีนาคม 2567 เวลา 09.14 น.` in the office's time."""
    here = at.astimezone(BANGKOK)
    return f"{day_words(here.date())} เวลา{NO_BREAK}{here:%H.%M}{NO_BREAK}น."


def unit_cells(unit: UnitShare, name: str) -> list[Cell]:
    """Returns the row of a unit: how many were asked, how many answered, and their share."""
    share = Share(unit.share) if unit.share is not None else None
    return [Cell(name), Cell(unit.asked), Cell(unit.answered), Cell(share)]
