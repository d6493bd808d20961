"""Orders to the program that started the bot: kill and restart processes, or begin anew.

The stand-in kills nothing itself. It writes an order as one line to its stdout, where the launcher
of `make run` listens. If anybody else started it, it refuses.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from .platform_clock import monotonic

PROCESSES = ("web", "worker")
LONGEST_SECONDS = 60.0


class NobodyListens(Exception):
    """Nobody is there to carry out the order."""


class Outages:
    """Hands orders on.

    tell: takes one line; None if nobody started the bot together with the stand-in
    may_begin_anew: the demo is the simulator's own and may be emptied
    """

    def __init__(
        self, tell: Callable[[str], None] | None = None, may_begin_anew: bool = False
    ) -> None:
        self._tell = tell
        self._may_begin_anew = may_begin_anew and tell is not None
        self._lock = threading.Lock()
        self._until: dict[str, float] = {}

    def order(self, processes: Any, seconds: Any) -> None:
        """Kill the named processes, and start them again after so many seconds (0 to 60).

        Raises ValueError for wrong use, NobodyListens if nobody can do it.
        """
        known = isinstance(processes, list) and processes and set(processes) <= set(PROCESSES)
        if not known:
            raise ValueError(f"processes: some of {', '.join(PROCESSES)}")
        wait = float(seconds)
        if not 0 <= wait <= LONGEST_SECONDS:
            raise ValueError(f"seconds: 0 to {LONGEST_SECONDS:.0f}")
        names = sorted(set(processes))
        with self._lock:
            self._order(f"kill {wait:g} {' '.join(names)}")
            self._until.update(dict.fromkeys(names, monotonic() + wait))

    def begin_anew(self) -> None:
        """End everything, empty the demo, and start again.

        Raises NobodyListens if nobody can do it, or the database is not the simulator's own.
        """
        if not self._may_begin_anew:
            raise NobodyListens("only `make run` with its own database can begin a new demo")
        with self._lock:
            self._order("anew")

    def _order(self, line: str) -> None:
        if self._tell is None:
            raise NobodyListens("only `make run` can kill and start the bot")
        try:
            self._tell(line)
        except OSError as gone:
            raise NobodyListens("the launcher is gone") from gone

    def shown(self) -> dict[str, Any]:
        """Return whether orders are possible, and how many more seconds each process stays down."""
        now = monotonic()
        with self._lock:
            left = {name: round(until - now, 1) for name, until in self._until.items()}
        return {
            "possible": self._tell is not None,
            "anew": self._may_begin_anew,
            "down": {name: seconds for name, seconds in left.items() if seconds > 0},
        }
