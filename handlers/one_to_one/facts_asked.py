"""Hears what is asked of a matter, and answers it from the matter's sheet (decisions/0177)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Message
from handlers.one_to_one import opening
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.fact_sheet import FactSheet
from handlers.understand.facets.facet import Facet
from handlers.understand.facets.facet_reader import likeliest
from handlers.understand.facets.matter_reader import likeliest_first, likeliest_matter
from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise

_LONGEST = 160
_LEAD, _SURE = 0.2, 0.4
"""So far ahead of the next, a facet is read; surely, where other readers had something to say."""

_pattern = cache(pattern_of)


@dataclass(frozen=True)
class AskedFact:
    """What a sentence asks of a matter.

    lead: how far the facet is ahead of others.
    in_sight: whether the words name the matter, or the conversation or the last answer is about it.
    """

    sheet: FactSheet
    facet: Facet
    lead: float
    in_sight: bool

    @property
    def sure(self) -> bool:
        return self.lead >= _SURE

    def answer(self, context: Context) -> Sequence[Message]:
        """Returns the answer, after which the matter need not be named."""
        facts = {facts_told.SHEET: self.sheet.name, facts_told.FACET: self.facet.value}
        return opening.ask(context, facts_told.QUERY, "", facts)


def asked(context: Context, text: str, flow: str = "") -> AskedFact | None:
    """Returns what the words ask of a matter; None if they ask nothing that a sheet answers to the
    person.

    flow: the conversation in which they are typed; "" outside of any.
    """
    if len(text) > _LONGEST:
        return None
    likely = likeliest(text)
    if likely is None or (likely.lead < _LEAD and not likely.near):
        return None
    known = facts_told.sheets(context.subjects)
    in_sight = _named(known, text) or _around(context, known, text, flow)
    for sheet in in_sight or _learned(known, text):
        for facet in (likely.facet, *likely.near):
            if facts_told.has(context, sheet, facet):
                lead = likely.lead if facet == likely.facet else 0.0
                return AskedFact(sheet, facet, lead, bool(in_sight))
    return None


def instead_of(context: Context, text: str, name: str, flow: str = "") -> Sequence[Message]:
    """Answers words that surely ask something of a matter which they name or which is in sight,
    where they were read as the question or conversation `name` of another matter or as one that is
    only explained; nothing for others.

    flow: the conversation in which they are typed; "" outside of any.
    """
    found = asked(context, text, flow)
    if found is None or not (found.sure and found.in_sight):
        return ()
    if name not in context.flows and facts_told.by_name(context.subjects).get(name) is found.sheet:
        return ()
    return found.answer(context)


def inside(context: Context, text: str, flow: str) -> Callable[[], Sequence[Message]] | None:
    """Returns the answer to what the words ask of the matter of a conversation, or of another one
    that they name; None if they ask nothing of the kind."""
    found = asked(context, text, flow)
    return None if found is None else lambda: found.answer(context)


def surely_inside(context: Context, text: str, flow: str) -> Callable[[], Sequence[Message]] | None:
    """The same, if they surely ask it."""
    found = asked(context, text, flow)
    return None if found is None or not found.sure else lambda: found.answer(context)


def _around(
    context: Context, known: Mapping[str, FactSheet], text: str, flow: str
) -> Sequence[FactSheet]:
    """Returns the sheets of the conversation, or of the answer just before."""
    if flow:
        here = [name for name, each in known.items() if flow in each.flows]
        return [known[name] for name in likeliest_first(text, here)]
    name, _, facts = context.asked_before().removeprefix("o:").partition("?")
    if name == facts_told.QUERY.name:
        told = dict(parse_qsl(facts)).get(facts_told.SHEET, "")
        return [known[told]] if told in known else []
    before = facts_told.by_name(context.subjects).get(name)
    return [before] if before is not None else []


def _named(known: Mapping[str, FactSheet], text: str) -> Sequence[FactSheet]:
    """Returns the sheets that the words name, the one with the longest words first."""
    for words in dict.fromkeys((normalise(text), normalise(respelled(text)))):
        found = [
            (len(match[0]), each)
            for each in known.values()
            if (match := _pattern(each.named).search(words)) is not None
            and not (each.unless and _pattern(each.unless).search(words))
        ]
        if found:
            return [each for _, each in sorted(found, key=lambda each: -each[0])]
    return []


def _learned(known: Mapping[str, FactSheet], text: str) -> Sequence[FactSheet]:
    """Returns the sheet that the words are learned to be about, though they do not name it."""
    name = likeliest_matter(text)
    return [known[name]] if name in known else []
