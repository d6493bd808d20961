"""Hears what people ask and want at an event that goes on: if who comes late may still sign in, if
the organiser has signed them in, to sign in somebody who forgot, and a sheet for the door."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import event_words, own_attendance, show_events, tick_present
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.attendance import events
from models.attendance.attendance_event import AttendanceEvent
from models.people import people

_LONGEST = 100
_SIGNS = r"(?:(?:ลง|เซ็น|เช็[คก])ชื่อ|(?:สแกน|แสกน)(?:ชื่อ|เข้า|คิวอาร์|(?i:qr))?|ลงเวลา|เช็[คก]อิน)"
_OF_OTHERS = pattern_of(
    r"(?i:gift)|ร้อง(?:เรียน|ทุกข์)|ซื้อ|สมัคร|จอง|สั่ง|รับ(?:ของ|เอกสาร|เสื้อ|เงิน|บัตร|แจก|พัสดุ)|เอกสาร|บัตรประชาชน"
)
"""One signs for something else than being at an event."""
_ELSE = pattern_of(
    r"ประกาศ|ปฏิญญา|ลงคะแนน|โหวต|เสนอชื่อ|รายงาน|ใบลา|ลาป่วย|พรุ่งนี้|มะรืน|เมื่อวาน|(?:อาทิตย์|สัปดาห์|เดือน)|\d\.\d|ใบรับรอง|เกียรติบัตร|ย้อนหลัง"
)
_LATE = r"(?:มา|ไป|เข้า|ถึง)(?:ร่วม|งาน|อบรม|ประชุม|สัมมนา|ถึง)*(?:สาย|ช้า|เลท)"
_IN_TIME = pattern_of(
    rf"{_LATE}.{{0,40}}?{_SIGNS}.{{0,16}}?(?:ทัน|ได้|{WHETHER}|อยู่|หรือ|รึ)|{_SIGNS}.{{0,16}}?(?:ยัง)?ทัน(?:อยู่|มั้|\s)*(?:{WHETHER}|หรือ|รึ|ยัง)"
    rf"|{_SIGNS}.{{0,24}}?{_LATE}.{{0,24}}?(?:ทัน|ได้)|ยัง{_SIGNS}(?:ได้|ทัน).{{0,8}}?(?:{WHETHER})"
    rf"|{_SIGNS}(?:เข้า|ร่วม|งาน|อบรม|ประชุม|สัมมนา|วันนี้|\s)*(?:ได้)?(?:จน)?ถึง(?:กี่โมง|เมื่อไ|ตอนไหน|เวลา)"
)
_ONLY_LATE = pattern_of(
    rf"(?:ขอโทษ|{ME_OR_US}|พอดี|รถติด|จะ|ขอ|น่าจะ|คง|{POLITE}|\s)*{_LATE}(?:ไป|มา|แล้ว|นะ|ประมาณ|สัก|หน่อย|นิด(?:หน่อย|นึง)?|\s)*"
    rf"(?:\d{{1,3}}\s?(?:นาที|ชั่วโมง|ชม\.?)|ครึ่งชั่วโมง)?(?:แล้ว|รถติด\S{{0,8}}|{POLITE}|\s)*"
)
_BY_ORGANISER = pattern_of(
    rf"(?:พี่|เขา|เค้า|ผู้จัด|คนจัด|แอดมิน|หัวหน้า|น้อง|คน)\S{{0,10}}?\s?(?:ได้|ช่วย)?(?:{_SIGNS}|ลง)ให้\s?(?:{ME_OR_US})"
    rf"(?:แล้ว)?(?:หรือ|รึ)?\s?(?:ยัง|{WHETHER}|เปล่า|ใช่)"
    rf"|(?:{ME_OR_US}).{{0,4}}?(?:ได้|ถูก|มี(?:คน)?)?{_SIGNS}(?:ให้)?(?:ที่|เข้า)?(?:อบรม|ประชุม|งาน|สัมมนา)?(?:แล้ว)?(?:หรือ|รึ)ยัง"
)
_FOR_ANOTHER = pattern_of(
    rf"(?=.*(?:ลืม|ไม่ได้|ไม่มี|สแกนไม่|แบต|มาแต่|มาจริง|มาด้วย))(?=.*(?:{_SIGNS}|มือถือ|โทรศัพท์|(?i:line)|ไลน์)).*?"
    rf"(?:{_SIGNS}|ลง)(?:ชื่อ)?ให้(?!{ME_OR_US})(?:น้อง|พี่|คุณ|เขา|เค้า|เพื่อน|คน|นาย|นาง)"
)
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_SHORT}|(?:หรือ|รึ)(?:ยัง|เปล่า)|ใคร(?!ลืม)|กี่|เมื่อไ|ฝาก")
_IS_DONE = pattern_of(rf"(?:(?:ชื่อ|ลง)ให้|วาง|ติด|ทำ)\S{{0,12}}แล้ว(?!(?:หรือ|รึ)?ยัง|{WHETHER})")
"""It was done: nothing is wanted."""
_STAFF_ID = pattern_of(r"(?<![A-Za-z0-9])[A-Za-z]\d{4}(?!\d)")
_BLANK_SHEET = pattern_of(
    rf"(?:ใบ|แบบ|กระดาษ|แผ่น)(?:ฟอร์ม)?(?:{_SIGNS}|ลงลายมือ).*(?:ช่อง|ลายมือ|ลายเซ็น|เปล่า|วาง|หน้าห้อง|ให้เซ็น)"
)
_CUES = pattern_of("ชื่อ|สแกน|แสกน|สาย|ช้า|เลท|ลงให้|เช็[คก]|ลงเวลา")


@listener(longest=_LONGEST, cue=_CUES)
def asked(context: Context, words: str) -> Query | None:
    """Returns what answers it; None for other words."""
    plain = normalise(words)
    runs = context.may(show_events.RUNNERS) and not _IS_DONE.search(plain)
    if runs and _BLANK_SHEET.search(plain):
        return SHEET
    if _OF_OTHERS.search(plain):
        return None
    if _BY_ORGANISER.search(plain):
        return own_attendance.MARKS
    if _ELSE.search(plain):
        return None
    if runs and _FOR_ANOTHER.search(plain) and not _ASKS.search(plain):
        return FOR_ANOTHER
    if _IN_TIME.search(plain):
        return IN_TIME
    return IN_TIME if _ONLY_LATE.fullmatch(plain) and _going_on(context) else None


@listener(longest=_LONGEST, anyone=True, cue=_CUES)
def asked_by_a_stranger(context: Context, words: str) -> Query | None:
    """Returns what tells somebody who has not joined how to sign in; None for other words."""
    if context.person is not None:
        return None
    plain = normalise(words)
    return STRANGER if _HOW_TO_SIGN.search(plain) and not _NOT_HERE.search(plain) else None


_AN_EVENT = "(?:อบรม|ประชุม|สัมมนา|งาน|กิจกรรม)"
_HOW_TO_SIGN = pattern_of(
    rf"(?:{_SIGNS}.{{0,12}}?{_AN_EVENT}|{_AN_EVENT}.{{0,12}}?{_SIGNS}).{{0,40}}?(?:ทำ|{HOW_IN_SHORT}|ที่ไหน|ตรงไหน|ได้)"
)
_NOT_HERE = pattern_of(r"ร้องเรียน|สมัคร|ซื้อ|จอง|ทำงาน|เบาะแส|ใบรับรอง|เกียรติบัตร|(?i:gift)|ประกาศ|คะแนน")


def _stranger(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_JOIN_FIRST, (_JOIN, event_words.MENU))]


_JOIN = Button("ลงทะเบียน", say="ลงทะเบียน")
_JOIN_FIRST = (
    "บุคลากรของสำนักงาน กรุณาลงทะเบียนก่อน กด “ลงทะเบียน” แล้วจึงสแกน QR บนจอในห้อง "
    "หรือพิมพ์รหัสที่เห็นบนจอหรือป้าย\n"
    "บุคคลภายนอกสแกนหรือพิมพ์รหัสได้เลย หากผู้จัดเลือกรับไว้"
)


# -- the answers ---------------------------------------------------------------------------------


def _going_on(context: Context) -> list[AttendanceEvent]:
    """Returns the events of today that expect the person, and at which one may sign in now."""
    return [
        each
        for each in events.expecting_of(context.session, context.me, context.today, context.today)
        if each.closed_at is None
        and each.begins_at - events.OPENS_BEFORE <= context.now < each.ends_at
    ]


def _in_time(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says until when the person may sign in; where nothing goes on, the rule."""
    found = _going_on(context)
    if not found:
        return [Text(f"{_NOTHING_NOW}\n{_RULE}", (event_words.MENU,))]
    marked = {event.id for event, _ in events.attended_by(context.session, context.me)}
    lines = [_line(each, each.id in marked) for each in found]
    waits = any(each.id not in marked for each in found)
    return [
        Text("\n".join([*lines, *([event_words.HOW_TO] if waits else ())]), (event_words.MENU,))
    ]


