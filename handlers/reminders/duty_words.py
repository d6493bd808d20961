"""A duty that reminders are about: found among one's own, named in words; decides nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date
from handlers.understand.listing import listed
from models.duties.duty_facts import Duty
from models.duties.duty_people import (
    ABOVE,
    ADMINISTRATOR,
    ANSWERER,
    APPROVER,
    DIRECTOR,
    HANDLER,
    HEAD,
    OWNER,
    REPORTERS,
    RESPONSIBLE,
    SIGNER,
)
from models.duties.reminder_policy import (
    APPROVAL,
    CASE_ACKNOWLEDGE,
    CASE_KINDS,
    CASE_NUMBERS,
    CASE_RESULT,
    CASE_WORD,
    DRAFT,
    GIFT_ANSWER,
    GIFT_DECISION,
    GIFT_DRAFT,
    GIFT_KINDS,
    GIFT_PROOF,
    GIFT_RESULT,
    PLEDGE,
    PROGRESS,
    REPORT,
    RETURNED,
    ROUND_KINDS,
)
from models.duties.reminder_tables import ON_LEAVE, ON_PAPER, WAITING_FOR_OTHERS
from models.people.person import REPORTER
from models.plans.working_days import working_days
from models.reminders import own_duties
from models.reminders.own_duties import Held

ROLES: Mapping[str, str] = {
    RESPONSIBLE: "ผู้รับผิดชอบรายงาน",
    REPORTERS: "ผู้รายงานร่วม",
    HEAD: "หัวหน้ากลุ่มงาน",
    DIRECTOR: "ผู้อำนวยการสำนัก",
    ADMINISTRATOR: "ผู้ดูแลระบบ",
    APPROVER: "ผู้อนุมัติ",
    OWNER: "เจ้าของร่าง",
    SIGNER: "ผู้ที่ต้องเข้าร่วมประกาศ",
    ABOVE: "ผู้บังคับบัญชาเหนือขึ้นไป",
    ANSWERER: "ผู้ที่ต้องตอบเรื่องของขวัญ",
    HANDLER: "ผู้รับเรื่อง",
}
"""Why somebody is told of a duty."""

REASONS: Mapping[str, str] = {
    WAITING_FOR_OTHERS: "รอหน่วยงานอื่น",
    ON_LEAVE: "ผู้รับผิดชอบลา",
    ON_PAPER: "ทำเป็นเอกสารแล้ว",
}
"""Why something is late; each fits a button."""

WHY = Button("เตือนอะไรฉันบ้าง", opens("why_reminded"), "เตือนอะไรฉันบ้าง")
JOIN = Button("เข้าร่วม", opens("join_announcements"), "No Gift")

_KINDS: Mapping[str, str] = {
    REPORT: "รายงาน",
    RETURNED: "แก้ไขรายงาน",
    PROGRESS: "รายงานความคืบหน้า",
    DRAFT: "ร่างรายงาน",
    GIFT_DRAFT: "ร่างรายงานรับของขวัญ",
    APPROVAL: "พิจารณารายงาน",
    PLEDGE: "เข้าร่วมประกาศ",
    GIFT_DECISION: "พิจารณาของขวัญ",
    GIFT_PROOF: "ส่งหลักฐานของขวัญ",
    GIFT_ANSWER: "ตอบเรื่องของขวัญ",
    GIFT_RESULT: "ยืนยันผล No Gift",
    CASE_NUMBERS: "ยืนยันตัวเลขเรื่องร้องเรียน",
    CASE_ACKNOWLEDGE: "รับเรื่อง",
    CASE_WORD: "แจ้งความคืบหน้าเรื่อง",
    CASE_RESULT: "แจ้งผลเรื่อง",
}


def role_words(held: Held) -> str:
    """In which role the duty reaches somebody; of a gift its owner is the receiver, of a case who
    comes next is told that it is late, and reads nothing of it."""
    if held.duty.kind in CASE_KINDS:
        return _OF_CASES[held.role]
    if held.duty.kind in GIFT_KINDS:
        return _OF_GIFTS.get(held.role, ROLES[held.role])
    return ROLES[held.role]


_OF_GIFTS: Mapping[str, str] = {OWNER: "ผู้รับของขวัญ", APPROVER: "ผู้พิจารณา"}
_OF_CASES: Mapping[str, str] = {HANDLER: ROLES[HANDLER], ABOVE: "ผู้ดูแลลำดับถัดไป (ไม่เห็นเนื้อหา)"}


# -- finding -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Own:
    """The duties that reach the person talking, the nearest first."""

    held: Sequence[Held]

    def by_key(self, key: str) -> Held | None:
        """The duty of this key; None where it is met, or reaches others only."""
        return next((each for each in self.held if each.duty.key == key), None)

    def numbered(self, number: str) -> list[Held]:
        """Those of the activity of this number, or of its parts."""
        return [
            each
            for each in self.held
            if each.duty.kind not in (*GIFT_KINDS, *CASE_KINDS)
            and (each.duty.number == number or each.duty.number.startswith(f"{number}."))
        ]


def own(context: Context) -> Own:
    """What reaches the person talking now."""
    days = working_days(context.session)
    return Own(own_duties.reaching(context.session, days, context.me, context.now))


# -- wording -------------------------------------------------------------------------------------


def what_words(duty: Duty) -> str:
    """`รายงาน 1.10`, `แก้ไขรายงาน 1.10`, `เข้าร่วมประกาศ 6 ฉบับ`: what is to be done."""
    return f"{_KINDS[duty.kind]} {which_words(duty)}"


def which_words(duty: Duty) -> str:
    """The activity's number, how many announcements it is about, or the No Gift round."""
    if duty.kind in ROUND_KINDS and duty.round is not None:
        return f"รอบ {short_date(duty.round)}"
    if duty.kind == GIFT_DRAFT:
        return "ที่ยังไม่ได้ส่ง"
    return f"{len(duty.title.splitlines()):,} ฉบับ" if duty.kind == PLEDGE else duty.number


