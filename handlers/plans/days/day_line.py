"""Reads a change of days from one line: `หยุดเพิ่ม 4 มิ.ย. 70 วันหยุดพิเศษ`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Heeded, Stated
from handlers.conversation.refusals import reading
from handlers.plans.days import day_words
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import ANY_MONTH, mention_spans
from handlers.understand.dates.dates import find_dates, short_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.dates.written_out.month_days import in_figures
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import blanked, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people import people
from models.plans.days import day_changes
from models.plans.days.day_changes import LIFT, REST, WORK
from models.plans.holidays_file import TAKEN_BACK, DayRow

MOST_DAYS, MOST_NAME = 31, 120
_DAY = timedelta(days=1)
_ASK = r"(?:ขอ|ช่วย|รบกวน|อยาก|จะ|ให้|แจ้ง)*\s*"
_UNDO = "(?:ยกเลิก|ลบ|เอาออก|ถอน|ตัด)"
_WISHES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (REST, pattern_of(rf"{_ASK}{_UNDO}\s*(?:วัน)?(?:มา)?(?:ทำงาน|ทำการ)(?:ชดเชย|ปกติ)?")),
    (LIFT, pattern_of(rf"{_ASK}{_UNDO}\s*(?:วัน)?(?:หยุด(?:ราชการ|ชดเชย|พิเศษ)?|ปิดทำการ)(?:วันที่)?")),
    (
        WORK,
        pattern_of(
            rf"{_ASK}(?:ไม่หยุด|(?:เพิ่ม)?(?:วัน)?(?:มา)?ทำงาน(?:ชดเชย|วันหยุด)|เปิดทำการ|วันทำการชดเชย)"
        ),
    ),
    (
        REST,
        pattern_of(
            rf"{_ASK}(?:หยุดเพิ่ม|เพิ่ม(?:วัน)?หยุด|ประกาศ(?:วัน|ให้)?หยุด|กำหนดวันหยุด|บันทึกวันหยุด|ตั้งวันหยุด"
            r"|(?:ประกาศ)?ปิด(?:ทำการ|สำนักงาน))"
        ),
    ),
)
"""What begins a line, and what it asks; the first that fits."""
_ANYWHERE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (LIFT, pattern_of(r"ไม่ใช่(?:เป็น)?วันหยุด(?:แล้ว)?|ไม่(?:ได้|ต้อง)?หยุดแล้ว|เอา(?:วัน)?หยุด(?=.*ออก)")),
    (REST, pattern_of(r"(?:ให้)?(?:เป็น|เพิ่ม)?(?:วัน)?หยุดเพิ่ม|(?:ให้)?เป็นวันหยุด|(?:ประกาศ)?ให้หยุด")),
)
"""What says the same behind the day: `12 ส.ค. ไม่ใช่วันหยุดแล้ว`. No name is read beside it."""
_AROUND = pattern_of(r"(?:ใน|ตั้งแต่|ให้)?\s*(?:วัน\S{2,9}\s*ที่|วันที่|วัน)?\s*$")
_OF_A_KIND = pattern_of(r"(?:พิเศษ|เพิ่มเติม|ชดเชย|ราชการ)")
"""What stands right behind `เพิ่มวันหยุด` is the end of the day's kind: `เพิ่มวันหยุดพิเศษ 25 ธ.ค.`."""
_BEFORE_NAME = pattern_of(
    r"^(?:เป็น|เนื่องจาก|เพราะ|ชื่อ|คือ|เนื่องใน|(?:ครับ|คับ|ค่ะ|คะ|นะ)(?=\s|$)|,|:|-|\s)+"
)
_SHORT_YEAR = pattern_of(rf"(\d\s*{ANY_MONTH})\s*([6-9]\d)(?=\s*วัน)")
"""`4 มิ.ย. 70 วันหยุดพิเศษ` is no count of 70 days."""
_OF_BUREAU = pattern_of(r"(?:เฉพาะ|ของ)\s*$")


def begun(plain: str) -> tuple[str, str] | None:
    """Returns what the line asks, and what stands after the words that ask it; None if nothing."""
    for wish, pattern in _WISHES:
        if found := pattern.match(plain):
            return wish, plain[found.end() :]
    return None


def _said_anywhere(plain: str) -> tuple[str, str] | None:
    """Returns what is asked by words behind the day, and the line without them."""
    for wish, pattern in _ANYWHERE:
        if found := pattern.search(plain):
            return wish, f"{plain[: found.start()]} {plain[found.end() :]}"
    return None


