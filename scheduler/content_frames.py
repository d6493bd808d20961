"""How the worker and the child that opens files talk: a head in JSON, then bytes, over a pipe.

Neither side believes the other's lengths beyond the bounds here, and nothing is ever unpickled.
"""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

MOST_HEAD = 16 * 1024 * 1024
MOST_BODY = 64 * 1024 * 1024
_LENGTHS = struct.Struct(">II")

Head = dict[str, Any]


def write(out: BinaryIO, head: Head, body: bytes) -> None:
    """One frame, sent whole. Raises OSError where the other side has ended."""
    told = json.dumps(head, ensure_ascii=False).encode()
    out.write(_LENGTHS.pack(len(told), len(body)))
    out.write(told)
    out.write(body)
    out.flush()


def read(source: BinaryIO) -> tuple[Head, bytes]:
    """The next frame. Raises EOFError where it ends early, ValueError where it is none."""
    head_length, body_length = _LENGTHS.unpack(_exactly(source, _LENGTHS.size))
    if head_length > MOST_HEAD or body_length > MOST_BODY:
        raise ValueError("longer than any frame")
    head = json.loads(_exactly(source, head_length))
    if not isinstance(head, dict):
        raise ValueError("a head is an object")
    return head, _exactly(source, body_length)


def _exactly(source: BinaryIO, length: int) -> bytes:
    data = source.read(length)
    if len(data) < length:
        raise EOFError
    return data
