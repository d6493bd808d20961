"""The document of one record, such as `เอกสารของขวัญ`, for people who may read it.

The worker makes it; the document is the reply (scheduler/document_make).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from handlers.context import Context
from handlers.documents import whole_bureau
from handlers.documents.document_order import order
from handlers.documents.document_words import DIGITS
from handlers.documents.kinds_in_words import DOCUMENT_WORDS
from handlers.documents.wished import document_parts, parts_missing
from handlers.messages import Message
from handlers.question import button_facts
from handlers.question.query import Query
from handlers.subjects.document_kind_words import RecordWords, wish_for
from handlers.subjects.listeners import listener
from handlers.understand.asked import file_formats
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold
from models.declaration import DocumentKind
from models.documents.document_rights import DocumentSpec
from models.reports.report_documents import ACTIVITY_PAGE, UNSENT

_BY_STATE = (ACTIVITY_PAGE.name, UNSENT.name)
"""Hold reports of one state as they are."""


def _query(kind: DocumentKind, record: RecordWords) -> Query:
    def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
        """Asks for the document. facts: `g` the record, `f` the format, `n` the digits."""
        words = rest or context.said
        if kind.of_bureau and "g" not in facts and whole_bureau.named(words):
            return whole_bureau.ask(context, kind, words)
        ending, digits = facts.get("f") or file_formats.ending(words), facts.get("n")
        typed = record.typed(context, words) if record.typed is not None and "g" not in facts else 0
        if not typed and record.which is not None and "g" not in facts:
            return record.which(context, words)
        part = document_parts.left_out(words) if kind.name not in _BY_STATE else None
        if typed and part is not None:
            return [parts_missing.of_a_record(part, record, typed)]
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
_BY_NAME = {query.name: query for query in QUERIES}
_HEARING: tuple[tuple[Callable[[str], bool], Query], ...] = (
    *(
        (words.record.heard, _BY_NAME[words.record.query])
        for words in DOCUMENT_WORDS
        if words.record is not None and words.record.heard is not None
    ),
)
_AT_ONCE = tuple((wish_for(query.words), query) for query in whole_bureau.QUERIES)
_NAMES = pattern_of("|".join(fold(word) for _, each in _AT_ONCE for word in each.words))
"""One of these stands in each sentence that asks for all of a bureau."""


@listener(longest=120, anyone=True)
def asks(_context: Context, words: str) -> Query | None:
    """Returns the question that a sentence asks in other words than its own, or None."""
    for heard, query in _HEARING:
        if heard(words):
            return query
    if _NAMES.search(fold(words)) is None:
        return None
    return next((query for heard, query in _AT_ONCE if heard(words)), None)


"""Letters of a sentence that asks for a document; longer ones tell something."""
