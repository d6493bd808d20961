"""The organiser marks who left before the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.attendance import event_words, tick_present
from handlers.attendance.show_events import RUNNERS
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import show_name
from handlers.messages import Button, Message, Text
from handlers.question.query import opens
from handlers.understand.names import nearest_names
from handlers.understand.unclear import Unclear
from models.attendance import attendance_list, events, leaving_early
from models.attendance.attendance_event import AttendanceMark
from models.errors import Refusal

_OFFERED = 8


def open_marking(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    return tick_present.open_tick(context, rest, facts)


def _here(context: Context, answers: Answers) -> dict[str, int]:
    """Returns the marks of those who have not left, by name."""
    event = events.named(context.session, answers["event"])
    assert event is not None
    found = attendance_list.present(context.session, context.sealer, event)
    return {each.name: each.mark for each in found if each.name and each.left is None}


def ask_who(_context: Context, answers: Answers) -> Message:
    return Text(f"ผู้ใดออกจาก {event_words.quoted(answers['about'])} ก่อนเวลา กดชื่อ หรือพิมพ์ชื่อผู้ที่ลงชื่อไว้")


def who_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    here = list(_here(context, answers).items())[:_OFFERED]
    return tuple(Choice(f"m{mark}", name, {"id": mark, "name": name}) for name, mark in here)


def read_who(text: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Returns the mark of whoever the words name among those who are there."""
    here = _here(context, answers)
    found = nearest_names(text, list(here))
    if len(found) > 1:
        raise Unclear(event_words.several_named(found))
    if not found:
        raise Unclear("ไม่พบชื่อนี้ในผู้ที่ลงชื่อและยังไม่ออก กรุณาพิมพ์ชื่อตามรายชื่อผู้มา")
    return {"id": here[found[0]], "name": found[0]}


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Marks that they left, and offers to go on with the next."""
    who, event = answers["who"], events.named(context.session, answers["event"])
    assert event is not None
    mark = context.session.get_one(AttendanceMark, who["id"])
    further = Button("ผู้ออกก่อนคนถัดไป", opens("mark_left", e=event.id), "ผู้ออกก่อนคนถัดไป")
    back = Button("กลับไปที่กิจกรรม", opens("sign_in_events", e=event.id), "กลับไปที่กิจกรรม")
    try:
        leaving_early.mark_left(context.session, mark, context.me, context.now)
    except Refusal as refusal:
        raise Closed(
            Text(f"{who['name']}: {event_words.refused(event, refusal)}", (further, back))
        ) from refusal
    return [Text(f"บันทึกว่า {who['name']} ออกก่อนเวลาแล้ว หากกลับเข้ามา ให้ลงชื่ออีกครั้ง", (further, back))]


FLOW = Flow(
    name="mark_left",
    title="การบันทึกผู้ออกก่อนเวลา",
    opens_on=("บันทึกผู้ออกก่อนเวลา", "ผู้ออกก่อนเวลา"),
    steps=(
        Step(
            name="who",
            label="ผู้ที่ออก",
            ask=ask_who,
            read=read_who,
            choices=who_choices,
            free_text="everybody who signed in may be named, not only those on buttons",
            show=show_name,
        ),
    ),
    open=open_marking,
    finish=finish,
    roles=RUNNERS,
    counted=False,
)
