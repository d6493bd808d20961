"""What the figures were taken on, in a few words; no names of hosts, people or folders."""

from __future__ import annotations

import os
import platform
import sqlite3
import time
from pathlib import Path

from tests.bench.figures import median, short

FLUSHES = 30
BUSY = " The machine was busy with other work: whoever needs more processor looks worse for it."


def describe(folder: Path) -> str:
    """Processor, memory, system, versions, how long a flush of `folder`'s disk takes, the load."""
    cores, load, flush = os.cpu_count() or 1, os.getloadavg()[0], _flush(folder) * 1000
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    kernel = platform.release().split("-")[0]
    return (
        f"{_processor()}, {cores} cores, {memory:.0f} GB; {platform.system()} {kernel}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}; a flush to its "
        f"disk takes {short(flush)} ms (median); load {load:.1f} before the run."
        f"{BUSY if load > cores / 2 else ''}"
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return value.strip()
    return platform.machine()


def _flush(folder: Path) -> float:
    """Seconds of one write of 4 KB with fsync."""
    path, took = folder / "flush", []
    with path.open("wb", buffering=0) as file:
        for _ in range(FLUSHES):
            begun = time.perf_counter()
            file.write(b"x" * 4096)
            os.fsync(file.fileno())
            took.append(time.perf_counter() - begun)
    path.unlink()
    return median(took)
