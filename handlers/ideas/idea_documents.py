"""The office's form on a round of ideas, in words."""

from __future__ import annotations

from handlers.ideas import idea_words
from handlers.messages import Text
from handlers.subjects.document_kind_words import DocumentWords, RecordWords, by_code
from models.ideas.idea_documents import IDEA_REPORT

_REFUSED = Text(
    "ไม่พบการระดมความคิดนี้ หรือยังไม่ปิดรับ แบบรายงานขอได้เฉพาะคณะทำงานของสำนัก พิมพ์ “ระดมความคิด” เพื่อเลือก",
    (idea_words.MINE,),
)

WORDS = (
    DocumentWords(
        IDEA_REPORT,
        "แบบรายงานปัญหาที่อยากแก้ ความดีที่อยากทำ",
        offered=False,
        record=RecordWords(
            query=idea_words.REPORT,
            words=("แบบรายงานระดมความคิด", "เอกสารระดมความคิด"),
            title="แบบรายงานปัญหาที่อยากแก้ ความดีที่อยากทำ",
            about=by_code,
            refused=_REFUSED,
        ),
    ),
)
