"""Tells how the thing stands that a sentence names while nothing else of it is understood, and what
it may ask of any such thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.one_to_one import opening
from handlers.one_to_one.of_matters import facts_asked, matters_named
from handlers.subjects.declaration import Subject
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.fact_sheet import FactSheet
from handlers.subjects.read_things import ReadThing, ThingStanding
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_LONGEST = 200
_ASKED = "เรื่อง{} ขณะนี้เป็นดังนี้ หากถามเรื่องอื่น พิมพ์อีกครั้งด้วยคำอื่น"
_TOLD = "ไม่แน่ใจว่าต้องการทำอะไร จึงยังไม่ได้บันทึก เรื่อง{} ขณะนี้เป็นดังนี้"
_OF_MATTER = "ไม่แน่ใจว่าถามอะไร เรื่อง{} โดยย่อเป็นดังนี้ หากไม่ใช่ พิมพ์อีกครั้งด้วยคำอื่น"


@dataclass(frozen=True)
class StandingTold:
    """What is said of it.

    subjects: the names of the subjects that it belongs to, if something may be offered beside.
    """

    messages: Sequence[Message]
    subjects: frozenset[str] = frozenset()


def told(context: Context, text: str, is_wish: bool) -> StandingTold | None:
    """Returns how the named thing stands; None if none is surely named.

    is_wish: whether the words likely ask for something, so that a matter may be told that they name
    """
    if context.person is None or len(text) > _LONGEST:
        return None
    found, asks = _named(context, normalise(text)), facts_asked.may_ask(text)
    if found is None:
        return _matter(context, text) if asks and is_wish else None
    return _of_asked(context, found[1]) if asks else _of_told(context, *found)


def _of_asked(context: Context, standing: ThingStanding) -> StandingTold:
    asked = context.asked  # what is asked next may leave out the thing, not the rule
    rule = facts_asked.of_sheet(context, standing.sheet, standing.without)
    context.asked = asked
    return StandingTold([*_told(context, _ASKED, standing), *rule])


def _of_told(context: Context, subject: str, standing: ThingStanding) -> StandingTold:
    near = {subject, *_subjects_of(context, standing.sheet)}
    return StandingTold(_told(context, _TOLD, standing), frozenset(near))


def _told(context: Context, head: str, standing: ThingStanding) -> Sequence[Message]:
    told = standing.told
    if not told:
        told = opening.open_named(context, standing.query, "", standing.facts)
    return [Text(head.format(standing.called.removeprefix("เรื่อง"))), *told]


def _matter(context: Context, text: str) -> StandingTold | None:
    """Returns in short what the matter is that the words name, beside which its wishes are offered;
    None if they name none or several."""
    sheet = matters_named.only_matter(context, text)
    told = in_short(context, sheet) if sheet is not None else ()
    if sheet is None or not told:
        return None
    return StandingTold(told, frozenset(_subjects_of(context, sheet.name)))


def in_short(context: Context, sheet: FactSheet) -> Sequence[Message]:
    """Returns in short what the matter is, as told where it is unsure what is asked; nothing if the
    sheet has nothing of the kind for the person."""
    card = facts_told.in_short(context, sheet)
    if card is None:
        return ()
    context.secret = context.secret or sheet.secret
    return [Text(_OF_MATTER.format(sheet.called.removeprefix("เรื่อง"))), card]


def _subjects_of(context: Context, sheet: str) -> set[str]:
    """Returns the names of the subjects that have this fact sheet."""
    return {each.name for each in context.subjects for of in each.fact_sheets if of.name == sheet}


def _named(context: Context, plain: str) -> tuple[str, ThingStanding] | None:
    for subject, thing in _things(context.subjects):
        try:
            standing = thing.standing(context, plain)
        except Unclear:  # a half of a day, such as the `ก.พ.` of an office: it names nothing
            continue
        if standing is not None:
            return subject, standing
    return None


@cache
def _things(subjects: tuple[Subject, ...]) -> Sequence[tuple[str, ReadThing]]:
    things = [(subject.name, each) for subject in subjects for each in subject.read_things]
    return tuple(sorted(things, key=lambda each: each[1].place))
