"""The Thursday picture in words: weeks, states, refusals, and the buttons that open its things."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from handlers.messages import Button, Message, Text
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date
from models.calendar import WorkingDays, office_day
from models.errors import Refusal
from models.people.person import ADMIN
from models.thursday_pictures import picture_rotas, picture_swaps
from models.thursday_pictures.picture_rota import (
    ASKED,
    BY_HAND,
    DROP,
    HOLIDAY,
    IN_GROUP,
    MOVE,
    PictureWeek,
)
from models.thursday_pictures.thursday_picture import (
    APPROVED,
    RETURNED,
    WAITING,
    ThursdayPicture,
)

NAME = "อินโฟกราฟิกวันพฤหัสบดี"
PICTURES, ROTA, ONE = "infographic", "picture_rota", "show_picture"
SEND, DECIDE, SET_ROTA = "send_picture", "decide_picture", "set_picture_rota"
AGREE, REPORT = "agree_swap", "picture_report"
ADMINS = frozenset((ADMIN,))

HOLIDAYS: Mapping[str, str] = {MOVE: "เลื่อนมาวันทำการก่อน", DROP: "งดสัปดาห์นั้น"}
CHANNELS: Mapping[str, str] = {BY_HAND: "ส่งต่อเอง", IN_GROUP: "บอตโพสต์ในกลุ่ม LINE"}
_SKIPPED: Mapping[str, str] = {ASKED: "เว้นสัปดาห์", HOLIDAY: "วันหยุด งดเผยแพร่"}

LIST = Button("อินโฟกราฟิก", opens(PICTURES), "อินโฟกราฟิก")
WHOLE_ROTA = Button("ตารางพฤหัส", opens(ROTA), "ตารางพฤหัส")


def send(week_id: int) -> Button:
    """Opens the sending of that week's picture."""
    return Button("ส่งภาพ", opens(SEND, w=week_id), "ส่งอินโฟกราฟิก")


def see(picture_id: int, label: str = "ดูภาพ") -> Button:
    """Shows the picture with its words."""
    return Button(label, opens(ONE, p=picture_id), "ดูอินโฟกราฟิก")


def decisions(picture_id: int) -> tuple[Button, ...]:
    """The buttons that decide on this very picture."""
    return (
        Button("อนุมัติ", opens(DECIDE, p=picture_id, do="approve"), "อนุมัติอินโฟกราฟิก"),
        Button("ส่งกลับแก้ไข", opens(DECIDE, p=picture_id, do="return"), "ส่งกลับอินโฟกราฟิก"),
    )


def answer_swap(week: PictureWeek) -> Button:
    """Opens the answer to the request that stands for this week."""
    data = opens(AGREE, w=week.id, t=picture_swaps.stamp(week))
    return Button("ตอบ", data, "ตอบคำขอแลกคิว")


def agree_to_swap(week: PictureWeek) -> tuple[Button, Button]:
    """The buttons that answer it with one tap."""
    facts = {"w": week.id, "t": picture_swaps.stamp(week)}
    return (
        Button("ตกลงแลกคิว", opens(AGREE, **facts, do="yes"), "ตกลงแลกคิว"),
        Button("ไม่แลกคิว", opens(AGREE, **facts, do="no"), "ไม่แลกคิว"),
    )


def short_day(week: PictureWeek, calendar: WorkingDays) -> str:
    """Returns the day of its picture for a button: `4 มี.ค. 70`."""
    return short_date(picture_rotas.published_on(week.thursday, calendar))


def day_of(week: PictureWeek, calendar: WorkingDays) -> str:
    """Returns `4 มี.ค. 70`, and that it is not the Thursday where that is a holiday."""
    day = picture_rotas.published_on(week.thursday, calendar)
    moved = " (เลื่อนจากวันหยุด)" if day != week.thursday else ""
    return f"{short_date(day)}{moved}"


def skipped_words(week: PictureWeek) -> str:
    """Returns why the week is nobody's turn."""
    return _SKIPPED.get(week.skipped, "")


def is_late(week: PictureWeek, calendar: WorkingDays, today: date) -> bool:
    """Whether the picture came after its day, or has not come although the day is over."""
    day = picture_rotas.published_on(week.thursday, calendar)
    published = office_day(week.published_at) if week.published_at is not None else today
    return published > day


