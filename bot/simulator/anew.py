"""When a new demo begins, and how a played demo is emptied.

It empties only the simulator's own SQLite file in DATA_DIR and the stand-in's folder beside it: no
other database, no keys, never a database that has served LINE or is no demo.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import date, datetime, time, timedelta

from bot.own_clock import standin_folder
from bot.own_database import open_own
from bot.randomness import RandomBytes
from bot.refusals import CannotStart
from bot.settings import Settings
from models.calendar import BANGKOK, BUDDHIST_YEARS, fiscal_year
from models.queues import health
from models.trail import facts

MONTH_DAY, HOUR = (11, 23), time(9)
"""Before the first round of the year and before every guided tour begins."""

_SATURDAY = 5
_ORDERED = "demo-anew"
_OF_SQLITE = ("", "-wal", "-shm", "-journal")


def begins(today: date) -> datetime:
    """Return the moment at which a demo made on this day begins.

    That is 09:00 (Asia/Bangkok) on the first weekday from 23 November on, in the fiscal year of the
    day. It may be past or still to come.
    """
    day = date(fiscal_year(today) - BUDDHIST_YEARS - 1, *MONTH_DAY)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, HOUR, BANGKOK)


def is_new(settings: Settings) -> bool:
    """Return whether a demo has stored nothing yet, neither its time nor its database.

    Raises CannotStart if the database must not open in the simulator.
    """
    if (standin_folder(settings) / "clock.json").exists():
        return False
    if (settings.data_dir / "demo-unfinished").exists():
        return True
    with closing(open_own(settings, "prepare", RandomBytes()).database) as database:
        return database.read(health.schema_revision) is None


def can_empty(settings: Settings) -> bool:
    """Return whether the database is the simulator's own, so that the page offers the button."""
    own = f"sqlite:///{settings.data_dir / 'strong.db'}"
    folder = standin_folder(settings)
    linked = settings.data_dir.is_symlink() or folder.is_symlink()
    return settings.simulated and settings.database_url == own and not linked


def order(settings: Settings) -> None:
    """Order that the next start empties the demo. Raises CannotStart if it must not."""
    if not can_empty(settings) or not _is_a_demo(settings):
        raise CannotStart("only the simulator's own demo in DATA_DIR can be emptied")
    (settings.data_dir / _ORDERED).touch()


def empty_if_ordered(settings: Settings) -> None:
    """Empty a demo if that was ordered, also one that a kill left half empty.

    No process of the bot may run. Raises CannotStart if the database is no demo.
    """
    ordered = settings.data_dir / _ORDERED
    if not ordered.exists():
        return
    database = settings.data_dir / "strong.db"
    if database.exists() and not (can_empty(settings) and _is_a_demo(settings)):
        ordered.unlink()
        raise CannotStart("this database is no demo of the simulator's own: it was not emptied")
    for ending in _OF_SQLITE:
        database.with_name(database.name + ending).unlink(missing_ok=True)
    if standin_folder(settings).exists():
        shutil.rmtree(standin_folder(settings))
    (settings.data_dir / "demo-unfinished").unlink(missing_ok=True)
    ordered.unlink()


def _is_a_demo(settings: Settings) -> bool:
    """Return whether the database is a demo. Raises CannotStart if it has served LINE."""
    with closing(open_own(settings, "prepare", RandomBytes()).database) as database:
        if database.read(health.schema_revision) is None:
            return False
        return database.read(lambda session: facts.get(session, facts.DEMO)) is not None
