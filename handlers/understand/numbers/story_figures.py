"""Finds the figures of a story, what each counts, and by which words it is told apart: `เช้า 30`
and `บ่าย 25 คน` are two counts of people, `20 ม.ค.` is a day, `ห้อง 306` a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from handlers.understand.dates.date_mentions import MONTH_NAMED, mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise_lines

COUNT, DAY, NAME = "count", "day", "name"
"""What a figure is: how many, the day of a date, or a part of a name, such as a room."""

_ONE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.:/]\d+)?"
UNITS = (
    "คน|ราย(?!งาน|การ|ได้)|ท่าน|บาท|%|เปอร์เซ็นต์|ครั้ง|ชุด|ใบ|ฉบับ|เล่ม|แผ่น|กล่อง|ชิ้น|อัน|ผืน|ต้น|ถุง|ขวด|แห่ง|ที่นั่ง|หน่วยงาน|สำนัก"
    "|กลุ่ม|เรื่อง|ข้อ|คะแนน|ชั่วโมง|ชม|นาที|วัน(?!ที่)|เดือน|ปี|ตัว|คัน|รูป|ภาพ|คู่|เสียง|รางวัล|ด้าม|พวง|ช่อ|แพ็ค|ลัง|โหล|กิโล"
    "|หน้า(?![ก-๎])"
)
_COUNTED_BEHIND = r"(?!\s+คน(?:เข้า|มา|ร่วม|ฟัง|อบรม)[^\d\n]{0,12}\d[\d,]*\s*(?:คน|ราย|ท่าน))"
"""The people are those of the next figure: `เวลา 13.30 คนเข้า 120 คน`, `ห้อง 301 คนมา 45 คน`."""
_FIGURE = pattern_of(
    rf"(?<![\d.,:/A-Za-z-])(?P<value>(?:{_ONE})(?:\s?(?:-|–|ถึง)\s?(?:{_ONE}))?)"
    rf"(?![\d/]|[.,:]\d|-\d)(?P<unit>{_COUNTED_BEHIND}\s?(?:{UNITS}))?"
)
_NAMES = pattern_of(
    r"(?:ห้อง(?:ประชุม|อบรม)?|ชั้น|อาคาร|ตึก|เลขที่|หมายเลข|เลข|(?<!วัน)ที่|ข้อ|มาตรา|โทร(?:ศัพท์)?|เบอร์|ต่อ|กิจกรรม|รายงาน|ปี|พ\.ศ\.)\s?$"
)
"""What stands before a figure that counts nothing."""
_NAMES_A_DAY = pattern_of(r"วันที่\s?$")


@dataclass(frozen=True)
class Figure:
    """A figure of a text. value: as it stands there. unit: what it counts, "" if untold."""

    start: int
    end: int
    value: str
    unit: str
    kind: str
    ends: int
    """Where its unit, or the date that it is the day of, ends."""
    month: int = 0


def figures(plain: str) -> Iterator[Figure]:
    """Yields the figures of normalised words."""
    days = mention_spans(plain)
    for found in _FIGURE.finditer(plain):
        value, unit = found["value"], (found["unit"] or "").strip()
        start, end = found.span("value")
        day = next((each for each in days if each[0] <= start < each[1]), None)
        if day is not None:
            if plain[day[0] : start].strip("วันที่ ").strip():
                continue  # its month or year
            yield Figure(start, end, value, "", DAY, day[1], _month(plain[end : day[1]]))
        elif _NAMES_A_DAY.search(plain, 0, start) and not unit:
            yield Figure(start, end, value, "", DAY, end)
        elif not unit and (_NAMES.search(plain, 0, start) or "/" in value) or value[0] == "0":
            yield Figure(start, end, value, "", NAME, end)
        else:
            rate = "%" if not unit and _RATE.search(plain, 0, start) else unit
            yield Figure(start, end, value, rate, COUNT, found.end())


def figures_in(story: str) -> Sequence[Figure]:
    """Returns the figures of a text as it is typed; none where they do not stand as they are
    read."""
    plain = normalise_lines(story)
    return with_units(plain) if len(plain) == len(story) else ()


def with_units(plain: str) -> Sequence[Figure]:
    """Returns the figures; one without a unit has that of the next one, if hardly a word stands
    between them: `เช้า 30 บ่าย 25 คน`."""
    found = [*figures(plain)]
    for at in range(len(found) - 2, -1, -1):
        each, after = found[at], found[at + 1]
        if each.kind == after.kind == COUNT and not each.unit:
            if after.start - each.end <= _BESIDE:
                found[at] = replace(each, unit=after.unit)
    return found


def _month(behind: str) -> int:
    """Returns the month that stands behind a day; 0 for one in figures."""
    found = _MONTH.search(behind)
    names = found.groupdict().items() if found is not None else ()
    return next((int(name[1:]) for name, words in names if words), 0)


_MONTH = pattern_of(MONTH_NAMED, re.IGNORECASE)
_BESIDE = 16
_RATE = pattern_of(r"ร้อยละ\s?$")


KINDS = {"ราย": "คน", "ท่าน": "คน", "เปอร์เซ็นต์": "%"}


def shape(value: str) -> str:
    """Returns what marks a figure that is more than one number: a span, an hour, a year behind."""
    return re.sub(r"[\d,]|\.\d+|\s", "", value).replace("–", "-").replace("ถึง", "-")


def number(value: str) -> str:
    return value.replace(",", "").replace(" ", "").replace("–", "-").replace("ถึง", "-")


def as_float(value: str) -> float | None:
    bare = value.replace(",", "")
    return float(bare) if re.fullmatch(r"\d+(?:\.\d+)?", bare) else None


def beside(story: str, place: Figure) -> str:
    """Returns the words before a figure by which it is told apart: `บ่าย` of `เช้า 30 บ่าย 25`."""
    head = normalise_lines(story)[: place.start].rstrip()
    words = _BEFORE.search(head)
    return words[0].strip() if words is not None else ""


_BEFORE = pattern_of(r"[^\s\d]{2,20}$")
