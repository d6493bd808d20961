"""Reads the answers of a gift report from typed words and builds the report from them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Choice
from handlers.conversation.questions import ONE_SENTENCE
from handlers.gifts import gift_fate, gift_forms
from handlers.gifts.gift_prices import UNKNOWN, rough_value, typed_value
from handlers.gifts.giver_within import giver_within
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.clock_spans import is_hours
from handlers.understand.dates.date_mentions import ANY_MONTH, mention_spans
from handlers.understand.dates.dates import DATE_HINT, find_dates, read_date, short_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.dates.said_days import in_doubt, read_alone
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import OfficeNames, name_key, read_giver
from handlers.understand.thai import (
    blanked,
    fold,
    normalise,
    normalise_lines,
    without_particles,
    without_polite_ending,
    written_lines,
)
from handlers.understand.unclear import Unclear
from models.gifts.gift import REFUSED, RELATIVE, SENT_BACK
from models.gifts.gifts import GiftDraft, GivenBy, GiverKeys
from models.people.people_by_name import PeopleByName
from models.people.person import Person
from models.people.roster_memory import roster

FOUND = "giver_found"
"""A hidden answer: people of the office have a name like the giver's."""

DAYS_DIFFER, DAYS = "days_differ", "days_told"
"""Hidden answers: the place was told with another day than was told before; and both days."""

OWN_PRESSED, OWN_FREE, PUBLIC = "own_pressed", "own_free", "public"
SHARED_PRESSED, SHARED_FREE = "shared_pressed", "shared_free"
"""How it was given: to the receiver, or a whole group, who could not or could refuse; or to
everybody alike."""

NO_SUCH_DAY = "ไม่มีวันที่นี้ หรือปีไม่ถูกต้อง กรุณาตรวจวัน เดือน และปี พ.ศ. หรือพิมพ์เพียงวันและเดือน เช่น 20 มีนาคม"
OF_THE_RETURN = "ข้อนี้ถามวันที่ของถึงมือท่าน ไม่ใช่วันที่คืน พิมพ์วันที่ได้รับ เช่น 20 มีนาคม"
FUTURE = "วันที่ได้รับต้องไม่เลยวันนี้ กรุณาพิมพ์วันที่ใหม่ เช่น 20 มีนาคม หรือ เมื่อวาน"
_MOST = 1_000
_OFFERED = 6
_YEAR_TYPED = pattern_of(r"(?<!\d)\d{4}(?!\d)")
_DAY, _YEAR = timedelta(days=1), timedelta(days=365)


def read_short(text: str, _context: Context, _answers: Answers) -> str:
    words = without_particles(written_lines(text).strip())
    if len(words) < 2:
        raise Unclear(ONE_SENTENCE)
    return words[:_MOST]


# -- giver ---------------------------------------------------------------------------------------


def read_giver_words(text: str, context: Context, answers: Answers) -> Choice:
    """Reads the giver. If it may be somebody of the office, that is asked next."""
    words = read_short(text, context, answers)
    if _ONLY_PRICE.fullmatch(normalise(words)):
        raise Unclear(_ASKS_WHO, own=True)
    if _THING_AND_PRICE.fullmatch(normalise(words)) and not _WHO.search(normalise(words)):
        raise Unclear(_ASKS_WHO_GAVE, own=True)
    words, price = _without_price(words, answers)
    words, beside = giver_within(words)
    read_giver(words)
    words = _only_giver(words, answers)
    found = bool(maybe_meant(context, words))
    return Choice("giver", "", words, also={FOUND: found, gift_fate.GIVER_TOLD: beside, **price})


