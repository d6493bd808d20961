"""The web process alone with LINE: slow clients, a locked database, a full disk."""

from __future__ import annotations

import http.client
import resource
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection

from models.database import Database, open_database
from tests.bot.web.client import signed, stored
from tests.bot.web.test_webhook import body_of, text_event
from tests.journeys.processes import until
from tests.journeys.stage import SECRET, Stage
from tests.slow_clients import SlowClients

pytestmark = pytest.mark.xdist_group("web-alone")
THREADS = 16  # contract of `strongbot web`: of all its workers together


class Web:
    """A web process with its database at `url`; neither worker nor LINE is there."""

    def __init__(self, folder: Path, url: str) -> None:
        self.stage = Stage(folder, url)
        self.database: Database = self.stage.database

    def begin(self) -> Web:
        self.stage.start_web()
        until(lambda: self.asks("GET", "/readyz")[0] == 200, self.stage.logs)
        return self

    def asks(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, str]:
        """Over a connection of its own: the status and the words of the answer; 0 if nobody is
        there."""
        wire = http.client.HTTPConnection("127.0.0.1", self.stage.port, timeout=120)
        try:
            wire.request(method, path, body, headers)
            answer = wire.getresponse()
            return answer.status, answer.read().decode()
        except ConnectionRefusedError:
            return 0, ""
        finally:
            wire.close()

    def delivers(self, number: int) -> int:
        """A webhook as LINE sends it; the status it is answered with."""
        body = body_of(text_event(number))
        signature = signed(body, SECRET)
        return self.asks("POST", "/callback", body, **{"X-Line-Signature": signature})[0]

    def kept(self) -> list[str]:
        return [row.event_id for row in stored(self.database)]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def web(
    request: pytest.FixtureRequest,
    own_database: Callable[[str], str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Web]:
    made = Web(tmp_path_factory.mktemp("web"), own_database(request.param))
    try:
        yield made.begin()
    finally:
        made.stage.close()


def test_webhooks_are_acknowledged_while_more_clients_than_threads_are_slow(web: Web) -> None:
    before = len(web.kept())
    with SlowClients(web.stage.port, 6 * THREADS) as slow:
        assert [web.delivers(number) for number in range(20)] == [200] * 20
        assert slow.let_go == 0  # nobody had to be let go for it
    assert len(web.kept()) == before + 20


def test_a_malformed_body_in_chunks_is_refused_and_not_a_fault(web: Web) -> None:
    wire = http.client.HTTPConnection("127.0.0.1", web.stage.port, timeout=120)
    with closing(wire):
        wire.putrequest("POST", "/callback")
        wire.putheader("Transfer-Encoding", "chunked")
        wire.putheader("X-Line-Signature", signed(b"hello", SECRET))
        wire.endheaders(b"zz\r\nhello\r\n0\r\n\r\n")
        assert wire.getresponse().status == 400
    assert "request_failed" not in web.stage.logs()


@contextmanager
def lock(web: Web) -> Iterator[None]:
    """The database, locked by somebody else until the end; it is waited for up to twenty seconds,
    as work waits."""
    other = open_database(web.stage.url)
    try:
        with other.engine.connect() as connection:
            _take_lock(connection)
            yield
    finally:
        other.close()


def _take_lock(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("ROLLBACK")  # of what it began by itself
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("SET LOCAL lock_timeout = '20s'")
        connection.exec_driver_sql("LOCK TABLE inbox_event IN ACCESS EXCLUSIVE MODE")


def test_a_locked_database_is_told_early_and_does_not_take_all_threads(web: Web) -> None:
    def as_patient_as_work() -> None:
        with lock(web):
            pass

    before = web.kept()
    numbers = range(1000, 1000 + 3 * THREADS)
    with ThreadPoolExecutor(4 * THREADS) as pool:
        with lock(web):
            waits = pool.submit(as_patient_as_work)
            asked = [pool.submit(web.delivers, number) for number in numbers]
            assert web.asks("GET", "/healthz")[0] == 200
            assert [each.result() for each in asked] == [503] * len(numbers)
            until(lambda: web.asks("GET", "/readyz")[0] == 503, web.stage.logs)
            assert web.asks("GET", "/health")[1].startswith("storing_fails: ")
            assert not waits.done()
        waits.result()
    assert web.kept() == before
    until(lambda: web.asks("GET", "/readyz")[0] == 200, web.stage.logs)
    assert [web.delivers(number) for number in numbers[:3]] == [200] * 3
    assert len(web.kept()) == len(before) + 3


@contextmanager
def full_disk(web: Web) -> Iterator[None]:
    """No file of the web process's grows, its log neither."""
    for pid in web.stage.web_pids:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
    try:
        yield
    finally:
        for pid in web.stage.web_pids:
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)


@pytest.mark.parametrize("web", ["sqlite"], indirect=True)  # a server's disk is its own
def test_on_a_full_disk_nothing_is_acknowledged_and_it_serves_again_with_room(web: Web) -> None:
    before = web.kept()
    with full_disk(web):
        assert [web.delivers(number) for number in range(2000, 2010)] == [503] * 10
        until(lambda: web.asks("GET", "/readyz")[0] == 503, web.stage.logs)
        assert web.asks("GET", "/health")[0] == 503
        assert web.asks("GET", "/healthz")[0] == 200
    assert web.kept() == before
    assert web.delivers(2000) == 200
    until(lambda: web.asks("GET", "/readyz")[0] == 200, web.stage.logs)
    assert len(web.kept()) == len(before) + 1