def when_words(duty: Duty) -> str:
    """`กำหนด 20 มี.ค. 70`; of what has no deadline, since when it waits."""
    word = "กำหนด"
    if duty.kind in GIFT_KINDS and duty.round is not None:
        return f"{word} {short_date(duty.round)}"
    if not duty.deadline:
        word = "ส่งเมื่อ" if duty.kind == APPROVAL else "ค้างตั้งแต่"
    return f"{word} {short_date(duty.day)}"


def duty_words(duty: Duty) -> str:
    """`รายงาน 1.10 กำหนด 20 มี.ค. 70`."""
    return f"{what_words(duty)} {when_words(duty)}"


def short_words(duty: Duty) -> str:
    """`1.10 · 20 มี.ค.`: on a button, in a list of duties."""
    what = f"ประกาศ {which_words(duty)}" if duty.kind == PLEDGE else duty.number
    what = _OTHERWISE.get(duty.kind, what)
    return f"{what} · {short_date(duty.day).rpartition(' ')[0]}"


_OTHERWISE: Mapping[str, str] = {
    GIFT_ANSWER: "ของขวัญ",
    GIFT_RESULT: "ผล No Gift",
    CASE_NUMBERS: "ตัวเลขร้องเรียน",
    GIFT_DRAFT: "ร่างของขวัญ",
}


def about_words(duty: Duty) -> str:
    """What it is about: the activity's title, the announcements' names, what is asked."""
    if duty.kind == GIFT_ANSWER:
        return "รอบนี้ท่านได้รับของขวัญหรือไม่"
    if duty.kind in (GIFT_RESULT, CASE_NUMBERS):
        return "ตรวจตัวเลขของสำนักแล้วยืนยัน"
    if duty.kind == GIFT_DRAFT:
        return "คำตอบที่กรอกไว้ยังอยู่ ส่งต่อได้ทันที"
    if duty.kind in CASE_KINDS:
        return _OF_A_CASE[duty.kind]
    return listed(duty.title.splitlines())


_OF_A_CASE: Mapping[str, str] = {
    CASE_ACKNOWLEDGE: "ยังไม่ได้รับเรื่อง อ่านอย่างเดียวยังไม่นับ",
    CASE_WORD: "ผู้แจ้งยังรอฟังความคืบหน้า",
    CASE_RESULT: "ยังไม่ได้แจ้งผล หรือแจ้งเหตุที่ดำเนินการไม่ได้",
}


URGE = "กรุณากำชับผู้รับเรื่อง"
"""What who comes next can do about a late case, of which they open nothing."""


def case_button(duty: Duty, person_id: int) -> Button | None:
    """Opens the case for who has it; None for who only hears that it is late."""
    if person_id not in duty.holders.told.get(HANDLER, ()):
        return None
    case_id = duty.key.split(":")[1]
    return Button("เปิดเรื่อง", opens("show_case", c=case_id), f"เปิดเรื่อง {duty.number}")


