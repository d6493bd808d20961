"""Reads JSON from outside; refuses what Python accepts and other parsers do not."""

from __future__ import annotations

import json
from typing import Any


def read_json(data: bytes) -> Any:
    """Return the value of JSON text in UTF-8. Raises ValueError for anything else.

    Also refuses NaN and Infinity, half of a surrogate pair (UTF-8 cannot carry it), and nesting
    too deep to read.
    """
    try:
        value = json.loads(data, parse_constant=_no_number)
        if b"\\ud" in data.lower():
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return value


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")
