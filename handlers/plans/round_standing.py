"""How a round stands that a sentence names which was not understood otherwise."""

from __future__ import annotations

from handlers.context import Context
from handlers.reports.figures.overview import SEEING
from handlers.subjects.read_things import ReadThing, ThingStanding
from handlers.understand.dates.dates import find_dates, thai_date
from handlers.understand.patterns import pattern_of
from models.reports.figures import progress

_ROUND = pattern_of("(?<!กา)รอบ")
"""Not within `การอบรม`."""


def _standing(context: Context, plain: str) -> ThingStanding | None:
    """What is sent of the round; for who sees no figures, all rounds."""
    if _ROUND.search(plain) is None:
        return None
    rounds = progress.rounds(context.session, context.fiscal_year)
    found = [day for day in rounds if day in set(find_dates(plain, context.today))]
    if len(found) != 1:
        return None
    called = f"รอบ {thai_date(found[0])}"
    if not context.may(SEEING):
        return ThingStanding(called, query="rounds_dates")
    return ThingStanding(called, query="status", facts={"d": found[0].isoformat()})


THING = ReadThing(40, _standing)
