"""Somebody who is not on the roster signs in by name, where the organiser allows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.attendance import event_words
from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.understand.thai import without_particles
from handlers.understand.unclear import Unclear
from models.attendance import events, signing_in
from models.attendance.attendance_event import TYPED
from models.errors import Refusal

_MOST_NAME = 100


def open_name(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for somebody who is not on the roster, if the event takes them."""
    about = button_facts.whole(facts, "about")
    event = events.named(context.session, about) if about is not None else None
    if event is None:
        raise Closed(Text(event_words.HOW_TO, (event_words.MENU,)))
    try:
        signing_in.check_open(event, context.now)
        signing_in.may_sign_in_outsider(
            context.session, context.sealer, event, context.line_user_id
        )
    except Refusal as refusal:
        raise Closed(Text(event_words.refused(event, refusal), (event_words.MENU,))) from refusal
    how = facts.get("how", TYPED)
    return Opening(str(event.id), {"event": event.id, "how": how, "about": event.title}, anew=True)


def _ask_name(_context: Context, answers: Answers) -> Message:
    words = f"ลงชื่อเข้าร่วม {event_words.quoted(answers['about'])} กรุณาพิมพ์ชื่อ นามสกุล และหน่วยงานของท่าน"
    return Text(f"{words}\nชื่อนี้ใช้ในใบลงชื่อของกิจกรรมเท่านั้น และลบจากระบบใน 1 ปี")


def _read_name(text: str, _context: Context, _answers: Answers) -> str:
    words = " ".join(without_particles(text).split())
    if len(words) < 2 or len(words) > _MOST_NAME or not any(sign.isalpha() for sign in words):
        raise Unclear(f"กรุณาพิมพ์ชื่อ นามสกุล และหน่วยงาน ไม่เกิน {_MOST_NAME} ตัวอักษร")
    return words


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    event = events.named(context.session, answers["event"])
    assert event is not None
    account, name, how = context.line_user_id, answers["name"], answers["how"]
    try:
        signing_in.sign_in_outsider(
            context.session, context.sealer, event, account, name, how, context.now
        )
    except Refusal as refusal:
        raise Closed(Text(event_words.refused(event, refusal), (event_words.MENU,))) from refusal
    context.must_arrive = True
    return [event_words.receipt(context, event, name)]


FLOW = Flow(
    name="sign_in_by_name",
    title="การลงชื่อของบุคคลภายนอก",
    opens_on=(),
    steps=(
        Step(
            name="name",
            label="ชื่อ",
            ask=_ask_name,
            read=_read_name,
            prose=True,
            why="ชื่อนี้ลงในใบลงชื่อของกิจกรรม",
        ),
    ),
    open=open_name,
    finish=finish,
    anyone=True,
    counted=False,
)
