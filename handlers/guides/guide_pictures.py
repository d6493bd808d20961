"""The guides' pictures, as `make guide` has taken them: PNG files beside this module."""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

from handlers.guides.guide_shelf import SHOTS

FOLDER = Path(__file__).parent / "pictures"
_NAMES = frozenset(shot.name for shot in SHOTS)
_SIZE = struct.Struct(">II")
_SIZE_AT = 16
"""Where a PNG says how wide and high it is (PNG specification, IHDR)."""


@cache
def picture(name: str) -> bytes | None:
    """Returns the picture of that name, or None if no guide shows one."""
    if name not in _NAMES:
        return None
    return (FOLDER / f"{name}.png").read_bytes()


def size(data: bytes) -> tuple[int, int]:
    """Returns the width and height of a picture in pixels."""
    width, height = _SIZE.unpack_from(data, _SIZE_AT)
    return width, height
