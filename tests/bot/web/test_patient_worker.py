"""The web process's readers and writers over real sockets: no client, however slow, takes a
thread; each has its time, and what is no request is told so."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.web.patient_worker import MOST_BODY, REQUEST_SECONDS
from tests.bot.web.house import LARGE, House, answer
from tests.journeys.processes import until

GET = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
CODED = b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.fixture
def houses() -> Iterator[Callable[..., House]]:
    made: list[House] = []

    def make(**settings: Any) -> House:
        made.append(House(**settings).begin())
        return made[-1]

    yield make
    for house in made:
        house.end()


@pytest.fixture
def house(houses: Callable[..., House]) -> House:
    return houses()


def closed(client: socket.socket) -> bool:
    """Whether the other side has ended it; waits until something comes."""
    try:
        return client.recv(1) == b""
    except ConnectionResetError:
        return True


def post(body: bytes, **more: str) -> bytes:
    extra = "".join(f"{name}: {value}\r\n" for name, value in more.items())
    return (
        f"POST / HTTP/1.1\r\nHost: x\r\n{extra}Content-Length: {len(body)}\r\n\r\n".encode() + body
    )


# -- no client takes a thread ------------------------------------------------------------------


def test_while_many_are_slow_others_are_answered(house: House) -> None:
    slow = [house.client(said) for said in (b"", GET[:5], post(b"hello")[:-1]) for _ in range(20)]
    house.waited_for(60)
    assert answer(house.client(post(b"quick"))) == (200, b"quick")
    for client, rest in ((slow[0], GET), (slow[20], GET[5:]), (slow[40], b"o")):
        client.sendall(rest)
        assert answer(client)[0] == 200


def test_who_does_not_fetch_the_answer_takes_no_thread(house: House) -> None:
    lazy = [house.client(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n") for _ in range(4)]
    until(lambda: house.served == 4, lambda: "not all were worked on")
    assert answer(house.client(GET)) == (200, b"")
    assert answer(lazy[0]) == (200, b"x" * LARGE)


def test_who_does_not_close_after_the_last_answer_holds_up_nobody(house: House) -> None:
    last = post(b"x", Connection="close")
    stay = [house.client(last) for _ in range(10)]
    assert [answer(client) for client in stay] == [(200, b"x")] * 10
    assert answer(house.client(GET)) == (200, b"")
    assert house.ticks == 0  # nobody's time had to run out for it
    assert closed(stay[0])


# -- everybody has their time ------------------------------------------------------------------


@pytest.mark.parametrize("said", [b"", GET[:-1], post(b"hello")[:-1]])
def test_a_request_that_takes_too_long_is_let_go(house: House, said: bytes) -> None:
    slow = house.client(said)
    house.waited_for(1)
    house.passes(REQUEST_SECONDS - 1)
    assert len(house.worker.pending_conns) == 1
    house.passes(1)
    assert closed(slow)


def test_a_byte_now_and_then_does_not_make_the_time_longer(house: House) -> None:
    slow = house.client(GET[:1])
    house.waited_for(1)
    for at in range(1, int(REQUEST_SECONDS)):
        slow.sendall(GET[at : at + 1])
        house.passes(1)
    house.passes(1)
    assert closed(slow)


def test_a_kept_connection_may_rest_for_long_and_each_request_has_its_own_time(
    house: House,
) -> None:
    kept = house.client(GET)
    assert answer(kept)[0] == 200
    until(lambda: house.worker.keepalived_conns, lambda: "it was not kept")
    house.passes(74)
    kept.sendall(GET[:4])
    house.waited_for(1)
    house.passes(REQUEST_SECONDS - 1)
    kept.sendall(GET[4:])
    assert answer(kept)[0] == 200
    until(lambda: house.worker.keepalived_conns, lambda: "it was not kept")
    house.passes(75)
    assert closed(kept)


def test_an_answer_may_take_long_while_it_makes_progress(house: House) -> None:
    slow = house.client(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
    until(lambda: house.served == 1, lambda: "it was not worked on")
    house.waited_for(1)
    [conn] = house.worker.pending_conns
    until_then, got = conn.timeout, 0
    house.passes(REQUEST_SECONDS - 1)
    while conn.timeout == until_then:
        got += len(slow.recv(65536))
    assert got < LARGE
    house.passes(REQUEST_SECONDS - 1)
    while piece := slow.recv(min(65536, LARGE)):
        got += len(piece)
        if got > LARGE:
            break
    assert got > LARGE


def test_an_answer_nobody_fetches_is_given_up(house: House) -> None:
    lazy = house.client(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
    until(lambda: house.served == 1, lambda: "it was not worked on")

    def given_up() -> bool:
        house.passes(REQUEST_SECONDS)  # again: its time begins anew with each piece on its way
        return house.worker.nr_conns == 0

    until(given_up, lambda: "it is kept for ever")
    received = 0
    while piece := lazy.recv(65536):
        received += len(piece)
    assert received < LARGE


# -- there are never too many ------------------------------------------------------------------


def test_with_more_clients_than_fit_those_waited_for_longest_go_first(
    houses: Callable[..., House],
) -> None:
    house = houses(worker_connections=5)
    slow = [house.client(GET[:3]) for _ in range(12)]
    assert closed(slow[0])
    assert answer(house.client(GET)) == (200, b"")
    slow[11].sendall(GET[3:])
    assert answer(slow[11]) == (200, b"")
    assert house.worker.nr_conns <= 5


def test_who_is_let_go_in_the_moment_its_bytes_come_ends_nobody_else(
    houses: Callable[..., House],
) -> None:
    house = houses(worker_connections=5)
    waiting = [house.client(GET[:9]) for _ in range(4)]
    house.waited_for(4)
    standing, go_on = threading.Event(), threading.Event()
    house.worker.method_queue.defer(lambda: (standing.set(), go_on.wait(60)))
    standing.wait(60)
    house.client()  # one too many; the loop sees it in the same look as all that follows
    for client in waiting:
        client.sendall(GET[9:])
    go_on.set()
    assert [answer(client)[0] for client in waiting[1:]] == [200, 200, 200]
    assert closed(waiting[0])


def test_of_half_read_bodies_the_largest_goes_when_all_hold_too_much(house: House) -> None:
    half = post(b"x" * MOST_BODY)[: MOST_BODY - 10]
    small = house.client(post(b"hello")[:-1])
    large = [house.client(half) for _ in range(34)]
    until(lambda: house.worker.nr_conns < 35, lambda: "all were kept")
    # The loop of the worker has these connections: ask it, nobody else may walk through them.
    held: list[int] = []
    house.worker.method_queue.defer(
        lambda: held.append(sum(conn.held for conn in house.worker.pending_conns))
    )
    until(lambda: held, lambda: "the loop stands still")
    assert held[0] <= 33 * 1024 * 1024
    small.sendall(b"o")
    assert answer(small) == (200, b"hello")
    assert len(large) == 34


# -- what is no request is told so --------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "status"),
    [(CODED + b"zz\r\nhello\r\n0\r\n\r\n", 400),
     (CODED + b"5\r\nhelloXX0\r\n\r\n", 400),
     (CODED + b"\r\n\r\n", 400),
     (CODED.replace(b"chunked", b"gzip") + b"hello", 400),
     (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: five\r\n\r\nhello", 400),
     (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", 400),
     (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
     (b"\r\n\r\n", 400),
     (b"GET /" + b"x" * 5000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 414),
     (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"x" * 70_000 + b"\r\n\r\n", 431),
     (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % (MOST_BODY + 1), 413),
     (CODED + b"%x\r\n" % (MOST_BODY + 1), 413)],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_4xx_and_the_connection_ends(
    house: House, said: bytes, status: int
) -> None:
    client = house.client(said)
    assert answer(client)[0] == status
    assert closed(client)
    assert house.served == 0


def test_a_refused_body_that_is_still_on_its_way_does_not_destroy_the_answer(house: House) -> None:
    client = house.client(post(b"x" * (3 * MOST_BODY)))
    assert answer(client)[0] == 413


def test_a_fault_is_logged_by_its_kind_only(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        house.worker.log, "error", lambda text, *more, **_: said.append(text % more)
    )
    assert answer(house.client(b"GET /fault HTTP/1.1\r\nHost: x\r\n\r\n"))[0] == 500
    assert said == ["request failed: ValueError"]


# -- HTTP as it is spoken -----------------------------------------------------------------------


def test_requests_sent_without_waiting_are_answered_in_their_order(house: House) -> None:
    client = house.client(b"".join(post(b"%d" % n) for n in range(20)))
    assert [answer(client) for _ in range(20)] == [(200, b"%d" % n) for n in range(20)]


def test_a_body_in_chunks_is_put_together(house: House) -> None:
    client = house.client(CODED + b"5\r\nhello\r\n")
    client.sendall(b"6;x=y\r\n world\r\n0\r\n\r\n" + GET)
    assert answer(client) == (200, b"hello world")
    assert answer(client) == (200, b"")


def test_who_asks_whether_to_go_on_is_told_to(house: House) -> None:
    whole = post(b"hello", Expect="100-continue")
    client = house.client(whole[:-5])
    assert client.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
    client.sendall(b"hello")
    assert answer(client) == (200, b"hello")


def test_a_process_that_ends_answers_what_it_has_and_waits_for_no_slow_client(
    houses: Callable[..., House],
) -> None:
    house = houses(graceful_timeout=60)
    busy = house.client(b"GET /wait HTTP/1.1\r\nHost: x\r\n\r\n")
    house.client(GET[:3])
    house.waited_for(1)
    house.worker.handle_exit(15, None)
    until(lambda: not house.worker._accepting, lambda: "still accepting")
    house.open.set()
    assert answer(busy)[0] == 200

    def ended() -> bool:
        house.ticks += 3600  # again: the answered one's time begins when the loop hears of it
        return house.worker.nr_conns == 0

    until(ended, lambda: "it waits for the slow one")
