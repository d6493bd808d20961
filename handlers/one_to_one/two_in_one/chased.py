"""A question and the wish that people are reminded, in one sentence: `สำนักไหนยังไม่ส่งตามงานให้หน่อย`,
`เตือนเค้าด้วย แล้วสำนักเราทำไปกี่ %`. The question is answered, and the way to remind them stands below
it: nobody is reminded by the words alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Message, Text, render
from handlers.one_to_one.two_in_one import halves_read
from handlers.question.query import opened_by, opens
from handlers.reminders import send_reminder, show_reminders
from handlers.understand.asked.reminding_them import reminds_them, who_is_asked
from handlers.understand.said_around.joints import halves
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.queues.shown_buttons import buttons_of

_LABEL = "ดูผู้ที่จะเตือน"
_REMINDS = Button(_LABEL, opens(show_reminders.NAME), "เตือน")
_NOBODY = Text("ยังไม่ได้เตือนใคร ดูก่อนว่ามีผู้ใดค้าง")


def question_alone(context: Context, text: str) -> str:
    """Returns the question without the wish behind it, which waits for the answer; other words as
    they are."""
    if context.person is None:
        return text
    context.chases = asked = who_is_asked(text)
    if asked:
        return asked
    for said, then in halves(normalise(text)) if "เตือน" in text or "ทวง" in text else ():
        if reminds_them(said) and halves_read.asks_behind(then):
            context.chases = said
            return halves_read.AND.sub("", then)
    return text


def with_the_reminding(context: Context, answer: Sequence[Message]) -> Sequence[Message]:
    """Returns the answer with the way to remind those it shows, if that was wished behind the
    question; what else it is, with the words that nobody was reminded."""
    asked, context.chases = context.chases, ""
    if not asked or not answer:
        return answer
    if reminds_them(asked):
        return _below_the_other(context, asked, answer)
    if opened_by(context.asked)[0] in show_reminders.OF_WHO_SENDS:
        if not context.may(show_reminders.QUERY.roles):
            return [Text(show_reminders.BY_OTHERS), *answer]
        *before, last = answer
        return [*before, replace(last, quick=(_reminds(asked), *last.quick))]
    itself = any("เตือน" in each.label for each in buttons_of(render(answer)))
    return answer if itself else [_NOBODY, *answer]


def _below_the_other(context: Context, wish: str, answer: Sequence[Message]) -> Sequence[Message]:
    """Returns the answer to what was asked behind the wish, with the button that carries this out;
    who may not is told so."""
    if not context.may(show_reminders.QUERY.roles):
        return [Text(show_reminders.BY_OTHERS), *answer]
    whom = show_reminders.whom_said(context, wish)
    send = Button(_SEND, opens(send_reminder.FLOW.name, **whom), _SEND)
    *before, last = answer
    return [Text(_NOT_YET), *before, replace(last, quick=(send, *last.quick))]


_SEND = "ส่งเตือนตอนนี้"
_NOT_YET = "ยังไม่ได้เตือนใคร กด “ส่งเตือนตอนนี้” จะเห็นจำนวนผู้รับก่อนยืนยัน"


def _reminds(asked: str) -> Button:
    """Returns the button that shows who will be reminded: of the one activity that was named."""
    numbers = activity_numbers(asked)
    return Button(_LABEL, say=f"ทวงคนที่ยังไม่ส่ง {numbers[0]}") if len(numbers) == 1 else _REMINDS
