"""The days of some time that are not as weekdays say: holidays, and the office's own days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.people.person import Bureau
from models.plans.office_day import OfficeDay
from models.plans.working_days import public_holidays

PUBLIC = "public"
"""The kind of a day that the library knows and the office's table does not name."""


@dataclass(frozen=True)
class ListedDay:
    """A day as lists show it.

    kind: PUBLIC, or one of DAY_KINDS
    bureau: whose day it is; empty for the whole office
    noted_by: id of who noted it in chat
    """

    day: date
    kind: str
    name: str
    bureau: str = ""
    noted_by: int | None = None
    noted_at: datetime | None = None


def listed_days(
    session: Session, first: date, last: date, bureau_id: int | None = None, every: bool = False
) -> list[ListedDay]:
    """The days from `first` to `last`, both included, the earliest first.

    bureau_id: of whose own days are listed beside the office's; every: those of all bureaus
    """
    own = list(_own(session, first, last, bureau_id, every))
    named = {each.day for each in own if not each.bureau}
    public = [
        ListedDay(day, PUBLIC, name)
        for day, name in public_holidays(first, last).items()
        if day not in named
    ]
    return sorted([*public, *own], key=lambda each: (each.day, each.bureau))


def _own(
    session: Session, first: date, last: date, bureau_id: int | None, every: bool
) -> Iterator[ListedDay]:
    query = (
        select(OfficeDay, Bureau.name)
        .outerjoin(Bureau, Bureau.id == OfficeDay.bureau_id)
        .where(OfficeDay.day.between(first, last))
    )
    if not every:
        mine = OfficeDay.bureau_id == bureau_id
        query = query.where(or_(OfficeDay.bureau_id.is_(None), mine))
    for row, bureau in session.execute(query):
        yield ListedDay(row.day, row.kind, row.name, bureau or "", row.noted_by, row.noted_at)
