"""The cards of a report: for the decision, the receipt, for the reporter after the decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.messages import Button, Card, Row
from handlers.question import whom_to_ask
from handlers.question.query import opens
from handlers.reports.report_words import (
    entered_words,
    evidence_words,
    name_of,
    rows_of,
    standing_in_words,
)
from handlers.understand.dates.dates import thai_date
from models.people.person import Person
from models.plans.plan import Activity
from models.reports.deciding import report_deciders
from models.reports.deciding.report_deciders import Decider
from models.reports.report import APPROVED, Report, ReportVersion

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


REPORT = "report_activity"
"""The name of the report's conversation."""


SHARE = "share_example"
"""The name of the conversation that lets others read a report as an example."""


def opens_report(activity_id: int, due: date | None, **further: object) -> str:
    """Returns the data of a button that opens the report of an activity's round."""
    return opens(REPORT, a=activity_id, d=due.isoformat() if due else "", **further)


def history_button(report: Report) -> Button:
    """Opens the report's history."""
    return Button("ประวัติ", opens("report_history", r=report.id), f"ประวัติ {report.activity.number}")


def example_button(report: Report, shared: bool = False) -> Button:
    """Opens the question whether others may read the report as an example, or no longer."""
    label = "เลิกให้เป็นตัวอย่าง" if shared else "ให้ใช้เป็นตัวอย่าง"
    data = opens(SHARE, r=report.id, v=report.version)
    return Button(label, data, f"{label} {report.activity.number}")


def files_button(sent: ReportVersion) -> tuple[Button, ...]:
    """Opens the evidence; empty if there is none."""
    data = opens("show_files", r=sent.report_id, v=sent.version)
    return (Button("ดูไฟล์แนบ", data, "ดูไฟล์แนบ"),) if sent.evidence or sent.proofs else ()


def decide_button(report_id: int | None, version: int | None, number: str) -> Button:
    """Opens the decision on this version of the activity's report."""
    data = opens("decide_report", r=report_id, v=version)
    return Button("พิจารณา", data, f"พิจารณารายงาน {number}")


def correct_button(activity: Activity, due: date | None, **further: object) -> Button:
    """Opens the correction of an approved report."""
    data = opens_report(activity.id, due, **further, fix=1)
    return Button("แก้ฉบับที่อนุมัติ", data, "แก้ฉบับที่อนุมัติ")


def report_again(report: Report, sent: ReportVersion) -> str:
    """The data of a button that opens this report again, for the same person."""
    behalf = {"p": sent.on_behalf_of} if sent.on_behalf_of else {}
    return opens_report(report.activity_id, report.due, **behalf)


def withdraw_button(report: Report, sent: ReportVersion) -> Button:
    """Opens the withdrawal."""
    data = opens("withdraw_report", r=report.id, v=sent.version)
    return Button("ถอนรายงาน", data, f"ถอนรายงาน {report.activity.number}")


def to_decide(
    session: Session, report: Report, sent: ReportVersion, offer: bool, instead_of: Person | None
) -> Card:
    """The card for whoever decides.

    offer: add the buttons that open the decision
    instead_of: the superior, if a deputy gets the card
    """
    facts = {"r": report.id, "v": sent.version}
    approve = Button("อนุมัติ", opens("decide_report", **facts, do="approve"), "อนุมัติ", style="primary")
    send_back = Button("ส่งกลับแก้ไข", opens("decide_report", **facts, do="return"), "ส่งกลับแก้ไข")
    again = f" (ครั้งที่ {sent.version})" if sent.version > 1 else ""
    author, sender = report_deciders.author(session, sent), report_deciders.sender(session, sent)
    who = entered_words(sender.name, author.name if author is not sender else "")
    deputy = [Row("พิจารณาแทน", instead_of.name)] if instead_of is not None else []
    return Card(
        title=f"รายงานรออนุมัติ{again}",
        subtitle=name_of(report.activity, sent),
        rows=(
            *deputy,
            Row("ผู้รายงาน", f"{who} · {author.bureau.name}"),
            Row("รอบ", _round(report)),
            *rows_of(sent),
        ),
        buttons=(*((approve, send_back) if offer else ()), *files_button(sent)),
    )


