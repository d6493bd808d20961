"""What people have of their own in a subject and ask after: leave, praise, a gift, a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import Query
from handlers.subjects.own_lists import OwnList
from handlers.understand.facets.facet import Facet


def _nothing(_context: Context, _plain: str) -> Query | str | None:
    return None


def _unsaid(_context: Context) -> str:
    return ""


@dataclass(frozen=True)
class InState:
    """A state in which a thing of one's own may be, and of which general answers tell, too: it came
    back, it waits. Who has one is told of theirs before what holds for all (decisions/0187).

    instead_of: names of the general answers of the shelves.
    has: tells whether the person has one; asked only where such an answer was meant.
    query: shows it.
    none: returns what is said above the general answer to who speaks of one and has none; "" where
        that goes unsaid.
    sheet: of the subject, whose answers to `facets` the own thing tells as well.
    """

    instead_of: Sequence[str]
    has: Callable[[Context], bool]
    query: Query
    none: Callable[[Context], str] = _unsaid
    sheet: str = ""
    facets: Sequence[Facet] = ()


@dataclass(frozen=True)
class OwnMatter:
    """A kind of thing that is one's own.

    named: words by which people name it.
    asked: takes normalised words that name it and ask something; returns the question that answers
        them, or its name where another subject declares it; None if they ask something else.
    told: whether, when and how one is told what became of it; "" if nothing comes of it.
    doors: where it is seen now.
    in_states: states of it of which general answers tell, too.
    lists: on which those stand that are there already.
    """

    named: re.Pattern[str]
    asked: Callable[[Context, str], Query | str | None] = _nothing
    told: str = ""
    doors: Sequence[Button] = ()
    in_states: Sequence[InState] = field(default=(), hash=False)
    lists: Sequence[OwnList] = field(default=(), hash=False)
