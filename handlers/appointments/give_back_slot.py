"""`ยกเลิกนัดคลินิก`: the bureau gives its slot back, and others may take it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.appointments import appointment_words
from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.messages import Message, Text
from handlers.question.query import opens
from models.appointments import taking_slots
from models.errors import Refusal
from models.people.person import REPORTER


def open_giving_back(context: Context, _rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens for the bureau's appointment, if it may still be cancelled."""
    mine = taking_slots.of_bureau(context.session, context.me.bureau_id, context.now)
    if mine is None:
        raise Closed(Text("สำนักของท่านไม่มีนัดคลินิกที่จะยกเลิก", (appointment_words.MINE,)))
    try:
        taking_slots.check_giving_back(context.session, mine, context.now)
    except Refusal as refusal:
        raise Closed(
            Text(appointment_words.refused(refusal), (appointment_words.MINE,))
        ) from refusal
    return Opening(str(mine.id), {"slot": mine.id, "when": appointment_words.when(mine)}, anew=True)


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(f"ยกเลิกนัดคลินิก{answers['when']} ใช่หรือไม่")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Gives the slot back, so that another bureau may take it."""
    if not answers["sure"]:
        return [Text("ยังคงนัดไว้ตามเดิม", (appointment_words.MINE,))]
    slot = taking_slots.named(context.session, answers["slot"])
    assert slot is not None
    try:
        taking_slots.give_back(context.session, slot, context.me, context.now)
    except Refusal as refusal:
        raise Closed(
            Text(appointment_words.refused(refusal), (appointment_words.MINE,))
        ) from refusal
    context.must_arrive = True
    context.asked = opens(appointment_words.SHOW)
    return [Text(f"ยกเลิกนัดคลินิก{answers['when']} แล้ว", (appointment_words.MINE,))]


FLOW = Flow(
    name=appointment_words.GIVE_BACK,
    title="การยกเลิกนัดคลินิก",
    opens_on=("ยกเลิกนัดคลินิก", "ยกเลิกนัด"),
    steps=(yes_or_no(ask_sure, "ยืนยันยกเลิกนัด", "ไม่ยกเลิก", "ยกเลิกนัด"),),
    open=open_giving_back,
    finish=finish,
    roles=frozenset((REPORTER,)),
    counted=False,
)
