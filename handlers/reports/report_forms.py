"""One report as the rows of both forms: the bureau's (seed 002) and the office's (seed 000).

Knows the forms' columns and words; computes nothing and asks no questions.
"""

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
)
from models.plans.plan import Activity
from models.reports.report import ReportVersion
from models.reports.report_told import Remark


@dataclass(frozen=True)
class Cell:
    """A column of a form and what stands in it."""

    column: str
    words: str


def bureau_row(
    activity: Activity, version: ReportVersion, evidence: Sequence[str]
) -> tuple[Cell, ...]:
    """The bureau's form, a row an activity (002:241–260): its seven columns.

    evidence: the names of the files, as they are shown.
    """
    share = percent_words(version.percent)
    result = f"{share}\n{version.narrative}" if version.percent is not None else version.narrative
    return (
        Cell("ลำดับที่", activity.number),
        Cell("โครงการ/กิจกรรม", activity.title),
        Cell("ผลการดำเนินการ", result),
        Cell("ผลผลิต", version.output or "–"),
        Cell("ผลลัพธ์", version.outcome or "–"),
        Cell("เอกสาร/หลักฐาน", "\n".join(_proofs(version, evidence)) or "–"),
        Cell("หมายเหตุ", "\n".join(remarks_of(version)) or "–"),
    )


def office_row(
    activity: Activity, version: ReportVersion, responsible: Sequence[str]
) -> tuple[Cell, ...]:
    """The office's form, a part a project (000): status with its reason, money, risk colour.

    responsible: the bureaus, as the plan has them.
    """
    return (
        Cell("โครงการ/กิจกรรม", name_of(activity)),
        Cell("สถานะการดำเนินการ", status_words(version)),
        Cell("รายละเอียด", version.narrative or "–"),
        Cell("งบประมาณ", budget_words(version.budget_allocated, version.budget_disbursed)),
        Cell("ผลผลิต", version.output or "–"),
        Cell("ผลลัพธ์", version.outcome or "–"),
        Cell("ระดับความเสี่ยง", RISK.get(version.risk or "", "ไม่ระบุ")),
        *([Cell("กิจกรรมเพิ่มเติม", version.further_activity)] if version.further_activity else []),
        Cell("ผู้รับผิดชอบ", ", ".join(responsible) or "–"),
    )


def status_words(version: ReportVersion) -> str:
    """One of the five, the fifth with its reason."""
    words = STATUS[version.status]
    return f"{words}: {version.status_reason}" if version.status_reason else words


def remarks_of(version: ReportVersion) -> list[str]:
    """What stands under หมายเหตุ: the source's own word, the correction, what the checks found of
    the figures. Advice to whoever writes stays in the chat."""
    correction = f"แก้ไขหลังอนุมัติ: {version.correction_reason}"
    found = (finding(Remark.from_kept(kept)) for kept in version.remarks)
    return [
        *([version.source_note] if version.source_note else []),
        *([correction] if version.correction_reason else []),
        *filter(None, found),
    ]


def _proofs(version: ReportVersion, evidence: Sequence[str]) -> list[str]:
    told = bool(version.publicity or version.links)
    return [
        *version.evidence_names,
        *evidence,
        *([f"เผยแพร่: {publicity_words(version)}"] if told else []),
    ]
