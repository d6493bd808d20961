"""A key for each case, wrapped (sealed) by the key ring; it seals and opens the case's data.

The wrapped key is bound to its case, each text to its case, field and row: nothing sealed can be
moved to another place. The wrapped key is deleted with the case; then nothing can be opened, in the
database or in a copy of it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.crypto import CannotOpen, Sealer

STORY, IDENTITY, BARRED, PUSH = "story", "identity", "barred", "push"
MESSAGE, FILE_NAME, FILE_BYTES = "message", "file_name", "file_bytes"
"""The sealed fields of a case; `row` tells messages and files apart."""

_VERSION = b"\x01"
_KEY_BYTES, _NONCE_BYTES, _ID_BYTES = 32, 12, 8


@dataclass(frozen=True)
class CaseSealer:
    """Seals and opens the data of one case."""

    case_id: str
    _cipher: AESGCM = field(repr=False)
    _sealer: Sealer = field(repr=False)

    def seal_bytes(self, clear: bytes, what: str, row: str = "") -> bytes:
        """Seal bytes for this case, this field and this row only."""
        nonce = self._sealer.random(_NONCE_BYTES)
        return _VERSION + nonce + self._cipher.encrypt(nonce, clear, self._bound(what, row))

    def open_bytes(self, sealed: bytes, what: str, row: str = "") -> bytes:
        """The clear bytes; raises CannotOpen."""
        nonce, body = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        if sealed[:1] != _VERSION or len(nonce) < _NONCE_BYTES:
            raise CannotOpen(what)
        try:
            return self._cipher.decrypt(nonce, body, self._bound(what, row))
        except InvalidTag as wrong:
            raise CannotOpen(what) from wrong

    def seal(self, clear: str, what: str, row: str = "") -> bytes:
        return self.seal_bytes(clear.encode("utf-8", "surrogatepass"), what, row)

    def open(self, sealed: bytes, what: str, row: str = "") -> str:
        """The clear text; raises CannotOpen."""
        return self.open_bytes(sealed, what, row).decode("utf-8", "surrogatepass")

    def seal_json(self, value: object, what: str) -> bytes:
        return self.seal(json.dumps(value, ensure_ascii=False, separators=(",", ":")), what)

    def open_json(self, sealed: bytes, what: str) -> Any:
        return json.loads(self.open(sealed, what))

    def _bound(self, what: str, row: str) -> bytes:
        return f"{purpose(self.case_id)}:{what}:{row}".encode()


def purpose(case_id: str) -> str:
    """The purpose that a case's key and texts are bound to."""
    return f"case:{case_id}"


def new_id(sealer: Sealer) -> str:
    """A random id for a case or its rows; it tells neither order nor number."""
    return sealer.random(_ID_BYTES).hex()


def new_key(sealer: Sealer, case_id: str) -> tuple[CaseSealer, bytes]:
    """A new key for a case, ready to use, and the same key wrapped for storing."""
    key = sealer.random(_KEY_BYTES)
    return CaseSealer(case_id, AESGCM(key), sealer), sealer.seal(key, purpose(case_id))


def unwrapped(sealer: Sealer, case_id: str, wrapped: bytes) -> CaseSealer:
    """The case's key, unwrapped; raises CannotOpen."""
    return CaseSealer(case_id, AESGCM(sealer.open(wrapped, purpose(case_id))), sealer)
