"""The duties about a case in words: its short name, and nothing of its contents."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.duties.duty_words import BriefingLine, DutyWords
from handlers.messages import Button
from handlers.question.query import opens
from models.complaints.case_duties import (
    CASE_ACKNOWLEDGE,
    CASE_RESULT,
    CASE_WORD,
    CaseDuty,
)
from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind
from models.duties.duty_people import ABOVE, HANDLER

_ROLES: Mapping[str, str] = {ABOVE: "ผู้ดูแลลำดับถัดไป (ไม่เห็นเนื้อหา)"}

_LATE = BriefingLine(
    lambda mine, today: mine.duty.late(today),
    lambda count: f"เรื่องร้องเรียนล่าช้าที่แจ้งถึงท่าน {count:,} เรื่อง กรุณากำชับผู้รับเรื่อง",
    Button("ดูตัวเลข", opens("case_numbers"), "ตัวเลขเรื่องร้องเรียน"),
)


def _open(duty: Duty, person_id: int) -> Button | None:
    """Returns the button that opens the case; None for a person who only hears that it is late."""
    if person_id not in duty.recipients.by_role.get(HANDLER, ()):
        return None
    case = duty.of(CaseDuty)
    return Button("เปิดเรื่อง", opens("show_case", c=case.case_id), f"เปิดเรื่อง {case.number}")


def _words(kind: DutyKind, name: str, about: str) -> DutyWords:
    return DutyWords(
        kind=kind,
        name=name,
        about=lambda _duty: about,
        button=lambda duty, reader: _open(duty, reader.person_id),
        to_do=lambda duty, me: _open(duty, me.id),
        put_off="no",
        urge="กรุณากำชับผู้รับเรื่อง",
        roles=_ROLES,
        briefing=_LATE,
    )


WORDS = (
    _words(CASE_ACKNOWLEDGE, "รับเรื่อง", "ยังไม่ได้รับเรื่อง อ่านอย่างเดียวยังไม่นับ"),
    _words(CASE_WORD, "แจ้งความคืบหน้าเรื่อง", "ผู้แจ้งยังรอฟังความคืบหน้า"),
    _words(CASE_RESULT, "แจ้งผลเรื่อง", "ยังไม่ได้แจ้งผล หรือแจ้งเหตุที่ดำเนินการไม่ได้"),
)
