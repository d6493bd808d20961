"""A question who lacks something that ends with the wish that those are reminded:
`สำนักไหนยังไม่ส่งตามงานให้หน่อย`, `ใครยังไม่กดรับทราบ แล้วทวงให้ด้วย`. The question is answered, and the way to
remind its people stands below it: nobody is reminded by the words alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Message, Text, render
from handlers.question.query import opened_by, opens
from handlers.reminders import show_reminders
from handlers.understand.asked.reminding_them import who_is_asked
from handlers.understand.words import activity_numbers
from models.queues.shown_buttons import buttons_of

_OF_WHO_SENDS = ("status", "not_sent", "latest_bureau", "bureaus_by_share", "left_by_person")
"""The names of questions whose answers show who has not sent."""
_LABEL = "ดูผู้ที่จะเตือน"
_REMINDS = Button(_LABEL, opens(show_reminders.NAME), "เตือน")
_NOBODY = Text("ยังไม่ได้เตือนใคร ดูก่อนว่ามีผู้ใดค้าง")


def question_alone(context: Context, text: str) -> str:
    """Returns the question without the wish behind it, which waits for the answer; other words as
    they are."""
    asked = who_is_asked(text) if context.person is not None else ""
    context.chases = asked
    return asked or text


def with_the_reminding(context: Context, answer: Sequence[Message]) -> Sequence[Message]:
    """Returns the answer with the way to remind those it shows, if that was wished behind the
    question; what else it is, with the words that nobody was reminded."""
    asked, context.chases = context.chases, ""
    if not asked or not answer:
        return answer
    if opened_by(context.asked)[0] in _OF_WHO_SENDS:
        if not context.may(show_reminders.QUERY.roles):
            return [Text(show_reminders.BY_OTHERS), *answer]
        *before, last = answer
        return [*before, replace(last, quick=(_reminds(asked), *last.quick))]
    itself = any("เตือน" in each.label for each in buttons_of(render(answer)))
    return answer if itself else [_NOBODY, *answer]


def _reminds(asked: str) -> Button:
    """Returns the button that shows who will be reminded: of the one activity that was named."""
    numbers = activity_numbers(asked)
    return Button(_LABEL, say=f"ทวงคนที่ยังไม่ส่ง {numbers[0]}") if len(numbers) == 1 else _REMINDS
