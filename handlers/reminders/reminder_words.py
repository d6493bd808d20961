"""How reminders read in lists: steps, moments, outcomes, the month's quota."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from handlers.context import Context
from handlers.duties.duty_words import REPORTS
from handlers.question.query import opens
from handlers.reminders.kind_words import DUTY_WORDS, words_of
from handlers.understand.dates.dates import short_date, thai_moment, weekday
from models.calendar import office_day
from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind
from models.duties.duty_people import BLOCKED, NOT_JOINED
from models.queues.quota import Quota
from models.reminders import reminder_view

_NUMBERS = 8

OUTCOMES: Mapping[str, str] = {
    reminder_view.ACCEPTED: "LINE รับแล้ว",
    reminder_view.FREE: "แจ้งในคำตอบ (ไม่คิดโควตา)",
    reminder_view.QUEUED: "รอส่ง",
    reminder_view.OVER_QUOTA: "ไม่ได้ส่งเพราะโควตา",
    reminder_view.DONE: "ยกเลิกเพราะทำแล้ว",
    reminder_view.BLOCKED_BOT: "บล็อกบอตไว้",
    reminder_view.FAILED: "ส่งไม่สำเร็จ",
}

UNREACHED: Mapping[str, str] = {BLOCKED: "บล็อกบอตไว้", NOT_JOINED: "ยังไม่ลงทะเบียนใน LINE"}

NOT_LATER = "ยังไม่ได้ส่งเตือน เมื่อสั่งให้เตือน บอตส่งทันที ตั้งวันหรือตั้งเวลาไม่ได้"
NOTE = "กดปุ่มแล้วบอตถามยืนยันก่อนส่ง ข้อความเตือนเป็นของระบบ รวมเรื่องอื่นที่ผู้นั้นค้างด้วย"


def moment_words(at: datetime) -> str:
    """`วันจันทร์ที่ 22 มีนาคม 2570 เวลา 08.30 น.`"""
    return f"{weekday(office_day(at))} {thai_moment(at)}"


def beginning(
    context: Context,
    people: reminder_view.People,
    fits: Callable[[Duty], bool] = lambda _duty: True,
) -> str:
    """Returns `วันอังคารที่ 2 มีนาคม 2570 เวลา 08.30 น. (กำหนด 20 มี.ค. 70)`: when the bot
    sends these people its next reminder, and which due date that is about. Returns "" if no
    reminder is planned.

    fits: whether a duty is meant.
    """
    session, days = context.session, context.working_days
    found = reminder_view.next_step(session, days, context.now, people, fits)
    if found is None:
        return ""
    at, duties = found
    return f"{moment_words(at)} ({_of_which(duties)})"


def is_report(kind: DutyKind) -> bool:
    """Tells whether it is a report that is still to be sent."""
    return words_of(kind).chased == REPORTS


def reports_begin(
    context: Context,
    people: reminder_view.People,
    fits: Callable[[Duty], bool] = lambda _duty: True,
) -> str:
    """Returns from when on the bot reminds of reports by itself, where it does not do so yet; ""
    where none is in sight."""
    found = reminder_view.next_step(
        context.session,
        context.working_days,
        context.now,
        people,
        lambda each: is_report(each.kind) and fits(each),
    )
    return f"ยังไม่ถึงช่วงเตือน บอตเตือนเองตั้งแต่ {moment_words(found[0])}" if found else ""


NOT_SENT_YET = "รายงานที่ยังไม่ส่ง"
"""The row of `reports_begin`."""


def days_ahead(context: Context, due: date) -> str:
    """Returns `2 มี.ค. 70 · 11 มี.ค. 70`: on which days to come, up to that day, the bot reminds of
    reports of one's own bureau that are due then; "" for none."""
    working = context.working_days.of_bureau(context.me.bureau_id)
    days = [*(working.shift(due, -count) for count in _BEFORE), due]
    return " · ".join(short_date(day) for day in days if day > context.today)


_BEFORE = (30, 14, 7, 3, 1)
"""Working days, as models/reports/report_duties.py has them."""


def _of_which(duties: Sequence[Duty]) -> str:
    """Returns `กำหนด 20 มี.ค. 70 และอีก 3 เรื่อง`: the deadline that most of what is told at once has.

    What waits for somebody belongs to a round, too, but is not due then: no date is said of it.
    """
    counted = Counter(each.payload.round or each.day for each in duties if each.kind.deadline)
    if not counted:
        return f"{len(duties):,} เรื่อง"
    day = min(counted, key=lambda each: (-counted[each], each))
    others = len(duties) - counted[day]
    return f"กำหนด {short_date(day)}{f' และอีก {others:,} เรื่อง' if others else ''}"


def step_words(kind: DutyKind, offset: int | None) -> str:
    """Returns `อีก 3 วันทำการ`, `ถึงกำหนด`, `เลยกำหนด 1 วันทำการ`; of what waits, for how long.

    offset: None for what is told weekly.
    """
    words = words_of(kind)
    if offset is None:
        return f"{words.step_name}{words.weekly}"
    days = f"{abs(offset):,} {'วัน' if kind.policy.calendar else 'วันทำการ'}"
    if words.waits:
        return f"{words.waits} {days}"
    if offset == 0:
        return f"{words.step_name}ถึงกำหนด"
    return f"{words.step_name}{'อีก' if offset < 0 else 'เลยกำหนด'} {days}"


def quota_words(known: Quota | None) -> str:
    """`คิดโควตาแล้ว 120 จาก 300 ข้อความ เหลือ 180`."""
    if known is None:
        return "ยังไม่ทราบโควตาของเดือนนี้ (ระบบยังไม่ได้รับคำตอบจาก LINE)"
    if known.limit is None:
        return f"คิดโควตาแล้ว {known.used:,} ข้อความ แพ็กเกจนี้ไม่จำกัดจำนวน"
    return f"คิดโควตาแล้ว {known.used:,} จาก {known.limit:,} ข้อความ เหลือ {known.left:,}"


def listed_numbers(numbers: Sequence[str]) -> str:
    """`1.1, 2.1 และอีก 3 กิจกรรม`."""
    more = f" และอีก {len(numbers) - _NUMBERS} กิจกรรม" if len(numbers) > _NUMBERS else ""
    return f"{', '.join(numbers[:_NUMBERS])}{more}"


def numbers_words(duties: Sequence[Duty]) -> str:
    """Returns `กิจกรรม 1.1, 2.1 และอีก 3 กิจกรรม`, and the names of duties without a number."""
    numbers = list(dict.fromkeys(duty.payload.number for duty in duties if duty.payload.number))
    named = [f"กิจกรรม {listed_numbers(numbers)}"] if numbers else []
    kinds = {duty.kind for duty in duties}
    others = [
        each.without_number for each in DUTY_WORDS if each.kind in kinds and each.without_number
    ]
    return " และ".join((*named, *others))


UNTIL = "“{}” ไม่อยู่ในข้อความเตือน บอตเตือนตามกำหนดของแต่ละเรื่อง หากต้องบอกวันอื่น กรุณาแจ้งแยก"


def reminders_in_sight(context: Context) -> bool:
    """Tells whether the newest answer is about reminders of others, and no menu."""
    newest = next((each for each in context.shown() if each), ())
    about = any(each.target.partition("?")[0] == _REMINDERS for each in newest)
    return about and len(newest) <= _FEW


_REMINDERS, _FEW = opens("reminders").rstrip("?"), 5
