"""The worker's ticks: APScheduler calls each unit until it finds nothing. Nothing else."""

from __future__ import annotations

import threading
from typing import Any

from apscheduler.schedulers.background import BackgroundScheduler

from scheduler.declaration import Tick
from scheduler.ports import Outside

MOST_A_TICK = 500


class Loop:
    """One APScheduler with a memory store, one job a kind."""

    def __init__(self, ticks: list[Tick], outside: Outside) -> None:
        self._outside, self._ticks = outside, ticks
        self._stopping = threading.Event()
        # misfire_grace_time is one second by default and silently drops late jobs.
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler: Any = BackgroundScheduler(timezone="UTC", job_defaults=defaults)
        for tick in ticks:
            self._scheduler.add_job(
                self._run, "interval", args=[tick], id=tick.name, seconds=tick.every
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

    def _run(self, tick: Tick) -> None:
        try:
            for _ in range(MOST_A_TICK):
                if self._stopping.is_set() or not tick.one(self._outside):
                    return
        except Exception as fault:  # noqa: BLE001  the next tick tries again
            self._outside.log.error("tick_failed", tick=tick.name, fault=type(fault).__name__)
