"""`งบประมาณ`: allocated, disbursed and remaining, with percentages; overspending stands out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import NOTHING_DUE, activity_row, from_sent, other_sides
from handlers.reports.figures.money import budget_ranking
from handlers.reports.figures.money.money_rows import sums
from handlers.reports.figures.overview import MONEY, overview
from handlers.reports.report_words import baht, budget_words, money_unknown
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.reports.figures.activity_figures import ActivityFigures, activity_figures

_NAME = "budget"
_PAGE = 4
_ROWS = "rows"


def answer(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """The sums; a button (`v`) leads to the activities, page by page."""
    year = found.about.year(context.today)
    listed = activity_figures(context.session, year, found.narrow)
    given = sorted((each for each in listed if each.money), key=lambda each: -each.over)
    if facts.get("v") == _ROWS and given:
        return [_rows(context, found, given, facts)]
    if len(found.about.bureaus) > 1 or _ranks_bureaus(context, found):
        return budget_ranking.by_bureau(context, found, facts)
    return [_figures(context, found, listed, given)]


def _ranks_bureaus(context: Context, found: Placed) -> bool:
    """Tells whether bureaus are asked for in order, and none by its name: `สำนักที่ใช้งบเยอะสุด`."""
    return not found.about.bureaus and _IN_ORDER.search(normalise(context.said)) is not None


_IN_ORDER = pattern_of(
    r"สำนัก(?!งาน).{0,16}(?:งบ|เงิน|เบิก|จัดสรร).{0,16}(?:เยอะ|มาก|สูง|น้อย|ต่ำ|เปลือง)(?:ที่)?สุด"
)


def _figures(
    context: Context,
    found: Placed,
    listed: Sequence[ActivityFigures],
    given: Sequence[ActivityFigures],
) -> Card:
    unknown = sum(not each.known for each in listed)
    rows: list[Part] = _nothing_given(found, listed)
    if given:
        rows = [*sums(given), *_overspent(given)]
    if unknown:
        rows.append(Para(money_unknown(unknown, len(listed)), tone="muted"))
    see = Button("รายกิจกรรม", opens(_NAME, v=_ROWS, **found.facts()), "งบประมาณรายกิจกรรม")
    split = Button("แยกตามสำนัก", opens("bureau_budgets", **found.facts()), "งบประมาณแยกตามสำนัก")
    one = found.ids is not None and len(found.ids) == 1
    return Card(
        f"งบประมาณ{found.whose}",
        subtitle=found.about.words(context.today),
        rows=tuple(rows),
        buttons=((see,) if one else (see, split)) if given else (),
        note=from_sent(context.today),
        quick=other_sides(_NAME, found.facts()),
    )


_NONE = "ยังไม่มีกิจกรรมที่รายงานว่าได้รับจัดสรรงบประมาณ"
_NOTHING_SPENT = "ใช้ไป 0 บาท จากที่ได้รับจัดสรร 0 บาท ตามรายงานที่ส่งแล้ว"
_NOT_IN_PLAN = "แผนในระบบไม่มีวงเงินของกิจกรรมที่ยังไม่รายงาน จึงยังเทียบกับที่ตั้งไว้ไม่ได้"


def _nothing_given(found: Placed, listed: Sequence[ActivityFigures]) -> list[Part]:
    """Says of activities without money what is spent by what was reported of them, and that the
    plan has no sum for the others."""
    if not listed:
        return [Para(NOTHING_DUE)]
    spent = [Para(_NOTHING_SPENT, bold=True)] if any(each.reported for each in listed) else []
    unplanned = found.ids is None and not all(each.reported for each in listed)
    return [*spent, Para(_NONE), *([Para(_NOT_IN_PLAN, tone="muted")] if unplanned else [])]


def _overspent(given: Sequence[ActivityFigures]) -> list[Part]:
    over = [each.over for each in given if each.over]
    if not over:
        return []
    words = f"เบิกเกินที่ได้รับจัดสรร {len(over):,} กิจกรรม รวม {baht(sum(over, Decimal(0)))}"
    return [Para(words, tone="bad", bold=True)]


def _rows(context: Context, found: Placed, given: Sequence[ActivityFigures], facts: Facts) -> Card:
    page = button_facts.page(facts, _PAGE, len(given))
    whole = Button("งบประมาณรวม", opens(_NAME, **found.facts()), "งบประมาณ")
    return Card(
        f"งบประมาณ{found.whose} รายกิจกรรม",
        subtitle=page.beside(found.about.words(context.today), "ที่เบิกเกินอยู่บน"),
        rows=tuple(_row(each) for each in page.of(given)),
        buttons=page.turn(_NAME, v=_ROWS, **found.facts()),
        quick=(whole, *other_sides(_NAME, found.facts())),
    )


def _row(each: ActivityFigures) -> Row:
    words = f"\n{budget_words(each.allocated, each.disbursed)}"
    if each.over and not each.over_in_all:
        words += f" · มีสำนักเบิกเกิน รวม {baht(each.over)}"
    return activity_row(each, words, "bad" if each.over else "plain")


QUERY = overview(
    _NAME, ("งบประมาณ", "งบ", "เบิกจ่าย", "การเบิกจ่าย", "สถานะงบประมาณ"), answer, following=MONEY
)
