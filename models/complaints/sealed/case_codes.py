"""Receipt codes of complaints (`receipt_code`): twenty characters in five groups.

Nineteen of them are random: 85 bits.
"""

from __future__ import annotations

from models.crypto import Sealer
from models.receipt_code import SIGNS, CodeForm, Random

__all__ = ["LENGTH", "SIGNS", "code_hash", "looks_like_code", "new_code", "read_code", "shown"]

LENGTH = 20
_FORM = CodeForm(LENGTH)


def new_code(random_bytes: Random) -> str:
    """A new code as it is shown: `0000-0000-0000-0000-0000`. Only `cases.file_case` stores it."""
    return _FORM.new(random_bytes)


def read_code(text: str) -> str:
    """The code in the form that is hashed (`CodeForm.read`). Raises Refusal `not_a_code`,
    `mistyped_code`."""
    return _FORM.read(text)


def looks_like_code(text: str) -> bool:
    """Whether the text is meant as a complaint's code, typed correctly or nearly."""
    return _FORM.looks_like(text)


def shown(plain: str) -> str:
    return _FORM.shown(plain)


def code_hash(sealer: Sealer, plain: str) -> str:
    """The keyed hash of a code. plain: as `read_code` returns it."""
    return sealer.keyed_hash(plain, "case.code")
