"""Opens what a button in sight opens, and says there what was typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing, drafts
from handlers.conversation.flow import REVIEW
from handlers.messages import Message
from handlers.one_to_one.below_cards import deed_kinds, said_deeds
from handlers.question.query import opened_by
from handlers.understand.patterns import pattern_of
from models.conversations.conversation_rows import Draft
from models.queues.shown_buttons import ShownButton

Does = Callable[[ShownButton], Sequence[Message] | None]

TELLS = pattern_of(
    r"(?:ขอ|ช่วย|งั้น|รบกวน|\s)*(?:ตอบ|บอก|แจ้ง)(?:กลับ|ไป|ให้|เขา|เค้า|ผู้แจ้ง|ผู้ถาม|คนถาม|คนแจ้ง)*ว่า\s?(?P<words>\S.{2,})",
    re.DOTALL,
)


def changed(
    context: Context,
    text: str,
    plain: str,
    shown: Sequence[ShownButton],
    does: Does,
    message_hash: str,
) -> Sequence[Message] | None:
    """Opens what changes the one thing in sight, and says there what it is from now on; it is kept
    by its own confirmation. None where several may be changed, or the words name something else."""
    found = [
        b for d, does_it in deed_kinds.done_by(shown) if d is deed_kinds.MENDS for b in does_it
    ]
    if len(found) != 1 or not deed_kinds.MENDS.said.search(plain) or "ไหม" in plain:
        return None
    before = said_deeds.NEW_VALUE.split(plain, maxsplit=1)[0]
    if said_deeds.left(deed_kinds.MENDS.said.sub(" ", before), shown, (deed_kinds.MENDS,)):
        return None
    opened = does(found[0])
    place = drafts.current(context)
    if opened is None or place is None or place.row.step != REVIEW:
        return opened
    return [*opened[:-1], *conversing.say(context, place, text, message_hash, conversing.Ways())]


def name_of(button: ShownButton) -> str:
    return opened_by(button.target)[0]


def told(
    context: Context, said: str, shown: Sequence[ShownButton], does: Does, message_hash: str
) -> Sequence[Message] | None:
    """Opens the answer and fills in the words; it is sent by its own confirmation."""
    found = [each for each in shown if deed_kinds.REPLIES.does.search(deed_kinds.signature(each))]
    if len(found) != 1 or registry.flow(name_of(found[0])) is None:
        return None
    return filled(context, said, found[0], does, message_hash)


def filled(
    context: Context, said: str, button: ShownButton, does: Does, message_hash: str
) -> Sequence[Message] | None:
    """Opens what the button answers and says the words there, unless that would send them."""
    opened = does(button)
    place = drafts.current(context)
    if opened is None or place is None or place.row.flow != name_of(button):
        return opened
    return _said_there(context, place, said, opened, message_hash)


def chosen(
    context: Context, said: str, button: ShownButton, opened: Sequence[Message], message_hash: str
) -> Sequence[Message]:
    """Returns what comes of a row that was opened, with the choice that the words beside it name at
    its first question, unless that would settle it: `เปิดเรื่อง 1 ให้คืน`."""
    place, said = drafts.current(context), said_deeds.ASKED_OF_ROW.sub("", said).strip()
    if not said or place is None or place.row.flow != name_of(button):
        return opened
    if not conversing.chooses(context, place, said):
        return opened
    return _said_there(context, place, said, opened, message_hash)


def _said_there(
    context: Context, place: Draft, said: str, opened: Sequence[Message], message_hash: str
) -> Sequence[Message]:
    flow = context.flows.get(place.row.flow)
    step = flow.step(place.row.step) if flow is not None else None
    if flow is None or step is None or flow.steps[-1] is step and flow.review is None:
        return opened
    answered = conversing.say(context, place, said, message_hash, conversing.Ways())
    return [*opened[:-1], *answered]
