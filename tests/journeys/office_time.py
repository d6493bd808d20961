"""A stage whose office time begins on another day and is moved from here; passes made at once."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot import settings
from bot.clock import OfficeClock, real_now
from bot.wiring import Assembled, assemble
from models.people.person import RECEIVER, Bureau, Person
from models.plans.plan import Activity
from scheduler.outbox_send import send_one
from scheduler.reminders.reminders_fire import fire_one
from tests import factories
from tests.journeys.processes import environment_of
from tests.journeys.stage import Stage, staged
from tests.journeys.waiting import what_is_due
from tests.models.reminders.owing import DUE, at

BUREAU = "สำนักบริหารงานกลาง"


class OtherDay(Stage):
    """A stage whose office time begins on the day `begins`, at nine."""

    begins = date(2027, 2, 1)

    def begun_at(self) -> datetime:
        return at(self.begins)

    def now(self) -> datetime:
        """Office time as the processes read it."""
        return OfficeClock(moved_by=self.folder / "simulator" / "clock.json").now()

    def what_waits(self, session: Session) -> dict[str, int]:
        return what_is_due(session, self.now())

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
    with staged(lambda: kind(folder, url, simulated=True)) as stage, calendar_of(stage) as calendar:
        yield calendar


@contextmanager
def calendar_of(stage: Stage) -> Iterator[Calendar]:
    """The office time of a stage that is open."""
    given = environment_of(stage.environment)
    worker = assemble(settings.load(stage.folder, given), "trial")
    try:
        yield Calendar(stage, worker)
    finally:
        worker.close()


def owes_one_report(session: Session) -> None:
    """Of the demo's own plan nothing is to be reported, and nobody confirms complaints' numbers:
    whose step is which would not be seen. Activity 9.1 of `BUREAU` is due on `DUE`."""
    session.execute(update(Activity).values(reportable=False))
    for person in session.scalars(select(Person)):
        person.roles = [role for role in person.roles if role != RECEIVER]
    where = session.scalars(select(Bureau).where(Bureau.name == BUREAU)).one()
    factories.activity(session, factories.plan(session), "9.1", [where], [DUE])
