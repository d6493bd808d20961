"""Secure random bytes, read from the system in large pieces.

One system call a nonce would take longer than the sealing itself.
"""

from __future__ import annotations

import secrets
import threading

FETCH = 16_384


class RandomBytes:
    """Call it with a length. All threads of one process may share it; make it after a fork."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._left = b""
        self._at = 0

    def __call__(self, length: int) -> bytes:
        with self._lock:
            if self._at + length > len(self._left):
                self._left, self._at = secrets.token_bytes(max(FETCH, length)), 0
            taken = self._left[self._at : self._at + length]
            self._at += length
            return taken
