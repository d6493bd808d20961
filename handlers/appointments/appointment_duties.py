"""The duties about appointments in words: one to come, and what is to be sent after one."""

from __future__ import annotations

from datetime import date

from handlers.appointments import appointment_words
from handlers.duties.duty_words import DutyWords
from handlers.messages import Button
from handlers.question.query import opens
from handlers.understand.dates.dates import nearness, short_date
from models.appointments.appointment_duties import (
    APPOINTMENT,
    FOLLOW_UP,
    AppointmentDuty,
    FollowUpDuty,
)
from models.duties.duty import Duty
from models.duties.duty_people import OWNER


def _about(duty: Duty) -> str:
    found = duty.of(AppointmentDuty)
    if found.away:
        return "ผู้ให้คำปรึกษาลาในวันนัด กรุณาเลื่อนนัด"
    return appointment_words.day_and_hours(found.begins_at, found.ends_at)


def _near(duty: Duty, today: date) -> str:
    days = (duty.day - today).days
    return {0: "วันนี้", 1: "พรุ่งนี้"}.get(days, f"อีก {days} วัน ({short_date(duty.day)})")


def _see(duty: Duty, person_id: int) -> Button:
    found = duty.of(AppointmentDuty)
    if person_id == found.adviser_id:
        return Button("ดู", opens(appointment_words.SLOTS, s=found.slot_id), "ดูช่วงนัด")
    return Button("ดู", opens(appointment_words.SHOW), "นัดคลินิก")


def _read(duty: Duty, _reader: object) -> Button:
    found = duty.of(FollowUpDuty).follow_up_id
    return Button("ดู", opens(appointment_words.FOLLOW_UP, f=found), "สิ่งที่ต้องส่งคลินิก")


WORDS = (
    DutyWords(
        kind=APPOINTMENT,
        name="นัดคลินิก",
        which=lambda duty: duty.bureau,
        short=lambda _duty: "นัดคลินิก",
        about=_about,
        title=_about,
        in_list=lambda _duty: "นัดคลินิก",
        without_number="นัดคลินิก",
        when=lambda duty: short_date(duty.day),
        near=_near,
        put_off="no",
        button=lambda duty, reader: _see(duty, reader.person_id),
        to_do=lambda duty, me: _see(duty, me.id),
        roles={OWNER: "ผู้ให้คำปรึกษา"},
        step_name="นัดคลินิก ",
        waits="ถึงวันนัด",
        in_data="นัดคลินิก",
    ),
    DutyWords(
        kind=FOLLOW_UP,
        name="ส่งตามคำแนะนำคลินิก",
        which=lambda _duty: "",
        short=lambda _duty: "ส่งตามคำแนะนำ",
        about=lambda duty: f"กำหนดส่ง {short_date(duty.day)} กด “ดู” เพื่ออ่าน",
        title=lambda _duty: "สิ่งที่ต้องส่งหลังนัดคลินิก",
        in_list=lambda _duty: "ส่งตามคำแนะนำคลินิก",
        without_number="สิ่งที่ต้องส่งหลังนัดคลินิก",
        near=lambda duty, today: nearness(duty.day, today),
        button=_read,
        to_do=_read,
        step_name="ส่งตามคำแนะนำคลินิก ",
        in_data="สิ่งที่ต้องส่งหลังนัดคลินิก",
    ),
)
