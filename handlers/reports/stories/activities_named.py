"""Finds the reports of the activities that a story names by their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from models.reports.figures import progress
from models.reports.figures.progress import DueReport


def duties_named(context: Context, numbers: Sequence[str]) -> list[DueReport]:
    """Returns the due reports of the bureau for these activities and their parts, whatever their
    state."""
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    return [each for each in duties if any(is_of(each.number, named) for named in numbers)]


def next_of(context: Context, numbers: Sequence[str]) -> list[DueReport]:
    """Returns the next report not sent yet of each of them, in the order of the numbers."""
    found: dict[int, DueReport] = {}
    for named in numbers:
        for each in duties_named(context, [named]):
            if each.missing:
                found.setdefault(each.activity_id, each)
    return list(found.values())


def is_of(number: str, named: str) -> bool:
    """Tells whether a number is the named one or that of a part of it."""
    return number == named or number.startswith(f"{named}.")
