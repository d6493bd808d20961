"""`ปิดลงชื่อ`: ends an event before its time is over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.attendance import event_cards, event_words, show_events, tick_present
from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.messages import Message, Text
from models.attendance import events


def open_close(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    return tick_present.open_tick(context, rest, facts)


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(f"ปิดลงชื่อ {event_words.quoted(answers['about'])} ใช่หรือไม่ ปิดแล้วจะลงชื่อเพิ่มไม่ได้")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    event = events.named(context.session, answers["event"])
    assert event is not None
    if not answers["sure"]:
        return [event_cards.event_card(context, event)]
    events.close(context.session, event, context.sealer, context.now)
    return [event_cards.event_card(context, event, "ปิดลงชื่อแล้ว")]


FLOW = Flow(
    name="close_sign_in",
    title="การปิดลงชื่อ",
    opens_on=("ปิดลงชื่อ", "ปิดการลงชื่อ"),
    steps=(yes_or_no(ask_sure, "ยืนยันปิดลงชื่อ", "ยังไม่ปิด", "ปิดลงชื่อ", "ปิดเลย", "ปิด"),),
    open=open_close,
    finish=finish,
    roles=show_events.RUNNERS,
    counted=False,
)
