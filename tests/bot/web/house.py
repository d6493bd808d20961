"""The web process's loop with its threads, in this process and at a port of its own."""

from __future__ import annotations

import os
import selectors
import socket
import threading
from collections.abc import Callable, Iterable
from typing import Any

from gunicorn.config import Config
from gunicorn.glogging import Logger

from bot.web.patient_worker import SMALL, PatientWorker
from bot.web.webhook import Webhook
from tests.journeys.processes import until

LARGE = 6 * 1024 * 1024


class House:
    """A worker with two threads in this process, at a port of its own; its clock is `ticks`.

    webhook: takes what comes to /callback. The application answers a body with itself, /large with
    much, /wait when `open` is set.
    """

    def __init__(self, webhook: Webhook | None = None, **settings: Any) -> None:
        self.ticks = 0.0
        self.open = threading.Event()
        self.served = self.looks = 0
        given = {"threads": 2, "keepalive": 75, "loglevel": "critical", **settings}
        config = Config()
        for name, value in given.items():
            config.set(name, value)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.worker = PatientWorker(
            1, os.getppid(), [self._listener], None, 30, config, Logger(config)
        )
        self.worker._ticks = lambda: self.ticks
        self.worker.notify = self._looks
        self.worker.wsgi = self._app
        if webhook is not None:
            self.worker.acknowledges(webhook)
        self.worker.tpool = self.worker.get_thread_pool()
        self.worker.poller = selectors.DefaultSelector()
        self.worker.method_queue.init()
        self._thread = threading.Thread(target=self.worker.run)
        self._clients: list[socket.socket] = []

    def _app(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        body = environ["wsgi.input"].read()
        if environ["PATH_INFO"] == "/large":
            body = b"x" * LARGE
        if environ["PATH_INFO"] == "/wait":
            self.open.wait(60)
        if environ["PATH_INFO"] == "/fault":
            raise ValueError("what somebody wrote")
        self.served += 1
        start("200 OK", [("Content-Length", str(len(body)))])
        return [body]

    def _looks(self) -> None:
        """Called by the loop, once a round; the next one begins at once."""
        self.looks += 1
        if self.looks % 2:
            self.worker.method_queue.defer(lambda: None)

    def begin(self) -> House:
        self._thread.start()
        return self

    def end(self) -> None:
        self.open.set()
        waited_for = self.worker.pending_conns, self.worker.keepalived_conns
        until(lambda: self.worker.nr_conns == sum(map(len, waited_for)), lambda: "still answering")
        self.worker.alive = False
        self.worker.cfg.set("graceful_timeout", 0)
        self.worker.method_queue.defer(lambda: None)
        self._thread.join()
        for client in self._clients:
            client.close()
        for conn in [*self.worker.pending_conns, *self.worker.keepalived_conns]:
            conn.socket.close()
        self.worker.tmp.close()

    def client(self, said: bytes = b"") -> socket.socket:
        client = socket.socket()
        self._clients.append(client)
        client.settimeout(60)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL)  # what is large waits
        # The loopback's segments are as large as that buffer: a full one would stop the sender
        # until it asks again, each time later. Segments of Ethernet's size do not.
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 1400)
        client.connect(self._listener.getsockname()[:2])
        client.sendall(said)
        return client

    def passes(self, seconds: float) -> None:
        """Time passes, and the loop has looked at its deadlines."""
        self.ticks += seconds
        before = self.looks
        self.worker.method_queue.defer(lambda: None)
        until(lambda: self.looks > before + 1, lambda: "the loop stands still")

    def waited_for(self, count: int) -> None:
        """So many connections are being read or written."""
        until(lambda: len(self.worker.pending_conns) == count, lambda: "not as many")


def answer(client: socket.socket) -> tuple[int, bytes]:
    """The next answer: its status and body."""
    got = b""
    while b"\r\n\r\n" not in got:
        piece = client.recv(1)
        assert piece, "closed without an answer"
        got += piece
    length = next(
        int(line.split(b":")[1]) for line in got.split(b"\r\n") if b"content-length" in line.lower()
    )
    body = b""
    while len(body) < length:
        body += client.recv(length - len(body))
    return int(got.split()[1]), body
