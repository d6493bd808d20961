"""What the bot takes of a machine: memory after the run, and how long `strongbot run` starts."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench import modules_alone
from tests.bench.figures import Row, Section, median
from tests.bench.processes import Process
from tests.bench.run import Run
from tests.bench.stage import Stage
from tests.ports import free_ports

MOST_MEMORY = 150.0
LONGEST_START = 5.0
MOST_OF_A_WORKER = 120.0
MOST_OF_A_CORE = 1.0


def memory(run: Run) -> Iterator[Section]:
    """Memory of every process of the stage, as it is now."""
    stage = run.stage
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
        Row(
            "that process's modules alone, imported", "MB", modules_alone.weight(modules_alone.WEB)
        ),
        Row("web with its gunicorn master, PSS", "MB", web[1], sdk[1], web[1] / sdk[1]),
        Row("worker process, resident", "MB", stage.office.worker.memory()[0]),
        Row("platform stand-in, resident", "MB", stage.line.process.memory()[0]),
    ]
    yield Section("Memory after the run", rows)


def rest(run: Run) -> Iterator[Section]:
    """What the bot takes while nobody writes, in the first minute and in a later one.

    In the first one each question to the database is built, which is done once in a life; what is
    looked for once a minute is looked for once before the later one begins.
    """
    stage, seconds = run.stage, run.sized(60.0, 20.0, 1.0)
    first = _shares(stage, seconds)
    time.sleep(run.sized(15.0, 5.0, 0.0))
    later = _shares(stage, seconds)
    kept = stage.office.worker.memory()[0]
    alone = modules_alone.weight(modules_alone.WORKER)
    rows = [
        Row("web and worker, of a core, first minute", "%", sum(first)),
        _bounded("web and worker, of a core", "%", sum(later), MOST_OF_A_CORE),
        Row("of that the worker", "%", later[1]),
        Row(
            "worker process, resident, to its modules alone",
            "MB",
            kept,
            alone,
            kept / alone,
            f"under {MOST_OF_A_WORKER:g} MB",
            kept < MOST_OF_A_WORKER,
        ),
        Row("all that stores alone", "MB", modules_alone.weight(modules_alone.storing())),
        Row("the libraries alone", "MB", modules_alone.weight(modules_alone.LIBRARIES)),
    ]
    notes = [
        f"{seconds:.0f} seconds in which nobody writes, twice.",
        "Modules alone: a process that has imported them and does nothing. All that stores: the "
        "libraries with `models/`, and nothing that reads or says a word.",
    ]
    yield Section("At rest", rows, notes)


def _shares(stage: Stage, seconds: float) -> list[float]:
    """Percent of a core that web and worker take for so long."""
    members = (stage.office.web, stage.office.worker)
    before = [each.worked() for each in members]
    time.sleep(seconds)
    return [
        (each.worked() - then) / seconds * 100 for each, then in zip(members, before, strict=True)
    ]


def _bounded(name: str, unit: str, value: float, most: float) -> Row:
    return Row(name, unit, value, target=f"under {most:g} {unit}", reached=value < most)


def starts(run: Run) -> Iterator[Section]:
    """First start on an empty folder, then further ones."""
    folder, times, sample = run.folder / "start", run.sized(3, 1, 0), run.stage.started_in["sdk"]
    folder.mkdir()
    first, *others = (_start(folder) for _ in range(times + 1))
    rows = [
        Row("first start to the printed address", "s", first, sample, first / sample),
    ]
    if others:
        again = median(others)
        reached = again < LONGEST_START
        target = f"under {LONGEST_START:g} s"
        rows.append(Row("second start", "s", again, sample, again / sample, target, reached))
    note = "Beside it: gunicorn with the SDK sample, to its first answer."
    yield Section("Start of `strongbot run`", rows, [note])


def _start(folder: Path) -> float:
    """Seconds from the command to the address it prints; it is stopped again."""
    extra = {"DATA_DIR": str(folder / "data"), "PORT": str(free_ports())}
    begun = time.monotonic()
    process = Process("run", [sys.executable, "-m", "bot", "run"], folder, extra, piped=True)
    try:  # the address is all it prints
        process.line()
        return time.monotonic() - begun
    finally:
        process.stop()
