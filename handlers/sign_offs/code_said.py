"""The code printed on a document, typed: it shows that document, or says whether it is ours.

`FE6C-B077-EF29`, `ตรวจสอบรหัสเอกสาร FE6C-B077-EF29`, `ดูเส้นทางเอกสาร fe6c b077 ef29`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.documents import document_words
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query
from handlers.sign_offs import road_cards, road_words
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import fold, normalise
from models.calendar import office_day
from models.documents import documents
from models.documents.document import DocumentRequest
from models.people.person import ADMIN
from models.sign_offs import road_lists, road_readers

_SIGNS, _BETWEEN = "([0-9A-FOIL]{4})", r"\s?[-‐-―−_ ]\s?"
_CODE = pattern_of(
    rf"(?<![0-9A-Z\-‐-―−]){_SIGNS}{_BETWEEN}{_SIGNS}{_BETWEEN}{_SIGNS}(?![0-9A-Z]|\s?[-‐-―−]\s?[0-9A-Z])",
    re.IGNORECASE,
)
_ALIKE = str.maketrans("OIL", "011")
_AROUND = pattern_of(
    "(?:ขอ|ช่วย|รบกวน|อยาก|ตรวจ|สอบ|เช็ค|เช็ก|ดู|ค้น|หา|เปิด|ยืนยัน|ติดตาม|เส้นทาง|สถานะ|ของ|ความ|จริง|ปลอม|ถูกต้อง"
    "|ถึงไหน|อยู่ไหน|ที่ไหน|แล้ว|รหัส|เลข|หมายเลข|โค้ด|code|เอกสาร|หนังสือ|บันทึก|ข้อความ|ฉบับ|นี้|นี่|คือ|อะไร|ไหน|ให้|ว่า|ท้าย|กระดาษ"
    f"|ที่|ออก|จาก|ระบบ|บอต|บอท|{WHETHER}|หรือยัง|ใช่|เป็น|{ME}|หน่อย|ครับ|ค่ะ|คะ)*"
)
_ABOUT_PAPER = pattern_of("เอกสาร|หนังสือ|บันทึก|ฉบับ|รหัส|code", re.IGNORECASE)
_LONGEST = 120


def code_in(text: str) -> str | None:
    """Returns the code of a document that the words ask about, as it is printed; None for words
    that tell more, or for signs that may be another number."""
    plain = normalise(text)
    found = _CODE.search(plain) if len(plain) <= _LONGEST else None
    if found is None:
        return None
    around = f"{plain[: found.start()]} {plain[found.end() :]}"
    code = "-".join(found.groups()).upper().translate(_ALIKE)
    if not _AROUND.fullmatch(fold(around)):
        return None
    return code if _is_of_paper(code, around) else None


def _is_of_paper(code: str, around: str) -> bool:
    """Tells whether it is no other number, and no part of a receipt whose case is asked for."""
    other = code.replace("-", "").isdigit() or "ติดตาม" in around
    return not other or _ABOUT_PAPER.search(around) is not None


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the card of the document with the code, or whether a document of ours has it."""
    code = code_in(context.said or rest) or code_in(rest)
    if code is None:
        return [Text(_NO_CODE, (road_words.TO_LIST, road_words.MENU))]
    return _of_road(context, code) or _of_request(context, code) or [_not_theirs(context, code)]


def _of_road(context: Context, code: str) -> Sequence[Message]:
    for found in road_lists.of_code(context.session, code):
        seen = road_readers.may_read(context.session, context.me, found, context.today)
        if seen or context.me.has(ADMIN):
            return [road_cards.of_road(context, found, context.me)]
    return ()


def _of_request(context: Context, code: str) -> Sequence[Message]:
    """Returns the card of a document that the person asked for, with a new link."""
    session, me = context.session, context.me
    for made in documents.of_code(session, code):
        row = documents.openable(session, made.id, me.id, context.now)
        if row is not None:
            named = document_words.named_request(session, row.id, documents.spec_of(row))
            link = context.document_link(row.id, me.id, context.now)
            return document_words.answered(named, code, link, "", context.subjects)
    return ()


def _not_theirs(context: Context, code: str) -> Message:
    made = documents.of_code(context.session, code)
    if not made:
        return Text(_UNKNOWN, (road_words.TO_LIST, road_words.MENU))
    day = thai_date(office_day(made[0].made_at or made[0].asked_at))
    own = [each for each in made if each.person_id == context.me.id]
    if own:
        words = f"รหัสนี้ตรงกับเอกสารที่ท่านขอเมื่อ {day} แต่ไฟล์เก็บไว้ 24 ชั่วโมงและลบแล้ว กรุณาขอใหม่"
        return Text(words, (_again(context, own[0]), road_words.MENU))
    words = f"รหัสนี้ตรงกับเอกสารที่ระบบจัดทำเมื่อ {day} แต่ไม่ใช่เอกสารของท่าน จึงเปิดให้ดูไม่ได้"
    return Text(words, (road_words.TO_LIST, road_words.MENU))


def _again(context: Context, made: DocumentRequest) -> Button:
    spec = documents.spec_of(made)
    named = document_words.named_request(context.session, made.id, spec)
    return Button("ขอใหม่", named.asks(), f"ขอ{named.title}")


_NO_CODE = (
    "พิมพ์รหัสเอกสาร 12 ตัวที่ท้ายเอกสารต่อท้าย เช่น ตรวจสอบรหัสเอกสาร A1B2-C3D4-E5F6 หรือกด “เอกสารรอลงนาม”"
)
_UNKNOWN = "ไม่พบเอกสารที่มีรหัสนี้ในระบบ กรุณาตรวจทีละตัวกับที่พิมพ์ไว้ท้ายเอกสาร (ตัวเลข และอักษร A ถึง F) แล้วพิมพ์ใหม่"
QUERY = Query(
    name="document_by_code",
    words=("ตรวจสอบรหัสเอกสาร", "ตรวจรหัสเอกสาร", "เช็ครหัสเอกสาร", "รหัสเอกสาร", "ดูเส้นทางเอกสาร"),
    answer=answer,
    outside=True,
)
