"""How much memory a round's archive takes while its evidence is packed, sealed, kept and read."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.files import DatabaseFiles
from handlers.papers import paper_kinds
from handlers.papers.printing.model import Document, EnclosedFile
from models.crypto import KeyRing, Sealer
from models.database import open_database
from tests import migrated
from tests.bench.figures import Row, Section
from tests.bench.run import Run
from tests.fakes import CHAIN_KEY
from tests.handlers.papers.conftest import NOW
from tests.journeys.processes import most_memory

FILE = 4 * 1024 * 1024
MOST = 60.0
"""Megabytes more than before: with the worker's 139 MB at rest it is 200 (docs/performance.md)."""


def part(run: Run) -> Iterator[Section]:
    """An archive of so many megabytes of pictures, in a process of the bench's."""
    megabytes = run.sized(500, 64, 16)
    folder = run.folder / "archive"
    folder.mkdir()
    database = open_database(f"sqlite:///{migrated.sqlite(folder / 'a.db')}", CHAIN_KEY)
    sealer = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    files = DatabaseFiles(database, sealer)
    keys = [f"file{number}" for number in range(megabytes * 1024 * 1024 // FILE)]
    for key in keys:
        files.keep(key, os.urandom(FILE), NOW)
    before = _forgotten()
    enclosed = [EnclosedFile(f"{key}.jpg", key, FILE) for key in keys]
    document = Document(["-"], ["-"], enclosed, NOW, "arabic")
    with closing(paper_kinds.render(document, "zip", sealer, files.fetch)) as made:
        files.keep_pieces("archive", made.pieces(), NOW)
    kept = files.pieces("archive")
    assert kept is not None and sum(map(len, kept.parts)) == kept.size > megabytes * 1024 * 1024
    more = most_memory("self") / 1024 / 1024 - before
    database.close()
    name = f"memory that {megabytes} MB of evidence add at most"
    row = Row(name, "MB", more, target=f"under {MOST:.0f} MB", reached=more < MOST)
    notes = ["Packed, sealed, kept and read again, in a process that holds the bench itself too."]
    yield Section("A round's archive", [row], notes)


def _forgotten() -> float:
    """Megabytes of this process now; its highest mark counts anew from here."""
    Path("/proc/self/clear_refs").write_text("5")
    return most_memory("self") / 1024 / 1024
