"""The worker's ticks: APScheduler calls each unit until it finds nothing. Nothing else."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping
from typing import Any

from apscheduler.schedulers.background import BackgroundScheduler

from scheduler.declaration import Tick
from scheduler.ports import Outside

MOST_A_TICK = 500

Waiting = Callable[[Outside], Collection[str]]
"""Returns the names of the units that have something to do now, of those looked for together."""


def nothing_together(_outside: Outside) -> Collection[str]:
    return ()


class Loop:
    """One APScheduler with a memory store, one job a kind.

    waiting: finds what waits of the ticks that are looked for together, as often as the oftenest.
    """

    def __init__(
        self, ticks: list[Tick], outside: Outside, waiting: Waiting = nothing_together
    ) -> None:
        self._outside, self._ticks, self._waiting = outside, ticks, waiting
        self._stopping = threading.Event()
        self._failures: dict[str, int] = {}
        # misfire_grace_time is one second by default and silently drops late jobs.
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler: Any = BackgroundScheduler(timezone="UTC", job_defaults=defaults)
        together = {tick.name: tick for tick in ticks if tick.together}
        for tick in ticks:
            if not tick.together:
                self._scheduler.add_job(
                    self._run, "interval", args=[tick], id=tick.name, seconds=tick.every
                )
        if together:
            oftenest = min(tick.every for tick in together.values())
            self._scheduler.add_job(
                self._look, "interval", args=[together], id="look", seconds=oftenest
            )

    def start(self) -> None:
        self._scheduler.start()

    def wake(self) -> None:
        """Run the woken units now, in the caller's thread; two may run the same unit at once."""
        for tick in self._ticks:
            if tick.woken:
                self._run(tick)

    def stop(self) -> None:
        """Let running units finish, then end."""
        self._stopping.set()
        self._scheduler.shutdown(wait=True)

    def _look(self, together: Mapping[str, Tick]) -> None:
        """Start what waits, each in a thread of its own; what runs already is not started twice."""
        try:
            waiting = self._waiting(self._outside)
        except Exception as fault:  # noqa: BLE001  the next look tries again
            self._failed("look", fault)
            return
        self._failures.pop("look", None)
        for name in waiting:
            self._scheduler.add_job(
                self._run, args=[together[name]], id=name, replace_existing=True
            )

    def _run(self, tick: Tick) -> None:
        try:
            for _ in range(MOST_A_TICK):
                if self._stopping.is_set() or not tick.one(self._outside):
                    break
        except Exception as fault:  # noqa: BLE001  the next tick tries again
            self._failed(tick.name, fault)
        else:
            self._failures.pop(tick.name, None)

    def _failed(self, name: str, fault: Exception) -> None:
        """Log the first failure in a row, the second, the fourth, and so on: where the database is
        away for an hour, each look fails."""
        times = self._failures[name] = self._failures.get(name, 0) + 1
        if times & (times - 1) == 0:
            kind = type(fault).__name__
            self._outside.log.error("tick_failed", tick=name, fault=kind, times=times)