_ONLY_PRICE = pattern_of(
    rf"(?:น่าจะ|ประมาณ|ราวๆ?|สัก|ซัก|เกือบ|{POLITE}|\s)*\d[\d,.]*\s?(?:บาท|กว่า|มากกว่า|ขึ้นไป|{POLITE}|\s)*"
)
_ASKS_WHO = "ข้อนี้ถามว่าใครเป็นผู้ให้ หากจะแก้มูลค่า พิมพ์ เช่น แก้มูลค่าเป็น 4,000"
_THING_AND_PRICE = pattern_of(rf"[^\d\n]{{2,40}}\d[\d,.]*\s?บาท(?:ถ้วน|{POLITE}|\s)*")
_WHO = pattern_of(
    r"คุณ|นาย|นาง|น\.ส|บริษัท|บ\.|บจ|หจก|ร้าน|ห้าง|พี่|น้อง|ลุง|ป้า|น้า|ตา|ยาย|ท่าน|ผอ|จาก|โดย|กำนัน|ผู้|สมาคม|มูลนิธิ|ชมรม"
    r"|โรง|ธนาคาร|สำนัก|กรม|กอง|หน่วย|ชาวบ้าน|ประชาชน|เพื่อน|ญาติ|แม่|พ่อ|ช่าง|ครู|หมอ|อบต|เทศบาล|กลุ่ม|ให้"
)
"""Some word of whoever may give; a thing with its price names nobody: `กระเป๋า 900 บาท`."""
_ASKS_WHO_GAVE = (
    "ข้อนี้ถามว่าใครเป็นผู้ให้ ข้อความนี้ยังไม่ได้บันทึก หากจะแก้สิ่งที่ได้รับ พิมพ์ “แก้ไข สิ่งที่ได้รับ” "
    "หากจะแก้มูลค่า พิมพ์ “แก้ไข มูลค่า”"
)
_PRICE_BEHIND = pattern_of(r"[\s,]+(?:แต่|ส่วน|น่าจะ)?\s?(?:ราคา|มูลค่า)(?!ถูก|แพง|กลาง)[^\n]{2,60}$")


def _without_price(words: str, answers: Answers) -> tuple[str, Answers]:
    """Returns the giver's words without a price told behind them, and the price if it was not known
    before: `ช่างสมชาย ค่ะ แต่ราคาไม่แน่ใจ น่าจะพันแปด`. Another price than was told is told beside it."""
    found = _PRICE_BEHIND.search(words)
    before = answers.get("value", UNKNOWN)
    if found is None or len(fold(words[: found.start()])) < _LEAST_GIVER:
        return words, {}
    value = typed_value(found[0]) or rough_value(found[0])
    giver = words[: found.start()].rstrip()
    if value is None or before == UNKNOWN:
        return giver, {"value": str(value)} if value is not None else {}
    told = {} if value == Decimal(before) else {gift_fate.GIVER_TOLD: found[0].strip(" ,")}
    return giver, told


_LEAST_GIVER = 4


def _only_giver(words: str, answers: Answers) -> str:
    """Returns the giver's words without those at their end that tell what was done with the thing,
    which is kept elsewhere."""
    plain = normalise(words)
    if len(plain) != len(words):
        return words
    done = gift_fate.done_places(plain)
    done = {each: (gift_fate.led_from(plain, at), end) for each, (at, end) in done.items()}
    ends = [at for each, (at, _end) in done.items() if answers.get("done", each) == each]
    used = gift_fate.used_place(plain, clause=True)
    ends = [*ends, used[0]] if used is not None and not done else ends
    giver = gift_forms.named_again(words[: min(ends, default=len(words))].rstrip(" ,"))
    giver = gift_forms.without_giving(without_particles(giver))
    return giver if len(ends) < 2 and len(fold(giver)) > 1 else words


def maybe_meant(context: Context, words: str) -> Sequence[Person]:
    """People of the office that the giver's words may mean, without the receiver."""
    named = _of_the_office(context, words)
    near = people_named.searched(context, words, limit=_OFFERED)
    near += people_named.searched(context, read_giver(words).name, limit=_OFFERED)
    sure = [context.session.get_one(Person, id_) for id_ in named]
    found = {p.id: p for p in (*sure, *near) if p.id != context.me.id}
    return list(found.values())[:_OFFERED]


