"""The key of each case (`own_keys`), and the names of what it seals."""

from __future__ import annotations

from models import own_keys
from models.crypto import Sealer
from models.own_keys import OwnSealer

STORY, IDENTITY, BARRED, PUSH = "story", "identity", "barred", "push"
MESSAGE, FILE_NAME, FILE_BYTES = "message", "file_name", "file_bytes"
"""The sealed fields of a case; `row` tells messages and files apart."""


def purpose(case_id: str) -> str:
    """The purpose that a case's key and texts are bound to."""
    return f"case:{case_id}"


def new_key(sealer: Sealer, case_id: str) -> tuple[OwnSealer, bytes]:
    """A new key for a case, ready to use, and the same key wrapped for storing."""
    return own_keys.new_key(sealer, purpose(case_id))


def unwrapped(sealer: Sealer, case_id: str, wrapped: bytes) -> OwnSealer:
    """The case's key, unwrapped; raises CannotOpen."""
    return own_keys.unwrapped(sealer, purpose(case_id), wrapped)
