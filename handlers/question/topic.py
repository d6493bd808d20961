"""Reads what a question about progress is about: bureau, activity, measure, round."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from handlers.context import Context
from handlers.question import all_but_named, button_facts
from handlers.question.own_bureau_said import OWN, OWN_SAID, says_own
from handlers.understand.bureaus.bureau_spellings import OURS, spellings
from handlers.understand.bureaus.bureaus_named import BureausNamed, bureaus_named, names_each_bureau
from handlers.understand.commands.arguments import arguments
from handlers.understand.commands.bureau_mentions import split_marked
from handlers.understand.commands.scopes import LAST, NEXT, NamedScope, read_scope
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import find_dates, short_span, thai_date
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import blanked, fold, folded, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.calendar import BUDDHIST_YEARS, fiscal_year, month_ends, quarter, quarter_number
from models.people import people
from models.people.bureau_memory import AnyBureau
from models.people.person import Bureau
from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter

UNDATED = "-"
"""The fact `d` of a button for activities without a due date."""

PERIOD = ("d", "f", "l", "y")
"""The facts of a button that name a round, months or a year."""

FACTS = ("b", *PERIOD, "n", "m")
"""All facts of a button that name a topic."""

_OFFERED = 4
_NUMBER = pattern_of(r"\d{1,2}(\.\d{1,2}){0,2}")
_THINGS = "รายงาน ผลงาน งาน แผน กิจกรรม เรื่อง สำนัก".split()
_MINE = folded(
    "สำนัก",
    *(f"{thing}ของสำนัก" for thing in ("", "การส่งรายงาน", *_THINGS)),
    *(f"ของ{who}" for who in OWN),
    *(f"{thing}{of}{who}" for thing in _THINGS for who in OWN for of in ("", "ของ")),
)
_EVERYTHING = (
    "ทั้งหมด ทั้งสำนักงาน สำนักงาน ทุกสำนัก ภาพรวม รวม รวมทุกสำนัก ตอนนี้ ขณะนี้ ล่าสุด "
    "สำนักอื่น สำนักอื่นๆ ที่อื่น ที่อื่นๆ หน่วยงานอื่น หน่วยอื่น"
)
_ALL = tuple(map(fold, _EVERYTHING.split()))
_ASKED_ANYWAY = (
    "รายงาน รายงานผล งาน ผลงาน แผน แผนงาน งานตามแผน เลย กัน ส่ง กันเลย การส่ง การส่งรายงาน การรายงาน"
)
_REPORTS = folded(*_ASKED_ANYWAY.split())  # `ใครยังไม่ส่งรายงาน`
# Words between the things named; they never begin or end a bureau's name.
_BETWEEN = (
    f"รอบ|ของ|กิจกรรม|โครงการ|ข้อ|วันที่|วัน|ที่|ใน|ปี|เดือน|และ|กับ|ประจำ|สำหรับ|เฉพาะ|บ้าง(?:อ่ะ|อะ)?|หรือยัง|แล้ว|{WHETHER}"
    "|(?:ทุก|แต่ละ)สำนัก(?!งาน)|ทั้ง(?:สอง|สาม|สี่|ห้า|หก|\\d{1,2})\\s?สำนัก(?!งาน)|ตอนนี้|ขณะนี้|เหลือ|อยู่|เท่าไร|เท่าไหร่|กี่บาท|อะไร|ค้าง|มี|กี่ชิ้น|กี่รายการ"
)
_EDGES = pattern_of(rf"^(?:\s|[,:–-]|{_BETWEEN})+|(?:\s|[,:–-]|{_BETWEEN})+$")
_SHOW_ME = pattern_of(r"^ของ(?=ทุก|ทั้ง)|(?<=.)\s?(?:ให้|มา)(?:ดู|ฟัง|เห็น|ทราบ)?(?:หน่อย|ที|ด้วย|\s)*$")
"""Around what is to be shown: `ของทุกสำนักให้ดูหน่อย`."""


@dataclass(frozen=True)
class Topic:
    """What a question names."""

    bureaus: tuple[AnyBureau, ...] = ()
    """Several if all of them are meant (`each`), or if the words fit each of them."""
    each: bool = False
    """All bureaus are meant, not one of them."""
    but: tuple[AnyBureau, ...] = ()
    """The bureaus left out of all, where these are meant: `bureaus` are the others. None of them
    where there is nothing else that the person may see."""
    unknown: str = ""
    """Words that read like a bureau's name and are none; `bureaus` are then the nearest."""
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
    days: tuple[date, date] | None = None
    """The days that the words name, where `due` is a round that was read out of them: a month that
    has one round, or a day that is not called a round."""
    left: str = ""
    """Words that name nothing known."""
    no_round: str = ""
    """Which round relative to today is named (THIS, NEXT, LAST) where there is none."""

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

    def bureau_facts(self) -> dict[str, object]:
        """Returns the fact of a button that names the bureaus; none if none is named."""
        ids = ",".join(str(each.id) for each in self.bureaus)
        return {"b": ids} if ids else {}

    @property
    def whose(self) -> str:
        """The names of the bureaus; "" if none is named."""
        if self.but and self.bureaus:
            return f"ทุกสำนัก ยกเว้น{listed(each.name for each in self.but)}"
        return listed(each.name for each in self.bureaus)

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

    def in_days(self) -> Topic:
        """Returns the same topic of the days named, for what is not reported by rounds."""
        return self if self.days is None else replace(self, due=None, span=self.days)

    def of(self, due: date | None) -> Topic:
        """Returns the same topic for one round, or for activities without a date (None)."""
        year = None if due is not None else self.fiscal_year
        return replace(self, due=due, undated=due is None, span=None, fiscal_year=year)


