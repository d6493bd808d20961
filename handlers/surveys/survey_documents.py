"""The document of a survey's result, in words."""

from __future__ import annotations

from handlers.messages import Text
from handlers.subjects.document_kind_words import DocumentWords, RecordWords, by_code
from handlers.surveys import survey_words
from models.surveys.survey_documents import SURVEY_RESULT

_REFUSED = Text(
    "ไม่พบแบบสำรวจนี้ หรือยังไม่ปิด เอกสารผลขอได้หลังปิดแบบสำรวจ พิมพ์ “แบบสำรวจ” เพื่อเลือก",
    (survey_words.MINE,),
)

WORDS = (
    DocumentWords(
        SURVEY_RESULT,
        "รายงานผลแบบสำรวจ",
        offered=False,
        record=RecordWords(
            query="survey_document",
            words=("เอกสารผลสำรวจ",),
            title="รายงานผลแบบสำรวจ",
            about=by_code,
            refused=_REFUSED,
        ),
    ),
)
