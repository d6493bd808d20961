"""The texts about a report: statuses, colours, rows of cards, refusals."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from handlers.messages import Row, Tone
from handlers.reports.report_remarks import observation
from handlers.understand.dates.dates import short_date
from models.calendar import BANGKOK
from models.errors import Refusal
from models.plans.plan import Activity
from models.reports.report import APPROVED, RETURNED, ReportVersion
from models.reports.report_facts import Remark

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


def name_of(activity: Activity, version: ReportVersion | None = None) -> str:
    """`1.10 โครงการ…`; of a report the title that it was written under."""
    return f"{activity.number} {title_of(activity, version)}"


def title_of(activity: Activity, version: ReportVersion | None) -> str:
    """The activity's title, as it was when the report was written."""
    return (version.activity_title if version is not None else None) or activity.title


def doubt_of(activity: Activity) -> str:
    """A warning for reporters if the plan is unclear, else empty. The reason (`Activity.ambiguous`)
    is only for whoever looks after the plan."""
    if not activity.ambiguous:
        return ""
    days = len(activity.dues)
    if days > 1:
        return f"กิจกรรมนี้มีกำหนดส่ง{_HOW_MANY.get(days, f' {days} ')}วัน กรุณาตรวจกับผู้ดูแลแผน"
    return "แผนเขียนกิจกรรมนี้ไว้ไม่ชัดเจน กรุณาตรวจกับผู้ดูแลแผน"


_HOW_MANY = {2: "สอง", 3: "สาม"}


def money_unknown(unknown: int, of: int) -> str:
    """Says of how many of these activities the money is not known yet."""
    return f"ยังไม่รายงาน {unknown:,} จาก {of:,} กิจกรรม จึงยังไม่ทราบงบส่วนนั้น"


def baht(amount: Decimal) -> str:
    """`4,200.00 บาท`"""
    return f"{amount:,.2f} บาท"


def budget_words(allocated: Decimal | None, disbursed: Decimal | None) -> str:
    """The budget for the form. Spending above the allocation is allowed, but shown."""
    if allocated is None and disbursed is None:
        return NO_BUDGET
    words = f"ได้รับ {baht(allocated or Decimal(0))} / เบิกจ่าย {baht(disbursed or Decimal(0))}"
    over = (disbursed or Decimal(0)) - (allocated or Decimal(0))
    return f"{words} (เบิกเกิน {baht(over)})" if over > 0 else words


def percent_words(percent: Decimal | None) -> str:
    if percent is None:
        return "ไม่ระบุ"
    return f"ร้อยละ {percent.normalize():f}"


def moment_words(at: datetime) -> str:
    """`12 มี.ค. 70 เวลา 09.14 น.` in Bangkok."""
    here = at.astimezone(BANGKOK)
    return f"{short_date(here.date())} เวลา {here:%H.%M} น."


def entered_words(person: str, for_whom: str) -> str:
    """`ก (บันทึกแทน ข)`: who entered it, and for which other person."""
    return f"{person} (บันทึกแทน {for_whom})" if for_whom else person


def standing_in_words(person: str, superior: str) -> str:
    """`ก (ปฏิบัติหน้าที่แทน ข)`: who decides, and for which superior."""
    return f"{person} (ปฏิบัติหน้าที่แทน {superior})" if superior else person


def publicity_words(version: ReportVersion) -> str:
    """Each channel with its link or day, then the links without a channel."""
    named = [_published(channel, version.published.get(channel)) for channel in version.publicity]
    in_channels = {str((known or {}).get("link")) for known in version.published.values()}
    loose = [link for link in version.links if link not in in_channels]
    return ", ".join([*named, *loose]) or "ยังไม่ได้เผยแพร่"


def _published(channel: str, known: Mapping[str, str] | None) -> str:
    day = (known or {}).get("on")
    when = short_date(date.fromisoformat(day)) if day else ""
    more = " ".join(filter(None, (when, (known or {}).get("link"))))
    return f"{channel} ({more})" if more else channel


