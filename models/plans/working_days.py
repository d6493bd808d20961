"""The office's working days: public holidays with its own table over them. Never commits.

The kept library knows public days, Buddhist days and substitutes; what the cabinet adds later, and
what the office closes or works besides, stands in the office's table (`calendar import`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

import holidays
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import DaysApart, WorkingDays
from models.errors import Faults
from models.people.person import Bureau
from models.plans.holidays_file import TAKEN_BACK, DayRow, worded
from models.plans.office_day import WORKING, OfficeDay
from models.trail import trail

OFFICES_WORK = ("National Labor Day", "National Children's Day")
"""Public holidays on which government offices work, with their substitutes (0006-reminders.md)."""

_LATER = " ("  # "National Labor Day (in lieu)"


@dataclass(frozen=True)
class CalendarResult:
    """What an import did, in days; those that stood there already are in none of them."""

    added: tuple[date, ...]
    changed: tuple[date, ...]
    removed: tuple[date, ...]


@lru_cache(maxsize=64)
def public_days(year: int) -> frozenset[date]:
    """The days of a year (C.E.) on which Thailand's government offices rest, as the library has
    them; weekends that are holidays too are among them."""
    known = holidays.country_holidays(
        "TH", years=year, categories=("public", "government"), language="en_US"
    )
    return frozenset(day for day, names in known.items() if not _offices_work(str(names)))


def _offices_work(names: str) -> bool:
    return all(name.partition(_LATER)[0] in OFFICES_WORK for name in names.split("; "))


def working_days(session: Session) -> WorkingDays:
    """The calendar as it is kept now; one statement."""
    query = select(OfficeDay.day, OfficeDay.kind, OfficeDay.bureau_id)
    marks: dict[int | None, tuple[set[date], set[date]]] = {}
    for day, kind, bureau_id in session.execute(query):
        closed, worked = marks.setdefault(bureau_id, (set(), set()))
        (worked if kind == WORKING else closed).add(day)
    apart = {
        key: DaysApart(frozenset(closed), frozenset(worked))
        for key, (closed, worked) in marks.items()
    }
    of_bureaus = {key: days for key, days in apart.items() if key is not None}
    return WorkingDays(public_days, apart.get(None, DaysApart()), of_bureaus)


def import_days(
    session: Session, rows: Sequence[DayRow], now: datetime, actor_id: int | None = None
) -> CalendarResult:
    """Put the rows into the office's table, all of them or none.

    A day that stands there already is brought up to the row, `none` takes it back; days the file
    does not name stay. Raises Faults naming each row whose bureau is not on the roster.
    """
    bureaus = _bureaus_of(session, rows)
    kept = {day.key: day for day in session.scalars(select(OfficeDay))}
    added, changed, removed = [], [], []
    for row in rows:
        bureau_id = bureaus[row.bureau] if row.bureau else None
        key = f"{row.day.isoformat()}:{bureau_id or ''}"
        found = kept.get(key)
        if row.kind == TAKEN_BACK:
            if found is not None:
                session.delete(found)
                removed.append(row.day)
        elif found is None:
            made = OfficeDay(
                key=key, day=row.day, kind=row.kind, name=row.name, bureau_id=bureau_id
            )
            session.add(made)
            added.append(row.day)
        elif (found.kind, found.name) != (row.kind, row.name):
            found.kind, found.name = row.kind, row.name
            changed.append(row.day)
    session.flush()
    result = CalendarResult(tuple(added), tuple(changed), tuple(removed))
    trail.record(
        session,
        now,
        actor_id,
        "calendar_imported",
        "calendar",
        added=len(added),
        changed=len(changed),
        removed=len(removed),
    )
    return result


def _bureaus_of(session: Session, rows: Sequence[DayRow]) -> dict[str, int]:
    """All bureaus' ids by name. Raises Faults naming each row whose bureau is none of them."""
    known = {bureau.name: bureau.id for bureau in session.scalars(select(Bureau))}
    strangers = [row for row in rows if row.bureau and row.bureau not in known]
    if strangers:
        unknown = [(r.number, f"bureau {r.bureau} is not on the roster") for r in strangers]
        raise Faults(worded(unknown))
    return known
