"""The two books of good deeds as documents, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.good_deeds import deed_words
from handlers.messages import Text
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from handlers.understand.dates.dates import thai_date
from models.good_deeds import bound_book
from models.good_deeds.deed_documents import BOUND_BOOK, OWN_DEEDS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _up_to(_session: Session, number: int) -> str:
    place = bound_book.place_of(number)
    return f"ถึง {thai_date(place[1])}" if place is not None else ""


def _own(_session: Session, _number: int) -> str:
    return "ของท่าน"


WORDS = (
    DocumentWords(
        BOUND_BOOK,
        "เล่มความดี",
        offered=False,
        nothing="สำนักนี้ยังไม่มีความดีที่เจ้าของให้รวมเล่ม พิมพ์ “เล่มความดี” เพื่อดูของสำนัก",
        record=RecordWords(
            query=deed_words.BOUND_PAPER,
            words=("เอกสารเล่มความดี", "ขอเอกสารเล่มความดี"),
            title="เล่มความดี",
            about=_up_to,
            refused=Text(
                "เล่มความดีขอได้เฉพาะคณะทำงานของสำนัก และผู้อ่านรายงานที่แนบเล่มนี้ พิมพ์ “เล่มความดี” เพื่อเริ่ม",
                (deed_words.MINE,),
            ),
        ),
    ),
    DocumentWords(
        OWN_DEEDS,
        "สมุดความดี",
        offered=False,
        nothing="ท่านยังไม่ได้บันทึกความดี จึงยังไม่มีสมุดให้จัดทำ พิมพ์ “บันทึกความดี” เพื่อเริ่มเรื่องแรก",
        record=RecordWords(
            query=deed_words.OWN_PAPER,
            words=("ขอไฟล์สมุดความดี", "ไฟล์สมุดความดี", "พิมพ์สมุดความดี"),
            title="สมุดความดี",
            about=_own,
            refused=Text("ขอได้เฉพาะสมุดของท่านเอง พิมพ์ “ขอไฟล์สมุดความดี”", (deed_words.MINE,)),
        ),
    ),
)