def read_line(text: str, context: Context, _answers: Answers) -> Stated:
    """Reads what one line tells; what cannot be read is asked."""
    plain = _SHORT_YEAR.sub(r"\1 25\2", normalise(text))
    first = begun(plain)
    said = first or _said_anywhere(plain)
    if said is None:
        return Stated()
    wish, rest = said
    found: dict[str, Any] = {"wish": wish}
    rest = _take_bureau(rest, context, found)
    try:
        whole = written_out(rest, Calendar(context.today, Toward.COMING))
        spans = list(mention_spans(whole))
        if not spans:
            return Stated({**found, **(_named(wish, rest, "") if first else {})})
        choice = read_days(rest, context, found)
    except Unclear as unclear:
        return Stated(found, hints=(unclear.hint,))
    found |= {"days": choice.value, **choice.also}
    around = _AROUND.sub("", whole[: spans[0][0]]), whole[spans[-1][1] :]
    return Stated({**(_named(wish, *around) if first else {}), **found})


def _take_bureau(rest: str, context: Context, found: dict[str, Any]) -> str:
    """Notes the only bureau that is named as the one whose days they are; returns the rest."""
    named = bureaus_named(rest, [each.name for each in people.staffed_bureaus(context.session)])
    if len(named.names) != 1:
        return rest
    found["bureau"] = named.names[0]
    before = _OF_BUREAU.search(rest[: named.places[0][0]])
    places = [*named.places, before.span()] if before is not None else named.places
    return blanked(rest, places)


def _named(wish: str, head: str, tail: str) -> dict[str, Any]:
    name = " ".join(
        _BEFORE_NAME.sub("", f"{head} {_BEFORE_NAME.sub('', tail.strip())}".strip()).split()
    )
    name = f"วันหยุด{name}" if _OF_A_KIND.match(head) else name
    name = name if name.endswith(".") else without_polite_ending(name)
    return {"name": name} if wish == REST and 0 < len(name) <= MOST_NAME else {}


# -- the days ------------------------------------------------------------------------------------


def read_days(text: str, context: Context, answers: Answers) -> Choice:
    """Reads the days that the wish changes; of several, those that it can change. Raises Unclear
    where it can change none, or they are over."""
    first, last = _read_one_run(text, Calendar(context.today, Toward.COMING))
    wish, bureau = answers["wish"], answers.get("bureau", "")
    days = _days(first, last)
    if len(days) > MOST_DAYS:
        raise Unclear(f"เปลี่ยนได้ครั้งละไม่เกิน {MOST_DAYS} วัน กรุณาระบุช่วงที่สั้นลง")
    days = _that_change(context, wish, days)
    with reading(day_words.refused):
        rows = day_changes.asked(context.session, wish, days, "", "", bureau)
        day_changes.check_ahead(days, context.today)
    return Choice("typed", "", [each.isoformat() for each in days], also=_also(wish, rows))


def _read_one_run(text: str, calendar: Calendar) -> tuple[date, date]:
    """Reads one day, or days in a row. Raises Unclear for several that stand apart."""
    try:
        return read_days_said(text, calendar)
    except Unclear as unclear:
        apart = _apart(text, calendar)
        raise Unclear(_one_by_one(apart)) if len(apart) > 1 else unclear from unclear


def first_of_several(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the first of several days that stand apart, and says which others are to be done
    after it; None for other words."""
    apart = _apart(text, Calendar(context.today, Toward.COMING)) if at == "days" else []
    if len(apart) < 2:
        return None
    try:
        read_days(text, context, answers)
    except Unclear:
        try:
            first = read_days(short_date(apart[0]), context, answers)
        except Unclear as unclear:
            return Heeded(told=unclear.hint)
        told = {"days": first.value, **first.also}
        return Heeded(told, told=_one_by_one(apart), at_once=True)
    return None


def _one_by_one(apart: Sequence[date]) -> str:
    others = ", ".join(map(short_date, apart[1:]))
    return (
        f"เปลี่ยนได้ครั้งละวันเดียวหรือหลายวันที่ติดกัน เริ่มจาก {short_date(apart[0])} ก่อน แล้วทำ {others} อีกครั้ง"
    )


def _apart(text: str, calendar: Calendar) -> list[date]:
    """Returns the single days that are joined by `กับ` or `และ`, as they stand in the words."""
    plain = in_figures(normalise(text), calendar)
    if not _JOINED.search(plain):
        return []
    try:
        return list(dict.fromkeys(find_dates(written_out(plain, calendar), calendar.today)))
    except Unclear:
        return []


_JOINED = pattern_of(r"กับ|และ|,|แล้วก็")


def _days(first: date, last: date) -> list[date]:
    return [first + n * _DAY for n in range((last - first).days + 1)]


def _that_change(context: Context, wish: str, days: list[date]) -> list[date]:
    """Returns the days of several that are not already as the wish wants them; of one day itself,
    so that the reason is said."""
    works = wish == REST
    return [day for day in days if context.working_days.is_working(day) == works] or days[:1]


def _also(wish: str, rows: list[DayRow]) -> dict[str, str]:
    """Returns what need not be asked of these days."""
    if wish != REST:
        return {}
    if all(row.kind == TAKEN_BACK for row in rows):
        return {"name": "", "substitute": ""}
    return {} if len(rows) == 1 and rows[0].day.weekday() > 4 else {"substitute": ""}
