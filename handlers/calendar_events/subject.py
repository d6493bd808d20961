"""The calendar of events as a subject."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.calendar_events import (
    add_event,
    calendar_events_by_meaning,
    calendar_facts,
    calendar_heard,
    calendar_sign_in,
    calendar_words,
    cancel_event,
    change_event,
    digest_lines,
    event_in_sight,
    show_calendar,
)
from handlers.calendar_events.asking import (
    cannot_come,
    event_asked,
    event_chosen,
    event_held,
    free_asked,
    join_asked,
    kept_on_phone,
    who_opens,
)
from handlers.context import Context
from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.messages import Message, Row
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    GroupOffer,
    GroupQuestion,
    Hearing,
    HelpLine,
    InGroup,
    Subject,
)
from handlers.subjects.group_reasons import BY_ROLE, one_to_one
from handlers.subjects.waiting_lists import WaitingList
from handlers.understand.patterns import pattern_of
from models.people.person import ADMIN


def _heard_in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    if calendar_heard.asked(context, question.text, None) is None:
        return None
    return show_calendar.in_group(context, question)


CALENDAR_EVENTS = Subject(
    name="calendar_events",
    needs=("attendance",),
    flows=(add_event.FLOW, change_event.FLOW, cancel_event.FLOW),
    queries=(
        show_calendar.QUERY,
        calendar_sign_in.QUERY,
        *calendar_events_by_meaning.QUERIES,
    ),
    fact_sheets=(calendar_facts.SHEET,),
    afterwards={
        name: Afterwards(
            change=DoorTo("change_event"),
            take_back=DoorTo("cancel_event"),
            add=DoorTo("change_event", says=calendar_words.ONLY_THESE),
            look=DoorTo("calendar"),
            named="ประชุม|กิจกรรม|นัดหมาย|(?:ตัว)?งาน",
            reached=calendar_words.NOT_SENT,
        )
        for name in ("add_event", "change_event")
    },
    task=admin_tasks.TELLING,
    help=(
        HelpLine(93, "กำหนดการ", "พิมพ์ “กำหนดการ” หรือ “สัปดาห์นี้มีอะไรบ้าง” เพื่อดูประชุม สัมมนา และวันสำคัญ"),
        HelpLine(
            93,
            "กำหนดการ",
            "พิมพ์ “เพิ่มกำหนดการ” ตามด้วยชื่องาน วัน เวลา และสถานที่ในบรรทัดเดียว",
            frozenset((ADMIN,)),
        ),
    ),
    waiting_lists=(
        WaitingList(
            calendar_words.CALENDAR,
            calendar_words.CALENDAR,
            pattern_of("กำหนดการ|งาน|ประชุม|อบรม|สัมมนา"),
            pattern_of("เลื่อน|ย้าย|เปลี่ยน|แก้|ยกเลิก|งด"),
            roles=add_event.ADMINISTRATORS,
        ),
    ),
    hearing=Hearing(
        opens=calendar_heard.begun,
        asks=(
            event_in_sight.asked,
            event_chosen.asked,
            kept_on_phone.asked,
            who_opens.asked,
            calendar_heard.asked,
            event_held.asked,
            free_asked.asked,
            cannot_come.asked,
            join_asked.asked,
            event_asked.asked,
        ),
        whole=(add_event.FLOW,),
    ),
    digest_rows=digest_lines.rows,
    group=InGroup(
        hears=_heard_in_group,
        answers={show_calendar.QUERY.name: show_calendar.in_group},
        offers=(GroupOffer(16, Row("กำหนดการของสำนักงาน", "กำหนดการ · สัปดาห์นี้มีอะไรบ้าง")),),
        reasons={
            **one_to_one(calendar_events_by_meaning.QUERIES),
            calendar_sign_in.QUERY.name: BY_ROLE,
        },
    ),
    on_days="กำหนดการ",
    trail={
        "calendar.added": "เพิ่มกำหนดการ",
        "calendar.changed": "เปลี่ยนกำหนดการ",
        "calendar.cancelled": "ยกเลิกกำหนดการ",
    },
    trail_kinds={"calendar": "กำหนดการ"},
)
