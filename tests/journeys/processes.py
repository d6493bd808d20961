"""Processes of a journey: started, stopped, killed; each writes its own log. Knows no LINE."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]
_OURS = ("LINE_", "STANDIN_", "DATABASE_URL", "DATA_DIR", "PORT", "BIND", "CRASH_AT", "CLOCK_START",
         "SECRET_KEY", "KEY_RING", "PUBLIC_ORIGIN", "WEB_CONCURRENCY")  # fmt: skip
_never = threading.Event()


class Child(Protocol):
    """What a started process is held by, as `subprocess` has it."""

    @property
    def pid(self) -> int: ...
    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def send_signal(self, sig: int) -> None: ...
    def terminate(self) -> None: ...


def environment_of(given: Mapping[str, str]) -> dict[str, str]:
    """What a process is started with: nothing of the bot's but what is given."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(_OURS)}
    return {**inherited, "PYTHONPATH": str(ROOT), **given}


class Process:
    """A process in a group of its own; `log` is the file that takes all it writes."""

    def __init__(
        self, command: Sequence[str], folder: Path, name: str, environment: Mapping[str, str]
    ) -> None:
        self.log = folder / f"{name}.log"
        self._child = self._started(command, folder, environment_of(environment))

    def _started(self, command: Sequence[str], folder: Path, environment: dict[str, str]) -> Child:
        with self.log.open("ab") as out:
            return subprocess.Popen(
                command,
                cwd=folder,
                env=environment,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def code(self) -> int | None:
        """How it ended; None while it runs."""
        return self._child.poll()

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def ask(self, how: signal.Signals) -> int:
        """Send a signal to the process alone and wait for its end; its exit code."""
        self._child.send_signal(how)
        return self._child.wait(PATIENCE)

    def stop(self) -> None:
        """End it, gently if that helps; what it started goes with it."""
        if self.code is None:
            self._child.terminate()
            try:
                self._child.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                pass
        self.kill()

    def kill(self) -> None:
        """kill -9 of the whole group."""
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._child.wait(PATIENCE)


def children(pid: int) -> list[int]:
    """The processes that this one has started and that are still there."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found


def most_memory(pid: int | str) -> int:
    """Bytes of memory a process ("self": this one) has held at most since its start."""
    told = Path(f"/proc/{pid}/status").read_text()
    return int(told.partition("VmHWM:")[2].split()[0]) * 1024


def is_there(pid: int) -> bool:
    """Whether a process of this id runs."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def until(
    happened: Callable[[], object], what: Callable[[], str], seconds: float = PATIENCE
) -> None:
    """Come back as soon as `happened()` is true; AssertionError with `what()` if it never is."""
    for _ in range(int(seconds / 0.03)):
        if happened():
            return
        pause(0.03)
    raise AssertionError(what())


def pause(seconds: float) -> None:
    """Let real processes run on for so long."""
    _never.wait(seconds)
