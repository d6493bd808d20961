"""Takes typed words as they are meant: without laughter and what only holds on, is social or says
that an answer is given once more: `ขอบคุณนะคะเมื่อวานช่วยได้เยอะเลย แต่ว่าวันหยุดธันวามีวันไหนบ้าง`."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing
from handlers.one_to_one import opening
from handlers.one_to_one.below_cards import named_in_sight
from handlers.question import following
from handlers.question.query import Query
from handlers.reports.filing.dotted_numbers import dotted
from handlers.understand.commands.arguments import ACTIVITY
from handlers.understand.commands.courtesies import thanks_besides, thanks_for_work
from handlers.understand.commands.openers import (
    MAY_SURROUND,
    before_close,
    behind_announcement,
    behind_call,
)
from handlers.understand.dates.day_retold import without_old_day
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.said_around.background import behind_background
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.said_around.holding_on import (
    asks_by_its_form,
    behind_holding_on,
    within_conclusion,
)
from handlers.understand.said_around.laughter import without_laughter
from handlers.understand.said_around.wrong_chat import behind_wrong_chat
from handlers.understand.thai import normalise
from handlers.understand.wishes.other_wish import asks_or_wants
from models.conversations.conversation_rows import Draft


def _without_background(context: Context, text: str, hears: Callable[[str], Query | None]) -> str:
    """Returns the words behind social clauses at the beginning; the text as it is without these,
    where the rest means nothing by itself, and where what comes before may be told of the wish."""
    rest = behind_background(text) if context.person is not None else ""
    if not rest or thanks_besides(text) or thanks_for_work(text):
        return text
    if hears(rest) is not None:
        return rest
    match = registry.meant(rest)
    if match is None or match.name in registry.CONFIDENTIAL:
        return text
    if registry.query(match.name) is not None:
        return rest if opening.is_open(context, match.name) else text
    if not asks_or_wants(rest):
        return text  # `ขอบคุณครับ รายงานครบถ้วนดีมาก`
    whole = registry.meant(text)
    told = whole is not None and whole.name == match.name or ACTIVITY.search(rest) is not None
    return text if told else rest


def _plainly(text: str, hears: Callable[[str], Query | None]) -> str:
    """Returns the words without what is only said around them. A question that a subject answers is
    put in everyday words, since nothing of it is kept."""
    if MAY_SURROUND.search(text) is not None:
        text = _without_close(_without_announcement(behind_call(text), hears))
    plain = everyday(text)
    heard = plain != text and hears(text) is None and hears(plain) is not None
    return plain if heard else text


def _without_announcement(text: str, hears: Callable[[str], Query | None]) -> str:
    """Returns a question without the words that announce it; a wish and a story keep them, since
    they say that nothing is to be done yet."""
    rest = behind_announcement(text)
    return rest if rest and (_asks(rest) or hears(rest) is not None) else text


def _without_close(text: str) -> str:
    """Returns a question or a wish without the thanks behind it, unless they begin what keeps a
    text: to that they may belong."""
    rest = before_close(text)
    match = registry.meant(rest) if rest != text else None
    if rest == text or match is not None and match.name in _keeping_texts():
        return text
    wants = match is not None and asks_or_wants(rest)
    return rest if wants or _asks(everyday(rest)) else text


@cache
def _keeping_texts() -> Collection[str]:
    """Returns the stored names of the conversations that ask for a text."""
    flows = registry.flows_by_name()
    return {name for name, flow in flows.items() if any(step.prose for step in flow.steps)}


def _without_old_day(context: Context, text: str) -> str:
    """Returns an opening sentence without a day that it takes back; the words of strangers, and
    what somebody else has said in them, stay."""
    if context.person is None or _SAID_BY in text:
        return text
    plain = normalise(text)
    put = without_old_day(plain)
    return put if put != plain else text


_SAID_BY = "ว่า"


def meant_here(
    context: Context, place: Draft | None, text: str, hears: Callable[[str], Query | None]
) -> str:
    """Returns the words without these, and with the name of whom they ask about, or the points of
    an activity's number.

    place: the conversation the person is in.
    hears: returns the question that a subject hears in words typed outside
    """
    if place is None or place.row.flow not in registry.CONFIDENTIAL:
        text = without_laughter(text)
    if place is None:
        text = _plainly(text, hears)
        text = _without_old_day(context, text)
        text = _without_background(context, text, hears)
        return following.of_whom(context, named_in_sight.in_full(context, dotted(context, text)))
    if place.row.flow not in registry.CONFIDENTIAL and only_asks(text):
        text = named_in_sight.in_full(context, text)
    text = conversing.without_again(context, place, behind_wrong_chat(text) or text)
    behind = behind_holding_on(within_conclusion(text))
    told = place.row.flow in registry.CONFIDENTIAL and not _asks(behind)
    return text if told else behind


def _asks(text: str) -> bool:
    return only_asks(text) or asks_by_its_form(text)
