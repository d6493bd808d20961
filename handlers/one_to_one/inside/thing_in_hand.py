"""Answers what is asked of the thing in hand, which need not be named: the one that the open
conversation is about, or the answer before (docs/decisions/0204)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from urllib.parse import parse_qsl

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing, drafts
from handlers.conversation.drafts import MENU
from handlers.messages import Message, Text
from handlers.one_to_one.of_matters import facts_asked
from handlers.question.query import opened_by
from handlers.reports.filing import story_sums
from handlers.reports.report_cards import REPORT
from handlers.subjects.declaration import Subject
from handlers.subjects.read_things import InHand, ReadThing
from models.conversations.conversation_rows import Draft

_LONGEST = 90


def amid(context: Context, place: Draft, text: str) -> Sequence[Message]:
    """Returns the answer above the question that is open; nothing for words that may be an answer
    to it, or that ask nothing of what the conversation is about."""
    flow = context.flows.get(place.row.flow)
    if flow is None or flow.name in registry.CONFIDENTIAL or not _may_ask(text):
        return ()
    answers = (place.state or {}).get("answers", {})
    told = _told(context, lambda: {"n": flow.describe(answers)}, text, amid=True)
    if not told or not conversing.takes_as_question(context, place, text, ""):
        return ()
    return conversing.told_beside(context, place, told)


def of_story(context: Context, place: Draft, text: str) -> Sequence[Message]:
    """Answers a sum or a share of the figures that were told in an open report."""
    story = (place.state or {}).get("answers", {}).get("narrative")
    if place.row.flow != REPORT or not isinstance(story, str):
        return ()
    told = story_sums.answer(story, text)
    return conversing.told_beside(context, place, [Text(told)]) if told else ()


def in_sight(context: Context, text: str) -> Sequence[Message]:
    """Returns the answer where the answer before was about one such thing, which stays in sight."""
    if context.person is None or not _may_ask(text):
        return ()
    told = _told(context, lambda: _before(context), text, amid=False)
    if not told:
        return ()
    context.asked = context.asked_before()
    return drafts.with_buttons(told, (*drafts.back_to(context), MENU))


def _may_ask(text: str) -> bool:
    return len(text) <= _LONGEST and facts_asked.may_ask(text)


def _before(context: Context) -> Mapping[str, str]:
    return dict(parse_qsl(opened_by(context.asked_before())[1]))


def _told(context: Context, in_hand: InHand, text: str, amid: bool) -> Sequence[Message]:
    told = (each.asked(context, in_hand, text, amid) for each in _things(context.subjects))
    return next(filter(None, told), ())


@cache
def _things(subjects: tuple[Subject, ...]) -> Sequence[ReadThing]:
    return tuple(each for subject in subjects for each in subject.read_things)
