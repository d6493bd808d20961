"""Reads that who tells leave asks what is due meanwhile, and says it on the card of the leave:
`ลาพักร้อน 3-5 มีนา ค่ะ ถ้ามีงานครบกำหนดช่วงนั้นบอกด้วย`."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.messages import Para, Part
from handlers.people.away.leave import leave_heard
from handlers.reminders import duty_lines, my_duties
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.reminders.own_duties import OwnDuty

DUE = "due"
"""Hidden key of the answers: it was asked what is due on the days of leave."""
_LONGEST = 160
_MOST = 6
_MEANWHILE = (
    r"(?:ช่วง|ระหว่าง|ตอน|ใน)(?:วัน)?(?:นั้น|ดังกล่าว|(?:ที่)?(?:ลา|ไม่อยู่|หยุด))|วัน(?:นั้น|ดังกล่าว|ที่ลา|ลา)"
)
_LEADS = (
    rf"(?:(?!อะไร)(?:ถ้า|หาก|แล้ว|และ|ว่า|ก็|ช่วย|รบกวน|ขอ(?!ง)|ดู|เช็[คก]|อยาก(?:จะ)?(?:รู้|ทราบ)|บอก|ให้|ที(?!่)|หน่อย|ด้วย|มี|ยัง|{_MEANWHILE}|{ME_OR_US}|{POLITE}"
    r"|[\s,]))*+"
)
_WORK = r"(?:รายงาน|งาน|เรื่อง|กิจกรรม|อะไร|สิ่ง)"
_IS_DUE = r"(?:กำหนด|ต้อง(?:ส่ง|ทำ|รายงาน|ตอบ|จัดการ|เสร็จ)|ค้าง|ครบ)"
_ASKED = pattern_of(
    rf"(?:^|(?<=\s)|(?<=ค่ะ)|(?<=คะ)|(?<=ครับ)|(?<=คับ)|(?<=นะ)){_LEADS}"
    rf"(?:{_WORK}\S{{0,16}}?\s?{_IS_DUE}|{_IS_DUE}\S{{0,16}}?{_WORK}).{{0,50}}$"
)
_WANTS = pattern_of(rf"{WHETHER}|บอก|แจ้ง|อะไร|บ้าง|มั่ง|ขอดู|อยาก(?:จะ)?(?:รู้|ทราบ)|หรือ|กี่|ไหน|[?]")
_OF_ELSE = pattern_of(r"ใคร|แทน|ฝาก|ไม่มี|ไม่ต้อง|เสร็จแล้ว|ส่งแล้ว|\d")
"""Who acts meanwhile is another question, and other days are other leave."""
_A_DAY = pattern_of(r"\d|วันนี้|พรุ่งนี้|มะรืน|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|(?:อาทิตย์|สัปดาห์)หน้า")


def asks(text: str) -> bool:
    """Tells whether the words, said of leave in hand, ask what is due meanwhile."""
    return _asked_from(normalise(text)) == 0


def asks_beside_leave(text: str) -> bool:
    """Tells whether leave is told with its days, and it is asked what is due meanwhile."""
    return "ลา" in text and without_question(text) != text


def without_question(text: str) -> str:
    """Returns the words of leave alone; others as they are."""
    plain = normalise(text)
    begins = _asked_from(plain)
    leave = plain[:begins] if begins else ""
    told = leave_heard.begins_leave(leave) and _A_DAY.search(leave) is not None
    return leave.strip(" ,") if told else text


def _asked_from(plain: str) -> int | None:
    """Returns where the question begins; None where nothing such is asked."""
    found = _ASKED.search(plain) if len(plain) <= _LONGEST else None
    if found is None or _OF_ELSE.search(found[0]) or not _WANTS.search(found[0]):
        return None
    return found.start()


def rows(context: Context, first: date, last: date) -> list[Part]:
    """Returns what of the person's own is due from the first day to the last one, or what comes
    next, and how much is late already."""
    due, today = my_duties.own_to_do(context, last), context.today
    late = sum(each.duty.late(today) for each in due)
    within = [each for each in due if first <= each.duty.day <= last and not each.duty.late(today)]
    told = [Para(_LATE.format(late), tone="bad")] if late else []
    if not within:
        later = [each for each in due if each.duty.day > last][:1]
        return [Para(_NONE, bold=True), *(Para(_NEXT.format(_line(each))) for each in later), *told]
    month = MONTHS[within[-1].duty.day.month - 1]
    more = [Para(_MORE.format(len(within) - _MOST, month))] if len(within) > _MOST else []
    shown = [Para(_line(each)) for each in within[:_MOST]]
    return [Para(_WITHIN.format(len(within)), bold=True), *shown, *more, *told]


def _line(each: OwnDuty) -> str:
    return duty_lines.duty_words(each.duty)


_WITHIN = "งานของท่านที่ครบกำหนดในวันลา {} เรื่อง ส่งก่อนลาได้"
_NONE = "ขณะนี้ไม่พบงานของท่านที่ครบกำหนดในวันลา"
_NEXT = "ถัดไปที่ใกล้ที่สุด: {}"
_MORE = "และอีก {} เรื่อง ดูทั้งเดือนพิมพ์ “{}ต้องทำอะไรบ้าง”"
_LATE = "เลยกำหนดแล้วและยังค้างอยู่ {} เรื่อง ดูทั้งหมดพิมพ์ “เรื่องที่ต้องทำ”"
