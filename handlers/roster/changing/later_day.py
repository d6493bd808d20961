"""Of a change that is told for a later day: what is pointed out, since confirming does it now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded, Remarked
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import one_date, thai_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_FACT = "from_day"
_WEEKDAY = "(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)"
_ON = rf"(?:วัน{_WEEKDAY}?|{_WEEKDAY})ที่"
_FROM = pattern_of(rf"ตั้งแต่|มีผล|เริ่ม|นับจาก|{_ON}")
_SOON = (
    rf"วันนี้|พรุ่งนี้|มะรืน(?:นี้)?|(?:วัน)?{_WEEKDAY}(?:นี้|หน้า)"
    r"|(?:ต้น|กลาง|สิ้น|ปลาย)?(?:สัปดาห์|อาทิตย์|เดือน|ปี)(?:นี้|หน้า)"
)
_DAY = rf"(?:{_ON}\s*)?\d{{1,2}}(?:\s*(?:{ANY_MONTH})|\s*/\s*\d{{1,2}})?[^\s]*(?:\s*\d{{2,4}})?"
_LEADS = r"(?:มีผล|เริ่ม|ตั้งแต่|นับ(?:จาก|แต่))(?:ตั้งแต่|เมื่อ|วัน(?:ที่)?(?=\s?\d))*"
_BEHIND = pattern_of(
    rf"(?:นะ|ค่ะ|คะ|ครับ|คับ|[\s,])*(?:(?:โดย)?(?:ให้)?{_LEADS}\s*(?:{_SOON}|{_DAY})|(?={_ON}){_DAY})"
    r"(?:เป็นต้นไป|นะ|ค่ะ|คะ|ครับ|คับ|\s)*(?P<behind>\s(?:พร้อม|รวม|และ|แล้ว)\S.{0,40})?$"
)
_PUT_RIGHT = pattern_of(
    rf"(?:{SIGHS}|{SLIPS}|ไม่ใช่|ขอ|แก้|เปลี่ยน|เป็น|เอา|ให้|มีผล|เริ่ม|ตั้งแต่|นับ(?:จาก|แต่)|ที่จริง|จริงๆ|ต้อง|ของ|[\s,])*(?P<day>{_DAY})"
    r"(?:ต่างหาก|แทน|เป็นต้นไป|นะ|ค่ะ|คะ|ครับ|คับ|\s)*"
)
_NOTED = "จดวันที่ {day} ไว้แล้ว เมื่อตอบครบจะแสดงให้ตรวจก่อนยืนยัน"


def without_day(plain: str) -> str:
    """Returns the normalised sentence without the day from which it is to hold, told at its end or
    before what goes with it: `… มีผล 1 มี.ค. พร้อมหน้าที่รายงาน`."""
    return _BEHIND.sub(lambda found: found["behind"] or "", plain)


def put_right(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the day from which a change is to hold, told alone or in the place of another; a day
    without its month is one of the month told before."""
    found = _PUT_RIGHT.fullmatch(without_polite_ending(normalise(text)))
    if found is None:
        return None
    before = date.fromisoformat(answers[_FACT]) if _FACT in answers else context.today
    try:
        day = read_day_said(found["day"], Calendar(context.today, Toward.COMING, before))
    except Unclear:
        return None
    if day <= context.today:
        return None
    return Heeded({_FACT: day.isoformat()}, told=_NOTED.format(day=thai_date(day)), at_once=True)


def told(words: str, context: Context) -> Answers:
    """Returns the only day to come that the words name, as an answer; nothing for others."""
    try:
        plain = written_out(words, Calendar(context.today, Toward.COMING))
    except Unclear:
        return {}
    day = one_date(plain, context.today)
    return {_FACT: day.isoformat()} if day is not None and day > context.today else {}


def told_from(sentence: str, context: Context) -> Answers:
    """Returns the day from which a sentence wants it: `ย้าย… ตั้งแต่ 1 เมษายน`."""
    found = _FROM.search(normalise(sentence))
    return told(found.string[found.start() :], context) if found is not None else {}


def remarks(context: Context, answers: Answers, step: str, what: str) -> Sequence[Remarked]:
    """Tells that confirming does now what was told for a later day.

    step: the one that the button corrects. what: what begins on the day.
    """
    day = date.fromisoformat(answers.get(_FACT, "0001-01-01"))
    if day <= context.today:
        return ()
    words = (
        f"{what}วันที่ {thai_date(day)} แต่เมื่อกดปุ่มยืนยัน จะมีผลทันที "
        "หากยังไม่ให้มีผล พิมพ์ “พักไว้ก่อน” แล้วพิมพ์ “ทำต่อ” ในวันนั้น"
    )
    return [Remarked(step, "แก้ข้อมูล", words, stops=True)]
