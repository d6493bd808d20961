"""The document of dossiers, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from handlers.bureau_awards import award_words
from handlers.context import Context
from handlers.conversation.flow import Choice
from handlers.messages import Text
from handlers.subjects.document_kind_words import (
    DocumentWords,
    RecordWords,
    end_of_year,
    read_year,
    year_words,
)
from models.bureau_awards import awards
from models.bureau_awards.dossier_documents import AWARD_DOSSIER

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def year_choices(context: Context) -> Sequence[Choice]:
    """Offers this fiscal year and the one before."""
    years = (context.fiscal_year, context.fiscal_year - 1)
    ends = [(year, end_of_year(year)) for year in years]
    return [Choice(f"y{year}", year_words(end), end.isoformat()) for year, end in ends]


_REFUSED = Text(
    "ไม่พบแฟ้มนี้ หรือไม่อยู่ในหน้าที่ของท่าน พิมพ์ “แฟ้มคัดเลือกสำนัก” เพื่อดูของสำนักท่าน",
    (award_words.SHOW,),
)


def _about(session: Session, visit_id: int) -> str:
    """The bureau and the fiscal year."""
    found = awards.named(session, visit_id)
    return f"{found[0]} ปีงบประมาณ {found[1]}" if found is not None else ""


WORDS = (
    DocumentWords(
        AWARD_DOSSIER,
        "แฟ้มคัดเลือกสำนัก",
        ("แฟ้มสำนักดีเด่น", "แฟ้มคัดเลือก", "แฟ้มสำนัก"),
        holds="สิ่งที่ระบบนับได้ของสำนักในปีนั้น",
        like=("ดีเด่น", "คัดเลือก", "ประกวด"),
        due_choices=year_choices,
        due_words=year_words,
        read_due=read_year,
        nothing="ปีที่เลือกยังไม่มีข้อมูลของสำนักสำหรับแฟ้มคัดเลือก กด “เอกสาร” เพื่อเลือกปีอื่น",
        record=RecordWords(
            query=award_words.DOSSIER,
            words=("ขอแฟ้มสำนัก",),
            title="แฟ้มคัดเลือกสำนัก",
            about=_about,
            refused=_REFUSED,
        ),
    ),
)
