"""The report on the clinic as a document, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.advice.clinic_report_words import PAPER, REPORT, TITLE
from handlers.messages import Button, Text
from handlers.question.query import opens
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from handlers.understand.dates.dates import thai_date
from models.advice import advice_documents
from models.advice.advice_documents import CLINIC_REPORT

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_REFUSED = Text(
    "ไม่พบรายงานนี้ หรือไม่อยู่ในหน้าที่ของท่าน พิมพ์ “รายงานคลินิก” เพื่อดูตัวเลขล่าสุด",
    (Button("รายงานคลินิก", opens(REPORT), "รายงานคลินิก"),),
)


def _about(_session: Session, number: int) -> str:
    last = advice_documents.day_of(number)
    return f"ข้อมูลถึง {thai_date(last)}" if last is not None else ""


WORDS = (
    DocumentWords(
        CLINIC_REPORT,
        TITLE,
        offered=False,
        nothing="คลินิกยังไม่มีคำถามถึงวันที่เลือก จึงยังไม่มีรายงานให้จัดทำ",
        record=RecordWords(
            query=PAPER,
            words=("เอกสารรายงานคลินิก",),
            title=TITLE,
            about=_about,
            refused=_REFUSED,
        ),
    ),
)
