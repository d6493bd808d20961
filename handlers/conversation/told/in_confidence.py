"""Hands what was told on to a confidential conversation whose button stands below the answer:
`เก็บกระเป๋าได้ เอาไปคืนแล้ว บันทึกได้ไหม`, then บันทึกความดี.

The words stand in the button alone, as they stand in the chat above it. Nothing of them is kept
with the buttons of the answer, nor anywhere else, until they are in that conversation
(decisions/0210).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.conversation.nearest_offers import TOLD
from handlers.conversation.told.before_question import before_question
from handlers.messages import Button, Message
from handlers.messages.each_button import every_data, with_each
from handlers.messages.limits import DATA_UNITS
from handlers.question.query import opens
from handlers.understand.commands.behind_command import told_beside
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise
from models.queues.shown_buttons import ShownButton
from models.tables import SECRET_FLOWS

if TYPE_CHECKING:
    from handlers.subjects.declaration import Subject

_LEAST, _LONGEST = 16, 200
_SIGNS = pattern_of(r"[&=%+#;\s]+")
"""A button's facts stand between such signs."""
_WORDS = pattern_of("ร้องเรียน|เบาะแส|เสนอแนะ|ความคิดเห็น|ชม|คลินิก|ถามคน|ความดี")
"""Without these no word for such a conversation stands in a sentence."""
_ASKS_THERE = "ask_question"
"""What is asked is itself what this conversation takes."""


def with_what_was_told(context: Context, said: str, answer: Sequence[Message]) -> Sequence[Message]:
    """Returns the answer with each bare button of a confidential conversation that takes a story
    opening it with what the sentence told."""
    if not _LEAST <= len(said) <= _LONGEST:
        return answer
    if every_data(answer).isdisjoint(_doors(context.subjects)):
        return answer
    return [with_each(each, partial(_with_told, context, said)) for each in answer]


def as_kept(button: ShownButton) -> ShownButton:
    """Returns the button as it may be kept with those of the answer: without such words."""
    name, _, facts = button.target.partition("?")
    if name.removeprefix("o:") in SECRET_FLOWS and facts.startswith(f"{TOLD}="):
        return replace(button, target=f"{name}?{facts.partition('&')[2]}")
    return button


def with_words(button: Button, words: str) -> Button:
    """Returns a button of a confidential conversation that hands it these words as they stand; the
    button as it is where its data cannot hold them so."""
    name, _, facts = (button.data or "").partition("?")
    data = f"{name}?{TOLD}={words}&{facts}".rstrip("&")
    fits = words and _SIGNS.search(words.replace(" ", "")) is None and len(data) <= DATA_UNITS
    return replace(button, data=data) if fits else button


def _with_told(context: Context, said: str, button: Button) -> Button:
    kind, _, name = (button.data or "").partition(":")
    flow = context.flows.get(name.removesuffix("?")) if kind == "o" else None
    if flow is None or button.data != opens(flow.name) or flow not in _of_stories(context.subjects):
        return button
    told = _told(context, flow, said) if context.can_use(flow) else ""
    data = opens(flow.name, **{TOLD: _SIGNS.sub(" ", told)})
    fits = bool(told) and len(data) <= DATA_UNITS
    return replace(button, data=data) if fits else button


@cache
def _of_stories(subjects: tuple[Subject, ...]) -> Sequence[Flow]:
    """Returns the confidential conversations that take a story together with the word for them."""
    every = (flow for each in subjects for flow in each.hearing.whole)
    return [flow for flow in every if flow.name in SECRET_FLOWS]


@cache
def _doors(subjects: tuple[Subject, ...]) -> frozenset[str]:
    """Returns the data of their bare buttons."""
    return frozenset(opens(flow.name) for flow in _of_stories(subjects))


def _told(context: Context, flow: Flow, said: str) -> str:
    """Returns what the sentence tells of the matter; "" where it only asks, or asks about the
    conversation itself."""
    own = told_beside(said, flow.opens_on) if _WORDS.search(said) else None
    plain = normalise(said if own is None else own.before)
    for other in _of_stories(context.subjects) if _WORDS.search(plain) else ():
        beside = told_beside(plain, other.opens_on)
        plain = beside.line if beside is not None else plain
    if flow.name == _ASKS_THERE:
        return plain if len(fold(plain)) >= _LEAST else ""
    before = before_question(plain)
    return "" if only_asks(before) or len(fold(before)) < _LEAST else before
