"""Ports for processes that must be told theirs before they start."""

from __future__ import annotations

import atexit
import secrets
import socket
from contextlib import ExitStack

_taken = ExitStack()  # open as long as this process lives
atexit.register(_taken.close)


def free_ports() -> int:
    """A free port whose next one is free as well; no other test process is given them.

    Below those that Linux gives to outgoing connections (32768 on): one of them could take the
    second port before the process that is to listen there has started. A socket of the same name,
    which only one process can have, keeps other workers and other runs away.
    """
    for _ in range(100):
        port = 10_000 + 2 * secrets.randbelow(10_000)
        name = socket.socket(socket.AF_UNIX)
        with socket.socket() as first, socket.socket() as second:
            try:
                name.bind(f"\0strongbot-test-port-{port}")
                first.bind(("127.0.0.1", port))
                second.bind(("127.0.0.1", port + 1))
            except OSError:
                name.close()
                continue
            _taken.enter_context(name)
            return port
    raise AssertionError("no two free ports side by side")
