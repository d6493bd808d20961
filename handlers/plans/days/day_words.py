"""How the office's own days read: their kinds, why a day cannot be changed, the ways on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from handlers.messages import Button
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date, weekday
from models.errors import Refusal
from models.people.person import ADMIN
from models.plans.days.day_changes import LIFT, REST, WORK
from models.plans.days.days_listed import PUBLIC
from models.plans.office_day import CLOSURE, HOLIDAY, SUBSTITUTE, WORKING

SHOW, CHANGE = "office_days", "change_day"
SHEET = "days_sheet"
"""The question that asks for a year's days as Excel."""
ADMINS = frozenset((ADMIN,))
WISHES: Mapping[str, str] = {
    REST: "เพิ่มวันหยุด",
    LIFT: "ยกเลิกวันหยุด",
    WORK: "ทำงานชดเชย",
}
OFFERED: Mapping[str, str] = {
    REST: "ให้เป็นวันหยุด",
    LIFT: "ให้เลิกหยุด",
    WORK: "ให้มาทำงานชดเชย",
}
KINDS: Mapping[str, str] = {
    PUBLIC: "วันหยุดราชการ",
    HOLIDAY: "วันหยุดที่สำนักงานเพิ่ม",
    SUBSTITUTE: "วันหยุดชดเชย",
    CLOSURE: "ปิดทำการ",
    WORKING: "วันทำการ",
}
OFFICE = "ทั้งสำนักงาน"
NO_DAYS_OFF = "ไม่มีวันหยุดนอกจากวันเสาร์และวันอาทิตย์"
SHOW_ALL = Button("ดูวันหยุดทั้งปี", opens(SHOW), "วันหยุดทั้งปี")
AS_EXCEL = Button("ขอวันหยุดเป็น Excel", opens(SHEET), "ขอวันหยุดเป็น Excel")


def named_day(day: date) -> str:
    """Returns `วันศุกร์ที่ 4 มิถุนายน 2570`."""
    return f"{weekday(day)} {thai_date(day)}"


def kind_of(name: str) -> str:
    """Returns the kind of a day off with this name."""
    if "ชดเชย" in name:
        return SUBSTITUTE
    return CLOSURE if name.startswith("ปิด") else HOLIDAY


def refused(refusal: Refusal) -> str:
    """Returns why a day cannot be changed so, and what to do."""
    day = refusal.facts["day"]
    on = named_day(day) if isinstance(day, date) else ""
    sentences = {
        "past": f"{on} ผ่านไปแล้ว การเตือนและการนับวันของวันนั้นเกิดขึ้นแล้ว จึงเปลี่ยนย้อนหลังไม่ได้ "
        "กรุณาระบุตั้งแต่วันนี้เป็นต้นไป",
        "is_off": f"{on} เป็นวันหยุดอยู่แล้ว กรุณาระบุวันอื่น",
        "works": f"{on} เป็นวันทำการอยู่แล้ว กรุณาระบุวันอื่น",
        "weekend": f"{on} หยุดอยู่แล้วเพราะเป็นวันเสาร์อาทิตย์ หากจะให้มาทำงาน เลือก “ให้มาทำงานชดเชย”",
        "same": f"{on} บันทึกไว้อย่างนี้แล้ว กรุณาระบุวันอื่น",
    }
    return sentences[refusal.code]
