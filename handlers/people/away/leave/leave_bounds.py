"""Hears that leave begins or ends on another day than told: `เปลี่ยนใจ เริ่มวันที่ 3`, or lasts a day
more: `เพิ่มวันที่ 25 อีกวัน`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from handlers.understand.dates.dates import RANGE_HINT
from handlers.understand.dates.day_behind import weekday_written
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

Days = tuple[date, date]
"""The first and the last day of leave."""
Gap = Callable[[date, date], bool]
_LONGEST = 60
_LEAD = (
    rf"(?:{POLITE}|อ้อ|อ๋อ|เอ่อ|เออ|อืม|เอ้ย|อุ๊ย|อ้าว|ลืมไป|ลืม|แล้วก็|เปลี่ยนใจ|ไม่ใช่|งั้น|ขอ|เอา|แก้(?:ไข)?|เปลี่ยน|เลื่อน|เป็น|ให้|จริงๆ|แค่|ไม่ได้(?:จะ)?ยกเลิก"
    rf"|{ME}|วัน|[\s,])*"
)
_OF = r"(?:ลา|หยุด|พัก|ไม่อยู่)*(?:เป็น|คือ|ที่|\s)*(?:วันที่)?\s*"
_TAIL = rf"(?:{POLITE}|เลย|ด้วย|แทน|ดีกว่า|ละกัน|แล้วกัน|พอ|ก็พอ|[\s])*"
_BEGINS = pattern_of(rf"{_LEAD}(?:เริ่ม(?:ต้น)?|ลาตั้งแต่|ตั้งแต่)(?:จาก)?{_OF}(?P<day>\S.{{0,24}}?){_TAIL}")
_OBJECTS = pattern_of(
    rf"(?:{POLITE}|เอ้ย|อุ๊ย|อ้าว|เอ่อ|\s)*(?:ไม่ใช่|มิใช่)(?:สิ|ๆ|{POLITE}|\s)*(?:(?:ต้อง|เป็น|เอา|คือ)*\s*)(?=(?:วันที่\s*)?\d{{1,2}}\D*?(?:-|–|ถึง)\s*(?:วันที่\s*)?\d)"
)
"""Objects to the days that stand, before the right ones: `ไม่ใช่ 15 ถึง 18 มีนา`."""
_ENDS = pattern_of(
    rf"{_LEAD}(?:(?:ลา|หยุด|ขยาย|ยืด|ต่อ|ยาว|เพิ่ม|ออก|ไป)*(?:จน)?(?:ถึง|ยัน)(?:แค่)?|สิ้นสุด|วันสุดท้าย){_OF}(?P<day>\S.{{0,24}}?){_TAIL}"
)
_ADDS = pattern_of(
    rf"(?:{POLITE}|อ้อ|อ๋อ|เอ่อ|เอ้ย|อุ๊ย|อ้าว|ลืมไป|ลืม|แล้วก็|ไม่ใช่|ขอ|อยาก|จะ|ช่วย|ลา|ให้|[\s,])*(?:เพิ่ม|บวก|ต่อ)(?:ลา|อีก|วัน|หนึ่ง|นึง|1|ไป|\s)*(?:วัน)?(?:ที่)?\s*"
    rf"(?P<day>\S.{{0,24}}?)(?:เข้าไป|อีก(?:สัก)?(?:1|หนึ่ง|นึง)?\s*วัน|อีกวัน|ด้วย|{_TAIL})*"
)
_BACK_ON = pattern_of(
    rf"(?:{POLITE}|อ้อ|ขอ|จะ|{ME}|[\s,])*(?:กลับ)(?:มา|เข้า)(?:ทำงาน|ออฟฟิศ|สำนักงาน)?(?:ได้)?\s*(?:วันที่|วัน)?\s*(?P<then>\d{{1,2}}(?:\s?[ก-๙.]{{2,10}}?)??|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์))(?:ได้|แล้ว|ตามปกติ|เลย|{_TAIL})*"
    rf"|(?:.{{0,30}}\s)?(?:วันที่|วัน)?\s*(?P<day>\d{{1,2}}(?:\s?[ก-๙.]{{2,10}}?)??|พรุ่งนี้|มะรืน(?:นี้)?)\s*(?:{ME}|จะ|ก็|ขอ|ต้อง)*"
    rf"(?:กลับ)?(?:มา|เข้า)(?:ทำงาน|ออฟฟิศ|สำนักงาน)(?:ได้|แล้ว|ตามปกติ|เลย|{_TAIL})*"
)
"""Somebody works on that day again: `วันที่ 26 มาทำงานได้แล้ว`."""
_WEEK = pattern_of(r"(?:สัปดาห์|(?<!วัน)อาทิตย์)\s?(?:นี้|หน้า|ถัดไป)")
_OF_THE_WEEK = pattern_of("ทั้ง|ตลอด|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|\\d")
_DAY_LENGTH = timedelta(days=1)
_NUMBER = pattern_of(r"\d{1,2}")


def without_denied(text: str) -> str:
    """Returns the words without days that are said not to be meant: `ไม่ลาวันนี้ ลาพรุ่งนี้`.

    Raises Unclear where they name no others: `ไม่เอาวันนี้`.
    """
    if "ไม่" not in text:
        return text
    plain = normalise(text)
    if _DENIED_ALONE.fullmatch(plain):
        raise Unclear(RANGE_HINT)
    return _DENIED.sub(" ", plain)


def beside_told(text: str, answers: Mapping[str, Any], today: date) -> str:
    """Returns the words with the day of a weekday that is named without its week beside days that
    are told already (decisions/0185)."""
    days = answers.get("days")
    if not days or _WEEKDAY.search(text) is None:
        return text
    written = weekday_written(text, date.fromisoformat(days[1]), today)
    return written[0] if written is not None else text


_DENIED = pattern_of(
    rf"ไม่(?:ให้|ได้|ขอ|ต้อง|อยาก|จะ)*(?:ลา|เอา|ใช่|ใช้)\s*(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:นี้|หน้า)?|วันที่\s?\d{{1,2}})"
    rf"(?:แล้ว|ละ|{POLITE}|แต่|[\s,])+(?=\S)"
)
_DENIED_ALONE = pattern_of(
    rf"ไม่(?:เอา|ลา|ใช่|ใช้)(?:แล้ว)?(?!{POLITE}\s\S)(?:(?!เอา|เป็น|แทน|ลา|แต่|ขอ).){{1,24}}"
)
"""Behind a polite word other days are told: `ไม่ใช่ครับ พุธนี้`."""


def names_only_a_week(text: str) -> bool:
    """Tells whether the words name a week and no day of it, nor all of it: `ขอเป็นอาทิตย์ถัดไปแทน`."""
    plain = normalise(text)
    return _WEEK.search(plain) is not None and _OF_THE_WEEK.search(plain) is None


def moved(text: str, told: Days, named: Callable[[str], Days | None], joins: Gap) -> Days | None:
    """Returns the days with the new first or last day, or with one more; None for other words, or
    where the leave would end before it begins.

    named: the days that words name. joins: whether no working day lies between two days
    """
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return None
    if (objects := _OBJECTS.match(plain)) is not None:
        days = named(plain[objects.end() :])
        return days if days is not None and days[0] != days[1] and days != told else None
    first, last = told
    if (begins := _BEGINS.fullmatch(plain)) is not None:
        day = _weekday_from(begins["day"], last, -1) or _day(begins["day"], first, named)
        return (day, last) if day is not None and day <= last else None
    if (ends := _ENDS.fullmatch(plain)) is not None:
        day = _weekday_from(ends["day"], first, 1) or _day(ends["day"], last, named)
        return (first, day) if day is not None and day >= first else None
    if (adds := _ADDS.fullmatch(plain)) is not None:
        return with_one(_day(adds["day"], last, named), told, joins)
    if (back := _BACK_ON.fullmatch(plain)) is not None:
        said = back["day"] or back["then"]
        day = _weekday_from(said, first, 1) or _day(said, last, named)
        return (first, min(day - _DAY_LENGTH, last)) if day is not None and day > first else None
    return None


def goes_on(text: str) -> bool:
    """Tells whether leave is to last longer and only its last day is told: `ลาเพิ่มถึงวันที่ 26`."""
    before, _, last = normalise(text).partition("ถึง")
    longer = "เพิ่ม" in before or "ต่อ" in before
    return longer and bool(last) and not _NUMBER.search(before)


def added_apart(
    text: str, told: Days, named: Callable[[str], Days | None], joins: Gap
) -> date | None:
    """Returns the day that is added to the leave though days lie between; None for other words."""
    plain = normalise(text)
    adds = _ADDS.fullmatch(plain) if len(plain) <= _LONGEST else None
    day = _day(adds["day"], told[1], named) if adds is not None else None
    return day if day is not None and with_one(day, told, joins) is None else None


def with_one(day: date | None, told: Days, joins: Gap) -> Days | None:
    """Returns the days and the one beside them; None where working days lie between."""
    first, last = told
    if day is None or first <= day <= last:
        return None
    if day > last:
        return (first, day) if day == last + _DAY_LENGTH or joins(last, day) else None
    return (day, last) if day == first - _DAY_LENGTH or joins(day, first) else None


def _weekday_from(words: str, day: date, way: int) -> date | None:
    """Returns the weekday that the words name without its week: the first one from the day on, or
    the last one before; None for other words."""
    found = _BARE_WEEKDAY.fullmatch(words)
    if found is None:
        return None
    away = (_WEEKDAYS.index(found["day"]) - day.weekday()) * way % 7
    return day + away * way * _DAY_LENGTH


def _day(words: str, near: date, named: Callable[[str], Days | None]) -> date | None:
    """Returns the one day; a bare number is in the month of the day that it takes the place of."""
    if _NUMBER.fullmatch(words):
        try:
            return near.replace(day=int(words))
        except ValueError:
            return None
    found = named(words)
    return found[0] if found is not None and found[0] == found[1] else None


_WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์")
_WEEKDAY = pattern_of("|".join(_WEEKDAYS))
_BARE_WEEKDAY = pattern_of(rf"(?:วัน)?(?P<day>{'|'.join(_WEEKDAYS)})(?:บดี)?")
_LEAVES_SOME = pattern_of("แค่|เฉพาะ|วันเดียว|เหลือ")
_ONLY_LEAD = r"งั้น|ขอ|เอา|ลา|เหลือ|ก็|เป็น|แค่|เฉพาะ|\s"
_ONLY = pattern_of(
    rf"(?:.{{0,40}}\s)?(?:งั้น|ขอ|เอา|ลา|เหลือ|ก็|เป็น|\s)*(?:แค่|เฉพาะ)(?:วัน)?\s?(?P<days>(?:(?:วัน)?(?:{'|'.join(_WEEKDAYS)})(?:บดี)?\s?(?:กับ|และ|ถึง|-|,)?\s?)+)"
    rf"(?:ก็)?(?:พอ|ละกัน|แล้วกัน|เท่านั้น|ดีกว่า|{POLITE}|\s)*"
)
_UNTIL = pattern_of("ถึง|-")


_ONLY_ONE = pattern_of(
    rf"(?:.{{0,40}}\s)?(?:{_ONLY_LEAD})*(?:วัน)?(?:ที่)?\s?(?P<day>\d{{1,2}})\s?(?:วันเดียว)?"
    rf"(?:ก็)?(?:พอ)?(?:ละกัน|แล้วกัน|เท่านั้น|ดีกว่า|{POLITE}|\s)*"
)


def only_one(text: str, told: Days) -> Days | None:
    """Returns the one day of those told that the words leave, by its number: `ลาแค่ 9 วันเดียว`; None
    for other words and for a day outside, and for who is back then: away are the days before."""
    if len(text) > _LONGEST_ONLY or "กลับ" in text or not _LEAVES_SOME.search(text):
        return None
    one = _ONLY_ONE.fullmatch(normalise(text))
    if one is None:
        return None
    every = [told[0] + n * _DAY_LENGTH for n in range((told[1] - told[0]).days + 1)]
    days = [each for each in every if each.day == int(one["day"])]
    return (days[0], days[0]) if len(days) == 1 else None


def only_some(text: str, told: Days) -> Days | None:
    """Returns the days of those told that the words leave: `เอาแค่จันทร์กับอังคารละกัน` of Monday to
    Wednesday; None for other words, and for days that stand apart or outside."""
    if (one := only_one(text, told)) is not None:
        return one
    if len(text) > _LONGEST_ONLY or not _LEAVES_SOME.search(text):
        return None
    plain = normalise(text)
    found = _ONLY.fullmatch(plain)
    if found is None:
        return None
    first, last = told
    of_week = {(first + timedelta(n)).weekday(): n for n in range(min((last - first).days + 1, 7))}
    places = [of_week.get(_WEEKDAYS.index(each)) for each in _WEEKDAY.findall(found["days"])]
    within = [each for each in places if each is not None]
    if not within or len(within) < len(places):
        return None
    begins, ends = min(within), max(within)
    whole = _UNTIL.search(found["days"]) or ends - begins + 1 == len(set(within))
    return (first + timedelta(begins), first + timedelta(ends)) if whole else None


def weekdays_within(text: str, asked: Days) -> Days | None:
    """Returns the weekdays that the words name within the stretch that was just asked about:
    `แค่พฤหัสครึ่งเช้า พุธเต็มวัน` of Wednesday and Thursday of next week. None where the words name a
    week or a date themselves, another day, or days that stand apart."""
    plain = normalise(text)
    named = {_WEEKDAYS.index(each) for each in _WEEKDAY.findall(plain)}
    if not named or len(plain) > _LONGEST_ONLY or _OF_ANOTHER_WEEK.search(plain):
        return None
    first, last = asked
    length = (last - first).days + 1
    found = [each for n in range(length) if (each := first + timedelta(n)).weekday() in named]
    if len(found) != len(named) or found[-1] - found[0] != timedelta(len(found) - 1):
        return None
    return found[0], found[-1]


def weekdays_left(text: str, stored: Days) -> Days | None:
    """Returns what is left of stored leave where words leave some of its weekdays: `ขอลดเหลือวันพุธ
    วันเดียว`; None for other words."""
    return weekdays_within(text, stored) if _LEAVES.search(text) else None


_LEAVES = pattern_of("เหลือ|ลด(?:วัน|เป็น|ลา)|(?:เอา|ขอ|ลา)(?:แค่|เฉพาะ)")


def names_weekdays(text: str) -> bool:
    """Tells whether words name weekdays, and neither a first nor a last day."""
    return _WEEKDAY.search(text) is not None and not _ENDS_OF_A_STRETCH.search(text)


_ENDS_OF_A_STRETCH = pattern_of("ถึง|ตั้งแต่|เริ่ม|จาก|จน")
_OF_ANOTHER_WEEK = pattern_of(
    r"\d|ไม่|หน้า|ถัด|นี้|มะรืน|เดือน|(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)\s?(?:ก่อน|ที่)|ถึง|อาทิตย์|สัปดาห์|เสาร์"
)
_LONGEST_ONLY = 90
