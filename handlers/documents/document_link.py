"""`ขอลิงก์ใหม่`: a new link to a document that was made for the person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.documents import document_words
from handlers.documents.document_words import GONE
from handlers.messages import Message
from handlers.question import button_facts
from handlers.question.query import Query
from models.documents import documents


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the card with a new link. facts: `r` the request."""
    del rest
    request_id = button_facts.whole(facts, "r")
    row = (
        documents.openable(context.session, request_id, context.me.id, context.now)
        if request_id is not None
        else None
    )
    if row is None:
        return [GONE]
    named = document_words.named_request(context.session, row.id, documents.spec_of(row))
    link = context.document_link(row.id, context.me.id, context.now)
    return document_words.answered(named, row.code or "", link, "", context.subjects)


QUERY = Query(name=document_words.LINK, words=("ลิงก์เอกสาร",), answer=answer)
