"""`กิจกรรมลงชื่อ`: the events that one runs, and who was there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.attendance import event_cards, event_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import short_date
from models.attendance import attendance_list, events
from models.attendance.attendance_event import AttendanceEvent
from models.calendar import office_day
from models.people.person import ADMIN, REPORTER, SUPERVISOR
from models.trail import trail

RUNNERS = frozenset((REPORTER, SUPERVISOR, ADMIN))
OPEN = Button("เปิดลงชื่อ", opens("open_sign_in"), "เปิดลงชื่อ")
_SIZE = 10


def chosen(context: Context, facts: Facts) -> AttendanceEvent | None:
    """The event of the button (`e`), if the person runs it."""
    event_id = button_facts.whole(facts, "e")
    event = events.named(context.session, event_id) if event_id is not None else None
    return event if event is not None and events.may_run(event, context.me) else None


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns one event, or the list of those that the person runs. facts: `e` the event."""
    if "e" in facts:
        event = chosen(context, facts)
        return [event_cards.event_card(context, event) if event else event_words.no_event()]
    found = events.run_by(context.session, context.me)
    if len(found) == 1:
        return [event_cards.event_card(context, found[0])]
    rows = tuple(
        Row(
            short_date(office_day(event.begins_at)),
            event.title,
            Button("ดู", opens("sign_in_events", e=event.id), f"ดู {event.title}"),
        )
        for event in found
    )
    nothing = (Para("ยังไม่มีกิจกรรมที่เปิดให้ลงชื่อ"),)
    return [Card("กิจกรรมลงชื่อ", rows=rows or nothing, buttons=(OPEN,))]


def kept(context: Context) -> Mapping[int, Button]:
    """Returns the open events that the person runs, each with the button that opens it."""
    return {
        event.id: Button(event.title, opens(QUERY.name, e=event.id), f"ดู {event.title}")
        for event in events.run_by(context.session, context.me)
        if event.closed_at is None
    }


def who(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns who was there, in pages, in the order in which they came. facts: `e` the event."""
    event = chosen(context, facts)
    if event is None:
        return answer(context, "", {})
    found = attendance_list.present(context.session, context.sealer, event)
    page = button_facts.page(facts, _SIZE, len(found))
    about = f"campaign:{event.id}"
    trail.record(context.session, context.now, context.me.id, "attendance.list_seen", about)
    rows = tuple(
        Row(
            each.name or "บุคคลภายนอก",
            " · ".join(
                (
                    each.bureau or "บุคคลภายนอก",
                    event_words.clock(each.at),
                    event_words.HOW[each.how],
                    *filter(None, (event_words.left_words(event, each),)),
                )
            ),
        )
        for each in page.of(found)
    )
    left = (
        (Button("บันทึกผู้ออกก่อนเวลา", opens("mark_left", e=event.id), "บันทึกผู้ออกก่อนเวลา"),)
        if found and event.closed_at is None
        else ()
    )
    back = Button("กลับไปที่กิจกรรม", opens("sign_in_events", e=event.id), "กลับไปที่กิจกรรม")
    return [
        Card(
            f"มาแล้ว {len(found):,} คน",
            subtitle=page.beside(event.title),
            rows=rows or (Para("ยังไม่มีผู้ลงชื่อ"),),
            buttons=(*page.turn("signed_in", e=event.id), *left, absent_button(event), back),
        )
    ]


def absent_button(event: AttendanceEvent) -> Button:
    """Returns the button for those expected who did not sign in."""
    return Button("ผู้ยังไม่ลงชื่อ", opens("not_signed_in", e=event.id), "ผู้ยังไม่ลงชื่อ")


QUERY = Query(
    name="sign_in_events",
    words=("กิจกรรมลงชื่อ", "การลงชื่อของเรา"),
    answer=answer,
    roles=RUNNERS,
)
SIGNED_IN = Query(
    name="signed_in",
    words=("รายชื่อผู้มา", "ใครลงชื่อแล้ว", "รายชื่อผู้ลงชื่อ"),
    answer=who,
    roles=RUNNERS,
)
