"""Does what words typed in a conversation mean that answer nothing there (decisions/0120)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from handlers import registry
from handlers.context import Context
from handlers.conversation import beginning, conversing, drafts, other_wishes
from handlers.conversation.controls import word_of
from handlers.conversation.flow import REVIEW, Flow
from handlers.conversation.heard import cancelling_asked
from handlers.conversation.typing_places import place_of
from handlers.events import Event
from handlers.messages import Message
from handlers.one_to_one import opening, outside
from handlers.one_to_one.inside import typed_inside
from handlers.question.query import Query, opened_by
from handlers.understand import second_thoughts, words
from handlers.understand.corrections.dropping import drops, gives_up
from handlers.understand.kinds.asked_sentences import asks_for_figures
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.pausing import PAUSE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from handlers.understand.wishes.other_wish import far_ahead, is_a_sentence, is_said_to_somebody
from handlers.understand.wishes.wish_reader import likeliest
from models.conversations.conversation_rows import Draft

Hears = Callable[[str], Query | None]
"""Returns the question that a subject hears in some words typed outside of any conversation."""
_FAR, _FAR_AT_FIRST, _FAR_IF_SAID = 0.5, 0.4, 0.25
"""So far ahead of all others, a wish without the form of one is meant: usually, where the first
question is asked, and there if it is said to somebody."""
_WISHES = pattern_of(
    "(?:ช่วย|รบกวน|ฝาก|อยาก|ขอ(?:ให้)?|จะ)*(?:ส่ง(?!กลับ|คืน|แล้ว|ไป)|นัด|ตั้ง|เพิ่ม|เปิด|ปิด|ลา(?:พัก|ป่วย|กิจ)|ยกเลิก|เลื่อน|เปลี่ยน(?!ใจ|เป็น)|มอบหมาย|แจ้ง|ทวง|เตือน)"
    "(?!.*แล้ว)"
)
"""Wants another thing done; a story and a name of papers (`รายงานผล`) begin nothing."""


def yields(context: Context, place: Draft) -> bool:
    """Tells whether little is lost by leaving the conversation (`Flow.yields`)."""
    flow = context.flows.get(place.row.flow)
    return flow is not None and flow.yields


def wants_none(context: Context, place: Draft, text: str) -> bool:
    """Tells whether the words end the conversation as ยกเลิก does. A conversation that learned from
    sentences asks first: `ไม่ทำแล้ว ยกเลิก` may tell of the activity."""
    flow = context.flows.get(place.row.flow)
    if flow is None or flow.learned:
        return False
    step = flow.step(place.row.step)
    if step is not None and place.state is not None:
        offers = step.choices(context, place.state["answers"])
        if cancelling_asked.may_agree(offers, text):
            return False
    return gives_up(text) or flow.yields and drops(text)


def asked(
    context: Context, event: Event, place: Draft, text: str, hears: Hears
) -> Sequence[Message] | None:
    """Answers what is plainly a question about something else; None for other words."""
    asks = only_asks(text) or asks_for_figures(text)
    if not asks or conversing.chooses(context, place, text):
        return None
    if conversing.tells_of_itself(context, place, text):
        return None
    return _easily(context, event, place, text, hears)


def asked_on(context: Context, place: Draft, text: str) -> Sequence[Message] | None:
    """Answers words at the review card that build on the answer to a question that was shown after
    it: `เอาแค่สำนักการคลัง`. None for other words."""
    stays = place.row.flow in registry.CONFIDENTIAL or place.row.step != REVIEW
    if stays or word_of(text) is not None or not _is_asked_on(context):
        return None
    if conversing.chooses(context, place, text):
        return None
    return outside.followed(
        context, respelled(text), opening.meant(context, text, registry.meant_inside)
    )


def _is_asked_on(context: Context) -> bool:
    """Tells whether the answer before has other scopes: below the menu the card is changed."""
    name = opened_by(context.asked_before())[0]
    query = registry.query(name) if name else None
    return query is not None and query.following is not None


def meant(
    context: Context, event: Event, place: Draft, text: str, hears: Hears
) -> Sequence[Message] | None:
    """Does what the words mean that answered nothing; None if they mean nothing else, or only
    perhaps. What is open waits.

    Words typed in a complaint, or where a command's word is an answer, stay there. Conversations of
    which sentences were learned know better what is no answer, but for their first question.
    """
    flow = context.flows.get(place.row.flow)
    if flow is None or flow.yields:
        return _easily(context, event, place, text, hears)
    stays = place.row.flow in registry.CONFIDENTIAL
    if stays or _refuses_words(flow, place) or not _may_mean_else(text):
        return None
    if place.row.step == REVIEW and flow.adds is None and (told := heard(context, text, hears)):
        return told  # no sentence is an answer below a card
    first = place.row.step == flow.steps[0].name
    by_command = first and _begins_by_its_command(registry.command(text), flow)
    if flow.learned and not (first and (by_command or _may_be_none(flow, place, text))):
        return None
    if told := _heard_here(context, flow, place, text, hears):
        return told
    said = first and is_said_to_somebody(text)
    match = opening.meant(context, text, registry.meant_inside)
    by_role = opening.own_work(context, text) if match is None and said else None
    match = match or by_role
    if match is None or match.name == flow.name or _asks_of_here(flow, match, text):
        return None
    closed = not opening.is_open(context, match.name) and not first
    decided = (each.hearing.interrupts(match, text, flow.name) for each in context.subjects)
    if closed or any(each is False for each in decided):
        return None
    least = _FAR_IF_SAID if said else _FAR_AT_FIRST if first else _FAR
    plainly = by_role is not None or by_command or _wants(text)
    far = plainly or _is_far_ahead(text, least)
    return _done(context, event, text, match) if far else None


def _heard_here(
    context: Context, flow: Flow, place: Draft, text: str, hears: Hears
) -> Sequence[Message]:
    """Answers or begins what a subject hears at the first question; at others, a sure question."""
    first = place.row.step == flow.steps[0].name
    if not first and sure_kind(text, place_of(flow, place.row.step)) is not SentenceKind.QUESTION:
        return ()
    return heard(context, text, hears) or (_begun(context, flow, text) if first else ())


def _may_mean_else(text: str) -> bool:
    """Tells whether the words are a sentence. What takes back something unnamed that was just done
    means what is open."""
    return (
        "://" not in text and is_a_sentence(text) and not second_thoughts.takes_back_just_now(text)
    )


def _may_be_none(flow: Flow, place: Draft, text: str) -> bool:
    """Tells whether the words may be no answer where sentences were learned from: they are learned
    to be none, have the form of a wish or question, or are far ahead as a wish."""
    heard = kind_inside(text, place_of(flow, place.row.step))
    if other_wishes.steers(heard):
        return False
    none = heard.kind is not SentenceKind.ANSWER or is_said_to_somebody(text)
    return none or far_ahead(text, registry.commands_inside()) is not None


def _asks_of_here(flow: Flow, match: words.Match, text: str) -> bool:
    """Tells whether a question asks about what is done here rather than for another conversation:
    `เลื่อนแล้วระบบแจ้งทุกสำนักให้เองเลยไหม`."""
    return flow.learned and only_asks(text) and registry.query(match.name) is None


def _begun(context: Context, here: Flow, text: str) -> Sequence[Message]:
    """Begins the conversation that a subject opens on the words outside; nothing if none does."""
    flow = opening.heard_first(context, "opens", text, None)
    if flow is None or flow.name == here.name or not drafts.allowed(context, flow):
        return ()
    return beginning.open_flow(context, flow, text, {})


def _easily(
    context: Context, event: Event, place: Draft, text: str, hears: Hears
) -> Sequence[Message] | None:
    """Does the same in a conversation that yields; only a plain wish begins another one."""
    if told := heard(context, text, hears):
        return told
    match = opening.meant(context, text, registry.meant_inside)
    if match is not None and match.name == place.row.flow:
        return None
    followed = outside.followed(context, respelled(text), match)
    if followed is not None or match is None:
        return followed
    begins = registry.query(match.name) is None
    return None if begins and not _wants(text) else _done(context, event, text, match)


def begin(
    context: Context, hears: Hears, text: str, message_hash: str, match: words.Match
) -> Sequence[Message]:
    """Opens what is meant besides the conversation; a question that a subject hears goes first."""
    told = heard(context, text, hears) if registry.query(match.name) is not None else ()
    return told or opening.open_match(context, match, text, message_hash)


def aside(
    context: Context, match: words.Match | None, text: str, place: Draft, hears: Hears
) -> Callable[[], Sequence[Message]] | None:
    """Returns the answer to a question typed inside a conversation (`typed_inside.aside`); what a
    subject hears goes first, but in a complaint."""
    answers = typed_inside.aside(context, match, text, place)
    if answers is None or place.row.flow in registry.CONFIDENTIAL:
        return answers
    return lambda: heard(context, text, hears) or answers()


def heard(context: Context, text: str, hears: Hears) -> Sequence[Message]:
    """Answers the sentence that a subject hears as a question; nothing for others. It goes first,
    as outside: `คนตอบแบบสอบถามว่ายังไงกันบ้าง` asks for no survey to answer."""
    query = hears(text) if is_a_sentence(text) else None
    if query is None or query.goes_on or not context.may(query.roles):
        return ()
    return opening.ask(context, query, text, {})


def _done(context: Context, event: Event, text: str, match: words.Match) -> Sequence[Message]:
    told = outside.explained(context, match, text)
    return told or outside.opened(context, event, text, match)


def _refuses_words(flow: Flow, place: Draft) -> bool:
    """Tells whether prose is refused for a reason of its own, or the words of commands answer."""
    step = flow.step(place.row.step)
    return step is not None and (step.prose or step.takes_commands)


def _wants(text: str) -> bool:
    """Tells whether the words want another thing done, behind what puts off the open one."""
    clauses = normalise(text).split(" ")
    puts_off = takewhile(lambda each: PAUSE.fullmatch(each) is not None, clauses[:-1])
    return _WISHES.match(" ".join(clauses[len([*puts_off]) :])) is not None


def _begins_by_its_command(match: words.Match | None, here: Flow) -> bool:
    """Tells whether the words are another conversation's own command with what is told of it."""
    if match is None or not (match.exact and match.rest) or match.name == here.name:
        return False
    return registry.flow(match.name) is not None and match.name not in registry.CONFIDENTIAL


def _is_far_ahead(text: str, least: float) -> bool:
    first = likeliest(respelled(text), registry.commands_inside())
    return first is not None and first.lead >= least
