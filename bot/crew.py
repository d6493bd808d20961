"""The processes of `make run`: started together, ended together; it knows nothing of their work.

One that ends by itself ends all: somebody looks then, and a supervisor above starts everything
anew. Only one that was killed by an order (the simulator's button) is started again alone. The
other order, `anew`, ends the watch: who started the crew empties what there is and starts again.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import FrameType
from typing import IO

LOOK_EVERY = 0.1  # seconds
ANSWERED_AFTER = 0.5  # seconds: who ordered a kill is answered through what is to be killed
LAST_WORDS = 20.0  # seconds a process has for ending by itself
Close = Callable[[], None]


@dataclass(frozen=True)
class Order:
    """Kill these processes at `due` (ticks), start them again `seconds` later; `anew`: end all of
    them at `due`, for a start from nothing."""

    names: tuple[str, ...]
    seconds: float
    due: float
    anew: bool = False


@dataclass
class Member:
    """How a process is started, the one that runs, and when a killed one is to come back."""

    command: Sequence[str]
    extra: Mapping[str, str]
    stands_in: Callable[[], Close] | None = None
    process: subprocess.Popen[bytes] = field(init=False)
    back_at: float | None = None
    stand_in: Close | None = None


class Crew:
    """ticks: steady seconds, as `bot.clock` has them."""

    def __init__(self, ticks: Callable[[], float]) -> None:
        self._ticks = ticks
        self._members: dict[str, Member] = {}
        self._orders: queue.SimpleQueue[Order] = queue.SimpleQueue()
        self._taken: list[Order] = []
        self._listener: threading.Thread | None = None
        self.stopping = threading.Event()
        self.anew = False

    def start(
        self,
        name: str,
        command: Sequence[str],
        extra: Mapping[str, str] | None = None,
        stands_in: Callable[[], Close] | None = None,
    ) -> None:
        """Start a process. `stands_in` is opened while the process is down by an order, and what
        it gives closes it; OSError from it is tried again."""
        member = Member(command, extra or {}, stands_in)
        member.process = _started(member, subprocess.DEVNULL)
        self._members[name] = member

    def start_ordering(
        self, name: str, command: Sequence[str], extra: Mapping[str, str] | None = None
    ) -> None:
        """Start a process that may have others killed, or all begun anew: a line `kill SECONDS
        NAME…` or `anew` on its stdout. Every other line is passed over."""
        member = Member(command, extra or {})
        member.process = _started(member, subprocess.PIPE)
        self._members[name] = member
        assert member.process.stdout is not None
        listening = (member.process.stdout,)
        self._listener = threading.Thread(target=self._listen, args=listening, daemon=True)
        self._listener.start()

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """Ends `watch()`; a signal handler."""
        self.stopping.set()

    def watch(self) -> int:
        """Until told to stop (0), until one of the processes ends by itself (1), or until `anew`
        was ordered (0, and `self.anew`)."""
        while not self.stopping.wait(LOOK_EVERY):
            self._obey()
            if self.anew:
                return 0
            for name, member in self._members.items():
                if member.back_at is None and member.process.poll() is not None:
                    sys.stderr.write(f"{name} ended by itself\n")
                    return 1
        return 0

    def end(self) -> None:
        """End them all, the last started first; who does not end in time is killed. The crew is
        then as before its first start."""
        for member in reversed(self._members.values()):
            _close(member)
            if member.process.poll() is None:
                member.process.terminate()
        for member in self._members.values():
            try:
                member.process.wait(timeout=LAST_WORDS)
            except subprocess.TimeoutExpired:
                member.process.kill()
                member.process.wait()
        if self._listener is not None:
            self._listener.join(LAST_WORDS)
        self._members, self._listener, self.anew = {}, None, False
        self._orders, self._taken = queue.SimpleQueue(), []

    # -- orders ----------------------------------------------------------------------------------

    def _listen(self, lines: IO[bytes]) -> None:
        with lines:
            for line in lines:
                order = read_order(line, self._ticks() + ANSWERED_AFTER)
                if order is not None:
                    self._orders.put(order)

    def _obey(self) -> None:
        with suppress(queue.Empty):
            while True:
                self._taken.append(self._orders.get_nowait())
        now = self._ticks()
        for order in [each for each in self._taken if each.due <= now]:
            self._taken.remove(order)
            self.anew = self.anew or order.anew
            for name in order.names:
                if name in self._members:
                    self._kill(self._members[name], now + order.seconds)
        for member in self._members.values():
            if member.back_at is not None:
                _bring_back(member, now)

    def _kill(self, member: Member, back_at: float) -> None:
        """SIGKILL to the process and all it has started; one that is dead comes back when told."""
        if member.process.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(member.process.pid, signal.SIGKILL)
            member.process.wait()
        member.back_at = back_at


def read_order(line: bytes, due: float) -> Order | None:
    """The order a line holds; None for any other line."""
    word, *rest = line.decode("utf-8", "replace").split() or [""]
    if word == "anew" and not rest:
        return Order((), 0.0, due, anew=True)
    if word != "kill" or len(rest) < 2:
        return None
    try:
        return Order(tuple(rest[1:]), float(rest[0]), due)
    except ValueError:
        return None


def _bring_back(member: Member, now: float) -> None:
    """Start what is due again; until then something stands in for it, if anything can."""
    assert member.back_at is not None
    if now >= member.back_at:
        _close(member)
        member.process = _started(member, subprocess.DEVNULL)
        member.back_at = None
    elif member.stand_in is None and member.stands_in is not None:
        with suppress(OSError):  # what was killed has not let go of the port yet
            member.stand_in = member.stands_in()


def _close(member: Member) -> None:
    if member.stand_in is not None:
        member.stand_in()
        member.stand_in = None


def _started(member: Member, stdout: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, **member.extra}  # noqa: TID251  handed on, not read
    return subprocess.Popen(member.command, env=environment, start_new_session=True, stdout=stdout)