def state_words(
    week: PictureWeek, picture: ThursdayPicture | None, calendar: WorkingDays, today: date
) -> str:
    """Returns how far the week's picture is."""
    late = is_late(week, calendar, today)
    if week.published_at is not None:
        after = " ช้ากว่ากำหนด" if late else ""
        return f"เผยแพร่แล้ว {short_date(office_day(week.published_at))}{after}"
    words = {
        WAITING: "รอหัวหน้าอนุมัติ",
        RETURNED: "หัวหน้าส่งกลับแก้ไข",
        APPROVED: "พร้อมให้ส่งต่อ" if week.handed_at is not None else "อนุมัติแล้ว รอวันเผยแพร่",
    }
    state = words[picture.state] if picture is not None else "ยังไม่ได้ส่ง"
    return f"{state} เลยกำหนดแล้ว" if late else state


ROTA_CHANGED = "ตารางเปลี่ยนไปแล้ว กดดูคิวล่าสุดของสำนักท่าน"
NOT_YOURS = "ภาพนี้ไม่อยู่ในหน้าที่ของท่าน"


def gone() -> Message:
    return Text("ไม่พบภาพนี้ หรือไม่อยู่ในหน้าที่ของท่าน กดเพื่อดูภาพที่เปิดได้", (LIST,))


def refused_sending(refusal: Refusal) -> Message:
    """Says why no picture is taken for the week, and what to do."""
    sentences = {
        "no_week": "ไม่พบสัปดาห์นี้ในตาราง กดดูคิวของสำนักท่าน",
        "rota_changed": ROTA_CHANGED,
        "not_yours": "สัปดาห์นี้เป็นคิวของสำนักอื่นแล้ว กดดูคิวของสำนักท่าน",
        "not_reporter": "ผู้รายงานของสำนักเป็นผู้ส่งภาพ กรุณาแจ้งผู้รายงาน",
        "published": "ภาพของสัปดาห์นี้เผยแพร่แล้ว จึงไม่รับภาพเพิ่ม หากต้องแก้ กรุณาแจ้งผู้ดูแลระบบ",
    }
    return Text(sentences[refusal.code], (LIST, WHOLE_ROTA))


FILE_FAULTS: Mapping[str, str] = {
    "pdf": "เป็น PDF ซึ่ง LINE แสดงเป็นภาพไม่ได้ กรุณาบันทึกเป็น JPEG หรือ PNG หรือจับภาพหน้าจอแล้วส่งใหม่",
    "not_picture": "ไม่ใช่ภาพ กรุณาบันทึกเป็น JPEG หรือ PNG แล้วส่งใหม่",
    "too_big": "ใหญ่เกิน 10 MB ที่ LINE แสดงได้ กรุณาย่อขนาดหรือบันทึกเป็น JPEG แล้วส่งใหม่",
}


def refused_decision(refusal: Refusal) -> Message:
    """Says why the picture cannot be decided on, and what to do."""
    newer = refusal.facts.get("newer")
    if refusal.code == "replaced" and isinstance(newer, int):
        return Text("มีภาพใหม่มาแทนภาพนี้แล้ว จึงยังไม่ได้บันทึกผล กรุณาดูภาพใหม่", (see(newer),))
    was = "อนุมัติ" if refusal.facts.get("decision") == APPROVED else "ส่งกลับ"
    sentences = {
        "no_picture": "ไม่พบภาพนี้ กดเพื่อดูภาพที่รอท่าน",
        "own_picture": "ท่านเป็นผู้ส่งภาพนี้ ผู้บังคับบัญชาของท่านเป็นผู้อนุมัติ",
        "not_yours": NOT_YOURS,
        "replaced": "มีภาพใหม่มาแทนภาพนี้แล้ว จึงไม่ต้องพิจารณา",
        "already_decided": f"ภาพนี้{was}แล้วโดย {refusal.facts.get('by', '')} จึงไม่ได้ทำซ้ำ",
    }
    return Text(sentences[refusal.code], (LIST,))


def refused_swap(refusal: Refusal) -> Message:
    """Says why weeks cannot be changed, and what to do."""
    sentences = {
        "gone": "คำขอนี้สิ้นสุดแล้ว เพราะคิวเปลี่ยน เผยแพร่แล้ว หรือมีคำขอใหม่ กดดูตารางล่าสุด",
        "not_yours": "ผู้รายงานของสำนักที่เกี่ยวข้องเป็นผู้แลกคิว",
    }
    return Text(sentences[refusal.code], (WHOLE_ROTA, LIST))
