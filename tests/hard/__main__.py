"""`python -m tests.hard`: plays the parts side by side, tells how far they are, writes the page."""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.bench import machine
from tests.bench.processes import ROOT
from tests.hard import page
from tests.hard.playing import PROGRESS, Part, Playing
from tests.hard.table import PARTS

PAGE = ROOT / "docs" / "hardening.md"
SIDE_BY_SIDE = 3
"""On two cores: who kills processes or stops servers waits for half of the time."""
TELL_EVERY = 60.0
_OUTCOME = "outcome.json"


@dataclass
class Running:
    """A part in a process of its own."""

    part: Part
    size: int
    folder: Path
    begun: float
    process: subprocess.Popen[bytes]
    log: IO[bytes]

    def so_far(self) -> str:
        told = self.folder / PROGRESS
        done = told.read_text(encoding="utf-8") if told.exists() else "begins"
        return f"{self.part.name}: {done} {self.part.unit}"

    def outcome(self) -> tuple[bool, str]:
        """Whether it held, and what it says."""
        told = self.folder / _OUTCOME
        if not told.exists():
            return False, f"ended with {self.process.returncode}, see its log"
        held, result = json.loads(told.read_text(encoding="utf-8"))
        return bool(held), str(result)


class Run:
    """All parts that were asked for, until each has ended."""

    def __init__(self, folder: Path, share: float, seed: int, page: Path) -> None:
        self.folder, self.share, self.seed, self.page = folder, share, seed, page
        self.failed: list[str] = []
        self._running: list[Running] = []
        self._commit = machine.revision().removeprefix("commit ").removesuffix(", a clean tree")

    def play(self, parts: Sequence[Part]) -> None:
        """Some at once that work, and beside them one that waits. Who is interrupted ends them."""
        try:
            self._play([*parts])
        finally:
            for each in self._running:
                each.process.terminate()
                each.process.wait()

    def _play(self, left: list[Part]) -> None:
        told = time.monotonic()
        while left or self._running:
            for waits, most in ((False, SIDE_BY_SIDE), (True, 1)):
                mine = [each for each in left if each.waits == waits]
                while mine and sum(r.part.waits == waits for r in self._running) < most:
                    left.remove(mine[0])
                    self._running.append(self._started(mine.pop(0)))
            self._look()
            if time.monotonic() - told > TELL_EVERY:
                told = time.monotonic()
                _tell("; ".join(each.so_far() for each in self._running))

    def _started(self, part: Part) -> Running:
        folder = self.folder / part.name
        folder.mkdir()
        log = (self.folder / f"{part.name}.log").open("wb")
        size = part.sized(self.share)
        command = [sys.executable, "-m", "tests.hard", "--folder", str(folder), "--one", part.name]
        command += ["--size", str(size), "--seed", str(self.seed)]
        own = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        process = subprocess.Popen(
            command, cwd=ROOT, env=own, stdout=log, stderr=log, start_new_session=True
        )
        _tell(f"{part.name} begins: {size:,} {part.unit}")
        return Running(part, size, folder, time.monotonic(), process, log)

    def _look(self) -> None:
        time.sleep(0.2)
        for each in [each for each in self._running if each.process.poll() is not None]:
            self._running.remove(each)
            each.log.close()
            held, result = each.outcome()
            took = time.monotonic() - each.begun
            _tell(f"{each.part.name} {'held' if held else 'FAILED'} after {took:.0f} s: {result}")
            if not held:
                self.failed.append(each.part.name)
                result = f"**failed:** {result}"
            self._write(page.row(each.part, each.size, result, took, self._commit))

    def _write(self, row: page.Row) -> None:
        """At once: a run that is interrupted keeps what it has played."""
        text = self.page.read_text(encoding="utf-8")
        self.page.write_text(page.written(text, [row], PARTS), encoding="utf-8")


def _tell(words: str) -> None:
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {words}\n")
    sys.stdout.flush()


def _one(name: str, folder: Path, size: int, seed: int) -> int:
    """Plays one part here."""
    [part] = [each for each in PARTS if each.name == name]
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # what it has started is ended too
    outcome = False, "interrupted"
    try:
        outcome = True, part.play(Playing(folder, size, seed))
    except Exception as fault:
        outcome = False, f"{type(fault).__name__}: {fault}"[:400]
        raise
    finally:
        (folder / _OUTCOME).write_text(json.dumps(outcome), encoding="utf-8")
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.hard", description=__doc__)
    names = [part.name for part in PARTS]
    parser.add_argument("--share", type=float, default=1.0, help="of each part's whole size")
    parser.add_argument("--only", action="append", choices=names, help="this part; repeatable")
    parser.add_argument("--seed", type=int, default=2570)
    parser.add_argument("--page", type=Path, default=PAGE, help="the page that takes the rows")
    parser.add_argument(
        "--folder", type=Path, help="where logs stay; a new one in var if not given"
    )
    parser.add_argument("--one", choices=names, help=argparse.SUPPRESS)
    parser.add_argument("--size", type=int, default=0, help=argparse.SUPPRESS)
    return parser


def main() -> int:
    """0 if all held."""
    given = _arguments().parse_args()
    if given.one:
        return _one(given.one, given.folder, given.size, given.seed)
    (ROOT / "var").mkdir(exist_ok=True)
    folder = given.folder or Path(tempfile.mkdtemp(prefix="hard-", dir=ROOT / "var"))
    folder.mkdir(exist_ok=True)
    _tell(f"logs: {folder}; seed {given.seed}")
    run = Run(folder, given.share, given.seed, given.page)
    begun = time.monotonic()
    run.play([part for part in PARTS if not given.only or part.name in given.only])
    took = (time.monotonic() - begun) / 60
    held = f"failed: {', '.join(run.failed)}" if run.failed else "all held"
    _tell(f"{held}; {took:.0f} minutes")
    return 1 if run.failed else 0


if __name__ == "__main__":
    sys.exit(main())
