"""Reads what a sentence tells of an event: its name, days, hours and place.

`นัดประชุมคณะทำงานวันที่ 1 ธ.ค. บ่ายโมงครึ่ง ห้อง 301` is a request to the bot as well: what only asks
is left out, and what is none of these is returned, so that it is not lost silently.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.clock_spans import hours_told
from handlers.understand.dates.date_mentions import ANY_MONTH, WEEKDAYS, mention_spans
from handlers.understand.dates.dates import read_range
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_particles
from handlers.understand.unclear import Unclear

MISREAD = "อ่านวันที่ในบรรทัดนี้ไม่ได้ กรุณาตรวจว่ามีวันนั้นในปฏิทิน"

_LONGEST = 400
"""A longer text is no line about one event: it is a name to be shortened."""
_LINK = pattern_of(r"(?i)https?://\S+")
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})(?:บดี)?"
_WHOLE_HOURS = pattern_of(
    rf"(?P<day>(?:{_WEEKDAY}|พรุ่งนี้|มะรืน(?:นี้)?|วันนี้|\d{{1,2}}\s?{ANY_MONTH}(?:\s?(?:25)?\d\d)?|เวลา)(?:นี้|หน้า|โน้น)?)"
    rf"\s+(?P<begins>0?[6-9]|1\d)\s?(?:-|–|ถึง)\s?(?P<ends>[89]|1\d|2[0-2])(?![\d./:]|\s*(?:{ANY_MONTH}|วัน|คน|ท่าน|บาท|ชิ้น|%|โมง|ทุ่ม|บ่าย|เดือน))(?:\s*น\.?(?![ก-๙]))?"
)
"""Hours without minutes behind a day: `พุธหน้า 9-12`, not days of a month (`9-12 มี.ค.`)."""
_DAY_WORDS = pattern_of(
    rf"(?:ใน|ระหว่าง|ตั้งแต่)?\s*(?:วัน\s*(?:{_WEEKDAY})?\s*(?:ที่?)?|(?<![ก-๎]){_WEEKDAY}\s*(?:ที่)?|เมื่อ)?\s*$"
)
_THING = (
    r"(?:ประชุม|หารือ|อบรม|สัมมนา|เสวนา|เวที|บรรยาย|ซ้อม|พิธี|งาน|กิจกรรม|โครงการ|ทำบุญ|ตักบาตร"
    r"|ดูงาน|ตรวจเยี่ยม|ชี้แจง|คลินิก)"
)
_ASKS = r"(?:ขออนุญาต|รบกวน|กรุณา|อยาก|ต้องการ|ช่วย|ขอ|จะ|ให้|ฝาก|หน่อย|\s)*"
"""Each word in one way only: two ways to read one of them take exponentially long."""
_LIST = r"(?:กำหนดการ|ปฏิทิน(?:งาน|กิจกรรม)?|ตาราง(?:งาน)?)"
_SO = rf"(?:(?:ให้|หน่อย|ด้วย|ไว้|เลย|ที(?=\s)|ว่า|นะ|ค่ะ|คะ|ครับ|\s)*(?:มี|นัด|จัด)*(?={_THING})|\s*)"
_HEAD = pattern_of(
    rf"^{_ASKS}(?:(?:ลง|เพิ่ม|ใส่|บันทึก|สร้าง|จด|แจ้ง)(?:ไว้|กิจกรรม(?=ลง|ใน))?(?:ลง)?(?:ใน)?(?:{_LIST}|(?=(?:นัด|งาน)?\s*{_THING}))"
    rf"|(?:นัด|จัด|มี)(?=(?:นัด|จัด)?{_THING})|(?:ทำ)?นัดหมาย"
    rf"|(?:(?<=อยาก)|(?<=ต้องการ)|(?<=ขอ)|(?<=ช่วย)|(?<=จะ))เปิด(?={_THING})){_SO}"
)
"""Only what asks the bot: a name may begin with `จัด` too, so it goes only before such a thing."""
_CHORE = r"(?:ลงชื่อ|เช็กชื่อ|เช็คชื่อ|สแกน|แสกน)"
_TAIL = pattern_of(
    r"\s*(?:\s(?:ช่วย|ขอ|ฝาก|รบกวน|กรุณา)+(?:ลง|เพิ่ม|ใส่|บันทึก|จด|สร้าง|เปิด|ทำ|นัด)(?:ใน|นัด|ไว้|ให้|กำหนดการ|ปฏิทิน|ตาราง|กิจกรรม|ที่|หน่อย|ด้วย|ที|\s)*"
    r"|(?<=\s)(?:ลง|เพิ่ม|ใส่|บันทึก)(?:ใน)?(?:กำหนดการ|ปฏิทิน|ตาราง)(?:งาน)?(?:ไว้|ให้|หน่อย|ด้วย|ที|\s)*"
    rf"|(?:(?<=\s)|(?=โดย|ขอ|ให้|เปิด))(?:โดย)?(?:ขอ)?(?:เปิด)?(?:ให้)?(?:ทุกคน|ทุกท่าน|คน(?:ที่มา)?|ผู้เข้าร่วม)?(?:มา)?{_CHORE}(?:เข้าร่วม|ด้วย|ผ่าน|ทาง|โดย|ใช้|ที่|การ|สแกน|คิวอาร์(?:โค้ด)?|(?i:qr\s?code|qr)|บอต|\s)*"
    r"|(?<=\S)\s*(?:ให้)?(?:หน่อย|ด้วย)(?:ที|สิ|ซิ)?)$"
)
MEETING_DECIDES = (
    r"ประชุม(?:นี้|ได้|จึง|ก็|เลย|ร่วมกัน|\s)*(?:มี)?"
    r"(?=มติ|เห็น(?:ชอบ|ควร|ด้วย|พ้อง|ว่า|สมควร)|รับทราบ|รับรอง|อนุมัติ|ไม่(?:เห็น|อนุมัติ|รับ)|มอบ|ให้|เลือก|ตกลง|สรุป|ลงความเห็น|ขอให้|กำหนดให้)"
)
"""`ที่ประชุมเห็นชอบ…`: who decided, behind `ที่`; no place."""
_PLACE = pattern_of(
    r"(?:(?:^|\s)(?:สถานที่|จัดที่|ที่|ณ)\s*(?!(?:ประชุม|อบรม|สัมมนา|จัด|นัด|คุย)(?:กัน|ไป|เมื่อ|แล้ว|\s)*$)"
    rf"(?!{MEETING_DECIDES})(?P<at>\S.*)|(?:^|\s|(?P<by>ที่|ณ)\s?)(?P<room>(?:ห้อง|อาคาร|โรงแรม|วัด|ลาน(?=\S*(?:หน้า|ข้าง|หลัง|อเนก|กีฬา|ตึก|อาคาร))|หอประชุม|ศาลา(?!กลาง)|สนาม|โถง|ชั้น\s?\d)\s?\S.*))$"
)
_BEHIND_PLACE = pattern_of(
    r"\s+(?=เรื่อง|เกี่ยวกับ|หัวข้อ|(?:ระเบียบ)?วาระ|ให้|แจ้ง|ขอ|ช่วย|เชิญ|โดย|เพื่อ|พร้อม|เฉพาะ)"
)
_STARTS = pattern_of(r"\s(?:จะ)?เริ่ม(?:งาน|ประชุม)?(?:ตอน|ที่|เวลา|ประมาณ)*(?=\s|$)")
"""What stands before the hour: `20 มี.ค. เริ่ม 9.00 น.`."""
_ABOUT = pattern_of(r"^(?:เรื่อง|เกี่ยวกับ|หัวข้อ|(?:ระเบียบ)?วาระ)")


@dataclass(frozen=True)
class EventTold:
    """What a line tells of an event.

    title, place: "" if not told. link: the address of an online meeting, or "".
    days: the first and the last; None if none is told, or if they cannot be read.
    hours: the beginning and the end, or the beginning alone, or nothing.
    dated: a day is told, readable or not.
    besides: what was said and is none of these.
    """

    title: str = ""
    place: str = ""
    link: str = ""
    days: tuple[date, date] | None = None
    hours: Sequence[time] = ()
    dated: bool = False
    besides: str = ""


def event_told(text: str, today: date) -> EventTold:
    """Returns what the line tells. A place is read only beside a day or an hour, since a name may
    hold its words."""
    link = _LINK.search(text)
    plain = _WHOLE_HOURS.sub(_with_minutes, without_request(_LINK.sub(" ", normalise(text))))
    hours, plain = hours_told(plain)
    plain = _STARTS.sub(" ", plain) if hours else plain
    address = link[0] if link else ""
    try:
        whole = written_out(plain, Calendar(today, Toward.COMING))
    except Unclear:
        return EventTold(_name(without_particles(plain)), link=address, hours=hours, dated=True)
    spans = list(mention_spans(whole))
    if not spans and not hours:
        return EventTold(_name(plain), link=address)
    first, last = (spans[0][0], spans[-1][1]) if spans else (len(whole), len(whole))
    behind = whole[last:]
    if spans and not hours and (glued := _GLUED_PART.match(behind)) is not None:
        behind = f" ตอน{behind[glued.start(1) :]}"
    rest = " ".join((_DAY_WORDS.sub("", whole[:first]), behind))
    rest, part = _without_part_of_day(without_particles(rest), bool(hours))
    title, place, besides = _place_in(_words(rest))
    besides = " ".join(filter(None, (part, besides)))
    title = _BEHIND_DAY.sub("", title) if spans and not whole[:first].strip() else title
    days = _days(whole, today) if spans else None
    return EventTold(_name(title), place, address, days, hours, bool(spans), besides)


_BEHIND_DAY = pattern_of(rf"^(?:จะ)?(?:มีนัด|มี|นัด)(?={_THING})")
"""`พรุ่งนี้ 10 โมงมีประชุมด่วน`: no part of the name."""


def _without_part_of_day(rest: str, timed: bool) -> tuple[str, str]:
    """Returns the words without a part of the day that stands behind the day and is no hour, and
    that: `ประชุมผู้บริหาร 15 ธ.ค. ตอนบ่าย` is no meeting named so."""
    found = _PART_OF_DAY.search(rest) if not timed else None
    if found is None or not rest[: found.start()].strip():
        return rest, ""
    return f"{rest[: found.start()]} {rest[found.end() :]}", found[0].strip()


_GLUED_PART = pattern_of(r"\s?(เช้า|สาย|บ่าย|เย็น|ค่ำ)(?:ๆ)?(?=\s|$|ค่ะ|คะ|ครับ|นะ)")
"""Right behind the day it is no part of a name either: `วันศุกร์หน้าเช้า`."""
_PART_OF_DAY = pattern_of(
    r"\s(?:ตอน|ช่วง)(?:เช้า|สาย|บ่าย|เย็น|ค่ำ)(?:ๆ)?(?=$|\s(?:ที่|ณ|ห้อง|อาคาร|โรงแรม|วัด|ออนไลน์))"
)


def _with_minutes(found: re.Match[str]) -> str:
    """Returns the hours with minutes; as they are where the end is not after the beginning."""
    begins, ends = int(found["begins"]), int(found["ends"])
    return f"{found['day']} {begins}.00-{ends}.00" if begins < ends else found[0]


def without_request(plain: str) -> str:
    """Returns the normalised text without what asks the bot at its end."""
    if len(plain) > _LONGEST:
        return plain
    while True:
        shorter = _TAIL.sub("", without_particles(plain)).rstrip()
        if not shorter or shorter == plain:
            return plain
        plain = shorter


def asked_for(text: str) -> str:
    """Returns the thing that a request names, without what asks for it: of `ช่วยนัดประชุมใหญ่` the
    second half."""
    plain = normalise(text)
    return plain if len(plain) > _LONGEST else _HEAD.sub("", plain, count=1).strip()


def names_event(title: str) -> bool:
    """Tells whether the words begin with what an event is."""
    return re.match(_THING, title) is not None


def _days(whole: str, today: date) -> tuple[date, date] | None:
    try:
        return read_range(whole, today)
    except Unclear:
        return None


def _place_in(words: str) -> tuple[str, str, str]:
    """Returns the name, the place at the end, and what stands behind that."""
    found = _PLACE.search(words)
    if found is None:
        return words, "", ""
    title = words[: found.start()]
    place, *behind = _BEHIND_PLACE.split(_words(found["at"] or found["room"]), maxsplit=1)
    besides = behind[0] if behind else ""
    if title and _ABOUT.match(besides):
        title, besides = f"{title} {besides}", ""
    return _words(title), place, besides


def _name(text: str) -> str:
    """Returns the words as a name; "" if they are only a courtesy: `5 เม.ย. ค่ะ` names nothing."""
    words = _words(text)
    return "" if is_courtesy(words) else words


def _words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,-·")
