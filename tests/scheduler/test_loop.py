"""The worker's ticks: each unit again and again until it finds nothing, whatever the others do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy.orm import Session

from scheduler.declaration import LookTime, Tick
from scheduler.loop import MOST_A_TICK, Loop
from scheduler.ports import Outside
from tests.fakes import RecordingLog
from tests.patience import PATIENCE

OFTEN, NEVER = 0.02, 1000.0


class Unit:
    """Work of which so much waits; remembers how often it was asked."""

    def __init__(self, waiting: int = 0, then: Callable[[], None] = lambda: None) -> None:
        self.waiting, self.then, self.asked = waiting, then, 0
        self.idle = threading.Event()

    def one(self, _outside: Outside) -> bool:
        self.asked += 1
        if not self.waiting:
            self.idle.set()
            return False
        self.waiting -= 1
        self.then()
        return True


@pytest.fixture
def run(office: Outside) -> Iterator[Callable[..., Loop]]:
    running: list[Loop] = []

    def start(*ticks: Tick) -> Loop:
        running.append(Loop(list(ticks), office))
        running[-1].start()
        return running[-1]

    yield start
    for loop in running:
        if loop._scheduler.running:
            loop.stop()


def _stops_while_a_unit_hangs(loop: Loop, go: threading.Event) -> None:
    """Stops the loop; the unit that hangs is let `go` once it is told to stop."""
    stopping = threading.Thread(target=loop.stop)
    stopping.start()
    while not loop._stopping.is_set():
        assert stopping.is_alive()
    go.set()
    stopping.join(PATIENCE)
    assert not stopping.is_alive()


def test_a_unit_is_asked_until_it_finds_nothing(run: Callable[..., Loop]) -> None:
    unit = Unit(waiting=7)
    run(Tick("unit", OFTEN, unit.one))
    assert unit.idle.wait(PATIENCE)
    assert unit.waiting == 0


def test_a_unit_that_never_ends_lets_the_tick_end(office: Outside) -> None:
    """Else stopping would wait for ever, and a moved clock would never be looked at."""
    unit = Unit(waiting=10 * MOST_A_TICK)
    loop = Loop([Tick("unit", NEVER, unit.one, woken=True)], office)
    loop.wake()
    assert unit.asked == MOST_A_TICK


def test_a_fault_is_noted_by_its_kind_and_the_next_tick_tries_again(
    run: Callable[..., Loop], log: RecordingLog
) -> None:
    def fails() -> None:
        raise LookupError("what somebody said")

    unit, other = Unit(waiting=1, then=fails), Unit(waiting=1)
    run(Tick("unit", OFTEN, unit.one), Tick("other", OFTEN, other.one))
    assert unit.idle.wait(PATIENCE) and other.idle.wait(PATIENCE)
    assert log.lines == [
        ("error", "tick_failed", {"tick": "unit", "fault": "LookupError", "times": 1})
    ]


def test_a_fault_that_stays_is_noted_ever_more_seldom(office: Outside, log: RecordingLog) -> None:
    faults = [True] * 100 + [False] + [True]

    def one(_outside: Outside) -> bool:
        if faults.pop(0):
            raise LookupError("what somebody said")
        return False

    loop = Loop([Tick("unit", NEVER, one, woken=True)], office)
    for _ in range(102):
        loop.wake()
    assert [line[2]["times"] for line in log.lines] == [1, 2, 4, 8, 16, 32, 64, 1]


def test_a_word_from_another_process_does_at_once_what_may_be_waiting(
    run: Callable[..., Loop],
) -> None:
    woken, timed = Unit(waiting=2), Unit(waiting=2)
    loop = run(Tick("woken", NEVER, woken.one, woken=True), Tick("timed", NEVER, timed.one))
    loop.wake()
    assert (woken.waiting, timed.waiting) == (0, 2)


def test_of_what_says_whether_it_waits_only_what_waits_is_asked(
    office: Outside, log: RecordingLog
) -> None:
    busy, idle = Unit(waiting=3), Unit(waiting=3)
    failing = [LookupError("what somebody said")]

    def busy_waits(_session: Session, _at: LookTime) -> bool:
        if failing:
            raise failing.pop()
        return bool(busy.waiting)

    def never(_session: Session, _at: LookTime) -> bool:
        return False

    loop = Loop(
        [Tick("busy", OFTEN, busy.one, busy_waits), Tick("idle", OFTEN, idle.one, never)], office
    )
    loop.start()
    loop.look()  # it fails
    loop.look()
    assert busy.idle.wait(PATIENCE)
    loop.stop()
    assert (busy.waiting, idle.asked) == (0, 0)
    assert log.lines == [
        ("error", "tick_failed", {"tick": "look", "fault": "LookupError", "times": 1})
    ]


def test_what_a_look_began_is_not_begun_twice_and_is_finished_before_the_end(
    office: Outside,
) -> None:
    begun, go, finished = threading.Event(), threading.Event(), threading.Event()

    def hangs() -> None:
        begun.set()
        assert go.wait(PATIENCE)
        finished.set()

    unit = Unit(waiting=2, then=hangs)
    other = Unit(waiting=1)
    loop = Loop(
        [
            Tick("hangs", OFTEN, unit.one, lambda _session, _at: True),
            Tick("other", OFTEN, other.one, lambda _session, _at: bool(other.waiting)),
        ],
        office,
    )
    loop.start()
    loop.look()
    assert begun.wait(PATIENCE)
    loop.look()
    assert other.idle.wait(PATIENCE)  # it waits for no unit that hangs
    assert unit.asked == 1
    _stops_while_a_unit_hangs(loop, go)
    assert finished.is_set()
    assert unit.waiting == 1


def test_a_stop_right_after_a_look_finds_no_thread_dead(office: Outside) -> None:
    """A thread that dies fails the test by itself: pytest notes what it dies of."""
    for _ in range(50):
        unit = Unit(waiting=1)
        loop = Loop([Tick("unit", OFTEN, unit.one, lambda _session, _at: True)], office)
        loop.start()
        loop.look()
        assert unit.idle.wait(PATIENCE)
        loop.stop()


def test_what_is_wanted_seldom_is_asked_at_some_looks_only(office: Outside) -> None:
    asked: list[str] = []

    def waits(name: str) -> Callable[[Session, LookTime], bool]:
        def found(_session: Session, _at: LookTime) -> bool:
            asked.append(name)
            return False

        return found

    unit = Unit()
    ticks = [
        Tick("often", OFTEN, unit.one, waits("often")),
        Tick("seldom", 10 * OFTEN, unit.one, waits("seldom")),
    ]
    loop = Loop(ticks, office)
    assert loop.look_every == OFTEN
    for _ in range(21):
        loop.look()
    assert asked == ["often", "seldom", *(["often"] * 10 + ["seldom"]) * 2]


def test_stopping_finishes_the_unit_that_runs_and_starts_no_other(
    run: Callable[..., Loop],
) -> None:
    begun, go = threading.Event(), threading.Event()

    def hangs() -> None:
        begun.set()
        assert go.wait(PATIENCE)

    unit = Unit(waiting=5, then=hangs)
    loop = run(Tick("unit", OFTEN, unit.one))
    assert begun.wait(PATIENCE)
    _stops_while_a_unit_hangs(loop, go)
    assert unit.waiting == 4
