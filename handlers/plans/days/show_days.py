"""`วันหยุดปี 2570`: the year's holidays and the office's own days, with who noted them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Tone
from handlers.plans.days import day_words
from handlers.plans.days.day_words import KINDS, WISHES, named_day
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import short_date, thai_span
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.calendar import BUDDHIST_YEARS, fiscal_year_days, office_day
from models.people import people
from models.people.person import ADMIN
from models.plans.days.day_changes import LIFT, REST, WORK
from models.plans.days.days_listed import PUBLIC, ListedDay, listed_days
from models.plans.office_day import WORKING

_SIZE = 8
_YEAR = pattern_of(r"ปี\s*(?:พ\.?\s?ศ\.?\s*)?(\d{4}|\d{2})(?!\d)")
_CENTURY = 2500
_FISCAL = "งบ"


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the days of the year named, else of this one.

    facts: `d` and `t` the first and the last day, `p` the page.
    """
    first, last = _span(context, rest or context.said, facts)
    mine, every = context.me.bureau_id, context.me.has(ADMIN)
    found = listed_days(context.session, first, last, mine, every)
    page = button_facts.page(facts, _SIZE, len(found))
    names = people.names(context.session, [each.noted_by for each in found])
    turn = page.turn(day_words.SHOW, d=first.isoformat(), t=last.isoformat())
    return [
        Card(
            "วันหยุดและวันทำการพิเศษ",
            subtitle=page.beside(thai_span(first, last)),
            rows=tuple(_row(context, each, names) for each in page.of(found)) or (_none(),),
            buttons=(*turn, *_ways(context, last)),
            note="วันเสาร์และวันอาทิตย์อื่นหยุดอยู่แล้ว จึงไม่แสดง",
        )
    ]


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Returns the days of the whole office."""
    first, last = _span(context, question.text, {})
    found = listed_days(context.session, first, last)
    rows = tuple(Row(named_day(each.day), _what(each)) for each in found)
    return [Card("วันหยุดของสำนักงาน", subtitle=thai_span(first, last), rows=rows or (_none(),))]


def _none() -> Part:
    return Para(day_words.NO_DAYS_OFF)


def _span(context: Context, words: str, facts: Facts) -> tuple[date, date]:
    """Returns the first and the last day of the year that is asked for: of the calendar, as
    holidays are announced, unless the fiscal year is named."""
    first, last = button_facts.day(facts, "d"), button_facts.day(facts, "t")
    if first is not None and last is not None:
        return first, last
    plain = normalise(words)
    year = _year(plain, context)
    if _FISCAL in plain:
        return fiscal_year_days(year)
    return date(year - BUDDHIST_YEARS, 1, 1), date(year - BUDDHIST_YEARS, 12, 31)


def year_named(context: Context, words: str) -> int:
    """Returns the calendar year (B.E.) that the words name, else this one."""
    return _year(normalise(words), context)


def _year(plain: str, context: Context) -> int:
    """Returns the year (B.E.) that is named, else this one."""
    this = context.fiscal_year if _FISCAL in plain else context.today.year + BUDDHIST_YEARS
    if found := _YEAR.search(plain):
        named = int(found[1]) + (_CENTURY if len(found[1]) == 2 else 0)
        named = named if named > _CENTURY - 100 else named + BUDDHIST_YEARS
        return named if abs(named - this) < 20 else this
    nearby = read_scope(plain, context.today).year
    return this + nearby - context.fiscal_year if nearby is not None else this


def _row(context: Context, each: ListedDay, names: dict[int, str]) -> Row:
    by = f"\nบันทึกโดย{names[each.noted_by]}" if each.noted_by in names else ""
    on = f" {short_date(office_day(each.noted_at))}" if by and each.noted_at else ""
    words = f"{_what(each)}{by}{on}" if context.me.has(ADMIN) else _what(each)
    return Row(named_day(each.day), words, _change(context, each), _tone(each))


def _what(each: ListedDay) -> str:
    named = each.name or "ไม่ระบุชื่อ"
    kind = "" if each.kind == PUBLIC else f"\n{KINDS[each.kind]}"
    return f"{named}{kind}{f' เฉพาะ{each.bureau}' if each.bureau else ''}"


def _tone(each: ListedDay) -> Tone:
    return "good" if each.kind == WORKING else "plain"


def _change(context: Context, each: ListedDay) -> Button | None:
    """Returns the way to take the day back, of those to come that are the whole office's."""
    if not context.me.has(ADMIN) or each.day < context.today or each.bureau:
        return None
    wish = REST if each.kind == WORKING else LIFT
    said = f"{WISHES[wish]} {short_date(each.day)}"
    return Button("ยกเลิก", opens(day_words.CHANGE, w=wish, d=each.day.isoformat()), said)


def _ways(context: Context, last: date) -> tuple[Button, ...]:
    if not context.me.has(ADMIN):
        return ()
    year = last.year + BUDDHIST_YEARS
    as_file = Button(
        f"ขอปี {year} เป็น Excel", opens(day_words.SHEET, g=year), f"ขอวันหยุดเป็น Excel ปี {year}"
    )
    from_file = Button("นำเข้าจากไฟล์", opens("import_days"), "นำเข้าวันหยุดจากไฟล์")
    changes = (
        Button(WISHES[wish], opens(day_words.CHANGE, w=wish), WISHES[wish]) for wish in (REST, WORK)
    )
    return (*changes, as_file, from_file)


QUERY = Query(
    name=day_words.SHOW,
    words=(
        "วันหยุดทั้งปี",
        "วันหยุดปี",
        "วันหยุดประจำปี",
        "วันหยุดปีงบประมาณ",
        "ปฏิทินวันหยุด",
        "รายการวันหยุด",
        "วันหยุดปีนี้",
        "วันหยุดปีหน้า",
    ),  # fmt: skip
    answer=answer,
    own=True,
)
