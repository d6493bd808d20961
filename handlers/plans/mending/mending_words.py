"""How the parts of a plan that administrators mend read, and why they cannot be mended so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Message
from handlers.plans.mending import moving_words
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN
from models.plans.plan import Activity
from models.reports.plan_changes.words_mended import BUDGET, TITLE

SHOW, WORDS, DATE, END, RESUME, BUREAUS = (
    "plan_to_mend", "mend_activity", "move_due", "end_activity", "resume_activity", "plan_bureaus",
)  # fmt: skip
ADMINS = frozenset((ADMIN,))
FIELDS: Mapping[str, str] = {
    TITLE: "ชื่อกิจกรรม",
    "output": "ผลผลิต",
    "outcome": "ผลลัพธ์และตัวชี้วัด",
    "target": "เป้าหมาย",
    BUDGET: "งบประมาณ",
}
OFFERED: Mapping[str, str] = {
    TITLE: "ชื่อในแผน",
    "output": "ผลผลิตในแผน",
    "outcome": "ผลลัพธ์ในแผน",
    "target": "เป้าหมายในแผน",
    BUDGET: "จำนวนเงินในแผน",
}
"""The buttons for them: the labels alone are commands."""
NOTHING = "ไม่ได้ระบุ"
GONE = "กิจกรรมนี้ไม่อยู่ในแผนแล้ว พิมพ์ “แก้แผน” เพื่อเลือกใหม่"
NO_DATE = "แผนไม่ได้กำหนดวันส่งของกิจกรรมนี้ จึงไม่มีวันให้เลื่อน"
PLAN_FAULTS = "แก้อย่างนี้แล้วแผนจะขัดกันเอง กรุณาพิมพ์ “ขอแผนเป็น Excel” แล้วแก้ในไฟล์"


def ids_of(activities: Sequence[Activity]) -> str:
    """Returns the fact `a` of a button that opens something about these activities."""
    return ",".join(str(each.id) for each in activities)


def see(activities: Sequence[Activity]) -> Button:
    number = activities[0].number
    return Button(f"ดูแผน {number}", opens(SHOW, a=ids_of(activities)), f"แก้แผน {number}")


def in_plans(activities: Sequence[Activity]) -> str:
    """Returns `2.1 ใน 3 แผน`."""
    several = f" ใน {len(activities):,} แผน" if len(activities) > 1 else ""
    return f"{activities[0].number}{several}"


def too_long(most: object) -> str:
    return f"ยาวเกิน {most} ตัวอักษร กรุณาพิมพ์ให้สั้นลง"


def other_year(year: object) -> str:
    return f"วันต้องอยู่ในปีงบประมาณ {year} (1 ตุลาคม – 30 กันยายน) กรุณาระบุใหม่"


def reason_asked(most: object) -> str:
    """Asks for a reason again, where there is none or it is too long."""
    return f"กรุณาพิมพ์เหตุผลไม่เกิน {most} ตัวอักษร"


def refused(refusal: Refusal) -> str:
    """Returns why a plan cannot be mended so, and what to do."""
    facts = refusal.facts
    day = facts.get("day")
    on = thai_date(day) if isinstance(day, date) else ""
    sentences = {
        "gone": GONE,
        "empty": "ชื่อกิจกรรมว่างไม่ได้ กรุณาพิมพ์ชื่อ",
        "long": too_long(facts.get("most")),
        "same": "ข้อความใหม่เหมือนเดิม จึงไม่มีอะไรเปลี่ยน กรุณาพิมพ์ข้อความที่ต้องการ",
        "changed": "มีผู้แก้ข้อความนี้ระหว่างนี้ กรุณาตรวจข้อความปัจจุบันแล้วแก้อีกครั้ง",
        "no_date": NO_DATE,
        "no_round": f"กิจกรรมนี้ไม่มีกำหนดส่งวันที่ {on} กรุณาเลือกจากรายการ",
        "same_day": "เป็นวันเดิม กรุณาระบุวันอื่น",
        "past": moving_words.past(on),
        "other_year": other_year(facts.get("year")),
        "taken": moving_words.taken(facts.get("number"), on),
        "ended": f"กิจกรรมนี้ตัดออกจากแผนไปแล้วตั้งแต่ {on}",
        "not_ended": "กิจกรรมนี้อยู่ในแผนอยู่แล้ว จึงไม่ต้องนำกลับ",
        "no_reason": reason_asked(facts.get("most")),
        "waiting": f"มีรายงานของสำนักนี้รอพิจารณาอยู่ {facts.get('count')} ฉบับ",
        "last": f"กิจกรรม {facts.get('number')} มีสำนักนี้สำนักเดียว หากไม่ทำแล้ว ใช้ “ตัดกิจกรรม” แทน",
        "plan_faults": PLAN_FAULTS,
        "has": "สำนักนี้รับผิดชอบกิจกรรมเหล่านี้อยู่แล้ว",
        "has_not": "สำนักนี้ไม่ได้รับผิดชอบกิจกรรมเหล่านี้",
    }
    return sentences[refusal.code]


def tell(context: Context, recipients: Mapping[int, object], key: str, message: Message) -> int:
    """Tells these people once, at the next hour at which the bot speaks; returns how many others
    than the person talking there are."""
    others = [each for each in recipients if each != context.me.id]
    speaks_at = context.working_days.next_speaking(context.now)
    found = people.by_ids(context.session, others)
    for person_id in others:
        context.notify(
            found[person_id], [message], f"{key}:{person_id}", "notice", not_before=speaks_at
        )
    return len(others)
