"""The worker of a simulator: the same work, sooner where office time decides."""

from __future__ import annotations

from dataclasses import replace

from bot.worker import PLAYED_EVERY, played
from scheduler.declaration import Tick


def test_what_office_time_brings_is_looked_for_within_seconds_and_nothing_else_is_hurried() -> None:
    usual = [Tick("forget_cases", 60.0, bool, by_office_time=True)]
    usual += [Tick("sweep_files", 3600.0, bool), Tick("fetch", 0.3, bool, woken=True)]
    hurried = played(usual)
    assert hurried == [replace(usual[0], every=PLAYED_EVERY), *usual[1:]]


def test_a_tick_that_is_quicker_already_stays_so() -> None:
    quick = Tick("remind", 0.5, bool, by_office_time=True)
    assert played([quick]) == [quick]