def receipt(context: Context, report: Report, sent: ReportVersion, decider: Decider | None) -> Card:
    """The reporter's receipt after sending. decider: whom it waits for."""
    if decider is None:
        waits = f"ยังไม่มีผู้อนุมัติในระบบ {whom_to_ask.sets_superior(context)}"
    elif decider.instead_of is None:
        waits = decider.person.position or decider.person.name
    else:
        away = decider.instead_of.position or decider.instead_of.name
        waits = standing_in_words(decider.person.name, away)
    return Card(
        title="ส่งรายงานแล้ว",
        rows=(
            Row("กิจกรรม", name_of(report.activity, sent)),
            Row("รอบ", _round(report)),
            Row("หลักฐาน", evidence_words(sent)),
            Row("รออนุมัติจาก", waits),
        ),
        buttons=(withdraw_button(report, sent), history_button(report)),
        note="เมื่อมีผล จะแจ้งให้ทราบทางแชตนี้ พิมพ์ “สถานะ” เพื่อดูงานที่เหลือ",
        tone="good",
    )


def decided(
    report: Report, sent: ReportVersion, decider: Person, instead_of: Person | None = None
) -> Card:
    """Informs the reporter of the decision; a return has the button to correct the report."""
    name = name_of(report.activity, sent)
    superior = instead_of.name if instead_of is not None else ""
    by = Row("ผู้พิจารณา", standing_in_words(decider.name, superior))
    if sent.decision == APPROVED:
        return Card(
            "รายงานได้รับอนุมัติแล้ว",
            subtitle=name,
            rows=(by,),
            buttons=(
                Button("ดูงานที่เหลือ", opens("status"), "สถานะ"),
                history_button(report),
                example_button(report),
            ),
            tone="good",
        )
    return _returned(
        "รายงานถูกส่งกลับให้แก้ไข",
        report,
        sent,
        (Row("เหตุผล", sent.decision_reason), by),
        sent.decision_fields,
    )


def returned_by_review(report: Report, sent: ReportVersion, admin: Person) -> Card:
    """Informs the reporter that an administrator returned the approved report."""
    title = "ผู้ดูแลแผนส่งรายงานกลับให้แก้ไข"
    return _returned(title, report, sent, _review_rows(sent, admin), sent.review_fields)


def _review_rows(sent: ReportVersion, admin: Person) -> tuple[Row, Row]:
    reviewer = Row("ผู้ตรวจ", f"{admin.name} (ผู้ดูแลแผน)")
    return Row("เหตุผล", sent.review_reason), reviewer


def returned_after_approval(
    report: Report, sent: ReportVersion, admin: Person, bureau: str
) -> Card:
    """Informs the superior that an administrator returned the report they had approved."""
    return Card(
        "รายงานที่ท่านอนุมัติถูกส่งกลับ",
        subtitle=name_of(report.activity, sent),
        rows=(Row("สำนัก", bureau), *_review_rows(sent, admin)),
        buttons=(history_button(report),),
        note="แจ้งผู้รายงานให้แก้ไขแล้ว เมื่อส่งใหม่จะแจ้งให้พิจารณาอีกครั้ง",
        tone="warn",
    )


def approved_several(found: Sequence[Report], decider: str) -> Card:
    """Informs the reporter of several approvals."""
    return Card(
        f"รายงานได้รับอนุมัติแล้ว {len(found)} ฉบับ",
        rows=(
            *(Row(_round(report), name_of(report.activity)) for report in found),
            Row("ผู้พิจารณา", decider),
        ),
        buttons=(Button("ดูงานที่เหลือ", opens("status"), "สถานะ"),),
        tone="good",
    )


def _returned(
    title: str,
    report: Report,
    sent: ReportVersion,
    rows: tuple[Row, ...],
    fields: Sequence[str],
) -> Card:
    mend = report_again(report, sent)
    what = "แก้เฉพาะข้อที่ถูกส่งกลับ" if fields else "เลือกแก้ข้อที่เกี่ยวข้องกับเหตุผลข้างต้น"
    return Card(
        title,
        subtitle=name_of(report.activity, sent),
        rows=rows,
        buttons=(
            Button("แก้ไขและส่งใหม่", mend, "แก้ไขรายงาน", style="primary"),
            history_button(report),
        ),
        note=f"คำตอบเดิมยังอยู่ {what}",
        tone="warn",
    )


def _round(report: Report) -> str:
    return thai_date(report.due) if report.due else "ไม่กำหนดวันส่ง"
