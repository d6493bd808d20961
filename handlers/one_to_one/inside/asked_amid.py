"""Answers what is asked amid a conversation from what its own subject declares, before the words
may be read as of another one; it stays at its question (docs/decisions/0192)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing, days_asked, drafts
from handlers.conversation.heard import said_aside
from handlers.messages import Card, Message, Text
from handlers.one_to_one import opening
from handlers.one_to_one.of_matters import facts_asked, matters_named
from handlers.one_to_one.of_matters.facts_asked import AskedFact
from handlers.one_to_one.two_in_one import both_answered
from handlers.one_to_one.unsure import nearest_only
from handlers.question.query import Query
from handlers.subjects.facts import facts_told
from handlers.understand.commands.arguments import ACTIVITY
from handlers.understand.facets import amid_reader
from handlers.understand.facets.facet import Facet
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.wishes.whole_sentence import RULES
from models.conversations.conversation_rows import Draft

_NOT_PASSED_ON = "บอตฝากคำบอกต่อให้ผู้ใดไม่ได้ จึงยังไม่ได้แจ้งข้อความนี้แก่ใคร กรุณาบอกผู้นั้นด้วยตนเอง"
_HOW_MUCH = pattern_of("กี่|เท่าไ|เหลือ|ใคร|เมื่อไ|วันไหน|ตอนไหน|บ้าง|มั่ง")
_LONGEST_UNNAMED = 40
"""Longer sentences than this name what they are about."""
_KNOWN = 80
"""The score of a sentence that is a question without the name of a matter before it."""
_LONGEST_OF_A_DAY = 40
"""A longer sentence that asks for a day tells something as well."""

Hears = Callable[[str], Query | None]
"""Returns the question that a subject hears in words typed in this conversation."""


def answered(context: Context, place: Draft, text: str, hears: Hears) -> Sequence[Message]:
    """Returns the answer, with the question of the conversation once more; nothing for words that
    ask nothing of its matter, that may be an answer, or that the conversation itself knows better.
    """
    if amid_reader.passes_on(text):
        return _not_passed_on(context, place, text)
    if day := days_asked.of_coming(text, context) if len(text) <= _LONGEST_OF_A_DAY else "":
        here = conversing.takes_as_question(context, place, text, "")
        return conversing.told_beside(context, place, [Text(day)]) if here else ()
    if not facts_asked.may_ask(text) or amid_reader.is_narrower(text):
        return ()
    return _of_its_matter(context, place, text, hears)


def _of_its_matter(context: Context, place: Draft, text: str, hears: Hears) -> Sequence[Message]:
    flow = place.row.flow
    plain = amid_reader.read(text)
    found = _found(context, text, flow, plain.facets if plain is not None else ())
    named = amid_reader.without_general(text)
    if found is None and plain is None:
        return _with_its_name(context, place, text, hears)
    if matters_named.names_another(context, named, flow):
        return ()
    if ACTIVITY.search(text) and not matters_named.is_of_reports(context, flow):
        return ()  # asked of that activity's report
    before = plain.before if plain is not None else None
    if not conversing.takes_as_question(context, place, text, before):
        return ()
    if is_own(context, hears(text), flow) or _is_led_to(context, text, found):
        return ()
    told = _told(context, found) if found is not None else _not_known(context, place)
    return conversing.told_beside(context, place, [_without_door_here(each, flow) for each in told])


def _with_its_name(context: Context, place: Draft, text: str, hears: Hears) -> Sequence[Message]:
    """Returns the answer to a short question that its own subject understands once the matter is
    named: `เหลือกี่วันอะเรา` where a leave is told; nothing for others, and what begins something."""
    flow = place.row.flow
    around = facts_told.by_name(context.subjects).get(flow, ())
    short = len(text) <= _LONGEST_UNNAMED and _HOW_MUCH.search(text) is not None
    if (
        not (short and around and only_asks(text))
        or flow in registry.CONFIDENTIAL
        or _is_of_step(context, flow, text)
        or _is_understood(text, hears)
    ):
        return ()
    said = f"{around[0].called} {text}"
    query = hears(said) or _meant(said)
    own = query is not None and is_own(context, query, flow)
    if query is None or not own or not both_answered.only_tells(context, query):
        return ()
    if not conversing.takes_as_question(context, place, text, ""):
        return ()
    context.said = said
    answer = opening.ask(context, query, said, {})
    return conversing.told_beside(
        context, place, [_without_door_here(each, flow) for each in answer]
    )


def _is_understood(text: str, hears: Hears) -> bool:
    """Tells whether the words are a question by themselves: `ใครยังไม่ส่ง`."""
    match = registry.meant(text)
    return hears(text) is not None or match is not None and match.score >= _KNOWN


def _meant(said: str) -> Query | None:
    match = registry.meant(said)
    return registry.query(match.name) if match is not None and not match.exact else None


def _is_of_step(context: Context, flow: str, text: str) -> bool:
    """Tells whether the words are about how the present question is answered."""
    found = facts_asked.asked(context, text, flow)
    return found is not None and found.is_of_a_step(context)


def told(context: Context, flow: str, asked: str) -> Sequence[Message]:
    """Returns what the matter's own sheet says to a question that stands behind an answer; nothing
    where it knows nothing of it."""
    plain = amid_reader.read(asked) if not amid_reader.is_narrower(asked) else None
    found = _found(context, asked, flow, plain.facets if plain is not None else ())
    return [_without_door_here(each, flow) for each in _told(context, found)] if found else ()


def _found(context: Context, text: str, flow: str, facets: Sequence[Facet]) -> AskedFact | None:
    """Returns what words ask of the matter of a conversation itself; None if it has no such answer,
    or they ask nothing plainly.

    facets: what the words plainly ask, the likeliest first; nothing if only what was learned tells.
    """
    if not facets:
        found = facts_asked.asked(context, text, flow)
        if found is None or not found.in_sight or found.is_of_a_step(context):
            return None
        return found if found.plainly and found.sure else None
    # What a subject declares first is what the conversation does; others are parts of that.
    around = [each for each in facts_told.sheets(context.subjects).values() if flow in each.flows]
    cells = ((sheet, facet) for facet in facets for sheet in around)
    cell = next((each for each in cells if facts_told.has(context, *each)), None)
    if cell is None:
        return None
    return AskedFact(*cell, text, facts_asked.PLAIN, plainly=True, named=False, in_sight=True)


def is_own(context: Context, query: Query | None, flow: str) -> bool:
    """Tells whether the conversation's own subject answers this with what the words say besides; a
    rule answers alike whatever was asked."""
    if query is None or query.name.startswith((RULES, facts_told.ABOUT)):
        return False
    own = (each for each in context.subjects if query.name in {of.name for of in each.queries})
    return any(flow in {of.name for of in each.flows} for each in own)


def _is_led_to(context: Context, text: str, found: AskedFact | None) -> bool:
    """Tells whether the words are those of a question that the fact only leads to."""
    match = registry.command(text)
    if match is None or found is None or registry.query(match.name) is None:
        return False
    return match.name in facts_told.doors(context, found.sheet, found.facet)


def _told(context: Context, found: AskedFact) -> Sequence[Message]:
    facts = {facts_told.SHEET: found.sheet.name, facts_told.FACET: found.facet.value}
    answer = facts_told.QUERY.answer(context, found.text, facts)
    return [*nearest_only.above(context, facts_told.QUERY, found.text, answer, facts), *answer]


def _not_passed_on(context: Context, place: Draft, text: str) -> Sequence[Message]:
    """Says who gets to know of this anyway; nothing where the words may be what is told."""
    flow = context.flows.get(place.row.flow)
    if flow is None or flow.name in registry.CONFIDENTIAL:
        return ()
    if not conversing.takes_as_question(context, place, text, text):
        return ()
    known = flow.seen_by or facts_asked.lines(context, flow.name, Facet.WHO_SEES)
    told = "\n".join(filter(None, (_NOT_PASSED_ON, known)))
    return conversing.told_beside(context, place, [Text(told)])


def _not_known(context: Context, place: Draft) -> Sequence[Message]:
    hidden = place.row.flow in registry.CONFIDENTIAL
    told = said_aside.no_answer(context, place.row.step, hidden)
    return [Text(told, () if hidden or context.person is None else (drafts.CONTACT,))]


def _without_door_here(message: Message, flow: str) -> Message:
    """Returns the answer without the button that opens the conversation in which it is told."""
    if not isinstance(message, Card):
        return message
    doors = tuple(each for each in message.buttons if not _opens(each.data, flow))
    return replace(message, buttons=doors, quick=())


def _opens(data: str | None, flow: str) -> bool:
    return (data or "").removeprefix("o:").partition("?")[0] == flow
