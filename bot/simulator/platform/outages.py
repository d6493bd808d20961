"""Orders to whoever started the bot: kill these of its processes, start them again later; or empty
the demo and begin anew.

The stand-in kills nothing itself: it writes an order as one line to its own stdout, where the
launcher of `make run` listens. Started by anybody else it refuses.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from .clock import monotonic

PROCESSES = ("web", "worker")
LONGEST_SECONDS = 60.0


class NobodyListens(Exception):
    """There is nobody who could do what is ordered."""


class Outages:
    """`tell` hands one line on; None where nobody started the bot together with the stand-in.
    may_begin_anew: the demo is the simulator's own and may be emptied."""

    def __init__(
        self, tell: Callable[[str], None] | None = None, may_begin_anew: bool = False
    ) -> None:
        self._tell = tell
        self._may_begin_anew = may_begin_anew and tell is not None
        self._lock = threading.Lock()
        self._until: dict[str, float] = {}

    def order(self, processes: Any, seconds: Any) -> None:
        """Kill the processes named, and start them again after so many seconds (0 to 60).

        Raises ValueError for wrong use, NobodyListens where there is nobody to do it.
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
        """Have everything ended, the demo emptied, and all started again. Raises NobodyListens
        where there is nobody to do it, or where the database is not the simulator's own."""
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
        """Whether orders are possible, and for how many seconds more each process stays down."""
        now = monotonic()
        with self._lock:
            left = {name: round(until - now, 1) for name, until in self._until.items()}
        return {
            "possible": self._tell is not None,
            "anew": self._may_begin_anew,
            "down": {name: seconds for name, seconds in left.items() if seconds > 0},
        }
