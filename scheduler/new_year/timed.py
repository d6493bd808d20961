"""Timed work of fiscal years: begins to prepare the next one, opens it on its day, tells people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK
from models.new_year import opening
from models.plans.years import preparing
from models.plans.years.prepared_year import PreparedYear
from scheduler.declaration import Happening, LookTime, Tick, Timed
from scheduler.ports import Outside

YEAR_OPENS = "year_opens"


def turn_year(outside: Outside) -> bool:
    """Begin to prepare a year, or open the one whose day has come.

    Returns False if no year needed either.
    """
    now = outside.clock.now()
    begins, due = outside.database.read(
        lambda session: (opening.begins(session, now), opening.due(session, now))
    )
    if due is not None:
        outside.checkpoint("year:open")
        done = outside.database.write(lambda session: opening.open_due(session, due, now))
        outside.log.info("year_opened" if done else "year_kept", year=due)
        return True
    if begins is None:
        return False
    outside.database.write(lambda session: preparing.begin(session, begins, now, None))
    return True


def telling_waits(session: Session, _at: LookTime) -> bool:
    return opening.to_tell(session) is not None


def tell_opened(outside: Outside) -> bool:
    """Tell some people that a year is opened. Returns False if everybody was told."""
    year = outside.database.read(opening.to_tell)
    if year is None:
        return False
    from scheduler.new_year import year_tell  # noqa: PLC0415  says words

    outside.checkpoint("year:tell")
    return outside.database.write(lambda session: year_tell.tell(outside, session, year))


def _years_ahead(session: Session, now: datetime) -> Iterator[Happening]:
    query = select(PreparedYear.opens_on).where(
        PreparedYear.opened_at.is_(None), PreparedYear.opens_on.is_not(None)
    )
    for day in session.scalars(query):
        if day is not None:
            at = datetime.combine(day, time(), BANGKOK)
            yield Happening(max(at, now), YEAR_OPENS, day)


NEW_YEAR = Timed(
    name="new_year",
    ticks=(
        Tick("turn_year", 60.0, turn_year, by_office_time=True),
        Tick("tell_opened_year", 5.0, tell_opened, telling_waits),
    ),
    ahead=_years_ahead,
)
