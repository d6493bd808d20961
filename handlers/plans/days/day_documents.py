"""A year's days as Excel, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.messages import Text
from handlers.plans.days import show_days
from handlers.plans.days.day_words import SHEET, SHOW_ALL
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from models.plans.days.day_documents import DAYS_SHEET, THIS_YEAR

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_REFUSED = Text("ไฟล์วันหยุดขอได้เฉพาะผู้ดูแลระบบ กด “ดูวันหยุดทั้งปี” เพื่อดูในแชต", (SHOW_ALL,))


def _year(_session: Session, number: int) -> str:
    return "ปีนี้" if number == THIS_YEAR else f"ปี {number}"


WORDS = (
    DocumentWords(
        DAYS_SHEET,
        "วันหยุดทั้งปี (Excel)",
        offered=False,
        record=RecordWords(
            query=SHEET,
            words=(
                "ขอวันหยุดเป็น Excel",
                "วันหยุดเป็น Excel",
                "ขอวันหยุดทั้งปีเป็น Excel",
                "วันหยุดทั้งปีเป็น Excel",
                "ขอไฟล์วันหยุด",
                "ไฟล์วันหยุด",
                "ส่งออกวันหยุด",
            ),
            title="วันหยุดทั้งปี (Excel)",
            about=_year,
            refused=_REFUSED,
            typed=show_days.year_named,
        ),
    ),
)
