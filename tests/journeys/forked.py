"""Processes forked from one that has imported everything, so that they are there at once.

What is forked is a process like any other: a group, a folder, an environment and a log of its own,
real signals, real deaths. That the commands start from nothing is test_run's.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path

from bot import cli, settings
from bot.simulator.platform import __main__ as line
from bot.web import gunicorn_command, serving
from tests.journeys.processes import Process

_LOADED = ["tests.journeys.forked", "bot.commands.processes", "bot.worker", "bot.web.wsgi",
           "bot.web.patient_worker", "bot.simulator.door", "scheduler.document_make",
           "holidays.countries", "linebot.v3.messaging", "psycopg",
           "tests.journeys.rehearsed_here"]  # fmt: skip
"""Also what is imported only where it is used: each process would take a second for it."""
_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(_LOADED)


class Forked(Process):
    """One of the bot's processes, by its command's words; `line` is the stand-in, and `gunicorn`
    what `web` becomes once it has found nothing wrong."""

    def _started(self, command: Sequence[str], folder: Path, environment: dict[str, str]) -> _Child:
        return _Child(command, folder, environment, self.log)


class _Child:
    """A forked process, held as one of `subprocess` is."""

    def __init__(self, *about: object) -> None:
        ready, told = _context.Pipe(duplex=False)
        self._process: BaseProcess = _context.Process(target=_live, args=(*about, told))
        self._process.start()
        told.close()
        ready.poll(None)  # it leads its group, or is dead
        ready.close()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired("forked", timeout or 0.0)
        return self._process.exitcode

    def send_signal(self, sig: int) -> None:
        os.kill(self.pid, sig)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)


def _live(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    log: Path,
    told: object,
) -> None:
    os.setsid()
    told.close()  # type: ignore[attr-defined]
    out = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    name, *words = command
    sys.argv = [name, *words]
    if name == "line":
        sys.exit(line.main())
    if name == "gunicorn":
        sys.argv = [name, *gunicorn_command.for_gunicorn(settings.load(settings.home()))]
        serving.main()
    sys.argv = ["strongbot", *command]
    cli.main()
