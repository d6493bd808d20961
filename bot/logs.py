"""Structured logs: event names and ids to stderr. Texts, tokens and names have no place here."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC
from typing import Any, Literal, TextIO, cast

from bot.clock import real_now
from scheduler.ports import Log

Line = Mapping[str, Any]


def make_log(log_format: Literal["console", "json"], **bound: Any) -> Log:
    """Return a log that writes one line an event. `bound` (process, role) stands on each line."""
    written = _as_json if log_format == "json" else _for_eyes
    return cast(Log, _Lines(written, sys.stderr, bound))


@dataclass(frozen=True)
class _Lines:
    """written: makes the text of a line; bound: stands on each."""

    written: Callable[[Line], str]
    file: TextIO
    bound: Line

    def info(self, event: str, **ids: object) -> None:
        self._write("info", event, ids)

    def warning(self, event: str, **ids: object) -> None:
        self._write("warning", event, ids)

    def error(self, event: str, **ids: object) -> None:
        self._write("error", event, ids)

    def _write(self, level: str, event: str, ids: Line) -> None:
        moment = real_now().astimezone(UTC).isoformat().replace("+00:00", "Z")
        line = {**self.bound, **ids, "event": event, "level": level, "timestamp": moment}
        with suppress(OSError):  # a full disk must not break the work that is logged
            self.file.write(self.written(line) + "\n")  # in one: lines of two threads stay whole
            self.file.flush()


def _as_json(line: Line) -> str:
    return json.dumps(line, ensure_ascii=False, default=repr)


def _for_eyes(line: Line) -> str:
    ids = " ".join(f"{name}={line[name]}" for name in sorted(line.keys() - _AHEAD))
    return f"{line['timestamp']} [{line['level']:<7}] {line['event']:<30} {ids}".rstrip()


_AHEAD = {"timestamp", "level", "event"}


def quiet_libraries() -> None:
    """Let libraries log errors only: some would write bodies and headers into debug lines."""
    for name in ("linebot", "urllib3", "apscheduler", "pikepdf", "PIL", "sqlalchemy"):
        logging.getLogger(name).setLevel(logging.ERROR)
