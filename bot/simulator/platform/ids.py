"""Identifiers in LINE's shapes. Remembers only the last number.

User, group and bot ids: `U`/`C` + 32 hex. Message ids: growing digits. Webhook event ids: 26
capitals and digits (a ULID). Reply tokens: 32 hex.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import threading
import uuid

from .platform_clock import wall

_lock = threading.Lock()
_last = 0


def message_id() -> str:
    """Return a new message id: digits, larger than all before, also after a restart."""
    global _last
    with _lock:
        _last = max(_last + 1, int(wall() * 1000) * 100_000)
        return str(_last)


def event_id() -> str:
    """Return a new webhook event id: 26 characters like a ULID."""
    return "01" + base64.b32encode(os.urandom(15)).decode()


def reply_token() -> str:
    return secrets.token_hex(16)


def quote_token() -> str:
    return secrets.token_urlsafe(18)


def request_id() -> str:
    """Return a new x-line-request-id."""
    return str(uuid.UUID(bytes=os.urandom(16)))


def user_id() -> str:
    return "U" + secrets.token_hex(16)


def group_id() -> str:
    return "C" + secrets.token_hex(16)


def bot_id(secret: str) -> str:
    """Return the bot's own user id: the same for the same channel, so that it survives restarts."""
    return "U" + hashlib.sha256(b"bot:" + secret.encode()).hexdigest()[:32]


def is_retry_key(text: str) -> bool:
    """Return whether `text` is a UUID in hex with hyphens, as a retry key must be."""
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False
