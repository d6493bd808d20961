"""Lines that change a plan, whatever follows their first words."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.conversation.flow import Flow
from handlers.plans.mending import (
    end_activity,
    mend_activity,
    move_due,
    plan_bureaus,
    plan_bureaus_line,
    plan_lines,
    resume_activity,
)
from handlers.plans.unopened import mend_unopened, unopened_line
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_SIGNS = pattern_of("แก้|เปลี่ยน|ปรับ|เลื่อน|ขยาย|กิจกรรม|โครงการ|แผน")
"""Without these letters nothing else is looked at, since every typed text passes here."""
_OF_A_SURVEY = pattern_of(
    r"(?:ขยาย|ยืด|เลื่อน|ต่อ|ปรับ|เปลี่ยน)(?:ออก)?(?:เวลา|กำหนด|วัน)?(?:ตอบ|ปิด|ของ|การ|ทำ)*แบบ(?:สำรวจ|สอบถาม|ประเมิน)"
)
"""Another day of a survey of the activity: `ขยายเวลาแบบสำรวจ 3.6 ไปถึงสิ้นเดือน`."""
_FLOWS: Mapping[str, Flow] = {
    "words": mend_activity.FLOW,
    "date": move_due.FLOW,
    "end": end_activity.FLOW,
    "resume": resume_activity.FLOW,
}


def opened_by(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation if the line says what changes of which activity."""
    if inside is not None or not _SIGNS.search(words):
        return None
    plain = normalise(words)
    if _OF_A_SURVEY.search(plain):
        return None
    if unopened_line.names_year(plain):
        return _of_a_year(plain) if not only_asks(words) else None
    if "สำนัก" in plain and plan_bureaus_line.wish(plain) and not only_asks(words):
        return plan_bureaus.FLOW
    what = plan_lines.what(plain)
    if not what and plan_lines.moves_some(plain):
        return move_due.FLOW if not only_asks(plan_lines.without_may_i(plain)) else None
    return _FLOWS[what] if what and not only_asks(words) else None


def _of_a_year(plain: str) -> Flow | None:
    """Returns the conversation about the plans of the year that the line names."""
    rest = unopened_line.read(plain).rest
    if "สำนัก" in plain and plan_bureaus_line.wish(plain):
        return plan_bureaus.FLOW
    return mend_unopened.FLOW if plan_lines.what(rest) else None
