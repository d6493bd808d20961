"""The office's working days: public holidays, changed by the office's own table.

The `holidays` library knows public holidays, Buddhist days and substitutes. Days that the cabinet
adds later, and the office's own closures and working days, are in the office's table (`calendar
import`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

import holidays
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.calendar import DaysApart, WorkingDays
from models.errors import FileFaults
from models.people.person import Bureau
from models.plans.holidays_file import TAKEN_BACK, DayRow, worded
from models.plans.office_day import WORKING, OfficeDay
from models.trail import trail

OFFICES_WORK = ("National Labor Day", "National Children's Day")
"""Public holidays (and their substitutes) on which government offices work (0006-reminders.md)."""

_LATER = " ("  # "National Labor Day (in lieu)"


@dataclass(frozen=True)
class CalendarResult:
    """The days that an import added, changed and removed. Unchanged days are in none of them."""

    added: tuple[date, ...]
    changed: tuple[date, ...]
    removed: tuple[date, ...]


@lru_cache(maxsize=64)
def public_days(year: int) -> frozenset[date]:
    """The holidays of Thailand's government offices in a year (C.E.), from the library. Includes
    holidays on weekends."""
    known = holidays.country_holidays(
        "TH", years=year, categories=("public", "government"), language="en_US"
    )
    return frozenset(day for day, names in known.items() if not _offices_work(str(names)))


@lru_cache(maxsize=64)
def _public_names(year: int) -> Mapping[date, str]:
    """The Thai names of a year's public holidays (C.E.), as the library has them."""
    known = holidays.country_holidays(
        "TH", years=year, categories=("public", "government"), language="th"
    )
    return {day: ", ".join(str(names).split("; ")) for day, names in known.items()}


def days_off(session: Session, first: date, last: date, bureau_id: int | None) -> dict[date, str]:
    """The days on which a bureau is off besides weekends, with their Thai names, the earliest
    first: holidays and the office's own days, without those on which it works all the same.

    bureau_id: None for the whole office
    """
    query = select(OfficeDay).where(
        OfficeDay.day.between(first, last),
        or_(OfficeDay.bureau_id.is_(None), OfficeDay.bureau_id == bureau_id),
    )
    found = {
        day: _public_names(day.year)[day]
        for year in range(first.year, last.year + 1)
        for day in public_days(year)
        if first <= day <= last
    }
    # A bureau's own row counts more than the office's.
    for row in sorted(session.scalars(query), key=lambda row: row.bureau_id is not None):
        if row.kind == WORKING:
            found.pop(row.day, None)
        else:
            found[row.day] = row.name
    return dict(sorted(found.items()))


def _offices_work(names: str) -> bool:
    return all(name.partition(_LATER)[0] in OFFICES_WORK for name in names.split("; "))


def working_days(session: Session) -> WorkingDays:
    """The present calendar; one statement."""
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


def import_days(session: Session, rows: Sequence[DayRow], now: datetime) -> CalendarResult:
    """Puts all rows into the office's table, or none.

    A row updates a day that is already there; the kind `none` removes it. Other days stay. Raises
    FileFaults naming each row with a bureau that is not on the roster.
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
        None,
        "calendar_imported",
        "calendar",
        added=len(added),
        changed=len(changed),
        removed=len(removed),
    )
    return result


def _bureaus_of(session: Session, rows: Sequence[DayRow]) -> dict[str, int]:
    """Ids of all bureaus by name. Raises FileFaults naming each row with an unknown bureau."""
    known = {bureau.name: bureau.id for bureau in session.scalars(select(Bureau))}
    strangers = [row for row in rows if row.bureau and row.bureau not in known]
    if strangers:
        unknown = [(r.number, f"bureau {r.bureau} is not on the roster") for r in strangers]
        raise FileFaults(worded(unknown))
    return known
