"""Administrators who keep the office in chat, while processes are killed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.simulator.seed import line_id
from models.people.person import Person as Listed
from models.reports.form_files import MEDIA_TYPE, WORD
from tests.journeys import ledger
from tests.journeys.office_time import Calendar, OtherDay, calendar_of
from tests.journeys.people import Person, Unlucky, holds
from tests.journeys.stage import Stage
from tests.soaking import SEEDS

Stages = Callable[..., AbstractContextManager[Stage]]
ADMIN = "D0002"
HALFWAY = "drain:before_commit"
"""Where a process dies that has done all of an event's work and stored none of it."""

ON_BOTH = [
    pytest.param(kind, seed, marks=pytest.mark.soak)
    for kind in ("sqlite", "postgresql")
    for seed in SEEDS
]
"""Both databases, each with every seed of kills; all of it is left to `make soak`."""


class Desk:
    """An office on a day of its year. Whoever writes in it is unlucky with processes."""

    def __init__(self, stage: OtherDay, time: Calendar, seed: int, often: float) -> None:
        self.stage, self.time, self.often = stage, time, often
        self.chance = random.Random(seed)
        self.admin = self.unlucky(ADMIN)
        self._before = stage.database.read(ledger.verbs)

    def unlucky(self, staff_id: str) -> Unlucky:
        return Unlucky(self.stage, line_id(staff_id), self.chance, self.often)

    def newcomer(self, staff_id: str) -> Unlucky:
        """Somebody whom the bot has not met."""
        self.stage.introduces(line_id(staff_id), f"คนใหม่ {staff_id}")
        return self.unlucky(staff_id)

    def gets(self, *wanted: str) -> bytes:
        """The document that the administrator has asked for, once it is there.

        wanted: words of the message that brings it.
        """
        self.admin.hears("เปิดเอกสาร", *wanted)
        return self.admin.opens("เปิดเอกสาร")

    def sends(self, data: bytes, name: str, *wanted: str) -> None:
        """The administrator sends a file of Excel or Word; a worker dies while it is opened.

        wanted: words of the answer.
        """
        media = WORD if name.endswith(".docx") else MEDIA_TYPE
        self.admin.sends_document(data, name, media)
        self.stage.kill(self.stage.worker_pids[0])
        self.admin.hears(*wanted)

    def of_roster(self, staff_id: str) -> Listed:
        """The person as the roster has them."""

        def found(session: Session) -> Listed:
            person = session.scalars(select(Listed).where(Listed.staff_id == staff_id)).one()
            assert person.bureau.name
            return person

        return self.stage.database.read(found)

    def done(self, *verbs: str) -> dict[str, int]:
        """How often each of these was done since the day began, as the trail says."""
        since = self.stage.database.read(ledger.verbs) - self._before
        return {verb: since[verb] for verb in verbs}


def told(person: Person, *wanted: str) -> int:
    """How many of the bot's messages to them have all these words."""
    return sum(holds(entry["message"], wanted) for entry in person.entries())


@contextmanager
def at_the_desk(
    stages: Stages, kind: str, seed: int, of: type[OtherDay] = OtherDay, often: float = 0.3
) -> Iterator[Desk]:
    """The office on its day; in the end every message has come once, and every kill was noticed."""
    with stages(kind, of=of, simulated=True) as stage:
        assert isinstance(stage, OtherDay)
        with calendar_of(stage) as time:
            yield Desk(stage, time, seed, often)
        ledger.nothing_lost_nothing_twice(stage)
        assert stage.web_kills + stage.worker_kills > 0
