"""How the worker talks to the child that opens files: frames of a JSON head and bytes, on a pipe.

Neither side trusts lengths beyond the limits here. Nothing is ever unpickled.
"""

from __future__ import annotations

import json
import struct
from typing import IO, Any

MOST_HEAD = 16 * 1024 * 1024
MOST_BODY = 64 * 1024 * 1024
_LENGTHS = struct.Struct(">II")

Head = dict[str, Any]


def write(out: IO[bytes], head: Head, body: bytes) -> None:
    """Write one whole frame. Raises OSError if the other side has ended."""
    head_bytes = json.dumps(head, ensure_ascii=False).encode()
    out.write(_LENGTHS.pack(len(head_bytes), len(body)))
    out.write(head_bytes)
    out.write(body)
    out.flush()


def read(source: IO[bytes]) -> tuple[Head, bytes]:
    """Return the next frame. Raises EOFError if it ends early, ValueError if it is no frame."""
    head_length, body_length = _LENGTHS.unpack(_exactly(source, _LENGTHS.size))
    if head_length > MOST_HEAD or body_length > MOST_BODY:
        raise ValueError("longer than any frame")
    head = json.loads(_exactly(source, head_length))
    if not isinstance(head, dict):
        raise ValueError("a head is an object")
    return head, _exactly(source, body_length)


def _exactly(source: IO[bytes], length: int) -> bytes:
    data = source.read(length)
    if len(data) < length:
        raise EOFError
    return data
