"""The document of a score sheet, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.messages import Text
from handlers.score_sheets import sheet_words
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from models.score_sheets import score_sheets
from models.score_sheets.sheet_documents import SCORE_SHEET

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_REFUSED = Text("ไม่พบแบบให้คะแนนนี้ หรือท่านไม่ได้เป็นกรรมการของแบบนี้", (sheet_words.MINE,))


def _about(session: Session, sheet_id: int) -> str:
    sheet = score_sheets.by_id(session, sheet_id)
    return sheet.title if sheet is not None else ""


WORDS = (
    DocumentWords(
        SCORE_SHEET,
        "แบบให้คะแนน",
        offered=False,
        nothing="แบบให้คะแนนนี้ยังไม่มีผู้รับการให้คะแนน หรือไม่ใช่แบบของท่าน",
        record=RecordWords(
            query=sheet_words.FILE,
            words=("ขอแบบให้คะแนน",),
            title="แบบให้คะแนน",
            about=_about,
            refused=_REFUSED,
        ),
    ),
)
