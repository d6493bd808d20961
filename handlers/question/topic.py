"""Reads what a question about progress is about: bureau, activity, measure, round."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from handlers.context import Context
from handlers.question import button_facts
from handlers.understand.commands.arguments import arguments
from handlers.understand.commands.bureau_mentions import split_marked
from handlers.understand.commands.scopes import LAST, NEXT, NamedScope, read_scope
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import find_dates, short_date, thai_date
from handlers.understand.names import called, nearest_names
from handlers.understand.thai import blanked, fold, folded, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.calendar import BUDDHIST_YEARS, fiscal_year, quarter, quarter_number
from models.people import people
from models.people.person import Bureau
from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter

UNDATED = "-"
"""The fact `d` of a button for activities without a due date."""

PERIOD = ("d", "f", "l", "y")
"""The facts of a button that name a round, months or a year."""

FACTS = ("b", *PERIOD, "n", "m")
"""All facts of a button that name a topic."""

_NUMBER = re.compile(r"\d{1,2}(\.\d{1,2}){0,2}")
_OWN = "เรา ฉัน ผม ดิฉัน หนู".split()
_MINE = folded(
    "ของฉัน", "ของสำนัก", "สำนัก", *(f"สำนัก{of}{who}" for who in _OWN for of in ("", "ของ"))
)
_EVERYTHING = "ทั้งหมด ทั้งสำนักงาน สำนักงาน ทุกสำนัก ภาพรวม รวม รวมทุกสำนัก ตอนนี้ ขณะนี้ ล่าสุด"
_ALL = tuple(map(fold, _EVERYTHING.split()))
# Words between the things named; they never begin or end a bureau's name.
_BETWEEN = (
    "รอบ|ของ|กิจกรรม|โครงการ|ข้อ|วันที่|วัน|ที่|ใน|ปี|เดือน|และ|กับ|ประจำ|สำหรับ|เฉพาะ|บ้าง|หรือยัง|แล้ว|ไหม"
    "|ตอนนี้|ขณะนี้|เหลือ|อยู่|เท่าไร|เท่าไหร่|กี่บาท|อะไร|ค้าง"
)
_EDGES = re.compile(rf"^(?:\s|[,:–-]|{_BETWEEN})+|(?:\s|[,:–-]|{_BETWEEN})+$")


@dataclass(frozen=True)
class Topic:
    """What a question names."""

    bureaus: tuple[Bureau, ...] = ()
    """Several if the words fit each of them."""
    due: date | None = None
    """The day of a round."""
    undated: bool = False
    """Activities without a due date."""
    number: str | None = None
    """The number of an activity."""
    understood: bool = True
    """False: the words name nothing known."""
    measure: int | None = None
    span: tuple[date, date] | None = None
    """All rounds from the first day to the last."""
    fiscal_year: int | None = None
    """B.E., if it is not the present one."""
    left: str = ""
    """Words that name nothing known."""

    def within(self, bureau_ids: frozenset[int] | None) -> ReportFilter:
        """Returns the topic as a filter for these bureaus (None: all)."""
        return ReportFilter(
            bureau_ids,
            self.due,
            self.undated,
            self.number,
            measure=self.measure,
            span=self.span,
        )

    def facts(self) -> dict[str, object]:
        """Returns the facts of a button that asks about the same, without the bureau."""
        found: dict[str, object] = {}
        if self.due is not None or self.undated:
            found["d"] = self.due.isoformat() if self.due is not None else UNDATED
        if self.number is not None:
            found["n"] = self.number
        if self.measure is not None:
            found["m"] = self.measure
        if self.span is not None:
            found["f"], found["l"] = (day.isoformat() for day in self.span)
        if self.fiscal_year is not None:
            found["y"] = self.fiscal_year
        return found

    def words(self, today: date) -> str:
        """Returns `กิจกรรม 1.10`, `รอบ 20 มีนาคม 2570`, or the fiscal year."""
        parts = [f"กิจกรรม {self.number}"] if self.number is not None else []
        if self.measure is not None:
            parts.append(f"มาตรการที่ {self.measure}")
        if self.due is not None:
            parts.append(f"รอบ {thai_date(self.due)}")
        if self.span is not None:
            parts.append(_span_words(*self.span))
        if self.undated:
            parts.append("กิจกรรมที่ไม่กำหนดวันส่ง")
        if not parts or self.fiscal_year is not None:
            parts.append(f"ปีงบประมาณ {self.year(today)}")
        return " · ".join(parts)

    def year(self, today: date) -> int:
        """Returns the fiscal year (B.E.): the one named, the round's, or the present one."""
        if self.fiscal_year is not None:
            return self.fiscal_year
        day = self.due if self.due is not None else self.span[1] if self.span else today
        return fiscal_year(day)

    def narrower(self) -> bool:
        """Tells whether less than the whole year is named; bureaus do not count."""
        return bool(self.facts())

    def of(self, due: date | None) -> Topic:
        """Returns the same topic for one round, or for activities without a date (None)."""
        year = None if due is not None else self.fiscal_year
        return replace(self, due=due, undated=due is None, span=None, fiscal_year=year)


def names_everything(words: str) -> bool:
    """Tells whether the words mean all bureaus and the whole year."""
    return fold(words) in _ALL


