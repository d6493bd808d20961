"""kill -9 of web and worker at random moments while people report, office after office."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.hard.databases import databases
from tests.hard.playing import Playing
from tests.journeys import ledger
from tests.journeys.reporting import Office
from tests.journeys.stage import Stage, staged
from tests.journeys.test_kills import MANY, kill_at_random

KILLS_AN_OFFICE = 25
"""An office has only so many activities to report while processes are killed."""


def on(kind: str) -> Callable[[Playing], str]:
    """The part on one kind of database."""

    def play(playing: Playing) -> str:
        chance, events, reports = random.Random(playing.seed), 0, 0
        with databases(playing.folder) as fresh:
            for kills in playing.portions(KILLS_AN_OFFICE):
                with (
                    playing.round() as folder,
                    staged(lambda: Stage(folder, fresh(kind), **MANY[kind])) as stage,  # noqa: B023
                ):
                    office = Office(stage)
                    _killed(playing, office, chance, kills)
                    events += len(stage.event_ids)
                    reports += len(office.approved)
        playing.judge()
        return f"{events:,} events, {reports:,} reports: none lost, none twice"

    return play


def _killed(playing: Playing, office: Office, chance: random.Random, kills: int) -> None:
    with office.at_work():
        for _ in range(kills):
            kill_at_random(office.stage, chance, 1)
            playing.went()
    ledger.check(office.stage, office.approved)
