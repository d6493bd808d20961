"""Keeps the answer before a question and answers the question as well: `8-10 ธันวาค่ะ เหลือวันลากี่วัน`
(docs/decisions/0196)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing, drafts
from handlers.conversation.flow import Flow, Step
from handlers.conversation.heard import asked_at_end, said_aside
from handlers.conversation.typing_places import place_of
from handlers.messages import Message, Text
from handlers.messages.limits import MESSAGES
from handlers.one_to_one import opening
from handlers.one_to_one.inside import asked_amid, typed_inside
from handlers.one_to_one.of_matters import facts_asked
from handlers.one_to_one.two_in_one import both_answered
from handlers.question.query import Query
from handlers.understand.choices.common_words import Common
from handlers.understand.choices.declined import declines
from handlers.understand.facets import amid_reader
from handlers.understand.kinds.asked_sentences import (
    asks_somebody,
    asks_which_to_give,
    asks_who_sees,
)
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.of_the_open import asked_of_open
from handlers.understand.of_the_open.asked_of_open import AskedOfOpen
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.joints import Joint, joints
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import without_polite_ending
from handlers.understand.wishes.whole_sentence import RULES
from handlers.understand.wishes.wish_reader import likeliest
from models.conversations.conversation_rows import Draft

_LONGEST, _SHORTEST = 160, 6
_ONE_QUESTION = 0.5
"""So far ahead of all other wishes the whole sentence asks one thing."""
_OF_ALL = frozenset(
    (
        AskedOfOpen.SHOWN,
        AskedOfOpen.LEFT,
        AskedOfOpen.SEEN,
        AskedOfOpen.SAVED,
        AskedOfOpen.CHANGED,
        AskedOfOpen.NEXT,
        AskedOfOpen.CANCELLED,
    )
)
"""Asked of the whole conversation; what else is asked may be about the words before it:
`50% หมายความว่าไง`."""
_HAS_NONE = pattern_of("ไม่|ยัง")
"""Who has no answer asks whether that may be: `ไม่มีรูปครับ ไม่ส่งได้ไหม`, `ราคาไม่รู้เลย กะเอาได้ปะ`."""
_ASKS_NOTHING = pattern_of(
    r"(?:ใคร|อะไร|ไหน)ก็|(?:แต่)?ไม่(?:รู้|ทราบ|แน่ใจ)|[ก-๎]{0,8}ไม่(?:ได้|ทัน|เสร็จ)(?:เลย|แล้ว|จริงๆ|ค่ะ|คะ|ครับ|\s)*$"
)
_THIS = pattern_of("(?:แบบ|อัน|กรณี|อย่าง|เคส)(?:นี้|นั้น)")
_ASKED = "ที่ถามว่า “{}” {}"
Hears = Callable[[str], Query | None]
"""Returns the question that a subject hears in words typed in this conversation."""


def read(context: Context, place: Draft, text: str) -> Joint | None:
    """Returns the place between an answer and a question behind it; None for other words.

    A complaint reads its own questions, and so does a step whose answer may be one; in what else
    is confidential only what any conversation may be asked is read.
    """
    flow = context.flows.get(place.row.flow)
    step = flow.step(place.row.step) if flow is not None else None
    if flow is None or step is None or flow.anyone and flow.name in registry.CONFIDENTIAL:
        return None
    if not _may_be_two(step, text) or _asks_as_a_whole(flow, step, text):
        return None
    at = place_of(flow, step.name)
    for each in reversed([*joints(text)]):
        if is_of_the_answer(step, each):
            continue
        if facts_asked.may_ask(each.before):
            continue
        if _asks(each, at, step, flow.name) or _is_known(context, place, each):
            answers = conversing.answers_by_itself(context, place, each.before, text)
            return each if answers else None
    return None


def _is_known(context: Context, place: Draft, joint: Joint) -> bool:
    """Tells whether the conversation itself answers the words behind, asked as they are of it."""
    asks = only_asks(joint.after) or asks_somebody(joint.after)
    return (
        joint.apart
        and len(joint.after) >= _SHORTEST
        and asks
        and bool(known_here(context, place, joint.after))
    )


def is_of_the_answer(step: Step, joint: Joint) -> bool:
    """Tells whether the words behind a joint belong to what stands before it, or ask nothing."""
    if _ASKS_NOTHING.match(joint.after):
        return True
    if _HAS_NONE.search(joint.before) and not (_leaves_blank(step, joint) or _to_see(joint.after)):
        return True
    return _asks_of_it(step, joint)


def _to_see(asked: str) -> bool:
    """Tells whether the words ask nothing but what was told so far: `ตกลงเขียนไว้ว่าไงมั่ง`."""
    return asked_of_open.read(asked) == (AskedOfOpen.SHOWN,)


def _leaves_blank(step: Step, joint: Joint) -> bool:
    """Tells whether the words before leave an optional question blank, and those behind do not ask
    whether that may be: `ไม่มี แล้วสิทธิ์ในระบบจะเป็นยังไง`."""
    if not step.optional or _OF_LEAVING.search(joint.after):
        return False
    none = Common.NONE in step.skip_means and _NONE.fullmatch(joint.before) is not None
    return none or declines(joint.before, step.skip_label)


_NONE = pattern_of(rf"(?:ยัง)?ไม่มี(?:เลย|แล้ว|{POLITE}|\s)*")
_OF_LEAVING = pattern_of(f"ไม่|ข้าม|เว้น|ว่าง|ต้อง|ทีหลัง|ได้(?:{WHETHER}|หรือ|รึ)")


def _may_be_two(step: Step, text: str) -> bool:
    """Tells by one look whether an answer and a question may stand in the words."""
    if len(text) > _LONGEST or "\n" in text.strip() or not facts_asked.may_ask(text):
        return False
    skips = said_aside.of_skipping(step, text) or said_aside.skips_for_now(text)
    return not (step.takes_questions or step.takes_commands or skips)


def _asks_as_a_whole(flow: Flow, step: Step, text: str) -> bool:
    """Tells whether all the words together are one question, though any may be kept where nothing
    is told yet: `ที่อนุมัติแล้วแต่ศูนย์ยังไม่ได้ดู มีกี่อัน`."""
    if step is not flow.steps[0] or not step.takes_any_words:
        return False
    first = likeliest(respelled(text), registry.commands_inside())
    if first is None or first.lead < _ONE_QUESTION or first.name.startswith(RULES):
        return False  # a rule may be on what is told
    return registry.query(first.name) is not None


def _asks(joint: Joint, at: str, step: Step, flow: str) -> bool:
    """Tells whether the words behind are a question that is no part of the answer."""
    asked = joint.after
    read_with_it = asked_at_end.of_the_form(asked)  # but a confidential text stays whole there
    read_with_it = read_with_it and not (step.prose and flow in registry.CONFIDENTIAL)
    if len(asked) < _SHORTEST or read_with_it:
        return False
    if asks_plainly(asked):
        return True
    if not joint.apart or flow in registry.CONFIDENTIAL:
        return False  # `8 ธ.ค. ใครลาบ้าง` is one question
    if _leaves_blank(step, joint) and sure_kind(asked, at) is SentenceKind.QUESTION:
        return True
    if not step.prose or step.short or without_polite_ending(joint.before) != joint.before:
        return only_asks(asked)  # no text is polite in its middle
    heard = kind_inside(asked, at)  # a text may ask its readers something
    return heard.kind is SentenceKind.ABOUT_STEP and heard.sure


def _asks_of_it(step: Step, joint: Joint) -> bool:
    """Tells whether the question points back at what is told: a case is told to have it judged, or
    two things of which one is to be given, and nothing is answered."""
    if asks_which_to_give(joint.after):
        return True
    return step.takes_any_words and _THIS.search(joint.after) is not None


def asks_plainly(asked: str) -> bool:
    """Tells whether words ask what any conversation may be asked, and tell nothing."""
    of_matter = amid_reader.read(asked)
    plainly = of_matter is not None and not of_matter.before
    of_open = asked_of_open.read(asked)
    if plainly or of_open and _OF_ALL.issuperset(of_open):
        return True
    return asks_who_sees(asked) and only_asks(asked)


def with_the_answer(
    context: Context, flow: str, done: Sequence[Message], asked: str, hears: Hears
) -> Sequence[Message]:
    """Returns what became of the answer, with what the question behind it is answered above."""
    place = drafts.current(context)
    if place is not None and conversing.asks_of_open(context, place, asked):
        more = conversing.say(context, place, asked, "", conversing.Ways())
        return [*done[:-1], *more][-MESSAGES:]
    told = _answer(context, flow, place, asked, hears)
    told = [replace(each, quick=()) for each in told][: max(1, MESSAGES - len(done))]
    return [*told, *done]


def _answer(
    context: Context, flow: str, place: Draft | None, asked: str, hears: Hears
) -> Sequence[Message]:
    of_flow = context.flows[flow]
    if of_flow.seen_by and asks_who_sees(asked):
        return [Text(of_flow.seen_by)]
    if known := known_here(context, place, asked):
        return [Text(known)]
    if told := asked_amid.told(context, flow, asked):
        return told
    query = hears(asked) if flow not in registry.CONFIDENTIAL else None
    if query is not None and both_answered.only_tells(context, query):
        return opening.ask(context, query, asked, {})
    found = typed_inside.asked_in(context)(asked, place) if place is not None else None
    if found is not None:
        return found()
    at = place.row.step if place is not None else ""
    return [Text(_ASKED.format(asked, said_aside.no_answer(context, at)))]


def known_here(context: Context, place: Draft | None, asked: str) -> str:
    """Returns what the conversation that is open tells to words behind an answer; "" for others."""
    if place is None or (flow := context.flows.get(place.row.flow)) is None:
        return ""
    engine, state = drafts.standing(context, flow, place)
    return asked_at_end.known_here(engine, state, asked)
