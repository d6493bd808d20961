"""The worker's ticks: APScheduler calls each unit until it finds nothing. Nothing else."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from apscheduler.schedulers.background import BackgroundScheduler

from scheduler.ports import Log

MOST_A_TICK = 500


@dataclass(frozen=True)
class Tick:
    """A unit of work and how often it is looked for (seconds). The unit says if it found any.

    woken: also looked for when another process says that there is something (`Loop.wake`).
    """

    name: str
    every: float
    one: Callable[[], bool]
    woken: bool = False


class Loop:
    """One APScheduler with a memory store, one job a kind."""

    def __init__(self, ticks: list[Tick], log: Log) -> None:
        self._log, self._ticks = log, ticks
        self._stopping = threading.Event()
        # misfire_grace_time defaults to one second and drops late jobs without a word.
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler: Any = BackgroundScheduler(timezone="UTC", job_defaults=defaults)
        for tick in ticks:
            self._scheduler.add_job(
                self._run, "interval", args=[tick], id=tick.name, seconds=tick.every
            )

    def start(self) -> None:
        self._scheduler.start()

    def wake(self) -> None:
        """Do what may be waiting now, in the caller's thread; the units bear company."""
        for tick in self._ticks:
            if tick.woken:
                self._run(tick)

    def stop(self) -> None:
        """Let what runs finish its unit, then end."""
        self._stopping.set()
        self._scheduler.shutdown(wait=True)

    def _run(self, tick: Tick) -> None:
        try:
            for _ in range(MOST_A_TICK):
                if self._stopping.is_set() or not tick.one():
                    return
        except Exception as fault:  # noqa: BLE001  the next tick tries again
            self._log.error("tick_failed", tick=tick.name, fault=type(fault).__name__)
