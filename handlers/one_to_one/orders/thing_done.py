"""Does to one thing what is ordered of it, up to its confirmation, and says there what is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import quote

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing, drafts
from handlers.conversation.flow import REVIEW, Flow
from handlers.messages import Message, Text, render
from handlers.one_to_one.below_cards import deed_kinds, deeds_in_sight, said_deeds
from handlers.one_to_one.below_cards.filled_in import Does, name_of
from handlers.one_to_one.orders.order_read import SaidOrder
from models.conversations.conversation_rows import Draft
from models.queues.shown_buttons import DATA, ShownButton, buttons_of

_NOT_TAKEN = "ส่วนนี้ยังไม่ได้บันทึกไว้ที่ใด: “{}”"


def done_to(
    context: Context, row: ShownButton, order: SaidOrder, does: Does, message_hash: str
) -> Sequence[Message] | None:
    """Opens the thing, does there what is ordered, and fills in what is told."""
    if said_deeds.wanted(order.deed, deed_kinds.done_by([row])) is not None:
        return begun(context, row, order, does, message_hash)
    card = does(row)
    if not card:
        return card
    place = drafts.current(context)
    if place is not None and place.row.flow == name_of(row):
        said = f"{order.deed}{order.glued} {order.told}".strip()
        return _went_on(context, card, said, order, message_hash)
    there = opening(buttons_of(render(card)))
    wanted = said_deeds.wanted(order.deed, deed_kinds.done_by(there))
    buttons = deeds_in_sight.doing(order.deed, wanted, there) if wanted is not None else ()
    if len(buttons) != 1:
        return None
    return [*bare(card), *(begun(context, buttons[0], order, does, message_hash) or ())]


def opening(shown: Sequence[ShownButton]) -> list[ShownButton]:
    """Returns the buttons that open something."""
    return [each for each in shown if each.kind == DATA and each.target.startswith("o:")]


def bare(card: Sequence[Message]) -> list[Message]:
    """Returns the card without its quick replies; the message below it has its own."""
    return [replace(each, quick=()) for each in card]


def begun(
    context: Context, button: ShownButton, order: SaidOrder, does: Does, message_hash: str
) -> Sequence[Message] | None:
    """Does what the button does, and fills in what is told; asks where a tap settles at once."""
    flow = registry.flow(name_of(button))
    if flow is None:
        asked = deeds_in_sight.asked_first(button, order.deed)
        done = asked if asked is not None else does(button)
        return _with_left(done, order.told) if done else done
    if order.told and _sends_at_once(flow):
        button = replace(button, target=f"{button.target}&said={quote(order.told)}")
        return does(button)
    opened = does(button)
    said = order.deed if order.new else order.told
    return _went_on(context, opened, said, order, message_hash) if opened else opened


def _sends_at_once(flow: Flow) -> bool:
    """Tells whether a text typed at its first question would be sent without being asked about."""
    return flow.review is None and flow.steps[-1].prose and flow.steps[0] is flow.steps[-1]


def _went_on(
    context: Context, opened: Sequence[Message], said: str, order: SaidOrder, message_hash: str
) -> Sequence[Message]:
    """Says in the conversation that has opened what is told; what it does not take is said back."""
    place = drafts.current(context)
    if place is None or not said:
        return _with_left(opened, order.told)
    if not _takes(context, place) and said == order.told:
        return _with_left(opened, order.told)
    told = conversing.say(context, place, said, message_hash, conversing.Ways())
    return _with_left([*opened[:-1], *told], order.told if order.new else "")


def _takes(context: Context, place: Draft) -> bool:
    if place.row.step == REVIEW:
        return True
    flow = context.flows.get(place.row.flow)
    step = flow.step(place.row.step) if flow is not None else None
    return step is not None and step.takes_any_words and place.row.step != "sure"


def _with_left(messages: Sequence[Message], told: str) -> Sequence[Message]:
    return [Text(_NOT_TAKEN.format(told)), *messages] if told else messages


def did_something(context: Context) -> bool:
    """Tells whether the words have begun a conversation or done something already."""
    if context.must_arrive or context.notices or context.withdrawn:
        return True
    return drafts.current(context) is not None
