"""An announcement as a document, in words: `ขอตัวประกาศ`, `ขอประกาศ No Gift เป็น PDF`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.messages import Text
from handlers.messages.name_labels import short_title
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from handlers.subjects.named_papers import NamedPapers, year_in
from handlers.understand.thai import letters
from models.pledges import announcing
from models.pledges.announcement_documents import ANNOUNCEMENT_PAPER, readable
from models.pledges.pledge import Announcement

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PAPER = "announcement_paper"
_LEAST = 3
"""How many letters of a name count."""


def _meant(context: Context, words: str) -> list[Announcement]:
    """Returns the announcements of the year that is named, else of the newest; of them those whose
    name is said."""
    seen = readable(context.session, context.me, context.today)
    years = {each.fiscal_year for each in seen}
    newest = context.fiscal_year if context.fiscal_year in years else max(years, default=0)
    year = year_in(words) or newest
    of_year = [each for each in seen if each.fiscal_year == year]
    said = PAPERS.name_in(words)
    if len(said) < _LEAST:
        return of_year
    called = [each for each in of_year if said in letters(f"{each.short} {each.title}")]
    return called or of_year


def _title(session: Session, announcement_id: int) -> str:
    return short_title(announcing.title(session, announcement_id))


def _offers(announcement: Announcement) -> tuple[str, str, str]:
    about = f"ปีงบประมาณ {announcement.fiscal_year}\n{short_title(announcement.title)}"
    return announcement.short, about, f"ขอตัวประกาศ {announcement.short}"


PAPERS = NamedPapers(
    ANNOUNCEMENT_PAPER,
    query=PAPER,
    noun="ประกาศ",
    whole="ตัวประกาศ|ประกาศฉบับจริง|ประกาศฉบับเต็ม|ประกาศฉบับลงนาม|ประกาศที่ลงนาม|เอกสารประกาศเจตนารมณ์",
    shape="เป็นเอกสาร|เป็นไฟล์|ฉบับพิมพ์|ฉบับเต็ม|ฉบับลงนาม",
    # other announcements, and work on them
    others="ผู้บริหาร|ข่าว|ประกาศผล|คัดเลือก|บันทึก|เปิดประกาศ|แก้ประกาศ|ปิดประกาศ|ข้อเสนอแนะ",
    noise="เจตนารมณ์|นโยบาย",
    meant=_meant,
    offers=_offers,
    title="ต้องการประกาศใด",
    take="ขอประกาศนี้",
    more=lambda rest: f"ยังมีอีก {rest:,} ฉบับ พิมพ์ชื่อประกาศต่อท้าย เช่น “ขอตัวประกาศ No Gift”",
    none=Text("ยังไม่มีประกาศที่เปิดให้เข้าร่วมในปีที่ขอ พิมพ์ “ประกาศที่เข้าร่วม” เพื่อดูฉบับที่ท่านเข้าร่วมแล้ว"),
)

_REFUSED = Text("ไม่พบประกาศนี้ หรือยังไม่เปิด พิมพ์ “ขอตัวประกาศ” เพื่อเลือกประกาศ")

WORDS = (
    DocumentWords(
        ANNOUNCEMENT_PAPER,
        "ตัวประกาศ",
        offered=False,
        record=RecordWords(
            query=PAPER,
            words=("ขอตัวประกาศ", "ตัวประกาศ", "พิมพ์ประกาศ", "ประกาศเป็น PDF", "ประกาศเป็น Word"),
            title="ประกาศเจตนารมณ์",
            about=_title,
            refused=_REFUSED,
            typed=PAPERS.typed,
            heard=PAPERS.heard,
            which=PAPERS.which,
        ),
    ),
)
