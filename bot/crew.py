"""The processes of `make run`: start together, end together. Knows nothing of their work.

If one ends by itself, all end: somebody notices then, and a supervisor starts everything again.
Only a process that an order killed (the simulator's button) is started again alone. The other
order, `anew`, ends the watch: whoever started the crew empties everything and starts again.
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
ANSWERED_AFTER = 0.5  # seconds: the answer to the order passes through the process that it kills
LAST_WORDS = 20.0  # seconds a process has to end by itself
Close = Callable[[], None]


@dataclass(frozen=True)
class Order:
    """An order to kill processes, or to start everything from nothing.

    names: the processes to kill
    seconds: how long they stay down
    due: when, in ticks
    anew: end all of them, for a start from nothing
    """

    names: tuple[str, ...]
    seconds: float
    due: float
    anew: bool = False


@dataclass
class CrewMember:
    """One process and how it is started.

    command: its arguments
    extra: variables added to its environment
    stands_in: opens the stand-in that serves while the process is down
    errand: it ends by itself, and nothing follows from that
    process: the one that runs
    back_at: when a killed one starts again, in ticks
    stand_in: closes what stands in for it now
    """

    command: Sequence[str]
    extra: Mapping[str, str]
    stands_in: Callable[[], Close] | None = None
    errand: bool = False
    process: subprocess.Popen[bytes] = field(init=False)
    back_at: float | None = None
    stand_in: Close | None = None


class Crew:
    """Starts, watches and ends the processes. ticks: steady seconds, as `bot.clock` gives them."""

    def __init__(self, ticks: Callable[[], float]) -> None:
        self._ticks = ticks
        self._members: dict[str, CrewMember] = {}
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
        """Start a process. `stands_in` opens a stand-in while an order keeps the process down.

        The value it returns closes the stand-in. An OSError from it is tried again.
        """
        member = CrewMember(command, extra or {}, stands_in)
        member.process = _started(member, subprocess.DEVNULL)
        self._members[name] = member

    def start_errand(self, name: str, command: Sequence[str]) -> None:
        """Start a process that does one thing and ends; also its failure ends nothing else."""
        member = CrewMember(command, {}, errand=True)
        member.process = _started(member, subprocess.DEVNULL)
        self._members[name] = member

    def is_over(self, name: str) -> bool:
        """Return whether the process has ended."""
        return self._members[name].process.poll() is not None

    def start_ordering(
        self, name: str, command: Sequence[str], extra: Mapping[str, str] | None = None
    ) -> None:
        """Start a process that may give orders by lines on its stdout.

        `kill SECONDS NAME…` kills processes; `anew` starts all from nothing. Other lines are
        ignored.
        """
        member = CrewMember(command, extra or {})
        member.process = _started(member, subprocess.PIPE)
        self._members[name] = member
        assert member.process.stdout is not None
        listening = (member.process.stdout,)
        self._listener = threading.Thread(target=self._listen, args=listening, daemon=True)
        self._listener.start()

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """Signal handler: end `watch()`."""
        self.stopping.set()

    def watch(self) -> int:
        """Wait for the end. Returns 0 when told to stop or ordered `anew`, 1 if a process ended.

        After an order `anew`, `self.anew` is true.
        """
        while not self.stopping.wait(LOOK_EVERY):
            self._obey()
            if self.anew:
                return 0
            for name, member in self._members.items():
                ended = member.back_at is None and member.process.poll() is not None
                if ended and not member.errand:
                    sys.stderr.write(f"{name} ended by itself\n")
                    return 1
        return 0

    def end(self) -> None:
        """End all processes, the last one first; kill a process that does not end in time.

        The crew is then as it was before its first start.
        """
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

    def _kill(self, member: CrewMember, back_at: float) -> None:
        """Kill the process and all that it started; a dead one only gets its time to return."""
        if member.process.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(member.process.pid, signal.SIGKILL)
            member.process.wait()
        member.back_at = back_at


def read_order(line: bytes, due: float) -> Order | None:
    """Return the order that a line holds; None for any other line."""
    word, *rest = line.decode("utf-8", "replace").split() or [""]
    if word == "anew" and not rest:
        return Order((), 0.0, due, anew=True)
    if word != "kill" or len(rest) < 2:
        return None
    try:
        return Order(tuple(rest[1:]), float(rest[0]), due)
    except ValueError:
        return None


def _bring_back(member: CrewMember, now: float) -> None:
    """Start the process again if it is due; until then open its stand-in, if it has one."""
    assert member.back_at is not None
    if now >= member.back_at:
        _close(member)
        member.process = _started(member, subprocess.DEVNULL)
        member.back_at = None
    elif member.stand_in is None and member.stands_in is not None:
        with suppress(OSError):  # the killed process still has the port
            member.stand_in = member.stands_in()


def _close(member: CrewMember) -> None:
    if member.stand_in is not None:
        member.stand_in()
        member.stand_in = None


def _started(member: CrewMember, stdout: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, **member.extra}  # noqa: TID251  handed on, not read
    return subprocess.Popen(member.command, env=environment, start_new_session=True, stdout=stdout)
