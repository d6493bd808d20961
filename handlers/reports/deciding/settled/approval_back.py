"""`ขอถอนอนุมัติ`, `รายงานที่ผ่านไปเมื่อวานขอถอนอนุมัติได้ไหม กดผิด`: an approval is not taken back; who
can still change what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.drafts import MENU
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reports import report_notices
from handlers.reports.deciding.after_deciding import APPROVAL_STANDS, SENT_BACK_AT_REVIEW
from handlers.reports.deciding.settled import settled_reports
from handlers.reports.figures.overview import LEADING
from handlers.reports.report_cards import history_button
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.calendar import fiscal_year
from models.reports.deciding import report_history
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report, ReportVersion

_AGREED = "(?:อนุมัติ|เห็นชอบ|ให้ผ่าน)"
_REPORT = r"(?:รายงาน|ไป|แล้ว|\d(?:[\d.]*\d)?|\s)+"
_BACK = pattern_of(
    rf"(?:ถอน|ยกเลิก|ย้อน|ดึง|เรียก)(?:คืน|กลับ)?(?:ผล|การ|คำ|ที่)?(?:กด)?{_AGREED}(?!แทน|หลาย)"
    rf"|(?:เผลอ|พลาด|มือลั่น)(?:ไป)?(?:กด)?(?:ปุ่ม)?{_AGREED}|(?:กด)?(?:{_AGREED}|ผ่าน)(?:รายงาน)?ผิด(?!แก้|.{{0,8}}แก้)"
    rf"|(?:{_AGREED}|ผ่าน)(?:{_REPORT}|(?=เมื่อ))(?:เมื่อ\S{{2,4}}(?:{_REPORT})?)?(?:{ME}|พี่|จะ|ขอ|อยาก)*(?:ถอน|ดึง|เรียก)(?:คืน|กลับ|ได้|\s|$)"
    rf"|(?:กด(?:ให้)?(?:{_AGREED}|ผ่าน)|{_AGREED}(?:ไป|แล้ว)|(?:{_AGREED}|ผ่าน)ไปแล้ว).{{0,50}}?(?<!ให้)(?:ถอน|ดึง|เรียก|เอา|ย้อน)(?:คืน|กลับ|มาดูใหม่|มาอ่านใหม่)"
)
_OTHERS = pattern_of(
    "ของขวัญ|เอกสาร|ประกาศ|หนังสือ|คำขอ|มอบหมาย|วันลา|ขอลา|คำสั่ง|แผน|ข้อความ|แบบสำรวจ|ใคร|ทำไม|เมื่อไ|กี่|หัวหน้า|ผอ|ถ้า|หาก|สมมติ"
)
"""What else is approved or cancelled, and what is only supposed or asked of others."""


@listener(longest=90)
def heard(context: Context, words: str) -> Query | None:
    """Returns what is told to those who decide on reports and want an approval back."""
    plain = without_polite_ending(normalise(words))
    if not _BACK.search(plain) or _OTHERS.search(plain) or not context.may(LEADING):
        return None
    return QUERY


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Says that an approval stands and what can be done with that report, or with each of those
    that the person has approved; or that the named one is not approved."""
    number = next(iter(activity_numbers(rest)), None)
    approved = _approved(context, number)
    others = report_notices.what_else_waits(context)
    if len(approved) == 1:
        [(report, sent)] = approved
        named = f"รายงาน {report.activity.number} อนุมัติไปแล้วและแจ้งผู้รายงานแล้ว"
        told = Text(f"{named} {_way(sent)}", (history_button(report), *others))
        return drafts.with_buttons([told], (MENU,))
    if approved:
        return [Text(_STANDS), *settled_reports.listed(context, _MINE)]
    words = _not_approved(context, number) or "ปีนี้ยังไม่มีรายงานที่ท่านอนุมัติ"
    return drafts.with_buttons([Text(f"{words}\n{_STANDS}", others)], (MENU,))


_MINE = {"s": settled_reports.MINE}
_STANDS = f"{APPROVAL_STANDS} {SENT_BACK_AT_REVIEW}"


def _way(sent: ReportVersion) -> str:
    """Says what can still be done: a review that is over sends nothing back."""
    reviewed = f"ผู้ดูแลระบบตรวจรับแล้ว {APPROVAL_STANDS}"
    return reviewed if sent.review is not None else _STANDS


def _approved(context: Context, number: str | None) -> list[tuple[Report, ReportVersion]]:
    """The reports of this fiscal year that the person approved; only of the activity, if named."""
    narrower = (
        report_history.of_year(fiscal_year(context.today)),
        report_history.approved(context.me),
    )
    return report_history.newest_versions(
        context.session, context.me, number, context.today, *narrower
    )


def _not_approved(context: Context, number: str | None) -> str:
    """Says how the named report stands; "" for none."""
    if number is None:
        return ""
    found = report_history.newest(context.session, context.me, number, context.today)
    state = found[0].state if found else ""
    return f"รายงาน {number} {_STATES.get(state, 'ยังไม่มีที่ส่งมา')}"


_STATES = {
    SUBMITTED: "ยังรออนุมัติ จึงยังไม่มีอะไรให้ถอน",
    RETURNED: "ส่งกลับให้แก้ไขแล้ว ยังไม่ได้อนุมัติ",
    APPROVED: "ท่านไม่ได้เป็นผู้อนุมัติ",
}

QUERY = Query(
    name="approval_stands",
    words=(),
    answer=answer,
    roles=LEADING,
    instead="sent_to_mend",
    heard=answer,
    outside=True,
)
