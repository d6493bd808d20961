"""The web process's own small pool: drain, then send, right after the acknowledgement.

Only quickness depends on it: what it misses, the worker sweeps up.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from scheduler.ports import Log

DRAINERS = 2
SENDERS = 8
EVERYTHING = float("inf")


class Pump:
    """Threads that handle events and send messages when they are told that there are some."""

    def __init__(self, drain_one: Callable[[], bool], send_one: Callable[[], bool], log: Log):
        self._drain_one, self._send_one, self._log = drain_one, send_one, log
        # One bell a drainer: many rings are one look, and nobody's ring is taken by another.
        self._bells = [threading.Event() for _ in range(DRAINERS)]
        self._resting = [True] * DRAINERS
        self._next = 0
        # Events that wait, as far as is known: a look that finds none costs a transaction.
        self._waiting = 0.0
        self._messages = threading.Semaphore(0)
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()

    def stored(self, count: int) -> None:
        """So many events were stored; the threads start with the first of them."""
        if count <= 0:
            return
        if not self._threads:
            self._start()
        with self._lock:
            self._waiting += count
        for _ in range(min(count, DRAINERS)):
            self._ring()

    def look(self) -> None:
        """Take up what an earlier process of this kind left behind."""
        with self._lock:
            self._waiting = EVERYTHING
        self.stored(1)
        self._messages.release()

    def stop(self) -> None:
        """Let what runs finish; then the threads end."""
        self._stopping.set()
        for bell in self._bells:
            bell.set()
        self._messages.release(SENDERS)
        for thread in self._threads:
            thread.join(timeout=15)

    def _start(self) -> None:
        with self._lock:
            if self._threads:
                return
            drainers = [threading.Thread(target=self._drain, args=(i,)) for i in range(DRAINERS)]
            senders = [threading.Thread(target=self._send) for _ in range(SENDERS)]
            self._threads = [*drainers, *senders]
            for place, thread in enumerate(self._threads):
                thread.name, thread.daemon = f"pump-{place}", True
                thread.start()

    def _ring(self) -> None:
        """Wake a drainer that rests; where all are at work, the next one looks once more."""
        resting = (i for i in range(DRAINERS) if self._resting[i] and not self._bells[i].is_set())
        self._next = (self._next + 1) % DRAINERS
        self._bells[next(resting, self._next)].set()

    def _drain(self, place: int) -> None:
        bell = self._bells[place]
        while not self._stopping.is_set():
            bell.wait()
            bell.clear()
            self._resting[place] = False
            while not self._stopping.is_set() and self._guarded(self._drain_one):
                more = self._more_wait()
                self._messages.release()
                if not more:
                    break
            else:
                self._nothing_found(place)
            self._resting[place] = True

    def _more_wait(self) -> bool:
        """Whether another look is worth its transaction: more was stored than was handled."""
        with self._lock:
            self._waiting = max(0.0, self._waiting - 1)
            return self._waiting > 0

    def _nothing_found(self, place: int) -> None:
        """What is counted as waiting was handled by others, unless another drainer is at it."""
        with self._lock:
            if all(self._resting[i] for i in range(DRAINERS) if i != place):
                self._waiting = 0.0

    def _send(self) -> None:
        while self._told():
            while not self._stopping.is_set() and self._guarded(self._send_one):
                pass

    def _told(self) -> bool:
        self._messages.acquire()
        return not self._stopping.is_set()

    def _guarded(self, one: Callable[[], bool]) -> bool:
        try:
            return one()
        except Exception as fault:  # noqa: BLE001  the worker takes over what is left
            self._log.error("pump_failed", fault=type(fault).__name__)
            return False
