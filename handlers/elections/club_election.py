"""`เลือกตั้งชมรมวันไหน ใครลงสมัครบ้าง`, `เปิดเลือกตั้งกรรมการชมรม 10 ถึง 14 มีนาคม`: an election of a club or
the like, which this bot does not hold; and whether any is held, which is answered of choosing the
outstanding."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.elections import election_asked, election_words
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import short_span, thai_span
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_CLUB = pattern_of("ชมรม|สหกรณ์|สมาคม|สหภาพ")
_ASKS = pattern_of(
    rf"วัน(?:ไหน|ใด|อะไร|ที่เท่าไ)|เมื่อไ|ใคร|ผู้สมัคร|กี่โมง|ที่ไหน|อะไร|{WHETHER}|หรือยัง|รึยัง|กี่คน|บ้าง"
)
_NOT_THAT = pattern_of(r"ทุจริต|โกง|ซื้อเสียง|ร้องเรียน|เบาะแส|รายงาน|กิจกรรม|\d\.\d")
_ORDERS = pattern_of(
    rf"^(?:ขอ|ช่วย|อยาก|จะ|ต้องการ|ให้|รบกวน|{ME_OR_US}|\s)*(?:เปิด|จัด|ตั้ง|เริ่ม|สร้าง)(?:ให้|การ|มี|\s)*เลือกตั้ง"
)
_ANY = pattern_of(
    rf"(?:ตอนนี้|ช่วงนี้|เดือนนี้|ปีนี้|วันนี้|แล้ว|{ME_OR_US}|สำนักงาน|ที่นี่|\s)*(?:ยัง)?(?:มี|เปิด)(?:การ|จัด|\s)*เลือกตั้ง"
    rf"(?:อะไร|ใคร|ไหน|อยู่|บ้าง|เปิด|ตอนนี้|ช่วงนี้|เดือนนี้|ปีนี้|กำลัง|{WHETHER}|หรือยัง|\s)*"
)


@listener(longest=100, cue=pattern_of("เลือกตั้ง"))
def asked(_context: Context, words: str) -> Query | None:
    """Returns the question about such an election, the order to open one, or the question whether
    there is any."""
    plain = without_polite_ending(normalise(words))
    club = _CLUB.search(plain) is not None
    if club and _ORDERS.match(plain) and not _NOT_THAT.search(plain):
        return ORDERED
    if _NOT_THAT.search(plain) or not _ASKS.search(plain):
        return None
    if club:
        return QUERY
    return election_asked.ANY if _ANY.fullmatch(plain) else None


def _answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says that none of a club is open; of the one that goes on the days are told below."""
    words = _NONE_OF_CLUB.format(_whose(rest))
    if election_asked.goes_on(context):
        return [Text(words), *election_asked.ANY.answer(context, rest, facts)]
    return [Text(words, (_CONTACT, election_words.MINE))]


def _whose(words: str) -> str:
    found = _CLUB.search(normalise(words))
    return found.group() if found is not None else "ชมรม"


def _ordered(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Says that nothing was opened; administrators may plan a choosing of the outstanding, with
    the days that were told as those of the vote."""
    days = _days(context, rest)
    words = [_NOT_OPENED.format(_whose(rest))]
    if not context.may(election_words.ADMINS):
        return [Text("\n".join(words), (_CONTACT, election_words.MINE))]
    if days is not None:
        words.append(_WITH_DAYS.format(thai_span(*days)))
    of_vote = f" ลงคะแนน {short_span(*days)}" if days is not None else ""
    plan = Button(_PLAN, say=f"{_PLAN}{of_vote}")
    return [Text("\n".join(words), (plan, election_words.MINE))]


def _days(context: Context, words: str) -> tuple[date, date] | None:
    try:
        return read_days_said(normalise(words), Calendar(context.today, Toward.COMING))
    except Unclear:
        return None


_PLAN = "จัดคัดเลือกดีเด่น"
_NOT_OPENED = "ยังไม่ได้เปิดการเลือกตั้งของ{} เพราะบอตจัดได้เฉพาะการคัดเลือกดีเด่น ซึ่งผู้ดูแลระบบเป็นผู้จัด"
_WITH_DAYS = "หากหมายถึงการคัดเลือกดีเด่น กด “จัดคัดเลือกดีเด่น” โดยใช้วันลงคะแนน {} ตามที่พิมพ์"
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")
_NONE_OF_CLUB = (
    "ขณะนี้ไม่มีการเลือกตั้งของ{}ที่เปิดในบอต บอตจึงไม่มีวันเลือกตั้งและรายชื่อผู้สมัคร กรุณาถามผู้จัดหรือผู้ดูแลระบบ\n"
    "บอตจัดเฉพาะการคัดเลือกดีเด่น"
)
QUERY = Query("club_election", (), _answer, own=True)
ORDERED = Query("club_election_ordered", (), _ordered, own=True)
