"""`ปิดลงชื่อ`: ends an event before its time is over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.attendance import event_cards, event_words, show_events, tick_present
from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.messages import Button, Message, Text
from handlers.messages.name_labels import name_label
from handlers.question import called_rows
from handlers.question.query import opens
from handlers.understand.patterns import pattern_of
from models.attendance import events


def open_close(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the button's event, for the one that is named, or for the only one."""
    if "e" in facts:
        return tick_present.open_tick(context, rest, facts)
    running = [e for e in events.run_by(context.session, context.me) if e.closed_at is None]
    said = context.said or f"ลงชื่อ{rest}"
    called = called_rows.those_called(running, said, _SORT, lambda each: each.title)
    if running and called is None:
        words = _NO_SUCH.format(called_rows.called_in(said, _SORT))
        ways = tuple(
            Button(name_label(each.title), opens(FLOW.name, e=each.id), f"ปิดลงชื่อ {each.title}")
            for each in running[:_OFFERED]
        )
        raise Closed(Text(words, (*ways, event_words.EVENTS)))
    one = called[0] if called and len(called) == 1 else None
    return tick_present.open_tick(context, rest, {"e": str(one.id)} if one is not None else {})


_SORT = pattern_of("ลงชื่อ(?:เข้าร่วม)?|เช็[คก](?:ชื่อ|อิน)")
_OFFERED = 4
_NO_SUCH = "ยังไม่ได้ปิด ไม่พบกิจกรรม “{}” ที่เปิดลงชื่ออยู่ กดปุ่มของกิจกรรมที่จะปิด"


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
