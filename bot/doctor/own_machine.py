"""What is looked at on this machine: `.env`, permissions, keys, database, disk, fonts, port."""

from __future__ import annotations

import difflib
import os
import stat
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path

from dotenv import dotenv_values
from sqlalchemy.exc import SQLAlchemyError

from bot import database_faults, measuring, own_database, own_port
from bot.files import MOST_OF_EMBLEM, emblem_of
from bot.findings import Finding, fine, fix
from bot.opener import Opener
from bot.randomness import RandomBytes
from bot.refusals import CannotStart
from bot.settings import NAMES, Settings, SettingsFaults
from models.database import Database
from models.migrations import HEAD
from models.queues import health
from models.upkeep.illnesses import LITTLE_DISK


def of_env(path: Path) -> Iterator[Finding]:
    """Look at `.env`: who may read it, and names that are nearly a setting's."""
    if not path.exists():
        yield fine("there is no .env: the settings come from the environment")
        return
    yield from _closed(path, "600")
    for name in dotenv_values(path, interpolate=False):
        near = difflib.get_close_matches(name, NAMES, 1, 0.85)
        if name not in NAMES and near:
            yield fix(f".env: {name} is no setting; write {near[0]}")


def findings(settings: Settings) -> Iterator[Finding]:
    """Look at everything else that needs no network."""
    closed = _closed_folder(settings.data_dir)
    if closed is not None:
        yield closed
    else:
        yield from _folder(settings)
        yield from _database(settings)
        yield _disk(settings.data_dir)
    yield _fonts()
    if not settings.simulated:
        yield _contact(settings)
    yield _emblem(settings.memo_emblem)
    yield _port(settings)


def _closed(path: Path, mode: str) -> Iterator[Finding]:
    """Yield a finding if others may read the path; it holds secrets or what people wrote."""
    found = path.stat()
    if found.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        yield fix(f"others can read {path}: run `chmod {mode} {path}`")
    elif found.st_uid != os.geteuid():
        yield fix(
            f"{path} is another user's: run the doctor, web and worker as its owner, "
            f"or `chown {os.geteuid()} {path}`"
        )
    else:
        yield fine(f"only its owner can read {path}")


def _closed_folder(folder: Path) -> Finding | None:
    try:
        folder.is_dir()
    except OSError as wrong:
        return fix(
            f"DATA_DIR: {folder} cannot be looked at ({wrong.strerror}): run this as the user of "
            "the bot, or set DATA_DIR to a folder of that user"
        )
    return None


def _folder(settings: Settings) -> Iterator[Finding]:
    folder = settings.data_dir
    if not folder.is_dir():
        return  # where there should be a database in it, that is said next
    yield from _closed(folder, "700")
    if not os.access(folder, os.W_OK | os.X_OK):
        yield fix(f"nothing can be written into {folder}: run `chmod 700 {folder}` as its owner")
    for path in sorted(folder.glob("strong.db*")):
        yield from (finding for finding in _closed(path, "600") if not finding.fine)


def _database(settings: Settings) -> Iterator[Finding]:
    """Look whether it is there, whether keys and schema fit, and whether it stores."""
    try:
        own = own_database.open_own(settings, "doctor", RandomBytes())
    except CannotStart as refused:
        yield fix(str(refused))
        return
    except SettingsFaults as wrong:
        yield from (fix(fault) for fault in wrong.faults)
        return
    with closing(own.database):
        yield fine("key ring and SECRET_KEY are those of the database")
        yield from _stores(own.database)


def _stores(database: Database) -> Iterator[Finding]:
    try:
        fault = database.read(health.schema_fault)
    except SQLAlchemyError as wrong:
        unknown = f"the database cannot be read ({type(wrong).__name__}): see its log"
        fault = database_faults.words(wrong) or unknown
    if fault is not None:
        yield fix(fault)
        return
    revision = database.read(health.schema_revision)
    known = "as this program needs it" if revision == HEAD else f"this program ({HEAD}) works on it"
    yield fine(f"the schema is {revision}, {known}")
    failing = measuring.storing_fault(database, f"doctor-{os.getpid()}", RandomBytes())
    if failing is not None:
        yield fix(
            f"nothing can be stored ({failing}): see that nobody holds the database "
            "locked, and that its disk has room"
        )
    else:
        yield fine("the database stores")


def _disk(folder: Path) -> Finding:
    free = measuring.free_bytes(folder)
    if free is None:
        return fix(f"the disk of {folder} cannot be asked: set DATA_DIR to a folder of its own")
    words = f"{free / 10**9:.1f} GB are free where {folder} is"
    if free >= LITTLE_DISK:
        return fine(words)
    return fix(f"{words}: make room, old backups and logs first")


def _fonts() -> Finding:
    """Look for the documents' font; without it no PDF can be made."""
    try:
        import typst  # noqa: F401, PLC0415  heavy: only the worker loads it

        found = list((files("fontpkg_sarabun") / "files").iterdir())
    except (ImportError, OSError):
        found = []
    if not found:
        return fix("the documents' font is not installed: run `make install`")
    return fine(f"the documents' font is there ({len(found)} files)")


def _contact(settings: Settings) -> Finding:
    if settings.dpo_contact:
        return fine("/privacy says whom people ask about their personal data")
    return fix(
        "DPO_CONTACT is not set: write into it whom people ask about their personal data (name or "
        "office, telephone, e-mail), then restart; until then /privacy says that it is missing"
    )


_TRIED_SIDE = 600
"""Pixels that an emblem is made small to, to see whether it opens."""


def _emblem(path: Path | None) -> Finding:
    if path is None:
        return fine("memos have a marked empty place for the emblem: MEMO_EMBLEM names no file")
    data = emblem_of(path)
    if data is None:
        most = MOST_OF_EMBLEM // 1_000_000
        return fix(f"MEMO_EMBLEM: {path} cannot be read, or is over {most} MB: name a PNG or JPEG")
    with closing(Opener()) as opener:
        opens = opener.small(data, _TRIED_SIDE) is not None
    if not opens:
        return fix(f"MEMO_EMBLEM: {path} opens as no PNG or JPEG: name a file that does")
    return fine("the emblem of memos opens")


def _port(settings: Settings) -> Finding:
    port = settings.port
    reason = own_port.fault(settings.bind, port)
    if reason is None:
        return fine(f"port {port} is free: the web process does not run, `strongbot web` may start")
    if measuring.is_alive(settings.local_origin):
        return fine(f"the web process answers on port {port}")
    return fix(
        f"port {port} on {settings.bind} cannot be had ({reason}), and what is there "
        "is no web process of the bot: end it, or set PORT or BIND"
    )
