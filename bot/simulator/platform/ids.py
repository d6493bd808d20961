"""Identifiers in the shapes LINE gives them; nothing here remembers anything but the last number.

User, group and bot ids `U`/`C` + 32 hex; message ids digits that grow; webhook event ids 26
capitals and digits (a ULID); reply tokens 32 hex.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import threading
import uuid

from .clock import wall

_lock = threading.Lock()
_last = 0


def message_id() -> str:
    """A new message id: digits, larger than every one before, also over restarts."""
    global _last
    with _lock:
        _last = max(_last + 1, int(wall() * 1000) * 100_000)
        return str(_last)


def event_id() -> str:
    """A new webhook event id: 26 characters in the manner of a ULID."""
    return "01" + base64.b32encode(os.urandom(15)).decode()


def reply_token() -> str:
    return secrets.token_hex(16)


def quote_token() -> str:
    return secrets.token_urlsafe(18)


def request_id() -> str:
    """A new x-line-request-id."""
    return str(uuid.UUID(bytes=os.urandom(16)))


def user_id() -> str:
    return "U" + secrets.token_hex(16)


def group_id() -> str:
    return "C" + secrets.token_hex(16)


def bot_id(secret: str) -> str:
    """The bot's own user id: the same for the same channel, so that it survives restarts."""
    return "U" + hashlib.sha256(b"bot:" + secret.encode()).hexdigest()[:32]


def is_retry_key(text: str) -> bool:
    """Whether `text` is a UUID in hexadecimal form with hyphens, as a retry key must be."""
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False
