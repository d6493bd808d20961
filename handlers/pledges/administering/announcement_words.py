"""Words about announcements that administrators look after: their texts, audiences and refusals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import mend_typing, normalise
from models.errors import Refusal
from models.people.person import ADMIN, ADVISER, EXECUTIVE, RECEIVER, REPORTER, SUPERVISOR
from models.pledges import pledge_duties

OPEN, MEND, MOVE, CLOSE = (
    "open_announcement",
    "mend_announcement",
    "move_announcement",
    "close_announcement",
)
FLOWS = (OPEN, MEND, MOVE, CLOSE)
LIST, ONE, ONE_TEXT, PREVIEW = (
    "announcements",
    "announcement",
    "announcement_text",
    "preview_announcement",
)
QUERIES = (LIST, ONE, ONE_TEXT, PREVIEW)
ADMINS = frozenset((ADMIN,))
ALL = Button("จัดการประกาศ", opens(LIST), "จัดการประกาศ")

AUDIENCES = {
    EXECUTIVE: "ผู้บริหาร",
    SUPERVISOR: "ผู้บังคับบัญชา",
    REPORTER: "ผู้รายงาน",
    RECEIVER: "ผู้รับเรื่องร้องเรียน",
    ADMIN: "ผู้ดูแลระบบ",
    ADVISER: "ผู้ให้คำปรึกษา",
}
EVERYBODY = "บุคลากรทุกคน"
_PARTS = {"text": "ข้อความ", "title": "หัวเรื่อง", "short": "ชื่อสั้น"}
_STEPS = {
    "ends_before": "วันปิดอยู่ก่อนวันเริ่ม กรุณาพิมพ์วันเริ่มและวันปิดใหม่",
    "past": "วันปิดผ่านไปแล้ว กรุณาพิมพ์วันเริ่มและวันปิดใหม่",
    "nobody": "ไม่มีบุคลากรในทะเบียนตามที่เลือกไว้ กรุณาเลือกใหม่ว่าให้ใครเข้าร่วม",
    "head_left": "ผู้ลงนามคนแรกไม่อยู่ในทะเบียนแล้ว กรุณาเลือกใหม่",
    "closed": "ประกาศนี้ปิดและนับผลแล้ว เปิดใหม่ในปีงบประมาณเดิมไม่ได้",
    "same": "ข้อความใหม่เหมือนกับที่ใช้อยู่ จึงไม่มีอะไรเปลี่ยน",
    "overlaps": "ประกาศนี้เปิดทั้งสำนักงานและรายสำนักพร้อมกันไม่ได้ เพราะจะนับคนซ้ำ",
}


def audience_words(roles: Sequence[str]) -> str:
    """Says who must join."""
    return listed(AUDIENCES[role] for role in AUDIENCES if role in roles) or EVERYBODY


def refused(refusal: Refusal) -> str:
    """Says why an announcement cannot be opened or changed so, and what to do."""
    facts = refusal.facts
    what = _PARTS.get(str(facts.get("what")), "")
    if refusal.code == "empty":
        return f"ยังไม่มี{what}ของประกาศ กรุณาพิมพ์{what}"
    if refusal.code == "too_long":
        return f"{what}ยาว {facts['length']:,} ตัวอักษร รับได้ไม่เกิน {facts['most']:,} กรุณาย่อลง"
    if refusal.code == "exists":
        same = facts["about"]
        return f"ปีงบประมาณนี้มีประกาศ “{getattr(same, 'short', '')}” อยู่แล้ว จึงเปิดซ้ำไม่ได้"
    return _STEPS[refusal.code]


def paragraphs(text: str) -> list[str]:
    """Returns the paragraphs of a pasted text: apart by empty lines, else line by line."""
    lines = [re.sub(r"[^\S\n]+", " ", line).strip() for line in mend_typing(text).splitlines()]
    if "" in "\n".join(lines).strip("\n").split("\n"):
        parts = re.split(r"\n{2,}", "\n".join(lines).strip("\n"))
        return [part.strip() for part in parts if part.strip()]
    return [line for line in lines if line]


_COMMAND = pattern_of(r"^.*?ประกาศ(?:เจตนารมณ์|ให้เข้าร่วม|เรื่อง|ของ)*\s*")


def without_command(words: str) -> str:
    """Returns what of a line stands behind its command: `No Gift` of `ปิดประกาศ No Gift`."""
    return _COMMAND.sub("", normalise(words)).strip()


def first_reminder(context: Context, first_day: date, last_day: date) -> date:
    """Returns the first working day whose digest may ask people to join."""
    first = max(first_day, context.today)
    return pledge_duties.first_asked(context.working_days, first, last_day)


def reminder_words(context: Context, first_day: date, last_day: date) -> str:
    """Says truthfully when people are asked and reminded."""
    first = first_reminder(context, first_day, last_day)
    if first > last_day:
        return "ไม่มีวันทำการก่อนปิดรับ จึงจะไม่มีใครได้รับการเตือน กรุณาแจ้งทางอื่น"
    return (
        f"อยู่ในสรุปประจำวันของแต่ละคน ตั้งแต่ {thai_date(first)} แล้วเตือนทุก 3 วันทำการ และ 2 วันสุดท้าย "
        "จนกว่าจะเข้าร่วมหรือตอบว่าไม่ประสงค์ ไม่มีข้อความแยก จึงไม่เพิ่มโควตา"
    )
