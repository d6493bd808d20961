"""How a report reads: the words of its statuses and colours, and its rows on a card."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from handlers.messages import Row, Tone
from handlers.report_remarks import sentence
from models.plan import Activity
from models.report import ReportVersion
from models.services.report_told import Remark

STATUS: Mapping[str, str] = {
    "not_started": "ยังไม่ได้ดำเนินการ",
    "started": "เริ่มดำเนินการไปบ้าง แต่ยังไม่ครบถ้วน",
    "done": "ดำเนินการแล้วเสร็จ",
    "plan_revised": "มีการปรับปรุงแผนบริหารความเสี่ยงใหม่ให้เหมาะสม",
    "other": "เหตุผลอื่น",
}
"""The five statuses of the office's form, in its own words (source 000)."""

RISK: Mapping[str, str] = {
    "green": "เขียว – ยังไม่เกิดความเสี่ยง",
    "yellow": "เหลือง – เกิดแล้วแต่ยอมรับได้",
    "red": "แดง – เกินกว่าจะยอมรับได้",
}

AS_PLANNED = "เป็นไปตามแผน"
NO_BUDGET = "ไม่ขอรับการจัดสรรงบประมาณ"


def name_of(activity: Activity) -> str:
    """`1.10 โครงการ…`"""
    return f"{activity.number} {activity.title}"


def baht(amount: Decimal) -> str:
    """`4,200.00 บาท`"""
    return f"{amount:,.2f} บาท"


def budget_words(allocated: Decimal | None, disbursed: Decimal | None) -> str:
    """The budget as the form says it; spending above the allocation is remarked, not refused."""
    if allocated is None and disbursed is None:
        return NO_BUDGET
    words = f"ได้รับ {baht(allocated or Decimal(0))} / เบิกจ่าย {baht(disbursed or Decimal(0))}"
    over = (disbursed or Decimal(0)) - (allocated or Decimal(0))
    return f"{words} (เบิกเกิน {baht(over)})" if over > 0 else words


def percent_words(percent: Decimal | None) -> str:
    if percent is None:
        return "ไม่ระบุ"
    return f"ร้อยละ {percent.normalize():f}"


def _told_as(version: ReportVersion) -> str:
    """What the text tells: of another reason it is both the reason and what was done."""
    both = version.status_reason and version.status_reason == version.narrative
    return "เหตุผลและสิ่งที่ทำ" if both else "สิ่งที่ทำ"


def rows_of(version: ReportVersion) -> tuple[Row, ...]:
    """Everything there is to decide on, as rows of a card."""
    status = STATUS[version.status]
    if version.status_reason and version.status_reason != version.narrative:
        status = f"{status}: {version.status_reason}"
    tone: Tone = "warn" if version.risk in ("yellow", "red") else "plain"
    rows = [
        Row("สถานะ", status),
        Row("ผลการดำเนินการ", percent_words(version.percent)),
        Row(_told_as(version), version.narrative or "–"),
        Row("ผลผลิต", version.output or "–"),
        Row("ผลลัพธ์", version.outcome or "–"),
        Row("งบประมาณ", budget_words(version.budget_allocated, version.budget_disbursed)),
        Row("ความเสี่ยง", RISK.get(version.risk or "", "ไม่ระบุ"), tone=tone),
    ]
    rows += [
        Row("ระบบพบข้อที่ควรตรวจ", sentence(Remark.from_kept(kept)), tone="warn")
        for kept in version.remarks
    ]
    if version.further_activity:
        rows.append(Row("กิจกรรมเพิ่มเติม", version.further_activity))
    rows.append(Row("หลักฐาน", f"{len(version.evidence)} ไฟล์" if version.evidence else "ไม่มีไฟล์"))
    rows.append(Row("การเผยแพร่", ", ".join([*version.publicity, *version.links]) or "ยังไม่ได้เผยแพร่"))
    return tuple(rows)
