"""How the conversations about one own deed open, and when they are over."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.context import Context
from handlers.conversation.flow import Answers, Opening
from handlers.conversation.refusals import closing
from handlers.good_deeds import deed_words
from handlers.question import button_facts
from models.errors import permitted
from models.good_deeds import deeds


def open_own(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from the card of an own deed. facts: `d` its id"""
    deed_id = button_facts.whole(facts, "d") or 0
    with closing(deed_words.refused):
        deeds.own(context.session, context.me, deed_id)
    return Opening(str(deed_id), {"deed_id": deed_id, "opened_with": dict(facts)}, anew=True)


def is_still_own(context: Context, answers: Answers) -> bool:
    """Returns whether the deed is still there."""
    return permitted(deeds.own, context.session, context.me, answers["deed_id"])