def names_everything(words: str) -> bool:
    """Tells whether the words mean all bureaus and the whole year."""
    return fold(words) in _ALL


def names_the_office(text: str) -> bool:
    """Tells whether the words speak of all bureaus together."""
    return _OF_THE_OFFICE.search(normalise(text)) is not None


_OF_THE_OFFICE = pattern_of("ภาพรวม|ทั้งสำนักงาน|ทุกสำนัก|ทุกหน่วยงาน")


def _span_words(first: date, last: date) -> str:
    year = fiscal_year(last)
    number = quarter_number(last)
    if (first, last) == quarter(year, number):
        return f"ไตรมาสที่ {number} ปีงบประมาณ {year}"
    if first == last.replace(day=1) and last == month_ends(year)[(last.month + 2) % 12]:
        return f"เดือน{MONTHS[first.month - 1]} {first.year + BUDDHIST_YEARS}"
    return short_span(first, last)


def read(context: Context, rest: str, facts: Mapping[str, str]) -> Topic:
    """Reads a button's facts (`b`, `d`, `n`, `m`, `f` to `l`, `y`), else the words typed.

    Bureaus are looked for in the whole sentence, so that none of them is passed over.
    """
    if any(facts.get(name) for name in FACTS):
        return from_facts(context, facts)
    words, marked = split_marked(rest)
    sentence = context.said or f"{words} {marked}"
    if not sentence.strip():
        return Topic()
    known = _known(context, normalise(sentence))
    heard = bureaus_named(sentence, tuple(known))
    if heard.unknown:
        near = nearest_names(heard.unknown, list(known), _OFFERED)
        found = tuple(known[name] for name in near)
        return Topic(found, unknown=heard.unknown, understood=False)
    own = not heard.names and says_own(context, normalise(sentence))
    meant = (context.me.bureau,) if own else _meant(known, heard)
    places = bureaus_named(words, tuple(known)).places
    about = _from_words(context, blanked(normalise(words), places), known, bool(meant))
    if all_but_named.are_left_out(normalise(sentence), heard):
        rest_of_all = all_but_named.left(context, meant)
        understood = about.understood and bool(rest_of_all)
        return replace(about, bureaus=rest_of_all, each=True, but=meant, understood=understood)
    return replace(about, bureaus=meant, each=not heard.unclear) if meant else about


