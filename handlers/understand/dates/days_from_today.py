"""Writes days out that are said from today: `ศุกร์ที่แล้ว`, `2 วันก่อน`, `สิ้นเดือน`, `วันที่ 5 เดือนที่แล้ว`.

Each becomes a whole date, and dates.py reads the rest. Where two days may be meant, both are named
(`Unclear.meant`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Protocol

from handlers.understand.dates.calendars import DAY, WEEK, Calendar, Toward, figures
from handlers.understand.dates.clock_words import clocks_written
from handlers.understand.dates.date_mentions import (
    ANY_MONTH,
    WEEKDAYS,
    mention_spans,
    steps_to,
    weekday_said,
)
from handlers.understand.dates.dates import DATE_HINT, another_weekday, read_date, short_date
from handlers.understand.dates.day_retold import without_old_day
from handlers.understand.dates.feasts import SIDE_OF_FEAST, feast_beside
from handlers.understand.dates.months_said import (
    last_of_month,
    months_day,
    months_end,
    months_part,
    new_year,
    of_month,
    years_end,
)
from handlers.understand.dates.near_days import near_days
from handlers.understand.dates.written_out.day_wordings import in_known_words
from handlers.understand.dates.written_out.week_spans import week_of_each
from handlers.understand.numbers.number_words import WORD, words_value
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import blanked, normalise
from handlers.understand.unclear import Unclear


class Reads(Protocol):
    """Returns the day that a phrase says, written out."""

    def __call__(self, found: re.Match[str], calendar: Calendar) -> str: ...


_NEAR_DAYS = 62
NUMBER = rf"(?:\d{{1,3}}|(?:{WORD})+)"
# อาทิตย์ alone is a week.
_WEEKDAY = rf"(?:วัน\s*)?(?P<day>{'|'.join(WEEKDAYS[:6])})(?:บดี)?+"
_WEEKDAY = rf"(?:{_WEEKDAY}|วัน(?P<sunday>อาทิตย์))"
_SLIPS = {"จัน": "จันทร์", "อังคาน": "อังคาร", "พฤหัด": "พฤหัส", "ศุก": "ศุกร์", "สุกร์": "ศุกร์", "เสา": "เสาร์"}
_SHORT = {"จ": "จันทร์ ", "อ": "อังคาร ", "พ": "พุธ ", "พฤ": "พฤหัส ", "ศ": "ศุกร์ ", "กะ": " กับ "}
_SLIPPED_DAY = pattern_of(
    r"(?<![ก-๎.])(?:จ|อ|พฤ|พ|ศ)(?:\.\s?|\s)(?=\d{1,2}\s?(?:กับ|กะ|และ|ถึง|-|,)"
    rf"|\d{{1,2}}\s?(?:{ANY_MONTH}))|(?<=\d)\s?กะ\s?(?=\d{{1,2}}\s?(?:{ANY_MONTH}))"
    rf"|(?<=\d)\s?กะ\s?(?=(?:จ|อ|พฤ|พ|ศ)\.?\s?\d)"
    rf"|(?:(?<![ก-๎])|(?<=วัน))(?:{'|'.join(_SLIPS)})(?=\s*(?:นี้|หน้า|ที่|ถัดไป|ก่อน|หน่้า|ค่ะ|ครับ|ถึง|-|$))"
)
_BEFORE, _THIS, _NEXT = "(?:ที่แล้ว|ที่ผ่านมา|ก่อน|ที่แลว)", "นี้", "(?:หน้า|ถัดไป)"
_WHICH = rf"(?P<which>{_BEFORE}|{_THIS}|{_NEXT})"
_TIME = r"(?:\s*(?:ตอน|ช่วง)?(?:เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ|ดึก)(?!นี้))?"

_ONE_UNIT = pattern_of(
    r"(?<!ที่)(สัปดาห์|อาทิตย์|เดือน|วัน)\s*(?:นึง|หนึ่ง|เดียว)(?!\s*(?:วัน|เดือน|สัปดาห์|อาทิตย์))"
)
_AFTER_WEEKDAY = "|".join(f"(?<={day}ที่)" for day in (*WEEKDAYS, "พฤหัสบดี"))
_COUNTED_DAY = pattern_of(
    rf"(?:(?<=วันที่)|(?<=วันที่ )|(?<=ตั้งแต่)|(?<=เริ่ม)|(?<=จาก)|(?<=รอบ)|(?<=เป็น)|(?<=ลา)|(?<![ก-๎]))"
    rf"(?P<said>(?:{WORD})+)"
    rf"(?=\s*(?:(?:ถึง|-|กับ|และ)\s*(?:วันที่)?\s*(?:\d{{1,2}}|(?:{WORD})+)\s*)?(?:เดือน)?(?:{ANY_MONTH}))"
    rf"|(?<![ก-๎])(?P<long>(?:{WORD})*สิบ(?:{WORD})*)(?=\s*เดือน\s*(?:นี้|หน้า))"
    rf"|(?:(?<=วันที่)|(?<=วันที่ )|{_AFTER_WEEKDAY})(?P<named>(?:{WORD})+)(?!\s*วัน)"
    rf"|(?<=ถึง)(?P<to>(?:{WORD})+)(?=\s*(?:{ANY_MONTH})|\s*(?:นี้)?\s*(?:ค่ะ|คะ|ครับ|นะ)*$)"
)
_LASTING = "".join(f"(?<!{word})(?<!{word} )" for word in ("รอบ", "ทุก", "อีก", "ครบ", "ไป"))
"""`รอบ 6 เดือน` is no sixth."""
_OF_NUMBERED_MONTH = pattern_of(
    rf"(?<![\d/.]){_LASTING}(?P<day>\d{{1,2}}|(?:{WORD})+)\s*เดือน\s*(?P<month>\d{{1,2}}|(?:{WORD})+)"
    rf"(?![\d/.]|\s*(?:{ANY_MONTH}|วัน|เดือน|ปี|คน|ครั้ง|รุ่น|รอบ))"
)
_AGO = pattern_of(
    rf"(?:เมื่อ)?\s*(?<![\d-])(?P<n>{NUMBER})\s*(?P<unit>วัน|สัปดาห์|อาทิตย์)\s*(?:ก่อน|ที่แล้ว|ที่ผ่านมา|มาแล้ว)"
)
_BEFORE_NOW = pattern_of(
    r"(?:(?:นับ)?จากวันนี้)?(?:นับ)?(?:ก่อนหน้านี้|ย้อน(?:หลัง|กลับ)?ไป|ถอย(?:หลัง|กลับ)?ไป(?=.*จากวันนี้))"
    rf"\s*(?P<n>{NUMBER})\s*(?P<unit>วัน|สัปดาห์|อาทิตย์)(?!\s*ก่อน)(?:\s*(?:นับ)?จากวันนี้)?"
)
_EARLIER = pattern_of(r"(?:เมื่อ)?วานซืน(?:นี้)?")
_NIGHT = pattern_of(
    rf"เมื่อคืน(?:วาน)?(?:นี้)?|เมื่อวาน(?:นี้)?{_TIME}|(?:เย็น|เช้า|บ่าย|ค่ำ|คืน)วาน(?:นี้)?|(?<!เมื่อ)วาน(?:นี้|เย็น|เช้า|บ่าย)"
)
_NOW = pattern_of(r"เมื่อ(?:เช้า|สาย|เที่ยง|บ่าย|กี้|กี๊|ตะกี้|ครู่|สักครู่)(?:นี้)?(?:เอง)?|ตะกี้(?:นี้)?(?:เอง)?")
_JUST_NOW = pattern_of("กี้|กี๊|ครู่")
_TOLD_JUST_NOW = pattern_of(
    r"(?:นี้)?\s?(?:ก็|เพิ่ง|ยัง|ดัน)*(?:ไม่ได้|ไม่ทัน|ลืม)?\s?(?:บอก|พิมพ์|กด|ตอบ|เลือก|ใส่|กรอก|เขียน|เล่า|แจ้งไป)"
)
"""Behind it: the telling is a moment ago, not what is told."""
_OF_WEEK = pattern_of(rf"{_WEEKDAY}\s*(?:ของ|ใน)?\s*(?:สัปดาห์|(?<!วัน)อาทิตย์)\s*{_WHICH}")
_WEEKS_DAY = pattern_of(
    rf"(?:สัปดาห์|(?<!วัน)อาทิตย์)\s*{_WHICH}\s*(?:ของ|ใน)?\s*(?:ตอน)?{_WEEKDAY}(?!\s*ที่?\s*\d)"
)
_NUMBER_FIRST = pattern_of(
    rf"^\s*(?:วันที่\s*)?(?P<number>\d{{1,2}})\s*(?:ค่ะ|คะ|ครับ|นะ|ตรงกับ|เป็น|\s)*(?=วัน)(?P<named>{_WEEKDAY})(?!\s*(?:ที่)?\s*\d)"
)
"""`26 ค่ะ วันศุกร์`."""
_NAMED_DAY = pattern_of(
    rf"{_WEEKDAY}\s*(?:(?:{_WHICH}|(?P<soon>ที่จะถึง(?:นี้)?))(?!\s*(?:วัน)?(?:ที่\s*\d|\d{{1,2}}\s*(?:{ANY_MONTH}|/)))"
    rf"|(?!{_BEFORE}|{_THIS}|{_NEXT}|ที่จะถึง|\s*(?:ที่)?\s*\d))(?!\s*(?:สัปดาห์|อาทิตย์))"
)
"""`พุธหน้า 9 โมง` names a day, `พุธหน้า 10 มีนา` is named by its date."""
_ITS_DAY = pattern_of(
    rf"(?:ค่ะ|คะ|ครับ|คับ|นะ|ซึ่ง|ตรงกับ|ตรง|เป็น|คือ|[\s,(])*{_WEEKDAY}"
    rf"(?!\s*(?:{_BEFORE}|{_THIS}|{_NEXT}|ที่|\d|สัปดาห์|อาทิตย์))\s*(?:พอดี|\))*"
)
"""`26 มี.ค. ตรงกับวันศุกร์`: a day of the week after its date."""
_MONTHS_DAY = pattern_of(rf"เดือน\s*{_WHICH}\s*(?:วันที่|ที่)\s*(?P<number>\d{{1,2}})(?!\d)")
_RIGHT_UNTIL = pattern_of(r"(?<=[\d.])\s*ยัน\s*(?=\d|วัน)")
_MONTH_FIRST = pattern_of(
    rf"(?:ของ)?(?:เดือน)?\s*(?P<month>{ANY_MONTH})\s*(?:ค่ะ|คะ|ครับ|นะ)*\s*วันที่\s*(?P<number>\d{{1,2}}|(?:{WORD})+)(?![\d/.])"
)
_OF_MONTH = pattern_of(rf"(?<=\d)\s*(?:ของ)?\s*เดือน\s*{_WHICH}")
_MONTHS_END = pattern_of(rf"สิ้น\s*(?:เดือน)?\s*(?:{_WHICH}|(?P<month>{ANY_MONTH}))|สิ้นเดือน")
_LAST_OF_MONTH = pattern_of(rf"{_WEEKDAY}\s*(?:สุดท้าย|สิ้น|ปลาย)\s*(?:ของ)?\s*เดือน\s*{_WHICH}?")
_YEARS_END = pattern_of(rf"สิ้นปี\s*(?P<fiscal>งบ(?:ประมาณ)?)?\s*{_WHICH}?")
_MONTHS_PART = pattern_of(
    rf"(?P<part>ต้น|กลาง|ปลาย)ๆ?\s*(?:เดือน\s*(?:{_WHICH}|(?P<month>{ANY_MONTH}))|(?P<alone>{ANY_MONTH})|เดือน)"
    r"(?!\s*(?:วัน)?ที่\s*\d|\s*(?:ปี|พ\.?ศ\.?|\s)*\d)"
)
_NEW_YEAR = pattern_of(
    r"(?<!ก่อน)(?<!หลัง)(?<!ของขวัญ)(?<!กระเช้า)(?<!อวยพร)(?:วัน)?(?:ขึ้น)?ปีใหม่(?:ไทย)?(?!จีน|\s*(?:ปี|พ\.?ศ\.?|\s)*\d)"
)
"""`งดรับของขวัญปีใหม่` names no day."""
_BARE_DAY = pattern_of(
    rf"(?:{_WEEKDAY}\s*(?:ที่)?|วันที่)\s*"
    r"(?P<number>\d{1,2})(?!\s*[-/.]?\s*\d)"
    rf"(?!\s*(?:(?:ถึง|-|–|กับ|และ|,|หรือ)\s*(?:วันที่)?\s*\d|(?:เดือน)?\s*(?:{ANY_MONTH})|เดือน))"
    r"(?:\s*(?:ที่ผ่านมา|นี้))?"
)
_BARE_DAYS = pattern_of(
    rf"(?:ทั้ง\s*)?(?:วัน)?(?:ที่)?\s*(?P<first>\d{{1,2}})\s*(?:(?:จน)?(?:ถึง|-|–)|(?P<and>กับ|และ|,))"
    rf"\s*(?:วัน)?(?:ที่)?\s*(?P<last>\d{{1,2}})(?:\s*นี้)?(?:เลย|{POLITE}|\s)*"
)
"""Days of a month that is not named: `24-26`, `24 กับ 25 ครับ`."""
_ONLY_DAY = pattern_of(r"(?:ที่\s*)?(?P<number>\d{1,2})(?:\s*(?:ที่ผ่านมา|ที่แล้ว|นี้))?")
_NUMBER_BESIDE = pattern_of(
    r"(?:วันที่|คือ|เป็น|เอา)\s*([12]?\d|3[01])(?=\s*(?:ครับ|ค่ะ|คะ|นะ|มั้ง|ก็|ดีกว่า|$))"
)
_LEADS = pattern_of(
    r"^(?:เมื่อ(?!วาน|คืน|เช้า|สาย|เที่ยง|บ่าย|กี้|กี๊|ตะกี้|ครู่|สัก)"
    r"|เป็น|ไป|ขอ|ลา|คือ|ก็|\s)+"
)


def written_out(text: str, calendar: Calendar) -> str:
    """Returns the normalised words with each day that is said from today as `26/2/2027`.

    Raises Unclear where two days may be meant.
    """
    plain = without_old_day(one_unit(text))
    plain = _LEADS.sub("", clocks_written(in_known_words(plain)))
    plain = _SLIPPED_DAY.sub(_in_full, plain)
    plain = _NUMBER_FIRST.sub(r"\g<named>ที่ \g<number>", plain)
    plain = week_of_each(plain)
    plain = _RIGHT_UNTIL.sub(" ถึง ", plain)
    plain = _MONTH_FIRST.sub(r"\g<number> \g<month>", plain)
    plain = _dates_alone(days_counted(plain), calendar)
    for pattern, reads in _READERS:
        plain = pattern.sub(partial(reads, calendar=calendar), plain)
    for pattern, likely in _LIKELY_ON:
        found = pattern.search(plain)
        if found is not None and not mention_spans(plain):
            likely(found, calendar)
    return _bare(plain, calendar)


def _in_full(found: re.Match[str]) -> str:
    """Returns a weekday that was misspelt or cut short, or กับ that was."""
    return _SLIPS.get(found[0]) or _SHORT[found[0].strip(" .")]


def _dates_alone(plain: str, calendar: Calendar) -> str:
    """Returns the words without the day of the week after each date. Raises Unclear with both if it
    is another day."""
    spans = mention_spans(plain)
    for start, end in reversed(spans):
        found = _ITS_DAY.match(plain, end)
        if found is None:
            continue
        try:
            day = read_date(plain[start:end], calendar.today)
        except Unclear:
            continue
        if day.weekday() != weekday_said(found):
            other = day + (weekday_said(found) - day.weekday()) * DAY
            meant = (day, other) if len(spans) == 1 else ()
            raise Unclear(DATE_HINT, [short_date(each) for each in meant])
        plain = f"{plain[:end]} {plain[found.end() :]}"
    return plain


def days_counted(plain: str) -> str:
    """Returns the normalised words with the number of a day in digits: `วันที่ห้า` as `วันที่5`, and
    `ยี่สิบเจ็ดเดือนเจ็ด` as `27/7`."""
    return _COUNTED_DAY.sub(_in_digits, _OF_NUMBERED_MONTH.sub(_of_numbered_month, plain))


def day_beside(whole: str, calendar: Calendar) -> date | None:
    """Returns the day that a number of a day beside the written dates names: `วันจันทร์ถัดไปคือ 22`;
    None if there is none."""
    numbers = _NUMBER_BESIDE.findall(blanked(whole, mention_spans(whole)))
    try:
        return _nearest(int(numbers[-1]), calendar) if numbers else None
    except Unclear:
        return None


def one_unit(text: str) -> str:
    """Returns the normalised words with `อาทิตย์นึง` as `1 อาทิตย์`."""
    return _ONE_UNIT.sub(r"1 \1", normalise(text))


def counted(number: str) -> int | None:
    """Returns the whole number of these digits or number words."""
    if number.isdigit():
        return int(number)
    value = words_value(number)
    return int(value) if value is not None and value == int(value) else None


# -- one way of saying a day each ----------------------------------------------------------------


def _in_digits(found: re.Match[str]) -> str:
    value = counted(found["said"] or found["long"] or found["named"] or found["to"])
    return str(value) if value is not None and 1 <= value <= 31 else found[0]


def _of_numbered_month(found: re.Match[str]) -> str:
    day, month = counted(found["day"]), counted(found["month"])
    known = day is not None and month is not None and 1 <= day <= 31 and 1 <= month <= 12
    return f" {day}/{month} " if known else found[0]


def _ago(found: re.Match[str], calendar: Calendar) -> str:
    number = counted(found["n"])
    if number is None or not 0 < number < 400:
        raise Unclear(DATE_HINT, [short_date(day) for day in near_days(found[0], calendar)])
    return figures(calendar.today - number * (DAY if found["unit"] == "วัน" else WEEK))


def _back(found: re.Match[str], calendar: Calendar) -> str:
    if _JUST_NOW.search(found[0]):
        if not calendar.past or _TOLD_JUST_NOW.match(found.string, found.end()):
            return found[0]  # of a day to come it names none: `แล้วที่กรอกเมื่อกี้ล่ะ`
    number = 2 if "ซืน" in found[0] else 1 if "คืน" in found[0] or "วาน" in found[0] else 0
    return figures(calendar.today - number * DAY)


def _of_week(found: re.Match[str], calendar: Calendar) -> str:
    monday = calendar.today - calendar.today.weekday() * DAY
    return figures(monday + steps_to(found["which"]) * WEEK + weekday_said(found) * DAY)


def _named_day(found: re.Match[str], calendar: Calendar) -> str:
    """`ศุกร์ที่แล้ว` on a Saturday may be yesterday, or in the week before: both are named."""
    today, wanted, which = calendar.today, weekday_said(found), found["which"]
    back = (today.weekday() - wanted) % 7
    this_week = today + (wanted - today.weekday()) * DAY
    if which == "ที่ผ่านมา" or (which is None and calendar.past and back):
        return figures(today - (back or 7) * DAY)
    if steps_to(which) < 0:
        return _one_of(this_week - WEEK, this_week if this_week < today else None)
    if steps_to(which) > 0:
        return figures(this_week + WEEK)
    if which == "นี้":
        return figures(this_week)
    ahead = today + (-back % 7) * DAY
    if back:
        return figures(ahead)
    if found["soon"]:
        return figures(today + WEEK)
    return _one_of(today, today - WEEK if calendar.past else today + WEEK)


def _one_of(day: date, other: date | None) -> str:
    if other is None:
        return figures(day)
    raise Unclear(DATE_HINT, [short_date(each) for each in (day, other)])


def _feast(found: re.Match[str], calendar: Calendar) -> str:
    days = feast_beside(found, calendar.today, calendar.past)
    in_month = _MONTHS_PART.search(found.string, 0, found.start())
    if days is None or in_month or (days[0] != days[1] and calendar.past):
        return found[0]  # of a day that is over, one of several must be said
    return figures(days[0]) if days[0] == days[1] else f"{figures(days[0])}ถึง{figures(days[1])}"


_LIKELY_ON: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Calendar], None]], ...] = (
    (_MONTHS_PART, months_part),
    (_NEW_YEAR, new_year),
)
"""Where nothing says a day more closely."""
_READERS: tuple[tuple[re.Pattern[str], Reads], ...] = (
    (_AGO, _ago),
    (_BEFORE_NOW, _ago),
    (_EARLIER, _back),
    (_NIGHT, _back),
    (_NOW, _back),
    (_WEEKS_DAY, _of_week),
    (_OF_WEEK, _of_week),
    (_LAST_OF_MONTH, last_of_month),
    (_NAMED_DAY, _named_day),
    (_MONTHS_DAY, months_day),
    (_OF_MONTH, of_month),
    (_YEARS_END, years_end),
    (_MONTHS_END, months_end),
    (SIDE_OF_FEAST, _feast),
)


# -- days without a month, and whole weeks -------------------------------------------------------


def _bare(plain: str, calendar: Calendar) -> str:
    """Gives its month to a day without one; a number alone may be something else."""
    found = _BARE_DAYS.fullmatch(plain.strip())
    if found is not None:
        first = _nearest(int(found["first"]), calendar)
        last = _nearest(int(found["last"]), Calendar(first, Toward.COMING))
        return f"{figures(first)}{found['and'] or 'ถึง'}{figures(last)}"
    only = _ONLY_DAY.fullmatch(plain.strip())
    if only is not None:
        raise Unclear(DATE_HINT, (short_date(_nearest(int(only["number"]), calendar)),))
    dated = mention_spans(plain)

    def with_month(named: re.Match[str]) -> str:
        at = named.start("number")
        whole = any(start <= at < end for start, end in dated)
        return named[0] if whole else _bare_day(named, calendar)

    return _BARE_DAY.sub(with_month, plain)


def _bare_day(found: re.Match[str], calendar: Calendar) -> str:
    """Where that day of `month_of`'s month is over, both months may be meant."""
    number = int(found["number"])
    weekday = weekday_said(found) if found["day"] or found["sunday"] else None
    fifth = found.string.startswith("ของเดือน", found.end())  # the fifth Friday of a month
    day = _nearest(number, calendar, weekday, beside=not fifth)
    if calendar.month_of is None or weekday is not None or day.month == calendar.month_of.month:
        return figures(day)
    earlier = _nearest(number, Calendar(calendar.today, Toward.COMING))
    return _one_of(day, earlier if earlier != day else None)


def _nearest(
    number: int, calendar: Calendar, weekday: int | None = None, beside: bool = True
) -> date:
    """Returns the next such day, or the last one; raises Unclear if none is near. Beside a day that
    stands (`month_of`) a weekday may also name an earlier one, of its month."""
    step = 1 if calendar.toward is Toward.COMING else -1
    standing = calendar.month_of if beside and not calendar.past else None
    if standing is not None and weekday is not None:
        first = max(calendar.today, standing.replace(day=1))
        for back in range((standing - first).days + 1):
            day = standing - back * DAY
            if day.day == number and day.weekday() == weekday:
                return day
    for away in range(_NEAR_DAYS):
        day = calendar.near + step * away * DAY
        if day.day == number and weekday in (None, day.weekday()):
            return day
    if weekday is not None and not calendar.past:
        raise another_weekday(_nearest(number, calendar), weekday)
    raise Unclear(DATE_HINT)
