"""Which fiscal year is meant by words about preparing one."""

from __future__ import annotations

from handlers.context import Context
from handlers.question import button_facts
from handlers.question.query import Facts
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.calendar import BUDDHIST_YEARS
from models.plans import plans
from models.plans.years import preparing

_NEXT = pattern_of(r"(?:ปีงบ(?:ประมาณ)?\s?(?:ใหม่|หน้า|ถัดไป)|ปี(?:หน้า|ถัดไป))")
_YEAR = pattern_of(r"(?<!\d)(?:25(\d\d)|(20\d\d)|(\d\d))(?!\d)")


def named(words: str) -> int | None:
    """Returns the fiscal year (B.E.) that the words name, in either era; two digits are B.E."""
    found = _YEAR.search(normalise(words))
    if found is None:
        return None
    return int(found[2]) + BUDDHIST_YEARS if found[2] else 2500 + int(found[1] or found[3])


def meant(context: Context, words: str, facts: Facts) -> int:
    """Returns the year of the button (`y`), of the words, or the one that is prepared now; where
    that is open already, `ปีงบประมาณใหม่` is the one after it."""
    told = button_facts.year(facts, "y") or named(words)
    if told is not None:
        return told
    coming = preparing.coming(context.today)
    wants_next = _NEXT.search(normalise(f"{words} {context.said}")) is not None
    return coming + 1 if wants_next and _is_open(context, coming) else coming


def _is_open(context: Context, year: int) -> bool:
    session = context.session
    return bool(plans.rounds(session, year)) and not preparing.is_prepared(session, year)
