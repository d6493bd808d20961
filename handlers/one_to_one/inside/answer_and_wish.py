"""Keeps an answer and meets the wish behind it, which is about something else: `มาครบทุกคนจ้า
ขอใบรับรองทุกคนด้วยนะ` (docs/decisions/0222).

What it only asks is told above what comes next; what it wants done stands on a button there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing, drafts
from handlers.conversation.flow import Flow, Step
from handlers.conversation.heard import asked_at_end
from handlers.conversation.typing_places import place_of
from handlers.messages import Message, Text
from handlers.messages.limits import MESSAGES
from handlers.one_to_one.inside import two_ordered
from handlers.one_to_one.inside.two_ordered import Asked, Hears
from handlers.one_to_one.two_in_one import answered_then_asked, two_questions, two_wishes
from handlers.subjects.facts import facts_told
from handlers.understand.kinds.kind_inside import kind_inside, surely_answers
from handlers.understand.said_around.joints import APART, Joint, joints
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.wishes.other_wish import is_said_to_somebody
from handlers.understand.wishes.whole_sentence import RULES
from models.conversations.conversation_rows import Draft

_LONGEST, _LEAST = 170, 14
_WANTS = (SentenceKind.QUESTION, SentenceKind.WISH, SentenceKind.ABOUT_STEP)


@dataclass(frozen=True)
class AnswerAndWish:
    """before: the answer in its own words. after: what is wanted besides, in its own. asked: what
    that is."""

    before: str
    after: str
    asked: Asked


def read(context: Context, place: Draft, text: str, hears: Hears) -> AnswerAndWish | None:
    """Returns an answer and what is surely wanted behind it; None for other words, in a
    confidential conversation, and where the answer would end this one."""
    flow = context.flows.get(place.row.flow)
    step = flow.step(place.row.step) if flow is not None else None
    if flow is None or step is None or not _may_hold_both(context, flow, step, text):
        return None
    places = [each for each in joints(text) if each.apart and _may_be_a_wish(step, each)]
    if not places or not _goes_on(context, flow, step, place, text):
        return None
    for each in places:
        asked = _wanted(context, flow, step, each, hears)
        if asked is None:
            continue
        if conversing.answers_by_itself(context, place, each.before, text):
            return AnswerAndWish(each.before, each.after, asked)
    return None


def _may_hold_both(context: Context, flow: Flow, step: Step, text: str) -> bool:
    if APART.search(text) is None or len(text) > _LONGEST or "\n" in text.strip():
        return False
    if context.person is None or flow.name in registry.CONFIDENTIAL:
        return False
    return not (step.takes_questions or step.takes_commands)


def _may_be_a_wish(step: Step, joint: Joint) -> bool:
    if len(joint.after) < _LEAST or asked_at_end.of_the_form(joint.after):
        return False
    if answered_then_asked.is_of_the_answer(step, joint):
        return False
    return two_ordered.has_form_of_wish(joint.after)


def _goes_on(context: Context, flow: Flow, step: Step, place: Draft, text: str) -> bool:
    """Tells whether an answer would not end the conversation, and the words are no text alone."""
    if not drafts.allowed(context, flow):
        return False
    engine, state = drafts.standing(context, flow, place)
    if engine.would_end(state, step):
        return False
    return not (step.prose and surely_answers(text, place_of(flow, step.name)))


def _wanted(context: Context, flow: Flow, step: Step, joint: Joint, hears: Hears) -> Asked | None:
    """Returns what the words behind surely want; None where they may be a part of the answer, are
    of this conversation, or the words before want something, too."""
    if step.takes_any_words:
        kind = kind_inside(joint.after, place_of(flow, step.name)).kind
        if kind not in _WANTS and not two_wishes.is_wanted(joint.after):
            return None
        if is_said_to_somebody(joint.before):
            return None
    asked = two_questions.wanted(context, joint.after, hears)
    if asked is None or asked.name == flow.name or not two_ordered.is_sure(asked, joint.after):
        return None
    if asked.name.startswith(RULES) or asked.name == facts_told.QUERY.name:
        return None  # it may be on what is told
    can_be_met = two_ordered.only_tells(context, asked) or two_wishes.behind(
        context, joint.before, joint.after
    )
    return asked if can_be_met else None


def with_the_wish(
    context: Context, done: Sequence[Message], both: AnswerAndWish
) -> Sequence[Message]:
    """Returns what became of the answer, with what is told of the other above, or its button."""
    if not done:
        return done
    if known := answered_then_asked.known_here(context, drafts.current(context), both.after):
        return [Text(known), *done]
    if two_ordered.only_tells(context, both.asked):
        context.reply_token = ""  # the words take the reply: a document is sent when it is made
        told = two_ordered.opened(context, both.asked, both.after, "")
        told = told or [two_ordered.being_made(both.after)]
        told = [replace(each, quick=()) for each in told]
        return [*told[: MESSAGES - len(done)], *done]
    return two_wishes.with_the_other(done, two_wishes.behind(context, both.before, both.after))
