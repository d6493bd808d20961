"""`เทียบสองช่วง`: compares two halves, quarters, months or rounds. Gives no opinion on which is
better."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Text
from handlers.question import following, topic
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed
from handlers.question.topic import PERIOD, Topic
from handlers.reports.due_report_words import missing_words, other_sides, sent_bar, share_words
from handlers.reports.figures import compared_bureaus
from handlers.reports.figures.overview import LEADING, SENDING, overview
from handlers.understand.commands.scopes import NEXT, read_scope
from handlers.understand.dates.dates import find_dates, short_date, thai_date
from handlers.understand.thai import blanked, normalise
from models.calendar import fiscal_year, quarter
from models.reports.figures import progress
from models.reports.figures.progress import ReportCounts
from models.reports.figures.progress_table import ProgressTable, progress_table

_HALF = 6
_HALVES = ("ครึ่งปีแรก", "ครึ่งปีหลัง")

Months = tuple[date, date]
Tables = Callable[[int], ProgressTable]
"""Returns the table of a fiscal year (B.E.); reads each year once."""


@dataclass(frozen=True)
class Side:
    """One of the two.

    about: what it is about
    short: its name on a button
    count: its figures
    """

    about: Topic
    short: str
    count: ReportCounts


def answer(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """How much is sent in each of two periods. If only one is named, the other is found; if none,
    they are the halves of the fiscal year. A bureau, measure or activity limits both."""
    # The same filter without dates: both sides are counted from it.
    narrow = replace(found.narrow, due=None, undated=False, span=None)

    @cache
    def table(year: int) -> ProgressTable:
        return progress_table(context.session, year, context.today, narrow)

    pair = _pair_asked(context, found, facts) or _pair(context, found, table)
    if len(pair) < 2:
        return [_nothing_beside(context, found)]
    context.asked = opens("compared", **_without_period(found), **_sides(pair))
    sides = [_side(context, about, table(about.year(context.today))) for about in pair]
    years = set() if _whole_year(pair[0]) else {about.year(context.today) for about in pair}
    return [_beside(context, found, sides, sum(_undated(table(year)) for year in years))]


# -- the two as facts, so that the next question may be about the same two ------------------------

_SIDES = ("s1", "s2")


def _sides(pair: Sequence[Topic]) -> dict[str, str]:
    """`y.2569` or `f.2026-10-01_l.2027-03-31` for each."""
    named = [
        [(key, value) for key, value in each.facts().items() if key in PERIOD] for each in pair
    ]
    written = ["_".join(f"{key}.{value}" for key, value in each) or "-" for each in named]
    return dict(zip(_SIDES, written, strict=True))


def _without_period(found: Placed) -> dict[str, object]:
    return {key: value for key, value in found.facts().items() if key not in PERIOD}


def _pair_asked(context: Context, found: Placed, facts: Facts) -> list[Topic]:
    """The two of the question before, unless a period is named now."""
    about = found.about
    named = about.due is not None or about.span is not None or about.fiscal_year is not None
    if named or not all(facts.get(each) for each in _SIDES):
        return []
    given = [dict(re.findall(r"([dfly])\.([\d-]+)", facts[each])) for each in _SIDES]
    read = [topic.from_facts(context, each) for each in given]
    return [replace(about, due=t.due, span=t.span, fiscal_year=t.fiscal_year) for t in read]


# -- finding the two -----------------------------------------------------------------------------


def _pair(context: Context, found: Placed, table: Tables) -> list[Topic]:
    """The two in order; fewer if the year has no second round."""
    about, plain = found.about, normalise(found.rest)
    scope = read_scope(plain, context.today)
    days = sorted(set(find_dates(plain, context.today)))
    if about.due is not None and not (days or scope.places):  # from a button
        days = [about.due]
    if days or scope.nearby:
        due = days if len(days) > 1 else _rounds(context, scope.nearby, days, table)
        return [replace(about, due=day, span=None, fiscal_year=None) for day in due[:2]]
    this = context.fiscal_year
    if scope.year is not None and scope.span is None:
        years = sorted({scope.year, this} if scope.year != this else {this - 1, this})
        others = [year if year != this else None for year in years]
        return [replace(about, due=None, span=None, fiscal_year=other) for other in others]
    year = about.year(context.today)
    first = scope.span or about.span or _half(year, 1)
    spans = sorted((first, scope.beside or _other(first, context.today)))
    return [replace(about, due=None, span=span, fiscal_year=None) for span in spans]


def _rounds(context: Context, nearby: str, days: list[date], table: Tables) -> list[date]:
    """The round of the day, or the nearest one, with the round before or after it."""
    today = days[0] if days else context.today
    listed = [count.day for count in table(fiscal_year(today)).rounds if count.day is not None]
    after = [day for day in listed if day >= today]
    if nearby == NEXT:
        return after[:2]
    return [*[day for day in listed if day < today], *after[:1]][-2:]


def _half(year: int, number: int) -> Months:
    return quarter(year, 2 * number - 1)[0], quarter(year, 2 * number)[1]


def _other(named: Months, today: date) -> Months:
    """The other half of the year; for shorter periods the next months if they are over, else the
    months before."""
    first, last = named
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == _HALF:
        return next(h for n in (1, 2) if (h := _half(fiscal_year(last), n)) != named)
    by = months if last < today else -months
    return _moved(first, by), _moved(last + timedelta(days=1), by) - timedelta(days=1)


def _moved(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)


# -- the card ------------------------------------------------------------------------------------


def _side(context: Context, about: Topic, table: ProgressTable) -> Side:
    """The figures of one side. A whole year includes reports without a date."""
    whole = _whole_year(about)
    days = [due for due in table.by_round if whole or (due and _within(about, due))]
    short = f"ปี {about.year(context.today)}" if whole else _short(about)
    return Side(about, short, table.of(*days).whole)


def _within(about: Topic, due: date) -> bool:
    first, last = about.span or (due, due)
    return first <= due <= last and about.due in (None, due)


def _whole_year(about: Topic) -> bool:
    return about.due is None and about.span is None


def _undated(table: ProgressTable) -> int:
    """The number of reports without a date: they are on neither side."""
    return table.of(None).whole.total


def _short(about: Topic) -> str:
    """`ครึ่งปีแรก`, `ไตรมาสที่ 1`, `รอบ 20 มี.ค. 70`, `มี.ค. 70`: within a button's letters."""
    if about.due is not None:
        return f"รอบ {short_date(about.due)}"
    assert about.span is not None
    first, last = about.span
    year = fiscal_year(last)
    named = {_half(year, number): word for number, word in enumerate(_HALVES, 1)}
    named |= {quarter(year, number): f"ไตรมาสที่ {number}" for number in range(1, 5)}
    month = short_date(last).split(" ", 1)[1]
    return named.get(about.span, month if first.month == last.month else f"ถึง {month}")


