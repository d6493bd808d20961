"""Backups: all rows and files as one archive, of either database into either; keys only apart."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from sqlalchemy import make_url
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError
from sqlalchemy.orm import Session

from bot import backup_file, backup_shelf, keys, own_keys, progress, schema_upgrade
from bot.backup_file import BackupReader, Manifest, NoBackup, Part, reading, writing
from bot.clock import real_now
from bot.progress import Step
from bot.refusals import CannotStart
from bot.settings import Settings
from bot.wiring import Assembled, assemble
from models.crypto import KeyRing, Sealer
from models.database import Database, open_database
from models.migrations import HEAD, KNEW_OLDER, OLDEST
from models.queues import health, hold
from models.tables import METADATA, STORAGES
from models.trail import trail
from models.upkeep import backup_notes, key_check, table_rows
from models.upkeep.table_rows import Shape

_CHECK = "backup"
"""The text whose keyed hash identifies a ring."""

_OTHER_RING = "the keys here do not open this backup: give its own by --keys FILE"


@dataclass(frozen=True)
class BackupMade:
    """A backup that was made: where, how many rows of how many tables, at which schema."""

    file: Path
    rows: int
    tables: int
    schema: str


def make(at: Assembled, file: Path, keys_file: Path | None) -> BackupMade:
    """Write everything stored at one moment into FILE; people may be served meanwhile."""
    if keys_file is not None:
        _write_keys(at, keys_file)
    for left in backup_file.leftovers(file.parent, lambda name: name == file.name):
        backup_file.remove_leftover(left)
    with progress.shown("backup") as working_on, writing(file) as (archive, target):
        with _one_moment(at) as session:
            schema = health.schema_revision(session) or HEAD
            # Of a newer schema as the database has them: the newer program has added some.
            tables = METADATA if schema <= HEAD else table_rows.stored(session)
            for place, shape in enumerate(shapes := table_rows.shapes(tables), 1):
                working_on(f"table {place} of {len(shapes)}, {shape.name}")
                archive.add(shape.as_json(), table_rows.dump(session, shape))
        at.outside.checkpoint("backup:collected")
        working_on("packing")
        archive.finish(_manifest(at, schema, archive.parts), target)
    _noted(at, file)
    return BackupMade(file, sum(part.rows for part in archive.parts), len(archive.parts), schema)


def make_into(at: Assembled, folder: Path) -> tuple[BackupMade, list[Path]]:
    """Write everything into a new file of the folder, then delete what the rule does not keep and
    what killed runs left. Returns what was deleted too."""
    now = real_now()
    made = make(at, backup_shelf.place(folder, now), None)
    going = backup_shelf.superfluous(folder, made.file, now)
    for each in going:
        backup_shelf.remove(each)
    left = backup_shelf.unfinished(folder)
    for path in left:
        backup_file.remove_leftover(path)
    return made, [*(each.path for each in going), *left]


def would_make_into(folder: Path) -> tuple[Path, list[Path]]:
    """Return what `make_into` would make and delete now."""
    now = real_now()
    new = backup_shelf.place(folder, now)
    going = backup_shelf.superfluous(folder, new, now)
    return new, [*(each.path for each in going), *backup_shelf.unfinished(folder)]


def _noted(at: Assembled, file: Path) -> None:
    """Tell the rooms that note it, such as elections while people vote."""
    now = at.outside.clock.now()

    def note(session: Session) -> None:
        backup_notes.made(session, real_now())
        for storage in STORAGES:
            storage.backed_up(session, file.name, now)

    at.outside.database.write(note)


@contextmanager
def _one_moment(at: Assembled) -> Iterator[Session]:
    """Yield a session whose queries all see one moment. It blocks nobody, however long it runs."""
    engine = at.outside.database.engine
    options = {} if at.settings.on_sqlite else {"isolation_level": "REPEATABLE READ"}
    with engine.connect().execution_options(**options) as connection:
        yield Session(connection)


def _manifest(at: Assembled, schema: str, parts: Sequence[Part]) -> Manifest:
    ring, sealer = keys.load(at.settings).ring, at.outside.sealer
    ids = tuple(key.id.hex() for key in ring.seal)
    check = sealer.keyed_hash(_CHECK, _CHECK)
    return Manifest(schema, real_now().isoformat(), ids, check, tuple(parts))


def _write_keys(at: Assembled, target: Path) -> None:
    if target.exists():
        raise CannotStart(f"{target}: is there already; keys never go over another file")
    kept = keys.load(at.settings)
    key_file = {"secret_key": kept.secret_key, "key_ring": json.loads(kept.ring.dump())}
    keys.put(target, json.dumps(key_file))
    click.echo(f"{target}: the keys, for their owner's eyes; without them no backup opens")


# -- restore -------------------------------------------------------------------------------------


class NotWhole(CannotStart):
    """The backup itself is not as it must be."""


@dataclass(frozen=True)
class Restored:
    """What was restored.

    manifest: the backup's
    rows: how many
    links_live: links given out before the backup still open
    """

    manifest: Manifest
    rows: int
    links_live: bool


def put_back(settings: Settings, file: Path, keys_file: Path | None) -> None:
    """Put FILE into the empty database of these settings. Raises CannotStart if it is not empty."""
    with progress.shown("restore") as working_on:
        done = restored(settings, file, keys_file, working_on)
    click.echo(f"{done.rows} rows as of {done.manifest.made_at}; see `check` and `audit verify`")
    click.echo("on hold: nothing is sent before `resume`; `resume --dry-run` lists what waits")
    if not done.links_live:
        click.echo("SECRET_KEY is another than the backup's: links given out before open no more")


def would_put_back(settings: Settings, file: Path, keys_file: Path | None) -> None:
    """Print whether `put_back` would begin; store nothing. Raises CannotStart as it does."""
    with _whole(file) as archive, progress.shown("restore") as working_on:
        working_on("checking the file")
        archive.check()
        manifest = archive.manifest
        _readable(manifest, file)
        ring = _known(settings) if keys_file is None else read_keys(keys_file).ring
        _opens(ring, manifest)
        _free(settings, ring, manifest)
    rows = sum(part.rows for part in manifest.parts)
    click.echo(f"{rows} rows as of {manifest.made_at}, schema {manifest.schema}, would be restored")
    click.echo("dry run: nothing is stored", err=True)


def restored(settings: Settings, file: Path, keys_file: Path | None, working_on: Step) -> Restored:
    """Do what `put_back` does, and print nothing."""
    with _whole(file) as archive:
        working_on("checking the file")
        archive.check()
        return _restored(settings, archive, file, keys_file, working_on)


@contextmanager
def _whole(file: Path) -> Iterator[BackupReader]:
    """Yield the opened backup. Raises CannotStart if it is none or was altered."""
    try:
        with reading(file) as archive:
            yield archive
    except NoBackup as wrong:
        raise NotWhole(f"{file}: {wrong}") from wrong
    except (DataError, IntegrityError, ProgrammingError) as wrong:
        fault = type(wrong).__name__
        raise NotWhole(f"{file}: its rows do not go into a database ({fault})") from wrong


def _readable(manifest: Manifest, file: Path) -> None:
    if manifest.schema > HEAD:
        raise CannotStart(
            f"{file}: it holds schema {manifest.schema}, of a newer program: verify and restore it "
            "with that one"
        )
    if manifest.schema < OLDEST:
        raise CannotStart(
            f"{file}: its schema is {manifest.schema}, this program begins at {OLDEST}: "
            f"restore it with commit {KNEW_OLDER} and take a new backup there"
        )


def _restored(
    settings: Settings, archive: BackupReader, file: Path, keys_file: Path | None, working_on: Step
) -> Restored:
    manifest = archive.manifest
    _readable(manifest, file)
    if keys_file is not None:
        _take_keys(settings, keys_file)
    _opens(_known(settings), manifest)
    with closing(assemble(settings, "restore")) as at:
        kept = keys.load(settings)
        _empty(at.outside.database, manifest)
        schema_upgrade.upgrade(at.outside.database, manifest.schema)
        shapes = [Shape.from_json(part.shape) for part in manifest.parts]

        def put(session: Session) -> tuple[int, bool]:
            counts = []
            for place, (shape, part) in enumerate(zip(shapes, manifest.parts, strict=True), 1):
                working_on(f"table {place} of {len(shapes)}, {shape.name}")
                counts.append(table_rows.load(session, shape, archive.rows(part)))
            table_rows.count_on(session, shapes)
            hold.begin(session, real_now())
            return sum(counts), _compared(session, at, kept)

        rows, links_live = at.outside.database.write(put)
        schema_upgrade.upgrade(at.outside.database, "head")
        own_keys.agree(at.outside.database, at.outside.sealer, kept, "restored")
    return Restored(manifest, rows, links_live)


def _compared(session: Session, at: Assembled, kept: keys.Keys) -> bool:
    """Return whether links given out before the backup still open.

    The restored database takes the SECRET_KEY of these settings. Raises CannotStart if the ring
    does not open the restored rows.
    """
    if not key_check.is_kept(session):
        return True
    wrong = key_check.compare(session, at.outside.sealer, kept.secret_key)
    if wrong is key_check.Wrong.RING:
        raise CannotStart(_OTHER_RING)
    if wrong is not None:
        key_check.put(session, at.outside.sealer, kept.secret_key)
    return wrong is None


def read_keys(source: Path) -> keys.Keys:
    """Return the keys that `backup --keys` wrote into this file. Raises CannotStart."""
    try:
        key_file = json.loads(source.read_text(encoding="utf-8"))
        ring = KeyRing.parse(json.dumps(key_file["key_ring"]))
        return keys.Keys(str(key_file["secret_key"]), ring)
    except (KeyError, TypeError, ValueError) as wrong:
        raise CannotStart(f"{source}: is no file that `backup --keys` wrote") from wrong


def _take_keys(settings: Settings, source: Path) -> None:
    """Put the keys into DATA_DIR if no settings give them. Never replaces other keys."""
    given = read_keys(source)
    if settings.key_ring is not None or settings.secret_key is not None:
        raise CannotStart("SECRET_KEY and KEY_RING are set already: put the keys there, no --keys")
    folder = keys.data_dir(settings)
    for name, text in (("key_ring.json", given.ring.dump()), ("secret_key", given.secret_key)):
        path = folder / name
        if path.exists() and path.read_text(encoding="utf-8").strip() != text.strip():
            raise CannotStart(f"{path}: other keys are there: move them away first")
        keys.put(path, text)


def _known(settings: Settings) -> KeyRing:
    """Return the present keys, before any new key could be made. Raises CannotStart."""
    path = keys.ring_file(settings)
    if path is not None and not path.exists():
        raise CannotStart("there are no keys here: give those of the backup by --keys FILE")
    return keys.load_ring(settings)


def _opens(ring: KeyRing, manifest: Manifest) -> None:
    """Check that these keys open the backup. Raises CannotStart."""
    sealer = Sealer(ring, lambda count: bytes(count))
    missing = set(manifest.keys[:1]) - {key.id.hex() for key in ring.seal}
    if missing or sealer.keyed_hash(_CHECK, _CHECK) != manifest.check:
        raise CannotStart(_OTHER_RING)


def _free(settings: Settings, ring: KeyRing, manifest: Manifest) -> None:
    """Check that the database of these settings is empty, and make none."""
    file = make_url(settings.database_url).database if settings.on_sqlite else None
    if file is not None and not Path(file).exists():
        return
    trail_key = Sealer(ring, lambda count: bytes(count)).derived_key(trail.PURPOSE)
    with closing(open_database(settings.database_url, trail_key)) as database:
        _empty(database, manifest)


def _empty(database: Database, manifest: Manifest) -> None:
    revision = database.read(health.schema_revision)
    if revision is not None and revision != manifest.schema:
        raise CannotStart(
            f"the database's schema is {revision}, the backup's {manifest.schema}: "
            "restore into a database that was not migrated yet"
        )
    if revision is not None and (names := database.read(table_rows.filled)):
        raise CannotStart(f"the database is not empty ({', '.join(names[:5])}): take another one")
