"""Words about appointments with the clinic."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from handlers.calendar_events import calendar_words
from handlers.messages import Button
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, thai_date, weekday
from models.appointments.appointment_figures import AppointmentFigures
from models.appointments.clinic_slot import ClinicSlot
from models.calendar import office_day
from models.errors import Refusal

SHOW, SLOTS, SIGN_IN = "appointment", "clinic_slots", "appointment_sign_in"
FOLLOW_UP, DONE = "follow_up", "follow_up_done"
"""The names of the questions."""
OPEN, TAKE, GIVE_BACK = "open_slots", "take_slot", "give_back_slot"
WITHDRAW, ADVISE = "withdraw_slot", "note_advice"
"""The names of the conversations."""

MINE = Button("นัดคลินิก", opens(SHOW), "นัดคลินิก")
ALL_SLOTS = Button("ช่วงนัดของฉัน", opens(SLOTS), "ช่วงนัดของฉัน")
OPEN_MORE = Button("เปิดช่วงนัด", opens(OPEN), "เปิดช่วงนัด")
TOPICS: Mapping[str, str] = {
    "plan": "แผนและกิจกรรม",
    "report": "การเขียนรายงาน",
    "evidence": "หลักฐาน",
    "publishing": "การเผยแพร่",
    "survey": "การวัดผล",
    "moral": "องค์กรคุณธรรม",
    "gifts": "No Gift Policy",
    "other": "เรื่องอื่น",
}
_TITLE_MOST = 200


def calendar_title(bureau: str) -> str:
    """Returns what the calendar calls the appointment of a bureau."""
    return f"นัดคลินิกคุณธรรม {bureau}"[:_TITLE_MOST]


def day_and_hours(begins_at: datetime, ends_at: datetime) -> str:
    """Returns `วันศุกร์ที่ 5 มีนาคม 2570 เวลา 9.00-9.30 น.`."""
    day = office_day(begins_at)
    hours = calendar_words.hours(begins_at, ends_at)
    return f"{weekday(day)} {thai_date(day)} เวลา {hours}"


def when(slot: ClinicSlot) -> str:
    return day_and_hours(slot.begins_at, slot.ends_at)


def short_when(slot: ClinicSlot) -> str:
    """Returns `5 มี.ค. 70 · 9.00-9.30 น.`."""
    hours = calendar_words.hours(slot.begins_at, slot.ends_at)
    return f"{short_date(office_day(slot.begins_at))} · {hours}"


def place_of(slot: ClinicSlot) -> str:
    return "ออนไลน์" if calendar_words.is_link(slot.place) else slot.place


def in_report(found: AppointmentFigures) -> list[str]:
    """Returns how much the clinic advised, in sentences; none if no slot was opened."""
    if found.opened == 0:
        return []
    sending = f"เรื่องที่สำนักต้องส่งต่อ {found.to_send} เรื่อง ส่งแล้ว {found.sent} เรื่อง"
    return [
        f"เปิดช่วงนัด {found.opened} ช่วง มีสำนักนัด {found.taken} ช่วง",
        f"บันทึกผลการให้คำแนะนำแล้ว {found.advised} ครั้ง รวม {found.bureaus} สำนัก",
        *([sending] if found.to_send else []),
    ]


def refused(refusal: Refusal) -> str:
    """Says why a slot cannot be taken, given back, taken away or told about."""
    return _REFUSED[refusal.code]


_REFUSED: Mapping[str, str] = {
    "not_reporter": "ผู้รายงานของสำนักเป็นผู้นัดคลินิก กรุณาแจ้งผู้รายงานของสำนักท่าน",
    "taken": "ช่วงนี้มีสำนักอื่นนัดไปก่อนแล้ว กรุณาเลือกช่วงอื่น",
    "own": "สำนักของท่านนัดช่วงนี้ไว้แล้ว",
    "withdrawn": "ช่วงนี้ปิดแล้ว กรุณาเลือกช่วงอื่น",
    "past": "ช่วงนี้ผ่านไปแล้ว กรุณาเลือกช่วงอื่น",
    "away": "ผู้ให้คำปรึกษาลาในวันนั้น กรุณาเลือกช่วงอื่น",
    "too_late": "เลื่อนหรือยกเลิกได้ถึงวันก่อนวันนัด วันนี้เป็นวันนัดแล้ว กรุณาแจ้งผู้ให้คำปรึกษาโดยตรง",
    "not_yours": "ไม่พบนัดนี้ หรือท่านไม่ใช่ผู้ดูแลนัดนี้",
    "not_taken": "ช่วงนี้ไม่มีสำนักใดนัด จึงไม่มีผลให้บันทึก",
    "not_begun": "ยังไม่ถึงเวลานัด บันทึกผลได้ตั้งแต่เวลาเริ่ม",
    "already": "บันทึกผลของนัดนี้ไว้แล้ว",
}
