"""The card of reports, or of the people they tell of, within some days: one sum, by month or by
bureau, with the mean and the same days of the year before where they are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from handlers.context import Context
from handlers.messages import Button, Card, Para, Part, Row
from handlers.question import button_facts
from handlers.question.query import Facts
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import SEE_STATUS
from handlers.reports.figures.mean_sum import people_told
from handlers.understand.asked.figure_asked import (
    APPROVED,
    BUREAU,
    MONTH,
    PEOPLE,
    RETURNED,
    SENT,
    WAITING,
)
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import short_span, thai_date
from models.calendar import (
    BUDDHIST_YEARS,
    a_year_earlier,
    fiscal_year,
    fiscal_year_days,
    month_ends,
)
from models.reports.figures.reports_in_days import reports_in_days

BY, MEAN, BESIDE, OUT = "by", "mean", "last", "x"
"""The facts of a button: month or bureau, whether the mean and the year before are shown, and the
months that are left out."""
_MOST_BUREAUS = 20
_CENT = Decimal("0.01")
Days = tuple[date, date]
HOW: Mapping[str, str] = {
    SENT: "นับตามวันที่ส่งครั้งแรก ฉบับที่ถูกส่งกลับและยังไม่ส่งใหม่ไม่นับ",
    APPROVED: "นับตามวันที่อนุมัติ",
    RETURNED: "นับตามวันที่ส่งกลับ ฉบับที่ส่งกลับหลายครั้งนับครั้งเดียว",
    WAITING: "นับตามวันที่ส่ง เฉพาะฉบับที่วันนี้ยังรออนุมัติ",
    PEOPLE: "นับจากจำนวนคนที่เขียนในรายงาน ตามเดือนที่ส่งรายงาน เพราะรายงานไม่เก็บวันจัดกิจกรรมแยกไว้ "
    "ฉบับที่เขียนหลายจำนวนนับจำนวนที่มากที่สุด",
}
"""By what is counted, how."""
_TITLE: Mapping[str, str] = {
    SENT: "รายงานที่ส่ง",
    APPROVED: "รายงานที่อนุมัติ",
    RETURNED: "รายงานที่ถูกส่งกลับ",
    WAITING: "รายงานที่ยังไม่อนุมัติ",
    PEOPLE: "คนเข้าร่วมตามรายงาน",
}


@dataclass(frozen=True)
class _Counted:
    """In how many reports of some days how many there are, by the month and by the bureau."""

    reports: int
    by_month: Mapping[tuple[int, int], int]
    by_bureau: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.by_month.values())

    @property
    def mean(self) -> Decimal | None:
        """The mean of the bureaus that have any; None if none has."""
        if not self.by_bureau:
            return None
        mean = Decimal(self.total) / len(self.by_bureau)
        return mean.quantize(_CENT, ROUND_HALF_UP)


def card(
    context: Context, kind: str, found: Placed, facts: Facts, others: Sequence[Button]
) -> Card:
    """Returns the figures of the bureaus and days of the topic.

    others: the buttons to the same in another way
    """
    days, out = _days(context, found), _left_out(facts)
    counted = _counted(context, kind, found, days, out)
    told = f" จากรายงาน {counted.reports:,} ฉบับ" if kind == PEOPLE else ""
    rows: list[Part] = [Para(f"รวม {_words(kind, counted.total)}{told}", bold=True)]
    if facts.get(BY) == MONTH:
        rows += _months(kind, counted, days, out)
    if facts.get(BY) == BUREAU:
        rows += _bureaus(kind, counted, found.top or _MOST_BUREAUS)
    if facts.get(MEAN):
        rows.append(Row("เฉลี่ยต่อสำนัก", _mean(kind, counted)))
    if facts.get(BESIDE):
        rows.append(_year_before(context, kind, found, days, out, counted))
    return Card(
        f"{_TITLE[kind]} {found.whose}",
        subtitle=_of_days(days, out),
        rows=tuple(rows),
        note=f"{HOW[kind]} ข้อมูล ณ {thai_date(context.today)}",
        quick=(*others, SEE_STATUS),
    )


def out_fact(out: Sequence[Days]) -> str:
    """Returns the months that are left out as the fact of a button."""
    return ",".join(f"{first.isoformat()}_{last.isoformat()}" for first, last in out)


def _left_out(facts: Facts) -> tuple[Days, ...]:
    pairs = (each.partition("_") for each in facts.get(OUT, "").split(",") if each)
    read = (
        (button_facts.day({"d": first}, "d"), button_facts.day({"d": last}, "d"))
        for first, _, last in pairs
    )
    return tuple((first, last) for first, last in read if first is not None and last is not None)


def _days(context: Context, found: Placed) -> Days:
    """The days that are asked for; of a year or months that go on, only up to today."""
    about = found.about
    whole = fiscal_year_days(about.year(context.today))
    first, last = about.span or (whole[0], about.due or whole[1])
    return first, min(last, context.today) if first <= context.today else last


def _counted(
    context: Context, kind: str, found: Placed, days: Days, out: Sequence[Days]
) -> _Counted:
    state = SENT if kind == PEOPLE else kind
    listed = reports_in_days(context.session, state, *days, found.ids, texts=kind == PEOPLE)
    listed = [each for each in listed if not any(first <= each.day <= last for first, last in out)]
    months: Counter[tuple[int, int]] = Counter()
    bureaus: Counter[str] = Counter()
    for each in listed:
        number = people_told([each.texts]) if kind == PEOPLE else 1
        months[each.day.year, each.day.month] += number
        if number:
            bureaus[each.bureau] += number
    return _Counted(len(listed), months, bureaus)


def _of_days(days: Days, out: Sequence[Days]) -> str:
    left = "".join(f" · ไม่รวม {short_span(*each)}" for each in out)
    return f"{short_span(*days)}{left}"


def _words(kind: str, number: int) -> str:
    return f"{number:,} {'คน' if kind == PEOPLE else 'ฉบับ'}"


# -- rows ----------------------------------------------------------------------------------------


def _months(kind: str, counted: _Counted, days: Days, out: Sequence[Days]) -> Iterator[Row]:
    """A row for each month of the days, also those without any."""
    years = range(fiscal_year(days[0]), fiscal_year(days[1]) + 1)
    for last in (each for year in years for each in month_ends(year)):
        first = last.replace(day=1)
        left = any(begins <= first and last <= ends for begins, ends in out)
        if last < days[0] or first > days[1] or left:
            continue
        name = f"{MONTHS[first.month - 1]} {first.year + BUDDHIST_YEARS}"
        yield Row(name, _words(kind, counted.by_month.get((first.year, first.month), 0)))


def _bureaus(kind: str, counted: _Counted, most: int) -> list[Part]:
    """The bureaus, the most first; those that have none are told in a sentence."""
    ranked = sorted(counted.by_bureau.items(), key=lambda pair: (-pair[1], pair[0]))
    shown = ranked[:most]
    rows: list[Part] = [
        Row(f"{place}. {bureau}", _words(kind, number))
        for place, (bureau, number) in enumerate(shown, 1)
    ]
    of = f"แสดง {len(shown)} จาก {len(ranked)} สำนัก " if len(shown) < len(ranked) else ""
    return [*rows, Para(f"{of}สำนักที่ไม่มีในช่วงนี้ไม่แสดง", tone="muted")]


def _mean(kind: str, counted: _Counted) -> str:
    if counted.mean is None:
        return "ยังไม่มีสำนักใดมีตัวเลขในช่วงนี้"
    unit = "คน" if kind == PEOPLE else "ฉบับ"
    return f"{counted.mean:,} {unit} (เฉพาะ {len(counted.by_bureau):,} สำนักที่มีตัวเลข)"


def _year_before(
    context: Context, kind: str, found: Placed, days: Days, out: Sequence[Days], now: _Counted
) -> Row:
    """The same days of the year before, and by how many it is more or less."""
    before = _counted(
        context, kind, found, a_year_earlier(days), [a_year_earlier(each) for each in out]
    )
    more = now.total - before.total
    unit = _words(kind, abs(more))
    turned = f"เพิ่มขึ้น {unit}" if more > 0 else f"ลดลง {unit}" if more < 0 else "เท่ากัน"
    if not before.reports and not _any_report(context, found, a_year_earlier(days)):
        return Row(f"ปีก่อน {short_span(*a_year_earlier(days))}", "ไม่มีรายงานในระบบนี้ จึงเทียบไม่ได้")
    mean = f" · เฉลี่ยต่อสำนัก {before.mean:,}" if before.mean is not None else ""
    words = f"{_words(kind, before.total)}{mean} · {_year(context, days)}{turned}"
    return Row(f"ปีก่อน {short_span(*a_year_earlier(days))}", words)


def _any_report(context: Context, found: Placed, days: Days) -> bool:
    """Tells whether any report stands in the days, in whichever state."""
    states = (SENT, RETURNED, APPROVED)
    return any(reports_in_days(context.session, each, *days, found.ids) for each in states)


def _year(context: Context, days: Days) -> str:
    """Returns the year of the days in words: only the present one is `ปีนี้`."""
    year = fiscal_year(days[1])
    return "ปีนี้" if year == fiscal_year(context.today) else f"ปีงบประมาณ {year} "
