"""The document of the report to the committee, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.bureau_awards import award_words
from handlers.messages import Text
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from models.bureau_awards import awards
from models.bureau_awards.award_documents import AWARD_REPORT

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_REFUSED = Text(
    "ไม่พบการคัดเลือกนี้ หรือไม่อยู่ในหน้าที่ของท่าน รายงานนี้ขอได้โดยกรรมการ ผู้ดูแลระบบ และผู้บริหาร",
    (award_words.SHOW,),
)


def _about(session: Session, award_id: int) -> str:
    award = awards.by_id(session, award_id)
    return f"ปีงบประมาณ {award.fiscal_year}" if award is not None else ""


WORDS = (
    DocumentWords(
        AWARD_REPORT,
        "รายงานผลการคัดเลือกสำนัก",
        offered=False,
        record=RecordWords(
            query=award_words.REPORT,
            words=("รายงานคัดเลือกสำนัก",),
            title="รายงานผลการคัดเลือกสำนัก",
            about=_about,
            refused=_REFUSED,
        ),
    ),
)
