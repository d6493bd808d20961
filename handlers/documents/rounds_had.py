"""Which rounds a kind of document has: the one that words name, and what is said where none is."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.documents.kinds_in_words import words_of
from handlers.subjects.document_kind_words import no_such_round, report_rounds
from handlers.understand.dates.dates import thai_date
from handlers.understand.dates.said_rounds import round_within
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import letters
from models.calendar import fiscal_year
from models.reports.figures import progress


def round_named(context: Context, typed: str, named: str | None) -> str | None:
    """Returns the round (ISO) that the words name by its month or by its place to today, of those
    that are offered: `รอบมีนา`, `รอบนี้`."""
    if "รอบ" not in typed and "งวด" not in typed:
        return None
    days = _offered_rounds(context, named)
    found = round_within(typed, days, context.today)
    if found is None and _PASSED.search(letters(typed)):
        found = max((each for each in days if each < context.today), default=None)
    return found.isoformat() if found is not None else None


def _offered_rounds(context: Context, named: str | None) -> list[date]:
    choices = words_of(named).due_choices if named is not None else report_rounds
    values = (str(each.value) for each in choices(context))
    return [date.fromisoformat(each) for each in values if _DAY.fullmatch(each)]


def none_passed(context: Context, of_kind: str, told: str) -> str:
    """Says that no round has passed yet where the one before is told (in letters); else ""."""
    days = _offered_rounds(context, of_kind) if _PASSED.search(told) is not None else []
    if not days or min(days) < context.today:
        return ""
    return _NONE_PASSED.format(context.fiscal_year, thai_date(min(days)))


_PASSED = pattern_of(
    "(?:รอบ|งวด)(?:รายงาน)?(?:ที่แล้ว|ที่ผ่านมา|ก่อน(?:หน้า|นี้|นะ|เป็น|ขอ|ของ|ไฟล์|ค่?[ะบ]|คร|$))"
)
_NONE_PASSED = "ปีงบประมาณ {} ยังไม่มีรอบที่ผ่านมา รอบแรกคือ {}"


_DAY = pattern_of(r"\d{4}-\d\d-\d\d")


def no_round(context: Context, of_kind: str, day: date) -> str:
    """Says that no report is due on a day that was typed, where the kind is made of a round of
    reports; "" for other kinds, for a round, and for a year of which there is nothing."""
    if words_of(of_kind).due_choices is not report_rounds:
        return ""
    rounds = progress.rounds(context.session, fiscal_year(day))
    if not rounds:
        return no_year(context, fiscal_year(day))
    return no_such_round(day, rounds) if day not in rounds else ""


def no_year(context: Context, year: int) -> str:
    """Says that the bot has no plan of another year; "" for this one, of which the document says
    so."""
    return _NO_YEAR.format(year, context.fiscal_year) if year != context.fiscal_year else ""


def has_rounds(context: Context, year: int) -> bool:
    """Tells whether the bot has a plan of that fiscal year."""
    return bool(progress.rounds(context.session, year))


def of_other_year(context: Context, of_kind: str | None, year: int) -> str:
    """Says how a document of another year is asked for, or that there is none."""
    none = not has_rounds(context, year) and (
        of_kind is None or words_of(of_kind).due_choices is report_rounds
    )
    if none:
        return no_year(context, year)
    return _OF_THAT_YEAR.format(year, year, context.fiscal_year)


_OF_THAT_YEAR = "ของปีงบประมาณ {} จัดทำได้ทีละรอบ พิมพ์วันที่ของรอบ เช่น 20 มีนาคม {} ปุ่มด้านล่างเป็นของปี {}"


_NO_YEAR = (
    "ปีงบประมาณ {} ไม่มีข้อมูลในบอต จึงจัดทำเอกสารของปีนั้นไม่ได้ เล่มเดิมกรุณาขอจากผู้รวบรวมรายงานของปีนั้น "
    "ของปี {} เลือกรอบได้ตามปกติ"
)
