"""The bot under test: its database with people in it, its processes, and what waits in it."""

from __future__ import annotations

import csv
import io
import sys
import time
from pathlib import Path

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from bot import launcher, settings
from bot.roster_file import read_roster_file
from bot.simulator import seed
from bot.wiring import assemble
from models.accounts import joining, roster
from models.database import open_database
from models.people.person import Person
from scheduler.ports import Outside
from tests.bench.processes import SECRET, TOKEN, Process, environment, wait_for

STAFF = STRANGERS = 750
"""Together as many as the Secretariat has people."""
BUREAU = "สำนักบริหารงานกลาง"
WAITING = (
    text("SELECT count(*) FROM inbox_event WHERE state = 'waiting'"),
    text("SELECT count(*) FROM outbox_message WHERE state = 'waiting'"),
)
FORGET = text("UPDATE inbox_event SET state = 'done' WHERE state = 'waiting'")
COLUMNS = ("staff_id", "name", "position", "bureau", "work_group", "roles", "supervisor_id")


def staff() -> list[str]:
    """LINE ids of the registered people beside the demo's."""
    return [seed.line_id(f"B{number:04}") for number in range(STAFF)]


def strangers() -> list[str]:
    """LINE ids nobody registered."""
    return [seed.line_id(f"stranger {number}") for number in range(STRANGERS)]


class Office:
    """The bot as `strongbot web` and `strongbot worker` run it, on SQLite in `folder`.

    more: settings beside or instead of these
    """

    def __init__(self, folder: Path, line_origin: str, port: int, **more: str) -> None:
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
            "DATABASE_URL": f"sqlite:///{folder / 'data' / 'strong.db'}",
            **more,
        }
        prepare(folder, self.extra)
        self._database = open_database(self.extra["DATABASE_URL"])
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
        self._database.close()

    def waiting(self) -> tuple[int, int]:
        """Events not handled and messages not sent."""
        inbox, outbox = self._database.read(lambda s: [s.scalar(each) or 0 for each in WAITING])
        return inbox, outbox

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
        self._database.write(lambda session: session.execute(FORGET))
        if not self.wait_idle(30):
            raise RuntimeError("the bot did not come to rest")


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
