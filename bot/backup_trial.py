"""`backup verify`: a backup is restored into an empty database of its own, and looked at there."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import click
from sqlalchemy.orm import Session

from bot import backup, backup_shelf, keys
from bot.backup_file import Manifest
from bot.refusals import CannotStart
from bot.settings import Settings
from models.audit import audit_chain
from models.crypto import Sealer
from models.database import open_database
from models.migrations import HEAD
from models.queues import health
from models.tables import STORAGES
from models.trail import trail
from models.upkeep import sealed_values, table_rows


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


def verify(settings: Settings, file: Path, keys_file: Path | None) -> None:
    """Restore FILE into a temporary folder and print that it is whole. Marks a file of `--into` so.

    The folder is its owner's only and goes at the end. Raises CannotStart if FILE is not whole.
    """
    with tempfile.TemporaryDirectory(prefix="strongbot-verify-") as folder:
        trial = _apart(settings, Path(folder), keys_file)
        restored = backup.restored(trial, file, None)
        found = _look(trial, restored.manifest)
    if found.wrong:
        raise CannotStart(f"{file}: not whole: {'; '.join(found.wrong)}: make another backup")
    backup_shelf.note_whole(file)
    tables = len(restored.manifest.parts)
    click.echo(
        f"{file}: whole: {restored.rows} rows of {tables} tables, schema "
        f"{restored.manifest.schema}, {found.opened} sealed values open, {found.entries} entries "
        f"of the trail unaltered, as of {restored.manifest.made_at}"
    )


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