def _beside(context: Context, found: Placed, sides: Sequence[Side], undated: int) -> Card:
    bureau = found.about.bureau_facts()
    day = f"ข้อมูล ณ {thai_date(context.today)}"
    note = f"{day} · ไม่นับ {undated:,} ฉบับที่ไม่กำหนดวันส่ง" if undated else day
    shares = (f"{side.short} {share_words(side.count.sent, side.count.total)}" for side in sides)
    return Card(
        f"เทียบการส่ง {found.whose}",
        alt=" · ".join(shares),
        rows=tuple(part for side in sides for part in _figures(context, side)),
        buttons=tuple(_see(side, bureau) for side in sides if side.count.total),
        note=note,
        quick=other_sides("", bureau),
    )


def _figures(context: Context, side: Side) -> tuple[Part, ...]:
    named = side.short if side.short in _HALVES else ""
    label = " · ".join(filter(None, (named, side.about.words(context.today))))
    if not side.count.total:
        year = side.about.year(context.today)
        other = year != context.fiscal_year and not progress.rounds(context.session, year)
        none = _NO_YEAR.format(year) if other else "ไม่มีรายงานที่ต้องส่ง"
        return (Para(label, bold=True), Para(none, tone="muted"))
    return (sent_bar(label, side.count), Para(missing_words(side.count), tone="muted"))


_NO_YEAR = (
    "บอตไม่มีข้อมูลของปีงบประมาณ {0} จึงเทียบไม่ได้ และไม่ได้หมายความว่าปีนั้นไม่มีการส่ง "
    "ผลของปีนั้นดูจากเล่มรายงานเดิมของผู้รวบรวม"
)


def _see(side: Side, bureau: Mapping[str, object]) -> Button:
    data = opens("status", **bureau, **side.about.facts())
    return Button(f"ดู{side.short}", data, f"สถานะ {side.short}")


def _nothing_beside(context: Context, found: Placed) -> Card:
    status = Button("สถานะ", opens("status"), "สถานะ", style="primary")
    return Card(
        f"เทียบการส่ง {found.whose}",
        subtitle=f"ปีงบประมาณ {context.fiscal_year}",
        rows=(Para("ยังไม่มีสองรอบให้เทียบกันในปีงบประมาณนี้ กด “สถานะ” เพื่อดูรอบที่มี"),),
        buttons=(status,),
        tone="muted",
    )


_FOLLOWING = replace(SENDING, paper="", paper_of_one="")
"""No document holds two periods beside each other."""
_PERIODS = overview("compared", ("เทียบสองช่วง", "เปรียบเทียบสองช่วง"), answer, following=_FOLLOWING)


def _periods_or_bureaus(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Two bureaus named here are compared with each other."""
    if _is_a_time_alone(context):
        return [Text(_OF_WHAT)]
    if context.may(LEADING) and compared_bureaus.names_two(context, rest):
        return compared_bureaus.answer(context, rest, facts)
    return _PERIODS.answer(context, rest, facts)


def _is_a_time_alone(context: Context) -> bool:
    """Tells whether the words ask on of an answer that is not asked on: `แล้วปีที่แล้วล่ะ`."""
    words = following.leads_on(context.said)
    return bool(words) and not blanked(words, read_scope(words, context.today).places).strip()


_OF_WHAT = (
    "ไม่แน่ใจว่าถามต่อจากเรื่องใด กรุณาพิมพ์ชื่อเรื่องพร้อมช่วงเวลา เช่น “สถานะ ปีที่แล้ว” หรือ “ของขวัญทั้งหมด ปีที่แล้ว”"
)

QUERY = replace(_PERIODS, answer=_periods_or_bureaus)
