"""All of a bureau in one document, such as `รายงานหนึ่งหน้าทั้งสำนัก`, where one record has one too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.documents import document_named
from handlers.documents.document_order import order
from handlers.documents.document_words import AGAIN
from handlers.messages import Message, Text
from handlers.understand import file_formats
from handlers.understand.dates.dates import one_date
from handlers.understand.thai import letters
from models.declaration import DocumentKind
from models.documents.document_rights import DocumentSpec

_ALL = re.compile("ทั้งสำนัก|ทั้งกลุ่ม|ทุก(?:กิจกรรม|โครงการ|ข้อ|รายการ|เรื่อง)")


def named(typed: str) -> bool:
    """Tells whether the words ask for all of a bureau."""
    return _ALL.search(letters(typed)) is not None


def ask(context: Context, kind: DocumentKind, typed: str) -> Sequence[Message]:
    """Asks for the document of the bureau that is named, else of one's own; words may name the
    round and the format."""
    seen = document_named.bureaus(context, kind.name)
    own = next((each for each in seen if each.id == context.me.bureau_id), None)
    bureau = document_named.bureau(typed, seen) or own
    ending = file_formats.ending(typed)
    spec = DocumentSpec(
        kind=kind.name,
        ending=ending if ending and ending in kind.endings else kind.endings[0],
        due=one_date(typed, context.today),
        bureau_id=bureau.id if bureau is not None else None,
    )
    if bureau is None or not order(context, spec):
        return [Text("กรุณาพิมพ์ชื่อสำนักที่ท่านดูแลต่อท้าย หรือกด “เอกสาร” เพื่อเลือกสำนัก", (AGAIN,))]
    return []
