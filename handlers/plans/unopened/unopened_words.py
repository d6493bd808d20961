"""How the fields of an activity of an unopened year read, and why they cannot be changed so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from handlers.plans.mending import mending_words
from handlers.plans.mending.mending_words import FIELDS, NOTHING, OFFERED
from handlers.understand.dates.dates import short_date
from handlers.understand.listing import listed
from handlers.understand.sheets.cell_values import Unreadable
from models.errors import Refusal
from models.plans.plan_rows import EVERY_BUREAU
from models.reports.plan_changes.unopened_plans import BUREAUS, CUT, DUE
from models.reports.plan_changes.words_mended import BUDGET

LABELS: Mapping[str, str] = {**FIELDS, DUE: "กำหนดส่ง", BUREAUS: "สำนัก"}
CHOICES: Mapping[str, str] = {
    **OFFERED, DUE: "วันส่งทั้งหมด", BUREAUS: "สำนักที่รับผิดชอบ", CUT: "ตัดออกจากแผน",
}  # fmt: skip
UNSEEN = "ยังไม่มีใครเห็นแผนนี้ จนกว่าจะเปิดปี"
GONE = "กิจกรรมนี้ไม่อยู่ในแผนของปีใหม่แล้ว หรือเปิดปีไปแล้ว พิมพ์ “แก้แผน” เพื่อเลือกใหม่"

_BUREAUS = 5


def worded(field: str, words: str) -> str:
    """Returns the field, as `unopened_plans.present` has it, as people read it."""
    if field == DUE and words:
        return listed(short_date(date.fromisoformat(each)) for each in words.split("\n"))
    if field == BUREAUS and words:
        return _bureaus(words.split("\n"))
    if field == BUDGET and words:
        return f"{float(words):,.2f} บาท"
    return words or NOTHING


def _bureaus(names: list[str]) -> str:
    if tuple(names) == EVERY_BUREAU:
        return "ทุกสำนัก"
    more = f" และอีก {len(names) - _BUREAUS:,} สำนัก" if len(names) > _BUREAUS else ""
    return listed(names[:_BUREAUS]) + more


def refused(refusal: Refusal) -> str:
    """Returns why the plan cannot be changed so, and what to do."""
    facts = refusal.facts
    sentences = {
        "gone": GONE,
        "empty": "เว้นว่างไม่ได้ กรุณาพิมพ์ใหม่",
        "long": mending_words.too_long(facts.get("most")),
        "other_year": mending_words.other_year(facts.get("year")),
        "same": "เหมือนเดิม จึงไม่มีอะไรเปลี่ยน กรุณาพิมพ์สิ่งที่ต้องการ",
        "changed": "มีผู้แก้แผนนี้ระหว่างนี้ กรุณาตรวจแล้วแก้อีกครั้ง",
        "only": "แผนนี้มีกิจกรรมเดียว จึงตัดออกไม่ได้",
        "plan_faults": mending_words.PLAN_FAULTS,
    }
    return sentences[refusal.code]


_UNREAD: Mapping[str, str] = {
    "no_day": "ไม่ใช่วันที่ กรุณาพิมพ์เช่น 20 มีนาคม, 20 กันยายน",
    "outside": "อยู่นอกปีงบประมาณของแผน กรุณาตรวจปี",
    "no_bureau": "ไม่ตรงกับชื่อสำนัก กรุณาพิมพ์ชื่อเต็ม คั่นด้วยจุลภาค หรือ “ทุกสำนัก”",
    "missing": "กรุณาพิมพ์สิ่งที่ต้องการ",
}


def unread(wrong: Unreadable) -> str:
    """Returns what to type instead of words that cannot be read."""
    quoted = f"“{wrong.words}” " if wrong.words else ""
    meant = f" (ใกล้เคียง: {wrong.offer})" if wrong.offer else ""
    return f"{quoted}{_UNREAD[wrong.code]}{meant}"
