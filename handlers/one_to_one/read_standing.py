"""Tells how the thing stands that a sentence names while nothing else of it is understood, and what
it may ask of any such thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.one_to_one import facts_asked
from handlers.subjects.declaration import Subject
from handlers.subjects.read_things import ReadThing, ThingStanding
from handlers.understand.thai import normalise

_LONGEST = 200
_WITH_RULE = "เรื่อง{} ขณะนี้เป็นดังนี้"
_ASKED = f"{_WITH_RULE} หากถามเรื่องอื่น พิมพ์อีกครั้งด้วยคำอื่น"
_TOLD = "ไม่แน่ใจว่าต้องการทำอะไร จึงยังไม่ได้บันทึก เรื่อง{} ขณะนี้เป็นดังนี้"


@dataclass(frozen=True)
class StandingTold:
    """What is said of it.

    subjects: the names of the subjects that it belongs to, if something may be offered beside.
    """

    messages: Sequence[Message]
    subjects: frozenset[str] = frozenset()


def told(context: Context, text: str) -> StandingTold | None:
    """Returns how the named thing stands; None if none is surely named."""
    found = _named(context, normalise(text)) if len(text) <= _LONGEST else None
    if found is None:
        return None
    subject, standing = found
    if not facts_asked.may_ask(text):
        near = frozenset(
            each.name
            for each in context.subjects
            if each.name == subject or standing.sheet in (sheet.name for sheet in each.fact_sheets)
        )
        return StandingTold([Text(_TOLD.format(standing.called)), *standing.told], near)
    asked = context.asked
    rule = facts_asked.of_sheet(context, standing.sheet, standing.without)
    context.asked = asked
    head = (_WITH_RULE if rule else _ASKED).format(standing.called)
    return StandingTold([Text(head), *standing.told, *rule])


def _named(context: Context, plain: str) -> tuple[str, ThingStanding] | None:
    if context.person is None:
        return None
    for subject, thing in _things(context.subjects):
        standing = thing.standing(context, plain)
        if standing is not None:
            return subject, standing
    return None


@cache
def _things(subjects: tuple[Subject, ...]) -> Sequence[tuple[str, ReadThing]]:
    things = [(subject.name, each) for subject in subjects for each in subject.read_things]
    return tuple(sorted(things, key=lambda each: each[1].place))
