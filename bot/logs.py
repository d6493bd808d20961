"""Structured logs: event names and ids to stderr. Texts, tokens and names have no place here."""

from __future__ import annotations

import logging
import sys
from typing import Any, Literal, cast

import structlog

from scheduler.ports import Log


def make_log(log_format: Literal["console", "json"], **bound: Any) -> Log:
    """A log that writes one line an event; `bound` stands on each (process, role)."""
    renderer: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    logger = structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    return cast(Log, logger.bind(**bound))


def quiet_libraries() -> None:
    """Libraries speak only of trouble; some would put bodies and headers into their debug lines."""
    for name in ("linebot", "urllib3", "apscheduler", "pikepdf", "PIL", "sqlalchemy"):
        logging.getLogger(name).setLevel(logging.ERROR)
