"""Looks at one link over the web: HEAD, then the first bytes by GET, within a few seconds.

A host is resolved once, every address it has must be a public one, and the connection goes to
exactly the address that was checked; so again after each redirect. No cookie, no referrer, no
proxy: the host learns our address and the User-Agent.
"""

from __future__ import annotations

import io
import os
import socket
import ssl
import threading
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from http.client import HTTPException, HTTPResponse
from queue import Empty, SimpleQueue
from typing import Any
from urllib.parse import urljoin

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from bot.links import page_signs
from bot.links.address_guard import WEB_PORTS, NotAllowed, WebTarget, is_public, target_of
from bot.links.page_signs import PageAnswer
from models.links import link_states
from models.links.link_states import Looked

USER_AGENT = "StrongClubLinkCheck/1.0 ({asks}HEAD, then a short GET; no crawler)"
MOST_BYTES = 64 * 1024
"""Of one answer, headers and all, no more is ever taken from the wire."""

_PIECE = 4096
_FAILED = (HTTPError, HTTPException, OSError, ValueError)
_NO_SUCH_HOST = frozenset((socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)))


@dataclass(frozen=True)
class LookLimits:
    """What one look may take.

    seconds: for all of it.
    head_seconds: of these, that the answer to HEAD may take.
    redirects: followed, of HEAD and GET together.
    addresses: of a host that are tried.
    """

    seconds: float = 10.0
    head_seconds: float = 4.0
    redirects: int = 5
    addresses: int = 2


def resolve(host: str, port: int, seconds: float) -> Sequence[str]:
    """Returns the addresses of a host. Raises OSError, also if it takes too long.

    The system's resolver knows no limit of time, so it is asked in a thread of its own.
    """
    found: SimpleQueue[Sequence[str] | OSError] = SimpleQueue()

    def ask() -> None:
        try:
            known = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.put(tuple(dict.fromkeys(str(each[4][0]) for each in known)))
        except (OSError, UnicodeError) as fault:
            found.put(fault if isinstance(fault, OSError) else OSError(str(fault)))

    threading.Thread(target=ask, name="resolve", daemon=True).start()
    try:
        answer = found.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return answer


class LinkClient:
    """The LinkLooker port.

    ticks: seconds on a clock nobody moves
    allowed: whether a machine's address may be connected to
    ports: those that links may name
    resolved: returns the addresses of a host, in at most so many seconds
    origin: of the office's bot; the User-Agent tells it, so that a host knows who asks
    """

    def __init__(
        self,
        ticks: Callable[[], float],
        allowed: Callable[[str], bool] = is_public,
        ports: Collection[int] = WEB_PORTS,
        resolved: Callable[[str, int, float], Sequence[str]] = resolve,
        limits: LookLimits | None = None,
        origin: str = "",
    ) -> None:
        self._ticks, self._allowed, self._ports, self._resolved = ticks, allowed, ports, resolved
        self._limits = limits or LookLimits()
        asks = f"+{origin}; " if origin and origin.isascii() else ""
        self._user_agent = USER_AGENT.format(asks=asks)

    def look(self, address: str) -> Looked:
        deadline = _Deadline(self._ticks, self._limits.seconds)
        try:
            return self._look(address, deadline)
        except NotAllowed as refused:
            return Looked(refused.found)
        except _FAILED as fault:
            return Looked(_trouble(fault, deadline))
        finally:
            deadline.end()

    def _look(self, address: str, deadline: _Deadline) -> Looked:
        walk = _Walk(address, self._limits.redirects)
        try:
            answer = self._walked(walk, "HEAD", deadline)
        except (HTTPError, HTTPException, OSError):  # some hosts answer GET only
            walk.address = address
        else:
            settled = answer.there and not answer.is_page
            if settled or answer.status == 429 or answer.retry_after:
                return page_signs.judged(address, answer)
        return page_signs.judged(address, self._walked(walk, "GET", deadline))

    def _walked(self, walk: _Walk, method: str, deadline: _Deadline) -> PageAnswer:
        """Returns the first answer that is no redirect. Raises NotAllowed after too many."""
        while True:
            answer = self._asked(method, walk.address, deadline)
            if not answer.leads_to:
                return answer
            walk.goes_to(answer.leads_to)

    def _asked(self, method: str, address: str, deadline: _Deadline) -> PageAnswer:
        target = target_of(address, self._ports)
        if page_signs.asks_people(target.host):
            raise NotAllowed(link_states.ASKS_PEOPLE)
        machines = self._resolved(target.host, target.port, deadline.left())
        if not machines or not all(map(self._allowed, machines)):
            raise NotAllowed(link_states.INSIDE)
        most = self._limits.head_seconds if method == "HEAD" else self._limits.seconds
        connection = self._connected(target, machines[: self._limits.addresses], deadline, most)
        try:
            return self._answer(connection, method, address, target, deadline)
        finally:
            connection.close()
            deadline.unwatch()

    def _connected(
        self, target: WebTarget, machines: Sequence[str], deadline: _Deadline, most: float
    ) -> HTTPConnection:
        """Returns a connection to the first of these machines that takes it."""
        for place, machine in enumerate(machines, 1):
            connection = self._connection(target, machine, min(most, deadline.left()))
            try:
                connection.connect()
            except ssl.SSLError:
                raise
            except (OSError, HTTPError):
                connection.close()
                if place == len(machines):
                    raise
            else:
                deadline.watch(connection)
                return connection
        raise OSError("no address")

    def _connection(self, target: WebTarget, machine: str, seconds: float) -> HTTPConnection:
        if not target.secure:
            return _Plain(machine, target.port, timeout=seconds)
        return _Secure(
            machine,
            target.port,
            timeout=seconds,
            ssl_context=self._trusted,
            server_hostname=target.host,
        )

    @cached_property
    def _trusted(self) -> ssl.SSLContext:
        return ssl.create_default_context()

    def _answer(
        self,
        connection: HTTPConnection,
        method: str,
        address: str,
        target: WebTarget,
        deadline: _Deadline,
    ) -> PageAnswer:
        headers = {
            "Host": target.host_header,
            "User-Agent": self._user_agent,
            "Accept": "*/*",
            "Accept-Encoding": "identity",
            "Connection": "close",
        }
        if method == "GET":
            headers["Range"] = f"bytes=0-{MOST_BYTES - 1}"
        connection.request(
            method, target.path, headers=headers, preload_content=False, decode_content=False
        )
        answer = connection.getresponse()
        told = {name.lower(): value for name, value in answer.headers.items()}
        page = PageAnswer(address, answer.status, told)
        if method == "HEAD" or not (page.there and page.is_page):
            return page
        body = b""
        with suppress(*_FAILED):  # what came is enough; the rest is cut off
            while deadline.left() and (piece := answer.read(_PIECE)):
                body += piece
        return PageAnswer(address, answer.status, told, body)


