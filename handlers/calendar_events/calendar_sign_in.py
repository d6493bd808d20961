"""`เปิดลงชื่อ` on the card of an event: people sign in at it as at every other event."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import event_cards
from handlers.calendar_events import calendar_cards, calendar_words, change_event, show_calendar
from handlers.context import Context
from handlers.conversation.flow import Closed
from handlers.messages import Message
from handlers.question.query import Facts, Query
from models.calendar_events import calendar_changes
from models.errors import Refusal
from models.people.person import ADMIN


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Makes the attendance event of the day, once, and returns its card. facts: `e` the event."""
    try:
        event = show_calendar.chosen(context, rest, facts, calendar_words.SIGN_IN)
    except Closed as closed:
        return closed.messages
    try:
        made = calendar_changes.open_sign_in(
            context.session, event, context.me, context.random_bytes, context.now
        )
    except Refusal as refusal:
        if refusal.code == "past":
            return [calendar_cards.event_card(context, event)]
        return [change_event.gone(refusal, event.title)]
    context.must_arrive = True
    return [event_cards.event_card(context, made, "เปิดลงชื่อแล้ว")]


QUERY = Query(
    name=calendar_words.SIGN_IN,
    words=("เปิดลงชื่อตามกำหนดการ", "เปิดลงชื่อของกำหนดการ"),
    answer=answer,
    roles=frozenset((ADMIN,)),
)
