"""Keeps what a sentence tells before it asks whether to do it: `ได้ปากกา 150 บาท ต้องแจ้งมั้ย`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.messages import Button
from handlers.question.query import opens
from handlers.understand.joints import joints
from handlers.understand.kinds.kind_by_rule import only_asks
from models.queues.shown_buttons import TEXT
from models.tables import SECRET_FLOWS

_LONGEST = 200


def opening_button(context: Context, flow: Flow, label: str, said: str) -> Button:
    """Returns the button that opens the conversation, with what was told of it before the question.

    said: the sentence that asks. label: words that open the conversation, too.
    """
    told = _told(context, flow, said)
    return Button(label, say=f"{label} {told}") if told else Button(label, opens(flow.name), label)


def told_in_sight(context: Context, flow: Flow) -> str:
    """Returns what the button of this conversation in the newest answer keeps; "" if there is none:
    `แจ้งครับ` below it begins with that."""
    if flow.sentence is None or flow.name in SECRET_FLOWS:
        return ""
    shown = next((each for each in context.shown() if each), ())
    for button in shown:
        begins = f"{button.label} "
        if button.kind == TEXT and button.label in flow.opens_on:
            return button.target.removeprefix(begins) if button.target.startswith(begins) else ""
    return ""


def _told(context: Context, flow: Flow, said: str) -> str:
    """Returns the words before the question if the conversation reads answers in them; "" else, and
    of confidential conversations, whose words stand on no button."""
    if flow.sentence is None or flow.name in SECRET_FLOWS or len(said) > _LONGEST:
        return ""
    if context.person is None:
        return ""
    parts = [each for each in joints(said) if only_asks(each.after) and not only_asks(each.before)]
    before = parts[-1].before if parts else ""
    answers = flow.sentence(before, context, {}).answers if before else {}
    return before if answers.keys() - {flow.prose} else ""
