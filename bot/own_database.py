"""The database of these settings, opened with its own keys. Refuses one that must not be used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from bot import database_faults, keys, own_keys
from bot.clock import real_now, real_ticks
from bot.keys import Keys
from bot.refusals import CannotStart, newer_schema
from bot.settings import Settings
from models.crypto import Sealer
from models.database import Database, open_database
from models.migrations import HEAD, KNEW_OLDER, OLDEST
from models.queues import health
from models.trail import facts, trail

SERVING = ("web", "worker")
"""The roles that serve people; the others are commands."""

EXACT = ("keys",)
"""The roles that must know every table: of a newer schema they would leave some out."""


@dataclass(frozen=True)
class OwnDatabase:
    """An opened database.

    database: to be closed by the caller
    sealer: seals with its keys
    kept: its keys
    demo: it was made for the simulator
    """

    database: Database
    sealer: Sealer
    kept: Keys
    demo: bool


def open_own(settings: Settings, role: str, random_bytes: Callable[[int], bytes]) -> OwnDatabase:
    """Open the database; the caller closes it. Raises CannotStart, SettingsFaults."""
    kept = own_keys.take(settings, role)
    watched = keys.WatchedRing(keys.ring_file(settings), real_ticks)
    sealer = Sealer(kept.ring, random_bytes, watched.changed)
    database = open_database(
        settings.database_url,
        sealer.derived_key(trail.PURPOSE),
        settings.connections,
        settings.pooled,
    )
    try:
        demo = _refuse_mixing(settings, database)
        _refuse_other_schema(database, role)
        own_keys.agree(database, sealer, kept, role)
        if role in SERVING:
            _refuse_moved(database)
    except CannotStart:
        database.close()
        raise
    if role in SERVING and not settings.simulated:
        _mark_served(database)
    return OwnDatabase(database, sealer, kept, demo)


def _refuse_mixing(settings: Settings, database: Database) -> bool:
    """Return whether this is a demo. Raises CannotStart if it does not fit these settings.

    A demo's database never serves LINE; a database that served LINE never serves the simulator.
    """

    def look(session: Session) -> tuple[str | None, str | None]:
        if health.schema_revision(session) is None:
            return None, None
        return facts.get(session, facts.DEMO), facts.get(session, facts.SERVED_LINE)

    try:
        demo, served = database.read(look)
    except Exception as fault:
        unknown = (
            f"the database cannot be reached ({type(fault).__name__}): "
            "check that it runs and that DATABASE_URL is right"
        )
        raise CannotStart(database_faults.words(fault) or unknown) from fault
    if settings.simulated and served is not None:
        raise CannotStart(
            "this database has served LINE and never opens in the simulator: "
            "set LINE_CHANNEL_SECRET and LINE_CHANNEL_ACCESS_TOKEN, or another DATABASE_URL"
        )
    if settings.against_line and demo is not None:
        raise CannotStart(
            "this database is a demo and cannot serve LINE: set another DATABASE_URL or DATA_DIR"
        )
    return demo is not None


def _refuse_moved(database: Database) -> None:
    """Raise CannotStart if everything is in another database by now: what is told here is lost."""

    def moved(session: Session) -> datetime | None:
        migrated = health.schema_revision(session) is not None
        return facts.moment(session, facts.MOVED_AWAY) if migrated else None

    at = database.read(moved)
    if at is not None:
        raise CannotStart(
            f"this database was moved on {at:%Y-%m-%d %H:%M} UTC: set DATABASE_URL to the new one; "
            "`strongbot resume` takes this one into use again"
        )


def _refuse_other_schema(database: Database, role: str) -> None:
    """Raise CannotStart, before anything is stored, if this code neither works on the database's
    schema nor leads on from it."""
    revision = database.read(health.schema_revision)
    if revision is not None and revision < OLDEST:
        raise CannotStart(
            f"the database's schema is {revision}, this program begins at {OLDEST}: "
            f"run `strongbot db upgrade` of commit {KNEW_OLDER} first"
        )
    if revision is None or revision <= HEAD:
        return
    if role in EXACT or not database.read(lambda session: health.works_on(session, revision)):
        raise newer_schema(revision)


def _mark_served(database: Database) -> None:
    """Mark that this database now holds words of people from a real channel."""

    def unmarked(session: Session) -> bool:
        migrated = health.schema_revision(session) is not None
        return migrated and facts.get(session, facts.SERVED_LINE) is None

    if database.read(unmarked):
        moment = real_now().isoformat()
        database.write(lambda session: facts.put(session, facts.SERVED_LINE, moment))
