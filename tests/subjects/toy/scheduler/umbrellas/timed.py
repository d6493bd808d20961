"""Timed work of umbrellas: those that nobody brought back are given up."""

from __future__ import annotations

from models.umbrellas import umbrellas

from models.calendar import office_day
from scheduler.declaration import Tick, Timed
from scheduler.ports import Outside


def give_up(outside: Outside) -> bool:
    """Gives up the umbrellas whose last day is over. Returns False if there were none."""
    today = office_day(outside.clock.now())
    if not outside.database.read(lambda session: umbrellas.has_overdue(session, today)):
        return False
    outside.database.write(lambda session: umbrellas.give_up(session, today))
    return True


UMBRELLAS = Timed(
    name="umbrellas",
    ticks=(Tick("give_up_umbrellas", 60.0, give_up, by_office_time=True),),
)
