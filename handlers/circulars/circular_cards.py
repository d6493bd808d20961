"""The cards of a circular: as its people see it, before it is sent, and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.circulars import circular_words
from handlers.context import Context
from handlers.messages import Bar, Button, Card, Para, Part, Row
from handlers.messages.name_labels import short_title
from handlers.messages.parts import first_primary
from handlers.understand.dates.dates import short_date, thai_date, thai_moment
from models.circulars import circular_reading, delivery, sending
from models.circulars.circular import OUT, Circular
from models.circulars.circular_reading import UnitRead
from models.people.person import Person

_LISTED = 40


@dataclass(frozen=True)
class Shown:
    """What people see of a circular. number: 0 before it is sent: its buttons do nothing yet."""

    text: str
    sender_id: int | None
    urgent: bool
    acknowledges: bool
    with_file: bool
    opens: str
    number: int = 0


def shown(context: Context, found: Circular) -> Shown:
    """Returns what people see of a circular that was sent."""
    return Shown(
        text=sending.text_of(context.sealer, found),
        sender_id=found.sent_by,
        urgent=found.urgent,
        acknowledges=found.acknowledges,
        with_file=found.attachment_id is not None,
        opens=found.opens,
        number=found.id,
    )


def as_seen(context: Context, what: Shown, asks: bool) -> Card:
    """Returns it as one of its people sees it. asks: whether รับทราบ is offered."""
    title = circular_words.URGENT_TITLE if what.urgent else circular_words.TITLE
    rows: list[Part] = [Para(line) for line in what.text.split("\n")]
    rows.append(Row("จาก", circular_words.sender(context, what.sender_id)))
    if what.with_file:
        opener = circular_words.button("เปิดเอกสาร", circular_words.FILE, what.number)
        rows.append(Row("เอกสารแนบ", "PDF หรือรูปภาพ 1 ไฟล์", opener))
    ways: list[Button] = []
    if asks and what.acknowledges:
        ways.append(circular_words.button("รับทราบ", circular_words.ACKNOWLEDGE, what.number))
    ways += circular_words.opener(context, what.opens)
    return Card(
        title,
        # A locked screen shows only this: the text may say who has not done something.
        alt=title,
        rows=tuple(rows),
        buttons=first_primary(ways),
        tone="warn" if what.urgent else "plain",
    )


def for_person(context: Context, found: Circular, person: Person) -> Card:
    """Returns it as this person sees it now."""
    asks = circular_reading.waits(context.session, found, person, context.now)
    return as_seen(context, shown(context, found), asks)


# -- for whoever sent it -------------------------------------------------------------------------


def handled(context: Context, found: Circular) -> Card:
    """Returns what administrators see of one that was sent: how far it is, and what to do."""
    units = circular_reading.by_unit(context.session, found)
    people = sum(each.people for each in units)
    text = sending.text_of(context.sealer, found)
    return Card(
        "ข้อความที่ส่ง",
        subtitle=circular_words.state_words(found),
        rows=(
            Para(short_title(text) or "ลบข้อความแล้วเมื่อครบหนึ่งปี"),
            Row("ส่งถึง", f"{circular_words.whom_kept(context, found, people)} รวม {people:,} คน"),
            Row("ผู้ส่ง", circular_words.sender(context, found.sent_by)),
            *_progress(context, found, units),
        ),
        buttons=_ways(context, found, units),
    )


def _progress(context: Context, found: Circular, units: Sequence[UnitRead]) -> Sequence[Part]:
    people, read = sum(each.people for each in units), sum(each.read for each in units)
    told = delivery.counts(context.session, found)
    sent = told.get(True, 0) + told.get(False, 0)
    rows: list[Part] = [Row("ไปถึงแล้ว", _told_words(told, people))]
    if found.state == OUT and sent < people:
        rows.append(Row("ที่เหลือ", _left_words(context.now, found)))
    if found.acknowledges:
        share = read / people if people else None
        rows.append(Bar("รับทราบแล้ว", share, f"{read:,} จาก {people:,} คน"))
    return rows


def _told_words(told: Mapping[bool, int], people: int) -> str:
    free, pushed = told.get(True, 0), told.get(False, 0)
    return f"{free + pushed:,} จาก {people:,} คน (ไปกับคำตอบ {free:,} ส่งเป็นข้อความ {pushed:,})"


def _left_words(now: datetime, found: Circular) -> str:
    if found.pushed_to is not None:
        return "กำลังส่ง" if delivery.may_push(now) else "ส่งตั้งแต่ 8.30 น."
    return f"ไปกับคำตอบครั้งถัดไป และสรุปประจำวัน {short_date(found.tell_on)}"


def _ways(context: Context, found: Circular, units: Sequence[UnitRead]) -> tuple[Button, ...]:
    if found.state != OUT:
        return (circular_words.SENT_LIST, circular_words.MENU)
    ways = [circular_words.button("ดูข้อความ", circular_words.READ, found.id)]
    if found.acknowledges:
        ways.append(circular_words.button("ใครรับทราบแล้ว", circular_words.READERS, found.id))
    if found.acknowledges and any(each.read < each.people for each in units):
        remind = circular_words.REMIND
        ways.append(circular_words.button("เตือนผู้ยังไม่รับทราบ", remind, found.id))
    away = circular_words.button("ถอนข้อความ", circular_words.WITHDRAW, found.id)
    return (*ways, away, circular_words.SENT_LIST)


def readers(context: Context, found: Circular) -> Card:
    """Returns how many have acknowledged it, by unit."""
    units = circular_reading.by_unit(context.session, found)
    whole = UnitRead("รวม", sum(each.people for each in units), sum(each.read for each in units))
    ordered = sorted(units, key=lambda each: each.read - each.people)
    rows = [_bar(each) for each in (whole, *ordered[:_LISTED])]
    names = circular_words.button("รายชื่อที่ยังไม่รับทราบ", circular_words.UNREAD, found.id)
    back = circular_words.button("กลับไปที่ข้อความ", circular_words.SENT, found.id)
    return Card(
        "ใครรับทราบแล้ว",
        subtitle=circular_words.state_words(found),
        rows=tuple(rows),
        buttons=(names, back) if whole.read < whole.people else (back,),
        note="รายชื่อเห็นเฉพาะผู้ดูแลระบบ",
    )


def _bar(unit: UnitRead) -> Bar:
    share = unit.read / unit.people if unit.people else None
    return Bar(unit.bureau, share, f"{unit.read:,} จาก {unit.people:,} คน")


def sent_row(context: Context, found: Circular) -> Row:
    """Returns its row in the list of those that were sent."""
    asked = " · ขอรับทราบ" if found.acknowledges else ""
    label = f"{circular_words.state_words(found)} · {circular_words.whom_kept(context, found)}"
    text = short_title(sending.text_of(context.sealer, found)) or "ลบข้อความแล้ว"
    return Row(label + asked, text, circular_words.button("ดู", circular_words.SENT, found.id))


def my_row(context: Context, found: Circular) -> Row:
    """Returns its row in the list of what was sent to the person talking."""
    waits = circular_reading.waits(context.session, found, context.me, context.now)
    label = f"{'รอท่านรับทราบ' if waits else 'ส่งเมื่อ'} · {thai_moment(found.sent_at)}"
    text = short_title(sending.text_of(context.sealer, found))
    opener = circular_words.button("เปิดอ่าน", circular_words.READ, found.id)
    return Row(label, text, opener, "warn" if waits else "plain")


def acknowledged(context: Context) -> str:
    return f"บันทึกแล้วว่าท่านรับทราบข้อความนี้ เมื่อ {thai_date(context.today)}"


def sent_words(found: Circular, in_line: int, now: datetime) -> str:
    """Returns what the tap has done."""
    if not found.urgent:
        day = short_date(found.tell_on)
        return f"ส่งแล้ว จะไปกับคำตอบครั้งถัดไปของแต่ละคน ที่เหลือไปกับสรุปประจำวัน {day}"
    when = "กำลังทยอยส่ง" if delivery.may_push(now) else "จะส่งตั้งแต่ 8.30 น."
    return f"รับคำสั่งแล้ว {when} ถึง {in_line:,} คน"
