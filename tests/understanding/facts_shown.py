"""Which standing fact of which matter an answer tells (decisions/0177), known by the card's title.

A collection names it by its sheet and facet, `leave/away`: the words of the card may change.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from handlers import registry
from handlers.subjects.facts import facts_told


def fact_shown(reply: str) -> str:
    """The sheet and the facet of the first such card; "" if the answer shows none."""
    titles = _titles()
    return next((titles[line] for line in reply.splitlines() if line in titles), "")


@cache
def _titles() -> Mapping[str, str]:
    return {
        facts_told.title_of(sheet, facet): f"{sheet.name}/{facet}"
        for sheet in facts_told.sheets(registry.SUBJECTS).values()
        for facet in sheet.facts
    }
