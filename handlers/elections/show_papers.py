"""`เอกสารการคัดเลือก`: the documents of an election that the person may have now."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Closed
from handlers.elections import election_choice, election_documents
from handlers.messages import Message
from handlers.question.query import Facts, Query
from models.elections import election_finding


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns those of the button's election (`e`), else of the one that goes on, else the last."""
    found = election_finding.going_on(context.session)
    found = found or election_finding.announced(context.session, 1)
    try:
        election = election_choice.one(context, facts, found)
    except Closed as closed:
        return closed.messages
    return [election_documents.card(context, election)]


QUERY = Query(
    name=election_documents.PAPERS,
    words=("เอกสารการคัดเลือก", "เอกสารคัดเลือกดีเด่น"),
    answer=answer,
)
