"""Keeps the names of people in an answer. The next message may then say `ท่านนั้น` or `คนที่สอง`
(docs/decisions/0191)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.understand.patterns import pattern_of
from models.queues.shown_buttons import PERSON, ShownButton

_NAMES = pattern_of(r"(?:นางสาว|นาย|นาง)(?!ทะเบียน|ก)[ก-๎]{2,} (?:ณ )?[ก-๎]{2,}")
"""A title, a name and a surname; a third word may be what the person does."""
_MOST = 8
"""Nobody counts the rows of a longer list."""


def kept(messages: Sequence[Any]) -> list[ShownButton]:
    """Returns the names to keep. If a card has a name as its title, only that name is kept; if
    there are more than eight names, none is kept."""
    titles = [str(each.get("altText", "")) for each in messages]
    heads = [found[0] for each in titles if (found := _NAMES.match(each)) is not None]
    names = list(dict.fromkeys(heads[:1] or _NAMES.findall(str(messages))))
    return [ShownButton("", "", PERSON, each, "") for each in names] if len(names) <= _MOST else []


def told(shown: Sequence[ShownButton]) -> list[str]:
    """Returns the names of the people in an answer, from top to bottom, each once."""
    return list(dict.fromkeys(each.target for each in shown if each.kind == PERSON))
