"""gunicorn's command line, for whoever starts the web process. Does not load gunicorn."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
THREADS = 16
MOST_CONNECTIONS = 500
"""Of one gunicorn worker, with slow and idle clients; well under the usual limit of 1,024 open
files."""
SAFE: Mapping[str, str] = {"PYTHONSAFEPATH": "1", "PYTHONPATH": str(ROOT)}
"""What its environment needs besides (serving.py says why)."""


def become(chosen: Settings) -> NoReturn:
    """Replace this process with gunicorn's master."""
    os.execve(sys.executable, command(chosen), {**os.environ, **SAFE})  # noqa: TID251  handed on, not read


def command(chosen: Settings) -> list[str]:
    """Return the command that starts gunicorn's master."""
    return [sys.executable, "-P", "-m", "bot.web.serving", *for_gunicorn(chosen)]


def for_gunicorn(chosen: Settings) -> list[str]:
    """Return gunicorn's arguments."""
    threads = max(1, THREADS // chosen.web_concurrency)
    arguments = ["bot.web.wsgi:make()", "--bind", chosen.listens_on]
    arguments += ["--worker-class", "bot.web.patient_worker.PatientWorker", "--no-sendfile"]
    arguments += ["--workers", str(chosen.web_concurrency), "--threads", str(threads)]
    arguments += ["--worker-connections", str(MOST_CONNECTIONS), "--keep-alive", "75"]
    arguments += ["--graceful-timeout", "15", "--log-level", "warning"]
    return [
        *arguments,
        "--no-control-socket",
    ]  # the socket would lie in the home of whoever starts it
