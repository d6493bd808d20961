"""An announcement as a document, in words: `ขอตัวประกาศ`, `ขอประกาศ No Gift เป็น PDF`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from handlers.understand.file_formats import ANY_FORMAT, ending
from handlers.understand.thai import letters, normalise
from models.pledges import announcing
from models.pledges.announcement_documents import ANNOUNCEMENT_PAPER, readable
from models.pledges.pledge import Announcement

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PAPER = "announcement_paper"
_MOST = 8
_YEAR = re.compile(r"(?<!\d)(25\d\d)(?!\d)")
_POLITE = "ช่วย|ขอ|รบกวน|อยากได้|อยาก|ต้องการ|เอา|ส่ง|พิมพ์|ดาวน์โหลด|โหลด|จัดพิมพ์|ดู|ได้|ไหม|ให้"
_WHOLE = "ตัวประกาศ|ประกาศฉบับจริง|ประกาศฉบับเต็ม|ประกาศฉบับลงนาม|ประกาศที่ลงนาม|เอกสารประกาศเจตนารมณ์"
_AS = f"{ANY_FORMAT}|เป็นเอกสาร|เป็นไฟล์|ฉบับพิมพ์|ฉบับเต็ม|ฉบับลงนาม"
_HEARD = re.compile(rf"^(?:{_POLITE})*(?:{_WHOLE}|ประกาศ.*?(?:{_AS}))")
_OF_OTHERS = re.compile("ผู้บริหาร|ข่าว|ประกาศผล|คัดเลือก|บันทึก|เปิดประกาศ|แก้ประกาศ|ปิดประกาศ|ข้อเสนอแนะ")
"""Words of other announcements and of work on them."""
_NOISE = re.compile(
    rf"{_WHOLE}|{_POLITE}|{_AS}|{ANY_FORMAT}|เป็น|ไฟล์|เอกสาร|เจตนารมณ์|ประกาศ|นโยบาย|ปีงบประมาณ|ประจำปี|ปีนี้|พศ|ปี"
    r"|ของ|ฉบับ|\d+"
)
_LEAST = 3
"""How many letters of a name count."""


def heard(words: str) -> bool:
    """Tells whether a sentence asks for an announcement itself."""
    if "ประกาศ" not in words:
        return False
    typed = letters(words)
    return _HEARD.match(typed) is not None and _OF_OTHERS.search(typed) is None


def typed(context: Context, words: str) -> int:
    """Returns the only announcement that the words mean, or 0."""
    found = _meant(context, words)
    return found[0].id if len(found) == 1 else 0


def which(context: Context, words: str) -> Sequence[Message]:
    """Offers the announcements that the words may mean."""
    found = _meant(context, words)
    if not found:
        return [_NONE]
    named = ending(words)
    wanted = named if named in ANNOUNCEMENT_PAPER.endings else ANNOUNCEMENT_PAPER.endings[0]
    rows = tuple(
        Row(
            each.short,
            f"ปีงบประมาณ {each.fiscal_year}\n{short_title(each.title)}",
            Button("ขอประกาศนี้", opens(PAPER, g=each.id, f=wanted), f"ขอตัวประกาศ {each.short}"),
        )
        for each in found[:_MOST]
    )
    rest = len(found) - _MOST
    note = f"ยังมีอีก {rest:,} ฉบับ พิมพ์ชื่อประกาศต่อท้าย เช่น “ขอตัวประกาศ No Gift”" if rest > 0 else ""
    return [Card("ต้องการประกาศใด", rows=rows, note=note)]


def _meant(context: Context, words: str) -> list[Announcement]:
    """Returns the announcements of the year that is named, else of the newest; of them those whose
    name is said."""
    seen = readable(context.session, context.me, context.today)
    named = _YEAR.search(normalise(words))
    years = {each.fiscal_year for each in seen}
    newest = context.fiscal_year if context.fiscal_year in years else max(years, default=0)
    year = int(named[1]) if named else newest
    of_year = [each for each in seen if each.fiscal_year == year]
    said = _NOISE.sub("", letters(words))
    if len(said) < _LEAST:
        return of_year
    called = [each for each in of_year if said in letters(f"{each.short} {each.title}")]
    return called or of_year


def _title(session: Session, announcement_id: int) -> str:
    return short_title(announcing.title(session, announcement_id))


_NONE = Text("ยังไม่มีประกาศที่เปิดให้เข้าร่วมในปีที่ขอ พิมพ์ “ประกาศที่เข้าร่วม” เพื่อดูฉบับที่ท่านเข้าร่วมแล้ว")
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
            typed=typed,
            heard=heard,
            which=which,
        ),
    ),
)
