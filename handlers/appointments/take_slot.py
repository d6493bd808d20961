"""A reporter takes a slot for their bureau, or moves to it: `เลือก`, then `ยืนยันนัด`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.appointments import appointment_cards, appointment_words
from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.messages import Message, Text
from handlers.question import button_facts
from models.appointments import taking_slots
from models.errors import Refusal
from models.people.person import REPORTER

_ANOTHER = (appointment_words.MINE,)


def open_taking(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the slot of the button (`s`), if it is still free."""
    slot_id = button_facts.whole(facts, "s")
    slot = taking_slots.named(context.session, slot_id) if slot_id is not None else None
    mine = taking_slots.of_bureau(context.session, context.me.bureau_id, context.now)
    if slot is None:
        raise Closed(Text("กรุณาเลือกช่วงจาก “นัดคลินิก”", _ANOTHER))
    if mine is not None and mine.id == slot.id:
        raise Closed(appointment_cards.of_bureau(context, mine))
    if slot.bureau_id is not None or slot.withdrawn_at is not None:
        gone = "taken" if slot.withdrawn_at is None else "withdrawn"
        raise Closed(Text(appointment_words.refused(Refusal(gone)), _ANOTHER))
    earlier = appointment_words.when(mine) if mine is not None else ""
    when = appointment_words.when(slot)
    place = appointment_words.place_of(slot)
    answers = {"slot": slot.id, "when": when, "place": place, "earlier": earlier}
    return Opening(str(slot.id), answers, anew=True)


def ask_sure(_context: Context, answers: Answers) -> Message:
    where = f"{answers['when']} ({answers['place']})"
    if answers["earlier"]:
        return Text(f"เลื่อนนัดคลินิกใช่หรือไม่\nเดิม {answers['earlier']}\nใหม่ {where}")
    return Text(f"นัดคลินิก{where} ใช่หรือไม่")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Takes the slot; an appointment that the bureau has is given back for it."""
    if not answers["sure"]:
        raise Closed(Text("ยังไม่ได้นัด", _ANOTHER))
    slot = taking_slots.named(context.session, answers["slot"])
    assert slot is not None
    title = appointment_words.calendar_title(context.me.bureau.name)
    try:
        taken = taking_slots.take(
            context.session, slot, context.me, title, context.random_bytes, context.now
        )
    except Refusal as refusal:
        raise Closed(Text(appointment_words.refused(refusal), _ANOTHER)) from refusal
    context.must_arrive = True
    context.saved = {"s": taken.slot.id}
    done = "เลื่อนนัดแล้ว" if taken.before is not None else "นัดแล้ว"
    return [appointment_cards.of_bureau(context, taken.slot, done)]


FLOW = Flow(
    name=appointment_words.TAKE,
    title="การนัดคลินิก",
    opens_on=(),
    steps=(yes_or_no(ask_sure, "ยืนยันนัด", "ยังไม่นัด", "นัด", "นัดเลย", "เลื่อน"),),
    open=open_taking,
    finish=finish,
    roles=frozenset((REPORTER,)),
    counted=False,
)
