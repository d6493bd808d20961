"""`backup FILE`, `restore FILE`: all rows and files as one archive, of either database into either;
never the keys, which `--keys FILE` writes apart."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from sqlalchemy.orm import Session

from bot import keys
from bot.backup_file import Manifest, NoBackup, Part, Reader, reading, writing
from bot.clock import real_now
from bot.commands import desk
from bot.refusals import CannotStart
from bot.settings import Settings
from models.crypto import KeyRing, Sealer
from models.migrations import HEAD
from models.upkeep import table_rows
from models.upkeep.table_rows import Shape

if TYPE_CHECKING:
    from bot.wiring import Assembled

_CHECK = "backup"
"""What the keyed hash is of by which a ring is known again."""

_OTHER_RING = "the keys here do not open this backup: give its own by --keys FILE"


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--keys",
    "keys_file",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="write the keys to FILE; keep it elsewhere than the backup",
)
def backup(file: Path, keys_file: Path | None) -> None:
    """Everything stored as it is at one moment, into FILE; may be made while people are served."""
    with desk.migrated("backup") as at:
        if keys_file is not None:
            _write_keys(at, keys_file)
        with writing(file) as (archive, target):
            with _one_moment(at) as session:
                for shape in _shapes():
                    archive.add(shape.as_json(), table_rows.dump(session, shape))
            archive.finish(_manifest(at, archive.parts), target)
        rows = sum(part.rows for part in archive.parts)
        click.echo(f"{file}: {rows} rows of {len(archive.parts)} tables, schema {HEAD}, no key")


def _shapes() -> list[Shape]:
    from models.tables import METADATA  # noqa: PLC0415

    return table_rows.shapes(METADATA)


@contextmanager
def _one_moment(at: Assembled) -> Iterator[Session]:
    """Questions that all see the same moment, however long they take; nobody waits for them."""
    engine = at.outside.database.engine
    options = {} if at.settings.on_sqlite else {"isolation_level": "REPEATABLE READ"}
    with engine.connect().execution_options(**options) as connection:
        yield Session(connection)


def _manifest(at: Assembled, parts: Sequence[Part]) -> Manifest:
    ring, sealer = keys.load(at.settings).ring, at.outside.sealer
    ids = tuple(key.id.hex() for key in ring.seal)
    check = sealer.keyed_hash(_CHECK, _CHECK)
    return Manifest(HEAD, real_now().isoformat(), ids, check, tuple(parts))


def _write_keys(at: Assembled, target: Path) -> None:
    if target.exists():
        raise CannotStart(f"{target}: is there already; keys never go over another file")
    kept = keys.load(at.settings)
    told = {"secret_key": kept.secret_key, "key_ring": json.loads(kept.ring.dump())}
    keys.put(target, json.dumps(told))
    click.echo(f"{target}: the keys, for their owner's eyes; without them no backup opens")


# -- restore -------------------------------------------------------------------------------------


@click.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--keys",
    "keys_file",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="the keys that `backup --keys` wrote, into DATA_DIR",
)
def restore(file: Path, keys_file: Path | None) -> None:
    """FILE into the empty database of these settings; refused where anything is stored."""
    try:
        with reading(file) as archive:
            archive.check()
            _restore(archive, file, keys_file)
    except NoBackup as wrong:
        raise CannotStart(f"{file}: {wrong}") from wrong


def _restore(archive: Reader, file: Path, keys_file: Path | None) -> None:
    from bot import own_keys  # noqa: PLC0415
    from bot.wiring import assemble  # noqa: PLC0415  loads all there is: wrong use needs none of it

    settings, manifest = desk.chosen_settings(), archive.manifest
    if manifest.schema > HEAD:
        raise CannotStart(f"{file}: made by a newer program (schema {manifest.schema})")
    if keys_file is not None:
        _take_keys(settings, keys_file)
    _known(settings, manifest)
    at = assemble(settings, "restore")
    kept = keys.load(settings)
    try:
        _empty(at, manifest)
        _upgrade(at, manifest.schema)
        shapes = [Shape.from_json(part.shape) for part in manifest.parts]

        def put(session: Session) -> tuple[int, bool]:
            parts = zip(shapes, manifest.parts, strict=True)
            counts = [table_rows.load(session, s, archive.rows(part)) for s, part in parts]
            table_rows.count_on(session, shapes)
            return sum(counts), _compared(session, at, kept)

        rows, links_live = at.outside.database.write(put)
        _upgrade(at, "head")
        own_keys.agree(at.outside.database, at.outside.sealer, kept, "restored")
    finally:
        at.close()
    click.echo(f"{rows} rows as of {manifest.made_at}; see `check` and `audit verify`")
    if not links_live:
        click.echo("SECRET_KEY is another than the backup's: links given out before open no more")


def _compared(session: Session, at: Assembled, kept: keys.Keys) -> bool:
    """Whether links given out before the backup still open; the SECRET_KEY of these settings is
    the restored database's. Raises CannotStart where the ring does not open what was put in."""
    from models.upkeep import key_check  # noqa: PLC0415

    if not key_check.is_kept(session):
        return True
    wrong = key_check.compare(session, at.outside.sealer, kept.secret_key)
    if wrong is key_check.Wrong.RING:
        raise CannotStart(_OTHER_RING)
    if wrong is not None:
        key_check.put(session, at.outside.sealer, kept.secret_key)
    return wrong is None


def _upgrade(at: Assembled, revision: str) -> None:
    from bot import schema  # noqa: PLC0415

    schema.upgrade(at.outside.database, revision)


def _take_keys(settings: Settings, source: Path) -> None:
    """Into DATA_DIR where no settings give them; never over other keys."""
    try:
        told = json.loads(source.read_text(encoding="utf-8"))
        ring, secret_key = KeyRing.parse(json.dumps(told["key_ring"])), str(told["secret_key"])
    except (KeyError, TypeError, ValueError) as wrong:
        raise CannotStart(f"{source}: is no file that `backup --keys` wrote") from wrong
    if settings.key_ring is not None or settings.secret_key is not None:
        raise CannotStart("SECRET_KEY and KEY_RING are set already: put the keys there, no --keys")
    folder = keys.data_dir(settings)
    for name, text in (("key_ring.json", ring.dump()), ("secret_key", secret_key)):
        path = folder / name
        if path.exists() and path.read_text(encoding="utf-8").strip() != text.strip():
            raise CannotStart(f"{path}: other keys are there: move them away first")
        keys.put(path, text)


def _known(settings: Settings, manifest: Manifest) -> None:
    """The keys at hand open the backup. Looked at before any could be made up."""
    path = keys.ring_file(settings)
    if path is not None and not path.exists():
        raise CannotStart("there are no keys here: give those of the backup by --keys FILE")
    ring = keys.load_ring(settings)
    sealer = Sealer(ring, lambda count: bytes(count))
    missing = set(manifest.keys[:1]) - {key.id.hex() for key in ring.seal}
    if missing or sealer.keyed_hash(_CHECK, _CHECK) != manifest.check:
        raise CannotStart(_OTHER_RING)


def _empty(at: Assembled, manifest: Manifest) -> None:
    from models.queues import health  # noqa: PLC0415

    database = at.outside.database
    revision = database.read(health.schema_revision)
    if revision is not None and revision != manifest.schema:
        raise CannotStart(
            f"the database's schema is {revision}, the backup's {manifest.schema}: "
            "restore into a database that was not migrated yet"
        )
    if revision is not None and (names := database.read(table_rows.filled)):
        raise CannotStart(f"the database is not empty ({', '.join(names[:5])}): take another one")
