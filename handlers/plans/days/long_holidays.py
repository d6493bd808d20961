"""The days off that people look forward to: the next one, the next long one, how many a month has
(docs/decisions/0151)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from handlers.context import Context
from handlers.messages import Card, Message, Para, Part, Row
from handlers.question.asked_needs import Need, Needs, plain_words, wanted
from handlers.question.query import Facts, Query, opens
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import nearness, thai_date, thai_span, weekday
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from models.plans.working_days import days_off

_DAY = timedelta(days=1)
_YEAR = 366
_LONG = 3
"""Days in a row without work that people call a long holiday."""
_SHOWN = 3


def _free(context: Context, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yields the first and the last day of each row of days without work."""
    calendar = context.working_days.of_bureau(context.me.bureau_id)
    begun: date | None = None
    for at in range((last - first).days + 1):
        day = first + at * _DAY
        if calendar.is_working(day):
            if begun is not None:
                yield begun, day - _DAY
            begun = None
        else:
            begun = begun or day


def long_ones(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the next long holidays with what they are for."""
    context.asked = opens("holiday")
    first, last = context.today, context.today + _YEAR * _DAY
    span = read_scope(plain_words(rest), context.today).span
    off = days_off(context.session, first, last, context.me.bureau_id)
    found = [each for each in _free(context, first, last) if (each[1] - each[0]).days + 1 >= _LONG]
    if span is not None:
        found = [each for each in found if each[0] <= span[1] and each[1] >= span[0]] or found
    rows = tuple(_row(context, begins, ends, off) for begins, ends in found[:_SHOWN])
    none = (Para("ยังไม่มีวันหยุดยาวในปฏิทินที่ประกาศแล้ว"),)
    note = "นับวันหยุดราชการที่ต่อกับวันเสาร์อาทิตย์ ตั้งแต่ 3 วันขึ้นไป"
    return [Card("วันหยุดยาวครั้งถัดไป", rows=rows or none, note=note)]


def _row(context: Context, begins: date, ends: date, off: dict[date, str]) -> Row:
    days = (ends - begins).days + 1
    names = dict.fromkeys(off[day] for day in sorted(off) if begins <= day <= ends and off[day])
    label = f"{thai_span(begins, ends)} รวม {days} วัน"
    return Row(label, f"{' · '.join(names)} ({nearness(begins, context.today)})")


def next_ones(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the next days off besides weekends, and the next long row of them."""
    context.asked = opens("holiday")
    first, last = context.today + _DAY, context.today + _YEAR * _DAY
    off = days_off(context.session, first, last, context.me.bureau_id)
    coming = list(off.items())[:_SHOWN]
    rows: list[Part] = [
        Row(
            f"{weekday(day)} {thai_date(day)}",
            f"{name or 'วันหยุดของสำนักงาน'} ({nearness(day, context.today)})",
        )
        for day, name in coming
    ]
    every = _free(context, context.today, last)
    long = next((each for each in every if (each[1] - each[0]).days + 1 >= _LONG), None)
    if long is not None:
        rows.append(Row("หยุดยาวครั้งถัดไป", thai_span(*long)))
    none = (Para("ยังไม่มีวันหยุดถัดไปในปฏิทินที่ประกาศแล้ว นอกจากวันเสาร์และวันอาทิตย์"),)
    return [Card("วันหยุดถัดไป", rows=tuple(rows) or none)]


def of_month(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns how many days off a month has, with and without weekends, and which."""
    context.asked = opens("holiday")
    span = read_scope(plain_words(rest), context.today).span
    first = span[0] if span is not None else context.today.replace(day=1)
    last = span[1] if span is not None else (first + 31 * _DAY).replace(day=1) - _DAY
    off = days_off(context.session, first, last, context.me.bureau_id)
    calendar = context.working_days.of_bureau(context.me.bureau_id)
    days = [first + at * _DAY for at in range((last - first).days + 1)]
    free = [each for each in days if not calendar.is_working(each)]
    weekdays = [each for each in free if each.weekday() < 5]
    rows = tuple(
        Row(f"{weekday(day)} {thai_date(day)}", name or "วันหยุดของสำนักงาน")
        for day, name in off.items()
    )
    told = (
        f"หยุดรวม {len(free)} วัน เป็นวันหยุดราชการในวันทำงาน {len(weekdays)} วัน ที่เหลือเป็นเสาร์อาทิตย์ "
        f"ทำงาน {len(days) - len(free)} วัน"
    )
    return [Card(f"วันหยุด {thai_span(first, last)}", rows=(Para(told, bold=True), *rows))]


_MONTH = rf"เดือน(?:นี้|หน้า|ถัดไป)|(?:เดือน)?{ANY_MONTH}"
_NEEDS = Needs(
    pattern_of("หยุด"),
    (
        Need(
            pattern_of(r"หยุด(?:ติดกัน|ต่อเนื่อง)?ยาว|หยุดติดกัน|(?:ลอง|long)\s?วีคเอนด์"),
            Query("long_holidays", (), long_ones, own=True),
            pattern_of(
                rf"(?:แล้ว|มี|\s)*ยาว(?:ๆ)?(?:ครั้ง|ล่ะ|มี)?(?:หน้า|{WHETHER}|เมื่อไ(?:หร่|ร)|วันไหน|\s)*"
            ),
        ),
        Need(
            pattern_of(
                r"หยุด(?:ราชการ)?(?:ครั้ง|วัน|รอบ)?(?:ถัดไป|หน้า|ต่อไป|ที่จะถึง|ใกล้ที่สุด|ใกล้สุด)|(?:จะ)?(?:ได้)?หยุดอีก(?:ที|ครั้ง)?(?:เมื่อไ|วันไหน)|อีกกี่วัน(?:จะ)?(?:ได้)?หยุด"
            ),
            Query("next_holidays", (), next_ones, own=True),
            pattern_of(r"(?:แล้ว|มี|วัน|\s)*(?:ถัดไป|ต่อไป|ครั้งหน้า)(?:ล่ะ|คือ|วันไหน|เมื่อไ(?:หร่|ร)|\s)*"),
        ),
        Need(
            pattern_of(
                rf"(?:{_MONTH}).{{0,10}}หยุด.{{0,10}}กี่วัน|หยุด(?:ราชการ)?กี่วัน.{{0,8}}(?:{_MONTH})"
            ),
            Query("month_holidays", (), of_month, own=True),
            pattern_of(rf"(?:แล้ว|ของ|\s)*(?:{_MONTH})(?:ล่ะ|ละ|หยุดกี่วัน|กี่วัน|มี|ไหม|\s)*"),
        ),
    ),
    pattern_of(
        r"ปี\s?\d|ปีหน้า|ปีนี้|ทั้งปี|ปีงบ|เลื่อน|ชน|(?:ก่อน|หลัง|ช่วง)(?:วัน)?หยุดยาว|จองตั๋ว|ไปเที่ยว|ภาพ|^หยุดยาว$|เพิ่ม|ยกเลิก|เลิก|ปีใหม่|สงกรานต์|เตือน|ลา(?!ย)|แจ้ง|ประกาศ|\d\.\d|หยุดส่ง|หยุดรับ|หยุดใช้|ชดเชย|ทำงาน(?!กี่)|รายงาน|โทร"
    ),
    ("holiday",),
    fits=frozenset(
        (
            "holiday",
            "office_days",
        )
    ),
)


asked = partial(wanted, _NEEDS)
"""Returns the question about coming days off that the words ask; None for other words."""
