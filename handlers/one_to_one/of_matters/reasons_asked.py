"""Answers why something has to be done, what it is for, who said so, or what comes of not doing it,
from the matter's sheet: asking never begins anything (docs/decisions/0197)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import registry
from handlers.context import Context
from handlers.messages import Message
from handlers.one_to_one import opening
from handlers.one_to_one.of_matters import facts_asked, matters_named
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.fact_sheet import FactSheet
from handlers.understand.facets.facet import Facet
from handlers.understand.facets.matter_reader import likeliest_matters
from handlers.understand.facets.what_for import (
    asks_if_left_undone,
    asks_since_when,
    asks_what_for,
    without_asking,
)

_REASONS = (Facet.PURPOSE, Facet.MUST)
_UNDONE = (Facet.NOT_DONE,)
_SINCE_WHEN = (Facet.DUE, Facet.PURPOSE)


def answered(context: Context, text: str) -> Sequence[Message]:
    """Says what the thing is for that the words ask the reason of; nothing for other words, and
    where they name nothing that has one."""
    facets = _REASONS if asks_what_for(text) else _UNDONE if asks_if_left_undone(text) else ()
    if not facets or facts_asked.is_of_one(text) or _is_put(context, text):
        return ()
    known = facts_told.sheets(context.subjects)
    named = matters_named.named_in(known, without_asking(text))
    for name in likeliest_matters(text, named, (), ()):
        if (name in named or not named) and (told := _told(context, known[name], facets)):
            return told
    return ()


def of_flow(context: Context, text: str, flow: str) -> Sequence[Message]:
    """Answers why there is this conversation, or since when; () if the words do not ask that, or
    are put to somebody in it."""
    if _is_put(context, text):
        return ()
    facets = _REASONS if asks_what_for(text) else _SINCE_WHEN if asks_since_when(text) else ()
    sheets = facts_told.by_name(context.subjects).get(flow, ()) if facets else ()
    return next(filter(None, (_told(context, each, facets) for each in sheets)), ())


def _told(context: Context, sheet: FactSheet, facets: Sequence[Facet]) -> Sequence[Message]:
    facet = next((each for each in facets if facts_told.has(context, sheet, each)), None)
    if facet is None:
        return ()
    facts = {facts_told.SHEET: sheet.name, facts_told.FACET: facet.value}
    return opening.ask(context, facts_told.QUERY, "", facts)


def _is_put(context: Context, text: str) -> bool:
    """Tells whether it is put to somebody behind a command's own word: `ถามคลินิก ทำไม…`."""
    match = registry.command(text)
    flow = context.flows.get(match.name) if match is not None else None
    if flow is None or not flow.steps[0].takes_questions:
        return False
    return text.startswith(tuple(f"{word} " for word in flow.opens_on))
