"""Webhooks over real sockets, many at a time: what is acknowledged is stored, and nobody's request
costs another one its answer."""

from __future__ import annotations

import json
import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from bot.web.storing import Storing
from bot.web.webhook import Webhook
from scheduler.ports import Outside
from tests.bot.web.client import SECRET, signed, stored
from tests.bot.web.house import House, answer
from tests.bot.web.test_webhook import body_of, text_event
from tests.journeys.processes import until
from tests.patience import PATIENCE

Deliver = Callable[..., socket.socket]
ONE_WRITER = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Of SQLite alone, which one writer writes for all: on PostgreSQL each webhook is stored by itself
and nobody waits for another one, so that nothing can be held up for these tests."""


def request(
    number: int, more: str = "", signature: str | None = None, version: str = "1.1"
) -> bytes:
    body = body_of(text_event(number))
    head = f"POST /callback HTTP/{version}\r\nHost: x\r\nContent-Length: {len(body)}\r\n{more}"
    return f"{head}X-Line-Signature: {signature or signed(body)}\r\n\r\n".encode() + body


def names(office: Outside) -> set[str]:
    return {row.event_id for row in stored(office.database)}


def name(number: int) -> str:
    return f"E{number:025}"


@pytest.fixture
def pressed() -> list[bool]:
    return []


@pytest.fixture
def house(office: Outside, pressed: list[bool]) -> Iterator[House]:
    hook = Webhook(office, Storing(office), (SECRET,), lambda _count: None, pressed.append)
    house = House(hook).begin()
    yield house
    house.end()


@contextmanager
def held_up(office: Outside) -> Iterator[None]:
    """The database's one writer is busy inside the block."""
    begun, go = threading.Event(), threading.Event()

    def holds(_session: Session) -> None:
        begun.set()
        assert go.wait(PATIENCE)

    thread = threading.Thread(target=office.database.write, args=(holds,))
    thread.start()
    assert begun.wait(PATIENCE)
    try:
        yield
    finally:
        go.set()
        thread.join(PATIENCE)


def all_at_once(house: House, office: Outside, requests: list[bytes]) -> list[tuple[int, bytes]]:
    """Their answers; the thread meets all but the first of them together."""
    with held_up(office):
        first = house.client(requests[0])
        writer = office.database._writer
        until(lambda: bool(writer and writer._appends), lambda: "the first one is not being stored")
        others = [house.client(each) for each in requests[1:]]
        hand = house.worker._acknowledger
        until(lambda: len(hand._waiting) == len(others), lambda: "not all are there")
    return [answer(each) for each in (first, *others)]


def test_a_webhook_is_stored_and_its_connection_serves_the_next_one(
    house: House, office: Outside
) -> None:
    client = house.client(request(1))
    assert answer(client) == (200, b"")
    assert names(office) == {name(1)}
    client.sendall(request(2))
    assert answer(client) == (200, b"")
    assert names(office) == {name(1), name(2)}
    assert house.served == 0, "the application had nothing to do with it"


@ONE_WRITER
def test_whoever_comes_together_is_stored_in_one_commit(
    house: House, office: Outside, pressed: list[bool]
) -> None:
    commits: list[object] = []
    event.listen(office.database.engine, "commit", commits.append)
    answers = all_at_once(house, office, [request(number) for number in range(1, 21)])
    assert answers == [(200, b"")] * 20
    assert names(office) == {name(number) for number in range(1, 21)}
    assert len(commits) == 4, "who held it up, the first one, sixteen, and the other three"
    until(lambda: pressed == [True, False], lambda: pressed)


@ONE_WRITER
def test_what_is_no_webhook_costs_the_others_nothing(house: House, office: Outside) -> None:
    strange = b"POST /callback HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nBad Header\r\n\r\n{}"
    unsigned = request(3, signature="bm8=")
    unread = b"POST /callback HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"
    answers = all_at_once(house, office, [request(1), strange, unsigned, unread, request(2)])
    assert [status for status, _ in answers] == [200, 400, 400, 400, 200]
    assert names(office) == {name(1), name(2)}


@ONE_WRITER
def test_a_row_that_cannot_be_stored_costs_the_others_nothing(
    house: House, office: Outside
) -> None:
    def refuse(session: Session) -> None:
        session.execute(
            text(
                "CREATE TRIGGER refuse BEFORE INSERT ON inbox_event "
                f"WHEN NEW.event_id = '{name(3)}' BEGIN SELECT RAISE(ABORT, 'no'); END"
            )
        )

    office.database.write(refuse)
    answers = all_at_once(house, office, [request(number) for number in range(1, 6)])
    assert [status for status, _ in answers] == [200, 200, 503, 200, 200]
    assert answers[2][1].startswith(b"this one")
    assert names(office) == {name(number) for number in (1, 2, 4, 5)}


def test_a_fault_of_our_own_is_told_and_the_next_webhook_is_taken(office: Outside) -> None:
    faults = [ValueError("what somebody wrote")]

    def stored_then_fails(_count: int) -> None:
        if faults:
            raise faults.pop()

    house = House(Webhook(office, Storing(office), (SECRET,), stored_then_fails)).begin()
    try:
        status, words = answer(house.client(request(1)))
        assert status == 500 and b"somebody" not in words
        assert answer(house.client(request(2))) == (200, b"")
    finally:
        house.end()
    assert names(office) == {name(1), name(2)}


@pytest.mark.soak
@ONE_WRITER
def test_a_database_that_takes_nothing_is_told_to_all_who_wait(
    house: House, office: Outside
) -> None:
    path = office.database.engine.url.database
    with closing(sqlite3.connect(str(path), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        clients = [house.client(request(number)) for number in range(1, 9)]
        assert [answer(each) for each in clients] == [(503, b"not stored, deliver again")] * 8
        other.execute("ROLLBACK")
    clients[0].sendall(request(1))
    assert answer(clients[0]) == (200, b"")
    assert names(office) == {name(1)}


@pytest.mark.parametrize(
    "asked", [request(1, more="Connection: close\r\n"), request(1, version="1.0")]
)
def test_a_client_that_wants_no_more_is_let_go(house: House, office: Outside, asked: bytes) -> None:
    client = house.client(asked)
    assert answer(client) == (200, b"")
    assert client.recv(1) == b""
    assert names(office) == {name(1)}


def test_two_requests_in_one_piece_are_both_answered(house: House, office: Outside) -> None:
    client = house.client(request(1) + request(2))
    assert [answer(client), answer(client)] == [(200, b""), (200, b"")]
    assert names(office) == {name(1), name(2)}


def test_other_addresses_are_the_applications(house: House, office: Outside) -> None:
    body = json.dumps({"events": []}).encode()
    for path in ("/", "/callback/more", "/callbacks"):
        head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n"
        assert answer(house.client(head.encode() + body)) == (200, body)
    assert house.served == 3
    assert not names(office)
