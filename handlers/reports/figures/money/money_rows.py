"""Rows about money: what was allocated and spent, and what is left."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from handlers.messages import Bar, Part, Row
from handlers.reports.report_words import baht
from models.reports.figures.activity_figures import ActivityFigures, BudgetSum, money_of


def sums(given: Sequence[ActivityFigures]) -> list[Part]:
    """Returns the rows of these activities together."""
    money = money_of(given)
    return money_rows(money, f"{money.count:,} กิจกรรม")


def money_rows(money: BudgetSum, of: str) -> list[Part]:
    """Returns the rows of a sum of so many (`of`)."""
    spent, left = money.shares
    caption = f"เบิกจ่าย {baht(money.disbursed)}{_share(spent)}"
    return [
        Bar("เบิกจ่ายแล้ว", _of_one(spent), caption, "bad" if money.left < 0 else "plain"),
        Row("ได้รับจัดสรร", f"{baht(money.allocated)} · {of}"),
        Row("คงเหลือ", f"{baht(money.left)}{_share(left)}"),
    ]


def _share(share: Decimal | None) -> str:
    return f" ({share:.2f}%)" if share is not None else ""


def _of_one(share: Decimal | None) -> Decimal:
    """The value for a bar, 0 to 1; spending without an allocation fills it."""
    return Decimal(1) if share is None else max(Decimal(0), min(Decimal(1), share / 100))
