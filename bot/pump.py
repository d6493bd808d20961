"""The web process's own small pool: drain, then send, right after the acknowledgement.

Only quickness depends on it: what it misses, the worker sweeps up.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from scheduler.ports import Log

DRAINERS = 2
SENDERS = 8


class Pump:
    """Threads that handle events and send messages when they are told that there are some."""

    def __init__(self, drain_one: Callable[[], bool], send_one: Callable[[], bool], log: Log):
        self._drain_one, self._send_one, self._log = drain_one, send_one, log
        self._events = threading.Semaphore(0)
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
        self._events.release(count)

    def look(self) -> None:
        """Take up what an earlier process of this kind left behind."""
        self.stored(1)
        self._messages.release()

    def stop(self) -> None:
        """Let what runs finish; then the threads end."""
        self._stopping.set()
        self._events.release(DRAINERS)
        self._messages.release(SENDERS)
        for thread in self._threads:
            thread.join(timeout=15)

    def _start(self) -> None:
        with self._lock:
            if self._threads:
                return
            jobs = [self._drain] * DRAINERS + [self._send] * SENDERS
            self._threads = [
                threading.Thread(target=job, name=f"pump-{i}", daemon=True)
                for i, job in enumerate(jobs)
            ]
            for thread in self._threads:
                thread.start()

    def _drain(self) -> None:
        while self._wait(self._events):
            # Told of many at once: one look serves for all that came before it.
            while self._events.acquire(blocking=False):
                pass
            while not self._stopping.is_set() and self._guarded(self._drain_one):
                self._messages.release()

    def _send(self) -> None:
        while self._wait(self._messages):
            while not self._stopping.is_set() and self._guarded(self._send_one):
                pass

    def _wait(self, told: threading.Semaphore) -> bool:
        if not self._stopping.is_set():
            told.acquire()
        if self._stopping.is_set():
            told.release()  # a look serves for many words: the others have to hear this one too
            return False
        return True

    def _guarded(self, one: Callable[[], bool]) -> bool:
        try:
            return one()
        except Exception as fault:  # noqa: BLE001  the worker takes over what is left
            self._log.error("pump_failed", fault=type(fault).__name__)
            return False
