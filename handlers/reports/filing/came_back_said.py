"""Hears in a report that what came back is mended, or is wanted: `แก้ตามที่หัวหน้าบอกแล้วค่ะ`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.corrections.returned_told import wants_what_came_back
from handlers.understand.listing import listed
from models.reports.figures import progress
from models.reports.report import RETURNED

_THIS_ONE = "รายงานนี้ยังไม่ได้ส่งใหม่ ตอบข้อที่ถามด้านล่าง แล้วส่งจากปุ่ม “ยืนยันการส่ง” ในหน้าตรวจทาน"
_ANOTHER = "รายงานที่ถูกส่งกลับคือ {0} ยังไม่ได้ส่งใหม่ พิมพ์ “รายงาน {1}” เพื่อแก้และส่ง คำตอบของ {2} ยังอยู่ครบ"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Says which report came back and how it is sent again; None for other words, and where none
    did. On the review card the words are about that report."""
    if at == REVIEW or not wants_what_came_back(text):
        return None
    bureau = answers.get("bureau", context.me.bureau_id)
    duties = progress.duties_of(context.session, bureau, context.fiscal_year)
    back = [each for each in duties if each.state == RETURNED]
    if not back:
        return None
    if any(
        _is_open(answers, each.activity_id, each.due.isoformat() if each.due else "")
        for each in back
    ):
        return Heeded(told=_THIS_ONE, never_added=True)
    numbers = list(dict.fromkeys(each.number for each in back))
    said = _ANOTHER.format(listed(numbers, "และ"), numbers[0], answers.get("number"))
    return Heeded(told=said, never_added=True)


def _is_open(answers: Answers, activity_id: int, due: str) -> bool:
    return answers.get("activity_id") == activity_id and answers.get("due") == due
