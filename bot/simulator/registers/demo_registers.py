"""The demo's registers: the packaged examples, each item due in a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.registers import importing, register_list

DEMOS = ("oit-demo", "ita-calendar-demo", "manuals", "networks", "knowledge-2567")
DUE_IN = timedelta(days=30)


def open_registers(session: Session, now: datetime) -> None:
    """Import the examples for the present fiscal year; what is no example becomes one."""
    today = office_day(now)
    for name in DEMOS:
        given = register_list.packaged(name, fiscal_year(today))
        items = tuple(
            replace(each, due=today + DUE_IN) if each.bureau and not given.kind.dated else each
            for each in given.items
        )
        demo = replace(given, items=items, demo=True)
        importing.store(session, importing.checked(session, demo), None, now)
