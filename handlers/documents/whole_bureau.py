"""The document of a bureau or of all, asked for in one sentence: `ถอดบทเรียน สำนักการคลัง`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.documents import document_named
from handlers.documents.document_order import order
from handlers.documents.document_words import AGAIN
from handlers.documents.kinds_in_words import DOCUMENT_WORDS, words_of
from handlers.documents.wished import parts_missing
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.subjects.document_kind_words import DocumentWords
from handlers.understand.asked import file_formats
from handlers.understand.dates.dates import one_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import letters
from models.declaration import DocumentKind
from models.documents.document_rights import DocumentSpec

_EVERY_BUREAU = pattern_of("ทุกสำนัก|ทุกหน่วยงาน|ทั้งสำนักงาน|ทั้งหน่วยงาน|ของสำนักงาน|ภาพรวม")
_ALL = pattern_of("ทั้งสำนัก|ทั้งกลุ่ม|ทุก(?:กิจกรรม|โครงการ|ข้อ|รายการ|เรื่อง)")


def named(typed: str) -> bool:
    """Tells whether the words ask for all of a bureau."""
    return _ALL.search(letters(typed)) is not None


def ask(context: Context, kind: DocumentKind, typed: str) -> Sequence[Message]:
    """Asks for the document of the bureau that is named, else of one's own, else of all where there
    is one; words may name the period and the format. Says so where they leave out a part."""
    if (said := parts_missing.left_in(context, kind.name, typed)) is not None:
        return [said]
    seen = document_named.bureaus(context, kind.name)
    own = next((each for each in seen if each.id == context.me.bureau_id), None)
    everything = kind.of_all and (_EVERY_BUREAU.search(letters(typed)) is not None or own is None)
    bureau = document_named.bureau(typed, seen) or (None if everything else own)
    ending = file_formats.ending(typed)
    words = words_of(kind.name)
    spec = DocumentSpec(
        kind=kind.name,
        ending=ending if ending and ending in kind.endings else kind.endings[0],
        due=words.read_due(letters(typed), context.today) or one_date(typed, context.today),
        bureau_id=bureau.id if bureau is not None else None,
    )
    if (bureau is None and not everything) or not order(context, spec):
        return [Text("กรุณาพิมพ์ชื่อสำนักที่ท่านดูแลต่อท้าย หรือกด “เอกสาร” เพื่อเลือกสำนัก", (AGAIN,))]
    return []


def _query(words: DocumentWords) -> Query:
    def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
        return ask(context, words.kind, facts.get("said", rest))

    name = f"{words.kind.name.replace('-', '_')}_at_once"
    return Query(name=name, words=words.at_once, answer=answer, roles=words.kind.roles)


QUERIES = tuple(_query(words) for words in DOCUMENT_WORDS if words.at_once)
