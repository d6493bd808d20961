"""A stage whose office time begins on another day and is moved from here; passes made at once."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from bot import settings
from bot.clock import real_now
from bot.wiring import Assembled, assemble
from scheduler.outbox_send import send_one
from scheduler.reminders.reminders_fire import fire_one
from tests.journeys.processes import environment_of
from tests.journeys.stage import Stage, staged
from tests.models.reminders.owing import at


class OtherDay(Stage):
    """A stage whose office time begins on the day `begins`, at nine."""

    begins = date(2027, 2, 1)

    def start_standin(self) -> None:
        clock = self.folder / "simulator" / "clock.json"
        if not clock.exists():
            clock.parent.mkdir()
            behind = (at(self.begins) - real_now()).total_seconds()
            clock.write_text(json.dumps({"offset_seconds": behind}), encoding="utf-8")
        super().start_standin()


class Calendar:
    """The stage's office time; `worker` is one more worker, in this process.

    The stage's own makes a pass every twenty seconds of real time only.
    """

    def __init__(self, stage: Stage, worker: Assembled) -> None:
        self.stage, self.worker = stage, worker

    def comes(self, moment: datetime) -> None:
        """Office time goes on to that moment; a pass is made, and all of it arrives."""
        outside = self.worker.outside
        self.stage.office_time_moves((moment - outside.clock.now()).total_seconds())
        while any([fire_one(outside), send_one(outside)]):
            pass
        self.stage.settles()


@contextmanager
def office_time(migrated: Path, folder: Path, kind: type[OtherDay]) -> Iterator[Calendar]:
    """A stage of that kind in the folder, over a copy of the migrated database."""
    shutil.copy(migrated, folder / "strong.db")
    url = f"sqlite:///{folder / 'strong.db'}"
    with staged(lambda: kind(folder, url, simulated=True)) as stage:
        worker = assemble(settings.load(folder, environment_of(stage.environment)), "trial")
        try:
            yield Calendar(stage, worker)
        finally:
            worker.close()
