"""A register as a document, in words: the list to hand in, and the report on publishing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.conversation.flow import Choice
from handlers.messages import Text
from handlers.registers import register_words
from handlers.registers.register_words import PAPER
from handlers.subjects.document_kind_words import (
    DocumentWords,
    RecordWords,
    end_of_year,
    read_year,
    year_words,
)
from models.registers.register import Register
from models.registers.register_documents import REGISTER_PAPER

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_REFUSED = Text(
    "เอกสารของทะเบียนขอได้เฉพาะผู้ดูแลและผู้บริหาร พิมพ์ “OIT” เพื่อดูข้อของสำนักท่าน",
    (register_words.register_button("oit"),),
)


def _years(context: Context) -> Sequence[Choice]:
    years = (context.fiscal_year, context.fiscal_year - 1)
    return [
        Choice(f"y{year}", f"ปีงบประมาณ {year}", end_of_year(year).isoformat()) for year in years
    ]


def _about(session: Session, register_id: int) -> str:
    found = session.get(Register, register_id)
    return register_words.titled(found.kind, found.fiscal_year) if found is not None else ""


WORDS = (
    DocumentWords(
        REGISTER_PAPER,
        "รายการ OIT",
        ("รายงานผลการเผยแพร่ข้อมูล", "ผลการเผยแพร่ข้อมูล", "OIT"),
        holds="รายการที่ต้องเผยแพร่ทุกข้อ พร้อมผลการเผยแพร่",
        like=("เผยแพร่", "ita"),
        due_choices=_years,
        due_words=year_words,
        read_due=read_year,
        nothing="ทะเบียนของปีที่เลือกยังไม่มีรายการ กด “เอกสาร” เพื่อเลือกปีอื่น",
        record=RecordWords(
            query=PAPER,
            words=("เอกสารทะเบียน",),
            title="เอกสารทะเบียนเผยแพร่ข้อมูล",
            about=_about,
            refused=_REFUSED,
        ),
    ),
)
