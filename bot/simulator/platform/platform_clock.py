"""Office time of the stand-in; the only module of it that reads the machine's clocks.

Office time is the machine's time plus an offset that only grows. Each change writes the offset to
`clock.json` as `{"offset_seconds": n}`, whole or not at all; the bot's processes read it there.
Lifetimes (reply tokens, retry keys in memory) run on `monotonic`.
"""

from __future__ import annotations

import json
import os
import threading
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

BANGKOK = timezone(timedelta(hours=7))
FIRST_BUDDHIST_YEAR = 2400  # years above it are B.E.: 543 is taken off
monotonic = time.monotonic
wall = time.time


class Backwards(Exception):
    """Somebody asked office time to go back; it never does."""


class PlatformClock:
    """Aware office time (+07:00), kept in `folder/clock.json` across restarts."""

    def __init__(self, folder: Path, start: datetime | None = None) -> None:
        self._file = folder / "clock.json"
        self._lock = threading.Lock()
        if self._file.exists():
            self.offset_seconds = float(json.loads(self._file.read_text())["offset_seconds"])
        else:
            self.offset_seconds = start.timestamp() - wall() if start else 0.0
            self._write()

    def now(self) -> datetime:
        """Return the present office time, aware, +07:00."""
        return datetime.fromtimestamp(wall() + self.offset_seconds, BANGKOK)

    def now_ms(self) -> int:
        """Return the present office time in milliseconds since 1970, as LINE's `timestamp`."""
        return int((wall() + self.offset_seconds) * 1000)

    def advance(self, seconds: float) -> None:
        """Move office time forward by `seconds`. Raises Backwards for a negative number."""
        if not 0 <= seconds < 10**10:
            raise Backwards("office time only moves forward")
        with self._lock:
            self.offset_seconds += seconds
            self._write()

    def _write(self) -> None:
        draft = self._file.with_suffix(".new")
        with draft.open("w") as out:
            json.dump({"offset_seconds": self.offset_seconds}, out)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(self._file)


def read_moment(text: str) -> datetime:
    """Return the aware moment of ISO text in either era; without a zone it is Asia/Bangkok.

    Raises ValueError for anything else.
    """
    year, rest = int(text[:4]), text[4:]
    if year > FIRST_BUDDHIST_YEAR:
        year -= 543
    moment = datetime.fromisoformat(f"{year:04}{rest}")
    return moment if moment.tzinfo else moment.replace(tzinfo=BANGKOK)
