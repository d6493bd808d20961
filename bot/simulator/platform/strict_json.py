"""Reads JSON that came from outside; what Python lets through and others do not is refused."""

from __future__ import annotations

import json
from typing import Any


def read_json(data: bytes) -> Any:
    """The value of JSON text in UTF-8; ValueError for anything else.

    Refused besides what is no JSON: NaN and Infinity, half of a surrogate pair (it could never be
    sent on as UTF-8), and nesting too deep to be read.
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
