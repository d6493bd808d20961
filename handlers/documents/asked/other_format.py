"""`แล้วเป็น word ได้ไหมคะ`: the document that one has just asked for, in another format."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import afterwards
from handlers.documents import document_words
from handlers.documents.asked import my_documents
from handlers.documents.document_order import order
from handlers.documents.document_words import AGAIN, FORMATS, NOT_ALLOWED
from handlers.documents.make_document import FLOW
from handlers.messages import Button, Message, Text
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.asked.file_formats import ANY_FORMAT, FOR_WHOM, ending
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.documents import documents
from models.documents.document import DocumentRequest
from models.documents.document_kinds import PICTURES, endings_of

_NAMES_ONE = pattern_of(ANY_FORMAT, re.IGNORECASE)
_OTHER = pattern_of(
    r"(?:แล้ว|งั้น|ถ้า|ขอ|เอา|อยากได้|อยาก|ช่วย|ทำ|มี|ส่ง|พิมพ์|เป็น|แบบ|ไฟล์|ตัว|ที่|ให้|ได้|เปลี่ยน|\s)*"
    rf"(?:{ANY_FORMAT})"
    rf"(?:ด้วย|ได้|{WHETHER}|อีก(?:ไฟล์|อัน|ที)?|แทน|ล่ะ|ละ|ให้|มา|หน่อย|ที|ก็|ดีกว่า|อัน|ไฟล์|นะ|ค่ะ|คะ|ครับ|\s)*{FOR_WHOM}",
    re.IGNORECASE,
)


@listener(longest=60, anyone=True)
def asks(context: Context, words: str) -> Query | None:
    """Returns what orders it, where a document was asked for a moment ago and nothing else was told
    since; None for other words."""
    if not _NAMES_ONE.search(words):
        return None
    plain = without_polite_ending(normalise(words))
    wants = ending(plain) if _OTHER.fullmatch(plain) else None
    if wants is None or not _is_newest(context):
        return None
    row = my_documents.newest(context)
    other = row is not None and row.ending != wants and row.kind not in PICTURES
    return QUERY if other else None


def _is_newest(context: Context) -> bool:
    """Tells whether no answer after the order may be asked on: what is asked then is of that."""
    before = context.asked_before()
    saved = afterwards.standing(before)
    return not before or saved is not None and saved[0] == FLOW.name


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Asks for it; the document is the answer. Says so where there is none in that format."""
    row, wanted = my_documents.newest(context), ending(normalise(rest))
    if row is None or wanted is None:
        return my_documents.answer(context, "", {})
    if wanted not in endings_of(row.kind):
        return [_none(context, row, wanted)]
    spec = replace(documents.spec_of(row), ending=wanted)
    return [] if order(context, spec) else [Text(NOT_ALLOWED, (AGAIN,))]


def _none(context: Context, row: DocumentRequest, wanted: str) -> Message:
    named = document_words.named_request(context.session, row.id, documents.spec_of(row))
    known = endings_of(row.kind)
    ways = tuple(
        Button(f"ขอเป็น {FORMATS[each]}", named.asks(f=each), f"ขอเป็น {FORMATS[each]}")
        for each in known
        if each != row.ending
    )
    formats = listed([FORMATS[each] for each in known], "หรือ")
    return Text(f"{named.title}ไม่มีเป็น {FORMATS[wanted]} มีเป็น {formats}", (*ways, AGAIN))


QUERY = Query("document_other_format", (), _answer, goes_on=True)