def _line(event: AttendanceEvent, marked: bool) -> str:
    title = event_words.quoted(event.title)
    if marked:
        return f"มีชื่อท่านใน {title} แล้ว ไม่ต้องลงอีก"
    return f"ยังทัน {title} {event.place} ลงชื่อได้จนถึง {event_words.clock(event.ends_at)}"


_NOTHING_NOW = "ขณะนี้ไม่พบงานของท่านที่เปิดลงชื่อในบอต"
_RULE = "มาสายลงได้จนถึงเวลาเลิก หลังจากนั้นแจ้งผู้จัดลงชื่อให้ภายในวันงาน"


def _for_another(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Begins to sign in somebody else, with who is named by their staff id."""
    found = _STAFF_ID.search(rest)
    person = people.by_staff_id(context.session, found[0].upper()) if found is not None else None
    facts = {"w": str(person.id)} if person is not None else {}
    return beginning.open_flow(context, tick_present.FLOW, "", facts)


def _sheet(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says that there is no blank sheet, and what may stand at the door instead."""
    found = events.run_by(context.session, context.me)
    title = event_words.quoted(found[0].title) if len(found) == 1 else ""
    ways = [show_events.OPEN, event_words.EVENTS]
    if len(found) == 1:
        one = Button("เปิดการ์ดกิจกรรม", opens("sign_in_events", e=found[0].id), f"ดู {found[0].title}")
        ways = [Button("ใบลงชื่อ (PDF)", opens("sign_in_sheet", g=found[0].id), "ใบลงชื่อ"), one]
    of_it = f" {title}" if title else ""
    return [Text(_NO_BLANK.format(of_it), tuple(ways))]


_NO_BLANK = (
    "บอตไม่มีใบลงชื่อเปล่าแบบมีช่องลายมือชื่อ ใบลงชื่อ (PDF){} เป็นรายชื่อผู้ที่ลงชื่อในบอตแล้ว\n"
    "ให้สแกน QR หน้าห้องแทนได้ กดจากการ์ดกิจกรรม หากใช้กระดาษ กรุณาทำเอง แล้วพิมพ์ “ลงชื่อให้” ภายในวันงาน"
)


IN_TIME = Query("sign_in_late", (), _in_time)
FOR_ANOTHER = Query("sign_in_for_another", (), _for_another, goes_on=True)
SHEET = Query("sheet_for_the_door", (), _sheet)
STRANGER = Query("sign_in_join_first", (), _stranger, anyone=True)
