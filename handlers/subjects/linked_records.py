"""How a record reads in which links stand, where the links are listed and its people are told.

`Storage.links` of the same room finds the links (`models/links/`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from handlers.context import Context
from handlers.messages import Button


@dataclass(frozen=True)
class LinkedRecords:
    """How a subject's records with links read.

    named: takes the record's id; returns what it is called, or None if there is none any more.
    shown: takes the record's id; returns the button that opens it, or None if the person talking
        may not.
    """

    named: Callable[[Context, int], str | None]
    shown: Callable[[Context, int], Button | None]


def of_subject(context: Context, subject: str) -> LinkedRecords | None:
    """Returns how the records with links of the subject of this name read, or None if it has
    none."""
    return next((each.links for each in context.subjects if each.name == subject), None)
