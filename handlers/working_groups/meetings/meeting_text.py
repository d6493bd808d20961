"""Reads a meeting from pasted lines, as its minutes are laid out or shorter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.clock_spans import hours_told
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import blanked, normalise, written_lines
from handlers.understand.told.event_told import MEETING_DECIDES
from handlers.understand.unclear import Unclear
from models.calendar import BUDDHIST_YEARS

_FIRST = pattern_of("ครั้งแรก")
_NUMBER = pattern_of(r"ครั้งที่\s*(?P<number>\d{1,3})(?:\s*/\s*(?P<year>25\d\d|\d\d)(?!\d))?")
_PLACE = pattern_of(
    r"(?:^|\s)(?:(?:สถานที่|จัดที่|ที่|ณ)\s*[:：]?\s*(?P<at>(?:ห้อง|อาคาร|โรงแรม|วัด|ชั้น|ศูนย์|ลาน|สำนัก|ออนไลน์|https?:)\S*.*)"
    r"|(?P<room>(?:ห้อง|อาคาร|โรงแรม)\s?\S.*)|ณ\s+(?P<other>\S.*))$"
)
_SECTIONS = (
    ("guests", pattern_of(r"^(?:ผู้เข้าร่วม(?:ประชุม)?|ผู้สังเกตการณ์|ผู้ร่วมประชุม)\s*[:：]?\s*(?P<rest>.*)$")),
    (
        "absent",
        pattern_of(
            r"^(?:ผู้)?(?:ที่)?(?:ไม่มา(?:ประชุม)?|ไม่เข้าประชุม|ขาดประชุม|ลาประชุม)\s*[:：]?\s*(?P<rest>.*)$"
        ),
    ),
    ("present", pattern_of(r"^ผู้(?:ที่)?(?:มา|เข้า)(?:ประชุม)?\s*[:：]?\s*(?P<rest>.*)$")),
    (
        "agenda",
        pattern_of(
            rf"^(?P<rest>(?:ระเบียบ)?วาระ.*|มติ.*|ที่{MEETING_DECIDES}.*|ไม่มี(?:ระเบียบ)?วาระ.*)$"
        ),
    ),
)
_ENDS = pattern_of(r"^(?:(?:เลิก|ปิด)(?:การ)?ประชุม|เลิก(?=\s?(?:ตอน|เวลา|ราวๆ?|[\d๐-๙])))")
_BEGINS = pattern_of(r"^(?:เริ่ม(?:การ)?ประชุม|เริ่ม(?=\s?(?:ตอน|เวลา|ราวๆ?|[\d๐-๙])))")
_ALL_CAME = pattern_of(r"(?:มา|เข้า)(?:ประชุม)?ครบ(?:ทุกคน|ทั้งหมด|คณะ)?|ครบทุกคน")
_OTHERS = r"(?:คน(?:ข้าง)?นอก|บุคคลภายนอก|แขก|ผู้เข้าร่วม(?:อื่น|เพิ่มเติม|เพิ่ม)?)"
_NO_GUESTS = pattern_of(
    rf"ไม่มี{_OTHERS}(?:มา|เข้า)*(?:ร่วม|ประชุม)*(?:เลย|ด้วย)?"
    rf"|{_OTHERS}(?:ก็)?ไม่มี(?:มา|เข้า|ร่วม|ประชุม|ใคร|เลย|{POLITE})*(?:\s?มีแต่(?:พวก)?(?:เรา|คณะ|สมาชิก))?"
)
_INSIDE = pattern_of(r"[ \t]+(?=(?:ระเบียบ)?วาระ(?:ที่)?\s*[\d๐-๙]|(?:ผู้)?ไม่มา(?:ประชุม)?\s)")
"""Where a section begins within a line."""
_DECIDED = pattern_of(
    rf"^((?:(?!วาระ)[^\n])*?)[ \t]+(?=มติ(?:ที่ประชุม)?(?:ให้|คือ|ว่า|:|\s)|ที่{MEETING_DECIDES})"
)
"""What was decided, behind the head in its own line."""
_WEEKDAY = pattern_of(r"(?:เมื่อ)?วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?(?=\s|$)")
_ONLY_POLITE = pattern_of(rf"(?:{POLITE}|\s)*")
_HEAD_NOISE = pattern_of(r"\s*(?:(?:ที่)?ประชุม|เมื่อ|วันที่|เวลา|ของ|เริ่ม|เลิก)?\s*$")
_ONLINE = pattern_of(
    rf"(?:^|\s)(?:ประชุม|จัด|ผ่าน|ทาง|ใช้|เป็น|แบบ|ที่|กัน|\s)*(?:(?P<program>ซูม|zoom|google\s?meet|(?:ms\s?)?teams|webex)|ออนไลน์)(?:ออนไลน์|กัน|{POLITE}|\s)*$",
    re.IGNORECASE,
)
_PROGRAMS = {"ซูม": "Zoom", "zoom": "Zoom"}


@dataclass
class MeetingText:
    """What the lines tell; "" and None: nothing of it.

    about: the words that are left of the head, such as the group's name.
    all_came: it is said that nobody was absent. no_guests: that nobody else was there.
    """

    about: str = ""
    number: int | None = None
    year: int | None = None
    day: date | None = None
    begins: str = ""
    ends: str = ""
    place: str = ""
    all_came: bool = False
    no_guests: bool = False
    sections: dict[str, list[str]] = field(default_factory=dict)

    def section(self, name: str) -> str:
        return "\n".join(self.sections.get(name, ()))


def read_meeting(text: str, today: date) -> MeetingText:
    """Returns what the lines tell. Raises nothing: what cannot be read is asked."""
    found, head = MeetingText(), list[str]()
    into = head
    for line in _DECIDED.sub(r"\1\n", _INSIDE.sub("\n", written_lines(text))).split("\n"):
        plain = line.strip()
        if not plain:
            continue
        if _ENDS.match(plain) or _BEGINS.match(plain):
            _put_clock(found, plain)
            continue
        name, rest = _section(plain, into is found.sections.get("agenda"))
        if name:
            into = found.sections.setdefault(name, [])
            plain = rest
        if plain:
            into.append(plain)
    _read_head(found, head, today)
    return found


def _section(line: str, in_agenda: bool) -> tuple[str, str]:
    """Returns the section that the line begins, and what it holds of it."""
    if in_agenda:
        return "", line
    for name, pattern in _SECTIONS:
        found = pattern.match(line)
        if found is not None:
            return name, found["rest"]
    return "", line


def tells_clock(text: str) -> bool:
    """Tells whether a line begins with when the meeting ended or began: `เลิก 11 โมงครึ่ง`."""
    plain = text.strip()
    return "\n" not in plain and (_ENDS.match(plain) or _BEGINS.match(plain)) is not None


def _put_clock(found: MeetingText, line: str) -> None:
    hours, _ = hours_told(normalise(f"{line} น."))
    if hours and _ENDS.match(line):
        found.ends = f"{hours[0]:%H:%M}"
    elif hours:
        found.begins = f"{hours[0]:%H:%M}"


def _read_head(found: MeetingText, lines: list[str], today: date) -> None:
    left = []
    for line in lines:
        plain = normalise(line)
        if _ALL_CAME.search(plain):
            found.all_came = True
            plain = _ALL_CAME.sub(" ", plain)
        if _NO_GUESTS.search(plain):
            found.no_guests = True
            plain = _NO_GUESTS.sub(" ", plain)
        plain = _number(found, plain)
        plain = _when(found, plain, today)
        place = _PLACE.search(plain)
        if place is not None and not found.place:
            found.place = _tidy(place["at"] or place["room"] or place["other"])
            plain = plain[: place.start()]
        plain = _online(found, plain)
        left.append(_HEAD_NOISE.sub("", plain))
    about = _tidy(" ".join(left))
    found.about = "" if _ONLY_POLITE.fullmatch(about) else about


def _online(found: MeetingText, plain: str) -> str:
    """Notes that it was online, and by which program: `ประชุมซูมค่ะ`."""
    online = _ONLINE.search(plain) if not found.place else None
    if online is None:
        return plain
    said = online["program"]
    program = _PROGRAMS.get(said.lower(), said) if said else ""
    found.place = f"ออนไลน์ ({program})" if program else "ออนไลน์"
    return plain[: online.start()]


def _number(found: MeetingText, plain: str) -> str:
    plain = _FIRST.sub("ครั้งที่ 1 ", plain)
    told = _NUMBER.search(plain)
    if told is None or found.number is not None:
        return plain
    found.number = int(told["number"])
    year = told["year"]
    found.year = int(year) if year and len(year) == 4 else 2500 + int(year) if year else None
    return f"{plain[: told.start()]} {plain[told.end() :]}"


def _when(found: MeetingText, plain: str, today: date) -> str:
    hours, rest = hours_told(plain)
    if hours:
        plain = rest
        found.begins = found.begins or f"{hours[0]:%H:%M}"
        found.ends = found.ends or (f"{hours[1]:%H:%M}" if len(hours) > 1 else "")
    calendar = Calendar(today, Toward.PAST)
    if found.day is None:
        try:
            found.day = read_days_said(plain, calendar)[0]
        except Unclear:
            return plain
        whole = written_out(plain, calendar)
        return _WEEKDAY.sub(" ", blanked(whole, mention_spans(whole)))
    return plain


def number_of(text: str) -> tuple[int, int | None] | None:
    """Reads `ครั้งที่ 2`, `2/70` or `2/2570`: the number, and the year (B.E.) if it is told."""
    plain = normalise(text)
    read = MeetingText()
    _number(read, plain if "ครั้งที่" in plain else f"ครั้งที่ {plain}")
    return (read.number, read.year) if read.number else None


def year_near(year: int | None, day: date) -> int:
    """Returns the year (B.E.) that is told, else the day's."""
    return year if year is not None else day.year + BUDDHIST_YEARS


def _tidy(words: str) -> str:
    return " ".join(words.split()).strip(" ,;:·-")
