"""The web process's own small pool: handles events, then sends, right after the acknowledgement.

It only makes answers quicker: the worker does whatever the pool misses.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from functools import partial

from scheduler.ports import Log

DRAINERS = 2
SENDERS = 8
HELD = 1.0
"""Seconds that a drainer stands back before each event while webhooks press in: LINE waits two
seconds for an acknowledgement, a person a little longer for an answer."""
EVERYTHING = float("inf")
Queued = Callable[[int], None]


class Pump:
    """Threads that handle events and send messages when they are told that there are some.

    drain_one(queued, in_hand), send_one(queued): call `queued(n)` after a commit that put n
        messages into the outbox, or back into it to be tried at once; `in_hand(send)` after one
        that left a message for us alone to send
    """

    def __init__(
        self,
        drain_one: Callable[[Queued, Callable[[Callable[[], bool]], None]], bool],
        send_one: Callable[[Queued], bool],
        log: Log,
    ) -> None:
        self._drain_one, self._send_one, self._log = drain_one, send_one, log
        # One bell a drainer: many rings cause one look, and no drainer takes another's ring.
        self._bells = [threading.Event() for _ in range(DRAINERS)]
        self._resting = [True] * DRAINERS
        self._next = 0
        # Events known to wait: a look that finds none costs a transaction.
        self._waiting = 0.0
        self._in_hand: deque[Callable[[], bool]] = deque()  # sends messages that are ours alone
        # Looks for a message that are worth it, and messages in hand.
        self._messages = threading.Semaphore(0)
        self._sending = self._sent = 0  # senders at work; messages they have sent so far
        self._missed = 0  # senders that found nothing while another one's call held their lane
        self._left_over = False  # messages of an earlier process: nobody knows how many
        self._calm = threading.Event()  # webhooks do not come in many at a time
        self._calm.set()
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()

    def stored(self, count: int) -> None:
        """Note that so many events were stored; the first of them start the threads."""
        if count <= 0:
            return
        if not self._threads:
            self._start()
        with self._lock:
            self._waiting += count
        for _ in range(min(count, DRAINERS)):
            self._ring()

    def press(self, on: bool) -> None:
        """Note that webhooks come in many at a time, or that this is over."""
        if on:
            self._calm.clear()
        else:
            self._calm.set()

    def look(self) -> None:
        """Take up what an earlier process of this kind left behind."""
        with self._lock:
            self._waiting, self._left_over = EVERYTHING, True
        self.stored(1)
        self._messages.release()

    def stop(self) -> None:
        """Let running units finish; then end the threads."""
        self._stopping.set()
        self._calm.set()
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
        """Wake a resting drainer; if all are at work, the next one looks once more."""
        resting = (i for i in range(DRAINERS) if self._resting[i] and not self._bells[i].is_set())
        self._next = (self._next + 1) % DRAINERS
        self._bells[next(resting, self._next)].set()

    def _drain(self, place: int) -> None:
        bell, drain_one = self._bells[place], partial(self._drain_one, self._queued, self._keep)
        while not self._stopping.is_set():
            bell.wait()
            bell.clear()
            self._resting[place] = False
            while self._may_drain() and self._guarded(drain_one):
                if not self._more_wait():
                    break
            else:
                self._nothing_found(place)
            self._resting[place] = True

    def _may_drain(self) -> bool:
        self._calm.wait(HELD)
        return not self._stopping.is_set()

    def _more_wait(self) -> bool:
        """Return whether another look is worth its transaction: more was stored than handled."""
        with self._lock:
            self._waiting = max(0.0, self._waiting - 1)
            return self._waiting > 0

    def _nothing_found(self, place: int) -> None:
        """Others handled the events counted as waiting, unless another drainer has them."""
        with self._lock:
            if all(self._resting[i] for i in range(DRAINERS) if i != place):
                self._waiting = 0.0

    def _queued(self, count: int) -> None:
        for _ in range(count):
            self._messages.release()

    def _keep(self, send: Callable[[], bool]) -> None:
        self._in_hand.append(send)
        self._messages.release()

    def _send(self) -> None:
        while self._goes_on() and self._rung():
            with self._lock:
                self._sending += 1
            while self._another_look() and self._goes_on():
                pass

    def _another_look(self) -> bool:
        """Send a message. Returns whether this thread looks for the next one, rather than rest."""
        before = self._sent
        try:
            send = self._in_hand.popleft()
        except IndexError:
            send = partial(self._send_one, self._queued)
        found = self._guarded(send)
        with self._lock:
            self._sent += found
            if found:
                again = self._missed > 0 or self._left_over
                self._missed = max(0, self._missed - 1)
                again = again or self._messages.acquire(blocking=False)
            else:
                # The message may wait behind one that has left meanwhile, or that is leaving: then
                # the thread that sends that one looks again, once for each.
                again = self._sent > before
                if not again:
                    self._missed = self._missed + 1 if self._sending > 1 else 0
                self._left_over = self._left_over and again
            self._sending -= not again
        return again

    def _rung(self) -> bool:
        self._messages.acquire()
        return self._goes_on()

    def _goes_on(self) -> bool:
        """What is in hand is sent before a thread ends: others would wait for its lease."""
        return not self._stopping.is_set() or bool(self._in_hand)

    def _guarded(self, one: Callable[[], bool]) -> bool:
        try:
            return one()
        except Exception as fault:  # noqa: BLE001  the worker takes over what is left
            self._log.error("pump_failed", fault=type(fault).__name__)
            return False
