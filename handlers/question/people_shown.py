"""Whom an answer names, so that `ท่านนั้น` and `คนที่สอง` below it are understood, also where its rows
have no buttons (docs/decisions/0191)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.understand.patterns import pattern_of
from models.queues.shown_buttons import PERSON, ShownButton

_NAMES = pattern_of(r"(?:นางสาว|นาย|นาง)(?!ทะเบียน|ก)[ก-๎]{2,} (?:ณ )?[ก-๎]{2,}")
"""A title, a name and a surname; a third word may be what the person does."""
_MOST = 8
"""Of more people nobody counts."""


def kept(messages: Sequence[Any]) -> list[ShownButton]:
    """Returns what is kept of the people in rendered messages: of a card about one of them that one
    alone; nothing where they name many."""
    titles = [str(each.get("altText", "")) for each in messages]
    heads = [found[0] for each in titles if (found := _NAMES.match(each)) is not None]
    names = list(dict.fromkeys(heads[:1] or _NAMES.findall(str(messages))))
    return [ShownButton("", "", PERSON, each, "") for each in names] if len(names) <= _MOST else []


def told(shown: Sequence[ShownButton]) -> list[str]:
    """Returns the names of those whom an answer names, from the top, each once."""
    return list(dict.fromkeys(each.target for each in shown if each.kind == PERSON))
