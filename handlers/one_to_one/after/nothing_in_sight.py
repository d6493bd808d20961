"""Answers second thoughts where nothing stands in sight that was just saved: it was sent too long
ago, or it was confidential, and the bot does not remember that (docs/decisions/0178)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers import registry
from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.messages import Message, Text
from handlers.one_to_one import opening
from handlers.one_to_one.after import after_saving
from handlers.one_to_one.of_matters import matters_named, own_things
from handlers.question import bare_asks
from handlers.subjects import unseen_after
from handlers.subjects.facts import facts_told
from handlers.understand import second_thoughts, words
from handlers.understand.corrections.correction_vocabulary import JUST_NOW
from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from handlers.understand.second_thoughts import WantedOfIt
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from handlers.understand.wishes.wish_reader import likeliest
from models.tables import SECRET_FLOWS

_LEFT_OUT = (WantedOfIt.ADD, WantedOfIt.ATTACH)
_UNDONE = (WantedOfIt.CHANGE, WantedOfIt.TAKE_BACK)
_AWAITED = (WantedOfIt.NEXT, WantedOfIt.REACHED)
_JUST_NOW = pattern_of(f"{JUST_NOW}|เพิ่งส่ง|เพิ่งแจ้ง|เพิ่งบันทึก")
_NAMES_PEOPLE = pattern_of("ใคร|กี่คน|คนไหน")
"""Who has read what is asked of letters and announcements."""
_SURE = 0.5
"""So far ahead of all others, the words are a wish."""


def answered(context: Context, text: str, match: words.Match | None) -> Sequence[Message]:
    """Returns where it is added, put right, taken back or waited for; nothing for other words.

    match: what the words may mean
    """
    thought = second_thoughts.read(text)
    if thought is None or after_saving.begins_another(context, thought.told):
        return ()
    awaited = thought.wanted in _AWAITED and not _NAMES_PEOPLE.search(text)
    awaited = awaited and not (context.asked_before() and bare_asks.is_bare(normalise(text)))
    if awaited and context.person is not None and not _is_wish(text, match):
        return opening.ask(context, own_things.TOLD_WHEN, "", {})
    lately = thought.wanted in _UNDONE and _JUST_NOW.search(text) is not None
    unread = match is None and (lately or thought.wanted in _LEFT_OUT and thought.points)
    return [unseen_after.told(context)] if unread else ()


def asked_of_unseen(context: Context, text: str) -> Sequence[Message]:
    """Asks which matter is meant, where right after an answer of which nothing is kept it is asked
    who sees it, or until when it can be changed, and no matter is named; nothing for other words.
    """
    newest = next(iter(context.shown()), None) if second_thoughts.may_be_one(text) else None
    thought = second_thoughts.read(text) if newest is not None and not newest else None
    if context.person is None or thought is None or context.asked_before():
        return ()
    facet = Facet.WHO_SEES if thought.wanted is WantedOfIt.SEEN_BY else None
    facet = Facet.MEND if thought.wanted is WantedOfIt.CHANGE and thought.asks else facet
    if facet is None or matters_named.names_another(context, text, ""):
        return ()
    offers = [
        replace(facts_told.to_fact(sheet, facet), label=sheet.called)
        for subject in context.subjects
        for sheet in subject.fact_sheets
        if any(_may_begin(context, name) for name in sheet.flows)
        if facts_told.has(context, sheet, facet)
    ]
    return [Text(_OF_WHICH, (*offers[:_MOST], MENU))] if offers else ()


def _may_begin(context: Context, name: str) -> bool:
    flow = registry.flow(name) if name in SECRET_FLOWS else None
    return flow is not None and bool(flow.opens_on) and opening.is_open(context, name)


_OF_WHICH = (
    "เรื่องที่เป็นความลับ เช่น เรื่องร้องเรียน คำถามถึงคลินิก และความดี บอตไม่จำว่าท่านเพิ่งทำเรื่องใด ถามถึงเรื่องใด กดปุ่ม"
)
_MOST = 8


def _is_wish(text: str, match: words.Match | None) -> bool:
    first = likeliest(respelled(text), registry.commands()) if match is not None else None
    return first is not None and first.lead >= _SURE
