"""What the figures were taken on, in a few words; no names of hosts, people or folders."""

from __future__ import annotations

import os
import platform
import sqlite3
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figures import median, short
from tests.bench.processes import ROOT

FLUSHES = 30
BUSY = " The machine was busy with other work: whoever needs more processor looks worse for it."

STAT = Path("/proc/stat")
TAKEN = "Of the processor time that was wanted the machine's host took {:.0%} for others."


def describe(folder: Path) -> str:
    """Processor, memory, system, versions, how long a flush of `folder`'s disk takes, the load."""
    cores, load, flush = os.cpu_count() or 1, os.getloadavg()[0], _flush(folder) * 1000
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    kernel = platform.release().split("-")[0]
    return (
        f"Measured at {revision()}. {_processor()}, {cores} cores, {memory:.0f} GB; "
        f"{platform.system()} {kernel}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}; a flush to its "
        f"disk takes {short(flush)} ms (median); load {load:.1f} before the run."
        f"{BUSY if load > cores / 2 else ''}"
    )


@dataclass(frozen=True)
class ProcessorTime:
    """Ticks of all cores since the start, as Linux counts them: what ran, and what could have run
    while the host of a virtual machine gave its cores to others ("steal")."""

    used: int
    taken: int

    @classmethod
    def now(cls, stat: Path = STAT) -> ProcessorTime:
        """What is counted by now; nothing where there is no such file."""
        if not stat.exists():
            return cls(0, 0)
        user, nice, system, _, _, irq, soft, taken = map(
            int, stat.read_text(encoding="ascii").split(maxsplit=9)[1:9]
        )
        return cls(user + nice + system + irq + soft, taken)

    def taken_since(self, before: ProcessorTime) -> float:
        """The share (0 to 1) that the host took of the time that was wanted since then."""
        taken = self.taken - before.taken
        wanted = self.used - before.used + taken
        return taken / wanted if wanted else 0.0


def taken_words(share: float) -> str:
    """How much the host took, as a sentence; "" below one in a hundred."""
    return TAKEN.format(share) if share >= 0.01 else ""


def revision() -> str:
    """Which code is measured: the short commit, and whether anything was changed since."""
    try:
        commit, changed = (_git(*words) for words in (("rev-parse", "--short", "HEAD"),
                                                      ("status", "--porcelain")))  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return "no known commit"
    return f"commit {commit}" + (" with changes not committed" if changed else ", a clean tree")


def _git(*words: str) -> str:
    asked = subprocess.run(
        ["git", *words], cwd=ROOT, capture_output=True, text=True, check=True
    )  # fmt: skip
    return asked.stdout.strip()


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
