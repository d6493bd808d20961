"""Words about an event at which people sign in: `สร้างกิจกรรมอบรมจริยธรรม 2 ธ.ค. 9.00-12.00`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from handlers.attendance import event_words
from handlers.context import Context
from handlers.understand.dates.clock_spans import hours_told
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.told.event_told import (
    MISREAD,
    EventTold,
    asked_for,
    event_told,
    names_event,
)
from handlers.understand.unclear import Unclear
from models.calendar import BANGKOK

_ASKS = r"(?:ช่วย|ขอ|อยาก|ต้องการ|รบกวน|จะ|ให้|\s)*"
_BEGIN = pattern_of(
    rf"{_ASKS}(?:(?P<sure>เปิด(?:ให้)?ลงชื่อ|สร้างกิจกรรมลงชื่อ)|(?:สร้าง|เปิด)กิจกรรม)"
    r"(?:เข้าร่วม|ให้หน่อย|กิจกรรม(?=\S)|ของ|งาน(?=\s)|\s)*"
)
_ASKED = pattern_of(
    f"{HOW_IN_FULL}|ทำไง|{WHETHER}|เหรอ|หรือยัง|รึยัง|ได้หรือ|เมื่อไร|เมื่อไหร่|(?:ที่|ตรง|วัน|ไป)ไหน"
    "|ใคร(?!ๆ| ๆ)|อะไร|(?<!เ)กี่"
)
_TOLD_OF = pattern_of(
    r"^(?:ไม่|ไป|ไว้|แล้ว|อยู่|ค้าง|ผิด|ซ้ำ|แทน|ปลอม|เบิก)|ไปแล้ว|ไม่(?:ขึ้น|ติด|ได้)|แต่(?:ยัง)?ไม่|(?:ขอ|ช่วย|ให้)(?:ลบ|ยกเลิก|ปิด)"
)
"""What is told of an event that there is already: `เปิดลงชื่อไปแล้ว`, `… QR ไม่ขึ้น`."""
_NOT_OURS = pattern_of(
    r"ในแผน|ตามแผน|มาตรการ|งบประมาณ|ลบ|ยกเลิก|รายงาน|เสร็จ|ต้อง|ปฏิทิน|กำหนดการ|เก็บเงิน|(?:ขอ|ให้)ดู|(?:คน|ผู้)(?:มา|ร่วม|เข้าร่วม)\s*\d"
)
"""`สร้างกิจกรรม` and `เปิดกิจกรรม` with these words are of a plan, of a report, of the calendar."""
_DAY_WORDS = pattern_of(
    "วันนี้|พรุ่งนี้|มะรืน|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|(?:ศุกร์|จันทร์)(?:นี้|หน้า)"
)
_LETS_SIGN = pattern_of(r"^(?:ให้)?(?:ทุกคน|คน)?ลงชื่อ\s+(?=\S)")
_NO_TITLE = pattern_of(r"(?:กิจกรรม|งาน|ให้|ทุกคน|คน|หน่อย|ด้วย|ใหม่|อีก|เลย|ที|ลงชื่อ|เดือน|สัปดาห์|นี้|หน้า|\s)*")
_SIGNS = pattern_of(r"ลงชื่อ|เช็กชื่อ|เช็คชื่อ|คิวอาร์|(?i:qr)")
_NUMBER = pattern_of(r"^(?:กิจกรรม|ข้อ)?(?:ที่)?\s*(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})(?![\d.])\s*")
_LONGEST = 400
TIME_HINT = "พิมพ์วันและเวลาเริ่มถึงเลิก เช่น 20 มี.ค. 9.00-12.00 หรือ 13.30-16.30 ถ้าเป็นวันนี้"


@dataclass(frozen=True)
class SignInSaid:
    """What a line tells of the event.

    number: of the activity, or None. span: its begin and end as an answer keeps them, or None.
    lacks: what cannot be read or is not kept, and what to do; "" if there is nothing to say.
    """

    title: str = ""
    place: str = ""
    number: str | None = None
    span: list[str] | None = None
    lacks: str = ""


def begins(words: str) -> bool:
    """Tells whether the words open such an event and tell something of it.

    `สร้างกิจกรรม` begins other things too: it does so only with a day, an hour or who signs; the
    number of an activity is none of these.
    """
    if len(words) > _LONGEST:
        return False
    plain = without_polite_ending(words)
    found = _BEGIN.match(plain)
    rest = plain[found.end() :] if found is not None else ""
    if found is None or not rest or _is_none(rest):
        return False
    return bool(found["sure"]) or (
        _NOT_OURS.search(rest) is None and (_SIGNS.search(rest) is not None or _has_time(rest))
    )


def _is_none(rest: str) -> bool:
    """Tells whether the words behind the command ask something, or tell of what there is."""
    return _ASKED.search(rest) is not None or _TOLD_OF.search(rest) is not None


def _has_time(plain: str) -> bool:
    days = _DAY_WORDS.search(plain) is not None or any(mention_spans(plain))
    return days or bool(hours_told(plain)[0])


def read(words: str, context: Context) -> SignInSaid:
    """Returns what the line tells; of a sentence without the command only what surely names an
    event is its name. Never raises."""
    plain = normalise(words)
    found = _BEGIN.match(plain)
    if _is_none(plain[found.end() :] if found is not None else plain):
        return SignInSaid()
    number, rest = _numbered(plain[found.end() :] if found is not None else asked_for(plain))
    told = event_told(rest, context.today)
    title = told.title if found is not None or names_event(told.title) else ""
    title = "" if _NO_TITLE.fullmatch(title) else _LETS_SIGN.sub("", title)
    hints = [f"ส่วนนี้ไม่ได้บันทึก: “{told.besides}”"] if told.besides else []
    span = None
    try:
        span = _span(told, context)
    except Unclear as unclear:
        hints.append(unclear.hint)
    return SignInSaid(title, told.place or told.link, number, span, " ".join(hints))


def _numbered(rest: str) -> tuple[str | None, str]:
    """Returns the activity's number at the beginning, and the rest of the line."""
    found = _NUMBER.match(rest)
    return (found["number"], rest[found.end() :]) if found is not None else (None, rest)


def span_of(day: date, first: time, last: time, now: datetime) -> list[str]:
    """Returns the two moments as an answer keeps them. Raises Unclear if they cannot be."""
    span = [datetime.combine(day, each, BANGKOK) for each in (first, last)]
    if span[1] <= span[0]:
        raise Unclear(f"เวลาเลิกต้องหลังเวลาเริ่ม {TIME_HINT}")
    if span[1] <= now:
        raise Unclear(f"เวลานี้ผ่านไปแล้ว {TIME_HINT}")
    return [each.isoformat() for each in span]


def _span(told: EventTold, context: Context) -> list[str] | None:
    """Returns the moments told; None if none are. Raises Unclear if they are not whole."""
    if not told.dated and not told.hours:
        return None
    if told.dated and told.days is None:
        raise Unclear(MISREAD)
    first, last = told.days or (context.today, context.today)
    if first != last:
        raise Unclear(event_words.ONE_DAY_ONLY)
    if len(told.hours) < 2:
        raise Unclear(f"ยังไม่มีเวลาเริ่มหรือเวลาเลิก {TIME_HINT}")
    return span_of(first, told.hours[0], told.hours[-1], context.now)
