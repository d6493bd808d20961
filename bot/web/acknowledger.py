"""Answers LINE's webhooks for the loop, all that are there at once: one thread, one commit.

A thread for each request, and Flask's way to the same few lines, cost twice what storing it costs
(docs/decisions/0090-webhooks-together.md).
"""

from __future__ import annotations

import io
import threading
from collections import deque
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any

from gunicorn.http.message import Request
from gunicorn.http.parser import RequestParser
from gunicorn.util import http_date

from bot.web.connection import Client
from bot.web.webhook import NOT_STORED, Acknowledgement, SignedBody, Webhook

STARTS = b"POST /callback HTTP/1."
MOST_AT_ONCE = 16
"""Whoever just misses a commit waits for it and for their own: with smaller commits that is less,
and so many cost no more each (decisions/0098)."""
PRESSING = 4
"""So many at once are a burst: then answers to people wait for a moment (pump.HELD)."""
CALM_AFTER = 0.02
"""Seconds without a request after which a burst is over."""
_SIGNATURE = "X-LINE-SIGNATURE"


def parsed(config: Any, conn: Client) -> tuple[Request, bool]:
    """Return the request that has come whole, its body read, and whether nothing came after it.

    If gunicorn's parser found another end than ours, we could trust nothing after it. Raises what
    the parser raises.
    """
    parser = RequestParser(config, [conn.incoming.take()], conn.client)
    found = next(parser)
    found.body = io.BytesIO(found.body.read())  # a malformed body shows here
    return found, not parser.unreader.take_buffered()


class Acknowledger:
    """A thread that answers webhooks; the first one starts it.

    keeps(): whether connections may serve another request
    failed(conn, fault): answers a request that is none
    answered(done): takes each connection, and whether it may serve another request
    """

    def __init__(
        self,
        webhook: Webhook,
        config: Any,
        keeps: Callable[[], bool],
        failed: Callable[[Client, Exception], None],
        answered: Callable[[Sequence[tuple[Client, bool]]], None],
    ) -> None:
        self._webhook, self._config, self._keeps = webhook, config, keeps
        self._failed, self._answered = failed, answered
        self._waiting: deque[Client] = deque()
        self._bell = threading.Event()
        self._thread: threading.Thread | None = None
        self._stopping = self._pressed = False

    def takes(self, conn: Client) -> bool:
        """Take the whole request of a connection if it is a webhook. The loop calls it."""
        if conn.incoming.too_large or not conn.incoming.starts(STARTS):
            return False
        self._waiting.append(conn)
        if len(self._waiting) >= PRESSING:  # said before the first of them wake the drainers
            self._press(True)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="acknowledger", daemon=True)
            self._thread.start()
        self._bell.set()
        return True

    def stop(self) -> None:
        """End the thread, after what it has taken."""
        self._stopping = True
        self._bell.set()
        if self._thread is not None:
            self._thread.join(timeout=15)

    def _run(self) -> None:
        while self._waiting or not self._stopping:
            if not self._bell.wait(CALM_AFTER if self._pressed else None):
                self._press(False)
                continue
            self._bell.clear()
            while batch := self._taken(MOST_AT_ONCE):
                self._answer(batch)

    def _taken(self, most: int) -> list[Client]:
        return [self._waiting.popleft() for _ in range(min(most, len(self._waiting)))]

    def _press(self, on: bool) -> None:
        if on != self._pressed:
            self._pressed = on
            self._webhook.pressed(on)

    def _answer(self, batch: list[Client]) -> None:
        done: list[tuple[Client, bool]] = []
        asked = self._read(batch, done)
        try:
            told = self._webhook.answers([_delivery(request) for _, request, _ in asked])
        except Exception as fault:  # noqa: BLE001  our own fault: this thread must go on
            for conn, _, _ in asked:
                self._failed(conn, fault)
                done.append((conn, False))
            asked, told = [], []
        if NOT_STORED in told:
            # Who came meanwhile has waited as long: LINE's patience is over (2 s), tell them all.
            late = self._read(self._taken(len(self._waiting)), done)
            asked += late
            told += [NOT_STORED] * len(late)
        date, keeps = http_date(), self._keeps()
        for (conn, request, whole), answer in zip(asked, told, strict=True):
            keep = keeps and whole and not request.should_close()
            conn.sock.data += _response(request, answer, date, keep)
            done.append((conn, conn.sends() and keep))
        self._answered(done)

    def _read(
        self, batch: Sequence[Client], done: list[tuple[Client, bool]]
    ) -> list[tuple[Client, Request, bool]]:
        asked = []
        for conn in batch:
            try:
                asked.append((conn, *parsed(self._config, conn)))
            except Exception as fault:  # noqa: BLE001  whatever it is, the client is told
                self._failed(conn, fault)
                done.append((conn, False))
        return asked


def _delivery(request: Request) -> SignedBody:
    given = [value for name, value in request.headers if name == _SIGNATURE]
    return SignedBody(request.body.read(), ",".join(given) if given else None)


def _response(request: Request, answer: Acknowledgement, date: str, keep: bool) -> bytes:
    major, minor = request.version
    text = answer.text.encode()
    return (
        f"HTTP/{major}.{minor} {answer.status} {HTTPStatus(answer.status).phrase}\r\n"
        f"Server: gunicorn\r\nDate: {date}\r\n"
        f"Connection: {'keep-alive' if keep else 'close'}\r\n"
        f"Content-Type: text/plain; charset=utf-8\r\nContent-Length: {len(text)}\r\n\r\n"
    ).encode() + text
