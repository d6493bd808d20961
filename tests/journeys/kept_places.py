"""Everything that the office keeps, as bytes: to look whether words that are secret stand in it."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import text

from models.database import Database
from models.tables import METADATA
from tests.journeys.stage import Stage

_OWN = "SELECT oid FROM pg_database WHERE datname = current_database()"


def nothing_is_found(stage: Stage, secrets: tuple[str, ...]) -> None:
    """Of these words nothing stands in the database's files, a dump of it, the data folder, the
    logs or the metrics. What LINE keeps (the stand-in's store and log) is LINE's."""
    places = {str(path): path.read_bytes() for path in _files(stage)}
    places["a dump"] = _dump(stage.database)
    places["metrics"] = stage.get(f"{stage.origin}/metrics").data
    _look(places, secrets)


def nothing_is_backed_up(stage: Stage, file: Path, secrets: tuple[str, ...]) -> None:
    """Nor in what `backup` writes into the file."""
    done = stage.runs("backup", str(file))
    assert done.code == 0, done.said
    with tarfile.open(file) as archive:
        members = {member: archive.extractfile(member) for member in archive.getmembers()}
        places = {each.name: content.read() for each, content in members.items() if content}
    assert sum(map(len, places.values())) > 10_000
    _look(places, secrets)


def _look(places: dict[str, bytes], secrets: tuple[str, ...]) -> None:
    for secret in secrets:
        plain = secret.encode()
        forms = {plain, secret.encode("utf-16-le"), json.dumps(secret)[1:-1].encode()}
        forms |= {form.hex().encode() for form in forms}
        for place, content in places.items():
            assert not any(form in content for form in forms), f"{secret} stands in {place}"


def _files(stage: Stage) -> Iterator[Path]:
    """Every file of the office's: its folder, and where the database keeps its own."""
    lines = stage.folder / "simulator"
    for path in stage.folder.rglob("*"):
        if path.is_file() and lines not in path.parents and path.name != "standin.log":
            yield path
    if stage.database.dialect == "postgresql":
        with stage.database.engine.connect() as connection:
            connection.execute(text("CHECKPOINT"))
            own = connection.scalar(text(_OWN))
            folder = Path(connection.scalar(text("SHOW data_directory")) or "")
        yield from (p for p in (folder / "base" / str(own)).rglob("*") if p.is_file())
        yield from (p for p in (folder / "pg_wal").iterdir() if p.is_file())
    else:
        name = stage.database.engine.url.database or ""
        yield from Path(name).parent.glob(f"{Path(name).name}*")


def _dump(database: Database) -> bytes:
    """Every row of every table, as the database tells it."""
    out: list[bytes] = []
    with database.engine.connect() as connection:
        for table in METADATA.sorted_tables:
            for row in connection.execute(table.select()):
                out += [each if isinstance(each, bytes) else str(each).encode() for each in row]
    return b"\n".join(out)
