"""The clock of these settings: office time, moved in trials, agreed by all processes."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from bot.clock import OfficeClock, real_now
from bot.settings import Settings
from models.database import Database, ask_server_clock
from models.queues import health
from models.trail import facts


def standin_folder(settings: Settings) -> Path:
    """Return where the platform stand-in keeps its store."""
    return settings.data_dir / "simulator"


def _clock_file(settings: Settings) -> Path:
    return standin_folder(settings) / "clock.json"


def of(settings: Settings, database: Database) -> OfficeClock:
    """Return the clock that all processes of these settings share."""
    server = partial(ask_server_clock, database.engine) if database.flags.shared_clock else None
    moved_by = _clock_file(settings) if settings.simulated else None
    return OfficeClock(_shift(settings, database), moved_by, server)


def _shift(settings: Settings, database: Database) -> timedelta:
    """Return CLOCK_START as an offset that all processes and restarts of this database share.

    A demo's stand-in begins there itself, so that page and bot have one time. Only a demo that an
    earlier program began keeps the offset it agreed on.
    """
    if settings.clock_start is None:
        return timedelta(0)
    start = settings.clock_start.isoformat()
    begun = settings.simulated and _clock_file(settings).exists()
    fresh = (settings.clock_start - real_now()).total_seconds()

    def agree(session: Session) -> str:
        known = facts.get(session, facts.CLOCK)
        if known is None and begun:
            return f"{start} 0"
        if known is None or known.partition(" ")[0] != start:
            known = f"{start} {fresh}"
            facts.put(session, facts.CLOCK, known)
        return known

    if not database.read(lambda session: health.schema_revision(session)):
        return timedelta(seconds=0 if begun else fresh)
    return timedelta(seconds=float(database.write(agree).partition(" ")[2]))
