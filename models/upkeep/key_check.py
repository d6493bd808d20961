"""The check value of a database: only its own key ring opens it, and it names its SECRET_KEY.

The ring's newest key seals it for a purpose that names the hashing key. It holds a keyed hash of
SECRET_KEY. Without the ring nobody can try a guess at any of the keys.
"""

from __future__ import annotations

import base64
import binascii
import hmac
from enum import Enum

from sqlalchemy.orm import Session

from models.crypto import CannotOpen, Sealer
from models.trail import facts

_NAME = "database.keys"


class Wrong(Enum):
    """The key that is not the database's."""

    RING = "ring"
    SECRET_KEY = "secret_key"


def is_kept(session: Session) -> bool:
    """Whether the database has a check value. One that only older code has used has none."""
    return facts.get(session, facts.KEYS) is not None


def compare(session: Session, sealer: Sealer, secret_key: str) -> Wrong | None:
    """Returns the key that is not the one of the check value, or None if all are right.

    Raises LookupError if there is no check value.
    """
    kept = facts.get(session, facts.KEYS)
    if kept is None:
        raise LookupError("no check value")
    try:
        named = sealer.open(base64.b64decode(kept, validate=True), _purpose(sealer))
    except (CannotOpen, binascii.Error):
        return Wrong.RING
    return None if hmac.compare_digest(named, _of(sealer, secret_key)) else Wrong.SECRET_KEY


def put(session: Session, sealer: Sealer, secret_key: str) -> None:
    """Stores the check value of these keys, in place of an earlier one."""
    facts.put(session, facts.KEYS, _value(sealer, secret_key))


def put_first(session: Session, sealer: Sealer, secret_key: str) -> Wrong | None:
    """Stores the check value of these keys, unless another process has just stored its own.

    Returns and raises as `compare` does.
    """
    facts.put_first(session, facts.KEYS, _value(sealer, secret_key))
    return compare(session, sealer, secret_key)


def renew(session: Session, sealer: Sealer, secret_key: str) -> None:
    """Seals the check value again if an older key of the ring sealed it."""
    kept = facts.get(session, facts.KEYS)
    if kept is None or not base64.b64decode(kept).startswith(sealer.newest_head):
        put(session, sealer, secret_key)


def _value(sealer: Sealer, secret_key: str) -> str:
    return base64.b64encode(sealer.seal(_of(sealer, secret_key), _purpose(sealer))).decode()


def _purpose(sealer: Sealer) -> str:
    return f"{_NAME}.{sealer.keyed_hash(_NAME, _NAME)}"


def _of(sealer: Sealer, secret_key: str) -> bytes:
    return sealer.keyed_hash(secret_key, f"{_NAME}.secret_key").encode()
