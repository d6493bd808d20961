"""Structured logs: event names and ids to stderr. Texts, tokens and names have no place here."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from typing import Any, Literal, TextIO, cast

import structlog

from scheduler.ports import Log


def make_log(log_format: Literal["console", "json"], **bound: Any) -> Log:
    """Return a log that writes one line an event. `bound` (process, role) stands on each line."""
    renderer: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    logger = structlog.wrap_logger(
        structlog.PrintLogger(cast(TextIO, _Lossy(sys.stderr))),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    return cast(Log, logger.bind(**bound))


class _Lossy:
    """Ignores write errors: a full disk must not break the work that is logged."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()


def quiet_libraries() -> None:
    """Let libraries log errors only: some would write bodies and headers into debug lines."""
    for name in ("linebot", "urllib3", "apscheduler", "pikepdf", "PIL", "sqlalchemy"):
        logging.getLogger(name).setLevel(logging.ERROR)
