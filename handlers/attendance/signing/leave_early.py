"""`ออกก่อน`: somebody who signed in says that they leave before the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.attendance import event_words
from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.messages import Message, Text
from models.attendance import leaving_early
from models.attendance.attendance_event import AttendanceEvent, AttendanceMark


def open_leaving(context: Context, _rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens for the event at which the person is now."""
    found = _attends(context)
    if not found:
        words = "ขณะนี้ไม่มีกิจกรรมที่ท่านลงชื่อไว้และยังไม่เลิก จึงไม่ต้องบันทึกการออก"
        raise Closed(Text(words, (event_words.MENU,)))
    event, _ = found[0]
    about = {"event": event.id, "about": event.title, "counts": event.early_counts}
    return Opening(str(event.id), about, anew=True)


def _attends(context: Context) -> list[tuple[AttendanceEvent, AttendanceMark]]:
    return leaving_early.attends(
        context.session, context.sealer, context.person, context.line_user_id, context.now
    )


def ask_sure(_context: Context, answers: Answers) -> Message:
    counts = "ออกก่อนเวลายังนับว่ามา" if answers["counts"] else "ผู้จัดกำหนดว่าออกก่อนเวลาแล้วไม่นับว่ามา"
    about = event_words.quoted(answers["about"])
    return Text(f"ออกจาก {about} ก่อนเวลาเลิกใช่หรือไม่ {counts} หากกลับเข้ามา ให้ลงชื่อด้วยรหัสอีกครั้ง")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Marks that the person leaves now."""
    about = event_words.quoted(answers["about"])
    if not answers["sure"]:
        return [Text(f"ยังไม่ได้บันทึกการออกจาก {about}", (event_words.MENU,))]
    mark = next((m for e, m in _attends(context) if e.id == answers["event"]), None)
    if mark is None:
        words = f"{about} เลิกแล้วหรือบันทึกการออกไว้แล้ว ไม่ต้องทำอะไรอีก"
        raise Closed(Text(words, (event_words.MENU,)))
    leaving_early.leave(context.session, mark, context.now)
    context.must_arrive = True
    words = f"บันทึกว่าออกจาก {about} เวลา {event_words.clock(context.now)} แล้ว"
    return [Text(words, (event_words.MENU,))]


FLOW = Flow(
    name="leave_early",
    title="การออกก่อนเวลา",
    opens_on=("ออกก่อน", "ออกก่อนเวลา", "ลงชื่อออก", "ขอออกก่อน"),
    steps=(yes_or_no(ask_sure, "ยืนยันออกก่อนเวลา", "ยังไม่ออก", "ออก", "ออกก่อน", "ออกเลย"),),
    open=open_leaving,
    finish=finish,
    anyone=True,
    counted=False,
)
