"""What is read of the simulator's orders, and that one process killed by them comes back alone."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

from bot.clock import OfficeClock
from bot.crew import LOOK_EVERY, Close, Crew, Order, read_order
from tests.patience import PATIENCE

IDLE = [sys.executable, "-c", "import threading; threading.Event().wait()"]
ENDS = [sys.executable, "-c", ""]


@pytest.mark.parametrize(
    "line",
    [b"", b"\n", b"ready 8001\n", b"kill\n", b"kill 3\n", b"kill soon web\n", b"KILL 3 web\n",
     b"\xff\xfe kill 3 web\n"],
)  # fmt: skip
def test_what_is_no_order_is_passed_over(line: bytes) -> None:
    assert read_order(line, 1.0) is None


def test_an_order_names_what_is_killed_and_for_how_long() -> None:
    assert read_order(b"kill 2.5 web worker\n", 7.0) == Order(("web", "worker"), 2.5, 7.0)


@pytest.fixture
def crew() -> Iterator[Crew]:
    made = Crew(OfficeClock().ticks)
    yield made
    made.end()


def test_a_process_that_ends_by_itself_ends_the_watch(crew: Crew) -> None:
    crew.start("worker", ENDS)
    assert crew.watch() == 1


def test_an_errand_ends_and_nothing_follows_from_that(crew: Crew) -> None:
    crew.start("web", IDLE)
    crew.start_errand("menus", [sys.executable, "-c", "raise SystemExit(1)"])
    watching = threading.Thread(target=lambda: codes.append(crew.watch()))
    codes: list[int] = []
    watching.start()
    while not crew.is_over("menus"):
        watching.join(0.01)
    watching.join(2 * LOOK_EVERY)
    crew.stop(0, None)
    watching.join()
    assert codes == [0] and not crew.is_over("web")


def test_a_killed_process_comes_back_alone_and_something_stands_in_meanwhile(crew: Crew) -> None:
    """The stand-in opens only at the second try; a name that nobody has is passed over."""
    orders = 'print("kill 0.4 web nobody", flush=True);' + IDLE[2]
    happened: list[str] = []
    back = threading.Event()

    def close() -> None:
        happened.append("closed")
        back.set()

    def stands_in() -> Close:
        happened.append("tried")
        if len(happened) == 1:
            raise OSError("the port is not free yet")
        happened.append("open")
        return close

    crew.start("web", IDLE, None, stands_in)
    crew.start_ordering("platform", [sys.executable, "-c", orders])
    watching = threading.Thread(target=crew.watch)
    watching.start()
    assert back.wait(PATIENCE)
    crew.stop(0, None)
    watching.join()
    assert happened == ["tried", "tried", "open", "closed"]
    crew.end()
    assert happened.count("closed") == 1
