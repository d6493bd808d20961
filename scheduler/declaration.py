"""Timed work as data: its units, how often each is looked for, and what they will do next.

A subject with timed work declares it in `scheduler/<subject>/timed.py`; `scheduler/timetable.py`
lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from scheduler.ports import Outside


@dataclass(frozen=True)
class LookTime:
    """When it is looked whether something waits.

    now: office time, aware, in UTC
    ticks: seconds on the clock of leases and token ages (`ports.Clock`)
    """

    now: datetime
    ticks: float


Waits = Callable[[Session, LookTime], bool]


@dataclass(frozen=True)
class Tick:
    """One unit of work. It returns whether it found any.

    name: of its job
    every: seconds between two looks
    one: the unit
    waits: returns whether there is something to do, by one short question. It is asked of all units
        that have it in one read (`Loop`), and only what waits is started: a look of its own costs
        an idle machine ten times as much. None: the unit looks itself
    woken: also runs when another process says that there is work (`Loop.wake`)
    by_office_time: office time makes it due; in a demo, where that jumps, it is looked for often
    answers: somebody in a chat waits for what it does: the worker sends the answer at once
    """

    name: str
    every: float
    one: Callable[[Outside], bool]
    waits: Waits | None = None
    woken: bool = False
    by_office_time: bool = False
    answers: bool = False


@dataclass(frozen=True)
class Happening:
    """Something that the worker will do.

    at: the moment (aware, Asia/Bangkok) from which it is done.
    kind: its name on the simulator's page.
    about: the day it concerns: of most duties, a round.
    count: how many messages or rows; 0 if nothing is counted.
    """

    at: datetime
    kind: str
    about: date | None = None
    count: int = 0


def nothing_ahead(_session: Session, _now: datetime) -> Iterable[Happening]:
    return ()


@dataclass(frozen=True)
class Timed:
    """The timed work of one subject.

    name: the subject's name.
    ticks: its units.
    ahead: returns what of it happens first after the aware moment, as far as a row tells.
    """

    name: str
    ticks: tuple[Tick, ...]
    ahead: Callable[[Session, datetime], Iterable[Happening]] = nothing_ahead
