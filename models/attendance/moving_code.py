"""The code on an event's screen, which is another one every minute.

It is worked out from a key of the event and the minute, and stored nowhere. The code of the minute
before is taken too: typing takes a while. So a photograph of the screen is of no use to somebody
elsewhere after two minutes.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum

from models.codes.short_code import SIGNS, is_mixed
from models.crypto import Sealer

LENGTH = 6
"""One sign more than the codes on posters have: a moving code is never one of those."""

REMEMBERED = 180
"""Minutes for which a code that is over is still told from one that never was."""

_QR = re.compile(rf"[{SIGNS}]{{3}}-[{SIGNS}]{{3}}")
_BYTES_A_SIGN = 4


class Age(Enum):
    """What a code is at this moment."""

    VALID = "valid"
    OVER = "over"
    UNKNOWN = "unknown"


def key_of(sealer: Sealer, event_id: int) -> bytes:
    """The event's key. It stays when keys are rotated."""
    return sealer.derived_key(f"attendance.code:{event_id}")


def code_at(key: bytes, now: datetime) -> str:
    """The code of this minute."""
    return _code(key, _minute(now))


def changes_at(now: datetime) -> datetime:
    """When the next code begins."""
    return datetime.fromtimestamp((_minute(now) + 1) * 60, UTC)


def age(key: bytes, signs: str, now: datetime) -> Age:
    """Whether these signs are the event's code of this minute or of the one before, or were."""
    minute = _minute(now)
    for back in range(REMEMBERED):
        if hmac.compare_digest(_code(key, minute - back), signs):
            return Age.VALID if back <= 1 else Age.OVER
    return Age.UNKNOWN


def in_qr(code: str) -> str:
    """The code as the QR types it, which tells a scan from typing."""
    return f"{code[:3]}-{code[3:]}"


def is_scanned(text: str) -> bool:
    """Whether the text is as a QR types it."""
    return _QR.fullmatch(text.strip()) is not None


def _minute(now: datetime) -> int:
    return int(now.timestamp()) // 60


def _code(key: bytes, minute: int) -> str:
    return next(code for code in _codes(key, minute) if is_mixed(code))


def _codes(key: bytes, minute: int) -> Iterator[str]:
    """Codes of the minute; the first with a letter and a digit is the one."""
    attempt = 0
    while True:
        digest = hmac.new(key, f"{minute}:{attempt}".encode(), hashlib.sha256).digest()
        chunks = (
            digest[at : at + _BYTES_A_SIGN]
            for at in range(0, LENGTH * _BYTES_A_SIGN, _BYTES_A_SIGN)
        )
        yield "".join(SIGNS[int.from_bytes(chunk, "big") % len(SIGNS)] for chunk in chunks)
        attempt += 1
