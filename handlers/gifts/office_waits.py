"""Tells those who see the whole office how many gifts wait there, where none waits for them."""

from __future__ import annotations

from handlers.context import Context
from models.calendar import fiscal_year_days
from models.gifts import gift_sums
from models.people.person import ADMIN, EXECUTIVE


def told(context: Context) -> str:
    """Returns a line of its own; "" for others."""
    if not context.me.has(ADMIN, EXECUTIVE):
        return ""
    first, last = fiscal_year_days(context.fiscal_year)
    listed = gift_sums.gifts_over(context.session, first, last, None)
    waiting = sum(each.every for each in listed if each.decision is None)
    return f"\nทั้งสำนักงานปีงบประมาณนี้ ยังไม่พิจารณา {waiting:,} รายการ"
