"""The bot under test: its database with people in it, its processes, and what waits in it."""

from __future__ import annotations

import csv
import io
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import launcher, settings
from bot.roster_file import read_roster_file
from bot.simulator import seed
from bot.wiring import assemble
from models.accounts import joining, roster
from models.people.person import Person
from scheduler.ports import Outside
from tests.bench.processes import SECRET, TOKEN, Process, environment, wait_for

STAFF = 300
STRANGERS = 200
BUREAU = "สำนักบริหารงานกลาง"
WAITING = (
    "SELECT count(*) FROM inbox_event WHERE state = 'waiting'",
    "SELECT count(*) FROM outbox_message WHERE state = 'waiting'",
)
COLUMNS = ("staff_id", "name", "position", "bureau", "work_group", "roles", "supervisor_id")


def staff() -> list[str]:
    """LINE ids of the registered people beside the demo's."""
    return [seed.line_id(f"B{number:04}") for number in range(STAFF)]


def strangers() -> list[str]:
    """LINE ids nobody registered."""
    return [seed.line_id(f"stranger {number}") for number in range(STRANGERS)]


class Office:
    """The bot as `strongbot web` and `strongbot worker` run it, on SQLite in `folder`."""

    def __init__(self, folder: Path, line_origin: str, port: int) -> None:
        self.folder, self.port = folder, port
        folder.mkdir(parents=True)
        self.extra = {
            "LINE_CHANNEL_SECRET": SECRET,
            "LINE_CHANNEL_ACCESS_TOKEN": TOKEN,
            "LINE_API_ORIGIN": line_origin,
            "LINE_DATA_ORIGIN": line_origin,
            "DATA_DIR": str(folder / "data"),
            "PORT": str(port),
            "LOG_FORMAT": "json",
        }
        prepare(folder, self.extra)
        self._database = folder / "data" / "strong.db"
        self.worker = Process("worker", [sys.executable, "-m", "bot", "worker"], folder, self.extra)
        self.web = Process("web", [sys.executable, "-m", "bot", "web"], folder, self.extra)

    def wait(self) -> None:
        """Until web and worker are up. Raises RuntimeError with what they said."""
        try:
            wait_for(self.port, "/readyz")
            wait_for(self.port, "/health")  # the worker too
        except RuntimeError as late:
            said = "\n".join(each.last_words() for each in (self.web, self.worker))
            raise RuntimeError(f"{late}\n{said}") from late

    def stop(self) -> None:
        self.web.stop()
        self.worker.stop()

    def waiting(self) -> tuple[int, int]:
        """Events not handled and messages not sent."""
        with closing(self._open()) as database:
            inbox, outbox = (database.execute(count).fetchone()[0] for count in WAITING)
        return int(inbox), int(outbox)

    def wait_idle(self, seconds: float) -> bool:
        """Until nothing waits; False if that takes longer."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.waiting() == (0, 0):
                return True
            time.sleep(0.1)
        return False

    def forget(self) -> None:
        """Lets go of what waits, so that the others are measured on a quiet machine."""
        with closing(self._open()) as database:
            database.execute("UPDATE inbox_event SET state = 'done' WHERE state = 'waiting'")
        if not self.wait_idle(30):
            raise RuntimeError("the bot did not come to rest")

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self._database, timeout=30, isolation_level=None)


def prepare(folder: Path, extra: dict[str, str]) -> None:
    """Migrated, with the packaged plans, the demo's people and more of them."""
    chosen = settings.load(folder, environment(extra))
    launcher.prepare(chosen)
    assembled = assemble(chosen, "bench")
    outside = assembled.outside

    def fill(session: Session) -> None:
        seed.seed(session, outside.sealer, outside.clock.now(), outside.random_bytes)
        _add_staff(session, outside)

    try:
        outside.database.write(fill)
    finally:
        assembled.close()


def _add_staff(session: Session, outside: Outside) -> None:
    now = outside.clock.now()
    roster.import_roster(session, read_roster_file(_roster().encode(), "roster.csv"), now, False)
    numbers = {f"B{number:04}" for number in range(STAFF)}
    for person in session.scalars(select(Person).where(Person.staff_id.in_(numbers))):
        joining.join(session, person, seed.line_id(person.staff_id), "demo", now)


def _roster() -> str:
    """Every fourth reports, the others are staff."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for number in range(STAFF):
        role = "staff" if number % 4 else "reporter"
        name = f"นางสาวตัวอย่าง คนที่{number}"
        writer.writerow((f"B{number:04}", name, "เจ้าพนักงาน", BUREAU, "", role, "D0102"))
    return out.getvalue()
