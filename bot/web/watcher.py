"""The web process's own watch: it gives a sign of life, and tells of illnesses while no worker
can."""

from __future__ import annotations

import threading

from sqlalchemy.exc import SQLAlchemyError

from bot import measuring
from bot.clock import real_now
from bot.wiring import Assembled
from models.queues import health
from models.trail import facts
from scheduler.outbox_send import send_one
from scheduler.upkeep.illness_watch import IllnessWatch

EVERY = 60.0  # seconds


class Watcher:
    """A thread that looks once a minute."""

    def __init__(self, assembled: Assembled) -> None:
        self._outside = assembled.outside
        self._watch = IllnessWatch(measuring.of(assembled), real_now, deputy=True)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watcher", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join(timeout=15)

    def look(self) -> None:
        """Look once, and send what administrators are told."""
        ticks = self._outside.clock.ticks()
        try:
            self._outside.database.write(
                lambda session: health.beat(session, ticks, facts.WEB_BEAT), hurried=True
            )
        except SQLAlchemyError:
            pass  # the look tells
        told = self._watch.look(self._outside)
        while told and not self._stopping.is_set() and send_one(self._outside):
            pass

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self.look()
            except Exception as fault:  # noqa: BLE001  the next look tries again
                self._outside.log.error("watch_failed", fault=type(fault).__name__)
            self._stopping.wait(EVERY)