def ends_words(duty: Duty) -> str:
    """What ends the reminders of what a reporter is late with."""
    done = {GIFT_RESULT: "ยืนยันผล", CASE_NUMBERS: "ยืนยันตัวเลข"}.get(duty.kind, "ส่งรายงาน")
    return f"เมื่อ{done}แล้วจึงหยุดเตือน"


def round_button(duty: Duty, confirms: bool, seen: str = "") -> Button:
    """Answers, confirms, or (for who only looks after it) shows the result of a No Gift round.

    seen: the stamp of the figures that stand beside the button: it confirms these at once.
    """
    day = duty.round.isoformat() if duty.round is not None else ""
    when = short_date(duty.round) if duty.round is not None else ""
    if duty.kind == GIFT_ANSWER:
        return Button("ตอบ", opens("answer_gift", d=day, w="-"), f"ตอบเรื่องของขวัญ {when}")
    if duty.kind == CASE_NUMBERS:
        return numbers_button(duty, confirms)
    if confirms:
        facts = {"d": day, "s": seen} if seen else {"d": day}
        data = opens("confirm_gift_result", **facts)
        return Button("ยืนยันผล", data, f"ยืนยันผล No Gift {when}")
    return Button("ดูผล", opens("gift_results", d=day, b=duty.bureau_id), f"ผล No Gift {when}")


def numbers_button(duty: Duty, confirms: bool) -> Button:
    """Confirms, or shows, what a bureau reports of its complaints; never with a number on it."""
    day = duty.round.isoformat() if duty.round is not None else ""
    if confirms:
        return Button("ยืนยันตัวเลข", opens("confirm_case_numbers", d=day), "ยืนยันตัวเลขร้องเรียน")
    data = opens("case_numbers", d=day, b=duty.bureau_id)
    return Button("ดูตัวเลข", data, "ตัวเลขเรื่องร้องเรียน")


def choice_key(duty: Duty) -> str:
    """A choice's key that means this duty, however the list it stands in changes."""
    return hashlib.sha256(duty.key.encode()).hexdigest()[:16]


def gift_button(duty: Duty, person_id: int) -> Button:
    """Decides, proves, or (for whom neither is to do) shows the gift."""
    number, told = duty.number, duty.holders.told
    if duty.kind == GIFT_PROOF and person_id in told.get(OWNER, ()):
        return Button("ส่งหลักฐาน", opens("prove_gift", g=number), f"ส่งหลักฐานของขวัญ {number}")
    if duty.kind == GIFT_DECISION and person_id in (*told[APPROVER], *told[ABOVE]):
        return Button("พิจารณา", opens("decide_gift", g=number), f"พิจารณาของขวัญ {number}")
    return Button("ดูรายละเอียด", opens("show_gift", g=number), f"ดูของขวัญ {number}")


def to_do(context: Context, duty: Duty) -> tuple[Button, ...]:
    """Where the duty is met; for those who only look after it, where it can be seen. None for who
    may see nothing of it."""
    if duty.kind not in CASE_KINDS:
        return (_to_do(context, duty),)
    button = case_button(duty, context.me.id)
    return () if button is None else (button,)


def _to_do(context: Context, duty: Duty) -> Button:
    if duty.kind == APPROVAL:
        data = opens("decide_report", r=duty.report_id, v=duty.version)
        return Button("พิจารณา", data, f"พิจารณารายงาน {duty.number}")
    if duty.kind in GIFT_KINDS:
        return gift_button(duty, context.me.id)
    if duty.kind in ROUND_KINDS:
        mine = duty.bureau_id == context.me.bureau_id and context.me.has(REPORTER)
        if duty.kind == CASE_NUMBERS:
            mine = context.me.id in duty.holders.told.get(HANDLER, ())
        return round_button(duty, mine)
    if duty.kind in (DRAFT, GIFT_DRAFT):
        return Button("ทำต่อ", opens("resume", c=duty.conversation_id), "ทำต่อ")
    if duty.kind == PLEDGE:
        return JOIN
    if duty.bureau_id != context.me.bureau_id or not context.me.has(REPORTER):
        return Button("ดูสถานะ", opens("status", b=duty.bureau_id), "สถานะ")
    words = f"{'แก้ไข' if duty.kind == RETURNED else 'รายงาน'} {duty.number}"
    due = duty.round.isoformat() if duty.round is not None else ""
    return Button(words, opens("report_activity", a=duty.activity_id, d=due), words)
