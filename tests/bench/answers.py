"""What somebody taps who answers whatever the bot asks, told by what the buttons do.

Labels are words and change; the data of buttons is kept in databases and stays (architecture.md,
rule 6): `c:conversation:step:choice`, where a choice of the conversation's own begins with `-`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tests.talk import actions

CONFIRM, SKIP = "-confirm", "-skip"
ANEW = "fresh"
"""The choice to tell a report anew where an earlier one could be copied."""


def answer(messages: Iterable[Any]) -> str | None:
    """The data of the button that brings the conversation on: what is ready is sent, what may be
    left out is left out, else the first choice is taken. None where words are asked for."""
    choices = conversing(messages)
    ordered = [
        *(each for each in choices if choice_of(each).startswith(CONFIRM)),
        *(each for each in choices if choice_of(each) == SKIP),
        *(each for each in choices if choice_of(each) == ANEW),
        *(each for each in choices if not choice_of(each).startswith("-")),
    ]
    return ordered[0] if ordered else None


def conversing(messages: Iterable[Any]) -> list[str]:
    """The data of the buttons that belong to a conversation, in the order they stand in."""
    return [data for data in _taps(messages) if data.startswith("c:")]


def opening(messages: Iterable[Any], name: str) -> str:
    """The data of the first button that opens this conversation or question. Raises LookupError."""
    taps = _taps(messages)
    for data in taps:
        if data.startswith(f"o:{name}?"):
            return data
    raise LookupError(f"no button opens {name}; there are {taps}")


def choice_of(data: str) -> str:
    """Which choice of its step the button is."""
    return data.split(":", 3)[3]


def _taps(messages: Iterable[Any]) -> list[str]:
    return [action["data"] for action in actions(list(messages)) if "data" in action]