def of_the_office(context: Context, said: str, rest: str) -> Topic | None:
    """Reads words that anybody may have typed, also who is not on the roster. rest: what of them
    names something.

    None if they name a bureau, may name one, or name what is not known.
    """
    plain = normalise(said)
    known = _known(context, plain)
    heard = bureaus_named(said, tuple(known))
    if heard.names or heard.unclear or heard.unknown or OWN_SAID.search(plain):
        return None
    about = _from_words(context, split_marked(rest)[0], {}, given=False)
    return about if about.understood and not about.bureaus else None


def with_own_rounds(context: Context, about: Topic, ended: date | None) -> Topic:
    """Returns the topic of a question whose rounds are not those of the reports: the round before
    is the one that ended last (`ended`)."""
    before = read_scope(normalise(context.said), context.today).nearby == LAST
    return replace(about, due=ended if before else about.due, no_round="")


def named(context: Context, rest: str) -> tuple[AnyBureau, ...]:
    """Returns the bureaus that the sentence names for certain, and reads nothing else."""
    sentence = context.said or rest
    known = _known(context, normalise(sentence))
    found = bureaus_named(sentence, tuple(known))
    return () if found.unclear or found.unknown else tuple(known[name] for name in found.names)


def _known(context: Context, plain: str) -> dict[str, AnyBureau]:
    """Returns the bureaus by name; none if nothing but days, numbers and periods is named, which
    saves a statement."""
    taken = [(s.start, s.end) for s in arguments(plain) if s.kind in ("day", "number")]
    left = blanked(plain, [*taken, *read_scope(plain, context.today).places])
    if not _trimmed(left) or fold(plain) in (*_ALL, *_MINE):
        return {}
    return {bureau.name: bureau for bureau in people.bureaus(context.session)}


def _meant(known: Mapping[str, AnyBureau], heard: BureausNamed) -> tuple[AnyBureau, ...]:
    """Returns the bureaus named, or those that the first unclear name may mean."""
    return tuple(known[name] for name in heard.unclear or heard.names)


def from_facts(context: Context, facts: Mapping[str, str]) -> Topic:
    """Reads a button's facts."""
    found = [context.session.get(Bureau, each) for each in button_facts.several(facts, "b")]
    bureaus, number = tuple(each for each in found if each is not None), facts.get("n", "")
    first, last = button_facts.day(facts, "f"), button_facts.day(facts, "l")
    return Topic(
        bureaus=bureaus,
        each=True,
        due=button_facts.day(facts, "d"),
        undated=facts.get("d") == UNDATED,
        number=number if _NUMBER.fullmatch(number) else None,
        understood=bool(bureaus) or not facts.get("b"),
        measure=button_facts.whole(facts, "m"),
        span=(first, last) if first is not None and last is not None else None,
        fiscal_year=button_facts.year(facts, "y"),
    )


# -- from words --------------------------------------------------------------------------------


def _from_words(context: Context, rest: str, known: Mapping[str, AnyBureau], given: bool) -> Topic:
    """Reads all but the bureaus of the sentence. given: whether there are any."""
    key = fold(_SHOW_ME.sub("", without_polite_ending(normalise(rest))))
    if key in _ALL or not rest.strip() or (key in _MINE and names_each_bureau(context.said)):
        return Topic()
    if key in _MINE:
        return Topic(bureaus=_own(context), each=True)
    plain = normalise(without_polite_ending(rest))
    scope = read_scope(plain, context.today)
    plain = blanked(plain, scope.places)
    try:
        number = read_activity_number(plain.strip())
        days = sorted(set(find_dates(plain, context.today)))
    except Unclear:
        return Topic(understood=False)
    about = _dated(context, Topic(number=number, measure=scope.measure), days, scope)
    if fold("รอบ") in f"{key} {fold(context.said)}":
        about = replace(about, days=None)
    read_already = [s for s in arguments(plain) if s.kind in ("day", "number")]
    left = blanked(plain, [(span.start, span.end) for span in read_already])
    if number is not None and not any(span.kind == "number" for span in read_already):
        left = ""  # a bare figure
    about = _of_year(about, scope, context.today)
    about = _with_bureaus(context, about, known, _trimmed(left), bool(scope.places))
    return replace(about, understood=about.understood or given)


