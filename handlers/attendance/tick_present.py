"""The organiser signs in for people without LINE."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.attendance import event_words, show_events
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.people_named import searched, without_title
from handlers.conversation.questions import show_name
from handlers.messages import Button, Message, Text
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.understand.choices.common_words import Common
from handlers.understand.patterns import pattern_of
from handlers.understand.unclear import Unclear
from models.attendance import attendance_list, events, signing_in
from models.attendance.attendance_event import AttendanceEvent
from models.errors import Refusal
from models.people import people

_OFFERED = 8
_OUTSIDER = pattern_of(r"^(?:บุคคล)?ภายนอก\s*[:：]?\s*(?P<name>\S.{0,99})$")
_MEANT = "meant"
"""Hidden key of the answers: who was named before, by id."""
_OR_OTHER = "กดชื่อเพื่อลงชื่อ หรือพิมพ์ชื่ออื่น"
_HINT = "พิมพ์ชื่อบุคลากร หากเป็นบุคคลภายนอก พิมพ์ “ภายนอก” นำหน้าชื่อ"


def open_tick(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the button's event, or for the one that the person runs now. facts: `w` who is
    meant, and asked about."""
    event = show_events.chosen(context, facts) if "e" in facts else _running(context)
    if event is None or event.closed_at is not None:
        raise Closed(Text("เลือกกิจกรรมที่ยังเปิดลงชื่ออยู่ก่อน", (event_words.EVENTS,)))
    answers: Answers = {"event": event.id, "about": event.title}
    if (meant := button_facts.whole(facts, "w")) is not None:
        answers[_MEANT] = meant
    return Opening(str(event.id), answers, anew=True)


def _running(context: Context) -> AttendanceEvent | None:
    found = [e for e in events.run_by(context.session, context.me) if e.closed_at is None]
    return found[0] if len(found) == 1 else None


def _event(context: Context, answers: Answers) -> AttendanceEvent:
    event = events.named(context.session, answers["event"])
    assert event is not None
    return event


def ask_who(context: Context, answers: Answers) -> Message:
    meant = people.names(context.session, (answers.get(_MEANT),))
    if meant:
        [name] = meant.values()
        return Text(f"ลงชื่อให้ {name} ใน {event_words.quoted(answers['about'])} ใช่ไหม {_OR_OTHER}")
    return Text(f"ลงชื่อให้ผู้ใดใน {event_words.quoted(answers['about'])} {_HINT}")


def who_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    meant = people.names(context.session, (answers.get(_MEANT),))
    if meant:
        [(person_id, name)] = meant.items()
        value = {"id": person_id, "name": name}
        return (Choice(f"p{person_id}", name, value, means=(Common.YES,)),)
    absent = attendance_list.absent(context.session, _event(context, answers))
    return tuple(
        Choice(f"p{each.id}", each.name, {"id": each.id, "name": each.name})
        for each in absent[:_OFFERED]
    )


def read_who(text: str, context: Context, _answers: Answers) -> dict[str, Any]:
    """Returns the person, or the name of an outsider."""
    outsider = _OUTSIDER.match(text.strip())
    if outsider is not None:
        return {"id": None, "name": " ".join(outsider["name"].split())}
    found = searched(context, text)
    found = found or searched(context, without_title(text.strip()))
    if len(found) > 1:
        raise Unclear(event_words.several_named(each.name for each in found[:5]))
    if not found:
        raise Unclear("ไม่พบชื่อนี้ในทะเบียน")
    return {"id": found[0].id, "name": found[0].name}


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Marks them, and offers to go on with the next."""
    event, who, me = _event(context, answers), answers["who"], context.me
    person = people.by_id(context.session, who["id"]) if who["id"] is not None else None
    further = Button("ลงชื่อให้คนถัดไป", opens("tick_present", e=event.id), "ลงชื่อให้คนถัดไป")
    back = Button("กลับไปที่กิจกรรม", opens("sign_in_events", e=event.id), "กลับไปที่กิจกรรม")
    try:
        if person is not None:
            signing_in.tick(context.session, event, person, me, context.now)
        else:
            name = who["name"]
            signing_in.put_down(context.session, context.sealer, event, name, me, context.now)
    except Refusal as refusal:
        raise Closed(
            Text(f"{who['name']}: {event_words.refused(event, refusal)}", (further, back))
        ) from refusal
    return [Text(f"ลงชื่อให้ {who['name']} แล้ว", (further, back))]


FLOW = Flow(
    name="tick_present",
    title="การลงชื่อให้ผู้อื่น",
    opens_on=("ลงชื่อให้", "ลงชื่อให้ผู้ไม่มี LINE"),
    steps=(
        Step(
            name="who",
            label="ผู้ที่มา",
            ask=ask_who,
            read=read_who,
            choices=who_choices,
            show=show_name,
        ),
    ),
    open=open_tick,
    finish=finish,
    roles=show_events.RUNNERS,
    counted=False,
)