def _of_the_office(context: Context, words: str) -> list[int]:
    """Ids of people on the roster whose first and last name stand in the words."""
    return roster(context.session).by_name.derived(_names).named_in(words)


def _names(known: PeopleByName) -> OfficeNames:
    return OfficeNames(known.here, known.of_each(name_key).__getitem__)


# -- occasion and day ----------------------------------------------------------------------------


def read_occasion(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads place and occasion. A single past day in the words is the day of receipt; another than
    was told before is asked about."""
    words = read_short(text, context, answers)
    if _ABOUT_PICTURES.fullmatch(without_polite_ending(words)):
        raise Unclear("เรื่องรูปตอบภายหลังได้ ข้อนี้พิมพ์สถานที่และโอกาส เช่น ที่ห้องประชุม 301", own=True)
    if is_hours(words):
        raise Unclear("เวลายังไม่ใช่สถานที่หรือโอกาส กรุณาบอกด้วย เช่น เมื่อวานบ่ายสอง ที่ห้องประชุม 301", own=True)
    told = told_day(normalise(words), context.today)
    if told is None:
        return words
    day, before = told.isoformat(), answers.get("received_on")
    if before in (None, day):
        return Choice("when", "", words, also={"received_on": day, DAYS_DIFFER: False})
    return Choice("when", "", words, also={DAYS_DIFFER: True, DAYS: [before, day]})


_ABOUT_PICTURES = pattern_of("(?:ไม่มี|ไม่ได้ถ่าย|ลืมถ่าย|ไม่ทันถ่าย)(?:รูป|ภาพ)(?:ถ่าย)?(?:ไว้|เลย)*")


def told_day(plain: str, today: date) -> date | None:
    """Returns the single past day that normalised words name; None if they name none or several."""
    plain = _FEAST.sub(" ", plain)
    weekday = _WEEKDAY.search(plain)
    for words in (plain, weekday[0] if weekday is not None else ""):
        try:
            days = set(find_dates(_days_written(words, today), today))
        except Unclear:
            days = set()
        if days:
            return days.pop() if len(days) == 1 and max(days) <= today else None
    return None


def roughly_when(plain: str, today: date) -> str:
    """Returns the words that tell a part of a month, or a month, where no day is told; else ""."""
    found = _SOME_TIME.search(plain)
    return found[0].strip() if found is not None and told_day(plain, today) is None else ""


_SOME_TIME = pattern_of(
    rf"(?:ต้น|กลาง|ปลาย|สิ้น)ๆ?\s?(?:เดือน\s?(?:{ANY_MONTH}|ที่แล้ว|ก่อน|นี้)?|{ANY_MONTH})|(?<!สิ้น)เดือน(?:ที่แล้ว|ก่อน)"
)


def day_alone(plain: str, today: date) -> date | None:
    """Returns the single past day of normalised words that tell nothing else."""
    day = told_day(plain, today)
    whole = _days_written(plain, today) if day is not None else ""
    return day if _ONLY_A_DAY.fullmatch(blanked(whole, mention_spans(whole))) and whole else None


_ONLY_A_DAY = pattern_of(
    rf"(?:เมื่อ|ตอน|ช่วง|วันที่|วัน|เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ|นี้|ก็|คือ|ได้(?:รับ)?|มา|{POLITE}|[\s,.])*"
)
_FEAST = pattern_of("(?<=[ก-๎])(?<!วัน)(?<!ช่วง)(?<!เมื่อ)(?<!ตอน)(?:ปีใหม่|สงกรานต์|ตรุษจีน)")
"""A name for a thing and no day: `กระเช้าปีใหม่`, `งานเลี้ยงปีใหม่ของเขาเมื่อวันเสาร์ที่ 21`."""
_WEEKDAY = pattern_of(
    r"เมื่อ(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:\s?ที่\s?(?:\d{1,2}|แล้ว|ผ่านมา)|ก่อน|นี้)?"
)


def _days_written(words: str, today: date) -> str:
    """Returns the words with `เมื่อวันศุกร์` in figures, if one day only may be meant."""
    try:
        return written_out(words, Calendar(today, Toward.PAST))
    except Unclear:
        return words


def _of_receipt(text: str) -> str:
    """Returns the words without clauses on the day when it was given back, and a day that is left
    by its number as one of the month: `26 ไง วันนี้คือวันคืนของ`. All other words as they are."""
    if _NIGHT_ALONE.fullmatch(normalise(text)):
        return text
    clauses = _BACK_ON.sub("", text).split()
    left = " ".join(each for each in clauses if not _GIVEN_BACK.search(each) or "รับ" in each)
    alone = _DAY_ASSERTED.fullmatch(normalise(left)) if left != text or "ไง" in left else None
    return f"วันที่ {alone['day']}" if alone is not None else left


def is_of_the_return(text: str) -> bool:
    """Tells whether the words are of the day when it was given back, and of no other."""
    return not _of_receipt(text)


_BACK = (
    r"(?:(?:ส่ง|เอา|นำ)คืน|(?<!เมื่อ)(?<!กลาง)(?<!ค่ำ)(?<!เที่ยง)(?<!ทั้ง)(?<!ข้าม)(?<!ค้าง)(?<!ตอน)(?<!\d)คืน"
    "(?!วาน|วันนี้|ของวัน(?!ที่)|วัน(?:ปี|ขึ้น|สิ้น|ลอย|คริส|สงกรานต์|เกิด|งาน|พระ)|นี้|นั้น|ก่อน|ปี(?:ใหม่|เก่า)|ลอย|คริส|สงกรานต์"
    "|ข้าม|ส่งท้าย|สิ้น|งาน|เดือน(?:มืด|หงาย|เพ็ญ)|เพ็ญ|แรก|สุดท้าย|เดียว|หนึ่ง|ที่(?:แล้ว|ผ่าน)))"
)
_GIVEN_BACK = pattern_of(_BACK)
"""No night: `คืนวานนี้`, `คืนปีใหม่`."""
_NIGHT_ALONE = pattern_of(
    rf"คืน\s?(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:ก่อน|นี้|\s?ที่(?:แล้ว|ผ่านมา))?"
    rf"|(?:วันที่\s?)?\d{{1,2}}(?:\s?(?:{ANY_MONTH})(?:\s?\d{{2,4}})?|/[\d/]{{1,7}})?)(?:{POLITE}|\s)*"
)
"""A whole answer that names a night, or the day of a return."""
_BACK_ON = pattern_of(
    rf"(?<!\S)(?:(?!รับ)\S)*{_BACK}(?:ของ|ให้|เขา|เค้า|ไป|กลับ|แล้ว)*\s?(?:เมื่อ)?(?:วันที่)?\s?\d{{1,2}}(?:\s?(?:{ANY_MONTH})(?:\s?\d{{2,4}})?|/[\d/]{{1,7}})?(?!\S)"
)
"""A day right behind them is that of the return: `มาคืน 25 ก.พ.`."""
_DAY_ASSERTED = pattern_of(rf"(?:วันที่\s?)?(?P<day>\d{{1,2}})(?:ไง|สิ|{POLITE}|\s)*")


def may_be_of_the_return(plain: str, answers: Answers) -> bool:
    """Tells whether a night, `คืนวันศุกร์`, may be the day of a return that was told before."""
    return answers.get("done") == SENT_BACK and _NIGHT_ALONE.fullmatch(plain) is not None


def read_day(text: str, context: Context, _answers: Answers) -> str:
    """Reads a past day in either era; without a year the last such day."""
    text = _of_receipt(text)
    return read_alone(
        text, Calendar(context.today, Toward.PAST), lambda words: _read_past_day(words, context)
    )


def _read_past_day(text: str, context: Context) -> str:
    text = written_out(text, Calendar(context.today, Toward.PAST))
    day = _read_day(text, context.today)
    tomorrow = read_date(text, context.today - _DAY) == day - _DAY  # relative, such as พรุ่งนี้
    if day > context.today and not tomorrow:
        # Without a year the last such day is meant; a typed year stays and is refused.
        day = read_date(text, context.today - _YEAR)
    if day > context.today:
        raise Unclear(FUTURE)
    if in_doubt(text):
        raise Unclear(DATE_HINT, (short_date(day),))
    return day.isoformat()


def _read_day(text: str, today: date) -> date:
    try:
        return read_date(text, today)
    except Unclear as unclear:
        if not _YEAR_TYPED.search(normalise_lines(text)):
            raise
        # With a year it is a whole date: the fault is in the date.
        raise Unclear(NO_SUCH_DAY) from unclear


# -- the report ----------------------------------------------------------------------------------


def draft_of(context: Context, answers: Answers, photos: Sequence[int]) -> GiftDraft:
    """The report from the answers; `photos`: ids of files."""
    value, note = value_of(answers)
    return GiftDraft(
        received_on=date.fromisoformat(answers["received_on"]),
        what=whole_thing(answers["what"], answers),
        given=given_by(context, answers, answers["occasion"], answers["done"]),
        occasion=whole_occasion(answers["occasion"], answers),
        done=answers["done"],
        value=value,
        value_note=note,
        photos=photos,
    )


def whole_thing(what: str, answers: Answers) -> str:
    """The thing, and in brackets what became of it that the form has no box for."""
    told = answers if answers.get(gift_fate.USED) else {**answers, gift_fate.ALL_USED: None}
    return _with_beside(what, told, gift_fate.BEHIND_THE_THING)


def whole_occasion(occasion: str, answers: Answers) -> str:
    """Where and when, and in brackets what was told of how it came."""
    return _with_beside(occasion, answers, gift_fate.BEHIND_THE_OCCASION)


def own_occasion(whole: str) -> str:
    """Where and when, without what stands in brackets behind it."""
    return _BRACKETS.sub("", whole) or whole


_BRACKETS = pattern_of(r"(?:\s\([^()]+\))+$")


def _with_beside(words: str, answers: Answers, names: Sequence[str]) -> str:
    for told in map(answers.get, names):
        words = f"{words} ({told})" if told and told not in words else words
    return words


def value_of(answers: Answers) -> tuple[Decimal | None, str]:
    """Baht and an empty note, or None and the note why the value is unknown."""
    if answers["value"] == UNKNOWN:
        return None, answers.get("value_note") or ""
    return Decimal(answers["value"]), ""


def given_by(context: Context, answers: Answers, occasion: str, done: str) -> GivenBy:
    """The giver and how it was given. `occasion`: the receiver's words; `done`: as in Gift."""
    giver = read_giver(answers["giver"])
    manner, relation = answers.get("manner"), answers["relation"]
    named = _named(context, answers)
    # A person of the office is one giver under any name.
    key = f"person:{named[0]}" if len(named) == 1 else giver.name_key if giver.name else ""
    return GivenBy(
        giver=giver.name,
        organisation=giver.organisation,
        keys=GiverKeys(key, giver.organisation_key, fold(occasion)),
        named=named,
        relation=relation,
        public=manner == PUBLIC and relation != RELATIVE,
        refusable=manner in (OWN_FREE, SHARED_FREE) or done == REFUSED,
        shared=manner in (SHARED_PRESSED, SHARED_FREE) and relation != RELATIVE,
    )


def _named(context: Context, answers: Answers) -> list[int]:
    """Ids of people of the office that are the giver: chosen, or with exactly that name."""
    of, chosen = answers.get("giver_staff") or ("", 0)
    chosen = chosen if of == answers["giver"] else 0
    called = _of_the_office(context, answers["giver"])
    return sorted({*called, *([chosen] if chosen else [])} - {context.me.id})