def _narrative_label(version: ReportVersion) -> str:
    """The label of the narrative: with the status "other" it may be the reason as well."""
    both = version.status_reason and version.status_reason == version.narrative
    return "เหตุผลและสิ่งที่ทำ" if both else "สิ่งที่ทำ"


def rows_of(version: ReportVersion) -> tuple[Row, ...]:
    """The whole report as rows of a card, for those who decide on it."""
    status = STATUS[version.status]
    if version.status_reason and version.status_reason != version.narrative:
        status = f"{status}: {version.status_reason}"
    tone: Tone = "warn" if version.risk in ("yellow", "red") else "plain"
    rows = [
        *_correction(version),
        Row("สถานะ", status),
        Row("ผลการดำเนินการ", percent_words(version.percent)),
        Row(_narrative_label(version), version.narrative or "–"),
        Row("ผลผลิต", version.output or "–"),
        Row("ผลลัพธ์", version.outcome or "–"),
        Row("งบประมาณ", budget_words(version.budget_allocated, version.budget_disbursed)),
        Row("ความเสี่ยง", RISK.get(version.risk or "", "ไม่ระบุ"), tone=tone),
    ]
    rows += [
        Row("ระบบพบข้อที่ควรตรวจ", observation(Remark.from_kept(kept)), tone="warn")
        for kept in version.remarks
    ]
    if version.further_activity:
        rows.append(Row("กิจกรรมเพิ่มเติม", version.further_activity))
    rows.append(Row("หลักฐาน", evidence_words(version)))
    rows.append(Row("การเผยแพร่", publicity_words(version)))
    return tuple(rows)


def evidence_words(version: ReportVersion) -> str:
    """Returns how many files there are, and the names of attached surveys, lists and forms."""
    files = [f"{len(version.evidence)} ไฟล์"] if version.evidence else []
    return "\n".join((*files, *version.proof_names)) or "ไม่มีไฟล์"


def _correction(version: ReportVersion) -> list[Row]:
    if not version.correction_reason:
        return []
    return [Row("แก้ไขหลังอนุมัติ เพราะ", version.correction_reason, tone="warn")]


def refused_decision(refusal: Refusal) -> str:
    """Why the report cannot be decided, withdrawn or reviewed, and what to do."""
    facts = refusal.facts
    by = f"โดย {facts['by']}" if facts.get("by") else ""
    was = "อนุมัติ" if facts.get("decision") == APPROVED else "ส่งกลับแก้ไข"
    reviewed = "ส่งกลับ" if facts.get("review") == RETURNED else "ตรวจรับ"
    sentences = {
        "no_report": "ไม่พบรายงานนี้ พิมพ์ “รออนุมัติ” เพื่อดูรายการที่รอ",
        "newer_version": "รายงานนี้มีฉบับใหม่กว่าแล้ว พิมพ์ “รออนุมัติ” เพื่อดูฉบับล่าสุด",
        "already_decided": f"รายงานนี้{was}แล้ว{by} ไม่ต้องดำเนินการอีก",
        "withdrawn": "ผู้รายงานถอนรายงานฉบับนี้แล้ว ไม่ต้องดำเนินการ เมื่อส่งใหม่จะแจ้งให้ทราบ",
        "not_yours": "รายงานนี้ไม่ได้อยู่ในสายบังคับบัญชาของท่าน จึงพิจารณาไม่ได้",
        "own_report": "ท่านเป็นผู้รายงานฉบับนี้เอง ผู้บังคับบัญชาชั้นถัดไปจะเป็นผู้พิจารณา",
        "reason_missing": "กรุณาระบุเหตุผลที่ส่งกลับ",
        "not_admin": "การตรวจรายงานเป็นหน้าที่ของผู้ดูแลแผน",
        "printed": "รายงานนี้มาจากเอกสารต้นฉบับของแผน ไม่มีผู้ส่งให้แก้ไข จึงไม่ต้องตรวจ",
        "already_reviewed": f"รายงานฉบับนี้{reviewed}แล้ว{by} ไม่ต้องดำเนินการอีก",
        "not_approved": "รายงานนี้ยังไม่ได้รับอนุมัติจากผู้บังคับบัญชา จึงยังไม่ต้องตรวจ",
    }
    return sentences[refusal.code]
