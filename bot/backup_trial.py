"""`backup verify`: a backup is restored into an empty database of its own, and looked at there."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from bot import backup, backup_shelf, keys, own_database, progress
from bot.backup_file import Manifest
from bot.clock import real_now
from bot.randomness import RandomBytes
from bot.refusals import CannotStart, NoDatabase
from bot.settings import Settings
from models.audit import audit_chain
from models.crypto import Sealer
from models.database import open_database
from models.migrations import HEAD
from models.queues import health
from models.tables import STORAGES
from models.trail import trail
from models.upkeep import backup_notes, sealed_values, table_rows


@dataclass(frozen=True)
class Found:
    """What a look at the restored database found.

    wrong: what is not as it must be, in words
    opened: how many sealed values the keys open
    entries: how many entries the trail has
    """

    wrong: list[str]
    opened: int
    entries: int


@dataclass(frozen=True)
class Whole:
    """What a backup was found to be that lacks nothing."""

    file: Path
    made_at: str
    schema: str
    rows: int
    tables: int
    opened: int
    entries: int


def verify(settings: Settings, file: Path, keys_file: Path | None) -> Whole:
    """Restore FILE into a temporary folder and look at it; note what was found.

    The folder is its owner's only and goes at the end. A whole file of `--into` is marked so. The
    database of these settings is told, if it is here, unless other keys were given.
    Raises NotWhole if FILE is not whole.
    """
    try:
        whole = _tried(settings, file, keys_file)
    except backup.NotWhole:
        named = backup_shelf.shelved(file)
        if named is not None and keys_file is None:
            _note(settings, named.made_at, whole=False)
        raise
    backup_shelf.note_whole(file)
    if keys_file is None:
        _note(settings, datetime.fromisoformat(whole.made_at), whole=True)
    return whole


def verify_next(settings: Settings, folder: Path, keys_file: Path | None) -> Whole | None:
    """Do what `verify` does with the newest backup in the folder that was not found whole yet.

    Returns None if each was. Raises CannotStart if there is none.
    """
    if not backup_shelf.standing(folder):
        raise CannotStart(f"{folder}: no backup is in it: make one by `backup --into {folder}`")
    found = backup_shelf.to_verify(folder)
    return None if found is None else verify(settings, found.path, keys_file)


def _tried(settings: Settings, file: Path, keys_file: Path | None) -> Whole:
    apart = tempfile.TemporaryDirectory(prefix="strongbot-verify-")
    with progress.shown("backup verify") as working_on, apart as folder:
        trial = _apart(settings, Path(folder), keys_file)
        restored = backup.restored(trial, file, None, working_on)
        working_on("sealed values and trail")
        found = _look(trial, restored.manifest)
    if found.wrong:
        raise backup.NotWhole(f"{file}: {'; '.join(found.wrong)}")
    of = restored.manifest
    counts = (restored.rows, len(of.parts), found.opened, found.entries)
    return Whole(file, of.made_at, of.schema, *counts)


def _note(settings: Settings, made_at: datetime, whole: bool) -> None:
    """Tell the database of these settings, if it is here."""
    try:
        own = own_database.open_own(settings, "backup", RandomBytes())
    except NoDatabase:
        return
    with closing(own.database) as database:
        if database.read(health.schema_revision) is not None:
            database.write(lambda s: backup_notes.found(s, made_at, whole, real_now()))


def _apart(settings: Settings, folder: Path, keys_file: Path | None) -> Settings:
    """Return settings of an embedded database in the folder, with the same keys."""
    kept = keys.load(settings) if keys_file is None else backup.read_keys(keys_file)
    return replace(
        settings,
        database_url=f"sqlite:///{folder}/strong.db",
        data_dir=folder,
        secret_key=kept.secret_key,
        key_ring=kept.ring.dump(),
        crash_at=None,
    )


def _look(trial: Settings, manifest: Manifest) -> Found:
    sealer = Sealer(keys.load_ring(trial), secrets.token_bytes)
    trail_key = sealer.derived_key(trail.PURPOSE)
    with closing(open_database(trial.database_url, trail_key)) as database:
        return database.read(lambda session: _found(session, sealer, manifest))


def _found(session: Session, sealer: Sealer, manifest: Manifest) -> Found:
    tried = sealed_values.try_all(session, sealer)
    verified = audit_chain.verify(session)
    altered = [row for storage in STORAGES for row in storage.altered(session, sealer)]
    faults = sum(verified.found.values()) + len(altered)
    wrong = [
        *_schema(session, manifest),
        *(f"{count} values of {name} do not open" for name, count in tried.shut.items()),
        *([f"the trail has {faults} faults, as `audit verify` names them"] if faults else []),
    ]
    return Found(wrong, tried.opened, verified.entries)


def _schema(session: Session, manifest: Manifest) -> Iterator[str]:
    fault = health.schema_fault(session)
    if fault is not None:
        yield fault
    if manifest.schema != HEAD:  # an older schema had other tables
        return
    here = {shape.name for shape in table_rows.shapes(table_rows.stored(session))}
    missing = sorted(here - {str(part.shape["table"]) for part in manifest.parts})
    if missing:
        yield f"tables are missing in it ({', '.join(missing[:5])})"
