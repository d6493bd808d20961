"""Ballots sealed to the committee's key (HPKE, RFC 9180); the key itself, as bytes and as a file.

Every sealed ballot has one length. The library draws the random bytes of each sealing itself: it
takes none as an argument.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from models.errors import Refusal

CLEAR_BYTES = 64
SEALED_BYTES = CLEAR_BYTES + 32 + 16
"""With the sender's public key and the tag."""

LARGEST_NUMBER = 999
_KEY_BYTES = 32
_PRINT_SIGNS = 16
_TITLE = "STRONGBOT ELECTION KEY 1"
_BALLOT, _DRILL = "ballot", "drill"


@dataclass(frozen=True)
class KeyPair:
    """The committee's keys.

    public: what ballots are sealed to.
    private: what opens them.
    """

    public: bytes
    private: bytes = field(repr=False)

    @staticmethod
    def of(private: bytes) -> KeyPair:
        key = X25519PrivateKey.from_private_bytes(private)
        return KeyPair(key.public_key().public_bytes_raw(), private)

    @staticmethod
    def new(random_bytes: Callable[[int], bytes]) -> KeyPair:
        return KeyPair.of(random_bytes(_KEY_BYTES))


def key_print(public: bytes) -> str:
    """A short name of a key, by which people compare two: `1A2B-3C4D-5E6F-7081`."""
    signs = hashlib.sha256(public).hexdigest()[:_PRINT_SIGNS].upper()
    return "-".join(signs[at : at + 4] for at in range(0, _PRINT_SIGNS, 4))


# -- the key's file ------------------------------------------------------------------------------


def key_file(election_id: int, pair: KeyPair) -> str:
    """The text of the committee's file."""
    private = base64.b64encode(pair.private).decode()
    lines = (_TITLE, f"election: {election_id}", f"print: {key_print(pair.public)}", private)
    return "\n".join(lines) + "\n"


def read_key_file(text: str, election_id: int, public: bytes) -> KeyPair:
    """The keys of the file.

    Raises Refusal: `not_a_key_file`, `other_key` (facts: print, of the key in the file).
    """
    lines = [line.strip() for line in text.strip().splitlines()]
    if len(lines) != 4 or lines[0] != _TITLE:
        raise Refusal("not_a_key_file")
    try:
        private = base64.b64decode(lines[3], validate=True)
    except ValueError as wrong:
        raise Refusal("not_a_key_file") from wrong
    if len(private) != _KEY_BYTES:
        raise Refusal("not_a_key_file")
    pair = KeyPair.of(private)
    if pair.public != public or lines[1] != f"election: {election_id}":
        raise Refusal("other_key", print=key_print(pair.public))
    return pair


# -- sealing -------------------------------------------------------------------------------------


def seal_ballot(public: bytes, election_id: int, numbers: Iterable[int]) -> bytes:
    """A ballot with these nominees' numbers; none of them: the voter abstains."""
    chosen = sorted(numbers)
    assert all(0 < number <= LARGEST_NUMBER for number in chosen)
    return _sealed(public, election_id, _BALLOT, json.dumps(chosen, separators=(",", ":")))


def open_ballot(pair: KeyPair, election_id: int, sealed: bytes) -> tuple[int, ...] | None:
    """The numbers on the ballot. None: it does not open, or is no ballot of this election."""
    clear = _opened(pair, election_id, _BALLOT, sealed)
    try:
        found = json.loads(clear) if clear is not None else None
    except ValueError:
        return None
    if not isinstance(found, list) or not all(type(each) is int for each in found):
        return None
    return tuple(found)


def seal_drill(public: bytes, election_id: int, number: str) -> bytes:
    """The number of a drill, which only who has the private key can tell."""
    return _sealed(public, election_id, _DRILL, number)


def open_drill(pair: KeyPair, election_id: int, sealed: bytes) -> str | None:
    """The number of the drill, or None if the key is not the one."""
    return _opened(pair, election_id, _DRILL, sealed)


def ballots_hash(sealed: Sequence[bytes]) -> str:
    """One hash over all ballots, whatever their order."""
    whole = hashlib.sha256()
    for each in sorted(sealed):
        whole.update(len(each).to_bytes(4, "big") + each)
    return whole.hexdigest()


def _sealed(public: bytes, election_id: int, what: str, clear: str) -> bytes:
    content = clear.encode().ljust(CLEAR_BYTES)
    assert len(content) == CLEAR_BYTES
    key = X25519PublicKey.from_public_bytes(public)
    return _suite().encrypt(content, key, _bound(election_id, what))


def _opened(pair: KeyPair, election_id: int, what: str, sealed: bytes) -> str | None:
    if len(sealed) != SEALED_BYTES:
        return None
    key = X25519PrivateKey.from_private_bytes(pair.private)
    try:
        content = _suite().decrypt(sealed, key, _bound(election_id, what))
        return content.decode().rstrip(" ")
    except (InvalidTag, ValueError):  # not sealed to this key, or altered
        return None


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def _bound(election_id: int, what: str) -> bytes:
    return f"strongbot.election.{what}:{election_id}".encode()
