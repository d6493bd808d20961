"""Reads days of leave that are not told whole: without a last one, or two stretches at once."""

from __future__ import annotations

from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.messages import Message, Text
from handlers.people.away.away_questions import (
    COUNT,
    MEANT,
    SINCE,
    count_named,
    days_named,
    span,
)
from handlers.people.away.until_back import SINCE_SAID
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import short_date, short_span
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people import absences

_LONGEST = 120
_OPEN_END = pattern_of(
    r"\s*(?:จนกว่า\S.*|จน(?:หาย|คลอด|ครบ|เสร็จ|แข็งแรง|ดีขึ้น|หมอ).*|(?:ไป)?เรื่อย\s?ๆ.*|(?:ยัง)?ไม่มีกำหนด.*"
    r"|(?:ยัง)?ไม่(?:รู้|ทราบ|แน่ใจ)(?:ว่า|จะ)*(?:กลับ|หาย|ลา(?:ถึง|กี่)|ถึง(?:วันไหน|เมื่อไ)|นานแค่ไหน|กี่วัน|วันไหน).*)$"
)
_APART = pattern_of(
    r"\s*(?:กับ|และ|แล้วก็|,|\+)\s*(?:ขอ|จะ|ลา|อีก|วันที่|\s)*"
    r"|(?<=ลา)\s+(?=(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|พรุ่งนี้|มะรืน|\d)\S*(?:\s\S{1,10})?\s?(?:ก็)?ด้วย)"
)
_WEEKDAY = r"(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)"
_OF_ONE_WEEK = pattern_of(
    rf"(?P<first>{_WEEKDAY})(?P<later>\s?(?:กับ|และ|แล้วก็|,)\s?{_WEEKDAY})\s?(?P<week>(?:ของ)?(?:อาทิตย์|สัปดาห์)?(?:หน้า|นี้))"
)
"""`พุธกับพฤหัสหน้า`: the week behind the last day is that of the first one, too."""
_PART_OF_DAY = pattern_of(
    r"(?:(?:แค่|เฉพาะ|ช่วง|ตอน)?(?:ครึ่ง(?:วัน)?(?:เช้า|บ่าย)?|เต็มวัน|ทั้งวัน)|(?:ช่วง|ตอน)(?:เช้า|บ่าย))"
)
ONE_BY_ONE = "แจ้งลาทีละช่วง ช่วง {0} ยังไม่ได้แจ้ง กด “ยืนยันวันลา” ของช่วงนี้ก่อน แล้วพิมพ์ “ลา {0}”"
_WHICH_DAY = "ตอนนี้ลา {} วันเดียว จะลาวันใดของ {} พิมพ์ เช่น “เปลี่ยนเป็น {}” ลาทั้งสัปดาห์พิมพ์ “เปลี่ยนเป็น {}”"
_A_NUMBER = pattern_of(r"^\s*\d{1,2}(?=\s*$)")
_OPEN = "“{}” บอตจดเป็นวันที่แน่นอน ใส่วันสุดท้ายโดยประมาณก่อนได้ แล้วค่อยเลื่อนหรือแจ้งช่วงต่อไป"


def which_day(told: date, first: date, last: date) -> str:
    """Asks which day of a week is meant where leave of one day is moved there."""
    same = first + timedelta(days=told.weekday() - first.weekday())
    return _WHICH_DAY.format(
        short_date(told), short_span(first, last), short_date(same), short_span(first, last)
    )


def since_named(text: str, context: Context) -> date | None:
    """Returns the first day, if the words tell it and no last one: `ลาคลอดตั้งแต่ 1 เมษา`, `ตั้งแต่
    วันที่ 7 จนกว่าจะคลอด`."""
    plain = normalise(text)
    open_end = _OPEN_END.search(plain)
    if open_end is not None:
        plain = plain[: open_end.start()]
    elif SINCE_SAID.search(plain) is None or days_named(plain, context) is not None:
        return None
    if "ถึง" in plain:
        return None
    days = days_named(SINCE_SAID.sub(" ", plain), context)
    return days[0] if days is not None and days[0] == days[1] else None


def since(said: str, context: Context) -> Answers:
    """Returns the first day of words that tell no last one, as an answer; the question asks for
    the last."""
    first = since_named(said, context)
    return {SINCE: first.isoformat()} if first is not None and first >= context.today else {}