def _span_words(first: date, last: date) -> str:
    year = fiscal_year(last)
    number = quarter_number(last)
    if (first, last) == quarter(year, number):
        return f"ไตรมาสที่ {number} ปีงบประมาณ {year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"เดือน{MONTHS[first.month - 1]} {first.year + BUDDHIST_YEARS}"
    return f"{short_date(first)} – {short_date(last)}"


def read(context: Context, rest: str, facts: Mapping[str, str]) -> Topic:
    """Reads a button's facts (`b`, `d`, `n`, `m`, `f` to `l`, `y`), else the words typed."""
    if any(facts.get(name) for name in FACTS):
        return _from_facts(context, facts)
    words, name = split_marked(rest)
    about = _from_words(context, words) if words.strip() else Topic()
    return _called(context, about, name) if name else about


def _called(context: Context, about: Topic, name: str) -> Topic:
    """Adds the bureau with this name, if no other bureau is named."""
    if about.bureaus or not about.understood:
        return about
    known = {bureau.name: bureau for bureau in people.bureaus(context.session)}
    found = called(name, list(known))
    return replace(about, bureaus=(known[found],)) if found is not None else about


def _from_facts(context: Context, facts: Mapping[str, str]) -> Topic:
    bureau_id, number = button_facts.whole(facts, "b"), facts.get("n", "")
    bureau = context.session.get(Bureau, bureau_id) if bureau_id is not None else None
    first, last = button_facts.day(facts, "f"), button_facts.day(facts, "l")
    return Topic(
        bureaus=(bureau,) if bureau is not None else (),
        due=button_facts.day(facts, "d"),
        undated=facts.get("d") == UNDATED,
        number=number if _NUMBER.fullmatch(number) else None,
        understood=bureau is not None or not facts.get("b"),
        measure=button_facts.whole(facts, "m"),
        span=(first, last) if first is not None and last is not None else None,
        fiscal_year=button_facts.year(facts, "y"),
    )


# -- from words --------------------------------------------------------------------------------


def _from_words(context: Context, rest: str) -> Topic:
    key = fold(rest)
    if key in _MINE:
        return Topic(bureaus=(context.me.bureau,))
    if key in _ALL:
        return Topic()
    plain = normalise(without_polite_ending(rest))
    scope = read_scope(plain, context.today)
    plain = blanked(plain, scope.places)
    try:
        number = read_activity_number(plain.strip())
        days = sorted(set(find_dates(plain, context.today)))
    except Unclear:
        return Topic(understood=False)
    about = _dated(context, Topic(number=number, measure=scope.measure), days, scope)
    named = [s for s in arguments(plain) if s.kind in ("day", "number")]
    left = blanked(plain, [(span.start, span.end) for span in named])
    if number is not None and not any(span.kind == "number" for span in named):
        left = ""  # a bare figure
    about = _of_year(about, scope, context.today)
    return _with_bureaus(context, about, _trimmed(left), bool(scope.places))


def _trimmed(left: str) -> str:
    """Removes the words between the things named; the rest may be a bureau's name."""
    pieces = (_EDGES.sub("", _EDGES.sub("", piece)) for piece in re.split(r"\s{2,}", left.strip()))
    return " ".join(filter(None, pieces))


def _dated(context: Context, about: Topic, days: Sequence[date], scope: NamedScope) -> Topic:
    """Adds the round: of a day, of a month with one round, or the nearest, next or last one."""
    if len(days) == 1:
        return replace(about, due=days[0])
    if days:
        return replace(about, span=(days[0], days[-1]))
    if scope.nearby:
        return replace(about, due=_nearby(context, scope.nearby))
    if scope.span is None:
        return about
    first, last = scope.span
    if first.month != last.month:
        return replace(about, span=scope.span)
    listed = progress.rounds(context.session, fiscal_year(last))
    inside = [day for day in listed if first <= day <= last]
    return replace(about, due=inside[0]) if len(inside) == 1 else replace(about, span=scope.span)


def _of_year(about: Topic, scope: NamedScope, today: date) -> Topic:
    """Adds the year named, unless a round or months are named, which have their own."""
    own = about.due is not None or about.span is not None
    other = scope.year if scope.year != fiscal_year(today) else None
    return about if own else replace(about, fiscal_year=other)


def _nearby(context: Context, which: str) -> date | None:
    today = context.today
    listed = progress.rounds(context.session, fiscal_year(today))
    before, after = [d for d in listed if d < today], [d for d in listed if d >= today]
    if which == NEXT:
        # Asked on the day of a round, the next one is another.
        return next((day for day in after if day > today), None)
    if which == LAST:
        return before[-1] if before else None
    return min([*after, *before], key=lambda day: abs((day - today).days), default=None)


def _with_bureaus(context: Context, about: Topic, left: str, scoped: bool) -> Topic:
    """Adds the bureaus that the rest of the words names.

    scoped: the words name a scope, which may be the whole present year; then no bureau is needed.
    """
    key = fold(left)
    if not key or key in _ALL:
        return replace(about, understood=bool(key) or scoped or about.narrower())
    if key in _MINE:
        return replace(about, bureaus=(context.me.bureau,))
    known = {bureau.name: bureau for bureau in people.bureaus(context.session)}
    names = nearest_names(left, list(known))
    understood = bool(names) or (about.narrower() and fold("สำนัก") not in key)
    found = tuple(known[name] for name in names)
    return replace(about, bureaus=found, understood=understood, left="" if found else left)
