"""Begins the conversation whose questions take what a sentence tells, where its wish alone is not
sure (decisions/0207).

`ตัวอย่าง รายงานดี ไปอบรม 8-12 มี.ค. ให้สมมติ ช่วยรายงาน ทำแทนนะคะ`: of the wishes that are nearly as near,
only one asks for two people and the days between.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache, partial
from itertools import islice

from handlers import registry
from handlers.context import Context
from handlers.conversation import names_kept_out, nearest_offers
from handlers.conversation.flow import Answers, Closed, Flow
from handlers.conversation.told import opening_told, steps
from handlers.conversation.told.things import BUREAU, DAY, HOURS, LENGTH, PERSON, things
from handlers.messages import Message
from handlers.one_to_one import opening
from handlers.one_to_one.of_matters import facts_asked
from handlers.one_to_one.unsure import usual_wishes
from handlers.understand import words
from handlers.understand.commands.behind_command import told_beside
from handlers.understand.commands.cues import arguments_for
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from handlers.understand.wishes.asks_which import asks_which
from handlers.understand.wishes.fitting.fitting_wish import fitting
from handlers.understand.wishes.whole_sentence import READ, surest_wishes
from handlers.understand.wishes.wish_reader import nearest
from models.tables import SECRET_FLOWS

_ENOUGH = 2
"""Answers that decide between wishes: one alone may be told of anything."""
_SHORTEST, _LONGEST = 16, 400


def begun(context: Context, text: str, message_hash: str) -> Sequence[Message]:
    """Begins the one of the nearest wishes whose conversation takes more than each of the others of
    what is told; nothing if the words ask, tell too little, or several take as much."""
    match = _meant(context, text)
    return opening.open_match(context, match, text, message_hash) if match is not None else ()


def _meant(context: Context, text: str) -> words.Match | None:
    if context.person is None or not _SHORTEST <= len(text) <= _LONGEST or _asks(text):
        return None
    named = _by_own_words(context, text)
    near = (each for each in _near(context, text) if each not in named)
    fit = (each for each in (*named, *near) if fitting(each.name, text) == each.name)
    taken = {flow.name: len(_taken(context, flow, text)) for flow in fit}
    name = _most_taken(taken, partial(_tells_plenty, context, text, bool(named))) if taken else ""
    return words.Match(name, _rest(name, text), False, READ) if name else None


def _most_taken(taken: Mapping[str, int], plenty: Callable[[], bool]) -> str:
    """Returns the conversation that takes most, the nearest first; "" if too little tells that.

    plenty: the words tell so much that one answer is enough where the others take none
    """
    nearest, most = next(iter(taken)), max(taken, key=lambda name: taken[name])
    others = max((count for name, count in taken.items() if name != nearest), default=0)
    if taken[nearest] >= max(others, _ENOUGH) or taken[nearest] > others == 0 and plenty():
        return nearest
    return most if taken[most] >= taken[nearest] + _ENOUGH else ""


def _tells_plenty(context: Context, text: str, named: bool) -> bool:
    """Tells whether the words name hours or how long, or more than one person, bureau or day: one
    alone, and any number, may be told of anything, but where the conversation itself is named or
    by far the nearest."""
    kinds = [each.kind for each in things(context, normalise(text))]
    several = sum(map((PERSON, BUREAU, DAY).count, kinds)) > 1
    return named or several or bool({HOURS, LENGTH} & {*kinds}) or _leads(context, text)


def _leads(context: Context, text: str) -> bool:
    """Tells whether the nearest wish of all is far nearer than the next."""
    able = nearest_offers.guessed(context, text, registry.commands())
    far = islice(nearest(respelled(everyday(text)), able).values(), 2)
    return max(far, default=0.0) >= _AHEAD


_AHEAD = 0.2


def _asks(text: str) -> bool:
    return only_asks(text) or asks_which(text) or facts_asked.may_ask(text)


def _near(context: Context, text: str) -> Sequence[Flow]:
    """Returns the conversations that the words may well want to begin."""
    plain = names_kept_out.without_titled(context, text).text
    able = nearest_offers.guessed(context, plain, registry.commands())
    others = usual_wishes.of_others(context)
    names = surest_wishes(plain, {name: each for name, each in able.items() if name not in others})
    return [flow for name in names if (flow := registry.flow(name)) and not _is_told_apart(flow)]


def _by_own_words(context: Context, text: str) -> Sequence[Flow]:
    """Returns the conversation of whose command the words begin with the most, but for what only
    asks: `ออกประกาศ ส่งทันที …`."""
    plain = normalise(text)
    named = [(word, flow) for word, flow in _commands() if word in plain]
    if not named:
        return []
    able = nearest_offers.guessed(context, plain, registry.commands())
    found = {
        len(word): flow
        for word, flow in named
        if flow.name in able
        and (told := told_beside(text, (word,))) is not None
        and not told.before
    }
    return [found[max(found)]] if found else []


@cache
def _commands() -> Sequence[tuple[str, Flow]]:
    """Returns the words by which conversations are begun that are not told apart."""
    flows = [(words, registry.flow(name)) for name, words in registry.commands().items()]
    return [(word, f) for words, f in flows if f and not _is_told_apart(f) for word in words]


def _is_told_apart(flow: Flow) -> bool:
    """Tells whether it is secret, or for everybody: such a one is begun by its own words only."""
    return flow.anyone or flow.name in SECRET_FLOWS


def _rest(name: str, text: str) -> str:
    return arguments_for(text, registry.commands()[name])


def _taken(context: Context, flow: Flow, text: str) -> Collection[str]:
    """Returns the questions of the conversation, but those for a text, that surely or likely are
    told; none if it cannot begin."""
    said, facts = context.said, {"said": text} if flow.sentence is not None else {}
    try:
        own = opening_told.opened(context, flow, _rest(flow.name, text), facts, text).answers
    except Closed:
        return ()
    finally:
        context.said = said
    named = things(context, normalise(text))
    told = {name for name, value in own.items() if any(each.is_held_by(value) for each in named)}
    told |= _told_in_turn(context, flow, text)
    return [step.name for step in flow.steps if step.name in told and not step.prose]


def _told_in_turn(context: Context, flow: Flow, text: str) -> set[str]:
    """Returns the questions that are told one after another: one may need the answer before it,
    which is only proposed where the words name two people."""
    told: Answers = {}
    for _ in flow.steps:
        found = steps.told(context, flow, told, text, texts=False, rest=False)
        given = {**{name: each.value for name, each in found.likely.items()}, **found.answers}
        if not given:
            break
        told, text = {**told, **given}, found.left()
    return {*told}
