"""An adviser takes a slot back; the reporters of a bureau that has it are told at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.appointments import appointment_cards, appointment_words, show_slots
from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.messages import Message, Text, pushed
from models.appointments import taking_slots
from models.appointments.clinic_slot import ClinicSlot
from models.appointments.opening_slots import ADVISERS
from models.errors import Refusal
from models.people import people

CALLED_OFF = "appointment_called_off"
"""The outbox kind of the message."""


def open_withdrawing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the slot of the button (`s`)."""
    slot = show_slots.chosen(context, facts)
    when = appointment_words.when(slot)
    answers = {"slot": slot.id, "when": when, "taken": slot.bureau_id is not None}
    return Opening(str(slot.id), answers, anew=True)


def ask_sure(_context: Context, answers: Answers) -> Message:
    told = " สำนักที่นัดไว้จะได้รับแจ้งทันที" if answers["taken"] else ""
    return Text(f"ปิดช่วงนัด{answers['when']} ใช่หรือไม่{told}")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Takes the slot back and tells whoever took it."""
    slot = taking_slots.named(context.session, answers["slot"])
    assert slot is not None
    if not answers["sure"]:
        return [appointment_cards.of_adviser(context, slot)]
    try:
        bureau_id = taking_slots.withdraw(context.session, slot, context.me, context.now)
    except Refusal as refusal:
        words = appointment_words.refused(refusal)
        raise Closed(Text(words, (appointment_words.ALL_SLOTS,))) from refusal
    context.must_arrive = True
    if bureau_id is not None:
        _tell(context, slot)
    told = " และแจ้งผู้นัดแล้ว" if bureau_id is not None else ""
    return [Text(f"ปิดช่วงนัด{answers['when']} แล้ว{told}", (appointment_words.ALL_SLOTS,))]


def _tell(context: Context, slot: ClinicSlot) -> None:
    taker = people.by_id(context.session, slot.taken_by or 0)
    if taker is None:
        return
    words = f"นัดคลินิก{appointment_words.when(slot)} ยกเลิก เพราะผู้ให้คำปรึกษาไม่สะดวก กรุณาเลือกช่วงใหม่"
    card = pushed("นัดคลินิกยกเลิก", words, appointment_words.MINE)
    context.notify(taker, [card], f"{CALLED_OFF}:{slot.id}", CALLED_OFF)


FLOW = Flow(
    name=appointment_words.WITHDRAW,
    title="การปิดช่วงนัด",
    opens_on=("ปิดช่วงนัด",),
    steps=(yes_or_no(ask_sure, "ยืนยันปิดช่วงนัด", "ยังไม่ปิด", "ปิดช่วงนัด", "ปิดช่วงนี้"),),
    open=open_withdrawing,
    finish=finish,
    roles=ADVISERS,
    counted=False,
)
