"""What a self-assessment as a moral organisation amounts to, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from handlers.messages import Button, Part, Row, Tone
from handlers.question.query import opens
from handlers.subjects.document_kind_words import ask_for
from handlers.understand.dates.dates import short_date
from handlers.understand.listing import listed
from models.calendar import office_day, period
from models.self_assessment.assessment_documents import SELF_ASSESSMENT
from models.self_assessment.moral_standard import MoralLevel, MoralStandard, Standing
from models.self_assessment.proving_reports import ProvingReport
from models.self_assessment.self_assessment import SelfAssessment

ASSESS, LEVELS, NOT_ASSESSED = "assess_bureau", "moral_levels", "not_assessed"

_MOST_REPORTS = 3


def scale_words(standard: MoralStandard) -> str:
    """Returns that how many points a criterion has is a proposal."""
    scale = f"คะแนนข้อละ 0–{standard.most} เป็นข้อเสนอของระบบ"
    return f"{scale} เอกสารต้นทางระบุเฉพาะคะแนนขั้นต่ำของระดับ"


def level_words(level: MoralLevel | None) -> str:
    """Returns `ระดับที่ 1 องค์กรส่งเสริมคุณธรรม`."""
    return f"ระดับที่ {level.number} {level.name}" if level is not None else "ยังไม่ถึงระดับที่ 1"


def least_words(level: MoralLevel) -> str:
    """Returns what a level asks for."""
    if level.least is None:
        return "เอกสารต้นทางไม่ได้ระบุเกณฑ์"
    return f"ข้อ 1–{level.until} อย่างน้อย {level.least} คะแนน"


def missing_words(standing: Standing) -> str:
    """Returns in one sentence what is missing for the next level."""
    if standing.following is None:
        return "ถึงระดับสูงสุดแล้ว"
    number = standing.following.number
    if standing.missing is None:
        return f"ระดับที่ {number}: เอกสารต้นทางไม่ได้ระบุเกณฑ์"
    of = f" (นับข้อ 1–{standing.following.until})"
    return f"ขาดอีก {standing.missing} คะแนนจะถึงระดับที่ {number}{of}"


def total_words(standing: Standing) -> str:
    return f"{standing.total} จาก {standing.most} คะแนน"


def points_words(standard: MoralStandard, points: int | None) -> str:
    """Returns `3 ดำเนินการครบถ้วน`."""
    return f"{points} {standard.points[points]}" if points is not None else "ยังไม่ประเมิน"


def tone_of(standing: Standing | None) -> Tone:
    return "good" if standing is not None and standing.level is not None else "warn"


def standing_rows(standing: Standing) -> tuple[Part, ...]:
    """Returns the rows of level, sum and what is missing."""
    return (
        Row("ระดับ", level_words(standing.level), tone=tone_of(standing)),
        Row("คะแนนรวม", total_words(standing)),
        Row("ขั้นต่อไป", missing_words(standing)),
    )


def in_a_line(standing: Standing | None) -> str:
    """Returns level, points and what is missing of a bureau in a list."""
    if standing is None:
        return "ยังไม่ประเมิน"
    level = f"ระดับที่ {standing.level.number}" if standing.level is not None else level_words(None)
    return f"{level} · {total_words(standing)}\n{missing_words(standing)}"


def evidence_words(reports: Sequence[ProvingReport]) -> str:
    """Returns the reports that prove a criterion; empty without any."""
    found = [_report(each) for each in reports[:_MOST_REPORTS]]
    more = len(reports) - _MOST_REPORTS
    return "\n".join([*found, *([f"และอีก {more} ฉบับ"] if more > 0 else [])])


def _report(report: ProvingReport) -> str:
    state = "อนุมัติแล้ว" if report.approved else "รออนุมัติ"
    return f"รายงาน {report.number} ({state})"


def numbers_words(numbers: Iterable[int]) -> str:
    """Returns `ข้อ 1, 4 และ 6`."""
    return f"ข้อ {listed(map(str, numbers))}"


def version_words(assessment: SelfAssessment) -> str:
    """Returns which version it is and when it was sent."""
    return f"ฉบับที่ {assessment.version} ส่ง {short_date(office_day(assessment.sent_at))}"


def assess_button(label: str = "ประเมินองค์กรคุณธรรม") -> Button:
    return Button(label, opens(ASSESS), "ประเมินองค์กรคุณธรรม")


def paper_button(year: int, bureau_id: int | None) -> Button:
    """Returns the button that asks for the document of a bureau, or of all (None)."""
    return ask_for(SELF_ASSESSMENT, period(year, 12)[1], bureau_id)


def levels_button(label: str, **facts: object) -> Button:
    return Button(label, opens(LEVELS, **facts), "ระดับองค์กรคุณธรรม")
