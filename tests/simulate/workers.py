"""Three workers in processes of their own, killed in earnest: at a checkpoint, or from outside."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bot import settings, worker
from bot.wiring import Assembled, assemble
from tests.bench.processes import environment
from tests.fakes import RecordingLog
from tests.patience import PATIENCE

WORKERS = 3
POINTS = ("remind:batch", "remind:noted", "send:claimed", "send:taken", "send:failed",
          "drain:claimed", "drain:handled", "drain:before_commit", "drain:committed")  # fmt: skip


@dataclass
class Told:
    """The clock of a process: it stands where the script has put it."""

    moment: datetime = datetime(2023, 10, 1, tzinfo=UTC)
    passed: float = 1000.0

    def now(self) -> datetime:
        return self.moment

    def ticks(self) -> float:
        return self.passed


@dataclass(frozen=True)
class Shift:
    """What a worker does at one moment: those of its ticks, each until it finds nothing.

    dies_at: the point, and how often it is reached before the process kills itself there.
    """

    moment: datetime
    ticks: float
    units: tuple[str, ...]
    dies_at: tuple[str, int] | None = None


def opened(folder: Path, given: Mapping[str, str], clock: Told, reached: Any) -> Assembled:
    """The bot as it is wired in production, but for the clock, the log and the checkpoints."""
    made = assemble(settings.load(folder, environment(given)), "prepare")
    outside = replace(made.outside, clock=clock, log=RecordingLog(), checkpoint=reached)
    return replace(made, outside=outside)


def live(folder: Path, given: Mapping[str, str], orders: Connection) -> None:
    """One life of a worker: shift after shift, until there is none or it dies."""
    clock = Told()
    left: dict[str, int] = {}

    def reached(point: str) -> None:
        if point in left:
            left[point] -= 1
            if left[point] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    assembled = opened(folder, given, clock, reached)
    units = {tick.name: partial(tick.one, assembled.outside) for tick in worker.ticks(assembled)}
    while (shift := orders.recv()) is not None:
        clock.moment, clock.passed = shift.moment, shift.ticks
        left.clear()
        left.update([shift.dies_at] if shift.dies_at else [])
        for unit in shift.units:
            while units[unit]():
                pass
        orders.send(True)
    assembled.close()


class Crew:
    """The three workers, each replaced when it has died."""

    def __init__(self, folder: Path, given: Mapping[str, str]) -> None:
        self._context = multiprocessing.get_context("forkserver")
        # A fork of a process that has opened nothing: SQLite's locks do not outlive a stranger's
        # copy of its descriptors.
        self._context.set_forkserver_preload(["tests.simulate.year"])
        self._folder, self._given = folder, dict(given)
        self.kills = 0
        self._crew = [self._hired() for _ in range(WORKERS)]

    def _hired(self) -> tuple[Any, Connection]:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=live, args=(self._folder, self._given, theirs), daemon=True
        )
        process.start()
        theirs.close()
        return process, ours

    def work(self, shift: Shift, chance: random.Random, deadly: float = 0.0) -> bool:
        """A shift of all three at once, each killed with that probability; whether all lived."""
        shot = set()
        for number, (process, orders) in enumerate(self._crew):
            point = (chance.choice(POINTS), chance.randint(1, 6))
            orders.send(replace(shift, dies_at=point if chance.random() < deadly else None))
            if chance.random() < deadly / 4:
                process.join(chance.random() * 0.03)
                process.kill()
                shot.add(number)
        alive = True
        for number, (process, orders) in enumerate(self._crew):
            if number in shot or not self._came_back(orders):
                alive = False
                process.kill()
                process.join(PATIENCE)
                orders.close()
                self.kills += 1
                self._crew[number] = self._hired()
        return alive

    def _came_back(self, orders: Connection) -> bool:
        try:
            if not orders.poll(PATIENCE):
                raise RuntimeError("a worker hangs")
            orders.recv()
        except (EOFError, ConnectionResetError):
            return False
        return True

    def close(self) -> None:
        """End all three."""
        for process, orders in self._crew:
            process.kill()
            process.join(PATIENCE)
            orders.close()
