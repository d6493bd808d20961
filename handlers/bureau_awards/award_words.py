"""The year's choosing of outstanding bureaus in words: days, refusals, buttons."""

from __future__ import annotations

from datetime import date

from handlers.messages import Button, Part, Row, Text
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, short_span, thai_date
from models.bureau_awards.bureau_award import BureauAward
from models.errors import Refusal
from models.score_sheets.score_sheet import ScoreSheet

PLAN, AWARD, MOVE, TELL, RESULT = (
    "plan_award",
    "bureau_award",
    "move_visit",
    "tell_visits",
    "award_result",
)
REPORT, DOSSIER = "award_report", "award_dossier_document"

SHOW = Button("คัดเลือกสำนัก", opens(AWARD), "คัดเลือกสำนัก")
VISIT_EVENT = "ตรวจเยี่ยมสำนัก (คัดเลือกสำนักดีเด่น)"
DATA_EVENT = "วันสุดท้ายส่งข้อมูลคัดเลือกสำนักดีเด่น"
"""The titles of its events in the office's calendar."""
PLANNED = "เปิดการคัดเลือกสำนักของปีนี้ไว้แล้ว"
NOT_PLANNED = "ยังไม่ได้เปิดการคัดเลือกสำนักดีเด่นของปีนี้"
ALL_TOLD = "ทุกสำนักได้รับแจ้งวันตรวจเยี่ยมล่าสุดแล้ว"


def sheet_title(year: int) -> str:
    return f"คัดเลือกสำนักดีเด่น ปี {year}"


def day_rows(award: BureauAward, sheet: ScoreSheet) -> tuple[Part, ...]:
    """Returns the days with what the sources say of them."""
    return (
        Row("แจ้งวันตรวจเยี่ยม", f"ภายใน {short_date(award.notice_by)}"),
        Row("ส่งข้อมูลให้ครบ", f"ภายใน {short_date(award.data_by)}"),
        Row("ตรวจเยี่ยม", short_span(award.visits_first, award.visits_last)),
        Row("ให้คะแนน", scoring_days(sheet.first_day, sheet.last_day)),
    )


def scoring_days(first: date, last: date) -> str:
    """Returns the days of scoring, and that no source states the last one."""
    return f"{short_span(first, last)}\nวันสิ้นสุดไม่ได้ระบุในแหล่งข้อมูล"


def refused_words(refusal: Refusal) -> str:
    """Returns why it cannot be done, and what to do."""
    first, last = refusal.facts.get("first"), refusal.facts.get("last")
    if isinstance(first, date) and isinstance(last, date):
        return f"อยู่นอกช่วงตรวจเยี่ยม {short_span(first, last)} กรุณาเลือกวันในช่วงนี้"
    over = refusal.facts.get("last_day")
    if isinstance(over, date):
        return f"พ้นช่วงตรวจเยี่ยมของปีนี้แล้ว ({thai_date(over)})"
    return {
        "not_yours": "ผู้ดูแลระบบเป็นผู้กำหนดการคัดเลือกสำนัก",
        "planned": PLANNED,
        "nobody": "ต้องมีกรรมการอย่างน้อยหนึ่งคน",
        "retired": "มีกรรมการที่ไม่อยู่ในทะเบียนแล้ว กรุณาพิมพ์รายชื่อใหม่",
        "no_visit": "ไม่มีวันตรวจเยี่ยมของสำนักนี้",
        "over": "ตรวจเยี่ยมสำนักนี้ไปแล้ว จึงย้ายวันไม่ได้",
        "past": "วันนั้นผ่านไปแล้ว กรุณาเลือกวันอื่น",
        "nothing_new": ALL_TOLD,
    }[refusal.code]


def refused(refusal: Refusal) -> Text:
    return Text(refused_words(refusal), (SHOW,))
