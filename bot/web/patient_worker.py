"""gunicorn's threaded worker, but no thread ever waits for a client.

One loop reads requests and writes answers, however slow each client is. A thread takes a request
only when all of it is there (docs/decisions/0015-slow-clients.md).
"""

from __future__ import annotations

import errno
import selectors
import socket
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import Any

from gunicorn import util
from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine, NoMoreData, ParseException
from gunicorn.workers.gthread import STOP_KEEPALIVE_LINGER, ThreadWorker

from bot import heap
from bot.clock import OfficeClock
from bot.web.acknowledger import Acknowledger, parsed
from bot.web.connection import Client
from bot.web.webhook import Webhook

REQUEST_SECONDS = 15.0
"""The limit for a whole request, for each progress of an answer on its way out, and for a client to
close its side."""

MOST_BODY = 1024 * 1024
MOST_HELD = 32 * 1024 * 1024
"""Bytes of half-read requests and half-sent answers. Beyond it, the largest connection is
closed."""

SMALL = 64 * 1024


Ready = Callable[[Client, socket.socket], None]


class PatientWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """Reads a request first, where gunicorn's own worker hands the connection to a thread.

    `pending_conns`: connections that the loop waits for, by deadline. `keepalived_conns`: those
    between two requests. If no further connection fits, the one that has waited longest goes.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.pending_conns: deque[Client]
        self.keepalived_conns: deque[Client]
        self._ticks = OfficeClock().ticks
        self._most_body = MOST_BODY
        self._acknowledger: Acknowledger | None = None

    def load_wsgi(self) -> None:
        with heap.loading():
            super().load_wsgi()
        extensions = getattr(self.wsgi, "extensions", {})
        self._most_body = extensions.get("most_body_bytes", MOST_BODY)
        if "webhook" in extensions:
            self.acknowledges(extensions["webhook"])

    def acknowledges(self, webhook: Webhook) -> None:
        """Bring this webhook its requests, many at a time; the application gets the others."""

        def failed(conn: Client, fault: Exception) -> None:
            self.handle_error(None, conn.sock, conn.client, fault)

        def answered(done: Sequence[tuple[Client, bool]]) -> None:
            self.method_queue.defer(self._all_finished, done)

        self._acknowledger = Acknowledger(webhook, self.cfg, self._keeps, failed, answered)

    def _keeps(self) -> bool:
        """Return whether connections may serve another request."""
        return bool(self.alive)

    def run(self) -> None:
        super().run()
        if self._acknowledger is not None:
            self._acknowledger.stop()

    def enqueue_req(self, conn: Client) -> None:
        """Hand a whole request over."""
        taken = self._acknowledger is not None and self._acknowledger.takes(conn)
        if not taken:
            super().enqueue_req(conn)

    # -- the loop: waits for clients, never for one of them -------------------------------------

    def accept(self, listener: socket.socket) -> None:
        try:
            sock, address = listener.accept()
        except OSError as fault:
            if fault.errno in (errno.EMFILE, errno.ENFILE):
                self._let_one_go()
            elif fault.errno not in (errno.EAGAIN, errno.ECONNABORTED, errno.EWOULDBLOCK):
                raise
            return
        sock.setblocking(False)
        self.nr_conns += 1
        self._await(Client(sock, address, listener.getsockname(), self._most_body))
        if self.nr_conns >= self.worker_connections:
            self._let_one_go()

    def on_client_socket_readable(self, conn: Client, _sock: socket.socket) -> None:
        """The first bytes of another request came: start its time."""
        self._leave(conn, self.keepalived_conns)
        piece = conn.received()
        if piece == b"":
            self._close(conn)
        else:
            conn.incoming.add(piece or b"")
            self._begin(conn)

    def _begin(self, conn: Client) -> None:
        """Hand over a request that came in one piece; wait for the rest of any other."""
        if conn.incoming.whole:
            self.enqueue_req(conn)
        else:
            self._await(conn)
            self._encourage(conn)

    def on_pending_socket_readable(self, conn: Client, _sock: socket.socket) -> None:
        piece = conn.received()
        if piece is None:
            return
        if not piece:
            self._drop(conn, self.pending_conns)
        elif not conn.answered:
            conn.incoming.add(piece)
            if conn.incoming.whole:
                self._leave(conn, self.pending_conns)
                self.enqueue_req(conn)
            else:
                self._encourage(conn)

    def _encourage(self, conn: Client) -> None:
        """Tell the sender of half a request to continue, if it waits for that."""
        if conn.incoming.wants_continue:
            conn.incoming.wants_continue = False
            with suppress(OSError):
                conn.socket.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        if conn.held > SMALL:
            self._relieve()

    def finish_request(self, conn: Client, future: Future[bool]) -> None:
        """The thread is done; the loop sends the answer."""
        self._finished(
            conn, not future.cancelled() and future.exception() is None and future.result()
        )

    def _all_finished(self, done: Sequence[tuple[Client, bool]]) -> None:
        for conn, keep in done:
            self._finished(conn, keep)

    def _finished(self, conn: Client, keep: bool) -> None:
        conn.keep = keep
        if conn.sock.data:
            self._await(conn, selectors.EVENT_WRITE)
            if conn.held > SMALL:
                self._relieve()
        else:
            self._go_on(conn)

    def _on_writable(self, conn: Client, _sock: socket.socket) -> None:
        self._leave(conn, self.pending_conns)
        if not conn.sends():
            self._close(conn)
        elif conn.sock.data:
            self._await(conn, selectors.EVENT_WRITE)  # it made progress: start its time again
        else:
            self._go_on(conn)

    def _go_on(self, conn: Client) -> None:
        """The answer has left: read the next request, or close."""
        if not conn.keep:
            conn.answered = True
            try:
                conn.socket.shutdown(socket.SHUT_WR)
            except OSError:
                self._close(conn)
            else:
                self._await(conn)  # if closed at once, bytes still to come would destroy the answer
        elif len(conn.incoming):
            self._begin(conn)
        else:
            self._rest(conn)

    def _await(self, conn: Client, event: int = selectors.EVENT_READ) -> None:
        reading = event == selectors.EVENT_READ
        ready = self.on_pending_socket_readable if reading else self._on_writable
        conn.timeout = self._ticks() + (REQUEST_SECONDS if self.alive else STOP_KEEPALIVE_LINGER)
        self.pending_conns.append(conn)
        self.poller.register(conn.socket, event, partial(self._unless_closed, ready, conn))

    def _rest(self, conn: Client) -> None:
        conn.timeout = self._ticks() + (self.cfg.keepalive if self.alive else 0.0)
        self.keepalived_conns.append(conn)
        ready = partial(self._unless_closed, self.on_client_socket_readable, conn)
        self.poller.register(conn.socket, selectors.EVENT_READ, ready)

    def _unless_closed(self, ready: Ready, conn: Client, sock: socket.socket) -> None:
        """Of the events found in one look, an earlier one may have let this client go."""
        if not conn.closed:
            ready(conn, sock)

    # -- letting go -------------------------------------------------------------------------------

    def murder_keepalived(self, force: bool = False) -> None:
        self._end_overdue(self.keepalived_conns, force)

    def murder_pending(self) -> None:
        self._end_overdue(self.pending_conns)

    def _end_overdue(self, conns: deque[Client], force: bool = False) -> None:
        now = self._ticks()
        while conns and (force or conns[0].timeout <= now):
            self._drop(conns[0], conns)

    def _cap_keepalive(self, deadline: float) -> None:
        """When the process ends, wait for slow clients no longer than for resting ones."""
        for conn in (*self.keepalived_conns, *self.pending_conns):
            conn.timeout = min(conn.timeout, deadline)

    def _let_one_go(self) -> None:
        conns = self.keepalived_conns or self.pending_conns
        if conns:
            self._drop(conns[0], conns)

    def _relieve(self) -> None:
        most = max(MOST_HELD, 2 * self._most_body)
        while self.pending_conns and sum(conn.held for conn in self.pending_conns) > most:
            self._drop(max(self.pending_conns, key=lambda conn: conn.held), self.pending_conns)

    def _drop(self, conn: Client, conns: deque[Client]) -> None:
        self._leave(conn, conns)
        self._close(conn)

    def _leave(self, conn: Client, conns: deque[Client]) -> None:
        conns.remove(conn)
        self.poller.unregister(conn.socket)

    def _close(self, conn: Client) -> None:
        self.nr_conns -= 1
        conn.closed = True
        conn.socket.close()

    # -- a thread of work -------------------------------------------------------------------------

    def handle(self, conn: Client) -> bool:
        """Answer a whole request. Returns whether the connection may serve another one."""
        keep = self._answer(conn)
        return conn.sends() and keep

    def _answer(self, conn: Client) -> bool:
        if conn.incoming.too_large:
            util.write_error(conn.sock, 413, "Content Too Large", "")
            return False
        try:
            request, whole = parsed(self.cfg, conn)
            return self.handle_request(request, conn) and whole
        except StopIteration:
            return False
        except Exception as fault:  # noqa: BLE001  whatever it is, the client is told
            self.handle_error(None, conn.sock, conn.client, fault)
            return False

    def handle_error(self, _req: Any, client: Any, _address: Any, fault: BaseException) -> None:
        """Answer 4xx to bytes that are no request, and log nothing of them."""
        if isinstance(fault, ParseException | NoMoreData):
            status, reason = _REFUSALS.get(type(fault), (400, "Bad Request"))
        else:
            status, reason = 500, "Internal Server Error"
            self.log.error("request failed: %s", type(fault).__name__)
        with suppress(OSError):
            util.write_error(client, status, reason, "")


_REFUSALS = {
    LimitRequestLine: (414, "URI Too Long"),
    LimitRequestHeaders: (431, "Request Header Fields Too Large"),
}
