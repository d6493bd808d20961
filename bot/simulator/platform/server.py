"""A small threaded HTTP/1.1 server for one WSGI application; loopback, keep-alive, no TLS.

werkzeug's own server closes each connection after one answer, but LINE's clients keep theirs open.
So this one uses a thread a connection. If an application sets `environ["standin.abort"]`, the
server throws its answer away and closes the connection: to the bot the answer is lost.
"""

from __future__ import annotations

import io
import socket
import sys
import threading
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any, Protocol
from urllib.parse import unquote_to_bytes

IDLE_SECONDS = 120
MAX_LINE = 65_536
MAX_HEADERS = 100
MAX_BODY = 210 * 1024 * 1024  # LINE lets people send videos of 200 MB
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Stream(Protocol):
    """What the server reads of a connection."""

    def readline(self, limit: int, /) -> bytes: ...

    def read(self, size: int, /) -> bytes: ...


class BadRequest(Exception):
    """The bytes are not HTTP that this server takes; `status` is the answer before closing."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Server:
    """Listens from the moment it is made; `serve()` blocks until `close()`."""

    def __init__(self, app: Application, host: str, port: int) -> None:
        self._app = app
        self._socket = socket.create_server((host, port), backlog=1024)
        self.host, self.port = self._socket.getsockname()[:2]
        self._lock = threading.Lock()
        self._connections: set[socket.socket] = set()
        self._open = True

    def serve(self) -> None:
        """Accept connections until closed."""
        while self._open:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.settimeout(IDLE_SECONDS)
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def close(self) -> None:
        """Stop listening and close every connection."""
        self._open = False
        with self._lock:
            open_ = [self._socket, *self._connections]
        for each in open_:
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # closed already
        self._socket.close()

    def _talk(self, connection: socket.socket) -> None:
        with self._lock:
            self._connections.add(connection)
        try:
            with connection, connection.makefile("rb", MAX_LINE) as stream:
                while self._open and self._one(connection, stream):
                    pass
        except OSError:
            return  # the other side is gone: nothing to tell it
        finally:
            with self._lock:
                self._connections.discard(connection)

    def _one(self, connection: socket.socket, stream: Stream) -> bool:
        """Answer one request. Returns whether the connection stays open."""
        try:
            environ = self._read(connection, stream)
        except BadRequest as bad:
            connection.sendall(_head(f"{bad.status} {HTTPStatus(bad.status).phrase}", [], 0, False))
            return False
        if environ is None:
            return False
        status, headers, body = self._run(environ)
        if environ.get("standin.abort"):
            return False
        keep = environ["standin.keep_alive"]
        if environ["REQUEST_METHOD"] == "HEAD":
            connection.sendall(_head(status, headers, len(body), keep))
        else:
            connection.sendall(_head(status, headers, len(body), keep) + body)
        return bool(keep)

    def _run(self, environ: dict[str, Any]) -> tuple[str, list[tuple[str, str]], bytes]:
        started: list[Any] = []

        def start(status: str, headers: list[tuple[str, str]], _fault: Any = None) -> None:
            started[:] = [status, headers]

        answer = self._app(environ, start)
        try:
            body = b"".join(answer)
        finally:
            close = getattr(answer, "close", None)
            if close:
                close()
        return started[0], started[1], body

    def _read(self, connection: socket.socket, stream: Stream) -> dict[str, Any] | None:
        line = stream.readline(MAX_LINE)
        if not line.strip():
            return None
        parts = line.decode("latin-1").split()
        if len(parts) != 3 or not parts[2].startswith("HTTP/1."):
            raise BadRequest(400)
        headers = _headers(stream)
        environ = self._environ(parts, headers)
        if headers.get("expect", "").lower() == "100-continue":
            connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        environ["wsgi.input"] = io.BytesIO(_body(stream, headers))
        return environ

    def _environ(self, parts: list[str], headers: dict[str, str]) -> dict[str, Any]:
        path, _, query = parts[1].partition("?")
        environ: dict[str, Any] = {
            "REQUEST_METHOD": parts[0],
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
            "QUERY_STRING": query,
            "SERVER_NAME": self.host,
            "SERVER_PORT": str(self.port),
            "SERVER_PROTOCOL": parts[2],
            "REMOTE_ADDR": self.host,
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            "standin.keep_alive": _keeps(parts[2], headers),
        }
        for name, value in headers.items():
            environ["HTTP_" + name.upper().replace("-", "_")] = value
        for name in ("CONTENT_TYPE", "CONTENT_LENGTH"):
            if "HTTP_" + name in environ:
                environ[name] = environ.pop("HTTP_" + name)
        return environ


def _headers(stream: Stream) -> dict[str, str]:
    found: dict[str, str] = {}
    for _ in range(MAX_HEADERS):
        line = stream.readline(MAX_LINE)
        if line in (b"\r\n", b"\n", b""):
            return found
        name, colon, value = line.decode("latin-1").partition(":")
        if not colon or "_" in name:
            raise BadRequest(400)
        found[name.strip().lower()] = value.strip()
    raise BadRequest(431)


def _body(stream: Stream, headers: dict[str, str]) -> bytes:
    if "transfer-encoding" in headers:
        raise BadRequest(411)
    length = headers.get("content-length", "0")
    if not length.isdecimal():
        raise BadRequest(400)
    if int(length) > MAX_BODY:
        raise BadRequest(413)
    body = stream.read(int(length))
    if len(body) < int(length):
        raise BadRequest(400)
    return body


def _keeps(protocol: str, headers: dict[str, str]) -> bool:
    connection_header = headers.get("connection", "").lower()
    return connection_header == "keep-alive" or (
        protocol == "HTTP/1.1" and connection_header != "close"
    )


def _head(status: str, headers: list[tuple[str, str]], length: int, keep: bool) -> bytes:
    lines = [f"HTTP/1.1 {status}"]
    lines += [f"{name}: {value}" for name, value in headers if name.lower() != "content-length"]
    lines += [f"Content-Length: {length}", f"Connection: {'keep-alive' if keep else 'close'}"]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
