"""Keeps what an opening sentence tells beside the answers that it has given: each question that is
asked later in the conversation takes it, and what none has taken is said at its end
(decisions/0180)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow
from handlers.conversation.hidden_keys import LIKELY, STILL_TOLD, WISHES_LEFT
from handlers.conversation.state import MARKS, State
from handlers.conversation.steps_asked import steps_asked
from handlers.conversation.told import steps
from handlers.conversation.told.sentence_told import SentenceTold, confirms
from handlers.conversation.told.things import (
    ACTIVITY,
    AMOUNT,
    CODE,
    DAY,
    HOURS,
    LENGTH,
    OWN,
    Thing,
    hours_alone,
    things,
)
from handlers.messages import Card, Message, Text
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import blanked, fold, without_polite_ending
from models.tables import SECRET_FLOWS

_NOT_KEPT = "ส่วนนี้ของข้อความแรกไม่ได้บันทึกไว้: “{}”"
_MAY_BE_ADDED = " หากต้องใช้ กด “แก้ไข” ที่ข้อที่เกี่ยวข้องก่อนยืนยัน"
_LEAST, _LEAST_OF_WISH = 3, 20
"""Letters; less tells nothing, unless it names a thing. A wish has words of its own."""
_TELLS_LITTLE = frozenset(("วันนี้", "ตอนนี้", "พรุ่งนี้", "เมื่อวาน", "เมื่อวานนี้"))
_DAYS, _SHARE = "วัน", "%"
"""A share is told with how far something is, which is another answer: `เสร็จแล้ว 100%`."""
_TIMED = pattern_of(r"\dT\d\d:\d\d|^\d\d:\d\d$")
_FIGURE = pattern_of(r"\d+(?:\.\d+)?")
_OF_NONE = frozenset((STILL_TOLD, MARKS, LIKELY, WISHES_LEFT))
_ISO = pattern_of(r"\d{4}-\d\d-\d\d")
_WHY = pattern_of(r"(?:^|(?<=[\s,]))(?P<by>เพราะ(?:ว่า)?|เนื่องจาก)\S.*")


def only_proposes(flow: Flow) -> bool:
    """Tells whether nothing may be filled without a tap: nobody would see it before it counts, or
    it is of somebody whom the bot protects."""
    seen = flow.review is not None or any(map(confirms, flow.steps))
    return not seen or flow.name in SECRET_FLOWS


def kept(telling: SentenceTold, texts: bool, said: Sequence[Message], read: bool = True) -> Answers:
    """Returns what is left of an opening sentence as a hidden answer; nothing of a conversation
    that keeps none.

    texts: what is left may be a text. said: what the conversation has said to the sentence.
    read: whether later questions read it; else it is only said back.
    """
    flow = telling.flow
    left = _without_held(telling.context, telling.left(), telling.known)
    if flow.name in SECRET_FLOWS:
        return {}
    named, unkept = things(telling.context, left), [*_unkept(telling.context, left)]
    tells = bool(named) or len(fold(left)) >= (_LEAST if texts else _LEAST_OF_WISH)
    if not (unkept or read and tells):
        return {}
    heard = " ".join(_words_of(each) for each in said)
    words = (*(thing.words for thing in named), *unkept)
    back = [each for each in words if _without_by(each) in heard]
    still = {"left": _joined(left), "texts": texts, "back": back}
    return {STILL_TOLD: still if read else {**still, "read": False}}


def _without_by(words: str) -> str:
    """Returns the words; a reason as it is said back, without what joins it or is only polite."""
    found = _WHY.match(words)
    return without_polite_ending(words[found.end("by") :]) if found is not None else words


def read(flow: Flow, context: Context, state: State) -> State:
    """Returns the state with what is still told of the questions that are asked by now."""
    still = state.answers.get(STILL_TOLD)
    if still is None or not still.get("read", True) or not _asks_more(flow, state):
        return state
    telling = steps.told(
        context, flow, state.answers, still["left"], still["texts"], _proposed(flow), rest=False
    )
    given = (*telling.answers, *telling.likely)
    return _with_given(state, telling, given) if given else state


def _asks_more(flow: Flow, state: State) -> bool:
    """Tells whether a question is open of which the sentence has told nothing."""
    asked = (each.name for each in steps_asked(flow, state.answers))
    return any(name not in state.answers and state.likely(name) is None for name in asked)


def _proposed(flow: Flow) -> Collection[str]:
    return {step.name for step in flow.steps} if only_proposes(flow) else ()


def _with_given(state: State, telling: SentenceTold, given: tuple[str, ...]) -> State:
    """Returns the state with what was given, marked with the message of the opening sentence."""
    by = state.answers.get(MARKS, {}).get(STILL_TOLD, "")
    filled = state.filled(telling.answers, telling.likely).marked(given, by)
    still = {**state.answers[STILL_TOLD], "left": _joined(telling.left())}
    return replace(filled, answers={**filled.answers, STILL_TOLD: still})


def _joined(left: str) -> str:
    return " ".join(left.split())


def not_kept(flow: Flow, context: Context, state: State) -> tuple[State, Sequence[Message]]:
    """Returns the state without what is still told, and what is said of that: no question takes it
    any more."""
    answers = {name: value for name, value in state.answers.items() if name != STILL_TOLD}
    words = _lost(context, state, answers)
    more = _MAY_BE_ADDED if flow.review is not None else ""
    said = f"{_NOT_KEPT.format(' · '.join(words))}{more}"
    return replace(state, answers=answers), ([Text(said)] if words else ())


def _lost(context: Context, state: State, answers: Answers) -> Sequence[str]:
    still = state.answers[STILL_TOLD]
    left = _without_held(context, still["left"], answers)
    asked = [answers.get(name) for name in state.asked]
    anew: tuple[str, ...] = (DAY, HOURS) if any(map(_is_a_day, asked)) else ()
    anew += (AMOUNT,) if any(map(_is_a_figure, asked)) else ()
    return [each for each in _unkept(context, left, anew) if each not in still["back"]]


def _unkept(context: Context, left: str, anew: Collection[str] = ()) -> Iterator[str]:
    """Yields the things of the words, and the reason. anew: the kinds that were told anew since."""
    for each in things(context, left):
        known = each.kind in (ACTIVITY, CODE, OWN, *anew) or each.words in _TELLS_LITTLE
        known = known or each.kind == LENGTH and each.unit == _DAYS
        if not known and each.unit != _SHARE:
            yield each.words
    if HOURS not in anew and not any(each.kind == HOURS for each in things(context, left)):
        yield from (words for words, _ in hours_alone(left))
    yield from (found[0].strip() for found in _WHY.finditer(left))


def _is_a_day(value: Any) -> bool:
    """Tells whether an answer holds a day."""
    return any(_ISO.match(each) is not None for each in _texts_in(value))


def _is_a_figure(value: Any) -> bool:
    """Tells whether an answer is a figure or two: an amount, how many."""
    texts = [*_texts_in(value)]
    if isinstance(value, int):
        return not isinstance(value, bool)
    return bool(texts) and all(map(_FIGURE.fullmatch, texts))


def _without_held(context: Context, left: str, answers: Answers) -> str:
    """Returns what is left without the things that an answer, or a text of it, holds already."""
    kept = (value for name, value in answers.items() if name not in _OF_NONE)
    values = [each for each in kept if each is not None]
    values += [each["value"] for each in answers.get(LIKELY, {}).values()]
    texts = [fold(each) for each in _texts_in(values)]
    named = things(context, left)
    held = [(each.start, each.end) for each in named if _is_held(each, values, texts)]
    whys = ((each, each[0].partition(each["by"])[2]) for each in _WHY.finditer(left))
    held += [each.span() for each, why in whys if any(fold(why) in text for text in texts)]
    days = [_day_alone(each) for each in named if each.kind == HOURS]
    held += [(each.start, each.end) for each in days if _is_held(each, values, texts)]
    left = blanked(left, held)
    timed = any(map(_TIMED.search, _texts_in(values)))
    hours = [
        (at, at + len(each))
        for each, at in hours_alone(left)
        if timed or any(fold(each) in text for text in texts)
    ]
    return blanked(left, hours)


def _day_alone(thing: Thing) -> Thing:
    """Returns the day without its hours: an answer may hold that alone."""
    start, end = next(iter(mention_spans(thing.words)), (0, 0))
    words, at = thing.words[start:end], thing.start
    return replace(thing, kind=DAY, start=at + start, end=at + end, words=words)


def _is_held(thing: Thing, values: Sequence[Any], texts: Sequence[str]) -> bool:
    words = fold(thing.words)
    held = any(thing.is_held_by(each) or thing.is_one_of(each) for each in values)
    return held or any(words in each for each in texts)


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts_in(each)


def _words_of(message: Message) -> str:
    """Returns the words of a message that may say something back."""
    if isinstance(message, Card):
        return f"{message.title} {message.subtitle} {message.note}"
    return message.body if isinstance(message, Text) else ""
