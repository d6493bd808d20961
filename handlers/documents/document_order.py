"""Asks the worker for a document for the person talking; the document is the answer."""

from __future__ import annotations

from handlers.context import Context
from models.documents import document_rights, documents
from models.documents.document_rights import DocumentSpec


def order(context: Context, spec: DocumentSpec, goes_in: str | None = None) -> bool:
    """Stores the request with the reply that waits for it.

    Returns False and stores nothing if the person may not have the document. goes_in: the message
    it is made for.
    """
    if not document_rights.may_have(context.session, context.me, spec, context.today):
        return False
    documents.request(
        context.session,
        context.sealer,
        context.me,
        context.lane,
        spec,
        (context.reply_token, context.reply_until),
        context.now,
        goes_in,
    )
    return True
