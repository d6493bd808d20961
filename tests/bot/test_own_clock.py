"""CLOCK_START in a demo: page and bot have one time, the stand-in's."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from bot import own_clock, settings
from bot.clock import real_now
from models.database import open_database
from models.trail import facts

START = "2570-03-01T09:00"
MOVED = timedelta(days=30)


def shift(folder: Path, url: str, known: str = "") -> timedelta:
    """How far office time of a demo that begins at START is from the machine's, in full days."""
    database = open_database(url)
    if known:
        database.write(lambda session: facts.put(session, facts.CLOCK, known))
    set_so = settings.load(folder, {"CLOCK_START": START, "DATA_DIR": str(folder)})
    apart = own_clock.of(set_so, database).now() - real_now()
    database.close()
    return timedelta(days=round(apart / timedelta(days=1)))


def test_of_a_demo_the_stand_in_s_clock_alone_tells_the_time(
    tmp_path: Path, own_database: Callable[[str], str]
) -> None:
    url = own_database("sqlite")
    (tmp_path / "simulator").mkdir()
    file = tmp_path / "simulator" / "clock.json"
    file.write_text(json.dumps({"offset_seconds": MOVED.total_seconds()}))
    assert shift(tmp_path, url) == MOVED
    begun = settings.load(tmp_path, {"CLOCK_START": START}).clock_start
    assert begun is not None
    earlier = f"{begun.isoformat()} {timedelta(days=7).total_seconds()}"
    assert shift(tmp_path, url, earlier) == MOVED + timedelta(days=7)
