"""A client's connection, as the loop and the threads that answer hand it to each other."""

from __future__ import annotations

import errno
import socket
from typing import Any

from bot.web.incoming import Incoming

PIECE = 64 * 1024


class ResponseSocket:
    """Takes the client's socket's place while gunicorn answers; keeps the whole answer."""

    def __init__(self) -> None:
        self.data = bytearray()

    def sendall(self, data: bytes) -> None:
        self.data += data

    def send(self, data: bytes) -> int:
        """Accept gunicorn's 100 Continue; the loop has sent it already if it was wanted."""
        return len(data)

    def gettimeout(self) -> float:
        return 0.0

    def shutdown(self, _how: int) -> None:
        raise OSError(errno.ENOTCONN, "an answer is no connection")

    def close(self) -> None:
        pass


class Client:
    """A connection. The loop has it while reading or writing, a thread while answering."""

    def __init__(self, sock: socket.socket, address: Any, server: Any, most_body: int) -> None:
        self.socket, self.client, self.server = sock, address, server
        self.incoming = Incoming(most_body)
        self.sock = ResponseSocket()
        self.keep = True  # keep it for another request after the answer
        self.answered = False  # ignore whatever it still sends
        self.closed = False
        self.timeout = 0.0

    @property
    def held(self) -> int:
        return len(self.incoming) + len(self.sock.data)

    def received(self) -> bytes | None:
        """Return the bytes that came; empty at the end; None if nothing came."""
        try:
            return self.socket.recv(PIECE)
        except (BlockingIOError, InterruptedError):
            return None
        except OSError:
            return b""

    def sends(self) -> bool:
        """Send what the client takes at once. Returns False if the connection is gone."""
        try:
            while self.sock.data:
                del self.sock.data[: self.socket.send(self.sock.data)]
        except (BlockingIOError, InterruptedError):
            pass
        except OSError:
            return False
        return True
