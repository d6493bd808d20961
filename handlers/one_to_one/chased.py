"""Figures whose question ends with the wish that who is late is reminded:
`สำนักไหนยังไม่ส่งตามงานให้หน่อย`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import opens
from handlers.reminders import show_reminders
from handlers.understand.reminding_them import reminds_behind

_OF_WHO_SENDS = ("status", "not_sent", "latest_bureau", "bureaus_by_share", "left_by_person")
"""The names of questions whose answers show who has not sent."""
_REMINDS = Button("ดูผู้ที่จะเตือน", opens(show_reminders.NAME), "เตือน")


def with_the_reminding(context: Context, name: str, answer: Sequence[Message]) -> Sequence[Message]:
    """Returns the answer with the way to remind those it shows, if the words wish that; nobody is
    reminded by the words alone. name: of the question."""
    if not answer or name not in _OF_WHO_SENDS or not reminds_behind(context.said):
        return answer
    if context.may(show_reminders.QUERY.roles):
        *before, last = answer
        return [*before, replace(last, quick=(_REMINDS, *last.quick))]
    return [Text(show_reminders.BY_OTHERS), *answer]
