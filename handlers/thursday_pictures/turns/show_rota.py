"""`ตารางพฤหัส`: the rota in force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.thursday_pictures import picture_words
from handlers.thursday_pictures.turns import rota_cards
from handlers.understand.dates.dates import one_date, short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.thursday_pictures import picture_rotas


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns a page of the rota. facts: `p` the page"""
    return [rota_cards.whole(context, facts)]


QUERY = Query(
    name=picture_words.ROTA,
    words=("ตารางพฤหัส", "ตารางวันพฤหัสบดี", "ตารางอินโฟกราฟิก", "คิวอินโฟกราฟิก"),
    answer=answer,
)
_LONGEST = 40
_ON_DUTY = pattern_of(
    r"(?:วันนี้|พรุ่งนี้|ใคร|ตาราง|ดู|ขอ|ขอดู|อยู่|เป็น|เข้า|สัปดาห์นี้|อาทิตย์นี้|คืนนี้|\s)*เวร(?!กรรม)"
    rf"(?:ใคร|ของใคร|วันนี้|พรุ่งนี้|คืนนี้|สัปดาห์นี้|อาทิตย์นี้|หน่อย|บ้าง|เดือนนี้|คะ|ค่ะ|ครับ|คับ|นะ|{WHETHER}|\s)*"
)


_PUT_ON_DUTY = pattern_of(
    r".{0,30}?(?:ขอ|ช่วย|ฝาก|อยาก|รบกวน)(?:ให้)?.{0,30}?(?:เข้า|อยู่|จัด|ลง)(?:ตาราง)?เวร(?:แทน|ให้|ช่วง|วัน|หน่อย|ที|\s|$).{0,30}"
)
_OTHER_WORK = pattern_of(
    "ไม่|โกง|หลับ|เบิก|ร้อง|แจ้งเบาะแส|ภาพ|รูป|อินโฟ|พฤหัส|คิว|(?<!คุณ)รายงาน|กิจกรรม|ขอลา|ลา(?=วัน|ป่วย|กิจ|พัก)|แลก|สลับ|ค่าเวร|ใคร|ความดี|ชม"
)
"""What else such words tell; a turn of the Thursday picture is exchanged by its own words."""


