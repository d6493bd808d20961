"""The remarks of the checks before sending, and for the administrator's review with the score."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.messages import Button, Row
from handlers.question.query import opens
from handlers.reports import report_remarks
from handlers.reports.filing import report_evidence
from handlers.reports.filing.report_answers import PROOFS, draft_of
from models.attachments.attachment import Attachment
from models.calendar import office_day
from models.people import people
from models.plans.plan import Activity
from models.reports import former_reports, report_checks, report_figures, reports
from models.reports.figures import measure_scores
from models.reports.report import Report, ReportVersion
from models.reports.report_facts import EarlierReport, Remark, count_files
from models.reports.reports import ReportDraft

PDF = "application/pdf"

_HAS_EVIDENCE = "มีหลักฐานและภาพ"
CHECKLIST: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ผลผลิตตอบตามแผน", (report_checks.OUTPUT,)),
    ("ผลลัพธ์ตอบตามแผน", (report_checks.OUTCOME,)),
    ("ผลถึงเป้าหมาย", (report_figures.BELOW_TARGET,)),
    ("ตัวเลขสอดคล้องกัน", (report_figures.CONTRADICT, report_figures.WENT_DOWN)),
    ("เบิกจ่ายไม่เกินที่ได้รับ", (report_figures.OVERSPENT,)),
    ("วันที่และปีอยู่ในกำหนดของแผน", (report_checks.DATE_OUTSIDE, report_checks.OTHER_YEAR)),
    ("ข้อความไม่ซ้ำรอบก่อน", (report_checks.COPIED,)),
    ("บอกกิจกรรมเพิ่มเติมเมื่อเสี่ยง", (report_checks.FURTHER,)),
    (_HAS_EVIDENCE, (report_checks.NO_EVIDENCE, report_checks.NO_PICTURE)),
    ("เอกสารเป็นไฟล์ ไม่ใช่ลิงก์", (report_checks.LINK,)),
    ("เผยแพร่ครบช่องทาง", (report_checks.CHANNEL,)),
)
"""The lines of the reviewer's checklist, each with its codes."""


def found(
    context: Context, activity: Activity, due: date | None, answers: Answers, bureau: int
) -> list[Remark]:
    """The remarks on the present answers, in the order of the form. `bureau`: the sender's (id)."""
    files = report_evidence.received(context, answers)
    about = report_remarks.about(
        activity,
        due,
        context.today,
        count_files([*map(_kind, files), *[PDF] * len(answers.get(PROOFS) or [])]),
        people.head_count(context.session, bureau),
        [
            EarlierReport(report.due, version.percent, version.narrative)
            for report, version in reports.earlier(context.session, activity, bureau, due)
            if report.due is not None
        ]
        + _last_year(context, activity, due, bureau),
    )
    return report_checks.check(draft_of(answers, [file.id for file in files]), about)


def checked_draft(
    context: Context, activity: Activity, due: date | None, answers: Answers, bureau: int
) -> ReportDraft:
    """The report to send: with the files that were kept, and what the checks find in it."""
    remarks = found(context, activity, due, answers, bureau)
    kept = report_evidence.checked(report_evidence.received(context, answers))
    return replace(draft_of(answers, kept), remarks=[remark.kept() for remark in remarks])


def _last_year(
    context: Context, activity: Activity, due: date | None, bureau: int
) -> list[EarlierReport]:
    """Last year's narrative, to find copies. Its figures are not compared."""
    own = reports.find(context.session, activity.id, bureau, due)
    before = former_reports.former(context.session, activity, bureau, due, own)
    if before is None or before[0].activity_id == activity.id:
        return []
    return [EarlierReport(before[0].due, None, before[1].narrative)]


def checklist(report: Report, sent: ReportVersion) -> str:
    """One line for each check at sending; the first one whether the report was in time."""
    found = {str(kept["code"]) for kept in sent.remarks}
    lines = [(words, _passed(words, codes, found, sent)) for words, codes in CHECKLIST]
    if report.due is not None and sent.version == 1:
        lines.insert(0, ("ส่งทันกำหนด", office_day(sent.submitted_at) <= report.due))
    return "\n".join(f"{'✓' if passed else '✗'} {words}" for words, passed in lines)


def _passed(words: str, codes: Sequence[str], found: Set[str], sent: ReportVersion) -> bool:
    """Tells whether nothing was remarked; a report without a file has no evidence, even where none
    is missed yet."""
    without = words == _HAS_EVIDENCE and not sent.evidence and not sent.proofs
    return found.isdisjoint(codes) and not without


SCORE = "score_measure"
"""The conversation that scores a measure."""


SCORE_ANY = Button("ให้คะแนนมาตรการ", opens(SCORE), "ให้คะแนน")


def score_button(report: Report) -> Button:
    """Opens the scoring of the report's measure in its round."""
    activity = report.activity
    facts: dict[str, object] = {"b": report.bureau_id, "m": activity.measure}
    if report.due is not None:
        facts["d"] = report.due.isoformat()
    return replace(SCORE_ANY, data=opens(SCORE, **facts, p=activity.plan_id))


def score_row(context: Context, report: Report) -> tuple[Row, ...]:
    """The score of the report's measure in its round, if the plan has scores."""
    activity, due = report.activity, report.due
    if not activity.plan.scored:
        return ()
    scores = (
        measure_scores.standing(context.session, activity.plan_id, report.bureau_id, due)
        if due is not None
        else {}
    )
    given = scores.get(activity.measure)
    words = f"{score_words(given.score)} จาก {measure_scores.HIGHEST}" if given else "ยังไม่ได้ให้"
    label = f"คะแนนมาตรการที่ {activity.measure}"
    return (Row(label, words, replace(score_button(report), label="ให้คะแนน")),)


def score_words(value: object) -> str:
    """`95`, `87.5`: without trailing zeros."""
    return f"{Decimal(str(value)).normalize():f}"


def _kind(file: Attachment) -> str | None:
    """The media type. A file that is still being checked counts by its kind, so that no picture is
    missed."""
    pending = {"image": "image/jpeg", "file": PDF}
    return file.media_type or pending.get(file.kind)
