"""To prepare and open the coming fiscal year, as a duty of administrators: told once a week from
September on until the year is opened or set to open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year_days
from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import ADMINISTRATOR
from models.duties.reminder_policy import KindPolicy, Telling
from models.people.person import ADMIN, Bureau, Person, holders
from models.plans.years import preparing
from models.plans.years.prepared_year import PreparedYear


@dataclass(frozen=True, kw_only=True)
class YearDuty(Payload):
    """The fiscal year (B.E.) to be opened."""

    year: int


def _left() -> tuple[ColumnElement[bool], ...]:
    return PreparedYear.opened_at.is_(None), PreparedYear.opens_on.is_(None)


def years_due(search: DutySearch) -> Iterable[Duty]:
    """One of each administrator, by two statements."""
    query = select(PreparedYear.fiscal_year).where(*_left()).order_by(PreparedYear.fiscal_year)
    for year in search.session.scalars(query).all():
        day = _first_day(search, year)
        if day <= search.today or (search.looks_ahead and day <= search.last):
            yield from _of_administrators(search, year, day)


def _first_day(search: DutySearch, year: int) -> date:
    """The first working day of September before the year."""
    first, _ = fiscal_year_days(year)
    september = date(first.year, preparing.FROM_MONTH, 1)
    return search.working_days.first_working_on_or_after(september)


def _of_administrators(search: DutySearch, year: int, day: date) -> Iterable[Duty]:
    query = (
        select(Person.id, Bureau.id, Bureau.name)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .where(holders(ADMIN), Person.retired_at.is_(None))
        .order_by(Person.id)
    )
    for person_id, bureau_id, bureau in search.session.execute(
        search.narrowed(query, Person.bureau_id, Person.id)
    ):
        yield Duty(
            key=f"{NEW_YEAR_DUTY.name}:{year}:{person_id}",
            kind=NEW_YEAR_DUTY,
            day=day,
            bureau_id=bureau_id,
            bureau=bureau,
            recipients=search.house.only(ADMINISTRATOR, person_id),
            payload=YearDuty(year=year),
        )


def still_unopened(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`new_year:YEAR:PERSON`) those of a year that is to be opened."""
    years = {int(year) for year, _ in keys.values()}
    query = select(PreparedYear.fiscal_year).where(PreparedYear.fiscal_year.in_(years), *_left())
    found = set(session.scalars(query))
    return {key for key, (year, _) in keys.items() if int(year) in found}


NEW_YEAR_DUTY = DutyKind(
    name="new_year",
    find=years_due,
    if_any=exists().where(*_left()),
    still_due=still_unopened,
    policy=KindPolicy((0,), (Telling(ADMINISTRATOR, 0),), weekly=(ADMINISTRATOR,)),
    deadline=False,
    nudged=False,
)
