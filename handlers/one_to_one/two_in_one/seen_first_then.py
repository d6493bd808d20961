"""Answers who stops in a conversation to see something first: `ขอดูวันหยุดปีนี้ก่อน`. What was told
waits where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers import registry
from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.conversation.told.its_day import on_its_day
from handlers.conversation.typing_places import place_of
from handlers.messages import Message, Text
from handlers.one_to_one import opening
from handlers.question.query import Query
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.said_around.seen_first import seen_first
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.wish_reader import likeliest
from handlers.understand.words import Match
from models.conversations.conversation_rows import Draft

_WAITS = "{}ยังค้างไว้ให้ ยังไม่ได้ส่งหรือบันทึก ดูแล้วพิมพ์ “ทำต่อ”"
_KNOWN, _FAR = 80, 0.3
"""A wish is meant if its words are known, or if it is so far ahead of all others."""


def answered(
    context: Context, place: Draft | None, text: str, hears: Callable[[str], Query | None]
) -> Sequence[Message]:
    """Returns the answer to what somebody wants to see before they go on; nothing for other words,
    outside of a conversation, and in a confidential one, whose words are never looked at so.

    hears: returns the question that a subject hears in words typed outside
    """
    flow = context.flows.get(place.row.flow) if place is not None else None
    wanted = seen_first(text) if flow is not None else ()
    if flow is None or place is None or not wanted or flow.name in registry.CONFIDENTIAL:
        return ()
    if not _may_wait(flow, place.row.step, text):
        return ()
    wanted = [on_its_day(asked, (place.state or {}).get("answers", {})) for asked in wanted]
    found = (_answer(context, asked, hears(asked)) for asked in wanted)
    answer = next((each for each in found if each), ())
    return [Text(_WAITS.format(flow.title)), *answer] if answer else ()


def _may_wait(flow: Flow, at: str, text: str) -> bool:
    """Tells whether the words are no answer; at learned questions of prose only if they pause."""
    kind, step = sure_kind(text, place_of(flow, at)), flow.step(at)
    if flow.learned and step is not None and step.prose:
        return kind is SentenceKind.PAUSE
    return kind is not SentenceKind.ANSWER


def _answer(context: Context, asked: str, heard: Query | None) -> Sequence[Message]:
    context.said = respelled(asked)  # not `วันจันทร์ก่อน` of the whole sentence
    if heard is not None:
        return () if heard.ends or heard.goes_on else opening.ask(context, heard, asked, {})
    match = opening.meant(context, asked, registry.meant)
    query = registry.query(match.name) if match is not None else None
    if match is None or query is None or query.goes_on or not _is_sure(match, asked):
        return ()
    open_to = opening.is_open(context, match.name)
    return opening.open_match(context, match, asked, "") if open_to else ()


def _is_sure(match: Match, asked: str) -> bool:
    if match.exact or match.score >= _KNOWN:
        return True
    first = likeliest(respelled(asked), registry.commands_inside())
    return first is not None and first.lead >= _FAR
