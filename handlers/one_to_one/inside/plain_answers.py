"""Tells what is an answer and nothing else: nobody looks for what else it may mean."""

from __future__ import annotations

from handlers import registry
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Flow
from handlers.conversation.typing_places import place_of
from handlers.understand.choices.choice_reading import forms
from handlers.understand.commands.commands import begins_with_command
from handlers.understand.kinds.kind_inside import answers_far_ahead
from handlers.understand.pointing.left_to_bot import leaves_choice
from handlers.understand.thai import folded
from handlers.understand.wishes.other_wish import begins_aside, has_form_of_wish, is_a_sentence
from models.conversations.conversation_rows import Draft


def is_answer(context: Context, place: Draft, text: str) -> bool:
    """Tells whether the sentence is told at a question for prose, and far from all else that people
    type there: no command, question or wish is sought in it.

    Only where sentences were learned from, and never in a confidential conversation. So is who
    leaves a choice to the bot.
    """
    flow = context.flows.get(place.row.flow)
    if flow is not None and leaves_choice(text) and (at := flow.step(place.row.step)) is not None:
        return not at.prose
    if flow is not None and place.row.step == REVIEW and _confirms_by_command(flow, text):
        return True
    if flow is None or not flow.learned or flow.name in registry.CONFIDENTIAL:
        return False
    step = flow.step(place.row.step)
    if step is None or not step.prose or step.short or not is_a_sentence(text):
        return False
    if not answers_far_ahead(text, place_of(flow, step.name)):
        return False
    if has_form_of_wish(text) or begins_aside(text):
        return False
    return not begins_with_command(text, registry.commands())  # `ร้องเรียน …`, whatever it tells


def _confirms_by_command(flow: Flow, text: str) -> bool:
    """Tells whether the words that begin the conversation confirm its card: `ออกประกาศเลย`."""
    own = folded(*flow.confirm_said)
    return not own.isdisjoint(forms(text)) and not own.isdisjoint(folded(*flow.opens_on))
