"""The document of self-assessments, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.messages import Text
from handlers.self_assessment import assessment_words
from handlers.subjects.document_kind_words import (
    DocumentWords,
    RecordWords,
    fiscal_years,
    read_year,
    year_words,
)
from models.self_assessment import assessing
from models.self_assessment.assessment_documents import SELF_ASSESSMENT

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_REFUSED = Text(
    "ไม่พบแบบประเมินนี้ หรือไม่อยู่ในหน้าที่ของท่าน พิมพ์ “ระดับองค์กรคุณธรรม” เพื่อดูของสำนักท่าน",
    (assessment_words.levels_button("ระดับองค์กรคุณธรรม"),),
)


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
        holds="ผลการประเมินตามเกณฑ์ ระดับ และความเห็นของผู้ประเมิน",
        like=("ประเมิน", "คะแนนคุณธรรม"),
        due_choices=fiscal_years,
        due_words=year_words,
        read_due=read_year,
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
