"""The one assembly point: makes from the settings all that web, worker, commands and tests use."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass

from bot import keys, own_clock, own_database
from bot.files import DatabaseFiles, FileLinks
from bot.line.client import LineClient
from bot.links.link_client import LinkClient
from bot.logs import make_log, quiet_libraries
from bot.opener import Opener
from bot.randomness import RandomBytes
from bot.settings import Settings
from scheduler.ports import Checkpoint, LinkLooker, Outside


@dataclass(frozen=True)
class Assembled:
    """A wired process. Close it once, at the end.

    settings: as they were read
    outside: the ports that the floors below use
    line: the client for LINE's API
    links: makes and reads links to files
    secrets: the channel secrets that webhooks may be signed with
    demo: the database was made for the simulator
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
    """Return everything that a process of this role needs. Opens no port, starts no thread.

    Raises CannotStart.
    """
    quiet_libraries()
    random_bytes = RandomBytes()
    own = own_database.open_own(settings, role, random_bytes)
    database, sealer = own.database, own.sealer
    channel = keys.simulator_channel(settings) if settings.simulated else None
    access_token = channel.access_token if channel else settings.access_token
    line = LineClient(settings.api_origin, settings.data_origin, access_token)
    links = FileLinks(own.kept.secret_key, settings.public_origin)
    log = make_log(settings.log_format, role=role, pid=os.getpid())
    clock = own_clock.of(settings, database)
    outside = Outside(
        database=database,
        clock=clock,
        sealer=sealer,
        random_bytes=random_bytes,
        line=line,
        content=line,
        files=DatabaseFiles(database, sealer, settings.memo_emblem),
        opener=Opener(),
        log=log,
        checkpoint=_checkpoint(settings.crash_at),
        file_link=links.make,
        case_link=links.make_case,
        data_link=links.make_data,
        page_link=links.page,
        document_link=links.make_document,
        signed_link=links.make_signed,
        screen_link=links.make_screen,
        calendar_link=links.make_calendar,
        thursday_link=links.make_thursday,
        picture_link=links.make_picture,
        link_looker=link_looker_of(settings, clock.ticks),
        owner=f"{socket.gethostname()[:8]}-{os.getpid()}",
    )
    signed_by = (channel.secret,) if channel else settings.channel_secrets
    return Assembled(settings, outside, line, links, signed_by, own.demo)


def link_looker_of(settings: Settings, ticks: Callable[[], float]) -> LinkLooker | None:
    """Return who looks at links. In trials that is the stand-in, which opens no connection."""
    if not settings.link_checks:
        return None
    if settings.against_line:
        return LinkClient(ticks, origin=settings.public_origin)
    from bot.simulator.link_stand_in import LinkStandIn  # noqa: PLC0415  trials only

    return LinkStandIn()


def _checkpoint(crash_at: str | None) -> Checkpoint:
    """Return a function that does nothing, or in trials kills this process at a point."""
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
