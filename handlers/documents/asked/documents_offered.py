"""`ขอเอกสารอะไรได้บ้าง`: the documents that the person may have, each with its button."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.documents import document_named, make_document
from handlers.documents.document_words import FORMATS
from handlers.documents.kinds_in_words import DOCUMENT_WORDS, TITLES, words_of
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.subjects.document_kind_words import DOCUMENTS_FLOW, wish_for
from handlers.understand.asked.file_formats import ANY_FORMAT, endings
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.thai import normalise, without_polite_ending
from models.documents.document_kinds import BY_NAME, endings_of

_LONGEST = 70
_PAGE = 8
_WHAT = pattern_of(r"เอกสาร|ไฟล์|แบบฟอร์ม|ฟอร์ม|(?<=ขอ)รายงาน|เล่ม|pdf|word|excel", re.IGNORECASE)
_ASKS = pattern_of(
    r"อะไร(?:ได้)?(?:บ้าง)?|(?:แบบ|ตัว|อัน|ชนิด|ประเภท)ไหน(?:ได้)?(?:บ้าง)?|กี่(?:อย่าง|ชนิด|แบบ|ประเภท)"
)
_DOES = pattern_of(
    r"ขอ|โหลด|ดาวน์โหลด|ทำ|ออก|ปริ้น|พิมพ์|เบิก|เอา|ได้|(?<!ค)รับ|มี(?:ให้)?|ให้|สร้าง|จัด|เป็น|จาก|ระบบ|บอต|บอท|สิทธิ์?|สามารถ|หน้าที่|อย่าง|ชนิด|ประเภท|แบบ"
)
_MAY = pattern_of(r"ขอ|โหลด|ทำ|ออก|ปริ้น|สิทธิ|สามารถ|เอา|มีให้|ให้โหลด")
_OTHER = pattern_of(
    r"แนบ|ลงนาม|เซ็น|ต้อง(?:ส่ง|ใช้|เตรียม|มี)|ประกอบ|หลักฐาน|ค้าง|ที่รอ|รอ(?:เซ็น|ลง|ตรวจ)|ยัง"
)
_BUNDLES = pattern_of("บัญชี|สำนวน")
"""Papers that are nothing else, whatever is wished of them."""


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the list; None for other words."""
    if context.person is None or len(words) > _LONGEST or inside not in (None, DOCUMENTS_FLOW):
        return None
    if inside is None and _BUNDLES.search(words) and _NAMED(normalise(words)):
        return NAMED
    if inside is None and _names_a_file(context, words):
        return NAMED
    plain = normalise(words)
    if inside is None and _TO_BE_SENT.fullmatch(without_polite_ending(plain)):
        return NAMED
    if not _WHAT.search(words):
        return None
    if not _ASKS.search(plain) or not _MAY.search(plain) or _OTHER.search(plain):
        return None
    return None if left(plain, _ASKS, _WHAT, _DOES) else QUERY


_TO_BE_SENT = pattern_of(
    r"(?:ขอ|เอา|อยากได้|ต้องการ|ช่วย|หา|\s)*(?:แบบ(?:ฟอร์ม)?|เอกสาร|ไฟล์|ฉบับ|ตัว|เล่ม)\s?ที่\s?(?:ต้อง|ใช้|จะ|เอา|ไว้|เคย)*"
    r"(?:ส่ง|ยื่น|เสนอ)(?:ให้|ไป|ถึง|ต่อ|ที่|กับ|\s)*(?:รัฐสภา|วุฒิสมาชิก|สมาชิกวุฒิสภา|สว\.?|ส\.ว\.|(?:คณะ)?กรรมาธิการ|กมธ\.?)(?:หน่อย|ด้วย|\s)*"
)
"""Names a document by where it is sent: `แบบที่ส่งรัฐสภา`. Which one is asked, the nearest first."""


def _names_a_file(context: Context, words: str) -> bool:
    """Tells whether a document that the person may choose is wished for as a file, in whatever
    words: `พิมพ์สถิติเรื่องร้องเรียนปีนี้เป็น pdf`."""
    if _FORMAT.search(words) is None:
        return False
    wished = endings(words) and _WISHES.match(normalise(words))
    if not wished or _OTHER.search(words) or "ประกาศ" in words:
        return False
    return document_named.kind(words, document_named.offered(context)) is not None


_FORMAT = pattern_of(ANY_FORMAT, re.IGNORECASE)
_WISHES = pattern_of(
    "(?:รบกวน|กรุณา|ช่วย|ขอ(?!ง)|อยาก|ต้องการ|เอา|จัดทำ|ทำ|ออก|พิมพ์|ปริ้?น|โหลด|ดาวน์โหลด)"
)


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns a page of the kinds that the person may ask for by name."""
    kinds = document_named.offered(context)
    if not kinds:
        return [Text(_NONE, (_REPORTS,))]
    page = button_facts.page(facts, _PAGE, len(kinds))
    rows = tuple(_row(context, each) for each in page.of(kinds))
    return [
        Card(
            f"เอกสารที่ท่านขอได้ {len(kinds):,} ชนิด",
            subtitle=page.beside(""),
            rows=(*rows, Para(_OTHERS, tone="muted")),
            buttons=page.turn(QUERY.name),
            note="พิมพ์ในข้อความเดียวได้ เช่น ขอบัญชีการส่งรายงาน รอบ 20 มีนาคม เป็น Excel",
        )
    ]


def _row(context: Context, kind: str) -> Row:
    formats = " ".join(FORMATS[each] for each in endings_of(kind))
    of = _scope(context, kind)
    button = Button("ขอ", opens(DOCUMENTS_FLOW, k=kind), f"ขอ{TITLES[kind]}")
    about = " · ".join(filter(None, (of, formats)))
    return Row(TITLES[kind], "\n".join(filter(None, (words_of(kind).holds, about))), button)


def _scope(context: Context, kind: str) -> str:
    """Of which bureaus, where it is made by bureau."""
    if not BY_NAME[kind].of_bureau:
        return ""
    found = document_named.bureaus(context, kind)
    return found[0].name if len(found) == 1 else f"{len(found):,} สำนัก"


_NONE = (
    "เอกสารของแผนและรายงานเปิดให้ผู้มีหน้าที่ ท่านขอไฟล์ข้อมูลของท่านเองได้ที่ “ข้อมูลของฉัน” "
    "และเอกสารของคณะทำงานที่ท่านอยู่ได้ที่ “คณะทำงาน”"
)
_REPORTS = Button("ข้อมูลของฉัน", opens("my_data"), "ข้อมูลของฉัน")
_OTHERS = "ใต้การ์ดของเรื่องแต่ละเรื่อง เช่น รายงาน คณะทำงาน แบบสำรวจ มีปุ่มขอเอกสารของเรื่องนั้น"


def _named(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    return beginning.open_flow(context, make_document.FLOW, rest, {"said": rest})


_NAMED = wish_for(
    [
        name
        for each in DOCUMENT_WORDS
        if each.offered
        for name in (each.title, *each.also)
        if _BUNDLES.search(name)
    ]
)
"""A list that is wished for by its name is meant, whatever else is said of it."""
NAMED = Query("document_named", (), _named, goes_on=True)
QUERY = Query(
    "documents_offered", ("ขอเอกสารอะไรได้บ้าง", "มีเอกสารอะไรให้ขอบ้าง"), answer, own=True, outside=True
)
