"""Which fiscal year is meant by words about preparing one."""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.question import button_facts
from handlers.question.query import Facts
from handlers.understand.thai import normalise
from models.calendar import BUDDHIST_YEARS
from models.plans.years import preparing

_YEAR = re.compile(r"(?<!\d)(?:25(\d\d)|(20\d\d)|(\d\d))(?!\d)")


def named(words: str) -> int | None:
    """Returns the fiscal year (B.E.) that the words name, in either era; two digits are B.E."""
    found = _YEAR.search(normalise(words))
    if found is None:
        return None
    if found[2]:
        return int(found[2]) + BUDDHIST_YEARS
    return 2500 + int(found[1] or found[3])


def meant(context: Context, words: str, facts: Facts) -> int:
    """Returns the year of the button (`y`), of the words, or the one that is prepared now."""
    return button_facts.year(facts, "y") or named(words) or preparing.coming(context.today)
