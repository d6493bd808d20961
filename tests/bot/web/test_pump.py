"""The web process's small pool: quick after the acknowledgement, harmless when it fails."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from bot.web import pump
from bot.web.pump import DRAINERS, SENDERS, Pump
from tests.fakes import RecordingLog
from tests.journeys.processes import until
from tests.patience import PATIENCE

Keep = Callable[[Callable[[], bool]], None]


class Work:
    """Units of one kind: so many wait; says when the last was done."""

    def __init__(self, then: Callable[[], None] = lambda: None) -> None:
        self.changed = threading.Condition()
        self.waiting, self.done, self.looks, self.added = 0, 0, 0, 0
        self.threads: Counter[str] = Counter()
        self.then = then

    def add(self, count: int = 1) -> None:
        with self.changed:
            self.waiting += count
            self.added += count

    def one(self) -> bool:
        with self.changed:
            self.looks += 1
            self.threads[threading.current_thread().name] += 1
            self.changed.notify_all()
            if not self.waiting:
                return False
            self.waiting -= 1
        self.then()
        with self.changed:
            self.done += 1
            self.changed.notify_all()
        return True

    def until(self, told: Callable[[], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(told, PATIENCE), (self.done, self.looks)


class Rig:
    """A pump whose every handled event puts one message into the outbox."""

    def __init__(self) -> None:
        self.messages = Work()
        self.events = Work(then=self.messages.add)
        self.log = RecordingLog()
        self.pump = Pump(self.drain_one, lambda _queued: self.messages.one(), self.log)

    def drain_one(self, queued: Callable[[int], None], _in_hand: Keep) -> bool:
        before = self.messages.added
        handled = self.events.one()
        queued(self.messages.added - before)
        return handled

    def store(self, count: int) -> None:
        self.events.add(count)
        self.pump.stored(count)


@pytest.fixture
def rig() -> Iterator[Rig]:
    made = Rig()
    yield made
    made.pump.stop()


def pump_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("pump-")]


def test_making_a_pump_starts_no_thread() -> None:
    pump = Rig().pump
    pump.stored(0)
    assert pump_threads() == []
    pump.stop()


def test_what_was_stored_is_handled_and_then_sent(rig: Rig) -> None:
    rig.store(3)
    rig.events.until(lambda: rig.events.done == 3)
    rig.messages.until(lambda: rig.messages.done == 3)
    assert len(pump_threads()) == DRAINERS + SENDERS


def test_while_webhooks_press_in_nothing_is_drained(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pump, "HELD", PATIENCE)
    rig.pump.press(True)
    rig.store(3)
    until(lambda: len(pump_threads()) > 0 and not all(rig.pump._resting), lambda: "no one woke")
    assert rig.events.looks == 0
    rig.pump.press(False)
    rig.events.until(lambda: rig.events.done == 3)


def test_a_burst_without_end_holds_an_event_up_for_a_moment_only(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pump, "HELD", 0.01)
    rig.pump.press(True)
    rig.store(3)
    rig.events.until(lambda: rig.events.done == 3)


def test_no_look_is_made_for_an_event_that_is_not_there(rig: Rig) -> None:
    for number in range(1, 21):
        rig.store(1)
        rig.messages.until(lambda: rig.messages.done == number)  # noqa: B023  not kept
    rig.pump.stop()
    assert rig.events.looks < 30, "two for each event before"


def test_no_look_is_made_for_a_message_that_is_not_there(rig: Rig) -> None:
    for number in range(1, 21):
        rig.store(1)
        rig.messages.until(lambda: rig.messages.done == number)  # noqa: B023  not kept
    rig.events.then = lambda: None  # an event that is not answered
    rig.store(10)
    rig.events.until(lambda: rig.events.done == 30)
    rig.pump.stop()
    assert rig.messages.looks == 20


def test_a_message_behind_one_on_its_way_leaves_right_after_it(rig: Rig) -> None:
    on_its_way, found_nothing = threading.Event(), threading.Event()
    sent: list[str] = []

    def drain_one(queued: Callable[[int], None], _in_hand: Keep) -> bool:
        handled = rig.events.one()
        queued(2 * handled)
        return handled

    def send_one(_queued: Callable[[int], None]) -> bool:
        if on_its_way.is_set() and not sent:
            found_nothing.set()
            return False
        if len(sent) == 2:
            return False
        if not on_its_way.is_set():
            on_its_way.set()
            assert found_nothing.wait(PATIENCE)
        sent.append(threading.current_thread().name)
        rig.messages.one()
        return True

    rig.pump = Pump(drain_one, send_one, rig.log)
    rig.messages.add(2)
    rig.store(1)
    rig.messages.until(lambda: rig.messages.done == 2)
    assert len(sent) == 2


def test_all_messages_behind_one_on_its_way_leave_after_it(rig: Rig) -> None:
    """Somebody types five answers without waiting: the last one's reply waited for the worker."""
    lane, free = threading.Condition(), [True]
    found_nothing: list[str] = []

    def send_one(_queued: Callable[[int], None]) -> bool:
        with lane:
            if not free[0]:
                found_nothing.append(threading.current_thread().name)
                lane.notify_all()
                return False
            free[0] = False
            if not found_nothing:
                assert lane.wait_for(lambda: len(found_nothing) == 4, PATIENCE)
        sent = rig.messages.one()
        with lane:
            free[0] = True
        return sent

    def drain_one(queued: Callable[[int], None], _in_hand: Keep) -> bool:
        handled = rig.events.one()
        queued(5 * handled)
        return handled

    rig.pump = Pump(drain_one, send_one, rig.log)
    rig.messages.add(5)
    rig.store(1)
    rig.messages.until(lambda: rig.messages.done == 5)


