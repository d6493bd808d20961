"""`งบประมาณแยกตามสำนัก`, `สำนักไหนใช้งบเยอะสุด`, `กิจกรรมไหนงบเยอะสุด`: budgets beside each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Tone
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed
from handlers.question.top_named import split_top
from handlers.reports.due_report_words import NOTHING_DUE, activity_row, from_sent, other_sides
from handlers.reports.figures.money.budget_order import (
    GIVEN,
    LEFT,
    SHARE,
    SPENT,
    BudgetOrder,
    order_of,
    read_order,
)
from handlers.reports.figures.money.money_rows import money_rows
from handlers.reports.figures.overview import BY_BUREAU, MONEY, overview
from handlers.reports.report_words import budget_words
from models.reports.figures.activity_figures import (
    ActivityFigures,
    BudgetSum,
    activity_figures,
)
from models.reports.figures.bureau_sums import BureauSum, bureau_sums

BUREAUS, ACTIVITIES = "bureau_budgets", "activity_budgets"
_PAGE = 6
_NOTHING = Decimal(0)
_Each = TypeVar("_Each", BureauSum, ActivityFigures)

_NONE = "ยังไม่มีรายงานที่ระบุงบประมาณในช่วงที่ถาม"
_NONE_OVER = "ไม่มีการเบิกจ่ายเกินที่ได้รับจัดสรรในรายงานที่ส่งแล้ว"
_UNTOLD = "ยังไม่รายงานงบประมาณ"


def by_bureau(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """What each bureau was given and spent, in the order asked for; those that told none last."""
    found, order = _asked(context, BUREAUS, found, facts)
    listed = bureau_sums(context.session, found.about.year(context.today), found.narrow)
    told = _ordered([each for each in listed if each.money], order)[: found.top]
    # Who has told nothing has not spent the least: it stands in no order, and apart.
    untold = [each for each in listed if not each.money]
    shown: list[BureauSum] = [*told, *([] if order.ranked else untold)]
    page = button_facts.page(facts, _PAGE, len(shown))
    rows: list[Part] = [
        _bureau_row(each, place, order, found)
        for place, each in enumerate(page.of(shown), page.offset + 1)
    ]
    if order.ranked and untold:
        rows.append(Para(f"ไม่นับ {len(untold):,} สำนักที่{_UNTOLD}", tone="muted"))
    if page.number == 1 and not order.ranked:
        rows = [*_whole(told), *rows]
    same = {**found.facts(), **order.facts}
    return [
        Card(
            f"งบประมาณแยกตามสำนัก {found.whose}",
            subtitle=page.beside(found.about.words(context.today), order.words),
            rows=tuple(rows) if told else (Para(_empty(listed, order)),),
            buttons=page.turn(BUREAUS, **same),
            note=from_sent(context.today),
            quick=(*_orders(BUREAUS, found, order), *other_sides("", found.facts())),
        )
    ]


def by_activity(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """The budget of each activity in the order asked for."""
    found, order = _asked(context, ACTIVITIES, found, facts)
    listed = activity_figures(context.session, found.about.year(context.today), found.narrow)
    shown = _ordered([each for each in listed if each.money], order)[: found.top]
    page = button_facts.page(facts, _PAGE, len(shown))
    same = {**found.facts(), **order.facts}
    return [
        Card(
            f"งบประมาณ{found.whose} รายกิจกรรม",
            subtitle=page.beside(found.about.words(context.today), order.words),
            rows=tuple(_activity_row(each) for each in page.of(shown))
            or (Para(_empty(listed, order)),),
            buttons=page.turn(ACTIVITIES, **same),
            note=from_sent(context.today),
            quick=(*_orders(ACTIVITIES, found, order), *other_sides("", found.facts())),
        )
    ]


def _asked(context: Context, name: str, found: Placed, facts: Facts) -> tuple[Placed, BudgetOrder]:
    """Returns what is asked with the number of places, and its order; both are kept, so that a
    question that builds on the answer has them too."""
    order = order_of(facts) or read_order(context.said or found.rest)
    found = replace(found, top=found.top or split_top(context.said)[1])
    order = replace(order, ranked=order.ranked or found.top is not None)
    context.asked = opens(name, **order.facts, **found.facts())
    return found, order


def _ordered(listed: Sequence[_Each], order: BudgetOrder) -> list[_Each]:
    if order.over:
        return sorted((each for each in listed if each.over), key=lambda each: -each.over)
    key = _KEYS[order.by]
    return sorted(listed, key=lambda each: key(each) * (1 if order.least else -1))


def _share(each: BureauSum | ActivityFigures) -> Decimal:
    given, spent = each.allocated or _NOTHING, each.disbursed or _NOTHING
    return spent / given if given else Decimal(spent > 0)


_KEYS: dict[str, Callable[[BureauSum | ActivityFigures], Decimal]] = {
    SPENT: lambda each: each.disbursed or _NOTHING,
    GIVEN: lambda each: each.allocated or _NOTHING,
    LEFT: lambda each: (each.allocated or _NOTHING) - (each.disbursed or _NOTHING),
    SHARE: _share,
}


def _whole(told: Sequence[BureauSum]) -> list[Part]:
    given = sum((each.allocated or _NOTHING for each in told), _NOTHING)
    spent = sum((each.disbursed or _NOTHING for each in told), _NOTHING)
    return money_rows(BudgetSum(len(told), given, spent), f"{len(told):,} สำนัก")


def _empty(listed: Sequence[BureauSum] | Sequence[ActivityFigures], order: BudgetOrder) -> str:
    if not listed:
        return NOTHING_DUE
    return _NONE_OVER if order.over and any(each.money for each in listed) else _NONE


def _bureau_row(each: BureauSum, place: int, order: BudgetOrder, found: Placed) -> Row:
    facts = {**found.about.facts(), "b": each.bureau_id}
    see = Button("ดู", opens("budget", **facts), f"งบประมาณ {each.bureau}")
    if not each.money:
        return Row(each.bureau, _UNTOLD, see, "muted")
    share = f"\nเบิกจ่ายร้อยละ {each.share_spent}" if each.share_spent is not None else ""
    over = f" · มีกิจกรรมเบิกเกิน รวม {each.over:,.2f} บาท" if each.over else ""
    label = f"{place}. {each.bureau}" if order.ranked else each.bureau
    tone: Tone = "bad" if each.over else "plain"
    return Row(label, f"{_money(each)}{share}{over}", see, tone)


def _activity_row(each: ActivityFigures) -> Row:
    return activity_row(each, f"\n{_money(each)}", "bad" if each.over else "plain")


def _money(each: BureauSum | ActivityFigures) -> str:
    return budget_words(each.allocated, each.disbursed)


def _orders(name: str, found: Placed, order: BudgetOrder) -> tuple[Button, ...]:
    """The two other orders that are asked for most."""
    least = BudgetOrder(order.by, not order.least, ranked=True)
    other = BudgetOrder(GIVEN if order.by == SPENT else SPENT, ranked=True)
    facts = {key: value for key, value in found.facts().items() if key != "top"}
    return tuple(
        Button(label, opens(name, **each.facts, **facts), label)
        for each, label in (
            (least, "เรียงน้อยไปมาก" if least.least else "เรียงมากไปน้อย"),
            (other, "เรียงตามที่จัดสรร" if other.by == GIVEN else "เรียงตามที่เบิกจ่าย"),
        )
    )


BUREAUS_QUERY = overview(
    BUREAUS,
    (
        "งบประมาณแยกตามสำนัก", "งบประมาณแยกสำนัก", "งบแยกตามสำนัก", "งบประมาณรายสำนัก", "งบรายสำนัก",
        "งบประมาณแต่ละสำนัก", "งบแต่ละสำนัก", "สำนักไหนใช้งบมากที่สุด",
    ),
    by_bureau,
    following=BY_BUREAU,
)  # fmt: skip
ACTIVITIES_QUERY = overview(
    ACTIVITIES,
    ("งบประมาณรายกิจกรรม", "งบรายกิจกรรม", "งบแต่ละกิจกรรม", "กิจกรรมไหนใช้งบมากที่สุด"),
    by_activity,
    following=MONEY,
)
