"""Words, names and buttons of drafts of plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date
from models.errors import Refusal
from models.plan_drafts.draft_documents import EMPTY
from models.plan_drafts.plan_draft import APPLIED, PlanDraft
from models.reports.plan_replacing import MovedDates

PLAN_FILE, DRAFT_FILE = "plan_form", "plan_draft_form"
"""The questions that ask for a plan, or a draft, as Excel."""
GIVE, DRAFTS = "plan_excel", "plan_drafts"
APPLY, DROP, SETTLE = "apply_plan_draft", "drop_plan_draft", "settle_plan_draft"

HOW = "ส่งไฟล์แผนมาในแชตนี้ได้เลย ระบบอ่าน ตรวจ และแสดงสิ่งที่เปลี่ยนก่อน ยังไม่นับจนกว่าท่านจะกด “ใช้แผนนี้”"
MINE = Button("ดูร่างแผน", opens(DRAFTS), "ร่างแผน")
ASK_EXCEL = Button("ขอแผนเป็น Excel", opens(GIVE), "ขอแผนเป็น Excel")
EMPTY_FORM = Button("ขอแบบแผนเปล่า", opens(PLAN_FILE, g=EMPTY), "ขอแบบแผนเปล่า")
_TITLE = 80


def short(draft: PlanDraft) -> str:
    """Returns `ร่างที่ 3`."""
    return f"ร่างที่ {draft.id}"


def short_title(title: str) -> str:
    """Returns the plan's title, cut for a card."""
    return cut_graphemes(title or "ยังไม่มีชื่อแผน", _TITLE)


def see(draft: PlanDraft, label: str = "ดูร่างนี้") -> Button:
    return Button(label, opens(DRAFTS, d=draft.id), f"ร่างแผน {draft.id}")


def as_excel(draft: PlanDraft) -> Button:
    return Button("ขอร่างเป็น Excel", opens(DRAFT_FILE, g=draft.id), f"ขอร่างแผน {draft.id} เป็น Excel")


def days_words(days: Sequence[date]) -> str:
    """Returns `20 มี.ค. 71 20 ก.ย. 71`, or that there is none."""
    return " ".join(short_date(day) for day in days) or "ไม่มีวันส่ง"


def moved_words(moved: MovedDates) -> str:
    """Returns `1.10: 20 มิ.ย. 70 เป็น 30 มิ.ย. 70`."""
    return f"{moved.number}: {days_words(moved.before)} เป็น {days_words(moved.after)}"


def numbers_words(numbers: Sequence[str], shown: int = 12) -> str:
    """Returns the first numbers, and how many more there are."""
    more = f" และอีก {len(numbers) - shown:,} ข้อ" if len(numbers) > shown else ""
    return " ".join(numbers[:shown]) + more


def refused(refusal: Refusal) -> Message:
    """Says why a draft cannot be changed or used, and what to do."""
    facts: Mapping[str, Any] = refusal.facts
    if refusal.code == "ended":
        if facts.get("state") == APPLIED:
            return Text("ร่างนี้ใช้เป็นแผนไปแล้ว หากต้องแก้ กด “ขอแผนเป็น Excel”", (ASK_EXCEL,))
        return Text(f"ไม่มีร่างนี้แล้ว {HOW}", (MINE, ASK_EXCEL))
    if refusal.code == "changed":
        return Text("มีผู้แก้แผนหรือร่างนี้ระหว่างนี้ จึงยังไม่ได้ทำ กรุณาดูร่างล่าสุดแล้วยืนยันอีกครั้ง", (MINE,))
    if refusal.code == "other_year":
        words = (
            f"รหัสแผนนี้เป็นของแผนปี {facts['year']} อยู่แล้ว จึงยังไม่ได้ทำ กรุณาลบ “รหัสแผน” ใน Excel แล้วส่งใหม่"
        )
        return Text(words, (MINE,))
    if refusal.code == "doubts":
        return Text(f"ยังมีข้อที่ต้องตอบ {facts['count']:,} ข้อ จึงยังใช้แผนนี้ไม่ได้", (MINE,))
    return Text("ยังใช้แผนนี้ไม่ได้ เพราะมีรายงานที่ส่งแล้วของข้อที่ร่างไม่มี กรุณาดูร่างอีกครั้ง", (MINE,))
