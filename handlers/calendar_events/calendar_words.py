"""Words about the calendar of events."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from handlers.messages import Button, Text, cut_graphemes, web_address
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, short_span, thai_date, thai_span
from handlers.understand.patterns import pattern_of
from models.attendance.attendance_event import BUREAU, LISTED, OFFICE, REPORTERS
from models.calendar import BANGKOK
from models.calendar_events.calendar_event import (
    CLINIC,
    MEETING,
    OTHER,
    RELIGIOUS,
    SEMINAR,
    VISIT,
)
from models.calendar_events.coming import Coming

CALENDAR, SIGN_IN = "calendar", "calendar_sign_in"
"""The names of the questions."""
ADD, CHANGE, CANCEL = "add_event", "change_event", "cancel_event"
"""The names of the conversations."""

FILE_TITLE = "กำหนดการ STRONG"
SHOW = Button("กำหนดการ", opens(CALENDAR), "กำหนดการ")
ADD_ONE = Button("เพิ่มกำหนดการ", opens(ADD), "เพิ่มกำหนดการ")
EXPECTS: Mapping[str, str] = {
    OFFICE: "ทั้งสำนักงาน",
    REPORTERS: "ผู้รายงานทุกสำนัก",
    BUREAU: "บุคลากรของสำนัก",
    LISTED: "รายชื่อที่กำหนด",
}
EXPECTS_SAID: Mapping[str, tuple[str, ...]] = {
    OFFICE: ("ทุกคน", "ทุกท่าน", "ทั้งหมด", "ทุกสำนัก", "บุคลากรทุกคน", "เจ้าหน้าที่ทุกคน", "เชิญทุกคน"),
    REPORTERS: ("ผู้รายงาน", "ผู้รายงานทุกคน", "เชิญผู้รายงาน"),
    BUREAU: ("สำนักเรา", "คนในสำนัก", "ทุกคนในสำนัก", "เฉพาะสำนักเรา", "เฉพาะในสำนัก"),
    LISTED: ("คณะทำงาน", "กรรมการ", "คณะทำงานนั้น", "คณะทำงานนี้"),
}
"""As people say them; the names of a list are asked next."""
_WEEKDAYS = ("จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา.")
_KINDS = (
    (CLINIC, pattern_of("คลินิก|ให้คำปรึกษา")),
    (VISIT, pattern_of("ดูงาน|เยี่ยม")),
    (SEMINAR, pattern_of("สัมมนา|อบรม|บรรยาย|เสวนา|เวที|CoP|แลกเปลี่ยนเรียนรู้", re.IGNORECASE)),
    (MEETING, pattern_of("ประชุม|หารือ")),
    (RELIGIOUS, pattern_of("บูชา|ทำบุญ|ตักบาตร|พระ|เวียนเทียน|เข้าพรรษา|ออกพรรษา|ธรรม|ศาสน|กฐิน|สงกรานต์")),
)
_IN_A_SENTENCE = 60


def kind_of(title: str) -> str:
    """Returns the kind of event that its name tells."""
    return next((kind for kind, named in _KINDS if named.search(title)), OTHER)


def quoted(title: str) -> str:
    """Returns the name of an event within a sentence: of a long one its beginning."""
    return f"“{cut_graphemes(title, _IN_A_SENTENCE)}”"


def clock(at: datetime) -> str:
    """Returns `9.00` in Bangkok."""
    here = at.astimezone(BANGKOK)
    return f"{here.hour}.{here:%M}"


def hours(begins_at: datetime | None, ends_at: datetime | None) -> str:
    """Returns `9.00-12.00 น.`, or "" of whole days."""
    if begins_at is None or ends_at is None:
        return ""
    return f"{clock(begins_at)}-{clock(ends_at)} น."


def when(first: date, last: date, begins_at: datetime | None, ends_at: datetime | None) -> str:
    """Returns `8 มีนาคม 2570 เวลา 9.00-12.00 น.`, or the days alone."""
    told = hours(begins_at, ends_at)
    return f"{thai_span(first, last)} เวลา {told}" if told else thai_span(first, last)


def in_list(event: Coming) -> str:
    """Returns `จ. 8 มี.ค. 70 · 9.00-12.00 น.`."""
    told = hours(event.begins_at, event.ends_at)
    if event.first_day != event.last_day:
        day = short_span(event.first_day, event.last_day)
    else:
        day = f"{_WEEKDAYS[event.first_day.weekday()]} {short_date(event.first_day)}"
    return f"{day} · {told}" if told else day


def before_it(event: Coming, today: date) -> str:
    """Returns `พรุ่งนี้ 9.00-12.00 น.`, or the day with its hours."""
    near = {0: "วันนี้", 1: "พรุ่งนี้"}
    day = near.get((event.first_day - today).days) or thai_date(event.first_day)
    return " ".join(filter(None, (day, hours(event.begins_at, event.ends_at))))


def what(event: Coming) -> str:
    """Returns the name and the place; of a cancelled event that it is."""
    place = "ออนไลน์" if is_link(event.place) else event.place
    named = " · ".join(filter(None, (event.title, place)))
    return f"ยกเลิกแล้ว: {named}" if event.cancelled else named


def is_link(place: str) -> bool:
    """Tells whether the place is the address of an online meeting."""
    if not place.startswith("https://") or " " in place:
        return False
    try:
        web_address(place)
    except ValueError:
        return False
    return True


ONLY_THESE = (
    "กำหนดการเก็บเฉพาะชื่องาน วันเวลา สถานที่ และผู้เกี่ยวข้อง เรื่องอื่นใส่ต่อท้ายชื่องาน หรือส่งข้อความแจ้งผู้เกี่ยวข้องได้"
)
NOT_SENT = (
    "บอตไม่ส่งข้อความเพราะงานนี้ ผู้เกี่ยวข้องเห็นใน “กำหนดการ” และบอตไม่เก็บว่าใครเปิดดูแล้ว "
    "หากต้องให้ทุกคนทราบ กรุณาแจ้งแยก"
)

NO_SIGN_UP = (
    "บอตไม่รับสมัครและไม่จำกัดจำนวนที่นั่งของงาน กรุณารับสมัครทางอื่น ส่วน “เปิดลงชื่อ” ใช้นับผู้มาในวันงาน ไม่ใช่การรับสมัคร"
)


def see_button(each: Coming) -> Button | None:
    """Returns the button that shows the event; None where only its attendance event exists."""
    if each.event_id is None:
        return None
    return Button("ดู", opens(CALENDAR, e=each.event_id), f"ดู {cut_graphemes(each.title, 20)}")


def no_reason(why: str) -> Text:
    """Says back a reason, which the calendar does not keep."""
    return Text(reason_not_kept(why))


def reason_not_kept(why: str) -> str:
    """Says the same as words alone."""
    return f"“{why}” ไม่อยู่ในกำหนดการ หากต้องบอกเหตุผล กรุณาส่งข้อความแยก"
