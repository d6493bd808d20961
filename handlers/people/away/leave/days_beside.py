"""Reads days of leave by those that stand, told or stored: `เพิ่มอีกวันนึง`, `เพิ่มวันพฤหัสด้วย`,
`เอาเป็นสองวัน`, `เลื่อนไปอีกอาทิตย์นึง`.

A weekday that is named without its week is the one beside the days that stand (decisions/0185).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from handlers.context import Context
from handlers.people.away.away_questions import days_named
from handlers.people.away.leave import days_open, leave_bounds, leave_heard
from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import short_date, short_span
from handlers.understand.dates.day_behind import weekday_written
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending

Days = tuple[date, date]
"""The first and the last day."""
_LONGEST = 60
_COUNTS = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด")
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_COUNTS)})"
_LEAD = (
    rf"(?:{POLITE}|เอ่อ|เออ|อ้อ|อ้าว|อุ๊ย|เอ้ย|โทษที|ขอโทษ|เดี๋ยว(?:ก่อน)?|งั้น|แล้วก็|ขอ|อยาก|จะ|ช่วย|ต้อง|ให้|{ME_OR_US}|น่าจะ(?=ต้อง)"
    r"|เปลี่ยนใจ|จริงๆ|พอดี|ยังไม่หาย|[\s,])*"
)
_SOFT = rf"{POLITE}|ดีกว่า|ละกัน|แล้วกัน|เลย|ด้วย|หน่อย|ที|ให้|แทน|ก็พอ|พอ|เข้าไป|ต่อ|\s"
_TAIL = f"(?:{_SOFT})*"
_MORE = pattern_of(
    rf"{_LEAD}(?:(?:ลา|หยุด|พัก)?(?:เพิ่ม|บวก|ต่อ|ขยาย|ยืด)(?:วัน)?(?:ลา|หยุด)?(?:ไป|ออกไป|ให้|\s)*|(?:ลา|หยุด|พัก)(?=\s?อีก)|(?<=ขอ)(?=อีก))"
    rf"(?:อีก|สัก|ซัก|\s)*(?P<count>{_COUNT})?\s?วัน(?:นึง|หนึ่ง|เดียว|\s)*{_TAIL}"
)
"""So many days more: `ลาต่ออีกวันนึง`."""
_FEWER = pattern_of(
    rf"{_LEAD}(?:กลับ(?:มา)?(?:ทำงาน)?(?:เร็วขึ้น|เร็ว|ก่อน(?:กำหนด)?)|(?:ลด|ลา|หยุด|หัก)(?:วัน)?(?:ลา)?(?:น้อย)?(?:ลง|ออก)|น้อยลง)(?:อีก|สัก|ซัก|\s)*(?P<count>{_COUNT})?\s?วัน(?:นึง|หนึ่ง|เดียว|\s)*{_TAIL}"
)
"""So many days fewer: `กลับเร็วขึ้นวันนึง`."""
_IN_ALL = pattern_of(
    rf"{_LEAD}(?:(?:เปลี่ยน|แก้|เพิ่ม|ลด|หยุด)?(?:วัน)?(?:ลา)?(?:เป็น|เหลือ|แค่)+|(?:เอา|ลา|รวม|ทั้งหมด)(?:เป็น|เหลือ|แค่)*)\s?(?P<count>{_COUNT})\s?วัน(?!ที่){_TAIL}"
)
"""So many days in all: `เอาเป็นสองวันค่ะ`."""
_WHY = r"(?:\s+(?:มัน|เพราะ|เป็น|ติด|พอดี|มี|ต้อง|จะ|วันนั้น|ตรง|หยุด|หมอ|หาย)\S{0,30}(?:\s\S{1,20}){0,2})?"
_OFF = pattern_of(
    rf"{_LEAD}(?:(?:ยกเลิก|งด|ถอน)(?:ลา|ของ|\s)*(?P<cancelled>\S.{{0,24}}?)(?:แค่)?(?:วันเดียว)?"
    rf"|(?:ตัด|เอา|ลบ|ดึง|ถอด|ถอน|ยกเลิก)(?:วัน)?(?:ลา)?(?:ของ)?\s*(?P<cut>\S.{{0,24}}?)\s*(?:ออก(?:ไป)?|ทิ้ง)"
    rf"|(?:ไม่(?:เอา|ลา|ใช้|ต้องลา|ขอลา|นับ|รวม))(?:ลา|ของ|\s)*(?P<left>\S.{{0,24}}?)(?:แล้ว|ละ)?"
    rf"|(?P<works>\S.{{0,24}}?)\s*(?:ไม่(?:ต้อง|ได้|ขอ)?(?:ลา|หยุด)|(?:กลับ)?มาทำงาน(?:ได้)?)(?:แล้ว|ละ)?)(?:แล้ว|{_SOFT})*{_WHY}"
)
"""Days that are taken off: `ตัดวันที่ 31 ออก`, `ไม่เอาวันพุธแล้ว`, `วันที่ 3 ไม่ลาแล้ว`."""
_ANEW = pattern_of(
    rf"{_LEAD}(?:(?:ขอ)?(?:แก้(?:ไข)?|เปลี่ยน|เลื่อน|ย้าย|ขยับ)(?:วัน)?(?:ลา)?(?:เป็น|ไป|มา)+|(?P<takes>เอา(?:เป็น)?|เป็น)|)\s*(?:วันที่|ที่|วัน)?\s?(?P<day>\d{{1,2}})"
    rf"(?![\d./:-]|\s?(?:วัน|คน|โมง|น\.|ชั่วโมง|ครั้ง|ถึง))(?P<ends>\s*(?:แทน|ดีกว่า|ต่างหาก|ละกัน|แล้วกัน|ค่ะ|คะ|ครับ|คับ|นะ|เลย|ให้|ที|หน่อย|\s)*)"
)
"""Another day of the month: `งั้นเอา 8 แทน`, `ขอแก้เป็นวันที่ 2`, `วันที่ 2 ต่างหาก`."""
_RATHER = pattern_of("แทน|ดีกว่า|ต่างหาก|ละกัน|แล้วกัน|แก้|เปลี่ยน|เลื่อน|ย้าย|ขยับ|เอาเป็น")
_TOO = pattern_of(
    rf"{_LEAD}(?:ลา|หยุด)?\s*(?P<day>\S.{{0,24}}?)\s*(?:ก็|อีกวัน|ลา|ขอ|ขอลา)*ด้วย(?:อีกวัน)?{_TAIL}(?:\s(?!.*(?:ไหม|มั้ย|ใคร|อะไร|ยังไง))\S{{1,30}}(?:\s\S{{1,20}}){{0,2}})?"
)
"""One day too: `พรุ่งนี้ด้วยครับ น่าจะยังไม่หาย`."""
_PUTS_OFF = pattern_of("เลื่อน|ขยับ|ย้าย")
_CUE = pattern_of(r"\d|พรุ่งนี้|มะรืน|วัน|อาทิตย์|สัปดาห์|ถึง|เริ่ม|ตั้งแต่|พุธ|พฤหัส|ศุกร์|จันทร์|-")
"""This stands in all such words."""


def may_change(text: str) -> bool:
    """Tells whether it is worth while to read the words: a quick look."""
    return len(text) <= _LONGEST and _CUE.search(text) is not None


def changed(text: str, told: Days, context: Context) -> Days | None:
    """Returns the days that the words make of those that stand: more of them, so many in all,
    others so much later, another first or last day; None for other words."""
    if not may_change(text):
        return None
    plain = as_wish(normalise(text)).strip()
    if _contradicts(plain, told, context):
        return None
    return (
        _counted(plain, told, context)
        or _less(plain, told, context)
        or _less_and_left(plain, told, context)
        or (days_open.later_by(plain, told) if _PUTS_OFF.search(plain) else None)
        or leave_bounds.moved(plain, told, _beside(told, context), _gap(context))
        or _one_more(plain, told, context)
        or _of_the_month(plain, told, context)
    )


def goes_on(text: str) -> bool:
    """Tells whether the words want more days of leave and name none: `ลาต่ออีกวันนึง`."""
    return len(text) <= _LONGEST and _MORE.fullmatch(as_wish(normalise(text)).strip()) is not None


def takes_off(text: str) -> bool:
    """Tells whether the words take days off leave, whichever: `ไม่ลาวันพฤหัสแล้ว`."""
    if len(text) > _LONGEST or _A_DAY_NAMED.search(text) is None:
        return False
    plain = as_wish(normalise(text)).strip()
    return _off_in(plain) is not None or bool(_off_before(plain)[0])


_A_DAY_NAMED = pattern_of(r"\d|พรุ่งนี้|มะรืน|วันนี้|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์")


def besides(text: str, told: Days, context: Context) -> str:
    """Says how leave of other days is told that is wanted besides this one; "" for other words, and
    for days that go on from these, which are the same leave."""
    days = days_named(text, context) if leave_heard.adds_leave(text) else None
    if days is None or days[0] <= told[1] + _A_DAY and told[0] <= days[1] + _A_DAY:
        return ""
    return days_open.ONE_BY_ONE.format(short_span(*days))


def told_anew(text: str, told: Days, context: Context) -> Days | None:
    """Returns the days of a whole sentence that tells leave as if none were told yet: `จันทร์หน้าหมอนัด
    ขอลาช่วงเช้า`; None for other words, and for the days that stand."""
    if "ลา" not in text or len(text) > _LONGEST_SENTENCE:
        return None
    plain = as_wish(normalise(text)).strip()
    if _TELLS_LEAVE.search(plain) is None or _OF_ANOTHER.search(plain) is not None:
        return None
    days = beside(plain, told, context)
    return days if days not in (None, told) else None


_LONGEST_SENTENCE = 100
_TELLS_LEAVE = pattern_of(
    rf"(?:^|[\s,]|(?<=นี้)|(?<=หน้า)|(?<=ค่ะ)|(?<=ครับ)|(?<=นะ))(?:ขอ(?:อนุญาต)?|จะ|แจ้ง|ต้อง|อยาก|{ME_OR_US})*"
    r"ลา(?:ป่วย|กิจ|พักร้อน|พักผ่อน|พัก|หยุด|งาน)?(?=$|[\s\d,]|ครับ|คับ|ค่ะ|คะ|นะ|วัน|พรุ่งนี้|มะรืน|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|ครึ่ง|ช่วง|ตอน|แค่|ทั้ง|อีก|ถึง)"
)
_OF_ANOTHER = pattern_of(
    rf"ไม่(?:ได้)?ลา|ด้วย|เพิ่ม|ใคร|กี่|ไหน|ทำไม|{HOW_IN_FULL}|ถ้า|หาก|เหลือ|สิทธิ|ระเบียบ|ยกเลิก|หรือ|เคย|ลาไปแล้ว|\d\.\d|ลาออก|ลูกน้อง|หัวหน้า(?=ลา)|เขา|เค้า"
)


def instead_of(told: Days, days: Days) -> str:
    """Says that these days stand now, and how both are told."""
    before, now = short_span(*told), short_span(*days)
    return _INSTEAD.format(now, before, before)


_INSTEAD = "แก้วันลาเป็น {} แทน {} แล้ว ยังไม่ได้บันทึก หากลาทั้งสองช่วง ยืนยันช่วงนี้ก่อน แล้วพิมพ์ “ลา {}”"


def added(text: str, told: Days, context: Context) -> date | None:
    """Returns the day that is added though working days lie between; None for other words, and for
    a day of the leave."""
    day = _named_besides(text, told, context)
    return None if day is None or told[0] <= day <= told[1] else day


def not_added(text: str, told: Days, context: Context) -> str:
    """Says how a day is told that is added though working days lie between, or that the leave has
    it already, or that none between its ends can be taken off; "" for other words."""
    if (off := _taken_off(as_wish(normalise(text)).strip(), told, context)) is not None:
        return _BETWEEN.format(short_span(*off)) if told[0] < off[0] and off[1] < told[1] else ""
    day = _named_besides(text, told, context)
    if day is None:
        return ""
    within = told[0] <= day <= told[1]
    return (_HAS_IT if within else days_open.ONE_BY_ONE).format(short_date(day))


def _named_besides(text: str, told: Days, context: Context) -> date | None:
    plain = as_wish(normalise(text)).strip()
    return leave_bounds.added_apart(plain, told, _beside(told, context), _gap(context))


_BETWEEN = "วันลาเป็นช่วงเดียว ตัด {} ที่อยู่ตรงกลางไม่ได้ ให้ช่วงนี้สั้นลงก่อน แล้วแจ้งวันที่เหลือเป็นอีกช่วง"
_HAS_IT = "วันลานี้มี {} อยู่แล้ว ไม่ต้องเพิ่ม หากจะเพิ่มวันอื่น พิมพ์วันได้เลย"


def beside(text: str, told: Days, context: Context) -> Days | None:
    """Returns the days that words name; a weekday without its week is the one nearest to the days
    that stand, and not before today."""
    text = in_its_month(text, told[0], context.today)
    if (span := _weekday_span(text, told, context.today)) is not None:
        return span
    written = weekday_written(text, told[1], context.today)
    found = days_named(written[0], context) if written is not None else None
    return found or days_named(text, context)


_WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์")
_TWO_WEEKDAYS = pattern_of(
    rf"(?:วัน)?(?P<first>{'|'.join(_WEEKDAYS)})(?:บดี)?\s?(?:-|–|(?:จน)?ถึง|กับ|และ|,)\s?(?:วัน)?(?P<last>{'|'.join(_WEEKDAYS)})(?:บดี)?"
)
_SOME_WEEK = pattern_of(r"นี้|หน้า|ถัด|ก่อน|ที่|\d|อาทิตย์|สัปดาห์|เดือน")


def _weekday_span(text: str, told: Days, today: date) -> Days | None:
    """Returns the days from one weekday to another, without their week, beside those that stand."""
    found = _TWO_WEEKDAYS.search(text)
    if found is None or _SOME_WEEK.search(text):
        return None
    begins, ends = (_WEEKDAYS.index(found[each]) for each in ("first", "last"))
    first = told[0] + ((begins - told[0].weekday() + 3) % 7 - 3) * _A_DAY
    first += 7 * _A_DAY if first < today else 0 * _A_DAY
    return (first, first + (ends - begins) * _A_DAY) if begins < ends else None


_BARE_NUMBERS = pattern_of(
    rf"(?<![\d./:])(?:วันที่\s?)?(?P<first>\d{{1,2}})\s?(?:-|–|ถึง|กับ|และ)\s?(?:วันที่\s?)?(?P<last>\d{{1,2}})(?![\d./:]|\s?(?:{ANY_MONTH}|วัน|โมง|น\.))"
)
"""`25-26`, of the month of the days that stand."""


def in_its_month(text: str, told: date, today: date) -> str:
    """Returns the words with the month of the days that stand behind two bare numbers."""
    found = _BARE_NUMBERS.search(text)
    if found is None:
        return text
    try:
        first, last = (told.replace(day=int(found[each])) for each in ("first", "last"))
    except ValueError:
        return text
    if not today <= first < last:
        return text
    return f"{text[: found.start()]} {short_span(first, last)} {text[found.end() :]}"


def _beside(told: Days, context: Context) -> Callable[[str], Days | None]:
    return lambda words: beside(words, told, context)


def _gap(context: Context) -> leave_bounds.Gap:
    """Returns what tells whether no working day lies between two days."""
    return lambda first, later: context.working_days.count_between(first, later) <= 1


def _counted(plain: str, told: Days, context: Context) -> Days | None:
    first, last = told
    if (more := _MORE.fullmatch(plain)) is not None:
        return first, context.working_days.shift(last, _number(more))
    if (fewer := _FEWER.fullmatch(plain)) is not None:
        ends = context.working_days.shift(last, -_number(fewer))
        return (first, ends) if ends >= first else None
    if (in_all := _IN_ALL.fullmatch(plain)) is not None and (count := _number(in_all)) > 1:
        named = days_named(f"{short_date(first)} {count} วัน", context)
        ends = context.working_days.shift(first, count - 1)
        return named or (first, max(ends, first + timedelta(count - 1)))
    return None


def _one_more(plain: str, told: Days, context: Context) -> Days | None:
    found = _TOO.fullmatch(plain) if "ด้วย" in plain else None
    day = beside(found["day"], told, context) if found is not None else None
    if day is None or day[0] != day[1]:
        return None
    return leave_bounds.with_one(day[0], told, _gap(context))


def _of_the_month(plain: str, told: Days, context: Context) -> Days | None:
    """Returns the day of this number in the month of the one day that stands."""
    found = _ANEW.fullmatch(plain) if told[0] == told[1] else None
    if found is None or _RATHER.search(plain) is None:
        return None
    try:
        day = told[0].replace(day=int(found["day"]))
    except ValueError:
        return None
    return (day, day) if context.today <= day != told[0] else None


def _less(plain: str, told: Days, context: Context) -> Days | None:
    """Returns what is left without the first or the last days that are taken off."""
    off = _taken_off(plain, told, context)
    if off is None or off == told or told[0] < off[0] and off[1] < told[1]:
        return None
    first, last = (told[0], off[0] - _A_DAY) if off[1] == told[1] else (off[1] + _A_DAY, told[1])
    while first.weekday() >= _SATURDAY and first < last:
        first += _A_DAY
    while last.weekday() >= _SATURDAY and first < last:
        last -= _A_DAY
    return first, last


def _less_and_left(plain: str, told: Days, context: Context) -> Days | None:
    """Returns what is left where a second clause tells that, too: `ยกเลิกลาวันที่ 5 นะ ลาแค่ 3-4`; None
    where it names other days."""
    off, rest = _off_before(plain)
    left = _less(off, told, context) if off else None
    if left is None:
        return None
    return left if _ends_so(rest, left) or _tells_left(rest, left, told, context) else None


def _ends_so(rest: str, left: Days) -> bool:
    """Tells whether the clause names nothing but the last day that is left."""
    found = _LAST_DAY.fullmatch(rest)
    return found is not None and left[1].day == int(found["day"])


def _tells_left(rest: str, left: Days, told: Days, context: Context) -> bool:
    """Tells whether the clause names the days that are left, or so many, or neither days nor how
    many."""
    count = _HOW_MANY.search(rest)
    if count is not None and _number(count) != context.working_days.count_between(*left) + 1:
        return False
    named = beside(rest, told, context)
    return named == left or named is None and not _A_DAY_NAMED.search(_HOW_MANY.sub("", rest))


_HOW_MANY = pattern_of(rf"(?P<count>{_COUNT})\s?วัน(?!ที่)|วันเดียว")


def does_not_fit(text: str, told: Days, context: Context) -> str:
    """Asks which days are meant where words take days off leave and name others for what is left:
    `ยกเลิกลาวันที่ 12 นะ ลาแค่ 13-14`; "" for other words."""
    if len(text) > _LONGEST or _A_DAY_NAMED.search(text) is None:
        return ""
    amiss = _contradicts(as_wish(normalise(text)).strip(), told, context)
    return _WHICH_DAYS.format(short_span(*told)) if amiss else ""


def _contradicts(plain: str, told: Days, context: Context) -> bool:
    off, _rest = _off_before(plain)
    days = _taken_off(off, told, context) if off else None
    return days not in (None, told) and _less_and_left(plain, told, context) is None


_WHICH_DAYS = "วันลา {} คงเดิม วันที่ตัดออกกับวันที่จะลาไม่เข้ากัน จะลาวันใดบ้าง เช่น “เปลี่ยนเป็น 20-21 มีนาคม”"


def _off_before(plain: str) -> tuple[str, str]:
    """Returns the words that take days off, and the clause behind that tells what is left; "" and
    "" where they do not say both."""
    plain = _THANKS.sub("", plain)
    for found in _WHAT_IS_LEFT.finditer(plain):
        off = without_polite_ending(plain[: found.start()])
        if _off_in(off) is not None:
            return off, plain[found.start() :].strip()
    return "", ""


_THANKS = pattern_of(rf"^(?:เออ|โอเค|อ๋อ|อ้อ|ขอบ(?:ใจ|คุณ)(?:มาก|นะ)*|{POLITE}|[\s,])+(?=\S)")
_WHAT_IS_LEFT = pattern_of(
    r"(?<=\S)\s+(?:ก็|ขอ|จะ|เอา|ให้|แต่|ส่วน)*(?:ลา|หยุด|เหลือ|เอา)(?:แค่|เฉพาะ|เพียง|ถึง|เป็น|วันที่|\s?\d)"
)
_LAST_DAY = pattern_of(r"\D*ถึง(?:วันที่|แค่|\s)*(?P<day>\d{1,2})(?:\s?วัน)?\D{0,12}")
_SATURDAY = 5


def _taken_off(plain: str, told: Days, context: Context) -> Days | None:
    """Returns the days within those that stand that the words take off; None for other words."""
    found = _off_in(plain)
    if found is None:
        return None
    words = found["cancelled"] or found["cut"] or found["left"] or found["works"]
    words = _TRAILS.sub("", words)
    number = _ONE_NUMBER.fullmatch(words)
    days = _in_month(told, int(number[1])) if number is not None else beside(words, told, context)
    within = days is not None and told[0] <= days[0] and days[1] <= told[1]
    return days if within else None


def _off_in(plain: str) -> re.Match[str] | None:
    return _OFF.fullmatch(plain) if _OFF_CUE.search(plain) is not None else None


_TRAILS = pattern_of(r"\s*(?:ออก(?:ไป)?|ทิ้ง|วันเดียว|แล้ว)+$")
_OFF_CUE = pattern_of("ออก|ทิ้ง|ไม่|มาทำงาน|ยกเลิก|งด|ถอน")
_ONE_NUMBER = pattern_of(r"(?:วัน)?(?:ที่)?\s?(\d{1,2})")
_A_DAY = timedelta(days=1)


def _in_month(told: Days, number: int) -> Days | None:
    """Returns the day of this number among those that stand."""
    days = (told[0] + n * _A_DAY for n in range((told[1] - told[0]).days + 1))
    found = next((each for each in days if each.day == number), None)
    return (found, found) if found is not None else None


def _number(found: re.Match[str]) -> int:
    said = found["count"] or "1"
    return int(said) if said.isdecimal() else _COUNTS.index(said) + 1
