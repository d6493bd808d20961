"""A question people ask, declared: its words, who may ask, and the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.messages import Said


@dataclass(frozen=True)
class Query:
    """answer(context, rest, facts): `rest` are the words after the command, `facts` a button's.

    roles: who may ask (none named: everybody on the roster; with `anyone`, everybody).
    own: about the person's own matters, so that what they owe may stand under it.
    """

    name: str
    words: tuple[str, ...]
    answer: Callable[[Context, str, Mapping[str, str]], Sequence[Said]]
    roles: frozenset[str] = frozenset()
    anyone: bool = False
    own: bool = False


def opens(name: str, **facts: object) -> str:
    """A button's data that opens a conversation or asks a question: verb, subject, version."""
    from_facts = "&".join(f"{key}={value}" for key, value in facts.items())
    return f"o:{name}?{from_facts}"
