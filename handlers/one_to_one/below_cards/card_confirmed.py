"""`ยืนยัน` below a card that waits for a decision: asks whether the card's own deed is meant."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Message, Text
from models.queues.shown_buttons import DATA

_AGREES = ("อนุมัติ", "เห็นชอบ", "รับรอง")


def asked(context: Context) -> Sequence[Message]:
    """Returns a question with the button of the newest card that agrees; nothing without one, or
    with several."""
    newest = next((each for each in context.shown() if each), ())
    found = [
        each
        for each in newest
        if each.kind == DATA and each.target.startswith("o:") and each.label.startswith(_AGREES)
    ]
    if len(found) != 1:
        return ()
    button = Button(found[0].label, found[0].target, found[0].spoken)
    words = f"ยังไม่ได้ดำเนินการ หากหมายถึง “{button.label}” ของการ์ดด้านบน กดปุ่มได้เลย"
    return [Text(words, (button, MENU))]
