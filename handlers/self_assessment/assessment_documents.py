"""The document of self-assessments, in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.conversation.flow import Choice
from handlers.messages import Text
from handlers.self_assessment import assessment_words
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from models.calendar import fiscal_year, period
from models.self_assessment import assessing
from models.self_assessment.assessment_documents import SELF_ASSESSMENT

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_YEAR = re.compile(r"ปี(?:งบประมาณ|งบ)?(?:พศ)?(25\d\d)")

_REFUSED = Text(
    "ไม่พบแบบประเมินนี้ หรือไม่อยู่ในหน้าที่ของท่าน พิมพ์ “ระดับองค์กรคุณธรรม” เพื่อดูของสำนักท่าน",
    (assessment_words.levels_button("ระดับองค์กรคุณธรรม"),),
)


def end_of(year: int) -> date:
    """The last day of a fiscal year (B.E.)."""
    return period(year, 12)[1]


def _years(context: Context) -> Sequence[Choice]:
    """Offers this fiscal year and the one before."""
    years = (context.fiscal_year, context.fiscal_year - 1)
    return [Choice(f"y{year}", _words(end_of(year)), end_of(year).isoformat()) for year in years]


def _words(due: date | None) -> str:
    return f"ปีงบประมาณ {fiscal_year(due)}" if due is not None else "ปีงบประมาณนี้"


def _read_year(typed: str, today: date) -> date:
    """Reads a fiscal year; without one it is the present one."""
    found = _YEAR.search(typed)
    return end_of(int(found[1]) if found is not None else fiscal_year(today))


def _about(session: Session, assessment_id: int) -> str:
    """The bureau, the fiscal year and which version; "" once it is forgotten."""
    sent = assessing.by_id(session, assessment_id)
    if sent is None:
        return ""
    bureau = assessing.of_version(session, sent).bureau
    return f"{bureau} ปีงบประมาณ {sent.fiscal_year} {assessment_words.version_words(sent)}"


WORDS = (
    DocumentWords(
        SELF_ASSESSMENT,
        "แบบประเมินองค์กรคุณธรรม",
        ("ประเมินองค์กรคุณธรรม", "ระดับองค์กรคุณธรรม", "องค์กรคุณธรรม"),
        due_choices=_years,
        due_words=_words,
        read_due=_read_year,
        nothing="ปีที่เลือกยังไม่มีสำนักใดเริ่มแบบประเมิน พิมพ์ “ประเมินองค์กรคุณธรรม” เพื่อเริ่ม",
        record=RecordWords(
            query="assessment_document",
            words=("ขอแบบประเมิน",),
            title="แบบประเมินองค์กรคุณธรรม",
            about=_about,
            refused=_REFUSED,
        ),
    ),
)
