"""What a fault of the database means and what to do, by the code that the database gives it."""

from __future__ import annotations

_SAYS = (
    ("SQLITE_BUSY", "another process holds the database locked: try again in a moment"),
    ("SQLITE_FULL", "the disk of the database is full: make room on it, then do this again"),
    ("SQLITE_IOERR", "the disk of the database is full or fails: make room on it, then try again"),
    ("SQLITE_READONLY", "this user may not write into the database: run this as its owner"),
    ("SQLITE_CANTOPEN", "this user cannot open the database: run this as its owner"),
    ("SQLITE_CORRUPT", "the database's file is damaged: stop everything, restore a backup"),
    ("SQLITE_NOTADB", "the database's file is no database: set DATA_DIR to where it is"),
    ("53100", "the disk of the database is full: make room on it, then do this again"),
    ("55P03", "another process holds the database locked: try again in a moment"),
)


def words(fault: BaseException) -> str | None:
    """Return one line for a fault whose code says enough; else None."""
    said = getattr(fault, "orig", fault)
    code = getattr(said, "sqlite_errorname", None) or getattr(said, "sqlstate", None) or ""
    return next((line for begins, line in _SAYS if code.startswith(begins)), None)
