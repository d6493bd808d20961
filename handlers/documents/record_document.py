"""The document of one record, such as `เอกสารของขวัญ`, for people who may read it.

The worker makes it; the document is the reply (scheduler/document_make).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.documents.document_order import order
from handlers.documents.document_words import DIGITS
from handlers.documents.kinds_in_words import DOCUMENT_WORDS
from handlers.messages import Message
from handlers.question import button_facts
from handlers.question.query import Query
from handlers.subjects.document_kind_words import RecordWords
from models.declaration import DocumentKind
from models.documents.document_rights import DocumentSpec


def _query(kind: DocumentKind, record: RecordWords) -> Query:
    def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
        """Asks for the document. facts: `g` the record, `f` the format, `n` the digits."""
        ending, digits = facts.get("f", ""), facts.get("n")
        typed = record.typed(context, rest) if record.typed is not None and "g" not in facts else 0
        wanted = DocumentSpec(
            kind=kind.name,
            ending=ending if ending in kind.endings else kind.endings[0],
            gift=button_facts.whole(facts, "g") or typed,
            digits=digits if digits in DIGITS else None,
        )
        return [] if order(context, wanted) else [record.refused]

    return Query(name=record.query, words=record.words, answer=answer)


QUERIES = tuple(
    _query(words.kind, words.record) for words in DOCUMENT_WORDS if words.record is not None
)
