"""`ช่วงนัดของฉัน`: an adviser's slots, and one of them with what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from handlers.appointments import appointment_cards, appointment_words
from handlers.attendance import event_cards
from handlers.context import Context
from handlers.conversation.flow import Closed
from handlers.messages import Card, Message, Para, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from models.appointments import taking_slots
from models.appointments.clinic_slot import ClinicSlot
from models.appointments.opening_slots import ADVISERS
from models.calendar_events import calendar_changes, coming
from models.errors import Refusal
from models.people.person import Bureau

FREE = "ว่าง"
_SIZE = 10
_SHOWN_AFTER = timedelta(days=14)
"""How long a slot stands in the list after its end, so that its advice can be told."""


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns one slot (`s`), or the list. facts: `p` the page."""
    if "s" in facts:
        slot = of_button(context, facts)
        return [appointment_cards.of_adviser(context, slot)] if slot else [no_slot()]
    slots = [
        each
        for each in taking_slots.run_by(context.session, context.me, context.now - _SHOWN_AFTER)
        if each.ends_at > context.now or each.bureau_id is not None
    ]
    page = button_facts.page(facts, _SIZE, len(slots))
    rows = tuple(
        appointment_cards.slot_row(
            appointment_words.short_when(each),
            _state(context, each),
            opens(appointment_words.SLOTS, s=each.id),
            "ดู",
        )
        for each in page.of(slots)
    )
    return [
        Card(
            "ช่วงนัดของฉัน",
            subtitle=page.words,
            rows=rows or (Para("ท่านยังไม่ได้เปิดช่วงนัด"),),
            buttons=(*page.turn(appointment_words.SLOTS), appointment_words.OPEN_MORE),
        )
    ]


def _state(context: Context, slot: ClinicSlot) -> str:
    if slot.bureau_id is None:
        return FREE
    name = context.session.get_one(Bureau, slot.bureau_id).name
    if slot.advised_at is not None:
        return f"{name} · บันทึกผลแล้ว"
    return f"{name} · รอบันทึกผล" if slot.begins_at <= context.now else name


def no_slot() -> Message:
    return Text("ไม่พบช่วงนัดนี้ หรือท่านไม่ใช่ผู้ดูแลช่วงนัดนี้", (appointment_words.MINE,))


def of_button(context: Context, facts: Facts) -> ClinicSlot | None:
    """Returns the slot of the button (`s`), if the person runs it."""
    slot_id = button_facts.whole(facts, "s")
    slot = taking_slots.named(context.session, slot_id) if slot_id is not None else None
    return slot if slot is not None and taking_slots.may_run(slot, context.me) else None


def chosen(context: Context, facts: Facts) -> ClinicSlot:
    """Returns the slot of the button. Raises Closed: with the list if there is none."""
    slot = of_button(context, facts)
    if slot is None:
        raise Closed(*(answer(context, "", {}) if "s" not in facts else [no_slot()]))
    return slot


def sign_in(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Makes the attendance event of the appointment, once, and returns its card."""
    slot = of_button(context, facts)
    if slot is None or slot.event_id is None:
        return [no_slot()]
    event = coming.named(context.session, slot.event_id)
    assert event is not None
    try:
        made = calendar_changes.open_sign_in(
            context.session, event, context.me, context.random_bytes, context.now
        )
    except Refusal:
        return [appointment_cards.of_adviser(context, slot)]
    context.must_arrive = True
    return [event_cards.event_card(context, made, "เปิดลงชื่อแล้ว")]


QUERY = Query(
    name=appointment_words.SLOTS,
    words=("ช่วงนัดของฉัน", "ช่วงนัดคลินิก", "ช่วงนัด"),
    answer=answer,
    roles=ADVISERS,
)
SIGN_IN = Query(
    name=appointment_words.SIGN_IN,
    words=("เปิดลงชื่อนัดคลินิก",),
    answer=sign_in,
    roles=ADVISERS,
)
