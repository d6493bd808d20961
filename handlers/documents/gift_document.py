"""`เอกสารของขวัญ`: one gift report on its form, for people who may read it; the worker makes it.

The document is the reply (scheduler/document_make).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.documents import document_words
from handlers.documents.document_order import order
from handlers.documents.document_words import DIGITS
from handlers.messages import Button, Message, Text
from handlers.question import button_facts
from handlers.question.query import Query, opens
from models.documents.document_kinds import ENDINGS, GIFTS
from models.documents.document_rights import DocumentSpec

_LIST = Button("ของขวัญที่รายงาน", opens("gifts"), "ของขวัญที่รายงาน")


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Asks for the document. facts: `g` the gift, `f` the format, `n` the digits."""
    del rest
    ending, digits = facts.get("f", "pdf"), facts.get("n")
    wanted = DocumentSpec(
        kind=GIFTS,
        ending=ending if ending in ENDINGS else "pdf",
        gift=button_facts.whole(facts, "g") or 0,
        digits=digits if digits in DIGITS else None,
    )
    if not order(context, wanted):
        words = "ไม่พบรายงานรับของขวัญนี้ หรือไม่อยู่ในหน้าที่ของท่าน กด “ของขวัญที่รายงาน” เพื่อเลือกรายงาน"
        return [Text(words, (_LIST,))]
    return []


QUERY = Query(name=document_words.OF_GIFT, words=("เอกสารของขวัญ",), answer=answer)
