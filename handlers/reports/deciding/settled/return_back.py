"""`ส่งกลับผิดเรื่อง ขอยกเลิกการตีกลับ`: a return is not taken back; what can be done with that report."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.drafts import MENU
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reports import report_notices
from handlers.reports.deciding.after_deciding import RETURN_STANDS
from handlers.reports.figures.overview import LEADING
from handlers.reports.report_cards import history_button
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.calendar import fiscal_year
from models.reports.deciding import report_history
from models.reports.report import RETURNED, Report

_RETURNED = r"(?:ส่งกลับ|ตีกลับ|ส่งคืน)"
_BACK = pattern_of(
    rf"(?:ถอน|ยกเลิก|ดึง|เรียกคืน)(?:คืน|กลับ)?(?:การ|ที่|เรื่อง|คำ)*(?:กด)?{_RETURNED}"
    rf"|(?:เผลอ|พลาด|มือลั่น)(?:ไป)?(?:กด)?(?:ปุ่ม)?{_RETURNED}"
    rf"|(?:กด)?{_RETURNED}(?:ไป)?ผิด(?:ไป)?(?:ฉบับ|อัน|ตัว|เรื่อง|รายงาน|คน|สำนัก|$|\s)"
    rf"|ไม่ได้(?:จะ|ตั้งใจ)(?:จะ)?(?:กด)?{_RETURNED}"
)
_OTHERS = pattern_of(
    "ของขวัญ|เอกสาร|ประกาศ|หนังสือ|คำขอ|แผน|ข้อความ|แบบสำรวจ|ร้องเรียน|ใคร|ทำไม|เมื่อไ|กี่|ถ้า|หาก|สมมติ|(?:หัวหน้า|ผอ\\.?|เขา|โดน|ถูก)\\S{0,8}(?:ส่งกลับ|ตีกลับ)"
)


@listener(longest=90, cue=pattern_of("กลับ|คืน"))
def heard(context: Context, words: str) -> Query | None:
    """Returns what is told to those who decide on reports and want a return back."""
    plain = without_polite_ending(normalise(words))
    if not _BACK.search(plain) or _OTHERS.search(plain) or not context.may(LEADING):
        return None
    return QUERY


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Says that a return stands and what can be done with the newest report that the person has
    returned, or with the named one."""
    number = next(iter(activity_numbers(rest)), None)
    returned = _returned(context, number)
    others = report_notices.what_else_waits(context)
    if not returned:
        which = (
            f"รายงาน {number} ไม่ใช่ฉบับที่ท่านส่งกลับ" if number else "ไม่มีรายงานที่ท่านส่งกลับและยังไม่ส่งมาใหม่"
        )
        return drafts.with_buttons([Text(which, others)], (MENU,))
    report = returned[0]
    told = f"รายงาน {report.activity.number} {RETURN_STANDS}"
    return drafts.with_buttons([Text(told, (history_button(report), *others))], (MENU,))


def _returned(context: Context, number: str | None) -> list[Report]:
    """The reports of this fiscal year that the person returned and that have not come again."""
    narrower = (
        report_history.of_year(fiscal_year(context.today)),
        report_history.decided_by(context.me, RETURNED),
    )
    found = report_history.newest_versions(
        context.session, context.me, number, context.today, *narrower
    )
    return [report for report, _sent in found if report.state == RETURNED]


QUERY = Query(
    name="return_stands",
    words=(),
    answer=answer,
    roles=LEADING,
    instead="sent_to_mend",
    heard=answer,
    outside=True,
)
