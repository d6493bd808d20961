"""A yes below an answer that offers to hand the words to the administrators, or to remind those it
shows: `ส่งได้เลยค่ะ`, `ส่งเลย`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.controls import confirms
from handlers.conversation.drafts import HAND_OVER
from handlers.messages import Message
from handlers.one_to_one.below_cards.filled_in import Does
from handlers.question.query import opens
from handlers.reminders import send_reminder
from handlers.understand.agreement import agrees
from handlers.understand.patterns import pattern_of
from models.queues.shown_buttons import ShownButton

_LONGEST = 40
_MAY_AGREE = pattern_of("ส่ง|ได้|โอเค|(?i:ok)|ตกลง|ใช่|ยืนยัน|เอา|จัด|ถูก|ฝาก|ตาม|เห็นด้วย")
"""One of these stands in each yes: each turn looks for them."""


def taken(context: Context, text: str, does: Does) -> Sequence[Message] | None:
    """Begins what the offer does, which is shown and confirmed before it is sent; None for other
    words, and where nothing is offered."""
    if len(text) > _LONGEST or _MAY_AGREE.search(text) is None or context.person is None:
        return None
    if not (confirms(text) or agrees(text)):
        return None
    newest = next((each for each in context.shown() if each), ())
    offered = [each for each in newest if _asks_before(each)]
    return does(offered[0]) if len(offered) == 1 else None


def _asks_before(button: ShownButton) -> bool:
    """Tells whether the button begins what is offered here and shows it before it is sent."""
    return button.label == HAND_OVER or button.target.startswith(_REMINDS)


_REMINDS = opens(send_reminder.FLOW.name)
