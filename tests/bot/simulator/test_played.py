"""The worker of a simulator: the same work, sooner where office time decides."""

from __future__ import annotations

from bot.worker import BY_OFFICE_TIME, PLAYED_EVERY, played
from scheduler.loop import Tick


def test_what_office_time_brings_is_looked_for_within_seconds_and_nothing_else_is_hurried() -> None:
    usual = [Tick(name, 60.0, bool) for name in sorted(BY_OFFICE_TIME)]
    usual += [Tick("sweep_files", 3600.0, bool), Tick("fetch", 0.3, bool, woken=True)]
    hurried = played(usual)
    assert {tick.every for tick in hurried if tick.name in BY_OFFICE_TIME} == {PLAYED_EVERY}
    assert hurried[-2:] == usual[-2:]
    assert [(tick.name, tick.one) for tick in hurried] == [(t.name, t.one) for t in usual]


def test_a_tick_that_is_quicker_already_stays_so() -> None:
    assert played([Tick("remind", 0.5, bool)]) == [Tick("remind", 0.5, bool)]
