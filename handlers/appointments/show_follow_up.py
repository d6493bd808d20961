"""What a bureau is to send after an appointment: read, and said to be done by one tap."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.appointments import appointment_cards, appointment_words
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from models.appointments import advising
from models.appointments.clinic_slot import FollowUp


def _chosen(context: Context, facts: Facts) -> FollowUp | None:
    """Returns the one of the button (`f`), or the nearest of the person's bureau."""
    if "f" not in facts:
        waiting = advising.waiting(context.session, context.me.bureau_id)
        found = waiting[0] if waiting else None
    else:
        number = button_facts.whole(facts, "f")
        found = advising.named_follow_up(context.session, number) if number is not None else None
    readable = found is not None and advising.may_read(context.session, found, context.me)
    return found if readable else None


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns what is to be sent. facts: `f` which."""
    found = _chosen(context, facts)
    return [appointment_cards.to_send(context, found)] if found else [_nothing()]


def done(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Notes that it was sent, so that no digest tells of it any more."""
    found = _chosen(context, facts)
    if found is None:
        return [_nothing()]
    new = advising.mark_done(context.session, found, context.me, context.now)
    context.must_arrive = True
    words = "บันทึกว่าส่งแล้ว" if new else "บันทึกว่าส่งแล้วก่อนหน้านี้"
    return [appointment_cards.to_send(context, found, words)]


def _nothing() -> Message:
    return Text("ไม่มีสิ่งที่สำนักของท่านต้องส่งหลังนัดคลินิก", (appointment_words.MINE,))


QUERY = Query(
    name=appointment_words.FOLLOW_UP,
    words=("สิ่งที่ต้องส่งคลินิก", "เรื่องค้างจากคลินิก"),
    answer=answer,
)
DONE = Query(
    name=appointment_words.DONE,
    words=("ส่งเรื่องจากคลินิกแล้ว",),
    answer=done,
)
