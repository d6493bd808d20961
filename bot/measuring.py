"""What only a process itself can measure: its disk, and whether it can store."""

from __future__ import annotations

import shutil
import urllib.request
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.clock import real_now
from models.database import Database
from models.queues import health
from models.upkeep.vitals import Machine

if TYPE_CHECKING:
    from bot.wiring import Assembled

FILLING = 4096
PATIENCE = 5.0


def of(assembled: Assembled) -> Callable[[], Machine]:
    """Return what measures this process. It waits two seconds for a lock, and never raises."""

    def measured() -> Machine:
        outside = assembled.outside
        storing = storing_fault(outside.database, outside.owner, outside.random_bytes)
        return Machine(storing, free_bytes(assembled.settings.data_dir))

    return measured


def storing_fault(
    database: Database, owner: str, random_bytes: Callable[[int], bytes]
) -> str | None:
    """Return the kind of fault that storing an event meets now; None if it works."""

    def attempt(session: Session) -> None:
        health.try_storing(session, owner, random_bytes(FILLING), real_now())

    try:
        database.write(attempt, hurried=True)
    except SQLAlchemyError as fault:
        return type(fault).__name__
    return None


def free_bytes(folder: Path) -> int | None:
    """Return what is free on the disk where the folder is, or will be."""
    there = next((each for each in (folder, *folder.absolute().parents) if each.exists()), None)
    try:
        return None if there is None else shutil.disk_usage(there).free
    except OSError:
        return None


def is_alive(origin: str) -> bool:
    """Return whether a web process of the bot answers at this origin of this machine."""
    try:
        with urllib.request.urlopen(f"{origin}/healthz", timeout=PATIENCE) as answer:  # noqa: S310
            return bool(answer.read(16) == b"alive")
    except (OSError, HTTPException):
        return False