def counted(said: str, context: Context) -> Answers:
    """Returns how many days words tell that name no first one, with those from today and from
    tomorrow on: `หมอให้หยุด 5 วัน`; nothing for other words."""
    plain, count = normalise(said), count_named(said)
    if (
        not 2 <= count <= absences.LONGEST_DAYS
        or _OVER.search(plain)
        or _names_a_day(plain, context)
    ):
        return {}
    starts = (context.today, context.today + timedelta(1))
    return {COUNT: count, MEANT: [_stretch(each, count) for each in starts]}


def _names_a_day(plain: str, context: Context) -> bool:
    """Tells whether words name a day, also one of two."""
    try:
        return bool(mention_spans(written_out(plain, Calendar(context.today, Toward.COMING))))
    except Unclear:
        return True


def meant(unclear: Unclear, context: Context) -> Answers:
    """Returns the stretches that may be meant by the words of which a reader was not sure."""
    found = (days_named(each, context) for each in unclear.meant)
    days = [
        [day.isoformat() for day in each] for each in found if each and each[0] >= context.today
    ]
    return {MEANT: days} if days else {}


def doubted(unclear: Unclear, context: Context, answers: Answers) -> Heeded | None:
    """Asks about the one stretch that is meant by words of which a reader was not sure; weekdays
    that are named next are of that stretch."""
    told = meant(unclear, context) if MEANT not in answers and SINCE not in answers else {}
    if len(told.get(MEANT, ())) != 1 or len(unclear.meant) != 1:
        return None
    return Heeded(told, told=asked_of(told), at_once=True)


def of_this_month(said: str, context: Context) -> Answers:
    """Returns the coming days of two bare numbers at the end of the words, to be asked about:
    `ลาเลย 3-5`; nothing for other words."""
    plain = normalise(said)
    found = _TWO_NUMBERS.search(plain) if len(plain) <= _LONGEST else None
    if found is None or days_named(plain, context) is not None:
        return {}
    first, last = int(found["first"]), int(found["last"])
    begins = context.today
    while begins.day != first and (begins - context.today).days < _DAYS_OF_MONTH:
        begins += timedelta(1)
    ends = begins + timedelta(last - first)
    if begins.day != first or not first < last == ends.day:
        return {}
    return {MEANT: [[begins.isoformat(), ends.isoformat()]]}


