"""Does two wishes of one message. It is typed in the middle of a conversation and is no answer:
`อยากรู้กำหนดส่งทุกรอบ แล้วก็ขอดูคาดการณ์ว่าจะส่งกันทันไหม` (docs/decisions/0222).

The halves are read as at the start. What only tells something is told at once. What begins
something else is begun where it is said first, and else stands on a button; what is open waits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing, drafts, nearest_offers
from handlers.conversation.controls import confirms, word_of
from handlers.conversation.flow import Flow
from handlers.conversation.heard import asked_at_end, choosing, plain_parts
from handlers.conversation.typing_places import place_of
from handlers.events import Event
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.messages.limits import MESSAGES
from handlers.one_to_one import opening
from handlers.one_to_one.two_in_one import both_answered, halves_read, two_questions, two_wishes
from handlers.one_to_one.two_in_one.two_questions import TwoQuestions
from handlers.question.query import Query
from handlers.understand import words
from handlers.understand.kinds.kind_inside import kind_inside, surely_answers
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.joints import halves
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from handlers.understand.wishes.other_wish import (
    asks_or_wants,
    is_said_to_somebody,
)
from handlers.understand.wishes.wish_reader import likeliest
from models.conversations.conversation_rows import Draft

_LONGEST = 170
"""Longer messages are texts."""
_LEAST_ALONE = 17
"""Letters of a half that is apart from the other only by a gap."""
_KNOWN, _FAR = 80, 0.3
"""A half is sure if its words are known, or if it is so far ahead of all other wishes."""

_STEERS = (
    SentenceKind.PAUSE, SentenceKind.STOP, SentenceKind.BACK, SentenceKind.RETURN,
    SentenceKind.CHANGE,
)  # fmt: skip

NOT_UNDERSTOOD = "ส่วน “{}” บอตยังไม่เข้าใจ จึงยังไม่ได้ทำ พิมพ์อีกครั้งด้วยคำอื่น"
_BEING_MADE = "“{}” กำลังจัดทำเป็นไฟล์ เสร็จแล้วส่งให้ในแชตนี้"
_SHOWN = 60
_ONE_OF_TWO = pattern_of(r"หรือ(?:ว่า)?\s*$")
"""Who asks so asks one thing."""
_FOR_ME = pattern_of(rf"(?:ให้|มา)(?:เลย|ด้วย|ที|หน่อย|หมด)+(?:{POLITE}|\s)*$")

Hears = Callable[[str], Query | None]
"""Returns the question that a subject hears in words typed outside of any conversation."""
Asked = Query | words.Match


@dataclass(frozen=True)
class _Two:
    """The two wishes and their words. A wish that is not understood is None."""

    first: Asked | None
    said: str
    other: Asked | None
    then: str

    @property
    def parts(self) -> tuple[tuple[Asked | None, str], ...]:
        """Both in their order."""
        return (self.first, self.said), (self.other, self.then)

    @property
    def is_whole(self) -> bool:
        """Tells whether both are understood."""
        return self.first is not None and self.other is not None


def answered(
    context: Context, event: Event, place: Draft, text: str, hears: Hears
) -> Sequence[Message]:
    """Returns both answers above the present question, or with what is begun instead; of a message
    of which one half means nothing, the other answer and what was not understood. Nothing for a
    message that wants one thing, or of which a part answers the question."""
    flow = context.flows.get(place.row.flow)
    if flow is None or context.person is None or not _may_be_looked_at(flow, place, text):
        return ()
    plain = normalise(text)
    for said, then in halves(plain):
        if _is_one(plain, said, then):
            continue
        two = _read(context, flow, text, said, then, hears)
        if two is None:
            continue
        if _is_confirmed(flow, place, said):
            return ()  # `confirmed_then` does both
        if _steers(flow, place, text) or _may_be_kept(context, flow, place, text, two):
            return ()
        context.reply_token = ""  # the words take the reply: a document is sent when it is made
        if not two.is_whole:
            return _one_done(context, event, place, two, hears)
        return _both_done(context, event, place, two, hears)
    return ()


def _may_be_looked_at(flow: Flow, place: Draft, text: str) -> bool:
    """Tells whether words typed here may want something else: in a confidential conversation, and
    where a question or a command is the answer, they are never looked at so."""
    if flow.name in registry.CONFIDENTIAL or len(text) > _LONGEST or "\n" in text.strip():
        return False
    step = flow.step(place.row.step)
    return step is None or not (step.takes_questions or step.takes_commands)


def _is_one(plain: str, said: str, then: str) -> bool:
    """Tells whether the halves are one sentence: a few words behind a mere gap, a question of the
    form behind an answer, or one of two that are asked about."""
    if plain == f"{said} {then}" and min(len(said), len(then)) < _LEAST_ALONE:
        return True
    if _ONE_OF_TWO.search(plain.removesuffix(then)) is not None:
        return True
    return asked_at_end.of_the_form(then)


def _steers(flow: Flow, place: Draft, text: str) -> bool:
    """Tells whether the message surely pauses, stops, goes back or corrects, whatever else of."""
    heard = kind_inside(text, place_of(flow, place.row.step))
    return heard.sure and heard.kind in _STEERS


def _read(
    context: Context, flow: Flow, text: str, said: str, then: str, hears: Hears
) -> _Two | None:
    """Returns what the halves want; None where neither surely wants anything, both the same, or all
    the words together want a third thing."""
    first, other = (two_questions.wanted(context, each, hears) for each in (said, then))
    known = [each for each in (first, other) if each is not None]
    names = {each.name for each in known}
    if not known or flow.name in names or len(names) < len(known):
        return None
    if not only_tells(context, other) and other and not two_wishes.behind(context, said, then):
        return None  # nothing would be said of it
    two = _Two(first, said, other, then)
    surely = all(is_sure(asked, each) for asked, each in two.parts if asked is not None)
    whole = hears(text) or registry.meant(text)
    if whole is not None and whole.name not in names and not (surely and len(known) > 1):
        return None
    if len(known) > 1:
        return two
    left = said if first is None else then
    means_none = registry.meant(left) is None and hears(left) is None  # and is not only closed
    return two if surely and means_none and has_form_of_wish(left) else None


def has_form_of_wish(said: str) -> bool:
    """Tells whether words ask for something, whatever that is."""
    asks = halves_read.ASKS.search(said) is not None
    return asks or asks_or_wants(said) or _FOR_ME.search(said) is not None


def is_sure(asked: Asked, said: str) -> bool:
    """Tells whether this is surely what the words want."""
    if isinstance(asked, Query) or asked.score >= _KNOWN:
        return True
    likely = likeliest(respelled(said), registry.commands())
    return likely is not None and likely.name == asked.name and likely.lead >= _FAR


def _is_confirmed(flow: Flow, place: Draft, said: str) -> bool:
    """Tells whether words confirm all that was told, by the name of the button at the end."""
    return flow.step(place.row.step) is None and choosing.confirms(flow, said)


def _may_be_kept(context: Context, flow: Flow, place: Draft, text: str, two: _Two) -> bool:
    """Tells whether the message, or a part of it, may be an answer to the present question."""
    if not drafts.allowed(context, flow):
        return True
    engine, state = drafts.standing(context, flow, place)
    step, at = flow.step(place.row.step), place_of(flow, place.row.step)
    plainly = all(_is_said_to_bot(asked, said) for asked, said in two.parts)
    asks = plainly and any(has_form_of_wish(said) for _, said in two.parts)
    if conversing.chooses(context, place, text) or surely_answers(text, at):
        return True
    if any(confirms(said) or word_of(said) is not None for _, said in two.parts):
        return True
    if not asks and not conversing.takes_as_question(context, place, text, ""):
        return True
    if step.prose and not step.short if step is not None else flow.adds is not None:
        heard = kind_inside(text, at)
        if heard.kind is SentenceKind.ANSWER and not asks or not (heard.sure or plainly):
            return True
    if step is None or step.takes_any_words and plainly:
        return False
    return any(plain_parts.answers(engine, state, step, said) for _, said in two.parts)


def _is_said_to_bot(asked: Asked | None, said: str) -> bool:
    """Tells whether words that would be kept as a text or a name surely want something."""
    wants = is_said_to_somebody(said) or two_wishes.is_wanted(said) or halves_read.ASKS.search(said)
    return bool(wants) and asked is not None and is_sure(asked, said)


def _both_done(
    context: Context, event: Event, place: Draft, two: _Two, hears: Hears
) -> Sequence[Message]:
    if not only_tells(context, two.first):
        return _begun(context, event, two)
    other = two_wishes.behind(context, two.said, two.then)
    then = halves_read.AND.sub("", two.then) if only_tells(context, two.other) else ""
    asked = _as_questions(two.first, two.said, other, then)
    told = both_answered.two_questions_answered(context, event, asked, hears)
    if not told:
        made = being_made(two.said)
        return _above_the_question(context, place, [made, *_second(context, two)], other)
    return _above_the_question(context, place, told, other)


def _second(context: Context, two: _Two) -> Sequence[Message]:
    """Returns what the second half is told behind a document, which is no message by itself."""
    return opened(context, two.other, two.then, "") if only_tells(context, two.other) else ()


def being_made(said: str) -> Text:
    """Returns what is said of a document that is ordered beside something else."""
    return Text(_BEING_MADE.format(cut_graphemes(said, _SHOWN)))


def _as_questions(
    asked: Asked | None, said: str, other: Button | None = None, then: str = ""
) -> TwoQuestions:
    query, match = (asked, None) if isinstance(asked, Query) else (None, asked)
    return TwoQuestions(said, query, match, other, then)


def _one_done(
    context: Context, event: Event, place: Draft, two: _Two, hears: Hears
) -> Sequence[Message]:
    """Does the half that is understood, and says with the nearest wishes of which nothing was."""
    first, other = two.parts
    (asked, said), (_, left) = (first, other) if two.other is None else (other, first)
    commands, flow = registry.commands_inside(), place.row.flow
    offers = nearest_offers.inside(context, left, commands, flow)
    offers = offers or nearest_offers.inside(context, f"{two.said} {two.then}", commands, flow)
    none = NOT_UNDERSTOOD.format(cut_graphemes(left, _SHOWN))
    unmet = [Text(none), *offers]
    if not only_tells(context, asked):
        begun = opened(context, asked, said, context.hash_of(event.message_id))
        return [*unmet, *begun][-MESSAGES:]
    told = both_answered.two_questions_answered(context, event, _as_questions(asked, said), hears)
    told = told or [being_made(said)]
    return _above_the_question(context, place, [*told, *unmet], None)


def _begun(context: Context, event: Event, two: _Two) -> Sequence[Message]:
    """Begins what is said first, below what the other half asks or with that on a button."""
    hashed = context.hash_of(event.message_id)
    told: Sequence[Message] = ()
    if only_tells(context, two.other):
        told = opened(context, two.other, two.then, hashed) or [being_made(two.then)]
    begun = opened(context, two.first, two.said, hashed)
    if told and len(told) + len(begun) <= MESSAGES:
        return [*(replace(each, quick=()) for each in told), *begun]
    return two_wishes.with_the_other(begun, two_wishes.behind(context, two.said, two.then))


def opened(context: Context, asked: Asked | None, said: str, hashed: str) -> Sequence[Message]:
    """Returns what the words are answered with, or what they begin."""
    context.said = respelled(said)
    if isinstance(asked, Query):
        return opening.ask(context, asked, said, {})
    return opening.open_match(context, asked, said, hashed) if asked is not None else ()


def only_tells(context: Context, asked: Asked | None) -> bool:
    """Tells whether this begins, ends and changes nothing."""
    if asked is None or isinstance(asked, words.Match):
        asked = registry.query(asked.name) if asked is not None else None
    return asked is not None and both_answered.only_tells(context, asked)


def _above_the_question(
    context: Context, place: Draft, told: Sequence[Message], other: Button | None
) -> Sequence[Message]:
    """Returns what is told with the present question below, where both fit into one reply.

    other: the button of the other wish, which stays below where it is not done
    """
    if not told:
        return ()
    left = other if other in told[-1].quick else None
    plain = [replace(each, quick=()) for each in told]
    below = conversing.told_beside(context, place, plain)
    return two_wishes.with_the_other(below, left) if len(below) <= MESSAGES else told
