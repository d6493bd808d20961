"""Words about events at which people sign in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Button, Card, Message, Row, Text, cut_graphemes
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date
from handlers.understand.listing import listed
from models.attendance import events
from models.attendance.attendance_event import AttendanceEvent
from models.attendance.attendance_list import Present
from models.attendance.events import Attended
from models.calendar import BANGKOK, office_day
from models.errors import Refusal
from models.reports.figures.progress import percent

EVENTS = Button("กิจกรรมลงชื่อ", opens("sign_in_events"), "กิจกรรมลงชื่อ")
MY_CERTIFICATES = Button("ใบรับรองของฉัน", opens("my_certificates"), "ใบรับรองของฉัน")
MENU = drafts.MENU
HOW_TO = "สแกน QR บนจอในห้องประชุมแล้วกดส่ง หรือพิมพ์รหัสที่เห็นบนจอหรือป้ายในแชตนี้"
EXPECTS = {
    "bureau": "บุคลากรของสำนัก",
    "office": "ทั้งสำนักงาน",
    "reporters": "ผู้รายงานทุกสำนัก",
    "listed": "รายชื่อที่กำหนด",
    "nobody": "ไม่กำหนดรายชื่อ",
}
EXPECTS_SAID = {
    "office": ("ทุกคนในสำนักงาน", "ทั้งสำนักงานเลย", "ทุกสำนัก", "คนทั้งสำนักงาน", "บุคลากรทุกคน"),
    "bureau": ("คนในสำนัก", "ทั้งสำนัก", "ทุกคนในสำนัก", "สำนักเรา", "คนในสำนักเรา"),
    "reporters": ("ผู้รายงาน", "ผู้รายงานทุกคน"),
    "nobody": ("ใครก็ได้", "ใครมาก็ได้", "ไม่กำหนด", "ไม่จำกัด"),
}
"""How people say whom an event expects."""
CODES = {"moving": "รหัสบนจอ", "printed": "ป้ายพิมพ์"}
OUTSIDERS = {"no": "เฉพาะบุคลากร", "yes": "รับบุคคลภายนอก"}
HOW = {
    "scanned": "สแกน QR บนจอ",
    "typed": "พิมพ์รหัสบนจอ",
    "printed": "ใช้รหัสหน้าห้อง",
    "ticked": "ผู้จัดลงชื่อให้",
}
EARLY = {"yes": "นับว่ามา", "no": "ไม่นับว่ามา"}
ONE_DAY_ONLY = "ลงชื่อหนึ่งครั้งจัดได้ภายในวันเดียว กรุณาพิมพ์ทีละวัน"
PROVES_LESS = "รหัสที่พิมพ์ไว้ส่งต่อให้ผู้ที่ไม่ได้มาได้ จึงยืนยันการเข้าร่วมได้น้อยกว่ารหัสบนจอ"
_IN_A_SENTENCE = 60


def clock(at: datetime) -> str:
    """`09.05 น.` in Bangkok."""
    return f"{at.astimezone(BANGKOK):%H.%M} น."


def when(begins_at: datetime, ends_at: datetime) -> str:
    """`1 มีนาคม 2570 เวลา 09.00-12.00 น.`"""
    first, last = begins_at.astimezone(BANGKOK), ends_at.astimezone(BANGKOK)
    return f"{thai_date(office_day(begins_at))} เวลา {first:%H.%M}-{last:%H.%M} น."


def came(found: Attended) -> str:
    """How many came; who was not expected is told apart, so that figures do not contradict."""
    if not found.expected:
        return f"มีผู้เข้าร่วม {found.total:,} คน"
    others = found.others + found.outsiders
    beside = f" และผู้อยู่นอกรายชื่ออีก {others:,} คน" if others else ""
    return f"มีผู้เข้าร่วม {found.came:,} คน{beside}"


def quoted(title: str) -> str:
    """The name of an event within a sentence: of a long one its beginning, so that people see what
    the sentence says of it."""
    return f"“{cut_graphemes(title, _IN_A_SENTENCE)}”"


def several_named(names: Iterable[str]) -> str:
    """Asks for the full name where the typed one fits several people."""
    return f"มีหลายคน ได้แก่ {listed(names)} กรุณาพิมพ์ชื่อเต็ม"


def refused(event: AttendanceEvent, refusal: Refusal) -> str:
    """Why somebody could not sign in, or be ticked."""
    at = refusal.facts.get("at")
    match refusal.code:
        case "already":
            assert isinstance(at, datetime)
            return f"ลงชื่อเข้าร่วม {quoted(event.title)} ไว้แล้วเมื่อ {clock(at)} ไม่ต้องลงชื่ออีก"
        case "not_begun":
            opens_at = event.begins_at - events.OPENS_BEFORE
            day = thai_date(office_day(opens_at))
            return f"{quoted(event.title)} ยังไม่เปิดให้ลงชื่อ เริ่มลงชื่อได้ {day} ตั้งแต่ {clock(opens_at)}"
        case "left":
            return f"บันทึกไว้แล้วว่าออกจาก {quoted(event.title)} ก่อนเวลา"
        case "closed":
            assert isinstance(at, datetime)
            words = (
                f"{quoted(event.title)} ปิดลงชื่อแล้วเมื่อ {thai_date(office_day(at))} เวลา {clock(at)}"
            )
            return f"{words} หากท่านเข้าร่วม กรุณาแจ้งผู้จัด"
    return f"{quoted(event.title)} ลงชื่อได้เฉพาะบุคลากรที่ลงทะเบียนแล้ว กรุณาแจ้งผู้จัด"


def share(found: Attended) -> str:
    """`มา 3 จาก 4 คน (75.00%)`, or the number alone where nobody was expected."""
    if not found.expected:
        return f"มา {found.total:,} คน"
    return f"มา {found.came:,} จาก {found.expected:,} คน ({percent(found.came, found.expected)}%)"


def early_words(event: AttendanceEvent) -> str:
    """Whether who leaves early counts as having come."""
    return EARLY["yes" if event.early_counts else "no"]


def left_words(event: AttendanceEvent, each: Present) -> str:
    """`ออก 10.15 น.`, with whether that counts; empty if they stayed."""
    if each.left is None:
        return ""
    at = f"ออก {clock(each.left)}" if each.left < event.ends_at else "ออกก่อนเวลา"
    return at if each.counts else f"{at} ไม่นับ"


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
        note="เมื่อผู้จัดปิดลงชื่อแล้ว ขอใบรับรองได้ พิมพ์ “ใบรับรอง”" if context.person is not None else "",
    )


def title_of(context: Context, event_id: int) -> str:
    """What the event is called; empty if there is none."""
    event = events.named(context.session, event_id)
    return event.title if event is not None else ""


def no_event() -> Message:
    return Text("ไม่พบกิจกรรมนี้ หรือท่านไม่ใช่ผู้ดูแลการลงชื่อ", (EVENTS,))