@listener(longest=80, anyone=True, cue=pattern_of("เวร"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to who asks for another rota, or wants somebody put on it: `วันนี้เวรใคร`,
    `ขอให้คุณบุคลากรเข้าเวรแทน`; None for other words."""
    plain = normalise(words)
    if len(words) <= _LONGEST and _ON_DUTY.fullmatch(plain):
        return _OF_DUTY
    wished = _PUT_ON_DUTY.fullmatch(plain) is not None and not _OTHER_WORK.search(plain)
    return _TO_DUTY if wished and context.person is not None else None


@listener(anyone=True)
def of_one_day(context: Context, words: str) -> Query | None:
    """Returns the answer to whose turn one Thursday is: `พฤหัสหน้าเวรใคร`, `อินโฟกราฟิกสัปดาห์นี้คิวใคร`;
    None for other words."""
    if not asks_whose_turn(words):
        return None
    return replace(QUERY, words=(), answer=partial(_one_day, normalise(words)))


def asks_whose_turn(words: str) -> bool:
    """Tells whether the words ask that, and nothing else."""
    plain = normalise(words)
    if len(plain) > _LONGEST or not _THURSDAY.search(plain):
        return False
    left = _SMALL.sub("", _WHICH_DAY.sub("", plain, count=1))
    return not left and bool(_WHOSE.search(plain) and _TURN.search(plain))


def names_a_day(words: str) -> bool:
    """Tells whether the words name one Thursday."""
    return _A_DAY.search(normalise(words)) is not None


def _one_day(said: str, context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns whose turn the Thursday is that the words name, above the button of the rota."""
    if picture_rotas.current(context.session) is None or _day(said, context) is None:
        return answer(context, "", facts)
    return [Text(whose(context, said), (picture_words.WHOLE_ROTA,))]


def whose(context: Context, said: str) -> str:
    """Says whose turn the Thursday is that the words name, or that there is none."""
    rota, day = picture_rotas.current(context.session), _day(said, context)
    if rota is None or day is None:
        return NO_ROTA
    calendar = context.working_days
    for week in picture_rotas.weeks_of(context.session, rota):
        if day in (week.thursday, picture_rotas.published_on(week.thursday, calendar)):
            names = picture_rotas.bureau_names(context.session, [week])
            bureau = names.get(week.bureau_id or 0) or picture_words.skipped_words(week)
            return f"คิวอินโฟกราฟิกวันพฤหัสบดี {picture_words.day_of(week, calendar)}: {bureau}"
    return f"ตารางพฤหัสไม่มีคิวของวันที่ {short_date(day)}"


NO_ROTA = "ยังไม่มีตารางอินโฟกราฟิก ผู้ดูแลระบบเป็นผู้ตั้งตาราง"


def _day(said: str, context: Context) -> date | None:
    """Returns the day that is named by its date, else the next Thursday or the one a week after."""
    if any(letter.isdigit() for letter in said):
        return one_date(said, context.today)
    coming = context.today + timedelta(days=(picture_rotas.THURSDAY - context.today.weekday()) % 7)
    if not _NEXT.search(said):
        return coming
    monday = context.today - timedelta(days=context.today.weekday())
    return monday + timedelta(days=7 + picture_rotas.THURSDAY)


_THURSDAY = pattern_of("พฤหัส|อินโฟ")
_TURN = pattern_of("เวร(?!กรรม)|คิว|(?:ของ|อินโฟกราฟิก)(?:ใคร|สำนักไหน|หน่วย(?:งาน)?ไหน)")
_WHOSE = pattern_of("ใคร|สำนักไหน|หน่วยไหน|หน่วยงานไหน")
_NEXT = pattern_of("(?:พฤหัส(?:บดี)?|อาทิตย์|สัปดาห์)(?:ถัดไป|หน้า)")
_A_DAY = pattern_of(r"(?:พฤหัส(?:บดี)?|อาทิตย์|สัปดาห์|อาทิด)\s?(?:นี้|หน้า|ถัดไป|(?:ที่\s?)?\d)")
_WHICH_DAY = pattern_of(
    r"(?:วัน)?พฤหัส(?:บดี)?\s?(?:(?:สัปดาห์|อาทิตย์)?(?:หน้า|นี้|ถัดไป)|(?:ที่\s?)?\d{1,2}\s?[^\s\d]{2,10}?\.?(?:\s?\d{2,4})?(?=\s|ใคร|เวร|คิว|เป็น|ของ|สำนัก|หน่วย|$))?"
    r"|(?:ของ)?(?:สัปดาห์|อาทิตย์|อาทิด)(?:นี้|หน้า|ถัดไป)"
)
_SMALL = pattern_of(
    r"เวร|คิว|ใคร|สำนักไหน|หน่วย(?:งาน)?ไหน|ถ่าย|รูป|ภาพ|อินโฟ(?:กราฟิก)?|ส่ง|เป็น|ของ|ตาราง|ขอดู|ดู|อยู่|หน่อย"
    r"|บ้าง|คะ|ค่ะ|ครับ|คับ|นะ|[\s?]"
)


def _no_such(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    words = "บอตไม่มีตารางเวรประจำวัน กรุณาดูคำสั่งของสำนัก ที่บอตมีคือตารางอินโฟกราฟิกวันพฤหัสบดี"
    return [Text(words, (Button("ตารางพฤหัส", opens(picture_words.ROTA), "ตารางพฤหัส"),))]


def _not_put(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    words = "บอตไม่มีตารางเวรประจำวัน จึงยังไม่ได้บันทึกหรือแจ้งใคร กรุณาแจ้งผู้จัดเวรของสำนัก"
    return [Text(words, (Button("ตารางพฤหัส", opens(picture_words.ROTA), "ตารางพฤหัส"),))]


_OF_DUTY = replace(QUERY, answer=_no_such)
_TO_DUTY = replace(QUERY, words=(), answer=_not_put)
