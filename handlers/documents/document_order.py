"""Asks the worker for a document, for who is talking. Says nothing: the document is the answer."""

from __future__ import annotations

from handlers.context import Context
from models.documents import document_rights, documents
from models.documents.document_rights import Asked


def order(context: Context, wanted: Asked, goes_in: str | None = None) -> bool:
    """Write the request down, with the reply that waits for it; False, and nothing is written,
    where the person may not have it. goes_in: the message it is made for."""
    if not document_rights.may_have(context.session, context.me, wanted, context.today):
        return False
    documents.ask(
        context.session,
        context.sealer,
        context.me,
        context.lane,
        wanted,
        (context.reply_token, context.reply_until),
        context.now,
        goes_in,
    )
    return True
