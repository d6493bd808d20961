"""Words about events at which people sign in, and their card."""

from __future__ import annotations

from datetime import datetime

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date
from models.attendance import attendance_list, events
from models.attendance.attendance_event import ATTENDANCE, NOBODY, AttendanceEvent
from models.attendance.attendance_list import Present
from models.attendance.events import Attended
from models.calendar import BANGKOK, office_day
from models.codes import given_codes
from models.codes.short_code import number_of
from models.errors import Refusal
from models.reports.figures.progress import percent

EVENTS = Button("กิจกรรมลงชื่อ", opens("sign_in_events"), "กิจกรรมลงชื่อ")
MY_CERTIFICATES = Button("ใบรับรองของฉัน", opens("my_certificates"), "ใบรับรองของฉัน")
MENU = Button("เมนู", opens("menu"), "เมนู")
HOW_TO = "สแกน QR บนจอในห้องประชุมแล้วกดส่ง หรือพิมพ์รหัสที่เห็นบนจอหรือป้ายในแชตนี้"
EXPECTS = {
    "bureau": "บุคลากรของสำนัก",
    "office": "ทั้งสำนักงาน",
    "reporters": "ผู้รายงานทุกสำนัก",
    "listed": "รายชื่อที่กำหนด",
    "nobody": "ไม่กำหนดรายชื่อ",
}
CODES = {"moving": "รหัสบนจอ", "printed": "ป้ายพิมพ์"}
OUTSIDERS = {"no": "เฉพาะบุคลากร", "yes": "รับบุคคลภายนอก"}
HOW = {
    "scanned": "สแกน QR บนจอ",
    "typed": "พิมพ์รหัสบนจอ",
    "printed": "ใช้รหัสหน้าห้อง",
    "ticked": "ผู้จัดลงชื่อให้",
}
EARLY = {"yes": "นับว่ามา", "no": "ไม่นับว่ามา"}
PROVES_LESS = "รหัสที่พิมพ์ไว้ส่งต่อให้ผู้ที่ไม่ได้มาได้ จึงยืนยันการเข้าร่วมได้น้อยกว่ารหัสบนจอ"
_UNITS = 8


def clock(at: datetime) -> str:
    """`09.05 น.` in Bangkok."""
    return f"{at.astimezone(BANGKOK):%H.%M} น."


def when(begins_at: datetime, ends_at: datetime) -> str:
    """`1 มีนาคม 2570 เวลา 09.00-12.00 น.`"""
    first, last = begins_at.astimezone(BANGKOK), ends_at.astimezone(BANGKOK)
    return f"{thai_date(office_day(begins_at))} เวลา {first:%H.%M}-{last:%H.%M} น."


def refused(event: AttendanceEvent, refusal: Refusal) -> str:
    """Why somebody could not sign in, or be ticked."""
    at = refusal.facts.get("at")
    match refusal.code:
        case "already":
            assert isinstance(at, datetime)
            return f"ลงชื่อเข้าร่วม “{event.title}” ไว้แล้วเมื่อ {clock(at)} ไม่ต้องลงชื่ออีก"
        case "not_begun":
            opens_at = event.begins_at - events.OPENS_BEFORE
            day = thai_date(office_day(opens_at))
            return f"“{event.title}” ยังไม่เปิดให้ลงชื่อ เริ่มลงชื่อได้ {day} ตั้งแต่ {clock(opens_at)}"
        case "left":
            return f"บันทึกไว้แล้วว่าออกจาก “{event.title}” ก่อนเวลา"
        case "closed":
            assert isinstance(at, datetime)
            words = f"“{event.title}” ปิดลงชื่อแล้วเมื่อ {thai_date(office_day(at))} เวลา {clock(at)}"
            return f"{words} หากท่านเข้าร่วม กรุณาแจ้งผู้จัด"
    return f"“{event.title}” ลงชื่อได้เฉพาะบุคลากรที่ลงทะเบียนแล้ว กรุณาแจ้งผู้จัด"


