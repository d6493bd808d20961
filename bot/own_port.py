"""The port of these settings: refuses one that another program has."""

from __future__ import annotations

import os
import socket
import threading

from bot.clock import OfficeClock
from bot.refusals import CannotStart
from bot.settings import address_family

PATIENCE = 5.0
"""Seconds in which a web process that was killed lets its port go: its children notice it late."""
_LOOK_EVERY = 0.1


def fault(host: str, port: int) -> str | None:
    """Return why nobody can listen there now; None if one can."""
    try:
        socket.create_server((host, port), family=address_family(host)).close()
    except OSError as wrong:
        return os.strerror(wrong.errno) if wrong.errno else type(wrong).__name__
    return None


def refuse_taken(host: str, port: int, patience: float = 0.0) -> None:
    """Raise CannotStart if another program has the port, and keeps it for so many seconds."""
    ticks = OfficeClock().ticks
    given_up, pausing = ticks() + patience, threading.Event()
    while (why := fault(host, port)) is not None:
        if ticks() >= given_up:
            raise CannotStart(
                f"port {port} on {host} cannot be had ({why}): end what runs there (`ss -ltnp` "
                "shows it; another `make run`?), or set PORT or BIND"
            )
        pausing.wait(_LOOK_EVERY)
