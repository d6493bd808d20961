"""The seal: the last bytes of a document we made, which show that it is ours and unaltered.

It is a comment for a PDF reader, and the archive's comment for an Office program. A keyed hash
covers everything before it, so that one altered byte anywhere is found. The key never rotates
(models/crypto.py): a document is recognised as long as the office keeps its keys.
"""

from __future__ import annotations

import hashlib
import os
import re
import struct
from dataclasses import dataclass
from datetime import UTC, datetime
from hmac import compare_digest
from mmap import mmap
from typing import BinaryIO

from models.crypto import Sealer

PURPOSE = "document"
_TAIL = re.compile(
    rb"\n%strongbot-document 1 ([0-9A-F-]{14}) (\d{8}T\d{6}Z) ([A-Za-z0-9_-]{32})\n", re.ASCII
)
_LENGTH = len(b"\n%strongbot-document 1 \n") + 14 + 1 + 16 + 1 + 32
_MOMENT = "%Y%m%dT%H%M%SZ"
_PIECE = 1024 * 1024
_ZIP, _ZIP_END = b"PK", b"PK\x05\x06"


@dataclass(frozen=True)
class Seal:
    """What a seal says of its document."""

    code: str
    """Printed on it."""
    made_at: datetime
    """The moment of its rows."""


def code_of(sealer: Sealer, content: str) -> str:
    """Returns the short code printed on a document, `A1B2-C3D4-E5F6`, computed from its content."""
    keyed = sealer.keyed_hash(content, f"{PURPOSE}.code")
    short = hashlib.sha256(keyed.encode()).hexdigest()[:12].upper()
    return "-".join((short[:4], short[4:8], short[8:]))


def seal(sealer: Sealer, data: bytes, mark: Seal) -> bytes:
    """Returns the file with its seal at the end."""
    parts = [*(_with_comment(data) if data.startswith(_ZIP) else (data,)), _head(mark)]
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return b"".join((*parts, _keyed(sealer, digest)))


def seal_archive(sealer: Sealer, file: BinaryIO, mark: Seal) -> None:
    """Seals an archive where it lies; memory holds a piece of it at a time."""
    end = file.seek(0, os.SEEK_END)
    file.seek(end - 2)  # where an archive without a comment says how long it is
    file.write(struct.pack("<H", _LENGTH))
    file.write(_head(mark))
    digest = hashlib.sha256()
    file.seek(0)
    while piece := file.read(_PIECE):
        digest.update(piece)
    file.write(_keyed(sealer, digest))


def _head(mark: Seal) -> bytes:
    moment = f"{mark.made_at.astimezone(UTC):{_MOMENT}}"
    return f"\n%strongbot-document 1 {mark.code} {moment} ".encode("ascii")


def _keyed(sealer: Sealer, digest: hashlib._Hash) -> bytes:
    return f"{sealer.keyed_hash(digest.hexdigest(), PURPOSE)}\n".encode("ascii")


def _with_comment(data: bytes) -> tuple[memoryview, bytes]:
    """Returns the archive and the end record that announces a comment as long as our seal."""
    at = data.rfind(_ZIP_END)
    return memoryview(data)[: at + 20], struct.pack("<H", _LENGTH)


def read(sealer: Sealer, data: bytes | mmap) -> Seal | None:
    """Returns the seal of a file that we made and nobody altered, else None."""
    found = _TAIL.fullmatch(data[-_LENGTH:])
    if found is None:
        return None
    with memoryview(data) as whole, whole[: -_LENGTH + found.start(3)] as signed:
        keyed = sealer.keyed_hash(hashlib.sha256(signed).hexdigest(), PURPOSE)
    if not compare_digest(keyed.encode("ascii"), found[3]):
        return None
    made_at = datetime.strptime(found[2].decode("ascii"), _MOMENT).replace(tzinfo=UTC)
    return Seal(found[1].decode("ascii"), made_at)
