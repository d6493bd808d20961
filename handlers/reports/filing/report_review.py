"""What the office would send a report back for, before it goes and at the review. Stores none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers, Remarked
from handlers.messages import Button, Row
from handlers.question.query import opens
from handlers.reports import report_remarks
from handlers.reports.filing.report_answers import draft_of
from models.attachments import kept_files
from models.attachments.attachment import Attachment
from models.calendar import office_day
from models.people import people
from models.plans.plan import Activity
from models.reports import former_reports, reports
from models.reports.figures import measure_scores
from models.reports.report import Report, ReportVersion
from models.reports.report_checks import (
    CHANNEL,
    COPIED,
    DATE_OUTSIDE,
    FURTHER,
    LINK,
    NO_EVIDENCE,
    NO_PICTURE,
    OTHER_YEAR,
    OUTCOME,
    OUTPUT,
    check,
)
from models.reports.report_figures import BELOW_TARGET, CONTRADICT, OVERSPENT, WENT_DOWN
from models.reports.report_told import Earlier, Remark, count_files

CHECKLIST: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ผลผลิตตอบตามแผน", (OUTPUT,)),
    ("ผลลัพธ์ตอบตามแผน", (OUTCOME,)),
    ("ผลถึงเป้าหมาย", (BELOW_TARGET,)),
    ("ตัวเลขสอดคล้องกัน", (CONTRADICT, WENT_DOWN)),
    ("เบิกจ่ายไม่เกินที่ได้รับ", (OVERSPENT,)),
    ("วันที่และปีอยู่ในกำหนดของแผน", (DATE_OUTSIDE, OTHER_YEAR)),
    ("ข้อความไม่ซ้ำรอบก่อน", (COPIED,)),
    ("บอกกิจกรรมเพิ่มเติมเมื่อเสี่ยง", (FURTHER,)),
    ("มีหลักฐานและภาพ", (NO_EVIDENCE, NO_PICTURE)),
    ("เอกสารเป็นไฟล์ ไม่ใช่ลิงก์", (LINK,)),
    ("เผยแพร่ครบช่องทาง", (CHANNEL,)),
)
"""The checks at sending as the reviewer reads them, with the codes each stands for."""


def found(
    context: Context, activity: Activity, due: date | None, answers: Answers, bureau: int
) -> list[Remark]:
    """The remarks on the answers as they stand, in the order of the form.

    bureau: the id of the one that reports.
    """
    files = kept_files.by_ids(context.session, answers.get("evidence") or [])
    about = report_remarks.about(
        activity,
        due,
        context.today,
        count_files(_kind(file) for file in files),
        people.head_count(context.session, bureau),
        [
            Earlier(report.due, version.percent, version.narrative)
            for report, version in reports.earlier(context.session, activity, bureau, due)
            if report.due is not None
        ]
        + _last_year(context, activity, due, bureau),
    )
    return check(draft_of(answers, [file.id for file in files]), about)


def _last_year(
    context: Context, activity: Activity, due: date | None, bureau: int
) -> list[Earlier]:
    """Last year's words, so that they are not sent again as they were; its figures say nothing."""
    before = former_reports.former(context.session, activity, bureau, due)
    if before is None or before[0].activity_id == activity.id:
        return []
    return [Earlier(before[0].due, None, before[1].narrative)]


def remarked(remarks: Sequence[Remark]) -> list[Remarked]:
    """As the review card shows them: one sentence each, with the button that mends it."""
    return [
        Remarked(report_remarks.step(r), report_remarks.mend_label(r), report_remarks.sentence(r))
        for r in remarks
    ]


def checklist(report: Report, sent: ReportVersion) -> str:
    """What the checks found when it was sent, a line a check; first whether that was in time."""
    found = {str(kept["code"]) for kept in sent.remarks}
    lines = [(words, found.isdisjoint(codes)) for words, codes in CHECKLIST]
    if report.due is not None and sent.version == 1:
        lines.insert(0, ("ส่งทันกำหนด", office_day(sent.submitted_at) <= report.due))
    return "\n".join(f"{'✓' if passed else '✗'} {words}" for words, passed in lines)


SCORE = "score_measure"
"""The conversation in which a measure is scored."""


def score_button(
    bureau_id: int | None = None,
    measure: int | None = None,
    due: date | None = None,
    plan_id: int | None = None,
) -> Button:
    """Opens it, with what is known."""
    named = {"b": bureau_id, "m": measure, "d": due and due.isoformat(), "p": plan_id}
    known = {name: value for name, value in named.items() if value is not None}
    return Button("ให้คะแนนมาตรการ", opens(SCORE, **known), "ให้คะแนน")


def score_row(context: Context, report: Report) -> tuple[Row, ...]:
    """The score of the report's measure in its round, where its plan's form asks for one."""
    activity, due = report.activity, report.due
    if not activity.plan.scored:
        return ()
    scores = (
        measure_scores.standing(context.session, activity.plan_id, report.bureau_id, due)
        if due is not None
        else {}
    )
    given = scores.get(activity.measure)
    told = f"{score_words(given.score)} จาก {measure_scores.HIGHEST}" if given else "ยังไม่ได้ให้"
    give = score_button(report.bureau_id, activity.measure, due, activity.plan_id)
    label = f"คะแนนมาตรการที่ {activity.measure}"
    return (Row(label, told, replace(give, label="ให้คะแนน")),)


def score_words(value: object) -> str:
    """`95`, `87.5`: as people write it."""
    return f"{Decimal(str(value)).normalize():f}"


def _kind(file: Attachment) -> str | None:
    """A picture still being looked at counts as one: who sent it must not be told there is none."""
    pending = {"image": "image/jpeg", "file": "application/pdf"}
    return file.media_type or pending.get(file.kind)
