"""The one assembly point: from settings to everything web, worker, commands and tests use."""

from __future__ import annotations

import os
import signal
import socket
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from bot import keys, own_keys
from bot.clock import OfficeClock, real_now
from bot.files import DatabaseFiles, FileLinks
from bot.line.client import LineClient
from bot.logs import make_log, quiet_libraries
from bot.opener import Opener
from bot.randomness import RandomBytes
from bot.refusals import CannotStart
from bot.settings import Settings
from handlers import registry
from models.crypto import Sealer
from models.database import Database, ask_server_clock, open_database
from models.queues import health
from models.trail import facts, trail
from scheduler.ports import Checkpoint, Outside

SERVING = ("web", "worker")
"""The roles that serve people; the others are commands."""


@dataclass(frozen=True)
class Assembled:
    """A wired process. Close it once, at the end.

    demo: the database was made for the simulator; only then is there one.
    """

    settings: Settings
    outside: Outside
    line: LineClient
    links: FileLinks
    secrets: tuple[str, ...]
    demo: bool

    def close(self) -> None:
        self.outside.opener.close()
        self.outside.database.close()


def assemble(settings: Settings, role: str) -> Assembled:
    """Everything a process of this role needs. Raises CannotStart; opens no port, no thread."""
    registry.check()
    quiet_libraries()
    kept = own_keys.take(settings, role)
    watched = keys.WatchedRing(keys.ring_file(settings))
    random_bytes = RandomBytes()
    sealer = Sealer(kept.ring, random_bytes, watched.changed)
    database = open_database(settings.database_url, sealer.derived_key(trail.PURPOSE))
    try:
        demo = _refuse_mixing(settings, database)
        own_keys.agree(database, sealer, kept, role)
    except CannotStart:
        database.close()
        raise
    if role in SERVING and not settings.simulated:
        _mark_served(database)
    channel = keys.simulator_channel(settings) if settings.simulated else None
    access_token = channel.access_token if channel else settings.access_token
    line = LineClient(settings.api_origin, settings.data_origin, access_token)
    links = FileLinks(kept.secret_key, settings.public_origin)
    log = make_log(settings.log_format, role=role, pid=os.getpid())
    outside = Outside(
        database=database,
        clock=_clock(settings, database),
        sealer=sealer,
        random_bytes=random_bytes,
        line=line,
        content=line,
        files=DatabaseFiles(database, sealer),
        opener=Opener(),
        log=log,
        checkpoint=_checkpoint(settings.crash_at),
        file_link=links.make,
        data_link=links.make_data,
        document_link=links.make_document,
        picture_link=links.make_picture,
        owner=f"{socket.gethostname()[:8]}-{os.getpid()}",
    )
    signed_by = (channel.secret,) if channel else settings.channel_secrets
    return Assembled(settings, outside, line, links, signed_by, demo)


def standin_folder(settings: Settings) -> Path:
    """Where the platform stand-in keeps its own store."""
    return settings.data_dir / "simulator"


def _clock(settings: Settings, database: Database) -> OfficeClock:
    server = partial(ask_server_clock, database.engine) if database.flags.shared_clock else None
    moved_by = standin_folder(settings) / "clock.json" if settings.simulated else None
    return OfficeClock(_shift(settings, database), moved_by, server)


def _shift(settings: Settings, database: Database) -> timedelta:
    """CLOCK_START as an offset that all processes and restarts of this database share."""
    if settings.clock_start is None:
        return timedelta(0)
    wanted = settings.clock_start.isoformat()
    fresh = (settings.clock_start - real_now()).total_seconds()

    def agree(session: Session) -> str:
        known = facts.get(session, facts.CLOCK)
        if known is None or known.partition(" ")[0] != wanted:
            known = f"{wanted} {fresh}"
            facts.put(session, facts.CLOCK, known)
        return known

    if not database.read(lambda session: health.schema_revision(session)):
        return timedelta(seconds=fresh)
    return timedelta(seconds=float(database.write(agree).partition(" ")[2]))


def _refuse_mixing(settings: Settings, database: Database) -> bool:
    """A demo's database never serves LINE, one that has served LINE never the simulator.

    Whether it is a demo.
    """

    def look(session: Session) -> tuple[str | None, str | None]:
        if health.schema_revision(session) is None:
            return None, None
        return facts.get(session, facts.DEMO), facts.get(session, facts.SERVED_LINE)

    try:
        demo, served = database.read(look)
    except Exception as fault:
        raise CannotStart(
            f"the database cannot be reached ({type(fault).__name__}): "
            "check that it runs and that DATABASE_URL is right"
        ) from fault
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


def _mark_served(database: Database) -> None:
    """From now on this database holds what people said to a real channel."""

    def unmarked(session: Session) -> bool:
        if health.schema_revision(session) is None:
            return False
        return facts.get(session, facts.SERVED_LINE) is None

    if database.read(unmarked):
        moment = real_now().isoformat()
        database.write(lambda session: facts.put(session, facts.SERVED_LINE, moment))


def _checkpoint(crash_at: str | None) -> Checkpoint:
    """Nothing, or (trials) a kill of this process at the n-th time a point is reached."""
    if crash_at is None:
        return lambda _point: None
    point, _, count = crash_at.partition("@")
    left = [int(count or "1")]

    def reached(name: str) -> None:
        if name == point:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return reached