def _own(context: Context) -> tuple[AnyBureau, ...]:
    return (context.person.bureau,) if context.person is not None else ()


def _trimmed(left: str) -> str:
    """Removes the words between the things named; the rest may be a bureau's name."""
    pieces = (_EDGES.sub("", _EDGES.sub("", piece)) for piece in re.split(r"\s{2,}", left.strip()))
    return " ".join(filter(None, pieces))


def _dated(context: Context, about: Topic, days: Sequence[date], scope: NamedScope) -> Topic:
    """Adds the round: of a day, of a month with one round, or the nearest, next or last one."""
    if len(days) == 1:
        return replace(about, due=days[0], days=(days[0], days[0]))
    if days:
        return replace(about, span=(days[0], days[-1]))
    if scope.nearby:
        due = _nearby(context, scope.nearby)
        return replace(about, due=due, no_round="" if due else scope.nearby)
    if scope.whole is None:
        return about
    first, last = scope.whole
    if first.month != last.month:
        return replace(about, span=scope.whole)
    listed = progress.rounds(context.session, fiscal_year(last))
    inside = [day for day in listed if first <= day <= last]
    if len(inside) == 1:
        return replace(about, due=inside[0], days=scope.whole)
    return replace(about, span=scope.whole)


def _of_year(about: Topic, scope: NamedScope, today: date) -> Topic:
    """Adds the year named, unless a round or months are named, which have their own."""
    own = about.due is not None or about.span is not None
    other = scope.year if scope.year != fiscal_year(today) else None
    return about if own else replace(about, fiscal_year=other)


def _nearby(context: Context, which: str) -> date | None:
    """Returns the nearest round, or the one before or after today, which may be of another year."""
    today, year = context.today, context.fiscal_year
    listed = progress.rounds(context.session, year)
    before, after = [d for d in listed if d < today], [d for d in listed if d >= today]
    if which == NEXT:
        # Asked on the day of a round, the next one is another.
        coming = [day for day in after if day > today]
        return next(iter(coming or progress.rounds(context.session, year + 1)), None)
    if which == LAST:
        return next(reversed(before or progress.rounds(context.session, year - 1)), None)
    return min([*after, *before], key=lambda day: abs((day - today).days), default=None)


def _with_bureaus(
    context: Context, about: Topic, known: Mapping[str, AnyBureau], left: str, scoped: bool
) -> Topic:
    """Adds the bureaus that the rest of the words names.

    scoped: the words name a scope, which may be the whole present year; then no bureau is needed.
    """
    key = fold(left)
    everything = key in _ALL or key in _REPORTS
    if not key or everything or (key in _MINE and names_each_bureau(context.said)):
        return replace(about, understood=bool(key) or scoped or about.narrower())
    if key in _MINE:
        return replace(about, bureaus=_own(context), each=True)
    names = () if left in OURS else spellings(tuple(known)).by_part(left)
    found = tuple(known[name] for name in names)
    # The whole sentence was read for bureaus: this สำนัก is none (สำนักแรก, แต่ละสำนักใช้งบ).
    of_none = bool(context.said) and key.startswith(fold("สำนัก"))
    understood = bool(found) or of_none or (about.narrower() and fold("สำนัก") not in key)
    return replace(about, bureaus=found, understood=understood, left="" if found else left)
