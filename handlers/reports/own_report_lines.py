"""What reports tell of the asker's own case beneath general answers: what is sent and missing, who
approves, which files have come (docs/decisions/0281)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.reports.deciding.who_reports import reporters_told
from handlers.reports.due_report_words import SEE_STATUS
from handlers.subjects.facts.own_lines import OwnCase, OwnLine
from handlers.understand.dates.dates import nearness, short_date
from models.attachments import kept_files
from models.attachments.attachment import KEPT, WAITING
from models.calendar import office_day
from models.people.person import REPORTER
from models.reports.deciding import report_approvers, report_history
from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.report import RETURNED, SUBMITTED

_MOST_NUMBERS = 8
_TO_SEND = Button("รายงานที่ต้องส่ง", opens("reports_to_send"), "รายงานที่ต้องส่ง")
_APPROVERS = Button("ใครอนุมัติ", opens("who_approves"), "ใครอนุมัติ")
_ALL_SENT = "ไม่มีรายงานที่ยังต้องส่งในปีงบประมาณนี้"
_NONE_LATE = "ไม่มีฉบับที่เกินกำหนด"


def sent_and_missing(context: Context, _words: str) -> OwnCase | None:
    """Returns how much of the reporter's bureau is sent, what is late, and what comes next."""
    return of_bureau(context) if context.me.has(REPORTER) else None


def of_bureau(context: Context) -> OwnCase | None:
    """Returns the same to whoever may see it; None where the bureau has nothing to send."""
    me = context.me
    duties = progress.duties_of(context.session, me.bureau_id, context.fiscal_year)
    if not duties:
        return None
    missing = progress.to_send(duties)
    waiting = sum(each.state == SUBMITTED for each in duties)
    sent = f"สำนักของท่านส่งแล้ว {len(duties) - len(missing):,} จาก {len(duties):,} ฉบับ"
    waits = f" รออนุมัติ {waiting:,} ฉบับ"
    late = [each for each in missing if each.late(context.today)]
    overdue = f"เกินกำหนด {len(late):,} ฉบับ: {_numbers(late)}" if late else _NONE_LATE
    return OwnCase(
        (f"{sent}{waits} · {overdue}", _to_come(context, missing[len(late) :], bool(late))),
        (_TO_SEND,) if missing else (SEE_STATUS,),
    )


def _to_come(context: Context, missing: Sequence[DueReport], behind: bool) -> str:
    """Returns what of the missing ones is due next."""
    if not missing:
        return "นอกจากนั้นส่งครบแล้ว" if behind else _ALL_SENT
    due = missing[0].due
    same = list(takewhile(lambda each: each.due == due, missing))
    back = sum(each.state == RETURNED for each in same)
    mend = f" (ส่งกลับให้แก้ไข {back:,})" if back else ""
    if due is None:
        return f"ยังไม่ส่ง {len(same):,} ฉบับ ไม่กำหนดวันส่ง{mend}: {_numbers(same)}"
    until = f"ภายใน {short_date(due)} ({nearness(due, context.today)})"
    return f"ต้องส่งต่อไป {len(same):,} ฉบับ {until}{mend}: {_numbers(same)}"


def _numbers(duties: Sequence[DueReport]) -> str:
    more = len(duties) - _MOST_NUMBERS
    shown = " ".join(each.number for each in duties[:_MOST_NUMBERS])
    return f"{shown} และอีก {more:,}" if more > 0 else shown


def _approver(context: Context, _words: str) -> OwnCase | None:
    """Returns who approves what the reporter sends today."""
    me = context.me
    if not me.has(REPORTER):
        return None
    approvers = report_approvers.on(context.session, context.today, (me.bureau_id,), (me.id,))
    first = next(iter(approvers.of(me.id)), None)
    if first is None:
        return OwnCase(("ยังไม่มีผู้อนุมัติรายงานของท่านในทะเบียน กรุณาแจ้งผู้ดูแลระบบ",))
    instead = f" แทน {first.instead_of}" if first.instead_of is not None else ""
    return OwnCase((f"ผู้อนุมัติรายงานของท่านวันนี้: {first.name}{instead}",), (_APPROVERS,))


def _reporters(context: Context, _words: str) -> OwnCase | None:
    """Returns who sends for the bureau of somebody who may not."""
    return OwnCase((reporters_told(context),)) if not context.me.has(REPORTER) else None


def _files(context: Context, _words: str) -> OwnCase | None:
    """Returns which files wait to be used, and how many the report has that was sent last."""
    early = kept_files.early(context.session, context.lane)
    new = sum(each.state in (KEPT, WAITING) for each in early)
    told = f"ไฟล์ที่ได้รับและยังไม่ได้เลือกเรื่อง {new:,} ไฟล์" if new else _NO_NEW_FILES
    if not context.me.has(REPORTER):
        return OwnCase((told,))
    by_me = report_history.sent_by(context.me.id)
    sent = report_history.newest_versions(context.session, context.me, None, context.today, by_me)
    if not sent:
        return OwnCase((told, "ท่านยังไม่มีรายงานที่ส่งแล้ว"))
    report, version = sent[0]
    day = short_date(office_day(version.submitted_at))
    count = len(version.evidence)
    files = f"มีหลักฐาน {count:,} ไฟล์" if count else "ยังไม่มีไฟล์หลักฐาน"
    number = report.activity.number
    return OwnCase(
        (told, f"รายงานที่ท่านส่งล่าสุด: กิจกรรม {number} ส่ง {day} {files}"),
        (Button("ดูหลักฐาน", say=f"หลักฐานของ {number}"),) if count else (),
    )


_NO_NEW_FILES = "ไม่มีไฟล์ใหม่ที่รอเลือกเรื่อง"

LINES = (
    OwnLine("own_reports", sent_and_missing),
    OwnLine("own_approver", _approver),
    OwnLine("own_reporters", _reporters),
    OwnLine("own_files", _files),
)
