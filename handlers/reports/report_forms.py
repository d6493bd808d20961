"""One report as rows of both forms: the bureau's (seed 002) and the office's (seed 000)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.reports.report_remarks import finding
from handlers.reports.report_words import (
    RISK,
    STATUS,
    budget_words,
    name_of,
    percent_words,
    publicity_words,
    title_of,
)
from models.plans.plan import Activity
from models.reports.report import ReportVersion
from models.reports.report_facts import Remark


@dataclass(frozen=True)
class FormCell:
    """A column of a form and its content."""

    column: str
    words: str


def bureau_row(
    activity: Activity, version: ReportVersion, evidence: Sequence[str]
) -> tuple[FormCell, ...]:
    """The seven columns of the bureau's form, one row for each activity (002:241–260).

    evidence: names of the files
    """
    share = percent_words(version.percent)
    result = f"{share}\n{version.narrative}" if version.percent is not None else version.narrative
    return (
        FormCell("ลำดับที่", activity.number),
        FormCell("โครงการ/กิจกรรม", title_of(activity, version)),
        FormCell("ผลการดำเนินการ", result),
        FormCell("ผลผลิต", version.output or "–"),
        FormCell("ผลลัพธ์", version.outcome or "–"),
        FormCell("เอกสาร/หลักฐาน", "\n".join(_proofs(version, evidence)) or "–"),
        FormCell("หมายเหตุ", "\n".join(remarks_of(version)) or "–"),
    )


def office_row(
    activity: Activity, version: ReportVersion, responsible: Sequence[str]
) -> tuple[FormCell, ...]:
    """The office's form, one part for each project (000): status with its reason, money, risk.

    responsible: names of the bureaus, from the plan
    """
    return (
        FormCell("โครงการ/กิจกรรม", name_of(activity, version)),
        FormCell("สถานะการดำเนินการ", status_words(version)),
        FormCell("รายละเอียด", version.narrative or "–"),
        FormCell("งบประมาณ", budget_words(version.budget_allocated, version.budget_disbursed)),
        FormCell("ผลผลิต", version.output or "–"),
        FormCell("ผลลัพธ์", version.outcome or "–"),
        FormCell("ระดับความเสี่ยง", RISK.get(version.risk or "", "ไม่ระบุ")),
        *([FormCell("กิจกรรมเพิ่มเติม", version.further_activity)] if version.further_activity else []),
        FormCell("ผู้รับผิดชอบ", ", ".join(responsible) or "–"),
    )


def status_words(version: ReportVersion) -> str:
    """One of the five statuses; the fifth with its reason."""
    words = STATUS[version.status]
    return f"{words}: {version.status_reason}" if version.status_reason else words


def remarks_of(version: ReportVersion) -> list[str]:
    """The content of หมายเหตุ: the source's note, the correction, what the checks found in the
    figures. Advice for the reporter stays in the chat."""
    correction = f"แก้ไขหลังอนุมัติ: {version.correction_reason}"
    found = (finding(Remark.from_kept(kept)) for kept in version.remarks)
    return [
        *([version.source_note] if version.source_note else []),
        *([correction] if version.correction_reason else []),
        *filter(None, found),
    ]


def _proofs(version: ReportVersion, evidence: Sequence[str]) -> list[str]:
    published = bool(version.publicity or version.links)
    return [
        *version.evidence_names,
        *evidence,
        *version.proof_names,
        *([f"เผยแพร่: {publicity_words(version)}"] if published else []),
    ]
