"""Clients that take their time with a request: a byte a second, or none at all."""

from __future__ import annotations

import selectors
import socket
import threading
from types import TracebackType

IDLE, HEAD, BODY = "idle", "head", "body"
KINDS = (IDLE, HEAD, BODY)
"""Connected and silent; never done with the head; with a whole head, never done with the body."""

_OPENING = {
    IDLE: b"",
    HEAD: b"POST /callback HTTP/1.1\r\nHost: bot.example.go.th\r\nX-Slow: ",
    BODY: b"POST /callback HTTP/1.1\r\nHost: bot.example.go.th\r\nContent-Length: 100000\r\n\r\n",
}


class SlowClients:
    """`count` of them, of these kinds in turn, until the `with` ends; one let go comes back.

    let_go: how many connections the other side has ended so far, by an answer or without one.
    """

    def __init__(self, port: int, count: int, kinds: tuple[str, ...] = KINDS) -> None:
        self.let_go = 0
        self._port, self._count, self._kinds = port, count, kinds
        self._selector = selectors.DefaultSelector()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._live, daemon=True)

    def __enter__(self) -> SlowClients:
        for number in range(self._count):
            self._connect(self._kinds[number % len(self._kinds)])
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stopping.set()
        self._thread.join()
        for key in list(self._selector.get_map().values()):
            self._end(key)
        self._selector.close()

    def _connect(self, kind: str) -> None:
        client = socket.create_connection(("127.0.0.1", self._port), timeout=60)
        client.sendall(_OPENING[kind])
        client.setblocking(False)
        self._selector.register(client, selectors.EVENT_READ, kind)

    def _end(self, key: selectors.SelectorKey) -> None:
        self._selector.unregister(key.fileobj)
        key.fileobj.close()  # type: ignore[union-attr]

    def _live(self) -> None:
        while not self._stopping.is_set():
            for key, _ in self._selector.select(0.5):
                self.let_go += 1
                self._end(key)
                self._connect(key.data)
            if self._stopping.wait(0.5):
                return
            for key in list(self._selector.get_map().values()):
                self._dribble(key)

    def _dribble(self, key: selectors.SelectorKey) -> None:
        try:
            if key.data != IDLE:
                key.fileobj.send(b"x")  # type: ignore[union-attr]
        except OSError:
            pass  # it was let go: the next look finds it
