"""What the bot takes of a machine: memory after the run, and how long `strongbot run` starts."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.bench.figures import Row, Section, median
from tests.bench.processes import Process, free_port
from tests.bench.stage import Stage

MOST_MEMORY = 150.0
LONGEST_START = 5.0


def memory(stage: Stage) -> Section:
    """Memory of every process of the stage, as it is now."""
    sdk = stage.others["sdk"].memory()
    web = stage.office.web.memory()
    rows = [
        Row(
            "web process, resident, to SDK sample",
            "MB",
            web[0],
            sdk[0],
            web[0] / sdk[0],
            f"under {MOST_MEMORY:.0f} MB",
            web[0] < MOST_MEMORY,
        ),
        Row("web with its gunicorn master, PSS", "MB", web[1], sdk[1], web[1] / sdk[1]),
        Row("worker process, resident", "MB", stage.office.worker.memory()[0]),
        Row("platform stand-in, resident", "MB", stage.line.process.memory()[0]),
    ]
    return Section("Memory after the run", rows)


def starts(folder: Path, times: int, sample: float) -> Section:
    """First start on an empty folder, then further ones; `sample`: seconds the SDK sample took."""
    folder.mkdir()
    first, *others = (_start(folder) for _ in range(times + 1))
    again = median(others)
    rows = [
        Row("first start to the printed address", "s", first, sample, first / sample),
        Row("second start", "s", again, sample, again / sample,
            f"under {LONGEST_START:g} s", again < LONGEST_START),
    ]  # fmt: skip
    note = "Beside it: gunicorn with the SDK sample, to its first answer."
    return Section("Start of `strongbot run`", rows, [note])


def _start(folder: Path) -> float:
    """Seconds from the command to the address it prints; it is stopped again."""
    extra = {"DATA_DIR": str(folder / "data"), "PORT": str(free_port())}
    begun = time.monotonic()
    process = Process("run", [sys.executable, "-m", "bot", "run"], folder, extra, piped=True)
    try:  # the address is all it prints
        process.line()
        return time.monotonic() - begun
    finally:
        process.stop()
