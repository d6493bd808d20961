"""`มีชื่อคนให้ด้วยไหม`: whether the document that was asked for a moment ago names people."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.documents import newest_asked
from handlers.documents.asked import my_documents, same_document
from handlers.documents.wished import names_in_it
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of


@listener(longest=60, cue=pattern_of("ชื่อ"))
def asks(context: Context, words: str) -> Query | None:
    """Returns what tells it; None for other words, and where none was asked for."""
    if context.person is None or not names_in_it.asks(words):
        return None
    stands = same_document.stands(context.asked_before())
    return QUERY if stands and newest_asked.newest(context) is not None else None


def _answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    row = newest_asked.newest(context)
    if row is None:
        return my_documents.answer(context, rest, facts)
    return [Text(names_in_it.words(row.kind))]


QUERY = Query("names_in_document", (), _answer)
