"""`ไฟเขียวเหลืองแดง`, `สำนักไหนแดง`: risk colours. Not reported is a state of its own, not green."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Tone
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed
from handlers.question.top_named import split_top
from handlers.reports.due_report_words import NOTHING_DUE, activity_row, from_sent, other_sides
from handlers.reports.figures.overview import LIGHTS, WORST, overview
from handlers.understand.dates.dates import thai_date
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from models.reports.figures.activity_figures import (
    ActivityFigures,
    ColouredReport,
    activity_figures,
    coloured_reports,
)

_NAME, BUREAUS = "traffic_lights", "coloured_bureaus"
_PAGE, _BUREAUS = 5, 6
_NUMBERS = 12
_SAID = ("red", "yellow", "green")
"""What a report may say."""
_NOT_REPORTED, _COLOURLESS = "none", "blank"

COLOURS: Mapping[str, tuple[str, str, Tone]] = {
    "red": ("แดง", "เกินกว่าจะยอมรับได้", "bad"),
    "yellow": ("เหลือง", "เกิดแล้วแต่ยอมรับได้", "warn"),
    _NOT_REPORTED: ("ยังไม่รายงาน", "ยังบอกสีไม่ได้", "muted"),
    _COLOURLESS: ("รายงานแล้ว ไม่ระบุสี", "ผู้รายงานไม่ได้เลือกสี", "plain"),
    "green": ("เขียว", "ยังไม่เกิดความเสี่ยง", "good"),
}
"""Label, meaning and tone of each colour, the most urgent first (000: colours and meanings)."""


def answer(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """The number of activities by colour; a button (`c`) leads to those of one colour."""
    year = found.about.year(context.today)
    counted = activity_figures(context.session, year, found.narrow)
    wanted = facts.get("c", "") or _one_colour_said(context.said)
    wanted = _worst(counted) if wanted == WORST else wanted
    if counted and wanted in COLOURS:
        chosen = [each for each in counted if colour_of(each) == wanted]
        context.asked = opens(_NAME, **found.facts(), c=wanted)
        unknown = sum(colour_of(each) == _NOT_REPORTED for each in counted)
        return [_rows(context, found, chosen, {**facts, "c": wanted}, unknown)]
    return [_figures(context, found, counted)]


def _worst(counted: Sequence[ActivityFigures]) -> str:
    """The most urgent colour that a report gave; "" if none did."""
    told = {colour_of(each) for each in counted}
    return next((name for name in _SAID if name in told), "")


def colour_of(each: ActivityFigures) -> str:
    """The worst colour of its bureaus; or that nobody gave a colour, or that nobody reported."""
    if not each.known:
        return _NOT_REPORTED
    return each.risk or _COLOURLESS


def _figures(context: Context, found: Placed, counted: Sequence[ActivityFigures]) -> Card:
    numbers = {name: 0 for name in COLOURS}
    for each in counted:
        numbers[colour_of(each)] += 1
    words = [f"{COLOURS[name][0]} {count:,}" for name, count in numbers.items() if count]
    rows: list[Part] = [Para(f"{' · '.join(words)} จาก {len(counted):,} กิจกรรม", bold=True)]
    rows += [_colour(found, name, count) for name, count in numbers.items() if count]
    return Card(
        f"ไฟเขียวเหลืองแดง {found.whose}",
        subtitle=found.about.words(context.today),
        rows=tuple(rows) if counted else (Para(NOTHING_DUE),),
        buttons=(_whose(found, "red"),) if numbers["red"] else (),
        note=f"สีที่เสี่ยงที่สุดที่สำนักรายงาน ข้อมูล ณ {thai_date(context.today)}",
        quick=other_sides(_NAME, found.facts()),
    )


def _colour(found: Placed, name: str, count: int) -> Row:
    label, meaning, tone = COLOURS[name]
    see = Button("ดู", opens(_NAME, c=name, **found.facts()), f"ดู {label}")
    return Row(f"{label} {count:,} กิจกรรม", meaning, see, tone)


def _rows(
    context: Context,
    found: Placed,
    chosen: Sequence[ActivityFigures],
    facts: Facts,
    unknown: int,
) -> Card:
    """unknown: how many have no colour yet."""
    name = facts["c"]
    label, meaning, tone = COLOURS[name]
    page = button_facts.page(facts, _PAGE, len(chosen))
    whole = Button("ดูทุกสี", opens(_NAME, **found.facts()), "ไฟเขียวเหลืองแดง")
    of_bureaus = _bureaus_of(context, found, name)
    return Card(
        f"{label} {len(chosen):,} กิจกรรม",
        subtitle=page.beside(found.whose, found.about.words(context.today), meaning),
        rows=tuple(_row(each, tone, of_bureaus.get(each.number, ())) for each in page.of(chosen))
        or (Para(_none_of_it(unknown), tone="muted"),),
        buttons=(
            *page.turn(_NAME, c=name, **found.facts()),
            *((_whose(found, name),) if of_bureaus else ()),
        ),
        quick=(whole, *other_sides(_NAME, found.facts())),
    )


def _none_of_it(unknown: int) -> str:
    more = f" ที่ยังไม่รายงาน {unknown:,} กิจกรรมยังบอกสีไม่ได้" if unknown else ""
    return f"ไม่มีกิจกรรมสีนี้ในช่วงที่ถาม{more}"


_NAME_OF_ALL = pattern_of(r"(?:ไฟ|สี)?\s?เขียว\s?(?:กับ|และ)?\s?เหลือง\s?(?:กับ|และ)?\s?แดง")
_ASKS_WHY = pattern_of("ทำไม|เพราะ|สาเหตุ|คืออะไร|หมายถึง|หมายความ|แปลว่า")


def _one_colour_said(words: str) -> str:
    """Returns the one colour whose activities the sentence asks for: `งานที่แดงมีอะไรบ้าง`; "" where it
    names none, several, or asks why."""
    rest = _NAME_OF_ALL.sub("", words)
    said = [name for name in _SAID if COLOURS[name][0] in rest]
    return said[0] if len(said) == 1 and not _ASKS_WHY.search(rest) else ""


def _bureaus_of(context: Context, found: Placed, name: str) -> dict[str, list[str]]:
    """Returns by an activity's number the bureaus that reported this colour; nothing for what is no
    colour."""
    if name not in _SAID:
        return {}
    year, by_number = found.about.year(context.today), dict[str, list[str]]()
    for each in coloured_reports(context.session, year, name, found.narrow):
        by_number.setdefault(each.number, []).append(each.bureau)
    return by_number


def _whose(found: Placed, name: str) -> Button:
    words = f"สำนักไหน{COLOURS[name][0]}"
    return Button(words, opens(BUREAUS, c=name, **found.facts()), words)


def _row(each: ActivityFigures, tone: Tone, bureaus: Sequence[str]) -> Row:
    whose = f"\n{listed(bureaus)}" if bureaus and each.expected > 1 else ""
    by = f"\nรายงานแล้ว {each.reported:,} จาก {each.expected:,} สำนัก" if each.expected > 1 else ""
    return activity_row(each, f"{whose}{by}", tone)


# -- by bureau -------------------------------------------------------------------------------------


def by_bureau(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """The bureaus that reported a colour (`c`, or those in the words; else red), with their
    activities; those with most of them first. A card for each colour."""
    named = facts.get("c", "")
    names = [named] if named in _SAID else _colours_said(context.said or found.rest)
    return [_bureaus_with(context, found, name, facts) for name in names]


def _bureaus_with(context: Context, found: Placed, name: str, facts: Facts) -> Card:
    year = found.about.year(context.today)
    told = coloured_reports(context.session, year, name, found.narrow)
    by = [list(each) for _, each in groupby(told, key=lambda each: each.bureau_id)]
    by.sort(key=len, reverse=True)
    label, meaning, tone = COLOURS[name]
    top = found.top or split_top(context.said)[1]
    page = button_facts.page(facts, _BUREAUS, len(by[:top]))
    same = {**found.facts(), "c": name}
    context.asked = opens(BUREAUS, **same)
    none = f"ยังไม่มีสำนักที่รายงานสี{label}ในช่วงที่ถาม กิจกรรมที่ยังไม่รายงานยังบอกสีไม่ได้"
    return Card(
        f"{label} {len(by):,} สำนัก",
        subtitle=page.beside(found.whose, found.about.words(context.today), meaning),
        rows=tuple(_bureau(each, found, name, tone) for each in page.of(by[:top])) or (Para(none),),
        buttons=page.turn(BUREAUS, **same),
        note=from_sent(context.today),
        quick=(
            Button("ดูทุกสี", opens(_NAME, **found.facts()), "ไฟเขียวเหลืองแดง"),
            *other_sides(_NAME, found.facts()),
        ),
    )


def _colours_said(words: str) -> list[str]:
    """Returns the colours that the words name, the most urgent first; red if they name none."""
    return [name for name in _SAID if COLOURS[name][0] in words] or ["red"]


def _bureau(each: Sequence[ColouredReport], found: Placed, name: str, tone: Tone) -> Row:
    numbers = [report.number for report in each]
    more = f" และอีก {len(numbers) - _NUMBERS:,} กิจกรรม" if len(numbers) > _NUMBERS else ""
    facts = {**found.about.facts(), "b": each[0].bureau_id, "c": name}
    see = Button("ดู", opens(_NAME, **facts), f"{COLOURS[name][0]} {each[0].bureau}")
    words = f"{len(numbers):,} กิจกรรม: {' '.join(numbers[:_NUMBERS])}{more}"
    return Row(each[0].bureau, words, see, tone)


BUREAUS_QUERY = overview(
    BUREAUS, ("สำนักไหนแดง", "สำนักไหนแดงบ้าง", "สำนักไหนไฟแดง", "สำนักที่แดง"), by_bureau
)
QUERY = overview(
    _NAME,
    ("ไฟเขียวเหลืองแดง", "ไฟจราจร", "สัญญาณไฟ", "สีความเสี่ยง", "สถานะความเสี่ยง"),
    answer,
    following=LIGHTS,
)
