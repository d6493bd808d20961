"""A backup as one file: the rows of every table, their checksums, and the ids of its keys.

A gzipped tar: `manifest.json` first, then one file a table, one row a line. It never holds a key. A
value that is sealed in the database stays sealed; a value in clear there (roster, reports) is in
clear here.
"""

from __future__ import annotations

import fcntl
import hashlib
import io
import json
import os
import re
import shutil
import tarfile
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

FORMAT = 1
MANIFEST = "manifest.json"
_LONGEST_MANIFEST = 1024 * 1024
_PART = re.compile(r"(.+)\.[a-z0-9_]+\.part", re.ASCII)


class NoBackup(Exception):
    """The file is not a backup of ours, or was changed since. The text says what is wrong."""


@dataclass(frozen=True)
class Part:
    """The file of one table.

    shape: the table's columns (models.upkeep.table_rows)
    rows: how many
    sha256: of the file, in hex
    """

    shape: Mapping[str, Any]
    rows: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What a backup says about itself.

    schema: the migration it was made at
    made_at: an aware moment in ISO form
    keys: ids of the ring's keys, the newest first
    check: a keyed hash that only the same ring makes
    parts: one for each table
    """

    schema: str
    made_at: str
    keys: tuple[str, ...]
    check: str
    parts: tuple[Part, ...]

    def as_json(self) -> dict[str, Any]:
        parts = [{"shape": p.shape, "rows": p.rows, "sha256": p.sha256} for p in self.parts]
        head = {"format": FORMAT, "schema": self.schema, "made_at": self.made_at}
        return {**head, "keys": self.keys, "check": self.check, "parts": parts}


def name_of(shape: Mapping[str, Any]) -> str:
    """Return the table's file name inside the archive."""
    return f"tables/{shape['table']}.jsonl"


class BackupWriter:
    """Collects the tables in a folder, then makes the archive of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.parts: list[Part] = []

    def add(self, shape: Mapping[str, Any], rows: Iterable[list[Any]]) -> None:
        """Write one table's rows as they come."""
        digest, count = hashlib.sha256(), 0
        with open(self._path(len(self.parts)), "wb") as file:
            for row in rows:
                line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
                data = f"{line}\n".encode("utf-8", "surrogatepass")
                digest.update(data)
                file.write(data)
                count += 1
        self.parts.append(Part(shape, count, digest.hexdigest()))

    def finish(self, manifest: Manifest, target: IO[bytes]) -> None:
        head = json.dumps(manifest.as_json(), ensure_ascii=False, indent=1).encode()
        with tarfile.open(fileobj=target, mode="w:gz", compresslevel=3) as archive:
            archive.addfile(_entry(MANIFEST, len(head)), io.BytesIO(head))
            for place, part in enumerate(manifest.parts):
                path = self._path(place)
                with open(path, "rb") as file:
                    archive.addfile(_entry(name_of(part.shape), path.stat().st_size), file)

    def _path(self, place: int) -> Path:
        return self._folder / f"{place}.jsonl"


def _entry(name: str, size: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    return entry


@contextmanager
def writing(target: Path) -> Iterator[tuple[BackupWriter, IO[bytes]]]:
    """Yield a writer and its open file. On success the file (mode 600, on disk) takes its place.

    Until then all lies in a folder beside it, `NAME.….part`.
    """
    with _own_part(target) as folder:
        made = folder / "archive"
        handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            yield BackupWriter(folder), file
            file.flush()
            os.fsync(file.fileno())
        made.replace(target)


@contextmanager
def _own_part(target: Path) -> Iterator[Path]:
    """Yield a folder for writing the target, which is locked while its process lives."""
    with _locked(target.parent):  # nobody takes it for a leftover before it is locked itself
        folder = Path(tempfile.mkdtemp(".part", f"{target.name}.", target.parent))
        handle = _lock(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(handle)


def leftovers(folder: Path, wanted: Callable[[str], bool]) -> list[Path]:
    """Return what killed runs left in the folder while they wrote targets of these names."""
    with _locked(folder):
        return [
            path
            for path in sorted(folder.iterdir())
            if (part := _PART.fullmatch(path.name)) and wanted(part[1]) and _is_left(path)
        ]


def remove_leftover(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    handle = _lock(folder)
    try:
        yield
    finally:
        os.close(handle)


def _lock(path: Path) -> int:
    """Return an open handle with the lock. A file system that knows no locks gives it without."""
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    with suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_EX)
    return handle


def _is_left(path: Path) -> bool:
    """Whether nobody holds it; False where that cannot be known."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True


class BackupReader:
    """Reads a backup part by part. Raises NoBackup at the first fault."""

    def __init__(self, archive: tarfile.TarFile) -> None:
        self._archive = archive
        self.manifest = _manifest(self._file(MANIFEST).read(_LONGEST_MANIFEST))

    def check(self) -> None:
        """Check that every part is there and unaltered. Reads the whole file once."""
        for part in self.manifest.parts:
            digest, count = hashlib.sha256(), 0
            for line in self._file(name_of(part.shape)):
                digest.update(line)
                count += 1
            if digest.hexdigest() != part.sha256 or count != part.rows:
                raise NoBackup(f"{name_of(part.shape)} is not what was written: take another copy")

    def rows(self, part: Part) -> Iterator[list[Any]]:
        for line in self._file(name_of(part.shape)):
            yield json.loads(line.decode("utf-8", "surrogatepass"))

    def _file(self, name: str) -> IO[bytes]:
        try:
            found = self._archive.extractfile(name)
        except KeyError:
            found = None
        if found is None:
            raise NoBackup(f"{name} is missing in it")
        return found


@contextmanager
def reading(source: Path) -> Iterator[BackupReader]:
    """Yield the opened backup. Raises NoBackup."""
    try:
        with tarfile.open(source, "r:gz") as archive:
            yield BackupReader(archive)
    except (tarfile.TarError, EOFError, OSError) as wrong:
        if isinstance(wrong, OSError) and wrong.filename is not None:
            raise
        raise NoBackup("it is no backup, or cut short") from wrong


def _manifest(head: bytes) -> Manifest:
    try:
        raw = json.loads(head)
        if raw["format"] != FORMAT:
            raise NoBackup(f"it is of format {raw['format']}, this program reads {FORMAT}")
        parts = tuple(Part(p["shape"], int(p["rows"]), str(p["sha256"])) for p in raw["parts"])
        return Manifest(
            str(raw["schema"]), str(raw["made_at"]), tuple(raw["keys"]), str(raw["check"]), parts
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise NoBackup(f"its {MANIFEST} cannot be read") from wrong