class _Limited(io.RawIOBase):
    """The bytes of a connection, which end after MOST_BYTES."""

    def __init__(self, wire: io.RawIOBase) -> None:
        self._wire, self._left = wire, MOST_BYTES

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int | None:
        taken = self._wire.readinto(memoryview(into)[: self._left])
        self._left -= taken or 0
        return taken

    def close(self) -> None:
        super().close()
        self._wire.close()


class _ShortAnswer(HTTPResponse):
    """An answer that ends after MOST_BYTES, headers and all: a host could send millions of them."""

    def __init__(self, sock: socket.socket, *more: Any, **options: Any) -> None:
        super().__init__(sock, *more, **options)
        self.fp: Any = io.BufferedReader(_Limited(self.fp.detach()))


class _Plain(HTTPConnection):
    response_class = _ShortAnswer


class _Secure(HTTPSConnection):
    response_class = _ShortAnswer


@dataclass
class _Walk:
    """Where a look has come to, and how many redirects it may still follow."""

    address: str
    left: int

    def goes_to(self, location: str) -> None:
        if self.left == 0:
            raise NotAllowed(link_states.REDIRECTS)
        self.left -= 1
        self.address = urljoin(self.address, location)


class _Deadline:
    """The end of a look: it cuts connections off, whatever they are doing.

    A timeout of a socket starts anew with every byte; a host that drips could go on for ever.
    """

    def __init__(self, ticks: Callable[[], float], seconds: float) -> None:
        self._ticks, self._until = ticks, ticks() + seconds
        self._lock, self._watched = threading.Lock(), list[socket.socket]()
        self.over = False
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True
        self._timer.start()

    def left(self) -> float:
        """Returns the seconds left. Raises TimeoutError if there are none."""
        left = self._until - self._ticks()
        if self.over or left <= 0:
            raise TimeoutError
        return left

    def watch(self, connection: HTTPConnection) -> None:
        # A copy: closing it twice closes nothing of others, and TLS keeps its own.
        with self._lock:
            self._watched.append(socket.socket(fileno=os.dup(connection.sock.fileno())))

    def unwatch(self) -> None:
        with self._lock:
            for each in self._watched:
                each.close()
            self._watched.clear()

    def end(self) -> None:
        self._timer.cancel()
        self.unwatch()

    def _cut(self) -> None:
        with self._lock:
            self.over = True
            for each in self._watched:
                with suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)


def _trouble(fault: Exception, deadline: _Deadline) -> str:
    """Returns what a look has found that ended without an answer."""
    causes = (fault, fault.__cause__, getattr(fault, "reason", None))
    if deadline.over or any(isinstance(each, TimeoutError) for each in causes):
        return link_states.SLOW
    if any(isinstance(each, ssl.SSLError) for each in causes):
        return link_states.CERTIFICATE
    if isinstance(fault, socket.gaierror) and fault.errno in _NO_SUCH_HOST:
        return link_states.NO_HOST
    return link_states.UNREACHABLE
