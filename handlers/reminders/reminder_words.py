"""How reminders read in lists: steps, moments, outcomes, the month's quota; asks no questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from handlers.context import Context
from handlers.understand.dates.dates import short_date, thai_date
from models.calendar import BANGKOK
from models.duties.duty_facts import Duty
from models.duties.duty_people import BLOCKED, NOT_JOINED
from models.duties.reminder_policy import (
    APPROVAL,
    CASE_KINDS,
    CASE_NUMBERS,
    DRAFT,
    GIFT_ANSWER,
    GIFT_DRAFT,
    GIFT_KINDS,
    GIFT_RESULT,
    PLEDGE,
    RETURNED,
)
from models.plans.working_days import working_days
from models.queues.quota import Quota
from models.reminders import reminder_view

_DAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
_NUMBERS = 8

OUTCOMES: Mapping[str, str] = {
    reminder_view.ACCEPTED: "LINE รับแล้ว",
    reminder_view.FREE: "แจ้งในคำตอบ (ไม่คิดโควตา)",
    reminder_view.QUEUED: "รอส่ง",
    reminder_view.OVER_QUOTA: "ไม่ได้ส่งเพราะโควตา",
    reminder_view.DONE: "ยกเลิกเพราะทำแล้ว",
    reminder_view.BLOCKED: "บล็อกบอตไว้",
    reminder_view.FAILED: "ส่งไม่สำเร็จ",
}

UNREACHED: Mapping[str, str] = {BLOCKED: "บล็อกบอตไว้", NOT_JOINED: "ยังไม่ลงทะเบียนใน LINE"}


def moment_words(at: datetime) -> str:
    """`วันจันทร์ที่ 22 มีนาคม 2570 เวลา 08.30 น.`"""
    here = at.astimezone(BANGKOK)
    return f"วัน{_DAYS[here.weekday()]}ที่ {thai_date(here.date())} เวลา {here:%H.%M} น."


def beginning(context: Context, people: reminder_view.People) -> str:
    """`วันอังคารที่ 2 มีนาคม 2570 เวลา 08.30 น. (กำหนดส่ง 20 มี.ค. 70)`: when the next reminder goes to
    these people, and of which day; empty where none is in sight."""
    days = working_days(context.session)
    found = reminder_view.next_step(context.session, days, context.now, people)
    if found is None:
        return ""
    at, duty = found
    return f"{moment_words(at)} (กำหนด {short_date(duty.round or duty.day)})"


def step_words(kind: str, offset: int | None) -> str:
    """`อีก 3 วันทำการ`, `ถึงกำหนด`, `เลยกำหนด 1 วันทำการ`; of what waits, for how long; None: what
    is told weekly."""
    if offset is None:
        what = "รออนุมัติ" if kind == APPROVAL else "ค้าง"
        return f"{_NOT_SENDING.get(kind, '')}{what}นาน เตือนสัปดาห์ละครั้ง"
    days = f"{abs(offset):,} {'วัน' if kind in (*GIFT_KINDS, *CASE_KINDS) else 'วันทำการ'}"
    if kind in (APPROVAL, DRAFT, GIFT_DRAFT):
        what = "รออนุมัติ" if kind == APPROVAL else "ร่างค้าง"
        return f"{what} {days}"
    again = _NOT_SENDING.get(kind, "")
    if offset == 0:
        return f"{again}ถึงกำหนด"
    return f"{again}{'อีก' if offset < 0 else 'เลยกำหนด'} {days}"


_NOT_SENDING: Mapping[str, str] = {
    RETURNED: "แก้ไขแล้วส่งใหม่ ",
    PLEDGE: "เข้าร่วมประกาศ ",
    GIFT_ANSWER: "ตอบเรื่องของขวัญ ",
    GIFT_RESULT: "ยืนยันผล No Gift ",
    CASE_NUMBERS: "ยืนยันตัวเลขเรื่องร้องเรียน ",
}


def quota_words(known: Quota | None) -> str:
    """`คิดโควตาแล้ว 120 จาก 300 ข้อความ เหลือ 180`."""
    if known is None:
        return "ยังไม่ทราบโควตาของเดือนนี้ (ระบบยังไม่ได้รับคำตอบจาก LINE)"
    if known.limit is None:
        return f"คิดโควตาแล้ว {known.used:,} ข้อความ แพ็กเกจนี้ไม่จำกัดจำนวน"
    return f"คิดโควตาแล้ว {known.used:,} จาก {known.limit:,} ข้อความ เหลือ {known.left:,}"


def numbers_words(duties: Sequence[Duty]) -> str:
    """`กิจกรรม 1.1, 2.1 และอีก 3 กิจกรรม`, and what is no activity among them."""
    numbers = list(dict.fromkeys(duty.number for duty in duties if duty.number))
    more = f" และอีก {len(numbers) - _NUMBERS} กิจกรรม" if len(numbers) > _NUMBERS else ""
    named = [f"กิจกรรม {', '.join(numbers[:_NUMBERS])}{more}"] if numbers else []
    kinds = {duty.kind for duty in duties}
    others = [words for kind, words in _NAMED.items() if kind in kinds]
    return " และ".join((*named, *others))


_NAMED: Mapping[str, str] = {
    PLEDGE: "การเข้าร่วมประกาศ",
    GIFT_DRAFT: "ร่างรายงานรับของขวัญ",
    GIFT_ANSWER: "คำตอบเรื่องของขวัญ",
    GIFT_RESULT: "การยืนยันผล No Gift",
    CASE_NUMBERS: "การยืนยันตัวเลขเรื่องร้องเรียน",
}
