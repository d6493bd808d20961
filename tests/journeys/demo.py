"""A demo as `make run` fills it, prepared once and copied for each that plays in it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot import launcher, settings
from bot.clock import real_now
from bot.simulator import seed
from bot.wiring import assemble
from bot.worker import ticks
from models.calendar import BANGKOK
from scheduler.outbox_send import send_one
from tests.journeys.office_time import Calendar
from tests.journeys.processes import environment_of, until
from tests.journeys.stage import Stage, staged
from tests.journeys.waiting import what_is_due

BEGINS = datetime(2026, 11, 23, 9, 0, tzinfo=BANGKOK)
"""When the demo is begun: an office day of the fiscal year whose working days `reminder-year` was
written for. The other tours go by days that any year has."""

TIMED = ("remind", "announce", "close_requests", "close_roster_requests",
         "say_briefings", "close_campaigns", "close_audit_day", "drop_secret_drafts",
         "reroute_cases")  # fmt: skip
"""What falls due by office time and a worker comes to within a minute."""

_IN_THE_FOLDER = ("SECRET_KEY", "KEY_RING", "DATABASE_URL")


class Demo(Stage):
    """A stage in a folder that was prepared: its keys and its clock are in it."""

    def _environment(self, web_workers: int) -> dict[str, str]:
        given = super()._environment(web_workers)
        return {name: text for name, text in given.items() if name not in _IN_THE_FOLDER}

    def open(self) -> Demo:
        self.start_standin()
        self.start_web()
        self.start_worker()
        self.is_up()
        people = self.database.read(seed.players)
        for person in people:
            self.introduces(person.id, person.name, person.note)
        members = [person.id for person in people]
        group = {"id": launcher.GROUP, "name": seed.GROUP_NAME, "members": members}
        self.sim("POST", "/groups", {**group, "botIn": True})
        self.serves()
        return self


class DemoTime(Calendar):
    """The demo's office time; of everything that falls due, nothing is waited for."""

    def comes(self, moment: datetime) -> None:
        outside = self.worker.outside
        self.stage.office_time_moves((moment - outside.clock.now()).total_seconds())
        self.passes()

    def passes(self) -> None:
        """What is due now happens, and arrives."""
        outside = self.worker.outside
        due = [tick.one for tick in ticks(self.worker) if tick.name in TIMED]
        while any([one(outside) for one in due] + [send_one(outside)]):
            pass
        self.settles()

    def settles(self) -> None:
        """Wait until all has been handled and has left but what is to leave later."""
        stage = self.stage

        def nothing_is_due() -> bool:
            stage.tend()
            idle = stage.sim("POST", "/idle?wait=5")["idle"]
            return bool(idle) and not stage.database.read(
                lambda session: what_is_due(session, self.worker.outside.clock.now())
            )

        until(nothing_is_due, stage.logs, stage.patience)


def prepared(folder: Path, migrated: Path) -> Path:
    """The folder, filled as `make run` fills an empty one at the moment `BEGINS`."""
    (folder / "simulator").mkdir()
    behind = (BEGINS - real_now()).total_seconds()
    clock = json.dumps({"offset_seconds": behind})
    (folder / "simulator" / "clock.json").write_text(clock, encoding="utf-8")
    shutil.copy(migrated, folder / "strong.db")
    (folder / "demo-unfinished").touch()  # as launcher.prepare marks a new database
    launcher.prepare(settings.load(folder, {"DATA_DIR": str(folder)}))
    return folder


@contextmanager
def demo(source: Path, folder: Path) -> Iterator[DemoTime]:
    """A running demo in a copy of the prepared folder."""
    shutil.copytree(source, folder, dirs_exist_ok=True)
    url = f"sqlite:///{folder / 'strong.db'}"
    with staged(lambda: Demo(folder, url, simulated=True)) as stage:
        worker = assemble(settings.load(folder, environment_of(stage.environment)), "trial")
        try:
            yield DemoTime(stage, worker)
        finally:
            worker.close()
