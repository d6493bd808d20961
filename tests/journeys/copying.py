"""How far a copy by Litestream is behind: real processes under load are killed, and acknowledged
events counted in what is restored from the copy.

    python -m tests.journeys.copying LITESTREAM [ROUNDS] [EVENTS A SECOND]

LITESTREAM is the program's path; its settings are those of `operate/`. Prints a line a round.
"""

from __future__ import annotations

import http.client
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import click

from bot import schema_upgrade
from models.database import open_database
from tests.bot.web.client import signed
from tests.bot.web.test_webhook import body_of, text_event
from tests.journeys.processes import ROOT, Process, until
from tests.journeys.stage import SECRET, Stage

CONFIG = ROOT / "operate" / "litestream" / "litestream.yml"
LASTS = 20.0
"""Seconds of load before the kill."""


class Copied(Stage):
    """A stage whose database a Litestream copies."""

    def copies(self, litestream: str, copy: Path) -> Process:
        stored = str(self.folder / "strong.db")
        words = CONFIG.read_text().replace("/var/lib/strongbot/strong.db", stored)
        config = self.folder / "litestream.yml"
        config.write_text(words.replace("/mnt/second/strongbot", str(copy)))
        command = [litestream, "replicate", "-config", str(config)]
        return Process(command, self.folder, "litestream", {})

    def delivers(self, number: int) -> bool:
        """Whether the event was acknowledged."""
        body = body_of(text_event(number))
        wire = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            wire.request("POST", "/callback", body, {"X-Line-Signature": signed(body, SECRET)})
            return wire.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            wire.close()


def one_round(litestream: str, folder: Path, first: int, rate: float) -> str:
    """Load, kill everything at once, restore from the copy, and count."""
    stored, copy = folder / "strong.db", folder / "second"
    url = f"sqlite:///{stored}"
    with closing(open_database(url)) as database:
        schema_upgrade.upgrade(database)
    stage = Copied(folder, url)
    acknowledged: dict[str, float] = {}
    try:
        stage.open()
        copying = stage.copies(litestream, copy)
        until(lambda: list(copy.rglob("*.ltx")), stage.logs)
        killed = threading.Event()

        def sends(number: int) -> None:
            if stage.delivers(number):
                acknowledged[text_event(number)["webhookEventId"]] = time.monotonic()

        with ThreadPoolExecutor(16) as pool:
            begun = time.monotonic()
            number = first
            while time.monotonic() < begun + LASTS:
                pool.submit(sends, number)
                number += 1
                killed.wait(1 / rate)
            ended = time.monotonic()
            for process in (copying, stage.web, *stage.workers):
                assert process is not None
                os.killpg(process.pid, 9)
        counted = dict(acknowledged)
    finally:
        stage.close()
    copying.kill()
    restored = folder / "restored.db"
    command = [litestream, "restore", "-o", str(restored), f"file://{copy}"]
    subprocess.run(command, check=True, capture_output=True)
    there, whole = events_of(restored)
    here, _ = events_of(stored)
    missing = [at for event, at in counted.items() if event not in there]
    behind = ended - min(missing) if missing else 0.0
    lost = sum(event not in here for event in counted)
    return (
        f"{len(counted)} acknowledged, {lost} not in the database, {len(missing)} not in the copy, "
        f"{behind:.1f} s behind; the copy is {whole}"
    )


def events_of(path: Path) -> tuple[set[str], str]:
    """The events that are stored there, and what SQLite's own check says of the file."""
    with closing(sqlite3.connect(path)) as database:
        found = {row[0] for row in database.execute("SELECT event_id FROM inbox_event")}
        [(whole,)] = database.execute("PRAGMA integrity_check")
        return found, whole


def main(litestream: str, rounds: str = "5", rate: str = "10") -> None:
    for count in range(int(rounds)):
        folder = Path(tempfile.mkdtemp(prefix="strongbot-copying-"))
        click.echo(one_round(litestream, folder, count * 100_000, float(rate)))
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
