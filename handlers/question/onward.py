"""What is opened instead of a sentence that builds on the answer before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handlers.question.query import Query

Facts = Mapping[str, str]
Find = Callable[[str], Query | None]

AT = "at"
"""The fact of a button for the one day that the answer tells first."""
DOCUMENTS = "documents"
"""The conversation that makes a document, and its button's fact for the whole year or office."""


@dataclass(frozen=True)
class Onward:
    """What is to be opened instead of the sentence.

    name: of a question or conversation.
    facts: those of a button.
    """

    name: str
    facts: Facts
