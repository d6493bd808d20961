"""The card of an event for whoever runs it."""

from __future__ import annotations

from handlers.attendance import attendance_proofs, event_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question.query import opens
from models.attendance import attendance_list, events
from models.attendance.attendance_event import ATTENDANCE, NOBODY, AttendanceEvent
from models.attendance.events import Attended
from models.codes import given_codes
from models.codes.short_code import number_of

_UNITS = 8


def event_card(context: Context, event: AttendanceEvent, first: str = "") -> Message:
    """The event for whoever runs it: figures, the way to the screen, ticking and closing."""
    found = events.attended(context.session, event.id)
    rows: list[Part] = [
        *([Para(first, tone="good")] if first else []),
        Row("เวลา", event_words.when(event.begins_at, event.ends_at)),
        Row("สถานที่", event.place),
        Row(f"ผู้ที่ควรมา: {event_words.EXPECTS[event.expects]}", _expected(event, found)),
        *_others(event, found),
    ]
    units = attendance_list.by_unit(context.session, event).units
    if len(units) > 1:
        rows += [
            Row(unit.bureau, f"{unit.answered:,} จาก {unit.asked:,} คน") for unit in units[:_UNITS]
        ]
    return Card(
        "กิจกรรมลงชื่อ",
        subtitle=event.title,
        rows=tuple(rows),
        buttons=_ways_on(context, event),
        note=_note(context, event),
    )


def _expected(event: AttendanceEvent, found: Attended) -> str:
    if event.expects == NOBODY:
        return f"มา {found.total:,} คน"
    if event.enrolled_on is None:
        return "กำหนดรายชื่อในวันจัด"
    return event_words.share(found)


def _others(event: AttendanceEvent, found: Attended) -> list[Part]:
    rows: list[Part] = []
    if found.expected and found.others:
        rows.append(Row("บุคลากรอื่น", f"{found.others:,} คน"))
    if found.outsiders:
        rows.append(Row("บุคคลภายนอก", f"{found.outsiders:,} คน"))
    if found.left:
        rows.append(Row("ออกก่อนเวลา", f"{found.left:,} คน ({event_words.early_words(event)})"))
    return rows


def _ways_on(context: Context, event: AttendanceEvent) -> tuple[Button, ...]:
    names = Button("รายชื่อผู้มา", opens("signed_in", e=event.id), "รายชื่อผู้มา")
    sheet = Button("ใบลงชื่อ (PDF)", opens("sign_in_sheet", g=event.id), "ใบลงชื่อ")
    if event.closed_at is not None:
        every = opens("certificates", g=event.id)
        certificates = Button("ใบรับรองทุกคน (PDF)", every, "ใบรับรองทุกคน")
        into_report = attendance_proofs.into_report(context, event)
        return (*into_report, sheet, certificates, names, event_words.EVENTS)
    tick = Button("ลงชื่อให้ผู้ไม่มี LINE", opens("tick_present", e=event.id), "ลงชื่อให้")
    close = Button("ปิดลงชื่อ", opens("close_sign_in", e=event.id), "ปิดลงชื่อ")
    screen: tuple[Button, ...] = ()
    if event.moving and event.ends_at > context.now:
        address = context.screen_link(event.id, event.ends_at, context.now)
        screen = (Button("เปิดหน้าจอ QR", uri=address, style="primary"),)
    if not event.moving:
        number = number_of(_printed_code(context, event))
        screen = (Button("ป้ายหน้าห้อง (PDF)", opens("poster", g=number), "ป้ายหน้าห้อง"),)
    return (*screen, names, tick, sheet, close)


def _note(context: Context, event: AttendanceEvent) -> str:
    if event.closed_at is not None:
        return f"ปิดแล้วเมื่อ {event_words.clock(event.closed_at)}"
    if event.moving:
        return "เปิดหน้าจอบนคอมพิวเตอร์ที่ต่อเครื่องฉาย รหัสเปลี่ยนทุกนาที ใช้ลิงก์ได้จนจบกิจกรรม"
    return f"รหัสลงชื่อ {_printed_code(context, event)} {event_words.PROVES_LESS}"


def _printed_code(context: Context, event: AttendanceEvent) -> str:
    code = given_codes.of(context.session, ATTENDANCE, event.id)
    assert code is not None
    return code.code
