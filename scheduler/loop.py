"""The worker's ticks: APScheduler calls each unit until it finds nothing; one look asks for all
units that say whether something waits. Nothing else."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from apscheduler.schedulers.background import BackgroundScheduler

from scheduler.declaration import LookTime, Tick
from scheduler.ports import Outside

MOST_A_TICK = 500
LOOK_EVERY = 0.5
"""Seconds between two looks where no tick says how often."""


def waiting(outside: Outside, ticks: Sequence[Tick]) -> list[Tick]:
    """Return those of the ticks that have something to do now: one read asks all of them."""
    at = LookTime(outside.clock.now(), outside.clock.ticks())
    return outside.database.read(
        lambda session: [tick for tick in ticks if tick.waits and tick.waits(session, at)]
    )


class Loop:
    """One APScheduler with a memory store, one job a kind; what says whether it waits is asked
    about by `look`, for which an idle worker wakes one thread, and is run by threads of its own:
    APScheduler cannot be stopped while it ends a job that runs once (its thread dies).

    look_every: seconds between two looks, as often as the oftenest of those ticks has it.
    """

    def __init__(self, ticks: list[Tick], outside: Outside) -> None:
        self._outside, self._ticks = outside, ticks
        self._stopping = threading.Event()
        self._failures: dict[str, int] = {}
        # misfire_grace_time is one second by default and silently drops late jobs.
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler: Any = BackgroundScheduler(timezone="UTC", job_defaults=defaults)
        self._together = [tick for tick in ticks if tick.waits]
        self._threads = ThreadPoolExecutor(max(1, len(self._together)), "tick")
        self._begun: set[str] = set()
        self._looks = 0
        for tick in ticks:
            if not tick.waits:
                self._scheduler.add_job(
                    self._run, "interval", args=[tick], id=tick.name, seconds=tick.every
                )
        self.look_every = min((tick.every for tick in self._together), default=LOOK_EVERY)

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
        self._threads.shutdown(wait=True)

    def look(self) -> None:
        """Start what waits, each in a thread of its own; what runs already is not started twice.
        Call it every `look_every` seconds."""
        asked = [tick for tick in self._together if self._looks % self._period(tick) == 0]
        self._looks += 1
        try:
            for tick in waiting(self._outside, asked):
                if tick.name not in self._begun:
                    self._begun.add(tick.name)
                    self._threads.submit(self._begin, tick)
        except Exception as fault:  # noqa: BLE001  the next look tries again
            self._failed("look", fault)
        else:
            self._failures.pop("look", None)

    def _period(self, tick: Tick) -> int:
        """Return how many looks lie between two questions of this tick."""
        return round(tick.every / self.look_every)

    def _begin(self, tick: Tick) -> None:
        try:
            self._run(tick)
        finally:
            self._begun.discard(tick.name)

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
