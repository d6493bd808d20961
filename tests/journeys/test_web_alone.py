"""The web process alone with LINE, under real strain: slow clients."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.database import Database
from tests.bot.test_webhook import body_of, text_event
from tests.bot.web import signed, stored
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
        self.stage.start_web()
        until(lambda: self.stage._answers(f"{self.stage.origin}/healthz"), self.stage.logs)

    def asks(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, str]:
        """Over a connection of its own: the status and the words of the answer."""
        wire = http.client.HTTPConnection("127.0.0.1", self.stage.port, timeout=120)
        try:
            wire.request(method, path, body, headers)
            answer = wire.getresponse()
            return answer.status, answer.read().decode()
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
        yield made
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
    wire.putrequest("POST", "/callback")
    wire.putheader("Transfer-Encoding", "chunked")
    wire.putheader("X-Line-Signature", signed(b"hello", SECRET))
    wire.endheaders(b"zz\r\nhello\r\n0\r\n\r\n")
    assert wire.getresponse().status == 400
    wire.close()
    assert "request_failed" not in web.stage.logs()
