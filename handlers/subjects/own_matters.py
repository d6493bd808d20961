"""What people have of their own in a subject and ask after: leave, praise, a gift, a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import Query


def _nothing(_context: Context, _plain: str) -> Query | str | None:
    return None


@dataclass(frozen=True)
class OwnMatter:
    """A kind of thing that is one's own.

    named: words by which people name it.
    asked: takes normalised words that name it and ask something; returns the question that answers
        them, or its name where another subject declares it; None if they ask something else.
    told: whether, when and how one is told what became of it; "" if nothing comes of it.
    doors: where it is seen now.
    """

    named: re.Pattern[str]
    asked: Callable[[Context, str], Query | str | None] = _nothing
    told: str = ""
    doors: Sequence[Button] = ()
