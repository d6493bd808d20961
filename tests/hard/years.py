"""The simulated year (`make simulate`), seed after seed."""

from __future__ import annotations

import logging
from collections.abc import Callable

from tests.hard.playing import Playing
from tests.simulate.__main__ import Played, play


def on(kind: str) -> Callable[[Playing], str]:
    """The part on one kind of database."""

    def play_seeds(playing: Playing) -> str:
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        years: list[Played] = []
        for number in range(playing.size):
            with playing.round():
                year = play(kind, playing.seed + number)
                assert not year.failures, year.failures[:5]
                years.append(year)
            playing.went()
        playing.judge()
        lines = sum(year.account.lines for year in years)
        troubled, kills = (sum(found) for found in zip(*map(_troubles, years), strict=True))
        dearest = max(year.account.share for year in years)
        return (
            f"{lines:,} lines of reminders with {troubled:,} failed calls and {kills:,} killed "
            f"workers: none lost, none doubled; billed at most {dearest:.1%} of the plain policy"
        )

    return play_seeds


def _troubles(year: Played) -> tuple[int, int]:
    return year.account.troubled, year.kills
