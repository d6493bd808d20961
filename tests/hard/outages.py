"""PostgreSQL in trouble while people report: cut off, stopped and started, dead and followed."""

from __future__ import annotations

import random
from collections.abc import Callable

from sqlalchemy.exc import SQLAlchemyError

from tests import migrated
from tests.hard.playing import Playing
from tests.hard.servers import Servers, servers
from tests.journeys import ledger
from tests.journeys.processes import pause
from tests.journeys.reporting import Office
from tests.journeys.stage import Stage, staged

TROUBLES_AN_OFFICE, LONG_ONES = 10, 3
"""An office has only so many activities to report meanwhile."""
DAY_OF_REDELIVERIES = [1.0] * 200
"""LINE delivers what was not acknowledged again, for long enough."""


class Cared(Stage):
    """A stage whose database is away now and then. No process dies, so no lease is anybody's."""

    def is_up(self) -> None:
        super().is_up()
        self.sim("POST", "/webhook", {"backoff": DAY_OF_REDELIVERIES})

    def tend(self) -> None:
        try:
            super().tend()
        except SQLAlchemyError:  # it is away; what it holds is seen to when it is back
            pass


Trouble = Callable[[Servers, random.Random], None]


def cut(two: Servers, chance: random.Random) -> None:
    """Every connection is reset, whatever it is in the middle of."""
    pause(chance.uniform(0.2, 1.5))
    two.way.cut()


def stopped(two: Servers, chance: random.Random) -> None:
    """The leading server is stopped, gently or not, and started after a few seconds."""
    pause(chance.uniform(0.5, 3.0))
    two.leading.stop(chance.choice(("fast", "immediate")))
    two.way.cut()
    pause(chance.choice((0.0, 2.0, 8.0)))
    two.leading.start()


def failed_over(two: Servers, chance: random.Random) -> None:
    """The leading server dies and its follower leads; then it has a follower again."""
    pause(chance.uniform(0.5, 3.0))
    two.dies()


def of(trouble: Trouble, an_office: int = TROUBLES_AN_OFFICE) -> Callable[[Playing], str]:
    """The part of one kind of trouble; after so many of them a new office."""

    def play(playing: Playing) -> str:
        chance, events, reports = random.Random(playing.seed), 0, 0
        with servers() as two:
            template = two.fresh()
            migrated.upgraded(template)
            two.way.cut()  # nobody may be on what is copied
            name = template.rpartition("/")[2]
            for times in playing.portions(an_office):
                with (
                    playing.round() as folder,
                    staged(
                        lambda: Cared(folder, two.fresh(name), workers=2, web_workers=2)  # noqa: B023
                    ) as stage,
                ):
                    office = Office(stage)
                    with office.at_work():
                        for _ in range(times):
                            trouble(two, chance)
                            playing.went()
                    ledger.check(stage, office.approved)
                    events += len(stage.event_ids)
                    reports += len(office.approved)
        playing.judge()
        return f"{events:,} events, {reports:,} reports: none lost, none twice"

    return play