def numbers_alone(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Asks about these days where days are asked for; None for other words."""
    told = of_this_month(text, context) if {MEANT, SINCE, COUNT}.isdisjoint(answers) else {}
    return Heeded(told, told=asked_of(told), at_once=True) if told else None


def asked_of(told: Answers) -> str:
    """Asks whether the one stretch of days is meant that words may mean."""
    return _IS_IT.format(short_span(*span(told[MEANT][0])))


_DAYS_OF_MONTH = 31
_TWO_NUMBERS = pattern_of(
    rf"(?<![\d./:])(?:วันที่\s?)?(?P<first>\d{{1,2}})\s?(?:-|–|ถึง)\s?(?:วันที่\s?)?(?P<last>\d{{1,2}})(?:เลย|ด้วย|{POLITE}|\s)*$"
)
_IS_IT = "หมายถึง {} ใช่หรือไม่ กดปุ่ม หรือพิมพ์วันอื่น"


def _stretch(first: date, count: int) -> list[str]:
    return [first.isoformat(), (first + timedelta(count - 1)).isoformat()]


_OVER = pattern_of(
    rf"(?:ไป|มา|ครบ)(?:แล้ว)?\s?\d{{1,2}}\s?วัน|\d{{1,2}}\s?วัน\s?(?:แล้ว|ละ)|อย่างน้อย|เหลือ|{WHETHER}|กี่"
)
"""Days that are over, or are asked about."""


def count_alone(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes how many days words tell that name no first one, which is asked for next."""
    if len(text) > _LONGEST or {COUNT, SINCE} & set(answers):
        return None
    told = counted(text, context)
    return Heeded(told, at_once=True) if told else None


def first_day_alone(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the first day of words that leave the last one open, which is asked for next; None for
    other words, and where the first day was told before."""
    left_open = _OPEN_END.search(without_polite_ending(normalise(text)))
    if left_open is None or SINCE in answers or len(text) > _LONGEST:
        return None
    told = since(text, context)
    return Heeded(told, told=_OPEN.format(left_open[0].strip()), at_once=True) if told else None


def one_of_two(text: str, context: Context, facts: Answers) -> Heeded | None:
    """Takes the first of days that stand apart, and says how the others are told.

    facts: what else the words tell of the leave
    """
    first, later = two_apart(text, context) or (None, None)
    if first is None or later is None or first[0] < context.today:
        return None
    days = [each.isoformat() for each in first]
    return Heeded({"days": days, **facts}, told=ONE_BY_ONE.format(short_span(*later)), at_once=True)


def two_apart(text: str, context: Context) -> tuple[tuple[date, date], tuple[date, date]] | None:
    """Returns two stretches of days that one sentence names, if days lie between them: `จันทร์หน้า
    ครึ่งเช้า กับพฤหัสเต็มวัน`; None for other words."""
    plain = _PART_OF_DAY.sub(" ", normalise(text)) if len(text) <= _LONGEST else ""
    if (around := _around_one(plain, context)) is not None:
        return around
    plain = _OF_ONE_WEEK.sub(r"\g<first>\g<week>\g<later>\g<week>", plain)
    parts = [each for each in _APART.split(plain) if each.strip()]
    if len(parts) != 2:
        return None
    first, later = (days_named(_A_NUMBER.sub(r"วันที่ \g<0>", each), context) for each in parts)
    if first is None or later is None:
        return None
    first, later = sorted((first, later))
    return (first, later) if later[0] > first[1] + timedelta(1) else None


_BUT_ONE = pattern_of(
    r"(?P<days>.*\d\D{0,12})\s*(?:แต่|ยก|ขอ|\s)*เว้น(?:วัน(?:ที่)?|\s)*(?P<day>\d{1,2})(?:\s*(?:ไว้|มาทำงาน|วัน(?:เดียว|นึง)|นะ|ค่ะ|คะ|ครับ|คับ|\s))*"
)
"""`7-9 ธันวา เว้นวันที่ 8`."""


def _around_one(plain: str, context: Context) -> tuple[tuple[date, date], tuple[date, date]] | None:
    """Returns the days before and behind the one that the words leave out; None for other words."""
    found = _BUT_ONE.fullmatch(plain) if "เว้น" in plain else None
    whole = days_named(found["days"], context) if found is not None else None
    if found is None or whole is None:
        return None
    count = (whole[1] - whole[0]).days
    inside = (whole[0] + timedelta(each) for each in range(1, count))
    out = next((each for each in inside if each.day == int(found["day"])), None)
    if out is None:
        return None
    return (whole[0], out - timedelta(1)), (out + timedelta(1), whole[1])


_LATER_BY = pattern_of(
    r"(?:ออกไป|ไป|ถัดไป|ช้าลง|อีก|\s)+(?P<count>\d{1,2}|หนึ่ง|สอง|สาม|สี่)?\s?(?P<unit>อาทิตย์|สัปดาห์|วัน)(?:นึง|หนึ่ง|เดียว|หน้า)?"
    rf"(?:ได้(?:{WHETHER})|ให้|หน่อย|ที|นะ|ค่ะ|คะ|ครับ|คับ|\s)*$"
)
_COUNTS = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4}


def later_by(text: str, told: tuple[date, date]) -> tuple[date, date] | None:
    """Returns the days put off by a number of days or weeks: `เลื่อนวันลาออกไปอีกอาทิตย์นึง`; None
    where the words tell no such number."""
    plain = normalise(text)
    found = _LATER_BY.search(plain) if "อีก" in plain or "ออกไป" in plain else None
    if found is None:
        return None
    number = found["count"] or "1"
    count = _COUNTS.get(number) or int(number)
    length = timedelta(count if found["unit"] == "วัน" else 7 * count)
    return told[0] + length, told[1] + length


def told_already(context: Context) -> list[Message]:
    """Says which leave from today on is stored; nothing without any."""
    found = absences.coming(context.session, context.me, context.today)
    if not found:
        return []
    days = ", ".join(short_span(each.first_day, each.last_day) for each in found)
    return [Text(f"แจ้งลาไว้แล้ว {days} พิมพ์ “ดูวันลา” เพื่อเลื่อนหรือยกเลิก")]


def stored(answers: Answers) -> str:
    """Returns the days of the stored leave that is moved."""
    return short_span(*span(answers["replaces"]["days"]))


def stays(answers: Answers) -> str:
    """Says that the stored leave stands where moving it is cancelled; "" where none is moved."""
    return f"วันลาเดิม {stored(answers)} ยังอยู่" if "replaces" in answers else ""
