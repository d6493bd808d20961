"""The cards of a report: what is decided on, the receipt, the decision told. Decides nothing."""

from __future__ import annotations

from handlers.messages import Button, Card, Row
from handlers.query import opens
from handlers.report_words import name_of, rows_of
from handlers.understand.dates import thai_date
from models.person import Person
from models.report import APPROVED, Report, ReportVersion


def to_decide(report: Report, sent: ReportVersion, sender: Person, offer: bool) -> Card:
    """Everything to decide on. offer: with the buttons that begin the decision."""
    facts = {"r": report.id, "v": sent.version}
    approve = Button(
        "อนุมัติ", opens("decide_report", **facts, do="approve"), "อนุมัติ", style="primary"
    )
    send_back = Button("ส่งกลับแก้ไข", opens("decide_report", **facts, do="return"), "ส่งกลับแก้ไข")
    files = Button("ดูไฟล์แนบ", opens("show_files", **facts), "ดูไฟล์แนบ")
    again = f" (ครั้งที่ {sent.version})" if sent.version > 1 else ""
    return Card(
        title=f"รายงานรออนุมัติ{again}",
        subtitle=name_of(report.activity),
        rows=(
            Row("ผู้รายงาน", f"{sender.name} · {sender.bureau.name}"),
            Row("รอบ", _round(report)),
            *rows_of(sent),
        ),
        buttons=((approve, send_back) if offer else ()) + ((files,) if sent.evidence else ()),
    )


def receipt(report: Report, sent: ReportVersion, decider: Person | None) -> Card:
    """What the reporter holds after sending."""
    waits = decider.position or decider.name if decider else "ยังไม่มีผู้อนุมัติในระบบ กรุณาแจ้งผู้ดูแลระบบ"
    return Card(
        title="ส่งรายงานแล้ว",
        rows=(
            Row("กิจกรรม", name_of(report.activity)),
            Row("รอบ", _round(report)),
            Row("หลักฐาน", f"{len(sent.evidence)} ไฟล์" if sent.evidence else "ไม่มีไฟล์"),
            Row("รออนุมัติจาก", waits),
        ),
        note="เมื่อมีผล จะแจ้งให้ทราบทางแชตนี้ พิมพ์ “สถานะ” เพื่อดูงานที่เหลือ",
        tone="good",
    )


def decided(report: Report, sent: ReportVersion, decider: Person) -> Card:
    """What the reporter is told of the decision, with the way to mend what was returned."""
    name, by = name_of(report.activity), Row("ผู้พิจารณา", decider.name)
    if sent.decision == APPROVED:
        return Card(
            "รายงานได้รับอนุมัติแล้ว",
            subtitle=name,
            rows=(by,),
            buttons=(Button("ดูงานที่เหลือ", opens("status"), "สถานะ"),),
            tone="good",
        )
    due = report.due.isoformat() if report.due else ""
    mend = opens("report_activity", a=report.activity_id, d=due)
    return Card(
        "รายงานถูกส่งกลับให้แก้ไข",
        subtitle=name,
        rows=(Row("เหตุผล", sent.decision_reason), by),
        buttons=(Button("แก้ไขและส่งใหม่", mend, "แก้ไขรายงาน", style="primary"),),
        note="คำตอบเดิมยังอยู่ แก้เฉพาะข้อที่ถูกส่งกลับ",
        tone="warn",
    )


def _round(report: Report) -> str:
    return thai_date(report.due) if report.due else "ไม่กำหนดวันส่ง"
