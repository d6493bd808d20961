"""The most turns that one process of Python makes: the bursts' turns one after the other in one
thread, the database in memory, no HTTP, no flush, LINE a recording.

A process that also takes webhooks, calls LINE and changes between threads makes fewer.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bot import heap, settings
from bot.wiring import assemble
from scheduler.ports import Outside
from tests.bench.line_side import spoken
from tests.bench.office import prepare
from tests.bench.processes import CHANNEL, environment
from tests.fakes import RecordingLine, RecordingLog
from tests.talk import Talk

MEMORY = Path("/dev/shm")
NOWHERE = "http://127.0.0.1:9"  # nothing is sent there; a demo's database serves no real LINE
WARMING = 100  # turns that do not count: statements are built, caches filled


def rate(count: int, warming: int = WARMING) -> float:
    """Returns turns a second, of so many, in an office like that of the bursts."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        folder = Path(name)
        extra = {
            **CHANNEL,
            "LINE_API_ORIGIN": NOWHERE,
            "LINE_DATA_ORIGIN": NOWHERE,
            "DATA_DIR": name,
            "DATABASE_URL": f"sqlite:///{folder / 'strong.db'}",
        }
        prepare(folder, extra)
        assembled = assemble(settings.load(folder, environment(extra)), "bench")
        try:
            return _rate(assembled.outside, spoken(warming + count), warming)
        finally:
            assembled.close()


def _rate(outside: Outside, said: Iterable[tuple[str, str]], warming: int) -> float:
    line = RecordingLine()
    office = replace(outside, line=line, content=line, log=RecordingLog())
    turns = [(Talk(office, line, user), words) for user, words in said]
    heap.settle()  # as a process does once it is up
    for turn in turns[:warming]:
        _take(*turn)
    begun = time.perf_counter()
    for turn in turns[warming:]:
        _take(*turn)
    return (len(turns) - warming) / (time.perf_counter() - begun)


def _take(who: Talk, words: str) -> None:
    message = who.message("text", text=words)
    who.delivers(who.event({"type": "message", "message": message}))
    if not who.answered():
        raise RuntimeError(f"a turn was not answered: {words}")
