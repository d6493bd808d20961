"""The worker's side of the process that opens people's files (scheduler/opening/content_child)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scheduler import content_frames
from scheduler.content_checked import (
    PARTS_DROPPED,
    Checked,
    ContentRefused,
    Reason,
    made,
)
from scheduler.content_frames import Head
from scheduler.ports import ContentNotReady

_ROOT = Path(__file__).parents[1]
_MIB = 1024 * 1024


@dataclass(frozen=True)
class ChildLimits:
    """What opening one file may take.

    memory: bytes of address space, with fifty megabytes of libraries; a PNG of 50 megapixels needs
        480 MB
    processor_seconds: for the file's own process
    seconds: of real time; a file that waits for another one still ends within its lease
        (attachment_fetching)
    """

    memory: int = 640 * _MIB
    processor_seconds: int = 15
    seconds: float = 25.0


class Opener:
    """The FileOpener port: a child process that starts with the first file and stays.

    It opens one file at a time; threads wait for each other. We trust the child's answer as little
    as people's files: it names a kind that we take, or the file is refused.
    """

    def __init__(self, limits: ChildLimits | None = None) -> None:
        self._limits = limits or ChildLimits()
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """Return the child's process id; None if none runs."""
        return self._child.pid if self._child is not None else None

    def check(self, data: bytes, name: str | None, limit: int) -> Checked:
        if len(data) > limit:
            raise ContentRefused(Reason.TOO_BIG)
        answer = self._ask({"do": "check", "name": name, "limit": limit}, data)
        if answer is None:
            raise ContentRefused(Reason.TOO_HEAVY)
        head, cleaned = answer
        if "refused" in head:
            raise ContentRefused(Reason(head["refused"]))
        remark = PARTS_DROPPED if head["remark"] else None
        sizes = (head["width"], head["height"], head["pages"])
        return made(head["media_type"], cleaned, *sizes, remark)

    def form(self, data: bytes) -> dict[str, Any] | None:
        answer = self._ask({"do": "form"}, data)
        found = answer[0].get("form") if answer is not None else None
        return found if isinstance(found, dict) else None

    def small(self, data: bytes, side: int) -> bytes | None:
        answer = self._ask({"do": "small", "side": side}, data)
        return (answer[1] or None) if answer is not None else None

    def close(self) -> None:
        """End the child; the next file starts another."""
        with self._lock:
            self._end()

    def _ask(self, head: Head, body: bytes) -> tuple[Head, bytes] | None:
        """Return the child's answer; None if the file took too much or ended its process."""
        with self._lock:
            if self._child is None or self._child.poll() is not None:
                self._end()
                self._child = self._started()
            child = self._child
            assert child.stdin is not None and child.stdout is not None
            overdue = threading.Timer(self._limits.seconds, _killed, [child])
            overdue.start()
            try:
                content_frames.write(child.stdin, head, body)
                return content_frames.read(child.stdout)
            except (OSError, EOFError, ValueError):
                self._end()
                return None
            finally:
                overdue.cancel()
                overdue.join()

    def _started(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-P", "-m", "scheduler.opening.content_child"]
        bounds = [str(self._limits.memory), str(self._limits.processor_seconds)]
        try:
            child = subprocess.Popen(
                command + bounds,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # warnings of libraries quote the file
                env={"PYTHONPATH": str(_ROOT)},
                cwd="/",
                start_new_session=True,
            )
        except OSError:
            raise ContentNotReady from None
        assert child.stdout is not None
        if not child.stdout.read(1):
            self._child = child
            self._end()
            raise ContentNotReady
        return child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        _killed(child)
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with suppress(OSError):  # the rest of the request has no reader
                    pipe.close()


def _killed(child: subprocess.Popen[bytes]) -> None:
    """Kill the child and the process of the file that it opens; wait until both are gone."""
    if child.returncode is None:  # after waiting, its number may belong to another process
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
