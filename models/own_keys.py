"""A key for one record, wrapped (sealed) by the key ring; it seals and opens the record's data.

The wrapped key is bound to its record, each text to its record, field and row: nothing sealed can
be moved to another place. The wrapped key is deleted with the record; then nothing can be opened,
in the database or in a copy of it. A record is named by its purpose, such as `case:1A2B3C`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.crypto import CannotOpen, Sealer

_VERSION = b"\x01"
_KEY_BYTES, _NONCE_BYTES, _ID_BYTES = 32, 12, 8


@dataclass(frozen=True)
class OwnSealer:
    """Seals and opens the data of one record."""

    purpose: str
    _cipher: AESGCM = field(repr=False)
    _sealer: Sealer = field(repr=False)

    def seal_bytes(self, clear: bytes, what: str, row: str = "") -> bytes:
        """Seal bytes for this record, this field and this row only."""
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
        return f"{self.purpose}:{what}:{row}".encode()


def new_id(sealer: Sealer) -> str:
    """A random id for a record or its rows; it tells neither order nor number."""
    return sealer.random(_ID_BYTES).hex()


def new_key(sealer: Sealer, purpose: str) -> tuple[OwnSealer, bytes]:
    """A new key for a record, ready to use, and the same key wrapped for storing."""
    key = sealer.random(_KEY_BYTES)
    return OwnSealer(purpose, AESGCM(key), sealer), sealer.seal(key, purpose)


def unwrapped(sealer: Sealer, purpose: str, wrapped: bytes) -> OwnSealer:
    """The record's key, unwrapped; raises CannotOpen."""
    return OwnSealer(purpose, AESGCM(sealer.open(wrapped, purpose)), sealer)
