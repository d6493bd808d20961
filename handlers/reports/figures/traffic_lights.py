"""`ไฟเขียวเหลืองแดง`: risk colours by activity. Not reported is a state of its own, not green."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Tone
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import NOTHING_DUE, activity_row, other_sides
from handlers.reports.figures.overview import overview
from handlers.understand.dates.dates import thai_date
from models.reports.figures.activity_figures import ActivityFigures, activity_figures

_NAME = "traffic_lights"
_PAGE = 5
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
    listed = activity_figures(context.session, year, found.narrow)
    chosen = [each for each in listed if colour_of(each) == facts.get("c")]
    if listed and facts.get("c") in COLOURS:
        return [_rows(context, found, chosen, facts)]
    return [_figures(context, found, listed)]


def colour_of(each: ActivityFigures) -> str:
    """The worst colour of its bureaus; or that nobody gave a colour, or that nobody reported."""
    if not each.known:
        return _NOT_REPORTED
    return each.risk or _COLOURLESS


def _figures(context: Context, found: Placed, listed: Sequence[ActivityFigures]) -> Card:
    numbers = {name: 0 for name in COLOURS}
    for each in listed:
        numbers[colour_of(each)] += 1
    words = [f"{COLOURS[name][0]} {count:,}" for name, count in numbers.items() if count]
    rows: list[Part] = [Para(f"{' · '.join(words)} จาก {len(listed):,} กิจกรรม", bold=True)]
    rows += [_colour(found, name, count) for name, count in numbers.items() if count]
    return Card(
        f"ไฟเขียวเหลืองแดง {found.whose}",
        subtitle=found.about.words(context.today),
        rows=tuple(rows) if listed else (Para(NOTHING_DUE),),
        note=f"สีที่เสี่ยงที่สุดที่สำนักรายงาน ข้อมูล ณ {thai_date(context.today)}",
        quick=other_sides(_NAME, found.facts()),
    )


def _colour(found: Placed, name: str, count: int) -> Row:
    label, meaning, tone = COLOURS[name]
    see = Button("ดู", opens(_NAME, c=name, **found.facts()), f"ดู {label}")
    return Row(f"{label} {count:,} กิจกรรม", meaning, see, tone)


def _rows(context: Context, found: Placed, chosen: Sequence[ActivityFigures], facts: Facts) -> Card:
    name = facts["c"]
    label, meaning, tone = COLOURS[name]
    page = button_facts.page(facts, _PAGE, len(chosen))
    whole = Button("ดูทุกสี", opens(_NAME, **found.facts()), "ไฟเขียวเหลืองแดง")
    return Card(
        f"{label} {len(chosen):,} กิจกรรม",
        subtitle=page.beside(found.whose, found.about.words(context.today), meaning),
        rows=tuple(_row(each, tone) for each in page.of(chosen))
        or (Para(_NONE_OF_IT, tone="muted"),),
        buttons=page.turn(_NAME, c=name, **found.facts()),
        quick=(whole, *other_sides(_NAME, found.facts())),
    )


_NONE_OF_IT = "ไม่มีกิจกรรมสีนี้ในช่วงที่ถาม"


def _row(each: ActivityFigures, tone: Tone) -> Row:
    by = f"\nรายงานแล้ว {each.reported:,} จาก {each.expected:,} สำนัก" if each.expected > 1 else ""
    return activity_row(each, by, tone)


QUERY = overview(
    _NAME, ("ไฟเขียวเหลืองแดง", "ไฟจราจร", "สัญญาณไฟ", "สีความเสี่ยง", "สถานะความเสี่ยง"), answer
)