def share(found: Attended) -> str:
    """`มา 3 จาก 4 คน (75.00%)`, or the number alone where nobody was expected."""
    if not found.expected:
        return f"มา {found.total:,} คน"
    return f"มา {found.came:,} จาก {found.expected:,} คน ({percent(found.came, found.expected)}%)"


def event_card(context: Context, event: AttendanceEvent, first: str = "") -> Message:
    """The event for whoever runs it: figures, the way to the screen, ticking and closing."""
    found = events.attended(context.session, event.id)
    rows: list[Part] = [
        *([Para(first, tone="good")] if first else []),
        Row("เวลา", when(event.begins_at, event.ends_at)),
        Row("สถานที่", event.place),
        Row(f"ผู้ที่ควรมา: {EXPECTS[event.expects]}", _expected(event, found)),
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
    return share(found)


def early_words(event: AttendanceEvent) -> str:
    """Whether who leaves early counts as having come."""
    return EARLY["yes" if event.early_counts else "no"]


def left_words(event: AttendanceEvent, each: Present) -> str:
    """`ออก 10.15 น.`, with whether that counts; empty if they stayed."""
    if each.left is None:
        return ""
    at = f"ออก {clock(each.left)}" if each.left < event.ends_at else "ออกก่อนเวลา"
    return at if each.counts else f"{at} ไม่นับ"


def _others(event: AttendanceEvent, found: Attended) -> list[Part]:
    rows: list[Part] = []
    if found.expected and found.others:
        rows.append(Row("บุคลากรอื่น", f"{found.others:,} คน"))
    if found.outsiders:
        rows.append(Row("บุคคลภายนอก", f"{found.outsiders:,} คน"))
    if found.left:
        rows.append(Row("ออกก่อนเวลา", f"{found.left:,} คน ({early_words(event)})"))
    return rows


def _ways_on(context: Context, event: AttendanceEvent) -> tuple[Button, ...]:
    names = Button("รายชื่อผู้มา", opens("signed_in", e=event.id), "รายชื่อผู้มา")
    sheet = Button("ใบลงชื่อ (PDF)", opens("sign_in_sheet", g=event.id), "ใบลงชื่อ")
    if event.closed_at is not None:
        every = opens("certificates", g=event.id)
        return (sheet, Button("ใบรับรองทุกคน (PDF)", every, "ใบรับรองทุกคน"), names, EVENTS)
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
        return f"ปิดแล้วเมื่อ {clock(event.closed_at)}"
    if event.moving:
        return "เปิดหน้าจอบนคอมพิวเตอร์ที่ต่อเครื่องฉาย รหัสเปลี่ยนทุกนาที ใช้ลิงก์ได้จนจบกิจกรรม"
    return f"รหัสลงชื่อ {_printed_code(context, event)} {PROVES_LESS}"


def _printed_code(context: Context, event: AttendanceEvent) -> str:
    code = given_codes.of(context.session, ATTENDANCE, event.id)
    assert code is not None
    return code.code


def receipt(context: Context, event: AttendanceEvent, name: str, back: bool = False) -> Message:
    """Tells somebody that they are marked, under this name. back: they had left early."""
    return Card(
        "กลับเข้าร่วมแล้ว" if back else "ลงชื่อแล้ว",
        subtitle=event.title,
        rows=(
            Row("ชื่อ", name),
            Row("เวลา", clock(context.now)),
            Row("สถานที่", event.place),
        ),
        tone="good",
    )


def title_of(context: Context, event_id: int) -> str:
    """What the event is called; empty if there is none."""
    event = events.named(context.session, event_id)
    return event.title if event is not None else ""


def no_event() -> Message:
    return Text("ไม่พบกิจกรรมนี้ หรือท่านไม่ใช่ผู้ดูแลการลงชื่อ", (EVENTS,))
