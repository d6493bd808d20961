"""The rota of a year with its pictures as a document, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.messages import Text
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from handlers.thursday_pictures import picture_words
from models.thursday_pictures.picture_documents import PICTURE_REPORT, THIS_YEAR

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TITLE = "รายงานอินโฟกราฟิกวันพฤหัสบดี"
_REFUSED = Text(
    "รายงานนี้เปิดให้ผู้ดูแลระบบและผู้บริหาร พิมพ์ “ตารางพฤหัส” เพื่อดูตาราง",
    (picture_words.WHOLE_ROTA, picture_words.LIST),
)


def _about(_session: Session, number: int) -> str:
    return "ปีงบประมาณนี้" if number == THIS_YEAR else f"ปีงบประมาณ {number}"


WORDS = (
    DocumentWords(
        PICTURE_REPORT,
        _TITLE,
        offered=False,
        nothing="ปีที่เลือกยังไม่มีตารางอินโฟกราฟิกวันพฤหัสบดี",
        record=RecordWords(
            query=picture_words.REPORT,
            words=("รายงานอินโฟกราฟิก", "เอกสารอินโฟกราฟิก", "ขอเอกสารอินโฟกราฟิก", "รายงานตารางพฤหัส"),
            title=_TITLE,
            about=_about,
            refused=_REFUSED,
        ),
    ),
)
