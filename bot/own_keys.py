"""The keys of a database: made only with a new one, compared with it at each start.

docs/decisions/0012-keys-and-their-database.md says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from bot import keys
from bot.keys import Keys
from bot.refusals import CannotStart, NoDatabase
from bot.settings import Settings
from models.crypto import Sealer
from models.database import Database, open_database
from models.migrations import HEAD
from models.queues import health
from models.upkeep import key_check, table_rows
from models.upkeep.key_check import Wrong

MAKERS = frozenset({"upgrade", "prepare", "restore"})
"""The roles that may make a database, and its keys with it."""

NEW_SECRET = "new-secret"
"""The role that gives a database another SECRET_KEY."""

_SAYS = {
    Wrong.RING: "the key ring is not the one of this database: set KEY_RING or DATA_DIR to its "
    "own, or put that back from its copy (`backup --keys` writes one)",
    Wrong.SECRET_KEY: "SECRET_KEY is not the one of this database: set its own, or run "
    "`strongbot keys new-secret` if it was changed on purpose",
}


def take(settings: Settings, role: str) -> Keys:
    """Return the keys that open the database; with a new database, make them.

    Raises CannotStart (also if there is no database and this role makes none), SettingsFaults.
    """
    if settings.on_sqlite and role in MAKERS:
        keys.data_dir(settings)
    elif settings.on_sqlite:
        _database_is_there(settings)
    missing = keys.missing(settings)
    if missing:
        _may_be_made(settings, role, missing)
        keys.make(settings)
    return keys.load(settings)


def agree(database: Database, sealer: Sealer, kept: Keys, role: str) -> None:
    """Check that these keys are the database's; give a database without a check value its value.

    Raises CannotStart. Skips a database that is not migrated, and one that a backup is restored
    into: it takes the backup's value.
    """
    if role == "restore":
        return
    wrong = database.read(lambda session: _wrong(session, sealer, kept))
    if wrong is Wrong.RING and role in MAKERS and not database.read(table_rows.filled):
        database.write(lambda session: key_check.put(session, sealer, kept.secret_key))
        return
    _refuse(wrong, role)
    if database.read(_has_no_value):
        wrong = database.write(lambda s: key_check.put_first(s, sealer, kept.secret_key))
        _refuse(wrong, role)


def _wrong(session: Session, sealer: Sealer, kept: Keys) -> Wrong | None:
    if _has_no_value(session):
        from models.upkeep import key_trial  # noqa: PLC0415  loads all tables: a start needs none

        return None if key_trial.fits(session, sealer) else Wrong.RING
    if health.schema_revision(session) is None or not key_check.is_kept(session):
        return None
    return key_check.compare(session, sealer, kept.secret_key)


def _has_no_value(session: Session) -> bool:
    """Return whether the database has this schema but no check value: new, or of older code."""
    return health.schema_revision(session) == HEAD and not key_check.is_kept(session)


def _refuse(wrong: Wrong | None, role: str) -> None:
    if wrong is not None and (wrong is not Wrong.SECRET_KEY or role != NEW_SECRET):
        raise CannotStart(_SAYS[wrong])


def _database_is_there(settings: Settings) -> None:
    name = make_url(settings.database_url).database
    path = Path(name) if name and name != ":memory:" else None
    if path is not None and not _size(path):
        raise NoDatabase(
            f"{path}: there is no database: set DATA_DIR or DATABASE_URL to where it is, "
            "or make a new one by `strongbot db upgrade`"
        )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.exists() else 0
    except OSError as wrong:
        raise CannotStart(
            f"{path}: cannot be looked at ({wrong.strerror}): run this as the user of the bot, "
            "or set DATA_DIR to a folder of that user"
        ) from wrong


def _may_be_made(settings: Settings, role: str, missing: Sequence[Path]) -> None:
    names = ", ".join(map(str, missing))
    if role == NEW_SECRET and missing == [keys.secret_file(settings)]:
        return
    with closing(open_database(settings.database_url, pooled=settings.pooled)) as database:
        used = database.read(table_rows.filled)
    if used:
        copy = "put it back from its copy (`backup --keys` writes one)"
        if missing == [keys.secret_file(settings)]:
            copy += ", or make a new one by `strongbot keys new-secret`"
        raise CannotStart(f"{names}: missing, and the database is used with it: {copy}")
    if role not in MAKERS:
        raise CannotStart(
            f"{names}: missing: set DATA_DIR to where the keys are, or make those of a new "
            "database by `strongbot db upgrade`"
        )