def test_a_message_that_is_put_back_to_be_tried_at_once_is_sent_by_the_pool(rig: Rig) -> None:
    tried: list[str] = []

    def send_one(queued: Callable[[int], None]) -> bool:
        tried.append("")
        if len(tried) == 1:
            rig.messages.add(1)
            queued(1)
        return rig.messages.one()

    rig.pump = Pump(rig.drain_one, send_one, rig.log)
    rig.messages.add(1)
    rig.store(1)
    rig.messages.until(lambda: rig.messages.done == 2)


def test_what_an_earlier_process_left_is_handled_to_the_last(rig: Rig) -> None:
    rig.events.add(50)
    rig.pump.look()
    rig.events.until(lambda: rig.events.done == 50)
    rig.messages.until(lambda: rig.messages.done == 50)


def test_many_callers_at_once_start_the_threads_once(rig: Rig) -> None:
    together = threading.Barrier(12)

    def store() -> None:
        together.wait(PATIENCE)
        rig.store(2)

    callers = [threading.Thread(target=store) for _ in range(12)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join(PATIENCE)
    rig.events.until(lambda: rig.events.done == 24)
    rig.messages.until(lambda: rig.messages.done == 24)
    assert len(pump_threads()) == DRAINERS + SENDERS


def test_a_slow_message_does_not_hold_up_the_others(rig: Rig) -> None:
    go, held = threading.Event(), threading.Event()

    def first_hangs() -> None:
        if not held.is_set():
            held.set()
            assert go.wait(PATIENCE)

    rig.messages.then = first_hangs
    rig.store(1)
    assert held.wait(PATIENCE)
    rig.store(4)
    rig.messages.until(lambda: rig.messages.done == 4)
    go.set()
    rig.messages.until(lambda: rig.messages.done == 5)


def test_a_fault_is_noted_by_its_kind_and_ends_no_thread(rig: Rig) -> None:
    def fails() -> None:
        rig.events.then = rig.messages.add
        raise LookupError("what somebody said")

    rig.events.then = fails
    rig.store(1)
    rig.events.until(lambda: rig.events.waiting == 0)
    while not rig.log.lines:
        assert pump_threads()
    rig.store(1)
    rig.events.until(lambda: rig.events.done == 1)
    assert rig.log.lines == [("error", "pump_failed", {"fault": "LookupError"})]


def test_stopping_finishes_what_runs_and_ends_every_thread(rig: Rig) -> None:
    go, begun = threading.Event(), threading.Event()

    def hangs() -> None:
        begun.set()
        assert go.wait(PATIENCE)

    rig.events.then = hangs
    rig.events.add(5)
    rig.pump.stored(1)
    assert begun.wait(PATIENCE)
    stopping = threading.Thread(target=rig.pump.stop)
    stopping.start()
    while not rig.pump._stopping.is_set():
        assert stopping.is_alive()
    go.set()
    stopping.join(PATIENCE)
    assert not stopping.is_alive() and pump_threads() == []
    assert 1 <= rig.events.done <= DRAINERS
    assert rig.events.waiting >= 5 - DRAINERS


def test_a_pump_that_is_told_of_events_while_it_stops_ends_all_the_same() -> None:
    """A thread that takes all words for itself must not take the word to stop from the others."""

    def stopped_while_told() -> None:
        rig = Rig()
        rig.store(1)
        teller = threading.Thread(target=lambda: [rig.store(1) for _ in range(20)])
        teller.start()
        rig.pump.stop()
        teller.join(PATIENCE)
        assert pump_threads() == []

    for _ in range(60):
        stopped_while_told()


def test_after_stopping_nothing_is_done_any_more(rig: Rig) -> None:
    rig.store(1)
    rig.messages.until(lambda: rig.messages.done == 1)
    rig.pump.stop()
    done, looks = rig.events.done, rig.events.looks
    rig.store(1)
    assert (rig.events.done, rig.events.looks) == (done, looks)


def test_what_is_in_hand_is_sent_without_a_look_for_it(rig: Rig) -> None:
    def drain_one(_queued: Callable[[int], None], in_hand: Keep) -> bool:
        handled = rig.events.one()
        if handled:
            in_hand(sent.one)
        return handled

    sent = Work()
    sent.add(3)
    rig.pump = Pump(drain_one, lambda _queued: rig.messages.one(), rig.log)
    rig.store(3)
    sent.until(lambda: sent.done == 3)
    rig.pump.stop()
    assert rig.messages.looks == 0


def test_what_is_in_hand_is_sent_before_the_threads_end(rig: Rig) -> None:
    go, sent = threading.Event(), Work()
    sent.add(SENDERS + 3)
    sent.then = lambda: None if go.wait(PATIENCE) else pytest.fail("never let go")

    def drain_one(_queued: Callable[[int], None], in_hand: Keep) -> bool:
        for _ in range(sent.waiting):
            in_hand(sent.one)
        return rig.events.one()

    rig.pump = Pump(drain_one, lambda _queued: rig.messages.one(), rig.log)
    rig.store(1)
    sent.until(lambda: sent.looks == SENDERS)
    stopping = threading.Thread(target=rig.pump.stop)
    stopping.start()
    while not rig.pump._stopping.is_set():
        assert stopping.is_alive()
    go.set()
    stopping.join(PATIENCE)
    assert sent.done == SENDERS + 3 and pump_threads() == []
