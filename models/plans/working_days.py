"""The office's working days: public holidays, changed by the office's own table.

The `holidays` library knows public holidays, Buddhist days and substitutes. Days that the cabinet
adds later, and the office's own closures and working days, are in the office's table
(`day_changes`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TypeAlias

import holidays
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.calendar import DaysApart, WorkingDays
from models.plans.office_day import WORKING, OfficeDay

NOTHING = ""
DayKey: TypeAlias = tuple[date, int | None]
"""A day and the bureau whose day it is; None: the whole office."""

OFFICES_WORK = ("National Labor Day", "National Children's Day")
"""Public holidays (and their substitutes) on which government offices work (0006-reminders.md)."""

_LATER = " ("  # "National Labor Day (in lieu)"


@lru_cache(maxsize=64)
def public_days(year: int) -> frozenset[date]:
    """The holidays of Thailand's government offices in a year (C.E.), from the library. Includes
    holidays on weekends."""
    known = _thailand(years=year, categories=("public", "government"), language="en_US")
    return frozenset(day for day, names in known.items() if not _offices_work(str(names)))


@lru_cache(maxsize=64)
def _public_names(year: int) -> Mapping[date, str]:
    """The Thai names of a year's public holidays (C.E.), as the library has them."""
    known = _thailand(years=year, categories=("public", "government"), language="th")
    return {day: ", ".join(str(names).split("; ")) for day, names in known.items()}


def _thailand(years: int, categories: tuple[str, ...], language: str) -> holidays.HolidayBase:
    """What `holidays.country_holidays("TH", …)` returns. That call imports all countries there
    are: 7 MB in each process, and a tenth of a second in its first turn."""
    return _countrys_class()(years=years, categories=categories, language=language)


@cache
def _countrys_class() -> type[holidays.HolidayBase]:
    file = Path(holidays.__file__).with_name("countries") / "thailand.py"
    spec = spec_from_file_location("thailand_alone", file)
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    thailand: type[holidays.HolidayBase] = module.Thailand
    return thailand


def public_holidays(first: date, last: date) -> dict[date, str]:
    """The holidays of government offices from `first` to `last` (inclusive), with Thai names."""
    return {
        day: _public_names(day.year)[day]
        for year in range(first.year, last.year + 1)
        for day in public_days(year)
        if first <= day <= last
    }


def days_off(session: Session, first: date, last: date, bureau_id: int | None) -> dict[date, str]:
    """The days on which a bureau is off besides weekends, with their Thai names, the earliest
    first: holidays and the office's own days, without those on which it works all the same.

    bureau_id: None for the whole office
    """
    query = select(OfficeDay).where(
        OfficeDay.day.between(first, last),
        or_(OfficeDay.bureau_id.is_(None), OfficeDay.bureau_id == bureau_id),
    )
    found = public_holidays(first, last)
    # A bureau's own row counts more than the office's.
    for row in sorted(session.scalars(query), key=lambda row: row.bureau_id is not None):
        if row.kind == WORKING:
            found.pop(row.day, None)
        else:
            found[row.day] = row.name
    return dict(sorted(found.items()))


def _offices_work(names: str) -> bool:
    return all(name.partition(_LATER)[0] in OFFICES_WORK for name in names.split("; "))


# Built once: every turn asks it.
_OFFICE_DAYS = select(OfficeDay.day, OfficeDay.bureau_id, OfficeDay.kind)


def working_days(session: Session, instead: Mapping[DayKey, str] | None = None) -> WorkingDays:
    """The present calendar; one statement.

    instead: kinds of days that are not stored (yet), by day and bureau; NOTHING: no row there
    """
    known = {(day, bureau_id): kind for day, bureau_id, kind in session.execute(_OFFICE_DAYS)}
    known.update(instead or {})
    marks: dict[int | None, tuple[set[date], set[date]]] = {}
    for (day, bureau_id), kind in known.items():
        closed, worked = marks.setdefault(bureau_id, (set(), set()))
        if kind != NOTHING:
            (worked if kind == WORKING else closed).add(day)
    apart = {
        key: DaysApart(frozenset(closed), frozenset(worked))
        for key, (closed, worked) in marks.items()
    }
    of_bureaus = {key: days for key, days in apart.items() if key is not None}
    return WorkingDays(public_days, apart.get(None, DaysApart()), of_bureaus)
