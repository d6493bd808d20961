"""The load generator: a process of its own, one thread, raw sockets, requests built beforehand.

Closed loop: every connection sends its next request when the answer to the last one is in. Open
loop (`per_second`): requests are due at fixed times, and waiting for a free connection counts.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import selectors
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

WAIT = 30.0


@dataclass(frozen=True)
class Job:
    """What is to be sent: `bodies` in order, to `/callback` of a port of this machine."""

    port: int
    secret: str
    bodies: Sequence[str]
    connections: int = 32
    most_seconds: float = 60.0
    per_second: float | None = None


@dataclass(frozen=True)
class Answer:
    """One request: when it was due (monotonic seconds), how long it took, its HTTP status."""

    number: int
    due: float
    seconds: float
    status: int


def fire(job: Job, folder: Path, root: Path) -> list[Answer]:
    """Run the job in a process of its own; its answers in the order they came."""
    file = folder / "load.json"
    file.write_text(json.dumps(asdict(job)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.load", str(file)],
        cwd=root, stdout=subprocess.PIPE, check=True, timeout=job.most_seconds + WAIT,
    )  # fmt: skip
    return [Answer(*each) for each in json.loads(done.stdout)]


def signature(secret: str, body: bytes) -> str:
    """LINE's signature of a body."""
    return base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()


def request_bytes(port: int, secret: str, body: bytes) -> bytes:
    """The whole HTTP request."""
    head = (
        f"POST /callback HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
        f"Content-Type: application/json; charset=utf-8\r\nContent-Length: {len(body)}\r\n"
        f"X-Line-Signature: {signature(secret, body)}\r\nUser-Agent: LineBotWebhook/2.0\r\n\r\n"
    )
    return head.encode() + body


class Connection:
    """One kept-alive connection with at most one request on its way."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=WAIT)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.number, self.due = -1, 0.0
        self._got = b""

    def send(self, number: int, due: float, request: bytes) -> None:
        self.number, self.due, self._got = number, due, b""
        self.socket.sendall(request)

    def received(self) -> int | None:
        """Takes what came; the status once the answer is whole, 0 if the connection broke."""
        piece = self.socket.recv(65_536)
        self._got += piece
        return answered(self._got) if piece else 0


def answered(got: bytes) -> int | None:
    """The status of a whole HTTP answer with a Content-Length; None while some is missing."""
    head, end, body = got.partition(b"\r\n\r\n")
    if not end:
        return None
    length = 0
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            length = int(value)
    return int(head.split(None, 2)[1]) if len(body) >= length else None


class Run:
    """One job on its way."""

    def __init__(self, job: Job) -> None:
        self.requests = [request_bytes(job.port, job.secret, b.encode()) for b in job.bodies]
        self.answers: list[Answer] = []
        self._selector = selectors.DefaultSelector()
        self._free: deque[Connection] = deque()
        self._next = 0
        for _ in range(job.connections):
            self._open(job.port)
        self._begun = time.monotonic()
        self._gap = 1 / job.per_second if job.per_second else 0.0
        self._until = self._begun + job.most_seconds

    def go(self) -> list[Answer]:
        """Until everything is answered; nothing new is sent after `most_seconds`."""
        while time.monotonic() < self._until + WAIT:
            self._send_due()
            busy = len(self._selector.get_map()) - len(self._free)
            if not busy and not self._more():
                break
            for key, _ in self._selector.select(self._pause()):
                self._take(key.data)
        return self.answers

    def _more(self) -> bool:
        return self._next < len(self.requests) and time.monotonic() < self._until

    def _due(self) -> float:
        return self._begun + self._next * self._gap if self._gap else time.monotonic()

    def _send_due(self) -> None:
        while self._free and self._more() and self._due() <= time.monotonic():
            self._free.popleft().send(self._next, self._due(), self.requests[self._next])
            self._next += 1

    def _pause(self) -> float:
        waits = self._gap and self._free and self._more()
        return max(0.0, self._due() - time.monotonic()) if waits else 1.0

    def _take(self, connection: Connection) -> None:
        status = connection.received()
        if status is None:
            return
        now = time.monotonic()
        if connection.number >= 0:
            took = now - connection.due
            self.answers.append(Answer(connection.number, connection.due, took, status))
            connection.number = -1
            self._free.append(connection)
        if status == 0:
            self._selector.unregister(connection.socket)
            connection.socket.close()
            self._free.remove(connection)
            self._open(connection.port)

    def _open(self, port: int) -> None:
        connection = Connection(port)
        self._selector.register(connection.socket, selectors.EVENT_READ, connection)
        self._free.append(connection)


def main() -> None:
    """Run the job of a file and print the answers as JSON."""
    job = Job(**json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    answers = Run(job).go()
    json.dump([[a.number, a.due, a.seconds, a.status] for a in answers], sys.stdout)


if __name__ == "__main__":
    main()
