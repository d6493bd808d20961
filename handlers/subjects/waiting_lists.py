"""Lists on which things wait for whoever decides on them: an order in words is taken over from one
sentence to the thing on such a list (docs/decisions/0202)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.subjects.declaration import Subject


@dataclass(frozen=True)
class WaitingList:
    """One list.

    query: the name of the question that shows it. facts: those of its button.
    row: the name of what the button of a thing opens.
    called: what its things are called.
    orders: the words that order something of them.
    roles: whose work it is.
    single: whether an order for one of its things is read here, and not by the subject alone.
    together: an order for several of them is shown on one card and confirmed once.
    straight: takes the words of the deed and the facts of a thing's button; returns the data of the
        button that does it where that needs no card to be opened before; "" for all others.
    answered_by, answer_label: the conversation that answers one of its things with words, and the
        label of the button that begins it the first time: words below the card of such a thing are
        the answer.
    apart: words of a deed that has its own rules for several things, and its own card.
    """

    query: str
    row: str
    called: re.Pattern[str]
    orders: re.Pattern[str]
    roles: frozenset[str]
    facts: Mapping[str, str] = field(default_factory=dict)
    single: bool = True
    together: bool = False
    straight: Callable[[str, Mapping[str, str]], str] = lambda _deed, _facts: ""
    answered_by: str = ""
    answer_label: str = ""
    apart: re.Pattern[str] | None = None


@cache
def lists_of(subjects: tuple[Subject, ...]) -> Sequence[WaitingList]:
    """Returns the lists that these subjects declare."""
    return [each for subject in subjects for each in subject.waiting_lists]
