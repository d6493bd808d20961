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
from handlers.understand.facets.matter_reader import likeliest_matters
from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise

_LONGEST = 160
_LEAD, _SURE, _SURE_OF_OTHER, _NO_ORDER = 0.2, 0.4, 0.6, 1.0
"""So far ahead of the next, a facet is read; surely, where another reader read something else;
where that is an answer about the same matter; and where it is a wish to do something."""

_MAY_ASK = pattern_of(
    "ไหม|มั้|มัย|ม๊|ป่|ปะ|เปล่า|หรือ|หรอ|หร่อ|เหรอ|รึ|ใคร|ไร|ไหน|กี่|เมื่อ|ไง|งัย|อย่าง|ทำไม|เท่า|ได้|ต้อง|ขอ|ลืม|ไม่|มะ|ดี|[?]"
)
"""Some of this stands in nearly every sentence that asks for a fact: others are not read."""
_OF_A_STEP = frozenset(
    (
        Facet.PURPOSE,
        Facet.HOW,
        Facet.MUST,
        Facet.WHICH,
        Facet.UNKNOWN,
        Facet.NOTHING,
        Facet.FILES,
    )
)
"""Asked in the middle of a conversation, they are meant of the present question."""
_DONE_AT_ONCE = frozenset((Facet.UNDO, Facet.MEND, Facet.COPY))
"""Who asks for these of something that they have may as well have it done."""

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

    def is_done_by(self, context: Context, name: str) -> bool:
        """Tells whether the conversation or question `name` does at once what is asked about."""
        if self.facet not in _DONE_AT_ONCE:
            return False
        return name in facts_told.doors(context, self.sheet, self.facet)

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
    for sheet, in_sight in _matters(context, text, flow):
        for facet in (likely.facet, *likely.near):
            if facts_told.has(context, sheet, facet):
                lead = likely.lead if facet == likely.facet else 0.0
                return AskedFact(sheet, facet, lead, in_sight)
    return None


def instead_of(context: Context, text: str, name: str, begins: bool = False) -> Sequence[Message]:
    """Answers words that surely ask something of a matter which they name or which is in sight,
    where they were read as the question or conversation `name`; nothing for others.

    begins: whether the words would begin the conversation `name`
    """
    found = asked(context, text)
    if found is None or not found.in_sight or found.is_done_by(context, name):
        return ()
    if begins and found.facet == Facet.HOW:
        return ()  # who may do it is led through it
    same = facts_told.by_name(context.subjects).get(name, ()) if name not in context.flows else ()
    least = _NO_ORDER if begins else _SURE_OF_OTHER if found.sheet in same else _SURE
    return found.answer(context) if found.lead >= least else ()


def instead_of_rule(context: Context, text: str, name: str, flow: str = "") -> Sequence[Message]:
    """The same where the words fit a rule of the shelves, which knows its own matter better:
    nothing if that is the matter, or if it is not known.

    flow: the conversation in which they are typed; "" outside of any
    """
    of_rule = facts_told.by_name(context.subjects).get(name, ())
    found = asked(context, text, flow) if of_rule else None
    if found is None or found.sheet in of_rule or not (found.sure and found.in_sight):
        return ()
    return found.answer(context)


def inside(context: Context, text: str, flow: str) -> Callable[[], Sequence[Message]] | None:
    """Returns the answer to what the words ask of the matter of a conversation, or of another one
    that they name; None if they ask nothing of the kind."""
    found = asked(context, text, flow) if _MAY_ASK.search(text) is not None else None
    return None if found is None else lambda: found.answer(context)


def surely_inside(context: Context, text: str, flow: str) -> Callable[[], Sequence[Message]] | None:
    """The same, if they surely ask it, and no question's own help answers it better."""
    found = asked(context, text, flow) if _MAY_ASK.search(text) is not None else None
    if found is None or not found.sure or found.facet in _OF_A_STEP:
        return None
    return lambda: found.answer(context)


def _matters(context: Context, text: str, flow: str) -> Sequence[tuple[FactSheet, bool]]:
    """Returns the sheets of what the words may be about, the likeliest first, each with whether it
    is named or in sight."""
    known = facts_told.sheets(context.subjects)
    named = _named(known, text)
    around = [name for name, each in known.items() if flow and flow in each.flows]
    before = [] if flow else _before(context, known)
    likely = likeliest_matters(text, named, around, before)
    in_sight = {*named, *around, *before}
    return [(known[name], name in in_sight) for name in likely if name in known]


def _before(context: Context, known: Mapping[str, FactSheet]) -> Sequence[str]:
    """Returns the names of the sheets that the answer just before was about; none if it was about
    no matter."""
    name, _, facts = context.asked_before().removeprefix("o:").partition("?")
    if name == facts_told.QUERY.name:
        told = dict(parse_qsl(facts)).get(facts_told.SHEET, "")
        return [told] if told in known else []
    return [each.name for each in facts_told.by_name(context.subjects).get(name, ())]


def _named(known: Mapping[str, FactSheet], text: str) -> Sequence[str]:
    """Returns the names of the sheets that the words name."""
    for words in dict.fromkeys((normalise(text), normalise(respelled(text)))):
        found = [
            name
            for name, each in known.items()
            if _pattern(each.named).search(words) is not None
            and not (each.unless and _pattern(each.unless).search(words))
        ]
        if found:
            return found
    return []
