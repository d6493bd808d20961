"""Sealing (encrypting) personal data, and keyed hashes of LINE ids. The caller gives the keys."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_VERSION = b"\x01"
_ID_BYTES = 4
_NONCE_BYTES = 12


class CannotOpen(Exception):
    """No key of the ring opens these bytes, or they were sealed for another purpose."""


@dataclass(frozen=True)
class SealKey:
    id: bytes
    secret: bytes = field(repr=False)


@dataclass(frozen=True)
class KeyRing:
    """The keys of this installation.

    seal: the sealing keys, newest first.
    hashing: the key of the keyed hashes. It never rotates: these hashes find lanes and throttles.
    """

    seal: tuple[SealKey, ...]
    hashing: bytes = field(repr=False)

    @staticmethod
    def parse(text: str) -> KeyRing:
        """Read `{"seal": [{"id": hex, "key": base64}…], "hash": base64}`; ValueError if wrong."""
        try:
            raw = json.loads(text)
            seal = tuple(
                SealKey(bytes.fromhex(k["id"]), _from_base64(k["key"])) for k in raw["seal"]
            )
            ring = KeyRing(seal, _from_base64(raw["hash"]))
        except (KeyError, TypeError, ValueError) as wrong:
            raise ValueError("the key ring is not of the form README describes") from wrong
        sizes_right = all(len(k.id) == _ID_BYTES and len(k.secret) == 32 for k in ring.seal)
        if not ring.seal or not sizes_right or len(ring.hashing) < 32:
            raise ValueError("the key ring needs 32-byte keys with 4-byte ids")
        if len({k.id for k in ring.seal}) < len(ring.seal):
            raise ValueError("two keys of the key ring have the same id")
        return ring

    def dump(self) -> str:
        """The ring as the text that `parse` reads."""
        keys = [{"id": k.id.hex(), "key": base64.b64encode(k.secret).decode()} for k in self.seal]
        return json.dumps({"seal": keys, "hash": base64.b64encode(self.hashing).decode()})

    @staticmethod
    def generate(random_bytes: Callable[[int], bytes]) -> KeyRing:
        """A new ring with one sealing key. random_bytes: a secure source."""
        return KeyRing((SealKey(random_bytes(_ID_BYTES), random_bytes(32)),), random_bytes(32))

    def with_newest(self, random_bytes: Callable[[int], bytes]) -> KeyRing:
        """The ring with one more sealing key, as the newest; the hashing key stays."""
        used = {key.id for key in self.seal}
        fresh = random_bytes(_ID_BYTES)
        while fresh in used:
            fresh = random_bytes(_ID_BYTES)
        return KeyRing((SealKey(fresh, random_bytes(32)), *self.seal), self.hashing)


def _from_base64(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _never(_at_once: bool) -> KeyRing | None:
    return None


class Sealer:
    """Seals bytes for a purpose; only the same purpose opens them (AES-256-GCM).

    changed: returns the new ring once the keys were rotated, else None; told to look at once where
        a key is not known. So a running process goes on while keys are rotated. A ring with
        another hashing key is ignored.
    """

    def __init__(
        self,
        ring: KeyRing,
        random_bytes: Callable[[int], bytes],
        changed: Callable[[bool], KeyRing | None] = _never,
    ) -> None:
        self._hashing = ring.hashing
        self._random_bytes = random_bytes
        self._changed = changed
        self._take(ring)

    def _take(self, ring: KeyRing) -> None:
        ciphers = {k.id: AESGCM(k.secret) for k in ring.seal}
        self._keys = ring.seal[0].id, ciphers  # both at once: threads share a sealer

    def _now(self, at_once: bool = False) -> tuple[bytes, dict[bytes, AESGCM]]:
        """The newest key's id, and all ciphers."""
        ring = self._changed(at_once)
        if ring is not None and ring.hashing == self._hashing:
            self._take(ring)
        return self._keys

    def seal(self, clear: bytes, purpose: str) -> bytes:
        newest, ciphers = self._now()
        nonce = self._random_bytes(_NONCE_BYTES)
        sealed = ciphers[newest].encrypt(nonce, clear, purpose.encode())
        return _VERSION + newest + nonce + sealed

    def open(self, sealed: bytes, purpose: str) -> bytes:
        """The clear bytes; raises CannotOpen."""
        head = 1 + _ID_BYTES
        key = sealed[1:head]
        _, known = self._keys
        cipher = known.get(key) or self._now(at_once=True)[1].get(key)
        if sealed[:1] != _VERSION or cipher is None or len(sealed) < head + _NONCE_BYTES:
            raise CannotOpen(purpose)
        nonce, body = sealed[head : head + _NONCE_BYTES], sealed[head + _NONCE_BYTES :]
        try:
            return cipher.decrypt(nonce, body, purpose.encode())
        except InvalidTag as wrong:
            raise CannotOpen(purpose) from wrong

    def seal_json(self, value: object, purpose: str) -> bytes:
        clear = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return self.seal(clear.encode("utf-8", "surrogatepass"), purpose)

    def open_json(self, sealed: bytes, purpose: str) -> object:
        return json.loads(self.open(sealed, purpose).decode("utf-8", "surrogatepass"))

    def derived_key(self, purpose: str) -> bytes:
        """A key of 32 bytes for one purpose, from the key that never rotates."""
        message = b"derived\x00" + purpose.encode()
        return hmac.digest(self._hashing, message, "sha256")

    @property
    def newest_head(self) -> bytes:
        """The first bytes of everything sealed with the newest key.

        Looks at once: a rotation that still held the ring from before left values as they were.
        """
        return _VERSION + self._now(at_once=True)[0]

    def resealed(self, sealed: bytes, purpose: str) -> bytes:
        """The same content under the newest key. Raises CannotOpen."""
        if sealed.startswith(self.newest_head):
            return sealed
        return self.seal(self.open(sealed, purpose), purpose)

    def random(self, length: int) -> bytes:
        return self._random_bytes(length)

    def keyed_hash(self, value: str, purpose: str) -> str:
        """A short name for a value; only with the key can one find out whose it is."""
        message = f"{purpose}\x00{value}".encode("utf-8", "surrogatepass")
        digest = hmac.digest(self._hashing, message, "sha256")
        return base64.urlsafe_b64encode(digest[:24]).decode()
